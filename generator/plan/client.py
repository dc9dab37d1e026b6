"""`_client.py` and `__init__.py`: what a caller constructs and imports."""

from __future__ import annotations

from collections.abc import Mapping

from ..config import Auth, Config
from ..model import Api, ApiKeyScheme, HttpScheme, SecurityScheme
from ..naming.client import ClientNames
from ..naming.reserved import reserved
from ..words import identifier
from .descriptors import security
from .imports import Imports
from .layout import exploded
from .quoting import docstring, literal, prose
from .resources import ResourceTree
from .views import (
    Child,
    ClientClass,
    ClientModule,
    CredentialArgument,
    IndexEntry,
    PackageInit,
)

_ERRORS = (
    "APIConnectionError",
    "APIDecodingError",
    "APIError",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "InternalServerError",
    "InvalidArgumentError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "TooManyRedirectsError",
    "UnprocessableEntityError",
)
_LAZY = {
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
}


def client_module(
    api: Api, names: ClientNames, config: Config, tree: ResourceTree
) -> ClientModule:
    """The two client classes, with one property per root resource."""
    imports = Imports()
    for module, name in (
        ("collections.abc", "Mapping"),
        ("functools", "cached_property"),
        ("typing", "Self"),
        ("typing", "Unpack"),
        ("._runtime.omit", "Omit"),
        ("._runtime.omit", "omit"),
        ("._runtime.config", "ClientConfig"),
        ("._runtime.http", "AsyncHTTPClient"),
        ("._runtime.http", "HTTPClient"),
        ("._runtime.http", "Timeout"),
        ("._runtime.options", "AsyncClientOptions"),
        ("._runtime.options", "ClientOptions"),
        ("._runtime.async_client", "AsyncClient"),
        ("._runtime.sync_client", "SyncClient"),
    ):
        imports.add(module, name)
    arguments = _arguments(api, names.credentials)
    if arguments:
        imports.add("._runtime.auth", "AsyncCredential")
        imports.add("._runtime.auth", "Credential")
    name = names.client
    classes = (
        _client(api, tree, imports, name, is_async=False),
        _client(api, tree, imports, f"Async{name}", is_async=True),
    )
    declared = _config(api, names, config, imports)
    return ClientModule(
        imports=imports.block(),
        exports=tuple(sorted(cls.name for cls in classes)),
        config=declared,
        arguments=arguments,
        classes=classes,
    )


def _client(
    api: Api, tree: ResourceTree, imports: Imports, name: str, is_async: bool
) -> ClientClass:
    children: list[Child] = []
    for _, node in sorted(tree.root.children.items()):
        child = tree.child(node.chain, is_async)
        imports.check(".", "resources")
        shown = identifier(child.name, "v", reserved("client"))
        children.append(Child(shown, child.cls, child.module, child.doc))
    prefix = "Async" if is_async else ""
    about = prose(api.description)
    kind = "Asynchronous client" if is_async else "Client"
    return ClientClass(
        name=name,
        base="AsyncClient" if is_async else "SyncClient",
        doc=docstring([f"{kind} for {prose(api.title)}.", about], 4),
        http_client=f"{prefix}HTTPClient",
        credential=f"{prefix}Credential",
        options=f"{prefix}ClientOptions",
        children=tuple(children),
    )


def _arguments(
    api: Api, credentials: Mapping[str, str]
) -> tuple[CredentialArgument, ...]:
    return tuple(
        CredentialArgument(credentials[scheme.name], literal(scheme.name))
        for scheme in api.schemes
    )


def _scheme(
    scheme: SecurityScheme, argument: str, environment: str | None, imports: Imports
) -> str:
    parts = [f"argument={literal(argument)}"]
    if environment:
        parts.append(f"environment={literal(environment)}")
    match scheme:
        case ApiKeyScheme(_, location, key):
            name = "ApiKey"
            parts = [f"name={literal(key)}", f"location={literal(location)}", *parts]
        case HttpScheme(_, "basic"):
            name = "Basic"
        case _:
            name = "Bearer"
    imports.add("._runtime.auth", name)
    line = f"{literal(scheme.name)}: {name}({', '.join(parts)})"
    if len(line) + 9 <= 88:
        return line
    return exploded(f"{literal(scheme.name)}: {name}(", parts, ")", 8)


def _config(api: Api, names: ClientNames, config: Config, imports: Imports) -> str:
    package = config.package or "client"
    version = prose(api.version).replace("\n", " ")
    lines = [
        f"package={literal(package)}",
        f"user_agent={literal(f'{package}/{version}' if version else package)}",
        f"base_url={literal(_absolute(api.server))}",
    ]
    if config.base_url_environment:
        lines.append(f"base_url_environment={literal(config.base_url_environment)}")
    if config.log_environment:
        lines.append(f"log_environment={literal(config.log_environment)}")
    schemes = [
        _scheme(
            scheme,
            names.credentials[scheme.name],
            config.auth.get(scheme.name, Auth()).environment,
            imports,
        )
        for scheme in api.schemes
    ]
    if schemes:
        lines.append(exploded("schemes={", schemes, "}", 4))
    if api.security:
        lines.append(f"security={security(api.security)}")
    if config.idempotency_header:
        lines.append(f"idempotency_header={literal(config.idempotency_header)}")
    if config.request_id_header:
        lines.append(f"request_id_header={literal(config.request_id_header)}")
    if config.stream_end:
        lines.append(f"stream_end={literal(config.stream_end)}")
    return exploded("_CONFIG = ClientConfig(", lines, ")", 0)


def _absolute(server: str | None) -> str | None:
    """A server relative to where the description was found says nothing to a client."""
    return server if server and "://" in server else None


def package_init(api: Api, names: ClientNames) -> PackageInit:
    """Clients and errors at once, everything else when first asked for."""
    imports = Imports()
    name = names.client
    for symbol in (name, f"Async{name}"):
        imports.add("._client", symbol)
    for symbol in _ERRORS:
        imports.add("._runtime.errors", symbol)
    for symbol in ("Omit", "omit"):
        imports.add("._runtime.omit", symbol)
    imports.add("._runtime.index", "lazy")
    for symbol, module in _LAZY.items():
        imports.check(f".{module}", symbol)
    imports.check(".", "types")
    exports = sorted([name, f"Async{name}", *_ERRORS, "Omit", "omit", *_LAZY, "types"])
    entries = {**_LAZY, "types": "types"}
    doc = docstring([f"Client for {prose(api.title)}.", prose(api.description)], 0)
    return PackageInit(
        doc,
        imports.block(),
        tuple(exports),
        tuple(IndexEntry(literal(k), literal(v)) for k, v in sorted(entries.items())),
    )
