# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "FineTuneEvent",
]


class FineTuneEvent(BaseModel):
    """Something that happened in a fine-tuning job."""

    object: str
    """Always `fine-tune-event`."""
    created_at: int
    """When it was recorded, in Unix seconds."""
    level: str
    """How serious it is, such as `info` or `error`."""
    message: str
    """What happened, for a human reader."""
