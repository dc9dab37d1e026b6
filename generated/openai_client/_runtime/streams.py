# Runtime of generated clients; edits in a generated package are overwritten.

"""Streams of items: what a streaming call gives back, sync and async.

A stream releases its connection when it ends, fails, is closed, leaves its ``with`` block or is
dropped; at the end mark the connection goes back to the pool if the server ends the body soon, and
is closed otherwise. It is asked for again where its connection fails before the first byte of the
body, and never after. What the bytes mean is the business of `items`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterator,
)
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from .answers import request_id
from .attempts import Attempts
from .headers import Headers
from .http import (
    HTTP_ERRORS,
    HTTPResponse,
    async_pieces_of,
    check_whole,
    content_type_of,
    headers_of,
    is_broken,
    pieces_of,
    shut,
    typed,
)
from .items import Items, decoder_for
from .operations import StreamRule
from .pools import close_soon
from .settings import Settings

if TYPE_CHECKING:
    from anyio import CancelScope

ItemT_co = TypeVar("ItemT_co", covariant=True)

DRAIN_SECONDS = 0.5
"""How long the end of the body is waited for after the end mark."""
_DRAIN_BYTES = 65_536


class _Opened(Generic[ItemT_co]):
    """What both kinds of streams know: the answer in hand, and the items that have arrived."""

    response: HTTPResponse
    """The answer itself; its body is the stream's to read."""
    request_id: str | None
    """The server's name for the request, where the API gives one."""

    def __init__(
        self,
        response: HTTPResponse,
        rule: StreamRule,
        settings: Settings,
        attempts: Attempts,
    ) -> None:
        self._rule = rule
        self._settings = settings
        self._attempts = attempts
        self._ended = False
        self._open(response)

    @property
    def status_code(self) -> int:
        """The status of the answer."""
        return self.response.status_code

    @property
    def headers(self) -> Headers:
        """The headers of the answer."""
        return headers_of(self.response)

    def _open(self, response: HTTPResponse) -> None:
        rule = self._rule
        self.response = response
        self.request_id = request_id(self._settings, response)
        self._items: Items[ItemT_co] = Items(
            rule.type(),
            decoder_for(rule.media_type, content_type_of(response)),
            self._settings.config.stream_end,
            self.request_id,
        )

    def _take(self, piece: bytes | None) -> None:
        """Takes in a piece of the body, or its end."""
        if piece is not None:
            self._items.feed(piece)
        else:
            self._ended = True
            check_whole(self.response)
            self._items.finish()

    def _delay_after(self, error: Exception) -> float:
        """Seconds until the stream is to be asked for again.

        Raises the error, typed, if there is no attempt left, or something has arrived already.
        """
        request, response = self.response.request, self.response
        failure = typed(error, request.method, str(request.url))
        delay = None
        if is_broken(error) and not response.num_bytes_downloaded:
            delay = self._attempts.after_error(failure)
        if delay is None:
            raise failure from error
        return delay


class Stream(_Opened[ItemT_co]):
    """Items as they arrive: iterate over it, once.

    Raises while iterated: `APIStreamError`, `APIConnectionError` when the connection is cut,
    `APITimeoutError` when it stalls, `APIDecodingError`; and the error of the call itself, where
    it is made again.
    """

    def __init__(
        self,
        response: HTTPResponse,
        rule: StreamRule,
        settings: Settings,
        attempts: Attempts,
        ask_again: Callable[[], HTTPResponse],
    ) -> None:
        """ask_again: gives another successful answer to the call, as `attempts` allow."""
        self._ask_again = ask_again
        self._reading = threading.Lock()
        """Held by the thread that uses `_pieces`, as a generator can be in one thread only."""
        self._closed = threading.Event()
        super().__init__(response, rule, settings, attempts)

    def _open(self, response: HTTPResponse) -> None:
        super()._open(response)
        self._pieces = pieces_of(response)

    def __iter__(self) -> Iterator[ItemT_co]:
        return self

    def __next__(self) -> ItemT_co:
        closed = self._closed
        try:
            while not (self._items.ready or self._ended or closed.is_set()):
                self._read()
            if closed.is_set() or not self._items.ready:
                self.close()
                raise StopIteration
            item = self._items.pop()
        except StopIteration:
            raise
        except BaseException as error:
            expected = closed.is_set() and isinstance(error, Exception)
            self.close()
            if expected:
                raise StopIteration from None
            raise
        if self._items.ended:
            self._drain()
            raise StopIteration
        return cast("ItemT_co", item)

    def _read(self) -> None:
        try:
            with self._reading:
                piece = next(self._pieces, None)
        except HTTP_ERRORS as error:
            if self._closed.is_set():
                return
            delay = self._delay_after(error)
            if not self._closed.wait(delay):
                self._open(self._ask_again())
        else:
            self._take(piece)

    def _drain(self) -> None:
        """Reads on to the end of the body, so that the connection can be used again.

        A read cannot be given another time limit once the body is being read, so a timer shuts
        the socket down if the server does not end the body soon. Over HTTP/2 a connection can be
        used again anyway.
        """
        if self.response.http_version == "HTTP/2":
            self.close()
            return
        timer = threading.Timer(DRAIN_SECONDS, shut, [self.response])
        timer.daemon = True
        timer.start()
        try:
            with self._reading:
                left = _DRAIN_BYTES
                for piece in self._pieces:
                    left -= len(piece)
                    if left < 0:
                        break
        except HTTP_ERRORS:
            pass
        finally:
            timer.cancel()
            self.close()

    def close(self) -> None:
        """Releases the connection; there are no more items.

        Any thread may call this: one that waits for an item is woken, and its iteration ends. (Over
        HTTP/2, which other calls use too, it ends when the next bytes arrive.)
        """
        self._closed.set()
        if self._reading.acquire(blocking=False):
            try:
                self._pieces.close()
                self.response.close()
            finally:
                self._reading.release()
        else:
            shut(self.response)  # the thread that reads does the rest

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # A stream half made, or dropped while Python ends, has nothing left to close.
        with contextlib.suppress(Exception):
            if not self.response.is_closed:
                self.close()


async def _release(pieces: AsyncGenerator[bytes, None], response: HTTPResponse) -> None:
    await pieces.aclose()
    await response.aclose()


class AsyncStream(_Opened[ItemT_co]):
    """Items as they arrive: iterate over it with ``async for``, once. Raises as `Stream`."""

    def __init__(
        self,
        response: HTTPResponse,
        rule: StreamRule,
        settings: Settings,
        attempts: Attempts,
        ask_again: Callable[[], Awaitable[HTTPResponse]],
    ) -> None:
        """ask_again: gives another successful answer to the call, as `attempts` allow."""
        self._ask_again = ask_again
        self._waiting: CancelScope | None = None
        """Around the task that waits for an item."""
        self._closed = self._released = False
        super().__init__(response, rule, settings, attempts)

    def _open(self, response: HTTPResponse) -> None:
        super()._open(response)
        self._pieces = async_pieces_of(response)

    def __aiter__(self) -> AsyncIterator[ItemT_co]:
        return self

    async def __anext__(self) -> ItemT_co:
        try:
            if not (self._items.ready or self._ended or self._closed):
                await self._wait()
            if self._closed or not self._items.ready:
                await self.close()
                raise StopAsyncIteration
            item = self._items.pop()
        except StopAsyncIteration:
            raise
        except BaseException as error:
            expected = self._closed and isinstance(error, Exception)
            await self.close()
            if expected:
                raise StopAsyncIteration from None
            raise
        if self._items.ended:
            await self._drain()
            raise StopAsyncIteration
        return cast("ItemT_co", item)

    async def _wait(self) -> None:
        """Reads until there is an item, or the end."""
        from anyio import CancelScope

        try:
            with CancelScope() as self._waiting:
                while not (self._items.ready or self._ended):
                    await self._read()
        finally:
            self._waiting = None

    async def _read(self) -> None:
        try:
            piece = await anext(self._pieces, None)
        except HTTP_ERRORS as error:
            from anyio import sleep

            await sleep(self._delay_after(error))
            self._open(await self._ask_again())
        else:
            self._take(piece)

    async def _drain(self) -> None:
        """Reads on to the end of the body, so that the connection can be used again."""
        from anyio import move_on_after

        try:
            with move_on_after(DRAIN_SECONDS) as self._waiting:
                left = _DRAIN_BYTES
                async for piece in self._pieces:
                    left -= len(piece)
                    if left < 0:
                        break
        except HTTP_ERRORS:
            pass
        finally:
            self._waiting = None
            await self.close()

    async def close(self) -> None:
        """Releases the connection; there are no more items.

        Any task of the same loop may call this: one that waits for an item is woken, and its
        iteration ends.
        """
        self._closed = True
        if self._waiting is not None:
            self._waiting.cancel()  # the task that reads does the rest
        elif not self._released:
            self._released = True
            await _release(self._pieces, self.response)

    async def aclose(self) -> None:
        """The same as `close`, under the name that `contextlib.aclosing` calls."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __del__(self) -> None:
        # A stream half made, or dropped while Python ends, has nothing left to close.
        with contextlib.suppress(Exception):
            if not self.response.is_closed:
                pieces, response = self._pieces, self.response
                close_soon(lambda: _release(pieces, response))
