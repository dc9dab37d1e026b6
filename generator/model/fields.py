"""The properties of an object with those that it inherits, and a body as fields of its own."""

from __future__ import annotations

from dataclasses import replace

from . import (
    Additional,
    Alias,
    Api,
    Body,
    Content,
    Named,
    Nullable,
    Object,
    Operation,
    Optional,
    Property,
    Required,
    Schema,
    SchemaId,
    Type,
)

MAX_ALIASES = 50
"""Aliases that are followed before they count as leading nowhere."""

_PREFERRED = ("multipart/form-data", "application/x-www-form-urlencoded")


def object_of(api: Api, type_: Type | None) -> tuple[Schema, Object] | None:
    """The object that a type is, through aliases and null; None where it is something else."""
    seen: set[SchemaId] = set()
    while True:
        match type_:
            case Named(id_) if id_ in api.schemas and id_ not in seen:
                seen.add(id_)
                schema = api.schemas[id_]
                if isinstance(schema.shape, Object):
                    return schema, schema.shape
                type_ = schema.shape.type if isinstance(schema.shape, Alias) else None
            case Nullable(inner):
                type_ = inner
            case _:
                return None


def all_properties(api: Api, shape: Object) -> tuple[Property, ...]:
    """What is inherited first, then the object's own; what two bases share once."""
    found: list[Property] = []
    seen: set[SchemaId] = set()
    waiting: list[SchemaId | Object] = [shape, *reversed(shape.bases)]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Object):
            found += current.properties
            continue
        if current in seen or current not in api.schemas:
            continue
        seen.add(current)
        known = api.schemas[current].shape
        if isinstance(known, Object):
            waiting += [known, *reversed(known.bases)]
    return tuple(found)


def sent_content(body: Body) -> Content:
    """The media type that requests use: JSON, else a form, else the first described."""
    for content in body.contents:
        if is_json(content.media_type):
            return content
    for media_type in _PREFERRED:
        for content in body.contents:
            if content.media_type.startswith(media_type):
                return content
    return body.contents[0]


def is_json(media_type: str) -> bool:
    """`application/json`, and every type that is JSON below (RFC 6839 section 3.1)."""
    return media_type.split(";")[0].strip().endswith(("/json", "+json"))


def is_form(media_type: str) -> bool:
    """Whether fields are sent by their names, each encoded for itself."""
    return media_type.startswith(_PREFERRED)


def body_fields(api: Api, operation: Operation) -> tuple[Property, ...] | None:
    """The fields that stand as arguments of their own; None where the body is one argument.

    A body is taken apart where it is an object with known properties and no others of a described
    type. A body that may be left out has no required fields.
    """
    if operation.body is None:
        return None
    content = sent_content(operation.body)
    if not is_json(content.media_type) and not is_form(content.media_type):
        return None
    found = object_of(api, content.type)
    if found is None or not isinstance(found[1].additional, Additional):
        return None
    fields = tuple(p for p in all_properties(api, found[1]) if not p.read_only)
    if not fields:
        return None
    if operation.body.required or not any(
        isinstance(f.presence, Required) for f in fields
    ):
        return fields
    return tuple(
        replace(f, presence=Optional()) if isinstance(f.presence, Required) else f
        for f in fields
    )
