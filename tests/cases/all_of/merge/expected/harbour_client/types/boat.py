# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .ferry import Ferry

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    name: str | None = None
    power: int | None = None
    ferry: Ferry | None = None
