# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .crew import Crew
    from .flag import Flag

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    flag: Flag | None
    crew: Crew | None
