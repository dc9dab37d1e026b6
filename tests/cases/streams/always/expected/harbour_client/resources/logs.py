# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .. import types
from .._runtime.operations import (
    StreamingOperation,
    StreamRule,
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
from .._runtime.streams import (
    AsyncStream,
    Stream,
)

__all__ = [
    "AsyncLogs",
    "AsyncLogsRaw",
    "AsyncLogsStreamed",
    "Logs",
    "LogsRaw",
    "LogsStreamed",
]

_LIST: StreamingOperation[None, types.Line] = StreamingOperation(
    method="GET",
    path="/logs",
    stream=StreamRule("application/jsonl", lambda: types.Line),
)


class Logs(Resource):
    """The calls under `client.logs`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> Stream[types.Line]:
        """GET /logs"""
        return self._stream(_LIST, locals())

    @property
    def with_raw_response(self) -> LogsRaw:
        """The same calls, each giving its whole response."""
        return LogsRaw(self)

    @property
    def with_streaming_response(self) -> LogsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return LogsStreamed(self)


class AsyncLogs(AsyncResource):
    """The calls under `client.logs`."""

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.Line]:
        """GET /logs"""
        return await self._stream(_LIST, locals())

    @property
    def with_raw_response(self) -> AsyncLogsRaw:
        """The same calls, each giving its whole response."""
        return AsyncLogsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncLogsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncLogsStreamed(self)


class LogsRaw(RawAccess):
    list = raw(Logs.list)


class LogsStreamed(StreamedAccess):
    list = streamed(Logs.list)


class AsyncLogsRaw(AsyncRawAccess):
    list = async_raw(AsyncLogs.list)


class AsyncLogsStreamed(AsyncStreamedAccess):
    list = async_streamed(AsyncLogs.list)
