"""Where schemas are used: in what callers send, in what they receive, or in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from . import (
    Additional,
    Alias,
    Api,
    Array,
    Choice,
    Map,
    Named,
    Nullable,
    Object,
    SchemaId,
    Shape,
    Type,
    Union,
)


@dataclass(frozen=True, slots=True)
class Usage:
    """The schemas that requests reach, and those that responses reach."""

    sent: frozenset[SchemaId]
    received: frozenset[SchemaId]


def usage(api: Api) -> Usage:
    """Follow the types of all operations. What nothing reaches counts as received."""
    sent: list[Type] = []
    received: list[Type] = []
    for operation in api.operations:
        sent += [parameter.type for parameter in operation.parameters]
        if operation.body:
            sent += [c.type for c in operation.body.contents if c.type]
        for response in operation.responses:
            received += [t for c in response.contents for t in (c.type, c.items) if t]
    reached_out = _reach(api, sent)
    reached_in = _reach(api, received)
    unused = api.schemas.keys() - reached_out - reached_in
    reached_in |= _reach(api, [Named(id_) for id_ in unused])
    return Usage(frozenset(reached_out), frozenset(reached_in))


def _reach(api: Api, types: Iterable[Type]) -> set[SchemaId]:
    found: set[SchemaId] = set()
    waiting = [id_ for type_ in types for id_ in named_in(type_)]
    while waiting:
        id_ = waiting.pop()
        if id_ in found or id_ not in api.schemas:
            continue
        found.add(id_)
        waiting += [
            i for type_ in _types_of(api.schemas[id_].shape) for i in named_in(type_)
        ]
    return found


def _types_of(shape: Shape) -> Iterator[Type]:
    match shape:
        case Object(properties, additional, bases):
            yield from (prop.type for prop in properties)
            yield from (Named(base) for base in bases)
            if not isinstance(additional, Additional):
                yield additional
        case Alias(type_):
            yield type_
        case Choice():
            return


def named_in(type_: Type) -> Iterator[SchemaId]:
    """The ids that a type mentions."""
    match type_:
        case Named(id_):
            yield id_
        case Array(inner) | Map(inner) | Nullable(inner):
            yield from named_in(inner)
        case Union(members):
            for member in members:
                yield from named_in(member)
        case _:
            return
