# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Annotated,
)

from typing_extensions import TypeAliasType

from .._runtime.models import Tagged

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

Boat = TypeAliasType(
    "Boat",
    'Annotated[Ferry | Tug, Tagged("kind", {"car-ferry": "Ferry", "Tug": "Tug"})]',
)

BoatParam = TypeAliasType("BoatParam", "FerryParam | TugParam")
