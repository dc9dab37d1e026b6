# Runtime of generated clients; edits in a generated package are overwritten.

"""The one module that knows the HTTP library (httpx2).

Gives its types names of our own, makes clients and requests, and turns its exceptions into ours.
Knows no operation, no retry and no redirect.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    MutableSet,
)
from functools import lru_cache
from typing import Protocol, cast

import httpx2

from .errors import (
    APIConnectionError,
    APIDecodingError,
    APIError,
    APITimeoutError,
    InvalidArgumentError,
    public_url,
)
from .headers import Headers
from .omit import Omit

HTTPClient = httpx2.Client
AsyncHTTPClient = httpx2.AsyncClient
HTTPRequest = httpx2.Request
HTTPResponse = httpx2.Response
Timeout = httpx2.Timeout
Timeouts = Mapping[str, float | None]
"""Seconds for each of connect, read, write and pool."""

HTTP_ERRORS = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, UnicodeError)
"""What sending a request or reading an answer may raise; `typed` makes it ours. `UnicodeError` is
what looking up a host name raises that no name server could know."""

DEFAULT_TIMEOUT = Timeout(600.0, connect=5.0)
DEFAULT_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)
_LIBRARY_TIMEOUT = Timeout(5.0)
"""What a client of the library has when its maker said nothing."""
_URL_CACHE_LENGTH = 300


LIBRARY_AUTH = httpx2.USE_CLIENT_DEFAULT
"""What a caller's own client does about credentials by itself."""


def new_client() -> HTTPClient:
    """A client with a pool of its own; redirects are left to the caller."""
    return httpx2.Client(limits=DEFAULT_LIMITS, timeout=DEFAULT_TIMEOUT)


class Closable(Protocol):
    """A connection, as far as it can be closed."""

    async def aclose(self) -> None: ...


def new_async_client(connections: MutableSet[Closable]) -> AsyncHTTPClient:
    """An async client with a pool of its own; redirects are left to the caller.

    connections: is told of every connection that has brought an answer.
    """

    async def note(response: HTTPResponse) -> None:
        network = response.extensions.get("network_stream")
        if network is not None:
            connections.add(network)

    hooks = {"response": [note]}
    return httpx2.AsyncClient(
        limits=DEFAULT_LIMITS, timeout=DEFAULT_TIMEOUT, event_hooks=hooks
    )


def timeouts(
    value: float | Timeout | None | Omit,
    client: HTTPClient | AsyncHTTPClient | None = None,
) -> Timeouts:
    """The four timeouts that a caller's value means.

    `Omit` means those of a caller's own `client` if it has been given any, else the default.
    """
    if isinstance(value, Omit):
        own = (
            None
            if client is None or client.timeout == _LIBRARY_TIMEOUT
            else client.timeout
        )
        value = own or DEFAULT_TIMEOUT
    return Timeout(value).as_dict()


def library_headers(
    client: HTTPClient | AsyncHTTPClient | None,
) -> tuple[tuple[str, str], ...]:
    """What the client (``None``: one of ours) sends with every request, but for the library's name
    and Accept; among it the encodings that can be decoded."""
    return _headers_of_ours() if client is None else _own_headers(client)


@lru_cache(maxsize=1)
def _headers_of_ours() -> tuple[tuple[str, str], ...]:
    # A transport is given so that no TLS context is made: that takes longer than all the rest.
    return _own_headers(
        httpx2.Client(
            transport=httpx2.MockTransport(lambda request: httpx2.Response(200))
        )
    )


def _own_headers(client: HTTPClient | AsyncHTTPClient) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, value)
        for name, value in client.headers.multi_items()
        if name not in ("user-agent", "accept")
    )


class SyncBody(httpx2.SyncByteStream):
    """A request body that is produced piece by piece."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)


class AsyncBody(httpx2.AsyncByteStream):
    """A request body that is produced piece by piece, asynchronously."""

    def __init__(self, pieces: AsyncIterable[bytes]) -> None:
        self._pieces = pieces

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._pieces.__aiter__()


class _QuietURL(httpx2.URL):
    """A URL that holds a secret: it is sent, and shown to nobody."""

    def __str__(self) -> str:
        return public_url(super().__str__())

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


_cached_url = lru_cache(maxsize=512)(httpx2.URL)


def _target(url: str, secret_query: str) -> httpx2.URL:
    if secret_query:
        url += ("&" if "?" in url else "?") + secret_query
    try:
        if secret_query or "@" in url.partition("?")[0]:
            return _QuietURL(url)
        return _cached_url(url) if len(url) < _URL_CACHE_LENGTH else httpx2.URL(url)
    except httpx2.InvalidURL:
        raise InvalidArgumentError(
            f"{public_url(url)!r} is not a usable URL."
        ) from None


def make_request(
    method: str,
    url: str,
    fields: Mapping[str, tuple[bytes, bytes]],
    body: bytes | Iterable[bytes] | AsyncIterable[bytes] | None,
    allowed: Timeouts,
    *,
    secret_query: str = "",
) -> HTTPRequest:
    """A request as it will be sent; nothing is added but ``Host``.

    fields: header names in lower case, each with its name and value on the wire.
    Raises `InvalidArgumentError` for a URL that is none.
    """
    target = _target(url, secret_query)
    headers = list(fields.values())
    if "host" not in fields:
        headers.insert(0, (b"Host", target.netloc))
    plain = b"" if body is None else body
    stream: httpx2.SyncByteStream | httpx2.AsyncByteStream
    if isinstance(plain, bytes):
        stream = httpx2.ByteStream(plain)
    elif isinstance(plain, Iterable):
        stream = SyncBody(plain)
    else:
        stream = AsyncBody(plain)
    request = httpx2.Request(
        method, target, headers=headers, stream=stream, extensions={"timeout": allowed}
    )
    request.url = target  # as the request makes a plain URL of a quiet one
    if isinstance(plain, bytes):
        request.read()
    return request


def add_cookies(client: HTTPClient | AsyncHTTPClient, request: HTTPRequest) -> None:
    """Adds the cookies that the client holds for the request's URL to those it carries."""
    if not client.cookies:
        return
    own = request.headers.pop("cookie", None)
    client.cookies.set_cookie_header(request)
    if own is not None:
        stored = request.headers.get("cookie")
        request.headers["cookie"] = own if stored is None else f"{own}; {stored}"


def headers_of(response: HTTPResponse) -> Headers:
    """The headers of an answer."""
    return Headers(response.headers.multi_items())


def content_type_of(response: HTTPResponse) -> str:
    """The media type with its parameters, ``""`` where there is none."""
    return response.headers.get("content-type", "")


def pieces_of(response: HTTPResponse) -> Generator[bytes]:
    """The body as it arrives, decoded; the plain one by the shorter way."""
    encoded = "content-encoding" in response.headers or hasattr(response, "_content")
    pieces = response.iter_bytes() if encoded else response.iter_raw()
    return cast("Generator[bytes]", pieces)


def async_pieces_of(response: HTTPResponse) -> AsyncGenerator[bytes, None]:
    """The body as it arrives, decoded; the plain one by the shorter way."""
    encoded = "content-encoding" in response.headers or hasattr(response, "_content")
    return response.aiter_bytes() if encoded else response.aiter_raw()


def shut(response: HTTPResponse) -> None:
    """Shuts the socket below an answer down, which wakes a thread that reads from it.

    Leaves alone what other calls may be using: the connection of an answer that has been closed,
    and one of HTTP/2.
    """
    network = response.extensions.get("network_stream")
    if network is None or response.is_closed or response.http_version == "HTTP/2":
        return
    found: object = network.get_extra_info("socket")
    if isinstance(found, socket.socket):
        with contextlib.suppress(OSError):
            # Not found.shutdown(): over TLS that would take the session from under the reader.
            socket.socket.shutdown(found, socket.SHUT_RDWR)


def check_whole(response: HTTPResponse) -> None:
    """Raises `APIDecodingError` where a compressed body ended before its compression did.

    The library does not notice for gzip and deflate, so this looks at its decompressor.
    """
    if "content-encoding" not in response.headers:
        return
    decoder = getattr(response, "_decoder", None)
    inner = getattr(getattr(decoder, "decompressor", None), "decompressor", None)
    if getattr(inner, "eof", True) is False and response.num_bytes_downloaded:
        raise APIDecodingError("The compressed body is cut short.")


def typed(error: Exception, method: str, url: str) -> APIError:
    """Our error for one of `HTTP_ERRORS`; raise it from the original unless `is_telling`."""
    if isinstance(error, httpx2.TimeoutException):
        phase = type(error).__name__.removesuffix("Timeout").lower()
        return APITimeoutError(
            f"The {phase} timeout was exceeded.", method=method, url=url
        )
    if isinstance(error, httpx2.DecodingError):
        return APIDecodingError(f"The body's content encoding is broken: {error}.")
    if isinstance(error, (httpx2.InvalidURL, httpx2.UnsupportedProtocol)):
        return InvalidArgumentError(f"{public_url(url)!r} is not a usable URL: {error}")
    if isinstance(error, httpx2.LocalProtocolError):
        return InvalidArgumentError(
            "The request breaks the rules of HTTP; it was not sent."
        )
    reason = str(error) or type(error).__name__
    return APIConnectionError(f"Connection error: {reason}", method=method, url=url)


def is_broken(error: Exception) -> bool:
    """Whether an error is one of the connection, rather than of how an answer is used."""
    return isinstance(error, httpx2.TransportError)


def is_telling(error: Exception) -> bool:
    """Whether an error quotes what was to be sent, credentials included."""
    return isinstance(error, httpx2.LocalProtocolError)
