# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .owner import (
        Owner,
        OwnerParam,
    )

__all__ = [
    "Boat",
    "BoatKind",
    "BoatParam",
]


class Boat(BaseModel):
    name: str | None
    owner: Owner | None
    crew: list[str | None] | None = None
    kind: BoatKind | None = None


class BoatParam(TypedDict, total=False):
    name: Required[str | None]
    owner: Required[OwnerParam | None]
    crew: list[str | None] | None
    kind: BoatKind | None


BoatKind: TypeAlias = Literal[
    "ferry",
    "tug",
]
