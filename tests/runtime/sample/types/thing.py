from __future__ import annotations

from .._runtime.models import BaseModel


class Thing(BaseModel):
    """A thing."""

    id: str
    name: str | None = None
    size: int | None = None
