# Runtime of generated clients; edits in a generated package are overwritten.

"""What a caller may say about one call, beside the operation's own arguments.

Declares the shapes only; what the options do is decided where requests are built.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .http import AsyncHTTPClient, HTTPClient, Timeout
    from .omit import Omit


class RequestOptions(TypedDict, total=False):
    """Options of one call; each overrides what the client was made with."""

    timeout: float | Timeout | None
    """Seconds to wait for each of connect, read, write and pool; ``None`` waits forever."""
    max_retries: int
    """How often a failed call is tried again; 0 makes one attempt."""
    extra_headers: Mapping[str, str | Omit]
    """Headers to add or replace, compared without regard to case; `omit` removes a default."""
    extra_query: Mapping[str, object]
    """Query parameters to add or replace."""
    extra_body: Mapping[str, object]
    """Fields to add to or replace in a body that is an object or a form."""
    idempotency_key: str
    """The key to send where the API has such a header; otherwise one is made for each call."""


class ClientOptions(TypedDict, total=False):
    """What a client is made with, beside its credentials."""

    base_url: str | None
    """Where the API is; ``None`` asks the environment, then the description."""
    timeout: float | Timeout | None | Omit
    """Seconds for each of connect, read, write and pool; `omit` means 600, of which 5 to connect;
    ``None`` waits forever."""
    max_retries: int
    """How often a failed call is tried again (2)."""
    default_headers: Mapping[str, str | Omit] | None
    """Headers of every request, compared without regard to case; `omit` removes a default."""
    default_query: Mapping[str, object] | None
    """Query parameters of every request."""
    http_client: HTTPClient | None
    """Your own HTTP client (proxies, TLS, hooks, mock transports); it stays yours to close."""


class AsyncClientOptions(TypedDict, total=False):
    """What an async client is made with, beside its credentials: as `ClientOptions`."""

    base_url: str | None
    timeout: float | Timeout | None | Omit
    max_retries: int
    default_headers: Mapping[str, str | Omit] | None
    default_query: Mapping[str, object] | None
    http_client: AsyncHTTPClient | None


def known(options: Mapping[str, object], names: frozenset[str]) -> None:
    """Raises TypeError for an option that is not one of `names`, as for any unknown argument."""
    from difflib import get_close_matches

    for name in options:
        if name not in names:
            close = get_close_matches(name, names, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise TypeError(f"unexpected keyword argument {name!r}{hint}")
