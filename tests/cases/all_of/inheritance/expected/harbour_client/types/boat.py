# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
    "BoatParam",
]


class Boat(BaseModel):
    name: str


class BoatParam(TypedDict, total=False):
    name: Required[str]
