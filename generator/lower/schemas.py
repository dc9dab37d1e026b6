"""Schemas into types: each schema once, by the place where it stands.

Ids come first and contents later: a schema that is met gets its id at once and is opened from a
list of what is still waiting, so that recursion in a description is no recursion here. What
cannot be typed becomes `Unknown` alone, with a warning.
"""

from __future__ import annotations

from collections import deque

from ..load.dialect import modern_schema
from ..load.source import Node, Value
from ..model import (
    Alias,
    Array,
    Binary,
    Boolean,
    Choice,
    Component,
    Constant,
    Defaulted,
    Docs,
    Inline,
    Integer,
    Map,
    Named,
    Null,
    Nullable,
    Number,
    OperationId,
    Optional,
    Property,
    Required,
    Schema,
    SchemaId,
    Shape,
    String,
    Tag,
    Type,
    Union,
    Unknown,
)
from ..model.unions import nullable, union
from .bounds import bounds, default
from .branches import branch_words
from .context import Context, documentation
from .enums import choices, distinct
from .objects import OBJECT_WORDS, lower_object, merges, only_branch, says_type
from .origins import origin

_MAX_NESTING = 60


class SchemaLowering:
    """Collects the schemas of one description while types are asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.schemas: dict[SchemaId, Schema] = {}
        self.opened: dict[SchemaId, Node] = {}
        self.waiting: deque[tuple[SchemaId, Node, Component | Inline]] = deque()

    def component(self, node: Node) -> Named:
        """A schema that has a name of its own in the description."""
        return self._define(node, origin(node, self._in_root(node)))

    def _in_root(self, node: Node) -> bool:
        return node.document is self.context.tree.root.document

    def finish(self) -> dict[SchemaId, Schema]:
        """Open everything that waits; the schemas in the order of their ids."""
        while self.waiting:
            id_, node, origin = self.waiting.popleft()
            self.schemas[id_] = self._schema(id_, node, origin)
        return dict(sorted(self.schemas.items()))

    def type_of(self, node: Node, parent: SchemaId | OperationId, *words: str) -> Type:
        """The type that a schema describes.

        `parent` and `words` say where it stands, for the names of what is defined inline.
        """
        if len(words) > _MAX_NESTING:
            self.context.warn("schema-untyped", "nested too deeply to be typed", node)
            return Unknown()
        if isinstance(node.value, bool):
            return Unknown()
        if not isinstance(node.value, dict):
            self.context.warn(
                "schema-untyped", "a schema is an object or a boolean", node
            )
            return Unknown()
        opened = node.replaced(modern_schema(node.value, self.context.tree.version))
        inner = self._opened(opened, parent, words)
        return nullable(inner) if opened.flag("x-sdkgen-nullable") else inner

    # What a schema says, by the keyword that decides.

    def _opened(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        if node.text("$ref") is not None:
            return self._reference(node)
        if "$ref" in node:
            message = "a reference is a string"
            self.context.error("ref-kind", message, node.get("$ref") or node)
            return Unknown()
        if "const" in node:
            return self._constant(node.mapping["const"])
        if isinstance(node.mapping.get("enum"), list):
            return self._enum(node, parent, words)
        if "allOf" in node:
            return self._all_of(node, parent, words)
        for keyword in ("oneOf", "anyOf"):
            if isinstance(node.mapping.get(keyword), list):
                return self._union(node, keyword, parent, words)
        return self._by_type(node, parent, words)

    def _reference(self, node: Node) -> Type:
        """What is referred to has a definition of its own, wherever it stands.

        An object or enumeration that may be null is so wherever it is referred to: its class says
        what it is when it is not.
        """
        if self.context.follow(node) is None:
            return Unknown()
        target = self.context.tree.resolver.target(node)
        if not _is_schema_place(target):
            message = f"the reference {node.text('$ref')!r} does not lead to a schema"
            self.context.error("ref-kind", message, node.get("$ref") or node)
            return Unknown()
        named = self.component(target)
        return nullable(named) if self._is_nullable(target) else named

    def _is_nullable(self, node: Node) -> bool:
        if not isinstance(node.value, dict):
            return False
        opened = node.replaced(modern_schema(node.value, self.context.tree.version))
        values = opened.mapping.get("enum")
        holds_null = isinstance(values, list) and None in values
        said = (
            holds_null or "null" in _kinds(opened) or opened.flag("x-sdkgen-nullable")
        )
        return said and (merges(self.context, opened) or choices(opened) is not None)

    def _constant(self, value: Value) -> Type:
        if value is None:
            return Null()
        return Constant(value) if isinstance(value, (str, int, bool)) else Unknown()

    def _enum(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        written = node.mapping["enum"]
        assert isinstance(written, list)
        values = distinct(
            value for value in written if not isinstance(value, (list, dict))
        )
        if len(values) != len(written):
            self.context.warn(
                "enum-values",
                "equal or structured enum values are left out",
                node.get("enum") or node,
            )
        known = tuple(value for value in values if value is not None)
        holds_null = len(known) != len(values) or "null" in _kinds(node)
        if any(isinstance(value, float) for value in known):
            inner: Type = Number()  # Literal takes no float
        elif not known:
            return Null()
        elif len(known) == 1:
            inner = Constant(known[0])
        else:
            inner = self._define(node, Inline(parent, words))
        return nullable(inner) if holds_null else inner

    def _by_type(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        kinds = _kinds(node)
        if not kinds:
            if any(word in node for word in OBJECT_WORDS):
                kinds = ["object"]
            elif "items" in node or "prefixItems" in node:
                kinds = ["array"]
            else:
                return Unknown()
        types = [
            self._of_kind(kind, node, parent, words) for kind in kinds if kind != "null"
        ]
        if not types:
            return Null()
        return nullable(union(types)) if "null" in kinds else union(types)

    def _of_kind(
        self,
        kind: str,
        node: Node,
        parent: SchemaId | OperationId,
        words: tuple[str, ...],
    ) -> Type:
        match kind:
            case "string":
                return _string(node)
            case "integer":
                return Integer()
            case "number":
                return Number()
            case "boolean":
                return Boolean()
            case "array":
                items = node.get("items")
                inner = (
                    self.type_of(items, parent, *words, "item") if items else Unknown()
                )
                return Array(inner)
            case "object":
                return self._object_type(node, parent, words)
            case _:
                message = f"{kind!r} is no type of JSON Schema; any value is taken"
                self.context.warn("schema-untyped", message, node.get("type") or node)
                return Unknown()

    def _object_type(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        if node.get("properties") and node.mapping["properties"]:
            return self._define(node, Inline(parent, words))
        return Map(self._values(node, parent, words))

    def _values(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        """The type of the values of an object's unknown keys."""
        extra = node.get("additionalProperties")
        patterns = node.get("patternProperties")
        found = [
            self.type_of(schema, parent, *words, "value")
            for _, schema in (patterns.members() if patterns else ())
        ]
        if extra is not None and not isinstance(extra.value, bool):
            found.append(self.type_of(extra, parent, *words, "value"))
        elif not found or extra is None or extra.value is True:
            return Unknown()
        return union(found)

    # allOf: one schema with siblings, inheritance, or a merge.

    def _all_of(
        self, node: Node, parent: SchemaId | OperationId, words: tuple[str, ...]
    ) -> Type:
        only = only_branch(node)
        if only is not None:
            inner = self.type_of(only, parent, *words)
            return nullable(inner) if "null" in _kinds(node) else inner
        if merges(self.context, node):
            return self._define(node, Inline(parent, words))
        if "oneOf" in node or "anyOf" in node:
            return self._union(
                node, "oneOf" if "oneOf" in node else "anyOf", parent, words
            )
        parts = node.get("allOf")
        for branch in parts.elements() if parts else ():
            inner = (
                self.type_of(branch, parent, *words)
                if says_type(branch.value)
                else Unknown()
            )
            if not isinstance(
                inner, Unknown
            ):  # the others narrow it, which types cannot say
                return nullable(inner) if "null" in _kinds(node) else inner
        return self._by_type(node, parent, words)

    # Unions

    def _union(
        self,
        node: Node,
        keyword: str,
        parent: SchemaId | OperationId,
        words: tuple[str, ...],
    ) -> Type:
        listed = node.get(keyword)
        branches = list(listed.elements()) if listed else []
        if node.get("properties"):
            # Branches that only say which properties are required add no type of their own.
            if all(set(b.mapping) <= {"required", "not", "title"} for b in branches):
                return self._by_type(node, parent, words)
        hints = branch_words(branches)
        members = [
            self.type_of(branch, parent, *words, *hint)
            for branch, hint in zip(branches, hints, strict=True)
        ]
        made = union(members)
        tag = self._tag(node, branches)
        if tag and isinstance(made, Union):
            made = Union(made.members, tag)
        return nullable(made) if "null" in _kinds(node) else made

    def _tag(self, node: Node, branches: list[Node]) -> Tag | None:
        discriminator = node.get("discriminator")
        name = discriminator.text("propertyName") if discriminator else None
        if discriminator is None or name is None:
            return None
        targets: dict[str, SchemaId] = {}
        for branch in branches:
            if (
                branch.text("$ref") is not None
                and self.context.follow(branch) is not None
            ):
                target = self.context.tree.resolver.target(branch)
                targets[target.key] = SchemaId(self.context.place(target))
        mapping = discriminator.get("mapping")
        pairs: list[tuple[str, SchemaId]] = []
        mapped: set[SchemaId] = set()
        for value, entry in mapping.members() if mapping else ():
            key = str(entry.value).rpartition("/")[2]
            if key in targets:
                pairs.append((value, targets[key]))
                mapped.add(targets[key])
        pairs += [(key, id_) for key, id_ in targets.items() if id_ not in mapped]
        return Tag(name, tuple(pairs)) if pairs else None

    # Definitions

    def _define(self, node: Node, origin: Component | Inline) -> Named:
        id_ = SchemaId(self.context.place(node))
        if id_ not in self.opened:
            self.opened[id_] = node
            self.waiting.append((id_, node, origin))
        return Named(id_)

    def _schema(self, id_: SchemaId, node: Node, origin: Component | Inline) -> Schema:
        value = node.value
        if isinstance(value, dict):
            node = node.replaced(modern_schema(value, self.context.tree.version))
        docs = documentation(node, bounds(node))
        return Schema(id_, origin, docs, self._shape(id_, node, origin), node.key_span)

    def _shape(self, id_: SchemaId, node: Node, origin: Component | Inline) -> Shape:
        """A component may be anything; what is defined inline is an object or an enumeration."""
        if merges(self.context, node):
            return lower_object(self, id_, node)
        known = choices(node)
        if known is not None:
            return Choice(known)
        return Alias(self._component_type(id_, node))

    def _component_type(self, id_: SchemaId, node: Node) -> Type:
        """The type of a component that is no object; it may not be itself."""
        words = () if "enum" not in node else ("value",)
        inner = self.type_of(node, id_, *words)
        own = Named(id_)
        if inner == own or (isinstance(inner, Nullable) and inner.inner == own):
            if isinstance(node.mapping.get("enum"), list):
                return String()
            self.context.warn(
                "schema-untyped", "a schema that is only itself; any value", node
            )
            return Unknown()
        return inner

    def property(
        self, owner: SchemaId, name: str, node: Node, required: bool
    ) -> Property:
        """One property of an object, with its presence."""
        opened = node
        if isinstance(node.value, dict):
            opened = node.replaced(modern_schema(node.value, self.context.tree.version))
        kept = default(self.context, opened)
        docs = documentation(opened, bounds(opened))
        if docs.description is None and not isinstance(node.value, bool):
            docs = self._borrowed(opened, docs)
        return Property(
            name=name,
            type=self.type_of(node, owner, name),
            presence=(
                Required() if required else Defaulted(kept[0]) if kept else Optional()
            ),
            docs=docs,
            read_only=opened.flag("readOnly"),
            write_only=opened.flag("writeOnly"),
            where=node.key_span,
        )

    def _borrowed(self, node: Node, docs: Docs) -> Docs:
        """A property without a description takes none from its type: that is one click away."""
        if node.text("$ref") is None and not docs.deprecated:
            return docs
        target = self.context.follow(node)
        deprecated = docs.deprecated or bool(target and target.flag("deprecated"))
        return Docs(docs.title, docs.description, deprecated, docs.notes)


def _is_schema_place(node: Node) -> bool:
    """Not the whole description, and no component of another kind."""
    if not node.pointer:
        return "openapi" not in node
    return (
        len(node.pointer) != 3
        or node.pointer[0] != "components"
        or (node.pointer[1] == "schemas")
    )


def _kinds(node: Node) -> list[str]:
    kinds = node.mapping.get("type")
    if isinstance(kinds, str):
        return [kinds]
    return (
        [kind for kind in kinds if isinstance(kind, str)]
        if isinstance(kinds, list)
        else []
    )


def _string(node: Node) -> Type:
    format_ = node.text("format")
    if format_ == "binary" or (
        node.text("contentMediaType") and not node.text("contentEncoding")
    ):
        return (
            Binary()
            if node.text("contentMediaType") != "application/json"
            else String()
        )
    return String(format_)
