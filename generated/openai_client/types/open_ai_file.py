# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "OpenAIFile",
]


class OpenAIFile(BaseModel):
    """A file that was uploaded, or that a job has produced."""

    id: str
    """Identifier of the file."""
    object: str
    """Always `file`."""
    bytes: int
    """Size in bytes."""
    created_at: int
    """When it was uploaded, in Unix seconds."""
    filename: str
    """Name of the file."""
    purpose: str
    """What the file is for, such as `fine-tune` or `fine-tune-results`."""
    status: str | None = None
    """How far the file has been processed, such as `uploaded`, `processed` or `error`."""
    status_details: str | None = None
    """More about the status, such as why the file was rejected, or null."""
