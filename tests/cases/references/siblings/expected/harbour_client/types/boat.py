# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .dock import (
        Dock,
        DockBerth,
    )
    from .kind import Kind

__all__ = [
    "Boat",
]


class Boat(BaseModel):
    home: Dock | None = None
    """Deprecated. Where it sleeps."""
    last: Dock | None = None
    kind: Kind | None = None
    """Default "tug"."""
    inner: DockBerth | None = None
