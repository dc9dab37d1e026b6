# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "CreateTranscriptionResponse",
]


class CreateTranscriptionResponse(BaseModel):
    """Transcript of a recording."""

    text: str
    """What was said."""
