# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.models import BaseModel
from .._runtime.scalars import Date

__all__ = [
    "Dated",
    "DatedParam",
]


class Dated(BaseModel):
    built: Date | None = None


class DatedParam(TypedDict, total=False):
    built: Date | str
