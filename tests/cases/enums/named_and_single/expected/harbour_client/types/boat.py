# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    TYPE_CHECKING,
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .kind import Kind

__all__ = [
    "Boat",
    "BoatFlag",
    "BoatLevel",
    "BoatMaybe",
    "BoatParam",
    "BoatState",
]


class Boat(BaseModel):
    kind: Kind
    object: Literal["boat"] | None = None
    state: BoatState | None = None
    """Default "afloat"."""
    flags: list[BoatFlag] | None = None
    level: BoatLevel | None = None
    maybe: BoatMaybe | None = None


class BoatParam(TypedDict, total=False):
    kind: Required[Kind]
    object: Literal["boat"]
    state: BoatState
    """Default "afloat"."""
    flags: Sequence[BoatFlag]
    level: BoatLevel
    maybe: BoatMaybe | None


BoatFlag: TypeAlias = Literal[
    "red",
    "green",
]

BoatLevel: TypeAlias = Literal[
    1,
    2,
    3,
]

BoatMaybe: TypeAlias = Literal[
    "a",
    "b",
]

BoatState: TypeAlias = Literal[
    "afloat",
    "aground",
]
