# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "Owner",
    "OwnerParam",
]


class Owner(BaseModel):
    name: str | None = None


class OwnerParam(TypedDict, total=False):
    name: str
