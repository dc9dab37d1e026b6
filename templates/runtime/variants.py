# Runtime of generated clients; edits in a generated package are overwritten.

"""Which variant of a union a value is.

Vocabulary:

- *node*: a pydantic core schema, read as a mapping; *wire name*: a field's name in JSON
- *kind*: the Python type that JSON gives: str, int, float, bool, NoneType, list, dict
- *constant*: a field with one allowed value; a value that contradicts it rules the variant out
- *fit*: how well a value suits a node, compared as a tuple; ``None`` is not at all

A variant is recognised by its constants first, then by the required fields that are missing, then
by the fields that it knows. Judges values, and changes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TypeAlias, cast

from .models import TAGGED, Tagged

Node: TypeAlias = Mapping[str, object]
Definitions: TypeAlias = Mapping[str, Node]
Fit: TypeAlias = tuple[int, int, int, int]
"""Constants met, minus required fields missing, known fields that fit, minus unknown fields."""

_PLAIN: Fit = (0, 0, 0, 0)
_DEPTH = 3
"""How many levels of a value are looked at."""
_SAMPLE = 3
"""How many items of a list, or values of a map, are looked at."""

_TEXT = frozenset({str})
_NUMBER = frozenset({int, float})
_ANY: frozenset[type] = frozenset({str, int, float, bool, type(None), list, dict})
_KINDS: Mapping[str, frozenset[type]] = {
    **dict.fromkeys(
        ("str", "bytes", "datetime", "date", "time", "timedelta", "uuid"), _TEXT
    ),
    "decimal": _TEXT | _NUMBER,
    "int": frozenset({int}),
    "float": _NUMBER,
    "bool": frozenset({bool}),
    "none": frozenset({type(None)}),
    "list": frozenset({list}),
    **dict.fromkeys(("dict", "model", "typed-dict"), frozenset({dict})),
}


@dataclass(frozen=True)
class Schemas:
    """Nodes with the definitions that their references lead to; `root` is where they hang."""

    root: Node
    definitions: Definitions
    _by_wire_name: dict[int, Mapping[str, Node]] = field(
        default_factory=dict[int, "Mapping[str, Node]"], repr=False
    )

    def resolve(self, node: Node) -> Node:
        """The node behind references, defaults and optional ``null``."""
        while True:
            if node["type"] == "definition-ref":
                node = self.definitions[cast("str", node["schema_ref"])]
            elif node["type"] in ("nullable", "default"):
                node = cast("Node", node["schema"])
            else:
                return node

    def alternatives(self, node: Node) -> list[Node]:
        """What a union may be, one by one: unions within it are taken apart as well, save those
        that tell their variants apart by a field of their own."""
        choices = cast(
            "Iterable[Node | tuple[Node, str]]", self.resolve(node)["choices"]
        )
        found: list[Node] = []
        for choice in choices:
            variant = choice[0] if isinstance(choice, tuple) else choice
            resolved = self.resolve(variant)
            if resolved["type"] == "union" and self.tagged(resolved) is None:
                found += self.alternatives(resolved)
            else:
                found.append(
                    variant if variant["type"] == "definition-ref" else resolved
                )
        return found

    def tagged(self, node: Node) -> Tagged | None:
        """The discriminator that a union declares."""
        metadata = cast("Mapping[str, object]", self.resolve(node).get("metadata", {}))
        found = metadata.get(TAGGED)
        return found if isinstance(found, Tagged) else None

    def kinds(self, node: Node) -> frozenset[type]:
        """The kinds that a node accepts; ``null`` is left aside, as it is accepted everywhere."""
        if (values := self.values(node)) is not None:
            return frozenset(type(value) for value in values)
        resolved = self.resolve(node)
        if resolved["type"] == "union":
            return frozenset[type]().union(
                *map(self.kinds, self.alternatives(resolved))
            )
        return _KINDS.get(cast("str", resolved["type"]), _ANY)

    def values(self, node: Node) -> Sequence[object] | None:
        """The allowed values, where a node says so."""
        resolved = self.resolve(node)
        if resolved["type"] != "literal":
            return None
        return cast("Sequence[object]", resolved["expected"])

    def fields(self, node: Node) -> Mapping[str, Node] | None:
        """The fields of a model or `TypedDict` by wire name; ``None`` for other nodes."""
        holder = self.resolve(node)
        if holder["type"] == "model":
            holder = self.resolve(cast("Node", holder["schema"]))
        if holder["type"] not in ("model-fields", "typed-dict"):
            return None
        if id(holder) not in self._by_wire_name:
            fields = cast("Mapping[str, Node]", holder["fields"])
            self._by_wire_name[id(holder)] = {
                cast("str", each.get("validation_alias", name)): each
                for name, each in fields.items()
            }
        return self._by_wire_name[id(holder)]

    def fit(self, node: Node, value: object, depth: int = _DEPTH) -> Fit | None:
        """How well a value suits a node."""
        if (allowed := self.values(node)) is not None:
            return (1, 0, 0, 0) if _is_among(value, allowed) else None
        resolved = self.resolve(node)
        if resolved["type"] == "union":
            fits = [
                self.fit(each, value, depth) for each in self.alternatives(resolved)
            ]
            return max((fit for fit in fits if fit is not None), default=None)
        if type(value) not in self.kinds(resolved):
            return None
        if depth == 0:
            return _PLAIN
        if isinstance(value, dict):
            return self._fit_mapping(
                resolved, cast("Mapping[str, object]", value), depth
            )
        if (
            isinstance(value, list)
            and resolved["type"] == "list"
            and "items_schema" in resolved
        ):
            items = cast("list[object]", value)
            return self._fit_all(cast("Node", resolved["items_schema"]), items, depth)
        return _PLAIN

    def _fit_mapping(
        self, node: Node, value: Mapping[str, object], depth: int
    ) -> Fit | None:
        if (fields := self.fields(node)) is not None:
            return self._fit_object(fields, value, depth)
        if node["type"] == "dict" and "values_schema" in node:
            return self._fit_all(
                cast("Node", node["values_schema"]), value.values(), depth
            )
        return _PLAIN

    def _fit_object(
        self, fields: Mapping[str, Node], value: Mapping[str, object], depth: int
    ) -> Fit | None:
        constants = surprises = missing = known = 0
        for name, described in fields.items():
            schema = cast("Node", described["schema"])
            if name not in value:
                missing += is_required(described)
                continue
            known += 1
            allowed = self.values(schema)
            if allowed is not None and len(allowed) == 1:
                if not _is_among(value[name], allowed):
                    return None
                constants += 1
            elif self.fit(schema, value[name], depth - 1) is None:
                surprises += 1
        if missing and not known:
            return None
        return (constants, -missing, known - surprises, known - len(value))

    def _fit_all(self, node: Node, values: Iterable[object], depth: int) -> Fit | None:
        fits = [self.fit(node, value, depth - 1) for value in islice(values, _SAMPLE)]
        found = [fit for fit in fits if fit is not None]
        if fits and not found:
            return None
        constants, missing, known, others = map(sum, zip(_PLAIN, *found, strict=True))
        return (constants, missing, known + len(found) - len(fits), others)


@dataclass(frozen=True)
class Variants:
    """The variants of one union that are objects or arrays, so that a kind cannot tell them apart.

    `declared` is the wire name of the declared discriminator, with the index of the variant that
    each of its values means; ``None`` where there is none.
    """

    schemas: Schemas
    nodes: Sequence[Node]
    declared: tuple[str, Mapping[str, int]] | None

    def best(self, value: object) -> int | None:
        """The index of the variant that suits best; ``None`` if none does."""
        if self.declared is not None:
            tag = _field(value, self.declared[0])
            if isinstance(tag, str):
                return self.declared[1].get(tag)
        best: tuple[Fit, int] | None = None
        for index, node in enumerate(self.nodes):
            fit = self.schemas.fit(node, value)
            if fit is not None and (best is None or fit > best[0]):
                best = (fit, index)
        return None if best is None else best[1]

    @cached_property
    def tags(self) -> tuple[str, Mapping[str, int]] | None:
        """A field whose text alone names the variant, and the variant of each of its values: the
        declared one, or one that has constants of its own in every variant."""
        if self.declared is not None:
            return self.declared
        objects = [
            i for i, node in enumerate(self.nodes) if dict in self.schemas.kinds(node)
        ]
        tables = {i: self._constants(self.nodes[i]) for i in objects}
        for name in tables[objects[0]] if objects else ():
            owners = [
                (value, i)
                for i, table in tables.items()
                for value in table.get(name, (None,))
            ]
            values = [value for value, _ in owners]
            if None not in values and len(set(values)) == len(values):
                return name, {value: i for value, i in owners if value is not None}
        return None

    def _constants(self, node: Node) -> Mapping[str, Sequence[str]]:
        found: dict[str, Sequence[str]] = {}
        for name, each in (self.schemas.fields(node) or {}).items():
            values = self.schemas.values(cast("Node", each["schema"])) or ()
            texts = [value for value in values if isinstance(value, str)]
            if texts and len(texts) == len(values):
                found[name] = texts
        return found


def is_required(field: Node) -> bool:
    """Whether a field of a model or a `TypedDict` has to be there."""
    schema = cast("Node", field["schema"])
    return bool(field.get("required", schema["type"] != "default"))


def _field(value: object, name: str) -> object:
    return (
        cast("Mapping[str, object]", value).get(name)
        if isinstance(value, dict)
        else None
    )


def _is_among(value: object, allowed: Sequence[object]) -> bool:
    return any(type(value) is type(each) and value == each for each in allowed)
