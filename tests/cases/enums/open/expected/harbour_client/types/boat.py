# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
    "BoatModel",
    "BoatParam",
]


class Boat(BaseModel):
    model: str | BoatModel | None = None


class BoatParam(TypedDict, total=False):
    model: str | BoatModel


BoatModel: TypeAlias = Literal[
    "classic",
    "sport",
]
