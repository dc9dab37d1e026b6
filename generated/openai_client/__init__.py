# Generated from an OpenAPI description; edits here are overwritten.

"""Client for OpenAI API.

REST interface to OpenAI's language, image and speech models, and to their fine-tuning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._client import (
    AsyncOpenAI,
    OpenAI,
)
from ._runtime.errors import (
    APIConnectionError,
    APIDecodingError,
    APIError,
    APIStatusError,
    APIStreamError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    InternalServerError,
    InvalidArgumentError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    TooManyRedirectsError,
    UnprocessableEntityError,
)
from ._runtime.index import lazy
from ._runtime.omit import (
    Omit,
    omit,
)

if TYPE_CHECKING:
    from . import types
    from ._runtime.files import FileInput
    from ._runtime.http import Timeout
    from ._runtime.options import RequestOptions
    from ._runtime.pages import (
        AsyncPage,
        AsyncPaginator,
        Page,
    )
    from ._runtime.responses import (
        AsyncStreamedResponse,
        RawResponse,
        StreamedResponse,
    )
    from ._runtime.streams import (
        AsyncStream,
        Stream,
    )

__all__ = [
    "APIConnectionError",
    "APIDecodingError",
    "APIError",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "AsyncOpenAI",
    "AsyncPage",
    "AsyncPaginator",
    "AsyncStream",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "FileInput",
    "InternalServerError",
    "InvalidArgumentError",
    "NotFoundError",
    "Omit",
    "OpenAI",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "Stream",
    "StreamedResponse",
    "Timeout",
    "TooManyRedirectsError",
    "UnprocessableEntityError",
    "omit",
    "types",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AsyncPage": "_runtime.pages",
            "AsyncPaginator": "_runtime.pages",
            "AsyncStream": "_runtime.streams",
            "AsyncStreamedResponse": "_runtime.responses",
            "FileInput": "_runtime.files",
            "Page": "_runtime.pages",
            "RawResponse": "_runtime.responses",
            "RequestOptions": "_runtime.options",
            "Stream": "_runtime.streams",
            "StreamedResponse": "_runtime.responses",
            "Timeout": "_runtime.http",
            "types": "types",
        },
    )
