# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.files import FileInput
from .._runtime.models import BaseModel

__all__ = [
    "BoatsPapersCreateBodyDetailsParam",
    "BoatsPapersCreateBodyLanguage",
    "BoatsPapersCreateBodyParam",
    "BoatsPapersCreateResponse",
]


class BoatsPapersCreateBodyParam(TypedDict, total=False):
    file: Required[FileInput]
    """The scan."""
    photos: Sequence[FileInput]
    language: BoatsPapersCreateBodyLanguage
    details: BoatsPapersCreateBodyDetailsParam


class BoatsPapersCreateBodyDetailsParam(TypedDict, total=False):
    pages: int


BoatsPapersCreateBodyLanguage: TypeAlias = Literal[
    "en",
    "de",
]


class BoatsPapersCreateResponse(BaseModel):
    id: str | None = None
