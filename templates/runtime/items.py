# Runtime of generated clients; edits in a generated package are overwritten.

"""From the bytes of a stream to its items; sync and async streams share it, and it does no I/O.

::

    bytes ─► decoder (sse, jsonl) ─► Event ─► Items ─► item | end | APIStreamError
"""

from __future__ import annotations

import contextlib
import json
from collections import deque
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar, cast

from .errors import APIDecodingError, APIStreamError
from .jsonl import LineDecoder
from .media_types import is_json, media_type
from .sse import Event, EventDecoder

ItemT = TypeVar("ItemT")


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
