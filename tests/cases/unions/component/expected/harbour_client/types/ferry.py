# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Ferry",
    "FerryParam",
]


class Ferry(BaseModel):
    cars: int


class FerryParam(TypedDict, total=False):
    cars: Required[int]
