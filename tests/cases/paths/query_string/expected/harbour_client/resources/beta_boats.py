# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Operation,
    Parameter,
    Response,
)
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncRawAccess,
    AsyncResource,
    AsyncStreamedAccess,
    RawAccess,
    Resource,
    StreamedAccess,
    async_raw,
    async_streamed,
    raw,
    streamed,
)

__all__ = [
    "AsyncBetaBoats",
    "AsyncBetaBoatsRaw",
    "AsyncBetaBoatsStreamed",
    "BetaBoats",
    "BetaBoatsRaw",
    "BetaBoatsStreamed",
]

_SEARCH: Operation[None] = Operation(
    method="GET",
    path="/boats/search?beta=true",
    parameters=(Parameter("q", "query"),),
    responses=(Response("204", None, lambda: None),),
)


class BetaBoats(Resource):
    """The calls under `client.beta.boats`."""

    def search(
        self,
        *,
        q: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats/search?beta=true"""
        return self._call(_SEARCH, locals())

    @property
    def with_raw_response(self) -> BetaBoatsRaw:
        """The same calls, each giving its whole response."""
        return BetaBoatsRaw(self)

    @property
    def with_streaming_response(self) -> BetaBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return BetaBoatsStreamed(self)


class AsyncBetaBoats(AsyncResource):
    """The calls under `client.beta.boats`."""

    async def search(
        self,
        *,
        q: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats/search?beta=true"""
        return await self._call(_SEARCH, locals())

    @property
    def with_raw_response(self) -> AsyncBetaBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBetaBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBetaBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBetaBoatsStreamed(self)


class BetaBoatsRaw(RawAccess):
    search = raw(BetaBoats.search)


class BetaBoatsStreamed(StreamedAccess):
    search = streamed(BetaBoats.search)


class AsyncBetaBoatsRaw(AsyncRawAccess):
    search = async_raw(AsyncBetaBoats.search)


class AsyncBetaBoatsStreamed(AsyncStreamedAccess):
    search = async_streamed(AsyncBetaBoats.search)
