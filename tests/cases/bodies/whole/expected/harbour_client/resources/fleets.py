# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.operations import (
    Body,
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
    "AsyncFleets",
    "AsyncFleetsRaw",
    "AsyncFleetsStreamed",
    "Fleets",
    "FleetsRaw",
    "FleetsStreamed",
]

_UPDATE: Operation[int] = Operation(
    method="PUT",
    path="/fleets",
    body=Body("application/json", whole=True),
    responses=(Response("200", "application/json", lambda: int),),
)


class Fleets(Resource):
    """The calls under `client.fleets`."""

    def update(
        self,
        *,
        body: list[str],
        **options: Unpack[RequestOptions],
    ) -> int:
        """PUT /fleets"""
        return self._call(_UPDATE, locals())

    @property
    def with_raw_response(self) -> FleetsRaw:
        """The same calls, each giving its whole response."""
        return FleetsRaw(self)

    @property
    def with_streaming_response(self) -> FleetsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return FleetsStreamed(self)


class AsyncFleets(AsyncResource):
    """The calls under `client.fleets`."""

    async def update(
        self,
        *,
        body: list[str],
        **options: Unpack[RequestOptions],
    ) -> int:
        """PUT /fleets"""
        return await self._call(_UPDATE, locals())

    @property
    def with_raw_response(self) -> AsyncFleetsRaw:
        """The same calls, each giving its whole response."""
        return AsyncFleetsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncFleetsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncFleetsStreamed(self)


class FleetsRaw(RawAccess):
    update = raw(Fleets.update)


class FleetsStreamed(StreamedAccess):
    update = streamed(Fleets.update)


class AsyncFleetsRaw(AsyncRawAccess):
    update = async_raw(AsyncFleets.update)


class AsyncFleetsStreamed(AsyncStreamedAccess):
    update = async_streamed(AsyncFleets.update)
