# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Annotated,
)

from .._runtime.models import (
    BaseModel,
    Field,
)
from .._runtime.scalars import DateTime

if TYPE_CHECKING:
    from .flag import Flag

__all__ = [
    "Boat",
    "BoatHull",
]


class Boat(BaseModel):
    hull: BoatHull | None = None
    started_at: Annotated[DateTime | None, Field(alias="startedAt")] = None


class BoatHull(BaseModel):
    flag: Flag | None = None
