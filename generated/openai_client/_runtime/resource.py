# Runtime of generated clients; edits in a generated package are overwritten.

"""Resources: what the generated methods call, and the other shapes of their answers.

A generated method says ``return self._call(_CREATE, locals())`` and no more. So the same method,
bound to an object whose calls give another shape, gives that shape: at runtime `raw` and its like
are (nearly) the identity, and only tell type checkers what comes out. Overloads survive.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Concatenate, ParamSpec, TypeVar, cast

from .async_calls import AsyncCaller, AsyncRawCaller, AsyncStreamedCaller
from .async_client import AsyncBound
from .operations import Operation, PagedOperation, StreamingOperation
from .pages import AsyncPaginator, Page
from .responses import AsyncStreamedResponse, RawResponse, StreamedResponse
from .streams import AsyncStream, Stream
from .sync_calls import RawCaller, StreamedCaller, SyncCaller
from .sync_client import Bound

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")
SelfT = TypeVar("SelfT")
P = ParamSpec("P")


class Resource(Bound):
    """A part of an API, whose methods are its operations."""

    _shape: type[SyncCaller] | None = None

    def __init__(self, parent: Bound) -> None:
        """parent: the client or resource that this belongs to, or is another shape of."""
        caller = parent._caller
        shape = self._shape
        self._caller = caller if shape is None else shape(caller.settings, caller.pool)

    def _call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        return self._caller.call(operation, arguments)

    def _page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> Page[BodyT, ItemT]:
        return self._caller.page(operation, arguments)

    def _call_or_stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> T | Stream[ItemT]:
        return self._caller.call_or_stream(operation, arguments)

    def _stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> Stream[ItemT]:
        return self._caller.stream(operation, arguments)


class AsyncResource(AsyncBound):
    """A part of an API, whose methods are its operations."""

    _shape: type[AsyncCaller] | None = None

    def __init__(self, parent: AsyncBound) -> None:
        """parent: the client or resource that this belongs to, or is another shape of."""
        caller = parent._caller
        shape = self._shape
        self._caller = caller if shape is None else shape(caller.settings, caller.pool)

    async def _call(
        self, operation: Operation[T], arguments: Mapping[str, object]
    ) -> T:
        return await self._caller.call(operation, arguments)

    def _page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> AsyncPaginator[BodyT, ItemT]:
        return self._caller.page(operation, arguments)

    async def _call_or_stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> T | AsyncStream[ItemT]:
        return await self._caller.call_or_stream(operation, arguments)

    async def _stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> AsyncStream[ItemT]:
        return await self._caller.stream(operation, arguments)


class RawAccess(Resource):
    """A resource whose methods give `RawResponse`s."""

    _shape = RawCaller


class StreamedAccess(Resource):
    """A resource whose methods give `StreamedResponse`s."""

    _shape = StreamedCaller


class AsyncRawAccess(AsyncResource):
    """A resource whose methods give `RawResponse`s."""

    _shape = AsyncRawCaller


class AsyncStreamedAccess(AsyncResource):
    """A resource whose methods give `AsyncStreamedResponse`s."""

    _shape = AsyncStreamedCaller


def raw(
    method: Callable[Concatenate[SelfT, P], T],
) -> Callable[Concatenate[RawAccess, P], RawResponse[T]]:
    """The method of a resource as one of its `RawAccess`."""
    return cast("Callable[Concatenate[RawAccess, P], RawResponse[T]]", method)


def async_raw(
    method: Callable[Concatenate[SelfT, P], Awaitable[T]],
) -> Callable[
    Concatenate[AsyncRawAccess, P], Coroutine[object, object, RawResponse[T]]
]:
    """The method of a resource as one of its `AsyncRawAccess`."""
    return cast(
        "Callable[Concatenate[AsyncRawAccess, P], Coroutine[object, object, RawResponse[T]]]",
        method,
    )


def streamed(
    method: Callable[Concatenate[SelfT, P], T],
) -> Callable[Concatenate[StreamedAccess, P], StreamedResponse[T]]:
    """The method of a resource as one of its `StreamedAccess`; what it gives goes in a ``with``."""
    return cast("Callable[Concatenate[StreamedAccess, P], StreamedResponse[T]]", method)


def async_streamed(
    method: Callable[Concatenate[SelfT, P], Awaitable[T]],
) -> Callable[
    Concatenate[AsyncStreamedAccess, P],
    AbstractAsyncContextManager[AsyncStreamedResponse[T]],
]:
    """The method of a resource as one of its `AsyncStreamedAccess`; what it gives goes in an
    ``async with``, which makes the call."""
    call = cast(
        "Callable[Concatenate[AsyncStreamedAccess, P], Awaitable[AsyncStreamedResponse[T]]]",
        method,
    )

    def opening(
        self: AsyncStreamedAccess, /, *args: P.args, **kwargs: P.kwargs
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse[T]]:
        return _Opening(lambda: call(self, *args, **kwargs))

    functools.update_wrapper(opening, method)
    return opening


class _Opening(AbstractAsyncContextManager[AsyncStreamedResponse[T]]):
    """Makes a call on entering, and releases its answer on leaving."""

    def __init__(self, call: Callable[[], Awaitable[AsyncStreamedResponse[T]]]) -> None:
        self._call = call
        self._response: AsyncStreamedResponse[T] | None = None

    async def __aenter__(self) -> AsyncStreamedResponse[T]:
        self._response = await self._call()
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._response is not None:
            await self._response.close()
