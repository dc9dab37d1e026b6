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

__all__ = [
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/boats",
    responses=(Response("204", None, lambda: None),),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def retrieve(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats"""
        return self._call(_RETRIEVE, locals())

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

    async def retrieve(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats"""
        return await self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    retrieve = raw(Boats.retrieve)


class BoatsStreamed(StreamedAccess):
    retrieve = streamed(Boats.retrieve)


class AsyncBoatsRaw(AsyncRawAccess):
    retrieve = async_raw(AsyncBoats.retrieve)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    retrieve = async_streamed(AsyncBoats.retrieve)
