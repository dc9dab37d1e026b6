# Runtime of generated clients; edits in a generated package are overwritten.

"""Sync calls: sends what `base_client` prepares, as often as `attempts` says.

::

    SyncCaller.call ─► prepare ─► send ┬► exchange ─► exchange (redirected) ─► …
          │                            └► sleep ─► exchange ─► …
          └◄─ value_of ◄───────────────┘

`RawCaller` and `StreamedCaller` make the same calls and give other shapes of their answers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
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
from .pages import Page, Step
from .pools import SyncPool
from .redirects import location_of
from .responses import RawResponse, StreamedResponse
from .settings import Settings
from .streams import Stream

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")


class SyncCaller:
    """Makes calls, with the settings of one client and the connections of a pool."""

    def __init__(self, settings: Settings, pool: SyncPool) -> None:
        self.settings = settings
        self.pool = pool

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its value."""
        return value_of(operation, self.settings, self.answer(operation, arguments))

    def call_or_stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> T | Stream[ItemT]:
        """Makes a call that streams if the operation's switch is on."""
        if arguments.get(operation.stream.switch or "") is True:
            return self.stream(operation, arguments)
        return self.call(operation, arguments)

    def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> Stream[ItemT]:
        """Makes a call and gives its items as they arrive."""
        return self.stream_of(operation, *self.stream_answer(operation, arguments))

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> Page[BodyT, ItemT]:
        """Makes a call and gives the first page of its list."""
        return self._page_at(operation, Step(arguments))

    def _page_at(
        self, operation: PagedOperation[BodyT, ItemT], step: Step
    ) -> Page[BodyT, ItemT]:
        response = self.answer(operation, step.arguments, url=step.url)
        return self.page_of(operation, step, response)

    def page_of(
        self,
        operation: PagedOperation[BodyT, ItemT],
        step: Step,
        response: HTTPResponse,
    ) -> Page[BodyT, ItemT]:
        """The page that an answer holds."""
        return Page(
            operation.page,
            fetched(operation, self.settings, step, response),
            lambda following: self._page_at(operation, following),
        )

    def stream_of(
        self,
        operation: StreamingOperation[T, ItemT],
        response: HTTPResponse,
        attempts: Attempts,
    ) -> Stream[ItemT]:
        """The stream that an answer holds; `attempts` are those that led to the answer."""
        return Stream(
            response,
            operation.stream,
            self.settings,
            attempts,
            lambda: self._success(operation, attempts, stream=True),
        )

    def stream_answer(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> tuple[HTTPResponse, Attempts]:
        """The successful answer to a call that streams, and the attempts it took."""
        accept = operation.stream.media_type
        attempts = self._attempts(operation, arguments, accept)
        return self._success(operation, attempts, stream=True), attempts

    def answer(
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
        attempts = self._attempts(operation, arguments, accept, url)
        return self._success(operation, attempts, stream=stream)

    def _attempts(
        self,
        operation: Operation[object],
        arguments: Mapping[str, object],
        accept: str,
        url: str | None = None,
    ) -> Attempts:
        settings = self.settings
        schemes = settings.keys.chosen(operation.security)
        signature = settings.keys.sign(schemes)
        outgoing = prepare(
            settings, operation, arguments, signature, schemes, accept=accept
        )
        return Attempts(settings, outgoing if url is None else outgoing.linked(url))

    def _success(
        self, operation: Operation[object], attempts: Attempts, *, stream: bool
    ) -> HTTPResponse:
        response = self._send(attempts, stream)
        if is_failure(operation, response.status_code):
            if stream:
                self._finish(response)
            raise status_error(operation, self.settings, response)
        return response

    def _send(self, attempts: Attempts, stream: bool) -> HTTPResponse:
        """The answer, whatever its status, after as many attempts as it takes.

        Raises what the last attempt raised, typed, with its cause.
        """
        outgoing = attempts.outgoing
        while True:
            try:
                response = self._exchange(outgoing, stream)
                if response.status_code < 400:
                    return response
                response.read()
                delay = attempts.after_status(response)
                if delay is None:
                    return response
            except HTTP_ERRORS as error:
                failure = typed(error, outgoing.method, outgoing.url)
                delay = attempts.after_error(failure)
                if delay is None:
                    raise failure from (None if is_telling(error) else error)
            time.sleep(delay)

    def _exchange(self, outgoing: Outgoing, stream: bool) -> HTTPResponse:
        """One attempt: a request and its answer, through all redirects."""
        client = self.pool.get()
        hops = 0
        while True:
            body = None if outgoing.body is None else outgoing.body.sync_stream()
            response = client.send(
                request_of(outgoing, client, body),
                stream=stream,
                auth=None if outgoing.is_abroad else LIBRARY_AUTH,
                follow_redirects=False,
            )
            log_answer(self.settings, response)
            location = location_of(response.status_code, response.headers)
            if location is None:
                return response
            response.close()
            outgoing = outgoing.after(response.status_code, location, hops)
            hops += 1

    def _finish(self, response: HTTPResponse) -> None:
        try:
            response.read()
        except HTTP_ERRORS as error:
            request = response.request
            raise typed(error, request.method, str(request.url)) from error


class RawCaller(SyncCaller):
    """Gives `RawResponse`s; `resource.raw` says so to type checkers."""

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its answer."""
        response = self.answer(operation, arguments)
        return self._raw(response, lambda: value_of(operation, self.settings, response))

    def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> Stream[ItemT]:
        """Makes a call and gives its answer, whose body the stream is to read."""
        response, attempts = self.stream_answer(operation, arguments)
        return self._raw(
            response, lambda: self.stream_of(operation, response, attempts)
        )

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> Page[BodyT, ItemT]:
        """Makes a call and gives its answer."""
        response = self.answer(operation, arguments)
        plain = SyncCaller(self.settings, self.pool)
        return self._raw(
            response, lambda: plain.page_of(operation, Step(arguments), response)
        )

    def _raw(self, response: HTTPResponse, parse: Callable[[], T]) -> T:
        raw = RawResponse(response, request_id(self.settings, response), parse)
        # What is returned is not what the method is typed to return, but what `raw` says.
        return cast("T", raw)


class StreamedCaller(SyncCaller):
    """Gives `StreamedResponse`s; `resource.streamed` says so to type checkers."""

    def call(self, operation: Operation[T], arguments: Mapping[str, object]) -> T:
        """Makes a call and gives its answer, unread."""
        response = self.answer(operation, arguments, stream=True)

        def parse() -> T:
            self._finish(response)
            return value_of(operation, self.settings, response)

        return self._streamed(response, parse)

    def stream(
        self, operation: StreamingOperation[T, ItemT], arguments: Mapping[str, object]
    ) -> Stream[ItemT]:
        """Makes a call and gives its answer, unread."""
        response, attempts = self.stream_answer(operation, arguments)
        return self._streamed(
            response, lambda: self.stream_of(operation, response, attempts)
        )

    def page(
        self, operation: PagedOperation[BodyT, ItemT], arguments: Mapping[str, object]
    ) -> Page[BodyT, ItemT]:
        """Makes a call and gives its answer, unread."""
        response = self.answer(operation, arguments, stream=True)
        plain = SyncCaller(self.settings, self.pool)

        def parse() -> Page[BodyT, ItemT]:
            self._finish(response)
            return plain.page_of(operation, Step(arguments), response)

        return self._streamed(response, parse)

    def _streamed(self, response: HTTPResponse, parse: Callable[[], T]) -> T:
        streamed = StreamedResponse(
            response, request_id(self.settings, response), parse
        )
        # What is returned is not what the method is typed to return, but what `streamed` says.
        return cast("T", streamed)
