# Runtime of generated clients; edits in a generated package are overwritten.

"""What one client was made with.

Knows the order in which arguments, environment and description are asked; sends nothing.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .auth import AsyncCredential, Keyring
from .config import ClientConfig
from .errors import ConfigurationError
from .logs import logger_for
from .omit import Omit
from .options import AsyncClientOptions, ClientOptions, known

if TYPE_CHECKING:
    from .http import Timeout

Fields = dict[str, tuple[bytes, bytes]]
"""Headers: name in lower case, to name and value as they go on the wire."""
Layers = dict[tuple[tuple[str, ...], str], Fields]
"""By schemes and Accept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What one client was made with; a copy with other options has other settings."""

    config: ClientConfig
    keys: Keyring
    base_url: str
    """Without a slash at its end."""
    timeout: float | Timeout | None | Omit
    max_retries: int
    default_headers: Mapping[str, str | Omit] = field(repr=False)
    default_query: Mapping[str, object] = field(repr=False)
    library_headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Those of the HTTP client, which every other layer overrides."""
    logger: logging.Logger
    layers: Layers = field(
        default_factory=dict[tuple[tuple[str, ...], str], Fields], repr=False
    )
    """The headers that all calls of the same schemes and Accept share, encoded once."""


def settings_for(
    config: ClientConfig,
    keys: Keyring,
    *,
    base_url: str | None,
    timeout: float | Timeout | None | Omit,
    max_retries: int,
    default_headers: Mapping[str, str | Omit] | None,
    default_query: Mapping[str, object] | None,
    library_headers: tuple[tuple[str, str], ...],
) -> Settings:
    """The settings of a new client; the environment is asked for what is not given.

    Raises `ConfigurationError` for a base URL that is missing or is none, and for a negative
    number of retries.
    """
    variable = config.base_url_environment
    found = (
        base_url or (os.environ.get(variable) if variable else None) or config.base_url
    )
    if max_retries < 0:
        raise ConfigurationError("max_retries cannot be negative.")
    return Settings(
        config=config,
        keys=keys,
        base_url=checked_base_url(found, variable),
        timeout=timeout,
        max_retries=max_retries,
        default_headers=default_headers or {},
        default_query=default_query or {},
        library_headers=library_headers,
        logger=logger_for(config.package, config.log_environment),
    )


def checked_base_url(url: str | None, variable: str | None) -> str:
    """The URL without a slash at its end. Raises `ConfigurationError` where it is none."""
    if not url:
        also = f" or set the environment variable {variable}" if variable else ""
        raise ConfigurationError(
            f"There is no base URL: give the argument base_url{also}."
        )
    try:
        parts = urlsplit(url)
        usable = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
        )
    except ValueError:
        usable = False
    if not usable:
        raise ConfigurationError(
            "The base URL must begin with http:// or https:// and a host."
        )
    return url.rstrip("/")


def changed(
    settings: Settings,
    credentials: Mapping[str, AsyncCredential | None],
    options: ClientOptions | AsyncClientOptions,
    library_headers: tuple[tuple[str, str], ...] | None,
) -> Settings:
    """The settings of a copy; what is not said, or is ``None``, stays, but for the timeout, where
    ``None`` has a meaning."""
    known(options, ClientOptions.__optional_keys__)
    given = {name: secret for name, secret in credentials.items() if secret is not None}
    base_url = options.get("base_url")
    retries = options.get("max_retries", settings.max_retries)
    if retries < 0:
        raise ConfigurationError("max_retries cannot be negative.")
    return replace(
        settings,
        keys=settings.keys.replaced(given) if given else settings.keys,
        base_url=checked_base_url(base_url, None) if base_url else settings.base_url,
        timeout=options.get("timeout", settings.timeout),
        max_retries=retries,
        default_headers=merged_headers(
            settings.default_headers, options.get("default_headers")
        ),
        default_query={
            **settings.default_query,
            **(options.get("default_query") or {}),
        },
        library_headers=library_headers or settings.library_headers,
        layers={},
    )


def merged_headers(
    first: Mapping[str, str | Omit], second: Mapping[str, str | Omit] | None
) -> dict[str, str | Omit]:
    """Both, where the second replaces what the first says of the same name in any spelling."""
    if not second:
        return dict(first)
    names = {name.lower() for name in second}
    return {
        **{name: value for name, value in first.items() if name.lower() not in names},
        **second,
    }
