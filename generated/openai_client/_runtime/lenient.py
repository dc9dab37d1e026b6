# Runtime of generated clients; edits in a generated package are overwritten.

"""Makes a schema that nothing in an answer can fail.

Each pydantic schema is rewritten once so that every node accepts what it describes, and else
whatever is there: a wrong scalar, an unknown enum value, a ``null``, a variant nobody knows stay
as they came; a missing field is ``None``. It costs less than a plain validation that fails, and
needs no second reading:

    core    the node itself, its children total
    total   core, or else the raw value

Knows pydantic's core schemas (``pydantic_core.core_schema``); nothing of HTTP, bytes or generated
code. Which variant of a union fits is `variants`' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

import pydantic
from pydantic import TypeAdapter
from pydantic_core import SchemaValidator

from .models import building, is_model, names_behind
from .variants import Node, Schemas, Variants

if TYPE_CHECKING:
    from pydantic_core import CoreSchema
    from typing_extensions import TypeForm

_RAW: Node = {"type": "any"}

_MISSING = object()
"""The value of a renamed field that did not come, until its model is made."""

_EXACT = 2**53
"""Above this, not every integer is a double: a number written as one stays an `int`."""

_DATE = r"\d{4}-\d\d-\d\d"
_TIME = r"\d\d:\d\d(:\d\d(\.\d+)?)?"
_OFFSET = r"([Zz]|[+-]\d\d:?\d\d)"
_TEXT_FORMS: Mapping[str, str] = {
    "date": f"^{_DATE}$",
    "datetime": f"^{_DATE}[Tt ]{_TIME}{_OFFSET}?$",
    "time": f"^{_TIME}{_OFFSET}?$",
    "timedelta": r"^[+-]?P[0-9DHMSTW.,]+$",
    "uuid": r"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
    "decimal": r"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$",
}
"""The text of a scalar (RFC 3339, RFC 9562); pydantic alone would take many more for a date."""


def lenient_validator(tp: object) -> SchemaValidator:
    """A validator of `tp` that takes any value; it raises for broken JSON only.

    `tp` is a model, an alias, or any annotation of a response.
    """
    with building():
        schema = cast("CoreSchema", _Loosener(_core_schema(tp)).whole())
        return SchemaValidator(schema, _use_prebuilt=False)


def _core_schema(tp: object) -> Node:
    if is_model(tp):
        tp.model_rebuild()
        return cast("Node", tp.__pydantic_core_schema__)
    adapter = TypeAdapter(cast("TypeForm[object]", tp))
    if not adapter.pydantic_complete:
        adapter.rebuild(_types_namespace=names_behind(tp))
    return cast("Node", adapter.core_schema)


class _Loosener:
    """Rewrites one schema with its definitions."""

    def __init__(self, schema: Node) -> None:
        self._root = schema
        definitions: Sequence[Node] = ()
        if schema["type"] == "definitions":
            self._root = cast("Node", schema["schema"])
            definitions = cast("Sequence[Node]", schema["definitions"])
        self._definitions = {cast("str", each["ref"]): each for each in definitions}
        self._schemas = Schemas(schema, self._definitions)
        self._shared: dict[str, Node] = {}

    def whole(self) -> Node:
        """The total schema of everything."""
        root = self._total(self._root)
        own = [self._core(node) for node in self._definitions.values()]
        definitions = [*own, *self._shared.values()]
        if not definitions:
            return root
        return {"type": "definitions", "schema": root, "definitions": definitions}

    def _total(self, node: Node) -> Node:
        if node["type"] in ("any", "default"):
            return self._core(node)
        return _first_of(self._core(node), _RAW)

    def _core(self, node: Node) -> Node:
        kind = cast("str", node["type"])
        core = self._structure(kind, node) or _scalar(kind, node)
        return {**core, "ref": node["ref"]} if "ref" in node else core

    def _structure(self, kind: str, node: Node) -> Node | None:
        """The core of a node that has children; ``None`` for scalars."""
        if kind == "nullable":
            return {**node, "schema": self._core(_child(node, "schema"))}
        if kind == "model":
            return self._model(node)
        if kind in ("model-fields", "typed-dict"):
            fields = cast("Mapping[str, Node]", node["fields"])
            return {
                **node,
                "fields": {name: self._field(f) for name, f in fields.items()},
            }
        if kind == "default":
            return {**node, "schema": self._total(_child(node, "schema"))}
        if kind == "list" and "items_schema" in node:
            return {**node, "items_schema": self._total(_child(node, "items_schema"))}
        if kind == "dict" and "values_schema" in node:
            return {**node, "values_schema": self._total(_child(node, "values_schema"))}
        if kind == "union":
            return self._union(node)
        return None

    def _model(self, node: Node) -> Node:
        """A model; one whose fields have other names in JSON is looked over once it is made."""
        inner = self._core(_child(node, "schema"))
        fields = cast("Mapping[str, Node]", inner.get("fields", {}))
        marked = {
            name: {**field, "schema": {**_child(field, "schema"), "default": _MISSING}}
            for name, field in fields.items()
            if field.get("validation_alias", name) != name
            and _child(field, "schema").get("default", _MISSING) is None
        }
        if not marked:
            return {**node, "schema": inner}
        inner = {**inner, "fields": {**fields, **marked}}
        return {
            "type": "function-after",
            "function": {"type": "no-info", "function": _Missed(marked)},
            "schema": {**node, "schema": inner},
        }

    def _field(self, field: Node) -> Node:
        schema = self._total(_child(field, "schema"))
        if field["type"] == "typed-dict-field":
            return {**field, "schema": schema, "required": False}
        if schema["type"] != "default":
            schema = {"type": "default", "schema": schema, "default": None}
        return {**field, "schema": schema}

    def _union(self, node: Node) -> Node:
        alternatives = self._schemas.alternatives(node)
        scalars = [each for each in alternatives if not self._holds(each, dict, list)]
        holders = [each for each in alternatives if self._holds(each, dict, list)]
        cores = [self._core(each) for each in sorted(scalars, key=_breadth)]
        objects = sum(self._holds(each, dict) for each in holders)
        arrays = sum(self._holds(each, list) for each in holders)
        if objects > 1 or arrays > 1:
            cores.extend(self._told_apart(holders, self._declared(node, holders)))
        else:
            cores.extend(map(self._core, holders))
        return _first_of(*cores)

    def _holds(self, node: Node, *kinds: type) -> bool:
        return not self._schemas.kinds(node).isdisjoint(kinds)

    def _told_apart(
        self, nodes: Sequence[Node], declared: tuple[str, Mapping[str, int]] | None
    ) -> Iterable[Node]:
        """By a field that names the variant, which is quick; failing that by the best fit."""
        variants = Variants(self._schemas, nodes, declared)
        shared = [self._share(node) for node in nodes]
        if variants.tags is not None:
            field, indexes = variants.tags
            choices = {value: shared[index] for value, index in indexes.items()}
            yield {"type": "tagged-union", "choices": choices, "discriminator": field}
        yield {
            "type": "tagged-union",
            "choices": dict(enumerate(shared)),
            "discriminator": variants.best,
        }

    def _declared(
        self, union: Node, nodes: Sequence[Node]
    ) -> tuple[str, Mapping[str, int]] | None:
        """The discriminator of a union that says one, in terms of its variants."""
        tagged = self._schemas.tagged(union)
        if tagged is None:
            return None
        classes = [self._schemas.resolve(node).get("cls") for node in nodes]
        names = [cls.__name__ if isinstance(cls, type) else "" for cls in classes]
        known = {
            tag: names.index(name)
            for tag, name in tagged.variants.items()
            if name in names
        }
        return tagged.field, known

    def _share(self, node: Node) -> Node:
        """A reference to the core of a node, which may then stand in several places."""
        if node["type"] == "definition-ref":
            return node
        ref = f"variant:{id(node)}"
        if ref not in self._shared:
            self._shared[ref] = {**self._core(node), "ref": ref}
        return {"type": "definition-ref", "schema_ref": ref}


class _Missed:
    """Tells which of a model's renamed fields were missing, and makes them ``None``.

    pydantic takes a field for set if a key of JSON that is not described has its name in Python.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    def __call__(self, model: pydantic.BaseModel) -> pydantic.BaseModel:
        values = vars(model)
        for name in self._names:
            if values[name] is _MISSING:
                values[name] = None
                model.model_fields_set.discard(name)
        return model


def _child(node: Node, key: str) -> Node:
    return cast("Node", node[key])


def _first_of(*choices: Node) -> Node:
    """The first choice that accepts the value."""
    if len(choices) == 1:
        return choices[0]
    return {"type": "union", "mode": "left_to_right", "choices": list(choices)}


def _scalar(kind: str, node: Node) -> Node:
    """The core of a node without children: its own JSON type, nothing converted."""
    if kind in _TEXT_FORMS:
        text: Node = {"type": "str", "strict": True, "pattern": _TEXT_FORMS[kind]}
        return {"type": "chain", "steps": [text, node]}
    if kind == "float":
        whole: Node = {"type": "int", "strict": True}
        exact: Node = {**node, "strict": True, "lt": _EXACT, "gt": -_EXACT}
        return _first_of(exact, whole, {**node, "strict": True})
    if kind in ("str", "int", "bool"):
        return {**node, "strict": True}
    return node


def _breadth(node: Node) -> int:
    """Narrow scalars go first, as text would take every date."""
    order = ("literal", "bool", "int", "float", *_TEXT_FORMS, "str")
    return order.index(kind) if (kind := node["type"]) in order else len(order)
