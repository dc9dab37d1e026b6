# Runtime of generated clients; edits in a generated package are overwritten.

"""Async calls: sends what `base_client` prepares, as often as `attempts` says.

::

    AsyncCaller.call ─► prepare ─► send ┬► exchange ─► exchange (redirected) ─► …
          │                            └► sleep ─► exchange ─► …
          └◄─ value_of ◄───────────────┘

`AsyncRawCaller` and `AsyncStreamedCaller` make the same calls and give other shapes of answers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar, cast

from .answers import (
    accepted,
    fetched,
    is_failure,
    log_answer,
    request_id,
    status_error,
    value_of,
)
from .attempts import Attempts, request_of
from .base_client import Outgoing, prepare
from .http import (
    HTTP_ERRORS,
    LIBRARY_AUTH,
    HTTPResponse,
    is_telling,
    typed,
)
from .operations import Operation, PagedOperation, StreamingOperation
from .pages import AsyncPage, AsyncPaginator, Step
from .pools import AsyncPool
from .redirects import location_of
from .responses import AsyncStreamedResponse, RawResponse
from .settings import Settings
from .streams import AsyncStream

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")


class AsyncCaller:
    """Makes calls, with the settings of one client and the connections of a pool."""

    def __init__(self, settings: Settings, pool: AsyncPool) -> None:
        self.settings = settings
        self.pool = pool

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its value."""
        return value_of(
            operation, self.settings, await self.answer(operation, arguments)
        )

    async def call_or_stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> T | AsyncStream[ItemT]:
        """Makes a call that streams if the operation's switch is on."""
        if arguments.get(operation.stream.switch or "") is True:
            return await self.stream(operation, arguments)
        return await self.call(operation, arguments)

    async def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> AsyncStream[ItemT]:
        """Makes a call and gives its items as they arrive."""
        return self.stream_of(
            operation, *await self.stream_answer(operation, arguments)
        )

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> AsyncPaginator[BodyT, ItemT]:
        """The list of a call that is made when the list is awaited or iterated over."""
        return AsyncPaginator(lambda: self._page_at(operation, Step(arguments)))

    async def _page_at(
        self, operation: PagedOperation[BodyT, ItemT], step: Step
    ) -> AsyncPage[BodyT, ItemT]:
        response = await self.answer(operation, step.arguments, url=step.url)
        return self.page_of(operation, step, response)

    def page_of(
        self,
        operation: PagedOperation[BodyT, ItemT],
        step: Step,
        response: HTTPResponse,
    ) -> AsyncPage[BodyT, ItemT]:
        """The page that an answer holds."""
        return AsyncPage(
            operation.page,
            fetched(operation, self.settings, step, response),
            lambda following: self._page_at(operation, following),
        )

    def stream_of(
        self,
        operation: StreamingOperation[T, ItemT],
        response: HTTPResponse,
        attempts: Attempts,
    ) -> AsyncStream[ItemT]:
        """The stream that an answer holds; `attempts` are those that led to the answer."""
        return AsyncStream(
            response,
            operation.stream,
            self.settings,
            attempts,
            lambda: self._success(operation, attempts, stream=True),
        )

    async def stream_answer(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> tuple[HTTPResponse, Attempts]:
        """The successful answer to a call that streams, and the attempts it took."""
        accept = operation.stream.media_type
        attempts = await self._attempts(operation, arguments, accept)
        return await self._success(operation, attempts, stream=True), attempts

    async def answer(
        self,
        operation: Operation[object],
        arguments: Mapping[str, object],
        *,
        stream: bool = False,
        url: str | None = None,
    ) -> HTTPResponse:
        """The successful answer to a call; with `stream`, its body is yet to be read.

        url: to ask instead of the operation's own, in the manner of a redirect.
        """
        accept = accepted(operation)
        attempts = await self._attempts(operation, arguments, accept, url)
        return await self._success(operation, attempts, stream=stream)

    async def _attempts(
        self,
        operation: Operation[object],
        arguments: Mapping[str, object],
        accept: str,
        url: str | None = None,
    ) -> Attempts:
        settings = self.settings
        schemes = settings.keys.chosen(operation.security)
        signature = await settings.keys.sign_async(schemes)
        outgoing = prepare(
            settings, operation, arguments, signature, schemes, accept=accept
        )
        return Attempts(settings, outgoing if url is None else outgoing.linked(url))

    async def _success(
        self, operation: Operation[object], attempts: Attempts, *, stream: bool
    ) -> HTTPResponse:
        response = await self._send(attempts, stream)
        if is_failure(operation, response.status_code):
            if stream:
                await self._finish(response)
            raise status_error(operation, self.settings, response)
        return response

    async def _send(self, attempts: Attempts, stream: bool) -> HTTPResponse:
        """The answer, whatever its status, after as many attempts as it takes.

        Raises what the last attempt raised, typed, with its cause.
        """
        outgoing = attempts.outgoing
        while True:
            try:
                response = await self._exchange(outgoing, stream)
                if response.status_code < 400:
                    return response
                await response.aread()
                delay = attempts.after_status(response)
                if delay is None:
                    return response
            except HTTP_ERRORS as error:
                failure = typed(error, outgoing.method, outgoing.url)
                delay = attempts.after_error(failure)
                if delay is None:
                    raise failure from (None if is_telling(error) else error)
            from anyio import sleep  # as httpx2 does: only where it is needed

            await sleep(delay)

    async def _exchange(self, outgoing: Outgoing, stream: bool) -> HTTPResponse:
        """One attempt: a request and its answer, through all redirects."""
        client = self.pool.get()
        hops = 0
        while True:
            body = None if outgoing.body is None else outgoing.body.async_stream()
            response = await client.send(
                request_of(outgoing, client, body),
                stream=stream,
                auth=None if outgoing.is_abroad else LIBRARY_AUTH,
                follow_redirects=False,
            )
            log_answer(self.settings, response)
            location = location_of(response.status_code, response.headers)
            if location is None:
                return response
            await response.aclose()
            outgoing = outgoing.after(response.status_code, location, hops)
            hops += 1

    async def _finish(self, response: HTTPResponse) -> None:
        try:
            await response.aread()
        except HTTP_ERRORS as error:
            request = response.request
            raise typed(error, request.method, str(request.url)) from error


class AsyncRawCaller(AsyncCaller):
    """Gives `RawResponse`s; `resource.async_raw` says so to type checkers."""

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its answer."""
        response = await self.answer(operation, arguments)
        # What is returned is not what the method is typed to return, here and below, but what
        # `async_raw` types it as.
        return cast(
            "T",
            self._raw(response, lambda: value_of(operation, self.settings, response)),
        )

    async def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> AsyncStream[ItemT]:
        """Makes a call and gives its answer, whose body the stream is to read."""
        response, attempts = await self.stream_answer(operation, arguments)
        raw = self._raw(response, lambda: self.stream_of(operation, response, attempts))
        return cast("AsyncStream[ItemT]", raw)

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> AsyncPaginator[BodyT, ItemT]:
        """A coroutine that makes the call and gives its answer."""
        plain = AsyncCaller(self.settings, self.pool)

        async def ask() -> RawResponse[AsyncPage[BodyT, ItemT]]:
            response = await self.answer(operation, arguments)
            return self._raw(
                response, lambda: plain.page_of(operation, Step(arguments), response)
            )

        return cast("AsyncPaginator[BodyT, ItemT]", ask())

    def _raw(self, response: HTTPResponse, parse: Callable[[], T]) -> RawResponse[T]:
        return RawResponse(response, request_id(self.settings, response), parse)


class AsyncStreamedCaller(AsyncCaller):
    """Gives `AsyncStreamedResponse`s; `resource.async_streamed` says so to type checkers."""

    async def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its answer, unread."""
        response = await self.answer(operation, arguments, stream=True)

        async def parse() -> T:
            await self._finish(response)
            return value_of(operation, self.settings, response)

        # What is returned is not what the method is typed to return, here and below, but what
        # `async_streamed` types it as.
        return cast("T", self._streamed(response, parse))

    async def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> AsyncStream[ItemT]:
        """Makes a call and gives its answer, unread."""
        response, attempts = await self.stream_answer(operation, arguments)

        async def parse() -> AsyncStream[ItemT]:
            return self.stream_of(operation, response, attempts)

        return cast("AsyncStream[ItemT]", self._streamed(response, parse))

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> AsyncPaginator[BodyT, ItemT]:
        """A coroutine that makes the call and gives its answer, unread."""
        plain = AsyncCaller(self.settings, self.pool)

        async def ask() -> AsyncStreamedResponse[AsyncPage[BodyT, ItemT]]:
            response = await self.answer(operation, arguments, stream=True)

            async def parse() -> AsyncPage[BodyT, ItemT]:
                await self._finish(response)
                return plain.page_of(operation, Step(arguments), response)

            return self._streamed(response, parse)

        return cast("AsyncPaginator[BodyT, ItemT]", ask())

    def _streamed(
        self, response: HTTPResponse, parse: Callable[[], Awaitable[T]]
    ) -> AsyncStreamedResponse[T]:
        return AsyncStreamedResponse(
            response, request_id(self.settings, response), parse
        )
