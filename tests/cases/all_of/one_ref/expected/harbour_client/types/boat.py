# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .owner import Owner

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    owner: Owner | None = None
    """Who pays for it."""
