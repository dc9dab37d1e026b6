"""Trees into the model: what OpenAPI means by what is written."""

from __future__ import annotations

import re

from ..diagnostics import Diagnostic, Findings
from ..load import Tree
from ..load.source import Node
from ..model import Api, ApiKeyScheme, Docs, HttpScheme, SecurityScheme, TokenScheme
from ..model.streams import has_unreachable_stream
from .context import Context, documentation
from .operations import lower_operations, lower_security
from .schemas import SchemaLowering


def lower(tree: Tree, findings: Findings) -> Api:
    """The model of a description. Faults become findings; nothing is left out silently."""
    context = Context(tree, findings)
    schemas = SchemaLowering(context)
    components = tree.root.at("components", "schemas")
    for _, node in components.members() if components else ():
        schemas.component(node)
    operations = lower_operations(context, schemas)
    info = tree.root.get("info") or tree.root
    if not operations:
        _no_operations(tree, findings)
    _left_out(context)
    api = Api(
        title=info.text("title") or "API",
        version=str(info.mapping.get("version", "")),
        description=info.text("description"),
        server=_server(context, tree.root),
        operations=operations,
        schemas=schemas.finish(),
        schemes=_schemes(context),
        security=lower_security(context, tree.root) or (),
    )
    for operation in operations:
        if has_unreachable_stream(api, operation):
            message = f"{operation.id} offers a stream that no argument asks for"
            hint = "describe a boolean `stream` in its body or query"
            findings.add(
                Diagnostic(
                    "stream-left-out", "warning", message, operation.where(), hint
                ),
                operation.id,
            )
    return api


def _left_out(context: Context) -> None:
    """Say once for each kind of what is described but makes no code yet."""
    root = context.tree.root
    places = {"webhooks": root.get("webhooks")}
    paths = root.get("paths")
    for _, item in paths.members() if paths else ():
        for _, operation in item.members():
            places.setdefault("callbacks", operation.get("callbacks"))
            if places["callbacks"] is None:
                del places["callbacks"]
    for kind, node in places.items():
        if node is not None and node.value:
            message = f"{kind} are not generated yet; their schemas are, if they are components"
            context.warn("not-generated", message, node)


def _no_operations(tree: Tree, findings: Findings) -> None:
    """Fine where the description says so; an error where `paths` itself is missing."""
    parts = (
        ("paths",) if tree.version == (3, 0) else ("paths", "webhooks", "components")
    )
    listed = [node for part in parts if (node := tree.root.get(part))]
    findings.add(
        Diagnostic(
            "no-operations",
            "warning" if listed else "error",
            "the description has no operations: there is nothing to call",
            (listed[0] if listed else tree.root).span(key=bool(listed)),
            "describe at least one path with a method such as `get`",
        )
    )


def _server(context: Context, node: Node) -> str | None:
    """The first server's URL, its variables replaced by their defaults (section 4.6)."""
    servers = node.get("servers")
    first = next(servers.elements(), None) if servers else None
    url = first.text("url") if first else None
    if first is None or url is None:
        return None
    variables = first.get("variables")
    for name, variable in variables.members() if variables else ():
        url = url.replace("{" + name + "}", str(variable.mapping.get("default", "")))
    for name in re.findall(r"\{([^{}]+)\}", url):
        message = f"{{{name}}} in the server's URL is described by no variable"
        context.warn("server-variable", message, first.get("url") or first)
    return url


def _schemes(context: Context) -> tuple[SecurityScheme, ...]:
    found: list[SecurityScheme] = []
    schemes = context.tree.root.at("components", "securitySchemes")
    for name, written in schemes.members() if schemes else ():
        node = context.follow(written)
        if node is None:
            continue
        docs = documentation(node)
        match node.text("type"), node.text("in"):
            case "http", _:
                scheme = (node.text("scheme") or "bearer").lower()
                if scheme not in ("basic", "bearer"):
                    context.warn(
                        "security-unsupported",
                        f"the HTTP scheme {scheme!r} of {name!r} is not supported",
                        node,
                        "the client takes a bearer token for it",
                    )
                found.append(HttpScheme(name, scheme, docs))
            case "apiKey", "query" | "header" | "cookie" as location:
                found.append(
                    ApiKeyScheme(name, location, node.text("name") or name, docs)
                )
            case ("oauth2" | "openIdConnect"), _:
                found.append(TokenScheme(name, docs))
            case kind, _:
                context.warn(
                    "security-unsupported",
                    f"the security scheme {name!r} has a type that is not supported: {kind!r}",
                    node,
                    "the client takes a bearer token for it",
                )
                found.append(TokenScheme(name, Docs()))
    return tuple(found)
