"""Modules of `types/`: for each component what is received and what is sent, in one file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from ..model import (
    Alias,
    Api,
    Choice,
    Defaulted,
    Docs,
    Null,
    Nullable,
    Object,
    Optional,
    Property,
    Required,
    Schema,
    SchemaId,
    Type,
    Unknown,
)
from ..model.fields import all_properties
from ..model.usage import Usage
from ..naming import Names
from ..naming.schemas import is_plain_key
from .imports import Imports
from .layout import assigned, exploded
from .quoting import docstring, json_text, literal, prose
from .types import TypePrinter
from .views import Definition, Field, TypesModule


def type_modules(api: Api, names: Names, usage: Usage) -> dict[str, TypesModule]:
    """Every module of types by its name, in alphabetical order."""
    groups: defaultdict[str, list[Schema]] = defaultdict(list)
    for id_, schema in api.schemas.items():
        groups[names.schemas.modules[id_]].append(schema)
    made: dict[str, TypesModule] = {}
    for module, schemas in sorted(groups.items()):
        view = _Module(api, names, usage, module).view(schemas)
        if view.exports:
            made[module] = view
    return made


def property_doc(docs: Docs, presence: Required | Optional | Defaulted) -> str:
    """What is said of a property or parameter: its description, its bounds, its default."""
    notes = list(docs.notes)
    if isinstance(presence, Defaulted) and presence.value is not None:
        notes.append(f"default {json_text(presence.value)}")
    text = prose(docs.description)
    said = "; ".join(notes)
    if said:
        said = said[0].upper() + said[1:] + "."
        text = f"{text}\n{said}" if text else said
    return f"Deprecated. {text}".strip() if docs.deprecated else text


class _Module:
    """Plans one module."""

    def __init__(self, api: Api, names: Names, usage: Usage, module: str) -> None:
        self.api = api
        self.names = names
        self.usage = usage
        self.imports = Imports()
        self.printer = TypePrinter(api, names, self.imports, f"types.{module}")

    def view(self, schemas: list[Schema]) -> TypesModule:
        definitions: list[tuple[str, Definition]] = []
        after_class = False
        for schema in self.ordered(schemas):
            for name, definition in self.definitions(schema):
                definitions.append(
                    (name, replace(definition, follows_class=after_class))
                )
                after_class = definition.is_class
        return TypesModule(
            self.imports.block(),
            tuple(sorted(name for name, _ in definitions)),
            tuple(definition for _, definition in definitions),
        )

    def ordered(self, schemas: list[Schema]) -> list[Schema]:
        """Children after their parents, but bases in the same file before what inherits them."""
        by_id = {schema.id: schema for schema in schemas}
        placed: dict[SchemaId, Schema] = {}

        def place(schema: Schema) -> None:
            if schema.id in placed:
                return
            bases = schema.shape.bases if isinstance(schema.shape, Object) else ()
            for base in bases:
                if base in by_id and base != schema.id:
                    place(by_id[base])
            placed[schema.id] = schema

        for schema in sorted(schemas, key=lambda s: self.names.schemas.classes[s.id]):
            place(schema)
        return list(placed.values())

    def definitions(self, schema: Schema) -> Iterator[tuple[str, Definition]]:
        """The definitions that a schema needs, with their names."""
        received, sent = schema.id in self.usage.received, schema.id in self.usage.sent
        name = self.names.schemas.classes[schema.id]
        param = self.names.schemas.params[schema.id]
        match schema.shape:
            case Choice(values):
                yield name, self.choice(
                    schema, name, tuple(literal(value) for value in values)
                )
            case Alias(type_):
                if received:
                    yield name, self.alias(schema, name, self.printer.received(type_))
                if sent:
                    yield param, self.alias(schema, param, self.printer.sent(type_))
            case Object():
                if received:
                    yield name, self.model(schema, schema.shape, name)
                if sent:
                    yield param, self.typed_dict(schema, schema.shape, param)
            case _:
                assert_never(schema.shape)

    def choice(self, schema: Schema, name: str, values: tuple[str, ...]) -> Definition:
        alias = self.imports.add("typing", "TypeAlias")
        header = exploded(
            f"{name}: {alias} = {self.imports.add('typing', 'Literal')}[",
            values,
            "]",
            0,
        )
        return Definition(
            header, self.doc(schema, 0), (), is_class=False, is_empty=False
        )

    def alias(self, schema: Schema, name: str, text: str) -> Definition:
        made = self.imports.add("typing_extensions", "TypeAliasType")
        quoted = literal(text)
        header = f"{name} = {made}({literal(name)}, {quoted})"
        if len(header) > 88:
            header = f"{name} = {made}(\n    {literal(name)},\n    {quoted},\n)"
            one_line = f"    {literal(name)}, {quoted}"
            if len(one_line) <= 88:
                header = f"{name} = {made}(\n{one_line}\n)"
        return Definition(
            header, self.doc(schema, 0), (), is_class=False, is_empty=False
        )

    def doc(self, schema: Schema, indent: int) -> str:
        text = prose(schema.docs.description) or prose(schema.docs.title)
        if schema.docs.deprecated:
            text = f"Deprecated. {text}".strip()
        return docstring([text], indent)

    # What is received: pydantic models.

    def model(self, schema: Schema, shape: Object, name: str) -> Definition:
        bases = [
            self.base(base, self.names.schemas.classes[base]) for base in shape.bases
        ]
        if not bases:
            bases = [self.imports.add(".._runtime.models", "BaseModel")]
        attributes = self.names.fields[schema.id]
        self.printer.shadowed = set(attributes.values())
        fields = tuple(
            self.model_field(prop, attributes[prop.name]) for prop in shape.properties
        )
        self.printer.shadowed = set()
        return self.class_(f"class {name}({', '.join(bases)}):", schema, fields)

    def base(self, id_: SchemaId, name: str) -> str:
        """A base class is needed when the class statement runs: a real import."""
        module = self.names.schemas.modules[id_]
        if self.printer.here != f"types.{module}":
            self.imports.add(f".{module}", name)
        return name

    def model_field(self, prop: Property, name: str) -> Field:
        text = self.printer.received(prop.type)
        optional = not isinstance(prop.presence, Required)
        if optional and not _takes_none(prop.type):
            text = f"{text} | None"
        if name != prop.name:
            field = self.imports.add(".._runtime.models", "Field")
            annotated = self.imports.add("typing", "Annotated")
            text = f"{annotated}[{text}, {field}(alias={literal(prop.name)})]"
        declaration = assigned(name, text, "None" if optional else "", 4)
        return Field(
            declaration, docstring([property_doc(prop.docs, prop.presence)], 4)
        )

    def class_(
        self, header: str, schema: Schema, fields: tuple[Field, ...]
    ) -> Definition:
        doc = self.doc(schema, 4)
        return Definition(
            header, doc, fields, is_class=True, is_empty=not doc and not fields
        )

    # What is sent: TypedDicts.

    def typed_dict(self, schema: Schema, shape: Object, name: str) -> Definition:
        properties = [prop for prop in shape.properties if not prop.read_only]
        whole = [p for p in all_properties(self.api, shape) if not p.read_only]
        if not all(is_plain_key(prop.name) for prop in whole):
            return self.functional(schema, name, whole)
        bases = [
            self.base(base, self.names.schemas.params[base]) for base in shape.bases
        ]
        self.printer.shadowed = {prop.name for prop in properties}
        fields = tuple(self.item(prop) for prop in properties)
        self.printer.shadowed = set()
        listed = ", ".join(bases) or self.imports.add("typing_extensions", "TypedDict")
        return self.class_(f"class {name}({listed}, total=False):", schema, fields)

    def item(self, prop: Property) -> Field:
        declaration = assigned(prop.name, self.item_type(prop), "", 4)
        return Field(
            declaration, docstring([property_doc(prop.docs, prop.presence)], 4)
        )

    def item_type(self, prop: Property) -> str:
        text = self.printer.sent(prop.type)
        if isinstance(prop.presence, Required):
            return f"{self.imports.add('typing', 'Required')}[{text}]"
        return text

    def functional(
        self, schema: Schema, name: str, properties: Iterable[Property]
    ) -> Definition:
        """Keys that are no identifiers need the call syntax; its types are texts."""
        items: list[str] = []
        for prop in properties:
            text = self.printer.sent(prop.type)
            quoted = literal(text)
            if isinstance(prop.presence, Required):
                quoted = f"{self.imports.add('typing', 'Required')}[{quoted}]"
            items.append(f"{literal(prop.name)}: {quoted}")
        body = exploded("{", items, "}", 4)
        typed_dict = self.imports.add("typing_extensions", "TypedDict")
        header = f"{name} = {typed_dict}(\n    {literal(name)},\n    {body},\n    total=False,\n)"
        return Definition(
            header, self.doc(schema, 0), (), is_class=False, is_empty=False
        )


def _takes_none(type_: Type) -> bool:
    return isinstance(type_, (Nullable, Null, Unknown))
