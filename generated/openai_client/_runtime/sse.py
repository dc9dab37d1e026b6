# Runtime of generated clients; edits in a generated package are overwritten.

"""Server-sent events: bytes in, events out.

Knows the event stream format (WHATWG HTML, section 9.2.6) and nothing of where the bytes come
from or what the data means. Lines end at LF, CR or CRLF and nowhere else, so U+2028 inside data
is data; text stays bytes, since no other byte of UTF-8 looks like these. Every byte is looked at
a bounded number of times: a line that arrives in many pieces is joined once, when it ends.

Two deviations, for the sake of servers as they are: an event that the end of the stream cuts off
before its blank line is delivered by `flush`, and an event without data is dropped as the
standard says, but ``retry`` and ``id`` are kept with the event they came in rather than acted upon.
"""

from __future__ import annotations

from typing import NamedTuple

_BOM = b"\xef\xbb\xbf"


class Event(NamedTuple):
    """One event: its data, its name (``message`` where it has none), and what else it said."""

    data: bytes
    event: str = "message"
    id: str | None = None
    retry: int | None = None
    """Milliseconds to wait before reconnecting."""


class EventDecoder:
    """Turns the bytes of one stream into events; keeps what is not yet complete."""

    __slots__ = ("_after_cr", "_begun", "_data", "_event", "_id", "_partial", "_retry")

    def __init__(self) -> None:
        self._partial: list[bytes] = []
        self._after_cr = False
        self._begun = False
        self._data: list[bytes] = []
        self._event = ""
        self._id: str | None = None
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> list[Event]:
        """The events that end in these bytes; `chunk` may begin and end anywhere."""
        if self._after_cr and chunk:
            self._after_cr = False
            if chunk.startswith(b"\n"):
                chunk = chunk[1:]
        if b"\n" not in chunk and b"\r" not in chunk:
            if chunk:
                self._partial.append(chunk)
            return []
        if self._partial:
            self._partial.append(chunk)
            chunk = b"".join(self._partial)
            self._partial.clear()
        if not self._begun:
            self._begun = True
            chunk = chunk.removeprefix(_BOM)
        self._after_cr = chunk.endswith(b"\r")
        lines = chunk.splitlines()
        if not chunk.endswith((b"\n", b"\r")):
            self._partial.append(lines.pop())
        return self._events(lines)

    def flush(self) -> list[Event]:
        """The event that the end of the stream left unfinished, if there is one."""
        rest = b"".join(self._partial)
        self._partial.clear()
        return self._events([rest if self._begun else rest.removeprefix(_BOM), b""])

    def _events(self, lines: list[bytes]) -> list[Event]:
        events: list[Event] = []
        data = self._data
        for line in lines:
            if line[:6] == b"data: ":
                data.append(line[6:])
            elif not line:
                if data:
                    joined = data[0] if len(data) == 1 else b"\n".join(data)
                    if self._event or self._id is not None or self._retry is not None:
                        name = self._event or "message"
                        events.append(Event(joined, name, self._id, self._retry))
                    else:
                        events.append(Event(joined))
                    data.clear()
                self._event, self._id, self._retry = "", None, None
            elif line[0] != 58:  # a line that begins with a colon is a comment
                self._field(line)
        return events

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if value.startswith(b" "):
            value = value[1:]
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id" and b"\0" not in value:
            self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit():
            self._retry = int(value) if len(value) < 19 else None
