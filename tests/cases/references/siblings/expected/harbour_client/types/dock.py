# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Dock",
    "DockBerth",
]


class Dock(BaseModel):
    """A dock."""

    berth: DockBerth | None = None


class DockBerth(BaseModel):
    number: int | None = None
