# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Ferry",
]


class Ferry(BaseModel):
    name: str | None = None
    """Told to passengers."""
    power: int | None = None
    ferry: Ferry | None = None
