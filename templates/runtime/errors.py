# Runtime of generated clients; edits in a generated package are overwritten.

"""Everything a client raises.

::

    APIError
     ├─ ConfigurationError (ValueError)       the client cannot be used as it was made
     ├─ InvalidArgumentError (ValueError)     the call cannot be sent as it was made
     ├─ APIConnectionError                    no whole answer arrived
     │   ├─ APITimeoutError                   … within the time allowed
     │   └─ TooManyRedirectsError             … but ever more redirects
     ├─ APIStatusError                        the server answered with an error
     │   ├─ BadRequestError             400
     │   ├─ AuthenticationError         401
     │   ├─ PermissionDeniedError       403
     │   ├─ NotFoundError               404
     │   ├─ ConflictError               409
     │   ├─ UnprocessableEntityError    422
     │   ├─ RateLimitError              429
     │   └─ InternalServerError         5xx
     ├─ APIDecodingError                      the answer cannot be read
     └─ APIStreamError                        the server reported an error within a stream

Errors carry data; their text is made when asked for, and is bounded. All of them pickle, and none
holds a credential: URLs are kept without their query and user, headers pickle without secrets.

Knows no HTTP library and no models.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast
from urllib.parse import urlsplit, urlunsplit

from .headers import Headers

TEXT_LIMIT = 500
"""The most characters of a body or message that the text of an error shows."""

_MARKUP = re.compile(
    rb"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>", re.DOTALL | re.I
)
_MARKUP_BYTES = 20_000


def _rebuild(cls: type[APIError], state: dict[str, object]) -> APIError:
    error = cls.__new__(cls)
    error.__dict__.update(state)
    error.args = (error.message,)
    return error


class APIError(Exception):
    """The base of all errors of this package.

    message: what happened, in one line.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return shortened(self.message)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.__dict__))


class ConfigurationError(APIError, ValueError):
    """The client lacks something it needs, such as an API key, or has something impossible."""


class InvalidArgumentError(APIError, ValueError):
    """An argument cannot be sent; nothing has been sent."""


class APIConnectionError(APIError):
    """No whole answer arrived; ``__cause__`` says why.

    method, url: of the request; the URL without query, user and password.
    """

    def __init__(self, message: str, *, method: str = "", url: str = "") -> None:
        super().__init__(message)
        self.method = method
        self.url = public_url(url)

    def __str__(self) -> str:
        where = f" ({self.method} {self.url})" if self.url else ""
        return super().__str__() + where


class APITimeoutError(APIConnectionError):
    """Connecting, sending, or waiting for the next bytes took longer than allowed."""


class TooManyRedirectsError(APIConnectionError):
    """The server redirected in a circle, or too often, or where the body cannot be sent again."""


class APIStatusError(APIError):
    """The server answered with a status of 400 or more, or with one that cannot be followed.

    status_code, headers, method, url: of the answer and its request (URL without query)
    request_id: the server's name for the request, if it gave one
    content: the body as it arrived; body: the body as the description types it, else parsed JSON,
    else text, else ``None``
    """

    def __init__(
        self,
        message: str | None = None,
        *,
        status_code: int,
        headers: Headers | None = None,
        request_id: str | None = None,
        content: bytes = b"",
        body: object = None,
        parsed: object = None,
        method: str = "",
        url: str = "",
    ) -> None:
        """`parsed` is the body as plain JSON, where `body` is not that itself; the message is
        looked for in it when none is given."""
        found = (
            message or message_in(body if parsed is None else parsed) or _plain(content)
        )
        super().__init__(found or "The server gave no reason.")
        self.status_code = status_code
        self.headers = Headers() if headers is None else headers
        self.request_id = request_id
        self.content = content
        self.body = body
        self.method = method
        self.url = public_url(url)

    def __str__(self) -> str:
        request_id = (
            f" (request id {shortened(self.request_id, 100)})"
            if self.request_id
            else ""
        )
        return f"{self.status_code}: {shortened(self.message)}{request_id}"


class BadRequestError(APIStatusError):
    """400: the request is malformed or invalid."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: another change got in the way."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed but cannot be done."""


class RateLimitError(APIStatusError):
    """429: too many requests, or a quota is used up."""


class InternalServerError(APIStatusError):
    """5xx: the server failed."""


class APIDecodingError(APIError):
    """The answer arrived, but is not what its headers or the description say it is.

    body: what arrived; status_code, headers, request_id: of the answer, where it had them.
    """

    def __init__(
        self,
        message: str = "The body is not valid JSON.",
        *,
        body: bytes = b"",
        status_code: int | None = None,
        headers: Headers | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.body = body
        self.status_code = status_code
        self.headers = Headers() if headers is None else headers
        self.request_id = request_id

    def __str__(self) -> str:
        body = shortened(self.body[: TEXT_LIMIT * 4].decode("utf-8", "replace"))
        return super().__str__() + (f" Body: {body}" if body else "")


class APIStreamError(APIError):
    """The server reported an error in the middle of a stream.

    event: the event's name; body: its parsed data; content: its data as it arrived;
    code: the body's ``code``, where it has one; request_id: of the answer.
    """

    def __init__(
        self,
        message: str | None = None,
        *,
        body: object = None,
        content: bytes = b"",
        event: str = "message",
        request_id: str | None = None,
    ) -> None:
        found = message or message_in(body) or _plain(content)
        super().__init__(found or "The server reported an error in the stream.")
        self.body = body
        self.content = content
        self.event = event
        self.request_id = request_id

    @property
    def code(self) -> str | None:
        """The error's ``code``, if it is a string."""
        fields = self.body
        if isinstance(fields, Mapping):
            named = cast("Mapping[object, object]", fields)
            inner = named.get("error")
            if isinstance(inner, Mapping):
                named = cast("Mapping[object, object]", inner)
            code = named.get("code")
            return code if isinstance(code, str) else None
        return None


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status: int) -> type[APIStatusError]:
    """The class of errors with this status code."""
    return _BY_STATUS.get(
        status, InternalServerError if status >= 500 else APIStatusError
    )


def shortened(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text itself, or its first `limit` characters and how many there are."""
    return text if len(text) <= limit else f"{text[:limit]}… ({len(text)} characters)"


def public_url(url: str) -> str:
    """The URL without its user, password, query and fragment, any of which may hold secrets."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, host, parts.path, "", ""))
    except ValueError:
        return ""


def message_in(body: object) -> str | None:
    """The message in an error body: ``error.message``, ``message``, ``error``, ``detail``,
    ``title``, or the first of ``errors`` – the shapes in use, RFC 9457 among them."""
    if isinstance(body, str):
        return None
    if isinstance(body, list):
        entries = cast("list[object]", body)
        return message_in(entries[0]) if entries else None
    if not isinstance(body, Mapping):
        return None
    fields = cast("Mapping[object, object]", body)
    inner = fields.get("error")
    named = message_in(cast("object", inner)) if isinstance(inner, Mapping) else inner
    found = named, fields.get("message"), fields.get("detail")
    for candidate in (*found, fields.get("title"), fields.get("error_description")):
        if isinstance(candidate, str) and candidate.strip():
            return candidate.strip()
    several = fields.get("errors")
    return message_in(cast("object", several)) if isinstance(several, list) else None


def _plain(content: bytes) -> str:
    """The words of a body that is text or HTML; of a large one only the beginning is looked at."""
    beginning = _MARKUP.sub(b" ", content[:_MARKUP_BYTES])
    return shortened(" ".join(beginning.decode("utf-8", "replace").split()))
