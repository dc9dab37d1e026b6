# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .docks_boats import (
        AsyncDocksBoats,
        DocksBoats,
    )

__all__ = [
    "AsyncDocks",
    "Docks",
]


class Docks(Resource):
    """The calls under `client.docks`."""

    @cached_property
    def boats(self) -> DocksBoats:
        """`docks.boats`"""
        from .docks_boats import DocksBoats

        return DocksBoats(self)


class AsyncDocks(AsyncResource):
    """The calls under `client.docks`."""

    @cached_property
    def boats(self) -> AsyncDocksBoats:
        """`docks.boats`"""
        from .docks_boats import AsyncDocksBoats

        return AsyncDocksBoats(self)
