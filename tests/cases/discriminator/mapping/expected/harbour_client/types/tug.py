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
    kind: str
    power: int | None = None


class TugParam(TypedDict, total=False):
    kind: Required[str]
    power: int
