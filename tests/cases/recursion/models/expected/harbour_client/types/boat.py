# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .dock import (
        Dock,
        DockParam,
    )
    from .value import (
        Value,
        ValueParam,
    )

__all__ = [
    "Boat",
    "BoatParam",
]


class Boat(BaseModel):
    tender: Boat | None = None
    fleet: list[Boat] | None = None
    dock: Dock | None = None
    value: Value | None = None


class BoatParam(TypedDict, total=False):
    tender: BoatParam
    fleet: Sequence[BoatParam]
    dock: DockParam
    value: ValueParam
