from __future__ import annotations

from .._runtime.models import BaseModel


class ThingChunk(BaseModel):
    """A piece of a thing."""

    text: str
