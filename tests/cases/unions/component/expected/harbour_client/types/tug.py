# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Tug",
    "TugParam",
]


class Tug(BaseModel):
    power: int


class TugParam(TypedDict, total=False):
    power: Required[int]
