# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .fine_tune import FineTune

__all__ = [
    "ListFineTunesResponse",
]


class ListFineTunesResponse(BaseModel):
    """The fine-tuning jobs of your organization."""

    object: str
    """Always `list`."""
    data: list[FineTune]
    """The jobs."""
