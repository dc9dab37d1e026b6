"""Path items into operations: parameters, bodies, responses, security."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from ..diagnostics import Diagnostic
from ..load.dialect import modern_schema
from ..load.source import Node
from ..model import (
    Body,
    Content,
    Defaulted,
    Docs,
    Encoding,
    Location,
    Operation,
    OperationId,
    Optional,
    Parameter,
    Required,
    Response,
    String,
    Type,
    Unknown,
)
from ..model.fields import is_json
from .bounds import bounds, default
from .context import Context, documentation
from .schemas import SchemaLowering

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
SHARED = OperationId("")
"""Stands for the operation in what is described once for several."""

_BY_DEFAULT = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_UNREAD_HEADERS = frozenset({"accept", "content-type", "authorization"})


def lower_operations(
    context: Context, schemas: SchemaLowering
) -> tuple[Operation, ...]:
    """Every operation of the description's paths, in the order of the description."""
    found: list[Operation] = []
    templates: dict[str, Node] = {}
    paths = context.tree.root.get("paths")
    for path, written in paths.members() if paths else ():
        item = context.follow(written) if not path.startswith("x-") else None
        if item is None:
            continue
        template = re.sub(r"\{[^{}]*\}", "{}", unquote(path))
        if first := templates.get(template):
            message = f"the paths {first.key!r} and {path!r} are the same but for names"
            place = [first.key_span()]
            context.findings.add(
                Diagnostic(
                    "path-duplicate",
                    "warning",
                    message,
                    written.key_span(),
                    "a server cannot tell them apart",
                    tuple(place),
                ),
                written.place,
            )
        templates.setdefault(template, written)
        for method, entry in _methods(item):
            node = context.follow(entry)  # not OpenAPI, but published in many files
            if node is None:
                continue
            found.append(
                _OperationLowering(context, schemas, path, method, item, node).lower()
            )
    return tuple(found)


def _methods(item: Node) -> Iterator[tuple[str, Node]]:
    for key, node in item.members():
        if key in METHODS and isinstance(node.value, dict):
            yield key.upper(), node
    extra = item.get("additionalOperations")
    for key, node in extra.members() if extra else ():
        if isinstance(node.value, dict):
            yield key, node


def lower_security(context: Context, node: Node) -> tuple[tuple[str, ...], ...] | None:
    """A choice of sets of schemes; an empty set means that no credential is needed either."""
    listed = node.get("security")
    if listed is None:
        return None
    known = context.tree.root.at("components", "securitySchemes")
    choices: list[tuple[str, ...]] = []
    for requirement in listed.elements():
        names = tuple(requirement.mapping)
        missing = [name for name in names if known is None or name not in known]
        for name in missing:
            context.warn(
                "security-undefined",
                f"the security scheme {name!r} is not defined under components/securitySchemes",
                requirement.get(name) or requirement,
            )
        if not missing:
            choices.append(names)
    return tuple(choices)


class _OperationLowering:
    def __init__(
        self,
        context: Context,
        schemas: SchemaLowering,
        path: str,
        method: str,
        item: Node,
        node: Node,
    ) -> None:
        self.context = context
        self.schemas = schemas
        self.path = path
        self.method = method
        self.item = item
        self.node = node
        self.id = OperationId(f"{method} {path}")

    def lower(self) -> Operation:
        node = self.node
        tags = node.get("tags")
        servers = node.get("servers") or self.item.get("servers")
        first = next(servers.elements(), None) if servers else None
        return Operation(
            id=self.id,
            method=self.method,
            path=self.path,
            name=node.text("operationId"),
            docs=documentation(node),
            summary=node.text("summary") or self.item.text("summary"),
            tags=tuple(str(tag.value) for tag in tags.elements()) if tags else (),
            parameters=self.parameters(),
            body=self.body(),
            responses=tuple(self.responses()),
            security=lower_security(self.context, node),
            server=first.text("url") if first else None,
            pin=node.text("x-sdkgen-name"),
            where=node.key_span,
        )

    # Parameters

    def parameters(self) -> tuple[Parameter, ...]:
        """The operation's own and the path's, which the former replace (section 4.9.1)."""
        found: dict[tuple[str, str], Parameter] = {}
        for owner in (self.item, self.node):
            listed = owner.get("parameters")
            own: set[tuple[str, str]] = set()
            for written in listed.elements() if listed else ():
                node = self.context.follow(written)
                made = self.parameter(node) if node is not None else None
                if made is None or node is None:
                    continue
                key = (made.location, made.name)
                if key in own:
                    message = (
                        f"the {made.location} parameter {made.name!r} stands here twice"
                    )
                    self.context.warn("parameter-duplicate", message, written)
                own.add(key)
                found[key] = made
        return tuple(self.in_path(found))

    def parameter(self, node: Node) -> Parameter | None:
        name, location = node.text("name"), _location(node)
        if name is None or location is None:
            message = (
                "a parameter needs `name` and an `in` of path, query, header or cookie"
            )
            self.context.warn("parameter-invalid", message, node, "it is left out")
            return None
        if location == "header" and name.lower() in _UNREAD_HEADERS:
            return None  # section 4.12.1: such a definition is ignored
        schema, content_type = self.parameter_schema(node)
        kept = None
        notes: tuple[str, ...] = ()
        if schema is not None and isinstance(schema.value, dict):
            opened = schema.replaced(
                modern_schema(schema.value, self.context.tree.version)
            )
            kept, notes = default(self.context, opened), bounds(opened)
        required = location == "path" or node.flag("required")
        style = node.text("style")
        explode = node.mapping.get("explode")
        return Parameter(
            name=name,
            location=location,
            type=self.parameter_type(schema, name) if schema else String(),
            presence=(
                Required() if required else Defaulted(kept[0]) if kept else Optional()
            ),
            docs=documentation(node, notes),
            style=style if style != _BY_DEFAULT[location] else None,
            explode=explode if isinstance(explode, bool) else None,
            allow_reserved=node.flag("allowReserved"),
            content_type=content_type,
            where=node.key_span,
        )

    def parameter_type(self, schema: Node, name: str) -> Type:
        parent, *shared = _owner(schema, self.id)
        words = (*shared, "parameter") if shared else (name,)
        return self.schemas.type_of(schema, OperationId(parent), *words)

    def parameter_schema(self, node: Node) -> tuple[Node | None, str | None]:
        schema = node.get("schema")
        content = node.get("content")
        if schema is None and content is not None:
            for media_type, entry in content.members():
                return entry.get("schema"), media_type
        return schema, None

    def in_path(self, found: dict[tuple[str, str], Parameter]) -> Iterator[Parameter]:
        """Path parameters in the order of the path, then the others; faults of both sides said."""
        every = re.findall(r"\{([^{}]+)\}", self.path)
        named = list(dict.fromkeys(every))
        for name in named:
            if every.count(name) > 1:
                message = f"{{{name}}} stands in the path {self.path} more than once"
                hint = "one value is sent in all these places"
                self.context.warn("path-parameter-repeated", message, self.node, hint)
        for name in named:
            known = found.get(("path", name))
            if known is None:
                self.context.warn(
                    "path-parameter-undeclared",
                    f"{{{name}}} in the path {self.path} is declared by no parameter",
                    self.node,
                    "it is taken as a required string",
                )
                known = Parameter(
                    name, "path", String(), Required(), Docs(), where=self.node.key_span
                )
            yield known
        for parameter in found.values():
            name = parameter.name
            if parameter.location != "path":
                yield parameter
            elif name not in named:
                self.context.error(
                    "path-parameter-unused",
                    f"the path parameter {name!r} does not stand in the path {self.path}",
                    self.node,
                    "correct its name, or its `in`",
                )

    # Bodies and responses

    def body(self) -> Body | None:
        written = self.node.get("requestBody")
        node = self.context.follow(written) if written else None
        if node is None:
            return None
        contents = tuple(self.contents(node, "body"))
        if not contents:
            return None
        return Body(contents, node.flag("required"), documentation(node), node.key_span)

    def responses(self) -> Iterator[Response]:
        listed = self.node.get("responses")
        for status, written in listed.members() if listed else ():
            if status.startswith("x-"):
                continue
            if not re.fullmatch(r"default|[1-5](\d\d|XX)", status):
                message = (
                    f"{status!r} is no status code, range such as 4XX, or `default`"
                )
                self.context.warn("status-invalid", message, written, "it is left out")
                continue
            node = self.context.follow(written)
            if node is None:
                continue
            word = "response" if status.startswith("2") else f"{status} response"
            yield Response(
                status,
                tuple(self.contents(node, word)),
                documentation(node),
                written.key_span,
            )

    def contents(self, node: Node, word: str) -> Iterator[Content]:
        content = node.get("content")
        entries = list(content.members()) if content else []
        for media_type, written in entries:
            entry = self.context.follow(written)
            if entry is None:
                continue
            words = (
                (word,)
                if is_json(media_type.lower()) or len(entries) == 1
                else (word, media_type)
            )
            yield Content(
                media_type.strip().lower(),
                self.schema(entry, "schema", words),
                self.schema(entry, "itemSchema", (*words, "item")),
                tuple(_encodings(entry)),
            )

    def schema(self, entry: Node, key: str, words: tuple[str, ...]) -> Type | None:
        schema = entry.get(key)
        if schema is None:
            return None
        parent, *shared = _owner(schema, self.id)
        made = self.schemas.type_of(schema, OperationId(parent), *shared, *words)
        return made if not isinstance(made, Unknown) else Unknown()


def _owner(schema: Node, operation: OperationId) -> tuple[str, ...]:
    """The operation; or, for what several share, no operation and the shared part's name."""
    if schema.pointer[:1] == ("components",) and len(schema.pointer) > 3:
        return SHARED, schema.pointer[2]
    return (operation,)


def _location(node: Node) -> Location | None:
    match node.text("in"):
        case "path" | "query" | "header" | "cookie" as location:
            return location
        case _:
            return None


def _encodings(entry: Node) -> Iterator[Encoding]:
    listed = entry.get("encoding")
    for name, node in listed.members() if listed else ():
        explode = node.mapping.get("explode")
        yield Encoding(
            name,
            node.text("contentType"),
            node.text("style"),
            explode if isinstance(explode, bool) else None,
        )
