# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "DeleteModelResponse",
]


class DeleteModelResponse(BaseModel):
    """Outcome of deleting a fine-tuned model."""

    id: str
    """Name of the model."""
    object: str
    """Always `model`."""
    deleted: bool
    """Whether the model was deleted."""
