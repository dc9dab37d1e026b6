# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.operations import (
    Operation,
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
from .._runtime.scalars import List

__all__ = [
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_LIST: Operation[list[str]] = Operation(
    method="GET",
    path="/boats?view=full",
    responses=(Response("200", "application/json", lambda: list[str]),),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> List[str]:
        """GET /boats?view=full"""
        return self._call(_LIST, locals())

    @property
    def with_raw_response(self) -> BoatsRaw:
        """The same calls, each giving its whole response."""
        return BoatsRaw(self)

    @property
    def with_streaming_response(self) -> BoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return BoatsStreamed(self)


class AsyncBoats(AsyncResource):
    """The calls under `client.boats`."""

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> List[str]:
        """GET /boats?view=full"""
        return await self._call(_LIST, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    list = raw(Boats.list)


class BoatsStreamed(StreamedAccess):
    list = streamed(Boats.list)


class AsyncBoatsRaw(AsyncRawAccess):
    list = async_raw(AsyncBoats.list)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    list = async_streamed(AsyncBoats.list)
