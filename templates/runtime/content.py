# Runtime of generated clients; edits in a generated package are overwritten.

"""Bytes to be sent, wherever they come from: how many, and in pieces, as often as needed.

Vocabulary:

- *length*: in bytes; ``None`` where only reading tells
- *replayable*: can be sent again from the start, as a retry does

Knows files and iterators; nothing of media types or HTTP. No large file is read as a whole, and
async pieces come from worker threads where reading could block.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Protocol, TypeAlias

from .errors import InvalidArgumentError
from .files import FileContent

PIECE = 64 * 1024
"""How many bytes are read from a file at once."""


class Content(Protocol):
    """Bytes that can be sent."""

    @property
    def length(self) -> int | None: ...
    @property
    def replayable(self) -> bool: ...
    def pieces(self) -> Iterable[bytes]:
        """The bytes from the start; each call rewinds."""
        ...

    def async_pieces(self) -> AsyncIterable[bytes]:
        """As `pieces`, without blocking."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """Bytes in memory."""

    data: bytes

    @property
    def length(self) -> int:
        return len(self.data)

    @property
    def replayable(self) -> bool:
        return True

    def pieces(self) -> Iterator[bytes]:
        yield self.data

    async def async_pieces(self) -> AsyncIterator[bytes]:
        yield self.data


@dataclass(frozen=True, slots=True)
class PathContent:
    """A file by its path, opened anew each time; `length` is its size when it was given."""

    path: os.PathLike[str]
    length: int

    @property
    def replayable(self) -> bool:
        return True

    def pieces(self) -> Iterator[bytes]:
        with open(self.path, "rb") as file:
            yield from _exactly(self.length, file)

    def async_pieces(self) -> AsyncIterator[bytes]:
        return in_threads(self.pieces())


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An open file from `start`, where it stood when it was given, to its end.

    It is left open. `length` is ``None`` for what cannot seek, such as a pipe, which cannot be
    sent twice either.
    """

    file: IO[bytes]
    start: int
    length: int | None

    @property
    def replayable(self) -> bool:
        return self.length is not None

    def pieces(self) -> Iterator[bytes]:
        if self.length is None:
            while piece := self.file.read(PIECE):
                yield piece
        else:
            self.file.seek(self.start)
            yield from _exactly(self.length, self.file)

    def async_pieces(self) -> AsyncIterator[bytes]:
        return in_threads(self.pieces())


Pieces: TypeAlias = Iterable[bytes] | AsyncIterable[bytes]


@dataclass(frozen=True, slots=True)
class Given:
    """The caller's own iterable of bytes; an iterator can be sent once, a list again and again."""

    source: Pieces

    @property
    def length(self) -> None:
        return None

    @property
    def replayable(self) -> bool:
        return not isinstance(self.source, (Iterator, AsyncIterator))

    def pieces(self) -> Iterator[bytes]:
        if isinstance(self.source, AsyncIterable):
            raise InvalidArgumentError(
                "An async iterable can be sent by the async client only."
            )
        return map(_bytes, self.source)

    async def async_pieces(self) -> AsyncIterator[bytes]:
        if isinstance(self.source, AsyncIterable):
            async for piece in self.source:
                yield _bytes(piece)
        else:
            async for piece in in_threads(self.pieces()):
                yield piece


@dataclass(frozen=True, slots=True)
class Chain:
    """Several contents, one after the other."""

    parts: Sequence[Content]

    @property
    def length(self) -> int | None:
        total = 0
        for part in self.parts:
            if (length := part.length) is None:
                return None
            total += length
        return total

    @property
    def replayable(self) -> bool:
        return all(part.replayable for part in self.parts)

    def pieces(self) -> Iterator[bytes]:
        for part in self.parts:
            yield from part.pieces()

    async def async_pieces(self) -> AsyncIterator[bytes]:
        for part in self.parts:
            async for piece in part.async_pieces():
                yield piece


def content_of(given: FileContent) -> Content:
    """The content of bytes, a path or an open binary file, from where the file stands now.

    Raises `OSError` where there is no such file, as ``open`` does.
    """
    if isinstance(given, bytes):
        return Whole(given)
    if isinstance(given, os.PathLike):
        if os.path.isdir(given):
            raise IsADirectoryError(
                f"{os.fspath(given)} is a directory, which cannot be sent."
            )
        return PathContent(given, os.stat(given).st_size)
    try:
        start = given.tell()
        end = given.seek(0, os.SEEK_END)
        given.seek(start)
    except (OSError, AttributeError):
        return OpenFile(given, 0, None)
    return OpenFile(given, start, max(0, end - start))


async def in_threads(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """The same pieces, each fetched in a worker thread; cancelling does not wait for that."""
    from anyio import to_thread

    while (
        piece := await to_thread.run_sync(next, pieces, None, abandon_on_cancel=True)
    ) is not None:
        yield piece


def _exactly(length: int, file: IO[bytes]) -> Iterator[bytes]:
    """That many bytes: the length has been announced, so the file cannot grow or shrink now."""
    left = length
    while left:
        piece = file.read(min(PIECE, left))
        if not piece:
            raise InvalidArgumentError(
                f"The file became shorter while it was being sent: {left} bytes are missing."
            )
        left -= len(piece)
        yield piece


def _bytes(piece: object) -> bytes:
    if isinstance(piece, bytes):
        return piece
    raise InvalidArgumentError(
        f"The iterable to be sent gave a {type(piece).__name__}; it must give bytes."
    )
