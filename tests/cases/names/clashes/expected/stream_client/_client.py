# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Self,
    Unpack,
)

from ._runtime.async_client import AsyncClient
from ._runtime.auth import (
    ApiKey,
    AsyncCredential,
    Bearer,
    Credential,
)
from ._runtime.config import ClientConfig
from ._runtime.http import (
    AsyncHTTPClient,
    HTTPClient,
    Timeout,
)
from ._runtime.omit import (
    Omit,
    omit,
)
from ._runtime.options import (
    AsyncClientOptions,
    ClientOptions,
)
from ._runtime.sync_client import SyncClient

if TYPE_CHECKING:
    from . import resources

__all__ = [
    "AsyncStreamClient",
    "StreamClient",
]

_CONFIG = ClientConfig(
    package="stream_client",
    user_agent="stream_client/1",
    base_url=None,
    schemes={
        "timeout": Bearer(argument="timeout_"),
        "api-key": ApiKey(name="A", location="header", argument="api_minus_key"),
        "api_key": ApiKey(name="B", location="header", argument="api_key"),
    },
    security=(("timeout",),),
    request_id_header="x-request-id",
)


class StreamClient(SyncClient):
    """Client for Stream."""

    def __init__(
        self,
        *,
        timeout_: Credential | None = None,
        api_minus_key: Credential | None = None,
        api_key: Credential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: HTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "timeout": timeout_,
                "api-key": api_minus_key,
                "api_key": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        *,
        timeout_: Credential | None = None,
        api_minus_key: Credential | None = None,
        api_key: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "timeout": timeout_,
                "api-key": api_minus_key,
                "api_key": api_key,
            },
            options,
        )

    @cached_property
    def boats(self) -> resources.Boats:
        """`boats`"""
        from .resources.boats import Boats

        return Boats(self)


class AsyncStreamClient(AsyncClient):
    """Asynchronous client for Stream."""

    def __init__(
        self,
        *,
        timeout_: AsyncCredential | None = None,
        api_minus_key: AsyncCredential | None = None,
        api_key: AsyncCredential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: AsyncHTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "timeout": timeout_,
                "api-key": api_minus_key,
                "api_key": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        *,
        timeout_: AsyncCredential | None = None,
        api_minus_key: AsyncCredential | None = None,
        api_key: AsyncCredential | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "timeout": timeout_,
                "api-key": api_minus_key,
                "api_key": api_key,
            },
            options,
        )

    @cached_property
    def boats(self) -> resources.AsyncBoats:
        """`boats`"""
        from .resources.boats import AsyncBoats

        return AsyncBoats(self)
