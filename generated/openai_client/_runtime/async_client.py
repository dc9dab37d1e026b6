# Runtime of generated clients; edits in a generated package are overwritten.

"""The async client: what callers make, configure and close.

It and all resources made from it share one `AsyncCaller`, which holds the connections. Nothing
refers back to the client, so that dropping the last of them frees the connections at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import NoReturn, Self, TypeVar, Unpack, overload

from .answers import parsed_as
from .async_calls import AsyncCaller
from .auth import AsyncCredential, Keyring
from .base_client import undescribed
from .config import ClientConfig
from .errors import public_url
from .http import AsyncHTTPClient, Timeout, library_headers
from .omit import Omit, omit
from .options import AsyncClientOptions, RequestOptions
from .pools import AsyncPool
from .settings import changed, settings_for

T = TypeVar("T")


class AsyncBound:
    """Something that makes calls: a client or a resource."""

    _caller: AsyncCaller


class AsyncClient(AsyncBound):
    """What the generated clients have in common; usable as an async context manager."""

    def __init__(
        self,
        config: ClientConfig,
        *,
        credentials: Mapping[str, AsyncCredential | None],
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: AsyncHTTPClient | None = None,
    ) -> None:
        """Raises `ConfigurationError` for a missing credential or an unusable base URL.

        credentials: by the name of their scheme; for the rest see `AsyncClientOptions`.
        """
        settings = settings_for(
            config,
            Keyring(config.schemes, config.security, credentials),
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            library_headers=library_headers(http_client),
        )
        self._caller = AsyncCaller(settings, AsyncPool(http_client))

    def _copy(
        self,
        credentials: Mapping[str, AsyncCredential | None],
        options: AsyncClientOptions,
    ) -> Self:
        """What the generated ``with_options`` does: a copy with other options, which shares the
        connections; headers and query are added to those of this client."""
        caller = self._caller
        client = options.get("http_client")
        settings = changed(
            caller.settings,
            credentials,
            options,
            library_headers(client) if client else None,
        )
        copy = object.__new__(type(self))
        kept = {
            name: one
            for name, one in vars(self).items()
            if not isinstance(one, AsyncBound)
        }
        copy.__dict__.update(kept)
        copy._caller = AsyncCaller(
            settings, caller.pool if client is None else AsyncPool(client)
        )
        return copy

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        body: object = omit,
        query: Mapping[str, object] | None = None,
        media_type: str = "application/json",
        **options: Unpack[RequestOptions],
    ) -> object: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        body: object = omit,
        query: Mapping[str, object] | None = None,
        media_type: str = "application/json",
        response_type: type[T],
        **options: Unpack[RequestOptions],
    ) -> T: ...

    async def request(
        self,
        method: str,
        path: str,
        *,
        body: object = omit,
        query: Mapping[str, object] | None = None,
        media_type: str = "application/json",
        response_type: object = object,
        **options: Unpack[RequestOptions],
    ) -> object:
        """Calls what the description does not mention; everything else is as in other calls.

        path: below the base URL; body: encoded as `media_type`; response_type: what the answer's
        JSON is read as (plain values if not given), or ``bytes`` for the body as it is.
        """
        operation, arguments = undescribed(
            method, path, body, query, media_type, options
        )
        response = await self._caller.answer(operation, arguments)
        return parsed_as(response_type, operation, self._caller.settings, response)

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._caller.settings.base_url

    @property
    def is_closed(self) -> bool:
        """Whether the client has been closed."""
        return self._caller.pool.is_closed

    async def close(self) -> None:
        """Closes the connections, also of copies; a caller's own HTTP client stays open."""
        await self._caller.pool.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={public_url(self.base_url)!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "Clients hold connections and credentials, and are not pickled."
        )
