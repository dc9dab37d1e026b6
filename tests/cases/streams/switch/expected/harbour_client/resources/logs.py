# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Unpack,
    overload,
)

from .. import types
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Body,
    Response,
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

_CREATE: StreamingOperation[types.Log, types.Line] = StreamingOperation(
    method="POST",
    path="/logs",
    body=Body("application/json"),
    responses=(Response("200", "application/json", lambda: types.Log),),
    stream=StreamRule("text/event-stream", lambda: types.Line, switch="stream"),
)


class Logs(Resource):
    """The calls under `client.logs`."""

    @overload
    def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Log: ...

    @overload
    def create(
        self,
        *,
        text: str,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> Stream[types.Line]: ...

    @overload
    def create(
        self,
        *,
        text: str,
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.Log | Stream[types.Line]: ...

    def create(
        self,
        *,
        text: str,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Log | Stream[types.Line]:
        """POST /logs

        With `stream=True` the items come as a stream.

        Args:
            stream: Default false.
        """
        return self._call_or_stream(_CREATE, locals())

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

    @overload
    async def create(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Log: ...

    @overload
    async def create(
        self,
        *,
        text: str,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.Line]: ...

    @overload
    async def create(
        self,
        *,
        text: str,
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.Log | AsyncStream[types.Line]: ...

    async def create(
        self,
        *,
        text: str,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Log | AsyncStream[types.Line]:
        """POST /logs

        With `stream=True` the items come as a stream.

        Args:
            stream: Default false.
        """
        return await self._call_or_stream(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncLogsRaw:
        """The same calls, each giving its whole response."""
        return AsyncLogsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncLogsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncLogsStreamed(self)


class LogsRaw(RawAccess):
    create = raw(Logs.create)


class LogsStreamed(StreamedAccess):
    create = streamed(Logs.create)


class AsyncLogsRaw(AsyncRawAccess):
    create = async_raw(AsyncLogs.create)


class AsyncLogsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncLogs.create)
