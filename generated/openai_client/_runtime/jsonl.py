# Runtime of generated clients; edits in a generated package are overwritten.

"""Streams of one JSON text per line (JSON Lines, NDJSON): bytes in, lines out.

A line ends at LF, with or without a CR before it; a JSON text sequence's record separator
(RFC 7464) is stripped; blank lines are skipped. Gives the same `Event` as server-sent events.
"""

from __future__ import annotations

from .sse import Event


class LineDecoder:
    """Turns the bytes of one stream into lines; keeps the one that is not yet complete."""

    __slots__ = ("_partial",)

    def __init__(self) -> None:
        self._partial: list[bytes] = []

    def feed(self, chunk: bytes) -> list[Event]:
        """The lines that end in these bytes."""
        if b"\n" not in chunk:
            self._partial.append(chunk)
            return []
        lines = b"".join((*self._partial, chunk)).split(b"\n")
        self._partial = [lines.pop()]
        return _texts(lines)

    def flush(self) -> list[Event]:
        """The last line, where the stream ended without a line end."""
        rest = b"".join(self._partial)
        self._partial = []
        return _texts([rest])


def _texts(lines: list[bytes]) -> list[Event]:
    return [
        Event(text) for line in lines if (text := line.strip(b"\x1e\xef\xbb\xbf \t\r"))
    ]
