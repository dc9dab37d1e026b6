"""The clients of a small API."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from ._runtime.async_client import AsyncClient
from ._runtime.auth import ApiKey, AsyncCredential, Bearer, Credential
from ._runtime.config import ClientConfig
from ._runtime.http import AsyncHTTPClient, HTTPClient, Timeout
from ._runtime.omit import Omit, omit
from ._runtime.options import AsyncClientOptions, ClientOptions
from ._runtime.sync_client import SyncClient

if TYPE_CHECKING:
    from .resources.things import AsyncThings, Things

_CONFIG = ClientConfig(
    package="sample",
    user_agent="sample/1.0.0",
    base_url="https://api.example.com/v1",
    base_url_environment="SAMPLE_BASE_URL",
    log_environment="SAMPLE_LOG",
    schemes={
        "Bearer": Bearer(argument="api_key", environment="SAMPLE_API_KEY"),
        "QueryKey": ApiKey(
            "key", "query", argument="query_key", environment="SAMPLE_QUERY_KEY"
        ),
    },
    security=(("Bearer",),),
    idempotency_header="Idempotency-Key",
    request_id_header="x-request-id",
    stream_end="[DONE]",
)


class Sample(SyncClient):
    """A small API."""

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        query_key: Credential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: HTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={"Bearer": api_key, "QueryKey": query_key},
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
        api_key: Credential | None = None,
        query_key: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        return self._copy({"Bearer": api_key, "QueryKey": query_key}, options)

    @cached_property
    def things(self) -> Things:
        from .resources.things import Things

        return Things(self)


class AsyncSample(AsyncClient):
    """A small API."""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        query_key: AsyncCredential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: AsyncHTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={"Bearer": api_key, "QueryKey": query_key},
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
        api_key: AsyncCredential | None = None,
        query_key: AsyncCredential | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> Self:
        return self._copy({"Bearer": api_key, "QueryKey": query_key}, options)

    @cached_property
    def things(self) -> AsyncThings:
        from .resources.things import AsyncThings

        return AsyncThings(self)
