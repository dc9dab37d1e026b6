# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Mapping
from typing import Required

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Boat",
    "BoatClosed",
    "BoatClosedParam",
    "BoatLimitsValue",
    "BoatLimitsValueParam",
    "BoatParam",
]


class Boat(BaseModel):
    labels: dict[str, str]
    limits: dict[str, BoatLimitsValue] | None = None
    anything: dict[str, object] | None = None
    nothing: object = None
    closed: BoatClosed | None = None


class BoatParam(TypedDict, total=False):
    labels: Required[Mapping[str, str]]
    limits: Mapping[str, BoatLimitsValueParam]
    anything: Mapping[str, object]
    nothing: object
    closed: BoatClosedParam


class BoatClosed(BaseModel):
    a: str | None = None


class BoatClosedParam(TypedDict, total=False):
    a: str


class BoatLimitsValue(BaseModel):
    max: int | None = None


class BoatLimitsValueParam(TypedDict, total=False):
    max: int
