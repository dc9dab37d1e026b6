# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .boat import (
        Boat,
        BoatParam,
    )

__all__ = [
    "Dock",
    "DockParam",
]


class Dock(BaseModel):
    boats: dict[str, Boat] | None = None


class DockParam(TypedDict, total=False):
    boats: Mapping[str, BoatParam]
