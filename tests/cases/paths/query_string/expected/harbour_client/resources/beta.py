# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .beta_boats import (
        AsyncBetaBoats,
        BetaBoats,
    )

__all__ = [
    "AsyncBeta",
    "Beta",
]


class Beta(Resource):
    """The calls under `client.beta`."""

    @cached_property
    def boats(self) -> BetaBoats:
        """`beta.boats`"""
        from .beta_boats import BetaBoats

        return BetaBoats(self)


class AsyncBeta(AsyncResource):
    """The calls under `client.beta`."""

    @cached_property
    def boats(self) -> AsyncBetaBoats:
        """`beta.boats`"""
        from .beta_boats import AsyncBetaBoats

        return AsyncBetaBoats(self)
