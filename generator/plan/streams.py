"""Which operations stream, what their items are, and which argument asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from ..lower.fields import body_fields, is_json
from ..model import Api, Boolean, Content, Nullable, Operation, Type, Unknown
from ..naming import Names
from ..naming.arguments import Place

_SEQUENCES = frozenset(
    {
        "text/event-stream",
        "application/jsonl",
        "application/x-ndjson",
        "application/ndjson",
        "application/json-lines",
        "application/x-jsonlines",
        "application/json-seq",
        "application/stream+json",
    }
)


@dataclass(frozen=True, slots=True)
class Streaming:
    """`switch` is the Python argument that asks for a stream; None where it always streams.

    `nullable` tells whether that argument may be None.
    """

    media_type: str
    item: Type
    switch: str | None
    nullable: bool = False


def streaming(api: Api, names: Names, operation: Operation) -> Streaming | None:
    """A success that offers a sequential media type (OpenAPI 3.2 section 4.14.3) streams."""
    contents = [c for response in operation.successes for c in response.contents]
    found = next((c for c in contents if is_sequence(c)), None)
    if found is None:
        return None
    switch = _switch(api, names, operation)
    also_whole = any(is_json(content.media_type) for content in contents)
    item = found.items or found.type or Unknown()
    if switch is None or not also_whole:
        return Streaming(found.media_type, item, None) if not also_whole else None
    return Streaming(found.media_type, item, *switch)


def is_sequence(content: Content) -> bool:
    return (
        content.media_type.split(";")[0].strip() in _SEQUENCES
        or content.items is not None
    )


def _switch(api: Api, names: Names, operation: Operation) -> tuple[str, bool] | None:
    """The boolean `stream` of the body or the query."""
    candidates: list[tuple[Place, Type]] = [
        ((parameter.location, parameter.name), parameter.type)
        for parameter in operation.parameters
        if parameter.location == "query"
    ]
    candidates += [
        (("body", field.name), field.type)
        for field in body_fields(api, operation) or ()
    ]
    for place, type_ in candidates:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        if place[1] == "stream" and isinstance(inner, Boolean):
            return names.arguments[operation.id][place], isinstance(type_, Nullable)
    return None
