# Runtime of generated clients; edits in a generated package are overwritten.

"""What an answer means: a value, a page, a typed error.

Shared by sync and async; takes answers whose body has been read, and sends nothing.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TypeVar, cast

from .decoding import Reader, plain_json, read, reader_for
from .errors import (
    APIDecodingError,
    APIStatusError,
    error_class,
    public_url,
)
from .http import (
    HTTPResponse,
    check_whole,
    content_type_of,
    headers_of,
)
from .media_types import JSON, is_json, media_type
from .operations import Operation, PagedOperation
from .pages import Fetched, Step
from .settings import Settings

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")


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
