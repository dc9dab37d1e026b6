# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "DeleteFileResponse",
]


class DeleteFileResponse(BaseModel):
    """Outcome of deleting a file."""

    id: str
    """Identifier of the file."""
    object: str
    """Always `file`."""
    deleted: bool
    """Whether the file was deleted."""
