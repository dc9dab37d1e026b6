# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.models import BaseModel

__all__ = [
    "BoatsCreateBodyEngineParam",
    "BoatsCreateBodyParam",
    "BoatsCreateBodySailParam",
    "BoatsCreateDefaultResponse",
    "BoatsCreateResponse",
    "BoatsCreateResponseKind",
]


class BoatsCreateBodyParam(TypedDict, total=False):
    name: Required[str]
    engine: Required[BoatsCreateBodyEngineParam]
    sails: Sequence[BoatsCreateBodySailParam]


class BoatsCreateBodyEngineParam(TypedDict, total=False):
    power: int


class BoatsCreateBodySailParam(TypedDict, total=False):
    area: float


class BoatsCreateDefaultResponse(BaseModel):
    message: str | None = None


class BoatsCreateResponse(BaseModel):
    id: str
    kind: BoatsCreateResponseKind | None = None


BoatsCreateResponseKind: TypeAlias = Literal[
    "a",
    "b",
]
