# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
    "BoatCargoFish",
    "BoatCargoFishParam",
    "BoatCargoPassengerList",
    "BoatCargoPassengerListParam",
    "BoatParam",
]


class Boat(BaseModel):
    size: int | str | None = None
    cargo: str | list[str] | BoatCargoFish | BoatCargoPassengerList | None = None
    anything: object = None


class BoatParam(TypedDict, total=False):
    size: int | str
    cargo: str | list[str] | BoatCargoFishParam | BoatCargoPassengerListParam
    anything: object


class BoatCargoFish(BaseModel):
    kind: Literal["fish"] | None = None
    tons: float | None = None


class BoatCargoFishParam(TypedDict, total=False):
    kind: Literal["fish"]
    tons: float


class BoatCargoPassengerList(BaseModel):
    """Passenger list"""

    names: list[str] | None = None


class BoatCargoPassengerListParam(TypedDict, total=False):
    """Passenger list"""

    names: list[str]
