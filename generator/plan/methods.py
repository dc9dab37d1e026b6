"""Operations as methods: signatures, docstrings, and the descriptors behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import (
    Api,
    Binary,
    Boolean,
    Content,
    Docs,
    Null,
    Operation,
    Optional,
    Presence,
    Required,
    String,
    Type,
    Unknown,
)
from ..model.fields import body_fields, is_form, is_json, sent_content
from ..model.streams import is_sequence, streamed_answer
from ..model.unions import union
from ..naming import Names
from ..naming.arguments import Place
from .layout import assigned, returned
from .pages import Paging, paging
from .quoting import docstring, literal, prose
from .type_modules import property_doc
from .types import TypePrinter
from .views import Method, Overload


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a call: its Python name, where it goes, and what is known of it."""

    name: str
    place: Place
    type: Type
    presence: Presence
    docs: Docs

    @property
    def required(self) -> bool:
        return isinstance(self.presence, Required)


@dataclass(frozen=True, slots=True)
class Streaming:
    """`switch` is the argument that asks for a stream; None where the answer always streams.

    `nullable` tells whether that argument may be None.
    """

    media_type: str
    item: Type
    switch: str | None
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """An operation with everything that its method and its descriptor are printed from."""

    operation: Operation
    method: str
    descriptor: str
    arguments: tuple[Argument, ...]
    stream: Streaming | None
    page: Paging | None


def planned(api: Api, names: Names, operation: Operation) -> Planned:
    method = names.calls[operation.id].method
    return Planned(
        operation,
        method,
        "_" + method.upper(),
        tuple(_arguments(api, names, operation)),
        _streaming(api, names, operation),
        paging(api, names, operation),
    )


def _streaming(api: Api, names: Names, operation: Operation) -> Streaming | None:
    answer = streamed_answer(api, operation)
    if answer is None:
        return None
    switch = answer.switch
    if switch is None:
        return Streaming(answer.media_type, answer.item, None)
    name = names.arguments[operation.id][switch.place]
    return Streaming(answer.media_type, answer.item, name, switch.nullable)


def _arguments(api: Api, names: Names, operation: Operation) -> Iterator[Argument]:
    """In the order of the description; the last path parameter first, as it is positional."""
    known = names.arguments[operation.id]
    in_path = [p.name for p in operation.parameters if p.location == "path"]
    parameters = sorted(
        operation.parameters,
        key=lambda p: (p.location, p.name) != ("path", in_path[-1] if in_path else ""),
    )
    for parameter in parameters:
        place: Place = (parameter.location, parameter.name)
        yield Argument(
            known[place], place, parameter.type, parameter.presence, parameter.docs
        )
    fields = body_fields(api, operation)
    if fields is not None:
        for field in fields:
            place = ("body", field.name)
            yield Argument(known[place], place, field.type, field.presence, field.docs)
    elif operation.body is not None:
        content = sent_content(operation.body)
        presence = Required() if operation.body.required else Optional()
        type_ = content.type or Unknown()
        if not is_json(content.media_type) and not is_form(content.media_type):
            # What is neither is sent as it is given: nobody here writes XML.
            type_ = union((String(), Binary())) if _is_text(content) else Binary()
        yield Argument(
            known["body", ""], ("body", ""), type_, presence, operation.body.docs
        )


def _is_text(content: Content) -> bool:
    return content.media_type.startswith("text/") or "xml" in content.media_type


def answer_type(operation: Operation) -> Type:
    """What a successful call gives: the union over statuses and media types, sequences aside."""
    types: list[Type] = []
    for response in operation.successes:
        whole = [content for content in response.contents if not is_sequence(content)]
        if not response.contents:
            types.append(Null())
        types += [content_type(content) for content in whole]
    return union(types) if types else Null()


def content_type(content: Content) -> Type:
    """JSON as described; text as a string; anything else as bytes (OpenAPI 3.2 section 4.14)."""
    if is_json(content.media_type):
        return content.type or Unknown()
    if _is_text(content):
        return String()
    return Binary()


class MethodPlanner:
    """Prints the methods of one resource; `printer` knows the module and the class's names."""

    def __init__(self, printer: TypePrinter) -> None:
        self.printer = printer
        self.imports = printer.imports

    def method(self, plan: Planned, is_async: bool) -> Method:
        operation = plan.operation
        parameters = self.parameters(plan.arguments)
        returns = self.returns(plan, is_async)
        call = "_call"
        if plan.page:
            call = "_page"
        elif plan.stream:
            call = "_call_or_stream" if plan.stream.switch else "_stream"
        awaits = is_async and not plan.page
        body = f"return {'await ' if awaits else ''}self.{call}({plan.descriptor}, locals())"
        return Method(
            name=plan.method,
            parameters=parameters,
            returns=returned(returns, ":"),
            doc=self.doc(plan),
            body=body,
            is_async=awaits,
            deprecated=self.deprecation(operation),
            overloads=tuple(self.overloads(plan, is_async)),
        )

    def deprecation(self, operation: Operation) -> str:
        if not operation.docs.deprecated:
            return ""
        self.imports.add("typing_extensions", "deprecated")
        return literal(f"{operation.method} {operation.path} is deprecated.")

    def parameters(
        self, arguments: tuple[Argument, ...], switch: str = ""
    ) -> tuple[str, ...]:
        lines: list[str] = []
        positional = bool(arguments) and arguments[0].place[0] == "path"
        for index, argument in enumerate(arguments):
            if index == (1 if positional else 0):
                lines.append("*")
            lines.append(
                switch
                if switch and argument.name == switch.split(":")[0]
                else self.parameter(argument)
            )
        self.imports.add("typing", "Unpack")
        self.imports.add(".._runtime.options", "RequestOptions")
        return (*lines, "**options: Unpack[RequestOptions]")

    def parameter(self, argument: Argument) -> str:
        text = self.printer.sent(argument.type)
        if argument.required:
            return assigned(argument.name, text, "", 8, ",")[:-1]
        self.omittable()
        return assigned(argument.name, f"{text} | Omit", "omit", 8, ",")[:-1]

    def omittable(self) -> None:
        self.imports.add(".._runtime.omit", "Omit")
        self.imports.add(".._runtime.omit", "omit")

    def returns(self, plan: Planned, is_async: bool) -> str:
        if plan.page:
            return self.pages(plan.page, is_async)
        if plan.stream and plan.stream.switch is None:
            return self.stream(plan.stream, is_async)
        answer = self.printer.received(answer_type(plan.operation))
        if plan.stream:
            return f"{answer} | {self.stream(plan.stream, is_async)}"
        return answer

    def pages(self, page: Paging, is_async: bool) -> str:
        name = "AsyncPaginator" if is_async else "Page"
        self.imports.add(".._runtime.pages", name)
        return f"{name}[{self.printer.received(page.body)}, {self.printer.received(page.item)}]"

    def stream(self, stream: Streaming, is_async: bool) -> str:
        name = "AsyncStream" if is_async else "Stream"
        self.imports.add(".._runtime.streams", name)
        return f"{name}[{self.printer.received(stream.item)}]"

    def overloads(self, plan: Planned, is_async: bool) -> Iterator[Overload]:
        """Without the switch or with False: the whole. With True: a stream. With a bool: either."""
        stream = plan.stream
        if stream is None or stream.switch is None:
            return
        self.imports.add("typing", "overload")
        self.imports.add("typing", "Literal")
        self.omittable()
        none = " | None" if stream.nullable else ""
        answer = self.printer.received(answer_type(plan.operation))
        streamed = self.stream(stream, is_async)
        switch = stream.switch
        boolean = self.printer.sent(Boolean())
        for text, returns in (
            (f"{switch}: Literal[False]{none} | Omit = omit", answer),
            (f"{switch}: Literal[True]", streamed),
            (f"{switch}: {boolean}", f"{answer} | {streamed}"),
        ):
            parameters = self.parameters(plan.arguments, text)
            yield Overload(parameters, returned(returns, ": ..."))

    def doc(self, plan: Planned) -> str:
        operation = plan.operation
        paragraphs = [prose(operation.summary), prose(operation.docs.description)]
        if paragraphs[0] == paragraphs[1]:
            paragraphs.pop()
        if not any(paragraphs):
            paragraphs = [f"{operation.method} {operation.path}"]
        if plan.stream and plan.stream.switch:
            paragraphs.append(
                f"With `{plan.stream.switch}=True` the items come as a stream."
            )
        entries = [
            entry for argument in plan.arguments if (entry := _argument_doc(argument))
        ]
        if entries:
            paragraphs.append("Args:\n" + "\n".join(entries))
        return docstring(paragraphs, 8)


def _argument_doc(argument: Argument) -> str:
    text = property_doc(argument.docs, argument.presence)
    if not text:
        return ""
    first, *rest = text.split("\n")
    return "\n".join(
        [f"    {argument.name}: {first}", *(f"        {r}" if r else "" for r in rest)]
    )
