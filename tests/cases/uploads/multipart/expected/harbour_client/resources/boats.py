# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .boats_papers import (
        AsyncBoatsPapers,
        BoatsPapers,
    )

__all__ = [
    "AsyncBoats",
    "Boats",
]


class Boats(Resource):
    """The calls under `client.boats`."""

    @cached_property
    def papers(self) -> BoatsPapers:
        """`boats.papers`"""
        from .boats_papers import BoatsPapers

        return BoatsPapers(self)


class AsyncBoats(AsyncResource):
    """The calls under `client.boats`."""

    @cached_property
    def papers(self) -> AsyncBoatsPapers:
        """`boats.papers`"""
        from .boats_papers import AsyncBoatsPapers

        return AsyncBoatsPapers(self)
