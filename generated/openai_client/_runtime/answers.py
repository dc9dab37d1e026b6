"""What an answer means: a value, a typed error, another attempt.

Shared by sync and async; takes answers whose body has been read, and sends nothing.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterable, Iterable
from functools import lru_cache
from typing import TypeVar, cast

from .base_client import Outgoing
from .decoding import Reader, plain_json, read, reader_for
from .errors import (
    APIConnectionError,
    APIDecodingError,
    APIError,
    APIStatusError,
    TooManyRedirectsError,
    error_class,
    public_url,
)
from .http import (
    AsyncHTTPClient,
    HTTPClient,
    HTTPRequest,
    HTTPResponse,
    add_cookies,
    check_whole,
    content_type_of,
    headers_of,
    make_request,
    timeouts,
)
from .media_types import JSON, is_json, media_type
from .operations import Operation, PagedOperation
from .pages import Fetched, Step
from .retries import should_retry
from .settings import Settings

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")


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


@lru_cache(maxsize=2048)
def accepted(operation: Operation[object]) -> str:
    """The ``Accept`` of an operation: the media types it is described to answer with."""
    media = dict.fromkeys(
        one.media_type for one in operation.responses if one.media_type
    )
    if any(is_json(media_type(one)) for one in media):
        return JSON if JSON in media else ", ".join(media)
    return ", ".join([*media, "*/*"]) if media else "*/*"


def is_failure(operation: Operation[object], status: int) -> bool:
    """Whether an answer of this status is an error: 4xx, 5xx, and a 3xx nobody described."""
    if status < 300:
        return False
    described = (str(status), f"{status // 100}XX")
    return status >= 400 or all(
        one.status not in described for one in operation.responses
    )


def value_of(operation: Operation[T], settings: Settings, response: HTTPResponse) -> T:
    """The value of a successful answer. Raises `APIDecodingError` where it cannot be read."""
    reader = reader_for(operation, response.status_code, content_type_of(response))
    return cast("T", _read(reader, settings, response))


def fetched(
    operation: PagedOperation[BodyT, ItemT],
    settings: Settings,
    step: Step,
    response: HTTPResponse,
) -> Fetched:
    """The page that a successful answer holds, and what leads on from it."""
    body, link = value_of(operation, settings, response), response.headers.get("link")
    return Fetched(body, step, str(response.url), link or "")


def parsed_as(
    tp: object, operation: Operation[object], settings: Settings, response: HTTPResponse
) -> object:
    """The value of an answer of a type that no description gives."""
    if tp is object:
        return value_of(operation, settings, response)
    if tp is bytes:
        return response.content
    return response.text if tp is str else _read(Reader(tp, "json"), settings, response)


def _read(reader: Reader, settings: Settings, response: HTTPResponse) -> object:
    try:
        check_whole(response)
        return read(reader, response.content)
    except APIDecodingError as error:
        error.body = error.body or response.content
        error.status_code = response.status_code
        error.headers = headers_of(response)
        error.request_id = request_id(settings, response)
        raise


def status_error(
    operation: Operation[object], settings: Settings, response: HTTPResponse
) -> APIStatusError:
    """The typed error of an answer; any body will do, and none is fine."""
    status, content, kind = (
        response.status_code,
        response.content,
        content_type_of(response),
    )
    plain = plain_json(content, kind)
    body: object = plain
    if plain is None:
        body = content.decode("utf-8", "replace") or None
    elif operation.errors:
        try:
            body = read(reader_for(operation, status, kind, "error"), content)
        except APIDecodingError:
            body = plain
    return error_class(status)(
        status_code=status,
        headers=headers_of(response),
        request_id=request_id(settings, response),
        content=content,
        body=body,
        parsed=plain,
        method=response.request.method,
        url=str(response.request.url),
    )


def request_id(settings: Settings, response: HTTPResponse) -> str | None:
    """The server's name for the request, where the API gives one."""
    name = settings.config.request_id_header
    return None if name is None else response.headers.get(name)


def log_answer(settings: Settings, response: HTTPResponse) -> None:
    """Logs a request and the status of its answer."""
    logger = settings.logger
    if logger.isEnabledFor(logging.DEBUG):
        request = response.request
        url = public_url(str(request.url))
        logger.debug("%s %s: %d", request.method, url, response.status_code)
