"""Streams of items: what a streaming call gives back, sync and async.

::

    bytes ─► decoder (sse, jsonl) ─► Event ─► Items ─► item | end | APIStreamError

`Items` holds everything that needs no I/O and is shared. A stream releases its connection when it
ends, fails, is closed, leaves its ``with`` block or is dropped; at the end mark the connection
goes back to the pool if the server ends the body soon, and is closed otherwise.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar, cast

from .decoding import is_json, media_type
from .errors import APIDecodingError, APIStreamError
from .headers import Headers
from .http import (
    HTTP_ERRORS,
    HTTPResponse,
    async_pieces_of,
    check_whole,
    content_type_of,
    headers_of,
    pieces_of,
    typed,
)
from .jsonl import LineDecoder
from .pools import close_soon
from .sse import Event, EventDecoder

ItemT = TypeVar("ItemT")
ItemT_co = TypeVar("ItemT_co", covariant=True)

DRAIN_SECONDS = 0.5
"""How long the end of the body is waited for after the end mark."""
_DRAIN_BYTES = 65_536


class _Decoder(Protocol):
    def feed(self, chunk: bytes) -> list[Event]: ...
    def flush(self) -> list[Event]: ...


class _WholeDecoder:
    """Takes a body that is no stream, though one was asked for, as one event."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def feed(self, chunk: bytes) -> list[Event]:
        self._pieces.append(chunk)
        return []

    def flush(self) -> list[Event]:
        whole = b"".join(self._pieces).strip()
        return [Event(whole)] if whole else []


def decoder_for(asked: str, content_type: str) -> _Decoder:
    """The decoder of what arrived, given the media type asked for.

    Servers label event streams in many ways, so only what is plainly something else (one JSON
    text, a page of HTML) is not taken for the stream that was asked for.
    """
    arrived = media_type(content_type)
    if arrived == "text/event-stream":
        return EventDecoder()
    if is_json(arrived) or arrived == "text/html":
        return _WholeDecoder()
    return EventDecoder() if asked == "text/event-stream" else LineDecoder()


class Items(Generic[ItemT]):
    """The items of one stream, as far as their bytes have arrived."""

    def __init__(
        self, tp: object, decoder: _Decoder, end: str | None, request_id: str | None
    ) -> None:
        # Not imported above: it brings pydantic, which only items need.
        from .parse import parse_json

        self._parse = cast("Callable[[object, bytes], ItemT]", parse_json)
        self._type = tp
        self._decoder = decoder
        self._end = None if end is None else end.encode()
        self._request_id = request_id
        self.ready: deque[Event] = deque()
        self.ended = False
        """Whether the end mark has come."""

    def feed(self, chunk: bytes) -> None:
        """Takes bytes in."""
        self.ready.extend(self._decoder.feed(chunk))

    def finish(self) -> None:
        """Says that no more bytes will come."""
        self.ready.extend(self._decoder.flush())

    def pop(self) -> ItemT | None:
        """The next item; ``None`` at the end mark, after which nothing is looked at.

        Raises `APIStreamError` for an error that the server reports, `APIDecodingError` for data
        that is not JSON.
        """
        data, name, _, _ = event = self.ready.popleft()
        if data == self._end or (data[-1:] == b" " and data.strip() == self._end):
            self.ended = True
            self.ready.clear()
            return None
        if name == "error" or b'"error"' in data:
            self._raise_reported(event)
        if self._type is str and data[:1] != b'"':
            return cast("ItemT", data.decode("utf-8", "replace"))
        try:
            return self._parse(self._type, data)
        except APIDecodingError as error:
            error.request_id = self._request_id
            raise

    def _raise_reported(self, event: Event) -> None:
        """Raises if the event is an error: by its name, or as an object with a true ``error``
        that the type of the items does not have a field for."""
        body: object = None
        with contextlib.suppress(ValueError, RecursionError):
            body = json.loads(event.data)
        reported = event.event == "error"
        if not reported and isinstance(body, dict):
            body = cast("dict[str, object]", body)
            declared: object = getattr(self._type, "model_fields", ())
            known = isinstance(declared, dict) and "error" in declared
            reported = bool(body.get("error")) and not known
        if reported:
            raise APIStreamError(
                body=body,
                content=event.data,
                event=event.event,
                request_id=self._request_id,
            )


class _Facts:
    """What is known of a stream before its first item."""

    def __init__(self, response: HTTPResponse, request_id: str | None) -> None:
        self.response = response
        """The answer itself; its body is the stream's to read."""
        self.request_id = request_id

    @property
    def status_code(self) -> int:
        """The status of the answer."""
        return self.response.status_code

    @property
    def headers(self) -> Headers:
        """The headers of the answer."""
        return headers_of(self.response)

    def _typed(self, error: Exception) -> Exception:
        request = self.response.request
        return typed(error, request.method, str(request.url))


class Stream(_Facts, Generic[ItemT_co]):
    """Items as they arrive: iterate over it, once.

    Raises while iterated: `APIStreamError`, `APIConnectionError` when the connection is cut,
    `APITimeoutError` when it stalls, `APIDecodingError`.
    """

    def __init__(
        self,
        response: HTTPResponse,
        *,
        type: object,
        media_type: str,
        end: str | None,
        request_id: str | None,
        keep: object = None,
    ) -> None:
        """keep: what must live as long as the stream, such as the pool of its connection."""
        super().__init__(response, request_id)
        self._keep = keep
        decoder = decoder_for(media_type, content_type_of(response))
        self._items: Items[ItemT_co] = Items(type, decoder, end, request_id)
        self._pieces = pieces_of(response)
        self._done = False

    def __iter__(self) -> Iterator[ItemT_co]:
        return self

    def __next__(self) -> ItemT_co:
        items = self._items
        try:
            while not items.ready:
                if self._done:
                    raise StopIteration
                self._read()
            item = items.pop()
        except StopIteration:
            raise
        except BaseException:
            self.close()
            raise
        if items.ended:
            self._drain()
            raise StopIteration
        return cast("ItemT_co", item)

    def _read(self) -> None:
        try:
            self._items.feed(next(self._pieces))
        except StopIteration:
            self._done = True
            check_whole(self.response)
            self._items.finish()
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    def _drain(self) -> None:
        """Reads on to the end of the body, so that the connection can be used again.

        A read cannot be given another time limit once the body is being read, so a timer shuts
        the socket down if the server does not end the body soon.
        """
        network = self.response.extensions.get("network_stream")
        found: object = (
            network.get_extra_info("socket") if network is not None else None
        )
        timer = threading.Timer(DRAIN_SECONDS, _shut, [found])
        timer.daemon = True
        timer.start()
        try:
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
        """Releases the connection; there are no more items."""
        self._done = True
        self._items.ready.clear()
        self._pieces.close()
        self.response.close()

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


def _shut(found: object) -> None:
    if isinstance(found, socket.socket):
        with contextlib.suppress(OSError):
            # Not found.shutdown(): over TLS that would take the session from under the reader.
            socket.socket.shutdown(found, socket.SHUT_RDWR)


async def _release(pieces: AsyncGenerator[bytes, None], response: HTTPResponse) -> None:
    await pieces.aclose()
    await response.aclose()


class AsyncStream(_Facts, Generic[ItemT_co]):
    """Items as they arrive: iterate over it with ``async for``, once. Raises as `Stream`."""

    def __init__(
        self,
        response: HTTPResponse,
        *,
        type: object,
        media_type: str,
        end: str | None,
        request_id: str | None,
        keep: object = None,
    ) -> None:
        """keep: what must live as long as the stream, such as the pool of its connection."""
        super().__init__(response, request_id)
        self._keep = keep
        decoder = decoder_for(media_type, content_type_of(response))
        self._items: Items[ItemT_co] = Items(type, decoder, end, request_id)
        self._pieces = async_pieces_of(response)
        self._done = False

    def __aiter__(self) -> AsyncIterator[ItemT_co]:
        return self

    async def __anext__(self) -> ItemT_co:
        items = self._items
        try:
            while not items.ready:
                if self._done:
                    raise StopAsyncIteration
                await self._read()
            item = items.pop()
        except StopAsyncIteration:
            raise
        except BaseException:
            await self.close()
            raise
        if items.ended:
            await self._drain()
            raise StopAsyncIteration
        return cast("ItemT_co", item)

    async def _read(self) -> None:
        try:
            self._items.feed(await anext(self._pieces))
        except StopAsyncIteration:
            self._done = True
            check_whole(self.response)
            self._items.finish()
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    async def _drain(self) -> None:
        """Reads on to the end of the body, so that the connection can be used again."""
        import anyio

        with contextlib.suppress(*HTTP_ERRORS), anyio.move_on_after(DRAIN_SECONDS):
            left = _DRAIN_BYTES
            async for piece in self._pieces:
                left -= len(piece)
                if left < 0:
                    break
        await self.close()

    async def close(self) -> None:
        """Releases the connection; there are no more items."""
        self._done = True
        self._items.ready.clear()
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
