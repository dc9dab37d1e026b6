# Runtime of generated clients; edits in a generated package are overwritten.

"""What the generated code says about a whole API.

Data only. What a caller says is in `options`; how both are used, in `base_client`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .auth import Scheme
from .operations import Security
from .retries import RetryPolicy


def _no_schemes() -> dict[str, Scheme]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientConfig:
    """One API, as its description and its configuration have it."""

    package: str
    """Names the logger."""
    user_agent: str
    base_url: str | None
    """Where the API is, when neither argument nor environment says otherwise."""
    base_url_environment: str | None = None
    log_environment: str | None = None
    """The variable with the level to log from: ``debug``, ``info``, …"""
    schemes: Mapping[str, Scheme] = field(default_factory=_no_schemes)
    security: Security = ()
    """What every call needs, unless its operation says otherwise."""
    idempotency_header: str | None = None
    """The header by which the API tells a repeated request from a new one."""
    request_id_header: str | None = None
    stream_end: str | None = None
    """The data of the event that ends a stream."""
    retries: RetryPolicy = RetryPolicy()
