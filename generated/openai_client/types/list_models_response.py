# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .model import Model

__all__ = [
    "ListModelsResponse",
]


class ListModelsResponse(BaseModel):
    """The models you can use."""

    object: str
    """Always `list`."""
    data: list[Model]
    """The models."""
