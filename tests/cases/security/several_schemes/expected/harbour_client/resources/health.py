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
    "AsyncHealth",
    "AsyncHealthRaw",
    "AsyncHealthStreamed",
    "Health",
    "HealthRaw",
    "HealthStreamed",
]

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/health",
    responses=(Response("204", None, lambda: None),),
    security=(),
)


class Health(Resource):
    """The calls under `client.health`."""

    def retrieve(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /health"""
        return self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> HealthRaw:
        """The same calls, each giving its whole response."""
        return HealthRaw(self)

    @property
    def with_streaming_response(self) -> HealthStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return HealthStreamed(self)


class AsyncHealth(AsyncResource):
    """The calls under `client.health`."""

    async def retrieve(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /health"""
        return await self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> AsyncHealthRaw:
        """The same calls, each giving its whole response."""
        return AsyncHealthRaw(self)

    @property
    def with_streaming_response(self) -> AsyncHealthStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncHealthStreamed(self)


class HealthRaw(RawAccess):
    retrieve = raw(Health.retrieve)


class HealthStreamed(StreamedAccess):
    retrieve = streamed(Health.retrieve)


class AsyncHealthRaw(AsyncRawAccess):
    retrieve = async_raw(AsyncHealth.retrieve)


class AsyncHealthStreamed(AsyncStreamedAccess):
    retrieve = async_streamed(AsyncHealth.retrieve)
