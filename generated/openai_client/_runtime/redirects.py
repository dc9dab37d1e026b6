# Runtime of generated clients; edits in a generated package are overwritten.

"""Where a redirect leads, and with what.

Pure: the answer's status and ``Location`` in, the next request's method and URL out. Knows
RFC 9110, section 15.4, and the Fetch standard's rules for methods and origins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote_plus, urljoin, urlsplit

REDIRECT_STATUSES = frozenset({301, 302, 303, 307, 308})
REDIRECT_LIMIT = 10
"""The most redirects followed for one attempt."""

_PORTS = {"http": 80, "https": 443}
_BODY_HEADERS = frozenset(
    {"content-type", "content-length", "content-encoding", "transfer-encoding"}
)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The next request of a redirect."""

    method: str
    url: str
    keeps_body: bool
    same_origin: bool
    """Whether scheme, host and port stay the same; credentials go nowhere else."""


def redirect(method: str, url: str, status: int, location: str) -> Redirect | None:
    """The request that follows an answer of this status; ``None`` where it leads nowhere usable.

    307 and 308 keep method and body; 303 turns everything but HEAD into GET; 301 and 302 turn
    POST into GET (Fetch, HTTP-redirect fetch, step 11).
    """
    try:
        target = urljoin(url, location.strip())
        there, here = urlsplit(target), urlsplit(url)
        same = _origin(there) == _origin(here)
    except ValueError:
        return None
    if there.scheme not in _PORTS or not there.hostname:
        return None
    becomes_get = (status == 303 and method != "HEAD") or (
        status in (301, 302) and method == "POST"
    )
    return Redirect("GET" if becomes_get else method, target, not becomes_get, same)


def location_of(status: int, headers: Mapping[str, str]) -> str | None:
    """Where an answer redirects to; ``None`` where it does not."""
    return headers.get("location") if status in REDIRECT_STATUSES else None


def describes_body(name: str) -> bool:
    """Whether a header (in lower case) goes when the body goes."""
    return name in _BODY_HEADERS


def without_parameters(url: str, names: frozenset[str]) -> str:
    """The URL without the query parameters of these names (lower case).

    A server may echo a key in the URL it redirects to: where the key belongs, it is added again.
    """
    head, mark, query = url.partition("?")
    if not mark or not names:
        return url
    query, sign, fragment = query.partition("#")
    kept = [
        pair
        for pair in query.split("&")
        if unquote_plus(pair.partition("=")[0]).lower() not in names
    ]
    return head + ("?" + "&".join(kept) if kept else "") + sign + fragment


def _origin(url: SplitResult) -> tuple[str, str | None, int | None]:
    return (url.scheme, url.hostname, url.port or _PORTS.get(url.scheme))
