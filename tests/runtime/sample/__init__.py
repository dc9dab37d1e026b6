"""A small API, written as the generator would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.index import lazy
from ._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from . import types as types
    from ._client import AsyncSample, Sample
    from ._runtime.errors import APIError
    from ._runtime.http import Timeout
    from ._runtime.options import RequestOptions

__all__ = [
    "APIError",
    "AsyncSample",
    "Omit",
    "RequestOptions",
    "Sample",
    "Timeout",
    "omit",
    "types",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "APIError": "_runtime.errors",
            "AsyncSample": "_client",
            "RequestOptions": "_runtime.options",
            "Sample": "_client",
            "Timeout": "_runtime.http",
            "types": "types",
        },
    )
