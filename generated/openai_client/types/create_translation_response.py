# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "CreateTranslationResponse",
]


class CreateTranslationResponse(BaseModel):
    """English translation of a recording."""

    text: str
    """What was said, in English."""
