# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.files import FileInput
from .._runtime.omit import (
    Omit,
    omit,
)
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
    "AsyncCharts",
    "AsyncChartsRaw",
    "AsyncChartsStreamed",
    "Charts",
    "ChartsRaw",
    "ChartsStreamed",
]

_CREATE: Operation[bytes] = Operation(
    method="POST",
    path="/charts",
    body=Body("application/pdf", required=False, whole=True),
    responses=(Response("200", "image/png", lambda: bytes),),
)


class Charts(Resource):
    """The calls under `client.charts`."""

    def create(
        self,
        *,
        body: FileInput | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """POST /charts"""
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> ChartsRaw:
        """The same calls, each giving its whole response."""
        return ChartsRaw(self)

    @property
    def with_streaming_response(self) -> ChartsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return ChartsStreamed(self)


class AsyncCharts(AsyncResource):
    """The calls under `client.charts`."""

    async def create(
        self,
        *,
        body: FileInput | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """POST /charts"""
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncChartsRaw:
        """The same calls, each giving its whole response."""
        return AsyncChartsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncChartsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncChartsStreamed(self)


class ChartsRaw(RawAccess):
    create = raw(Charts.create)


class ChartsStreamed(StreamedAccess):
    create = streamed(Charts.create)


class AsyncChartsRaw(AsyncRawAccess):
    create = async_raw(AsyncCharts.create)


class AsyncChartsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncCharts.create)
