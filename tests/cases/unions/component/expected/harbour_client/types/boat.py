# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    from .ferry import (
        Ferry,
        FerryParam,
    )
    from .tug import (
        Tug,
        TugParam,
    )

__all__ = [
    "Boat",
    "BoatParam",
]

Boat = TypeAliasType("Boat", "Ferry | Tug")
"""Whatever floats."""

BoatParam = TypeAliasType("BoatParam", "FerryParam | TugParam")
"""Whatever floats."""
