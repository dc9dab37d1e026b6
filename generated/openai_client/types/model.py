# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Model",
]


class Model(BaseModel):
    """A model that the API offers."""

    id: str
    """Name of the model, as other calls expect it."""
    object: str
    """Always `model`."""
    created: int
    """When it was created, in Unix seconds."""
    owned_by: str
    """Organization that owns the model."""
