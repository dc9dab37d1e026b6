# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .old import Old

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    """Deprecated. A boat."""

    name: str | None = None
    """Deprecated. Use title."""
    old: Old | None = None
    """Deprecated."""
