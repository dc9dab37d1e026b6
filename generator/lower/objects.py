"""Objects: their properties, what they inherit, and `allOf` merged where inheritance is unsound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..load.dialect import modern_schema
from ..load.source import Node, Value
from ..model import Additional, Object, Property, Required, SchemaId, Type
from .context import Context

if TYPE_CHECKING:
    from .schemas import SchemaLowering

OBJECT_WORDS = ("properties", "additionalProperties", "required", "patternProperties")
_WORDS = frozenset(
    {"description", "title", "default", "example", "examples", "deprecated", "nullable"}
)
_MAX_MERGED = 2000


def merges(context: Context, node: Node) -> bool:
    """Whether a schema describes an object of its own: by properties, or by `allOf` of some."""
    if "$ref" in node:
        return False
    if node.mapping.get("properties"):
        return True
    if "allOf" not in node or "oneOf" in node or "anyOf" in node:
        return False
    return only_branch(node) is None and _has_properties(context, node)


def only_branch(node: Node) -> Node | None:
    """The one branch of an `allOf` that says a type, where nothing beside it says more."""
    parts = node.get("allOf")
    branches = list(parts.elements()) if parts else []
    meaningful = [branch for branch in branches if says_type(branch.value)]
    own = any(key in node for key in (*OBJECT_WORDS, "oneOf", "anyOf", "enum"))
    return meaningful[0] if len(meaningful) == 1 and not own else None


def says_type(value: Value) -> bool:
    """Whether an `allOf` branch says more than words: a description alone adds no type."""
    schema = value if isinstance(value, dict) else {}
    return any(key not in _WORDS and not key.startswith("x-") for key in schema)


def _has_properties(context: Context, node: Node) -> bool:
    """Whether a schema or anything its `allOf` brings in has properties."""
    waiting, seen = [node], set[Node]()
    while waiting:
        current = waiting.pop()
        if current in seen or len(seen) > _MAX_MERGED:
            continue
        seen.add(current)
        if current.mapping.get("properties"):
            return True
        parts = current.get("allOf")
        targets = [
            context.follow(branch) for branch in (parts.elements() if parts else ())
        ]
        waiting += [target for target in targets if target is not None]
    return False


def lower_object(lowering: SchemaLowering, id_: SchemaId, node: Node) -> Object:
    """The object that a schema and its `allOf` branches describe together.

    A branch that refers to a component which is itself an object becomes a base where that is
    sound: no property is described twice. Everything else is copied in, later branches first
    overruled by the schema's own words.
    """
    _say_left_out(lowering.context, node)
    collector = _Collector(lowering, id_)
    bases = collector.bases(node)
    collector.collect(node, {base.key for base in bases})
    required = collector.required
    properties = tuple(
        replace(found, presence=Required()) if found.name in required else found
        for found in collector.properties.values()
    )
    ids = tuple(SchemaId(lowering.context.place(base)) for base in bases)
    for base in bases:
        lowering.component(base)
    return Object(properties, collector.additional, ids)


def _say_left_out(context: Context, node: Node) -> None:
    """Alternatives beside properties are not typed, unless they only say what is required."""
    for keyword in ("oneOf", "anyOf"):
        listed = node.get(keyword)
        for branch in listed.elements() if listed else ():
            if set(branch.mapping) - {"required", "not", "title", "description"}:
                message = f"`{keyword}` beside `properties` is left out of the type"
                context.warn("schema-untyped", message, listed or node)
                break


class _Collector:
    """Gathers properties from a schema and the branches of its `allOf`, each schema once."""

    def __init__(self, lowering: SchemaLowering, id_: SchemaId) -> None:
        self.lowering = lowering
        self.id = id_
        self.properties: dict[str, Property] = {}
        self.required: set[str] = set()
        self.additional: Type | Additional = Additional.UNSAID
        self.seen: set[Node] = set()

    def collect(self, node: Node, inherited: set[str]) -> None:
        node = self.open(node)
        if node in self.seen or len(self.seen) > _MAX_MERGED:
            return
        self.seen.add(node)
        self.required |= _required(node)
        parts = node.get("allOf")
        for branch in parts.elements() if parts else ():
            target = self.target(branch)
            if target is not None and not (
                branch.text("$ref") and target.key in inherited
            ):
                self.collect(target, inherited)
        listed = node.get("properties")
        for name, schema in listed.members() if listed else ():
            required = name in self.required
            self.properties[name] = self.lowering.property(
                self.id, name, schema, required
            )
        self.note_additional(node)

    def note_additional(self, node: Node) -> None:
        extra = node.get("additionalProperties") or node.get("unevaluatedProperties")
        if extra is None:
            return
        if extra.value is False:
            self.additional = Additional.FORBIDDEN
        elif isinstance(extra.value, dict) and extra.value:
            self.additional = self.lowering.type_of(extra, self.id, "value")

    def open(self, node: Node) -> Node:
        if isinstance(node.value, dict):
            return node.replaced(
                modern_schema(node.value, self.lowering.context.tree.version)
            )
        return node

    def target(self, branch: Node) -> Node | None:
        return self.lowering.context.follow(branch)

    def bases(self, node: Node) -> list[Node]:
        """The components that can be inherited from; none where any of it would be unsound."""
        parts = node.get("allOf")
        found: list[Node] = []
        names: list[str] = list(_names(node))
        required = _required(node)
        for branch in parts.elements() if parts else ():
            target = self.target(branch)
            if target is None:
                return []
            owned = self.all_names(target, set())
            plain = "properties" in target or "allOf" in target
            if branch.text("$ref") is None:
                required |= _required(self.open(branch))
            elif plain and not any(key in target for key in ("oneOf", "anyOf", "enum")):
                if target.pointer[:-1] == ("components", "schemas") and _is_object(
                    self.lowering.context, target
                ):
                    found.append(target)
            names += owned
        inherited = {name for base in found for name in self.all_names(base, set())}
        fresh = required & inherited - self.all_required(found)
        if len(names) != len(set(names)) or fresh:
            return []
        return found

    def all_required(self, bases: list[Node]) -> set[str]:
        found: set[str] = set()
        waiting = list(bases)
        seen: set[Node] = set()
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            found |= _required(node)
            parts = node.get("allOf")
            targets = [
                self.target(branch) for branch in (parts.elements() if parts else ())
            ]
            waiting += [target for target in targets if target is not None]
        return found

    def all_names(self, node: Node, seen: set[Node]) -> list[str]:
        """The properties of a schema and of all that its `allOf` brings in."""
        if node in seen or len(seen) > _MAX_MERGED:
            return []
        seen.add(node)
        names = list(_names(node))
        parts = node.get("allOf")
        for branch in parts.elements() if parts else ():
            target = self.target(branch)
            names += self.all_names(target, seen) if target is not None else []
        return names


def _names(node: Node) -> list[str]:
    listed = node.get("properties")
    return [name for name, _ in listed.members()] if listed else []


def _required(node: Node) -> set[str]:
    listed = node.mapping.get("required")
    return (
        {name for name in listed if isinstance(name, str)}
        if isinstance(listed, list)
        else set()
    )


def _is_object(context: Context, node: Node) -> bool:
    return (
        merges(context, node) and node.mapping.get("additionalProperties") is not False
    )
