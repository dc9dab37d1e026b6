# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .fine_tune_event import FineTuneEvent

__all__ = [
    "ListFineTuneEventsResponse",
]


class ListFineTuneEventsResponse(BaseModel):
    """The events of a fine-tuning job."""

    object: str
    """Always `list`."""
    data: list[FineTuneEvent]
    """The events, oldest first."""
