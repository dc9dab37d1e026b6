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
    "AsyncHarbour",
    "Harbour",
]

_CONFIG = ClientConfig(
    package="harbour_client",
    user_agent="harbour_client/1",
    base_url=None,
    request_id_header="x-request-id",
    stream_end="[DONE]",
)


class Harbour(SyncClient):
    """Client for Harbour."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: HTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {},
            options,
        )

    @cached_property
    def logs(self) -> resources.Logs:
        """`logs`"""
        from .resources.logs import Logs

        return Logs(self)


class AsyncHarbour(AsyncClient):
    """Asynchronous client for Harbour."""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: AsyncHTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        **options: Unpack[AsyncClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {},
            options,
        )

    @cached_property
    def logs(self) -> resources.AsyncLogs:
        """`logs`"""
        from .resources.logs import AsyncLogs

        return AsyncLogs(self)
