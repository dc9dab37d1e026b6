"""Operations as data: the source of each `Operation(...)` that methods call through."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import (
    Alias,
    Api,
    Array,
    Binary,
    Content,
    Named,
    Nullable,
    Operation,
    Parameter,
    Response,
    Type,
    Union,
)
from ..model.fields import body_fields, is_json, sent_content
from ..model.streams import is_sequence
from ..naming import Names
from .imports import Imports
from .layout import WIDTH, exploded
from .methods import Planned, Streaming, answer_type, content_type
from .pages import Paging
from .quoting import literal
from .types import TypePrinter

_RUNTIME = ".._runtime.operations"


class DescriptorPlanner:
    """Prints the descriptors of one resource module."""

    def __init__(self, api: Api, names: Names, imports: Imports, here: str) -> None:
        self.api = api
        self.names = names
        self.imports = imports
        self.types = TypePrinter(api, names, imports, here)

    def descriptor(self, plan: Planned) -> str:
        operation = plan.operation
        lines = [
            f"method={literal(operation.method)}",
            f"path={literal(operation.path)}",
        ]
        lines += self.parameters(operation)
        lines += self.body(operation)
        lines += self.responses("responses", operation.successes)
        failures = tuple(r for r in operation.responses if r not in operation.successes)
        lines += self.responses("errors", failures)
        if operation.server and "{" not in operation.server:
            lines.append(f"base_url={literal(operation.server)}")
        if operation.security is not None:
            lines.append(f"security={security(operation.security)}")
        kind, types = "Operation", [self.types.received(answer_type(operation))]
        if plan.page:
            kind = "PagedOperation"
            types = [self.types.received(t) for t in (plan.page.body, plan.page.item)]
            lines.append(self.page(plan.page))
        elif plan.stream:
            kind = "StreamingOperation"
            types.append(self.types.received(plan.stream.item))
            lines.append(self.stream(plan.stream))
        self.imports.add(_RUNTIME, kind)
        head = f"{plan.descriptor}: {kind}[{', '.join(types)}] = {kind}("
        if len(head) > 88:
            inner = ", ".join(types)
            typed = (
                f"\n    {inner}\n"
                if len(inner) <= 84
                else "".join(f"\n    {t}," for t in types) + "\n"
            )
            head = f"{plan.descriptor}: {kind}[{typed}] = {kind}("
        return exploded(head, lines, ")", 0)

    def tuple_of(self, name: str, items: list[str]) -> Iterator[str]:
        """`name=(…)` with each item on its own line, as it would stand indented by four."""
        if len(items) == 1 and "\n" not in items[0]:
            line = f"{name}=({items[0]},)"
            if (
                4 + len(line) + 1 <= WIDTH
            ):  # Black keeps no lone element on a line of its own
                yield line
                return
        if items:
            yield exploded(f"{name}=(", items, ")", 4)

    # What is sent

    def parameters(self, operation: Operation) -> Iterator[str]:
        items = [self.parameter(operation, p) for p in operation.parameters]
        if items:
            self.imports.add(_RUNTIME, "Parameter")
        yield from self.tuple_of("parameters", items)

    def parameter(self, operation: Operation, parameter: Parameter) -> str:
        name = self.names.arguments[operation.id][parameter.location, parameter.name]
        parts = [literal(name), literal(parameter.location)]
        if name != parameter.name:
            parts.append(f"wire={literal(parameter.name)}")
        if parameter.style is not None:
            parts.append(f"style={literal(parameter.style)}")
        if parameter.explode is not None:
            parts.append(f"explode={parameter.explode}")
        if parameter.allow_reserved:
            parts.append("allow_reserved=True")
        if parameter.content_type is not None:
            parts.append(f"content_type={literal(parameter.content_type)}")
        return _call("Parameter", parts, 8)

    def body(self, operation: Operation) -> Iterator[str]:
        if operation.body is None:
            return
        self.imports.add(_RUNTIME, "Body")
        content = sent_content(operation.body)
        fields = body_fields(self.api, operation)
        parts = [literal(content.media_type)]
        if not operation.body.required:
            parts.append("required=False")
        if fields is None:
            parts.append("whole=True")
        renamed: list[str] = []
        for field in fields or ():
            name = self.names.arguments[operation.id]["body", field.name]
            if name != field.name:
                renamed.append(f"{literal(name)}: {literal(field.name)}")
        if renamed:
            parts.append(exploded("renamed={", renamed, "}", 8))
        encodings = (
            []
            if is_json(content.media_type)
            else list(self.encodings(operation, content))
        )
        if encodings:
            self.imports.add(_RUNTIME, "Encoding")
            parts.append(exploded("encodings={", encodings, "}", 8))
        yield f"body={_call('Body', parts, 4, len('body='))}"

    def encodings(self, operation: Operation, content: Content) -> Iterator[str]:
        """What the description says of each field, and that files are files."""
        described = {encoding.property: encoding for encoding in content.encodings}
        for field in body_fields(self.api, operation) or ():
            encoding = described.get(field.name)
            parts: list[str] = []
            media_type = encoding.content_type if encoding else None
            if media_type is None and self.holds_file(field.type):
                media_type = "application/octet-stream"
            if media_type is not None:
                parts.append(f"content_type={literal(media_type)}")
            if encoding and encoding.style is not None:
                parts.append(f"style={literal(encoding.style)}")
            if encoding and encoding.explode is not None:
                parts.append(f"explode={encoding.explode}")
            if parts:
                yield f"{literal(field.name)}: {_call('Encoding', parts, 12, len(field.name) + 4)}"

    def holds_file(self, type_: Type, depth: int = 0) -> bool:
        match type_:
            case Binary():
                return True
            case Array(inner) | Nullable(inner):
                return self.holds_file(inner, depth)
            case Union(members):
                return any(self.holds_file(member, depth) for member in members)
            case Named(id_) if depth < 20:
                shape = self.api.schemas[id_].shape
                return isinstance(shape, Alias) and self.holds_file(
                    shape.type, depth + 1
                )
            case _:
                return False

    # What is received

    def responses(self, name: str, responses: tuple[Response, ...]) -> Iterator[str]:
        items: list[str] = []
        for response in responses:
            contents = [
                content for content in response.contents if not is_sequence(content)
            ]
            for content in contents:
                items.append(self.response(response.status, content))
            if not response.contents and name == "responses":
                items.append(
                    _call(
                        "Response",
                        [literal(response.status), "None", "lambda: None"],
                        8,
                    )
                )
        if items:
            self.imports.add(_RUNTIME, "Response")
        yield from self.tuple_of(name, items)

    def response(self, status: str, content: Content) -> str:
        type_ = self.runtime_type(content_type(content))
        return _call(
            "Response", [literal(status), literal(content.media_type), type_], 8
        )

    def runtime_type(self, type_: Type) -> str:
        return f"lambda: {self.types.received(type_)}"

    def stream(self, stream: Streaming) -> str:
        self.imports.add(_RUNTIME, "StreamRule")
        parts = [literal(stream.media_type), self.runtime_type(stream.item)]
        if stream.switch is not None:
            parts.append(f"switch={literal(stream.switch)}")
        return f"stream={_call('StreamRule', parts, 4, len('stream='))}"

    def page(self, page: Paging) -> str:
        self.imports.add(_RUNTIME, "PageRule")
        parts = [f"items={literal(page.items)}"]
        if page.kind != "none":
            parts.append(f"kind={literal(page.kind)}")
        for name, value in (
            ("parameter", page.parameter),
            ("next", page.next),
            ("has_more", page.has_more),
        ):
            if value is not None:
                parts.append(f"{name}={literal(value)}")
        return f"page={_call('PageRule', parts, 4, len('page='))}"


def security(choices: tuple[tuple[str, ...], ...]) -> str:
    """A choice of sets of schemes as nested tuples."""
    sets = [
        f"({', '.join(map(literal, names))}{',' if len(names) == 1 else ''})"
        for names in choices
    ]
    return f"({', '.join(sets)}{',' if len(sets) == 1 else ''})"


def _call(name: str, parts: list[str], indent: int, before: int = 0) -> str:
    """A call in one line where it fits and holds no broken part, else one argument a line."""
    line = f"{name}({', '.join(parts)})"
    if indent + before + len(line) + 1 <= 88 and "\n" not in line:
        return line
    return exploded(f"{name}(", parts, ")", indent)
