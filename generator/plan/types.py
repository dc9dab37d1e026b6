"""Types of the model as Python annotations, for what is received and for what is sent.

Printing a symbol records its import. Received values are models and plain containers; what is
sent is as wide as the wire allows: TypedDicts, sequences, mappings.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ..model import (
    Alias,
    Api,
    Array,
    Binary,
    Boolean,
    Choice,
    Constant,
    Integer,
    Map,
    Named,
    Null,
    Nullable,
    Number,
    Object,
    SchemaId,
    String,
    Type,
    Union,
    Unknown,
)
from ..naming import Names
from .imports import Imports
from .quoting import literal

Direction: TypeAlias = Literal["received", "sent"]

_FORMATS = {
    "date-time": "DateTime",
    "date": "Date",
    "time": "Time",
    "duration": "Duration",
    "uuid": "UUID",
    "decimal": "Decimal",
}
_OTHER_NAMES = {
    "bool": "Bool",
    "bytes": "Bytes",
    "dict": "Dict",
    "float": "Float",
    "int": "Int",
    "list": "List",
    "object": "Object",
    "str": "Str",
}
"""In `_runtime.scalars`, for classes in which a field or method takes the builtin's name."""


@dataclass(slots=True)
class TypePrinter:
    """Prints types into one module.

    `here` is the module's path below the package ("types.file"); `shadowed` the builtins whose
    names are taken in the class being printed. Resources refer to types as `types.File`, so that
    none of them can have the name of a resource or of something of the runtime.
    """

    api: Api
    names: Names
    imports: Imports
    here: str
    shadowed: Set[str] = field(default_factory=set[str])

    def received(self, type_: Type) -> str:
        return self._print(type_, "received")

    def sent(self, type_: Type) -> str:
        return self._print(type_, "sent")

    def _print(self, type_: Type, way: Direction) -> str:
        match type_:
            case String(format_):
                return self._string(format_, way)
            case Binary():
                return self._binary(way)
            case Integer():
                return self._builtin("int")
            case Number():
                return self._builtin("float")
            case Boolean():
                return self._builtin("bool")
            case Null():
                return "None"
            case Unknown():
                return self._builtin("object")
            case Constant(value):
                return f"{self.imports.add('typing', 'Literal')}[{literal(value)}]"
            case Array(items):
                return self._array(items, way)
            case Map(values):
                return self._map(values, way)
            case Named(id_):
                return self._named(id_, way)
            case Nullable(inner):
                return f"{self._print(inner, way)} | None"
            case Union():
                return self._union(type_, way)

    def _builtin(self, name: str) -> str:
        if name in self.shadowed:
            return self.imports.add(f"{self._runtime()}.scalars", _OTHER_NAMES[name])
        return name

    def _runtime(self) -> str:
        return "." * self.here.count(".") + "._runtime"

    def _string(self, format_: str | None, way: Direction) -> str:
        name = _FORMATS.get(format_ or "")
        if name is None:
            return self._builtin("str")
        self.imports.add(f"{self._runtime()}.scalars", name)
        return name if way == "received" else f"{name} | {self._builtin('str')}"

    def _binary(self, way: Direction) -> str:
        if way == "sent":
            return self.imports.add(f"{self._runtime()}.files", "FileInput")
        # A whole answer may be bytes; inside JSON there are only texts.
        return self._builtin("bytes" if self.here.startswith("resources.") else "str")

    def _array(self, items: Type, way: Direction) -> str:
        inner = self._print(items, way)
        if way == "received" or self._takes_text(items):
            # A plain text is a sequence of texts too: only a list says what is meant.
            return f"{self._builtin('list')}[{inner}]"
        return f"{self.imports.add('collections.abc', 'Sequence')}[{inner}]"

    def _takes_text(self, type_: Type) -> bool:
        match type_:
            case String() | Unknown():
                return True
            case Nullable(inner):
                return self._takes_text(inner)
            case Union(members):
                return any(self._takes_text(member) for member in members)
            case Named(id_):
                shape = self.api.schemas[id_].shape
                return isinstance(shape, Alias) and isinstance(shape.type, String)
            case _:
                return False

    def _map(self, values: Type, way: Direction) -> str:
        inner = self._print(values, way)
        if way == "received":
            return f"{self._builtin('dict')}[{self._builtin('str')}, {inner}]"
        return f"{self.imports.add('collections.abc', 'Mapping')}[{self._builtin('str')}, {inner}]"

    def _named(self, id_: SchemaId, way: Direction) -> str:
        shape = self.api.schemas[id_].shape
        schemas = self.names.schemas
        enum = isinstance(shape, Choice)
        name = (
            schemas.classes[id_] if way == "received" or enum else schemas.params[id_]
        )
        if self.here.startswith("resources."):
            self.imports.add("..", "types")
            return f"types.{name}"
        module = schemas.modules[id_]
        if self.here != f"types.{module}":
            self.imports.check(f".{module}", name)
        return name

    def _union(self, type_: Union, way: Direction) -> str:
        printed = list(
            dict.fromkeys(self._print(member, way) for member in type_.members)
        )
        text = " | ".join(printed)
        if way == "received" and type_.tag is not None and len(printed) > 1:
            mapping = ", ".join(
                f"{literal(value)}: {literal(self.names.schemas.classes[id_])}"
                for value, id_ in type_.tag.mapping
                if id_ in self.api.schemas
                and isinstance(self.api.schemas[id_].shape, Object)
            )
            if mapping and self.here.startswith("types."):
                annotated = self.imports.add("typing", "Annotated")
                tagged = self.imports.add(f"{self._runtime()}.models", "Tagged")
                tag = literal(type_.tag.property)
                return f"{annotated}[{text}, {tagged}({tag}, {{{mapping}}})]"
        return text
