# Runtime of generated clients; edits in a generated package are overwritten.

"""What is sent in one attempt of a call, and whether there is another.

Shared by sync and async; sends nothing and waits for nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable

from .base_client import Outgoing
from .errors import (
    APIConnectionError,
    APIError,
    TooManyRedirectsError,
    public_url,
)
from .http import (
    AsyncHTTPClient,
    HTTPClient,
    HTTPRequest,
    HTTPResponse,
    add_cookies,
    make_request,
    timeouts,
)
from .retries import should_retry
from .settings import Settings


def request_of(
    outgoing: Outgoing,
    client: HTTPClient | AsyncHTTPClient,
    body: bytes | Iterable[bytes] | AsyncIterable[bytes] | None,
) -> HTTPRequest:
    """The request of one attempt, with the cookies of the client that is to send it."""
    request = make_request(
        outgoing.method,
        outgoing.url,
        outgoing.fields,
        body,
        timeouts(outgoing.timeout, client),
        secret_query=outgoing.secret_query,
    )
    add_cookies(client, request)
    return request


class Attempts:
    """Counts the attempts of one call, and says when there is another.

    A body that can be read only once is sent once.
    """

    def __init__(self, settings: Settings, outgoing: Outgoing) -> None:
        self._settings = settings
        self.outgoing = outgoing
        repeatable = outgoing.body is None or outgoing.body.replayable
        self._left = outgoing.max_retries if repeatable else 0
        self._made = 0

    def after_error(self, error: APIError) -> float | None:
        """Seconds until the next attempt; ``None`` where the error stands."""
        worthwhile = isinstance(error, APIConnectionError)
        if isinstance(error, TooManyRedirectsError) or not worthwhile or self._left < 1:
            return None
        return self._next(
            self._settings.config.retries.delay(self._made), type(error).__name__
        )

    def after_status(self, response: HTTPResponse) -> float | None:
        """Seconds until the next attempt; ``None`` where the answer stands."""
        if self._left <= 0 or not should_retry(response.status_code, response.headers):
            return None
        delay = self._settings.config.retries.delay(self._made, response.headers)
        return self._next(delay, str(response.status_code))

    def _next(self, delay: float, reason: str) -> float:
        self._left -= 1
        self._made += 1
        outgoing = self.outgoing
        text = "Retry %d of %s %s in %.2f s (%s)"
        where = public_url(outgoing.url)
        self._settings.logger.info(
            text, self._made, outgoing.method, where, delay, reason
        )
        return delay
