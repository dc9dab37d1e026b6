# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Crew",
]


class Crew(BaseModel):
    size: int | None = None
