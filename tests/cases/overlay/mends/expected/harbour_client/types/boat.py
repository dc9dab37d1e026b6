# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    """Mended."""

    name: str
