"""Names of the client class and of the credentials that its constructor takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..config import Config
from ..diagnostics import Diagnostic, Findings, Span
from ..model import Api
from ..words import identifier
from .reserved import reserved
from .schemas import distinct


@dataclass(frozen=True, slots=True)
class ClientNames:
    """`credentials` leads from a scheme's name to the constructor's argument."""

    client: str
    credentials: Mapping[str, str]


def client_names(api: Api, config: Config, findings: Findings) -> ClientNames:
    """As configured, else after the title and the schemes; what would clash gives way.

    A configured argument that clashes is an error.
    """
    client = identifier(config.client or "Client", "Api")
    if client in reserved("exports") or client.startswith("Async"):
        client += "Client"
    taken = reserved("client") | reserved("constructor")
    chosen = {s: auth.argument for s, auth in config.auth.items() if auth.argument}
    own = [scheme.name for scheme in api.schemes if scheme.name not in chosen]
    credentials = distinct(own, "key", taken | frozenset(chosen.values()))
    for scheme in api.schemes:
        name = chosen.get(scheme.name)
        if name is None:
            continue
        if name in reserved("constructor") or name in credentials.values():
            message = f"the client has an argument {name!r} already"
            span = (
                config.auth[scheme.name].span
                if scheme.name in config.auth
                else Span("")
            )
            findings.add(
                Diagnostic("config-invalid", "error", message, span, "choose another")
            )
        credentials[scheme.name] = name
    return ClientNames(client, credentials)
