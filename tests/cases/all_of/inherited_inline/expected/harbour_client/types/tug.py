# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .boat import Boat

__all__ = [
    "Tug",
]


class Tug(Boat):
    power: int | None = None
