# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Required

from .boat import (
    Boat,
    BoatParam,
)
from .dated import (
    Dated,
    DatedParam,
)

__all__ = [
    "Ferry",
    "FerryParam",
]


class Ferry(Boat, Dated):
    """A boat that carries cars."""

    cars: int


class FerryParam(BoatParam, DatedParam, total=False):
    """A boat that carries cars."""

    cars: Required[int]
