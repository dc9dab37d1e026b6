# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .open_ai_file import OpenAIFile

__all__ = [
    "ListFilesResponse",
]


class ListFilesResponse(BaseModel):
    """The files of your organization."""

    object: str
    """Always `list`."""
    data: list[OpenAIFile]
    """The files."""
