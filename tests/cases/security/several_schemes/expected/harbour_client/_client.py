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
    Basic,
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
    "AsyncHarbour",
    "Harbour",
]

_CONFIG = ClientConfig(
    package="harbour_client",
    user_agent="harbour_client/1",
    base_url=None,
    schemes={
        "Token": Bearer(argument="token", environment="HARBOUR_TOKEN"),
        "Key": ApiKey(name="X-Key", location="header", argument="key"),
        "Secret": ApiKey(name="secret", location="query", argument="secret"),
        "Login": Basic(argument="login"),
    },
    security=(("Token",), ("Key", "Secret")),
    request_id_header="x-request-id",
)


class Harbour(SyncClient):
    """Client for Harbour."""

    def __init__(
        self,
        *,
        token: Credential | None = None,
        key: Credential | None = None,
        secret: Credential | None = None,
        login: Credential | None = None,
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
                "Token": token,
                "Key": key,
                "Secret": secret,
                "Login": login,
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
        token: Credential | None = None,
        key: Credential | None = None,
        secret: Credential | None = None,
        login: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "Token": token,
                "Key": key,
                "Secret": secret,
                "Login": login,
            },
            options,
        )

    @cached_property
    def boats(self) -> resources.Boats:
        """`boats`"""
        from .resources.boats import Boats

        return Boats(self)

    @cached_property
    def health(self) -> resources.Health:
        """`health`"""
        from .resources.health import Health

        return Health(self)

    @cached_property
    def login(self) -> resources.Login:
        """`login`"""
        from .resources.login import Login

        return Login(self)


class AsyncHarbour(AsyncClient):
    """Asynchronous client for Harbour."""

    def __init__(
        self,
        *,
        token: AsyncCredential | None = None,
        key: AsyncCredential | None = None,
        secret: AsyncCredential | None = None,
        login: AsyncCredential | None = None,
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
                "Token": token,
                "Key": key,
                "Secret": secret,
                "Login": login,
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
        token: AsyncCredential | None = None,
        key: AsyncCredential | None = None,
        secret: AsyncCredential | None = None,
        login: AsyncCredential | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "Token": token,
                "Key": key,
                "Secret": secret,
                "Login": login,
            },
            options,
        )

    @cached_property
    def boats(self) -> resources.AsyncBoats:
        """`boats`"""
        from .resources.boats import AsyncBoats

        return AsyncBoats(self)

    @cached_property
    def health(self) -> resources.AsyncHealth:
        """`health`"""
        from .resources.health import AsyncHealth

        return AsyncHealth(self)

    @cached_property
    def login(self) -> resources.AsyncLogin:
        """`login`"""
        from .resources.login import AsyncLogin

        return AsyncLogin(self)
