# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
    "BoatParamInput",
]


class Boat(BaseModel):
    locals: str | None = None
    name: str | None = None


class BoatParamInput(TypedDict, total=False):
    locals: str
    name: str
