"""Things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operations import (
    Body,
    Operation,
    PagedOperation,
    PageRule,
    Parameter,
    Response,
    StreamingOperation,
    StreamRule,
)
from .._runtime.options import RequestOptions
from .._runtime.pages import AsyncPaginator, Page
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
from .._runtime.streams import AsyncStream, Stream

if TYPE_CHECKING:
    from ..types import Thing, ThingChunk, ThingList

_CREATE: StreamingOperation[Thing, ThingChunk] = StreamingOperation(
    method="POST",
    path="/things",
    body=Body("application/json"),
    responses=(Response("200", "application/json", lambda: types.Thing),),
    errors=(Response("default", "application/json", lambda: types.Problem),),
    stream=StreamRule("text/event-stream", lambda: types.ThingChunk, switch="stream"),
)
_LIST: PagedOperation[ThingList, Thing] = PagedOperation(
    method="GET",
    path="/things",
    parameters=(
        Parameter("after", "query"),
        Parameter("limit", "query"),
    ),
    responses=(Response("200", "application/json", lambda: types.ThingList),),
    errors=(Response("default", "application/json", lambda: types.Problem),),
    page=PageRule(items="data", kind="cursor", parameter="after", next="next"),
)
_RETRIEVE: Operation[Thing] = Operation(
    method="GET",
    path="/things/{thing_id}",
    parameters=(
        Parameter("thing_id", "path"),
        Parameter("x_trace", "header", "X-Trace"),
    ),
    responses=(Response("200", "application/json", lambda: types.Thing),),
    errors=(Response("default", "application/json", lambda: types.Problem),),
)
_DELETE: Operation[None] = Operation(
    method="DELETE",
    path="/things/{thing_id}",
    parameters=(Parameter("thing_id", "path"),),
    responses=(Response("204", None, lambda: None),),
    security=(("QueryKey",), ("Bearer",)),
)
_CONTENT: Operation[bytes] = Operation(
    method="GET",
    path="/things/{thing_id}/content",
    parameters=(Parameter("thing_id", "path"),),
    responses=(Response("200", "application/octet-stream", lambda: bytes),),
)
_UPLOAD: Operation[Thing] = Operation(
    method="POST",
    path="/things/upload",
    body=Body("application/octet-stream", whole=True),
    responses=(Response("200", "application/json", lambda: types.Thing),),
)
_EVENTS: StreamingOperation[None, object] = StreamingOperation(
    method="GET",
    path="/events",
    stream=StreamRule("text/event-stream", lambda: object),
    security=(),
)
_LINES: StreamingOperation[None, Thing] = StreamingOperation(
    method="GET",
    path="/lines",
    stream=StreamRule("application/jsonl", lambda: types.Thing),
)


class Things(Resource):
    """Things."""

    @property
    def with_raw_response(self) -> ThingsRaw:
        """The same methods, giving whole answers."""
        return ThingsRaw(self)

    @property
    def with_streaming_response(self) -> ThingsStreamed:
        """The same methods, giving answers whose body is yet to be read."""
        return ThingsStreamed(self)

    @overload
    def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing: ...

    @overload
    def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> Stream[ThingChunk]: ...

    @overload
    def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing | Stream[ThingChunk]: ...

    def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing | Stream[ThingChunk]:
        """Makes a thing."""
        return self._call_or_stream(_CREATE, locals())

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Page[ThingList, Thing]:
        """Lists things."""
        return self._page(_LIST, locals())

    def retrieve(
        self,
        thing_id: str,
        *,
        x_trace: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Gives a thing."""
        return self._call(_RETRIEVE, locals())

    def delete(self, thing_id: str, **options: Unpack[RequestOptions]) -> None:
        """Deletes a thing."""
        return self._call(_DELETE, locals())

    def content(self, thing_id: str, **options: Unpack[RequestOptions]) -> bytes:
        """Gives what is in a thing."""
        return self._call(_CONTENT, locals())

    def upload(self, body: object, **options: Unpack[RequestOptions]) -> Thing:
        """Makes a thing of bytes."""
        return self._call(_UPLOAD, locals())

    def events(self, **options: Unpack[RequestOptions]) -> Stream[object]:
        """Says what happens."""
        return self._stream(_EVENTS, locals())

    def lines(self, **options: Unpack[RequestOptions]) -> Stream[Thing]:
        """Gives all things, one by one."""
        return self._stream(_LINES, locals())


class AsyncThings(AsyncResource):
    """Things."""

    @property
    def with_raw_response(self) -> AsyncThingsRaw:
        """The same methods, giving whole answers."""
        return AsyncThingsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncThingsStreamed:
        """The same methods, giving answers whose body is yet to be read."""
        return AsyncThingsStreamed(self)

    @overload
    async def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing: ...

    @overload
    async def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ThingChunk]: ...

    @overload
    async def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing | AsyncStream[ThingChunk]: ...

    async def create(
        self,
        *,
        name: str | None | Omit = omit,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing | AsyncStream[ThingChunk]:
        """Makes a thing."""
        return await self._call_or_stream(_CREATE, locals())

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[ThingList, Thing]:
        """Lists things."""
        return self._page(_LIST, locals())

    async def retrieve(
        self,
        thing_id: str,
        *,
        x_trace: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Gives a thing."""
        return await self._call(_RETRIEVE, locals())

    async def delete(self, thing_id: str, **options: Unpack[RequestOptions]) -> None:
        """Deletes a thing."""
        return await self._call(_DELETE, locals())

    async def content(self, thing_id: str, **options: Unpack[RequestOptions]) -> bytes:
        """Gives what is in a thing."""
        return await self._call(_CONTENT, locals())

    async def upload(self, body: object, **options: Unpack[RequestOptions]) -> Thing:
        """Makes a thing of bytes."""
        return await self._call(_UPLOAD, locals())

    async def events(self, **options: Unpack[RequestOptions]) -> AsyncStream[object]:
        """Says what happens."""
        return await self._stream(_EVENTS, locals())

    async def lines(self, **options: Unpack[RequestOptions]) -> AsyncStream[Thing]:
        """Gives all things, one by one."""
        return await self._stream(_LINES, locals())


class ThingsRaw(RawAccess):
    """Things, giving whole answers."""

    content = raw(Things.content)
    create = raw(Things.create)
    delete = raw(Things.delete)
    events = raw(Things.events)
    lines = raw(Things.lines)
    list = raw(Things.list)
    retrieve = raw(Things.retrieve)
    upload = raw(Things.upload)


class ThingsStreamed(StreamedAccess):
    """Things, giving answers whose body is yet to be read."""

    content = streamed(Things.content)
    create = streamed(Things.create)
    delete = streamed(Things.delete)
    events = streamed(Things.events)
    lines = streamed(Things.lines)
    list = streamed(Things.list)
    retrieve = streamed(Things.retrieve)
    upload = streamed(Things.upload)


class AsyncThingsRaw(AsyncRawAccess):
    """Things, giving whole answers."""

    content = async_raw(AsyncThings.content)
    create = async_raw(AsyncThings.create)
    delete = async_raw(AsyncThings.delete)
    events = async_raw(AsyncThings.events)
    lines = async_raw(AsyncThings.lines)
    list = async_raw(AsyncThings.list)
    retrieve = async_raw(AsyncThings.retrieve)
    upload = async_raw(AsyncThings.upload)


class AsyncThingsStreamed(AsyncStreamedAccess):
    """Things, giving answers whose body is yet to be read."""

    content = async_streamed(AsyncThings.content)
    create = async_streamed(AsyncThings.create)
    delete = async_streamed(AsyncThings.delete)
    events = async_streamed(AsyncThings.events)
    lines = async_streamed(AsyncThings.lines)
    list = async_streamed(AsyncThings.list)
    retrieve = async_streamed(AsyncThings.retrieve)
    upload = async_streamed(AsyncThings.upload)
