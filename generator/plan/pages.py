"""Which operations answer with pages, and where the next one comes from (naming.md, Pages)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..model import (
    Alias,
    Api,
    Array,
    Integer,
    Named,
    Nullable,
    Operation,
    Property,
    String,
    Type,
)
from ..model.fields import MAX_ALIASES, all_properties, is_json, object_of
from ..naming import Names

Kind: TypeAlias = Literal["none", "cursor", "last_id", "offset", "page", "link"]

_ITEMS = ("data", "items", "results", "values", "entries", "records")
_CURSORS = (
    "after",
    "cursor",
    "page_token",
    "pageToken",
    "starting_after",
    "startingAfter",
    "marker",
)
_NEXT = (
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_page",
    "nextPage",
)
_HAS_MORE = ("has_more", "hasMore", "has_next", "hasNext")


@dataclass(frozen=True, slots=True)
class Paging:
    """`items` is the wire name of the list; the others as in the runtime's `PageRule`."""

    body: Type
    items: str
    item: Type
    kind: Kind = "none"
    parameter: str | None = None
    next: str | None = None
    has_more: str | None = None


def paging(api: Api, names: Names, operation: Operation) -> Paging | None:
    """A GET whose success is an object with a list of items; None for anything else."""
    if operation.method != "GET":
        return None
    bodies = [
        content.type
        for response in operation.successes
        for content in response.contents
        if content.type is not None and is_json(content.media_type)
    ]
    if len(bodies) != 1 or any(
        len(r.contents) != 1 for r in operation.successes if r.contents
    ):
        return None
    found = object_of(api, bodies[0])
    if found is None or isinstance(bodies[0], Nullable):
        return None
    properties = {prop.name: prop for prop in all_properties(api, found[1])}
    listed = _listed(api, operation, properties)
    if listed is None:
        return None
    items, item = listed
    query = {p.name: p for p in operation.parameters if p.location == "query"}
    more = next((name for name in _HAS_MORE if name in properties), None)

    def argument(name: str) -> str:
        return names.arguments[operation.id]["query", name]

    cursor = next((name for name in _CURSORS if name in query), None)
    token = next(
        (name for name in (*_NEXT, "next", "last_id") if name in properties), None
    )
    plain = token is not None and _is_token(properties[token].type)
    if cursor is not None:
        if token is not None and plain:
            return Paging(
                bodies[0], items, item, "cursor", argument(cursor), token, more
            )
        return Paging(bodies[0], items, item, "last_id", argument(cursor), None, more)
    for name, kind in (("offset", "offset"), ("page", "page")):
        if name in query and _is_number(query[name].type):
            chosen: Kind = "offset" if kind == "offset" else "page"
            return Paging(bodies[0], items, item, chosen, argument(name), None, more)
    return Paging(bodies[0], items, item) if items in _ITEMS else None


def _listed(
    api: Api, operation: Operation, properties: dict[str, Property]
) -> tuple[str, Type] | None:
    """The property that carries the items, and their type."""
    segment = operation.path.rstrip("/").rpartition("/")[2]
    arrays = {
        name: items for name, p in properties.items() if (items := _items(api, p.type))
    }
    for name in (*_ITEMS, segment, segment.replace("-", "_")):
        if name in arrays:
            return name, arrays[name]
    if len(arrays) == 1 and any(p.location == "query" for p in operation.parameters):
        return next(iter(arrays.items()))
    return None


def _items(api: Api, type_: Type, depth: int = 0) -> Type | None:
    match type_:
        case Array(items):
            return items
        case Nullable(inner):
            return _items(api, inner, depth)
        case Named(id_) if id_ in api.schemas and depth < MAX_ALIASES:
            shape = api.schemas[id_].shape
            return (
                _items(api, shape.type, depth + 1) if isinstance(shape, Alias) else None
            )
        case _:
            return None


def _is_token(type_: Type) -> bool:
    inner = type_.inner if isinstance(type_, Nullable) else type_
    return isinstance(inner, (String, Integer))


def _is_number(type_: Type) -> bool:
    inner = type_.inner if isinstance(type_, Nullable) else type_
    return isinstance(inner, Integer)
