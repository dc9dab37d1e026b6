# Runtime of generated clients; edits in a generated package are overwritten.

"""Answers with their status and headers: whole ones, and ones whose body is yet to be read.

Knows how to read; what the body means comes in as a function.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from .errors import APIDecodingError
from .headers import Headers
from .http import HTTP_ERRORS, HTTPResponse, check_whole, headers_of, typed
from .jsonl import LineDecoder
from .pools import close_soon

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class _Answer:
    """The facts of an answer."""

    def __init__(self, response: HTTPResponse, request_id: str | None) -> None:
        self.http_response = response
        """The HTTP library's own object."""
        self.request_id = request_id
        """The server's name for the request, where the API gives one."""

    @property
    def status_code(self) -> int:
        """The status code."""
        return self.http_response.status_code

    @property
    def headers(self) -> Headers:
        """The headers, blind to case."""
        return headers_of(self.http_response)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}>"

    def _typed(self, error: Exception) -> Exception:
        request = self.http_response.request
        return typed(error, request.method, str(request.url))


class RawResponse(_Answer, Generic[T_co]):
    """A successful answer as it arrived, and what it means."""

    def __init__(
        self, response: HTTPResponse, request_id: str | None, parse: Callable[[], T_co]
    ) -> None:
        super().__init__(response, request_id)
        self._parse = parse

    def parse(self) -> T_co:
        """What the call itself would have given. Raises `APIDecodingError`."""
        return self._parse()

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> object:
        """The body as plain values. Raises `APIDecodingError` where it is not JSON."""
        return _json(self.content)


class StreamedResponse(_Answer, Generic[T_co]):
    """A successful answer whose body is read when asked for; close it, or use ``with``.

    Every way of reading raises `APIConnectionError` for a body that is cut short,
    `APITimeoutError` for one that stalls, `APIDecodingError` for a broken content encoding.
    """

    def __init__(
        self, response: HTTPResponse, request_id: str | None, parse: Callable[[], T_co]
    ) -> None:
        super().__init__(response, request_id)
        self._parse = parse

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, in pieces of `chunk_size` bytes or as they arrive."""
        try:
            yield from self.http_response.iter_bytes(chunk_size)
            check_whole(self.http_response)
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    def iter_text(self) -> Iterator[str]:
        """The body as text, in pieces as they arrive."""
        try:
            yield from self.http_response.iter_text()
            check_whole(self.http_response)
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body, without their ends (LF or CRLF); blank ones are left out."""
        decoder = LineDecoder()
        for piece in self.iter_bytes():
            yield from (
                line.data.decode("utf-8", "replace") for line in decoder.feed(piece)
            )
        yield from (line.data.decode("utf-8", "replace") for line in decoder.flush())

    def read(self) -> bytes:
        """The whole body, which is kept."""
        try:
            content = self.http_response.read()
            check_whole(self.http_response)
            return content
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    def text(self) -> str:
        """The whole body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> object:
        """The whole body as plain values. Raises `APIDecodingError` where it is not JSON."""
        return _json(self.read())

    def parse(self) -> T_co:
        """What the call itself would have given; reads the body."""
        return self._parse()

    def stream_to_file(self, path: str | os.PathLike[str]) -> None:
        """Writes the body to a file as it arrives; the file appears, or changes, only when the
        whole body has."""
        with _arriving(Path(path)) as name, open(name, "xb") as file:
            for piece in self.iter_bytes():
                file.write(piece)

    def close(self) -> None:
        """Releases the connection."""
        self.http_response.close()

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
        # One half made, or dropped while Python ends, has nothing left to close.
        with contextlib.suppress(Exception):
            self.close()


class AsyncStreamedResponse(_Answer, Generic[T_co]):
    """As `StreamedResponse`, for ``async with``."""

    def __init__(
        self,
        response: HTTPResponse,
        request_id: str | None,
        parse: Callable[[], Awaitable[T_co]],
    ) -> None:
        super().__init__(response, request_id)
        self._parse = parse

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body, in pieces of `chunk_size` bytes or as they arrive."""
        try:
            async with contextlib.aclosing(
                self.http_response.aiter_bytes(chunk_size)
            ) as pieces:
                async for piece in pieces:
                    yield piece
            check_whole(self.http_response)
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    async def iter_text(self) -> AsyncIterator[str]:
        """The body as text, in pieces as they arrive."""
        try:
            async for piece in self.http_response.aiter_text():
                yield piece
            check_whole(self.http_response)
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body, without their ends (LF or CRLF); blank ones are left out."""
        decoder = LineDecoder()
        async for piece in self.iter_bytes():
            for line in decoder.feed(piece):
                yield line.data.decode("utf-8", "replace")
        for line in decoder.flush():
            yield line.data.decode("utf-8", "replace")

    async def read(self) -> bytes:
        """The whole body, which is kept."""
        try:
            content = await self.http_response.aread()
            check_whole(self.http_response)
            return content
        except HTTP_ERRORS as error:
            raise self._typed(error) from error

    async def text(self) -> str:
        """The whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> object:
        """The whole body as plain values. Raises `APIDecodingError` where it is not JSON."""
        return _json(await self.read())

    async def parse(self) -> T_co:
        """What the call itself would have given; reads the body."""
        return await self._parse()

    async def stream_to_file(self, path: str | os.PathLike[str]) -> None:
        """Writes the body to a file as it arrives; the file appears, or changes, only when the
        whole body has. Files are written in worker threads."""
        import anyio

        with _arriving(Path(path)) as name:
            async with await anyio.open_file(name, "xb") as file:
                async for piece in self.iter_bytes():
                    await file.write(piece)

    async def close(self) -> None:
        """Releases the connection."""
        await self.http_response.aclose()

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
        # One half made, or dropped while Python ends, has nothing left to close.
        with contextlib.suppress(Exception):
            if not self.http_response.is_closed:
                close_soon(self.http_response.aclose)


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError as error:
        raise APIDecodingError(body=content) from error


@contextlib.contextmanager
def _arriving(target: Path) -> Generator[Path]:
    """The path beside the target of a file to make, which then takes the target's place; after an
    error it is gone, and the target as it was."""
    # Not of tempfile's making: those are for their owner alone, whatever the umask says.
    name = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}")
    try:
        yield name
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
