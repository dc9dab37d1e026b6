"""Which answers are streams of items, and what in a request asks for one."""

from __future__ import annotations

from dataclasses import dataclass

from . import Api, Boolean, Content, Nullable, Operation, Type, Unknown
from .fields import body_fields, is_json

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
class Switch:
    """The boolean `stream` of a request: where it goes, and whether it may be null."""

    place: tuple[str, str]
    nullable: bool


@dataclass(frozen=True, slots=True)
class StreamedAnswer:
    """`switch` is None where the answer always streams."""

    media_type: str
    item: Type
    switch: Switch | None


def is_sequence(content: Content) -> bool:
    """A sequential media type (OpenAPI 3.2 section 4.14.3), or one described by `itemSchema`."""
    return (
        content.media_type.split(";")[0].strip() in _SEQUENCES
        or content.items is not None
    )


def streamed_answer(api: Api, operation: Operation) -> StreamedAnswer | None:
    """How an operation streams; None where it does not, or nothing could ask for it.

    A stream that is offered beside JSON needs a switch: see `has_unreachable_stream`.
    """
    contents = [c for response in operation.successes for c in response.contents]
    found = next((content for content in contents if is_sequence(content)), None)
    if found is None:
        return None
    item = found.items or found.type or Unknown()
    if not any(is_json(content.media_type) for content in contents):
        return StreamedAnswer(found.media_type, item, None)
    switch = _switch(api, operation)
    return StreamedAnswer(found.media_type, item, switch) if switch else None


def has_unreachable_stream(api: Api, operation: Operation) -> bool:
    """Whether a stream is offered that no argument can ask for."""
    contents = [c for response in operation.successes for c in response.contents]
    return any(map(is_sequence, contents)) and streamed_answer(api, operation) is None


def _switch(api: Api, operation: Operation) -> Switch | None:
    candidates: list[tuple[tuple[str, str], Type]] = [
        ((parameter.location, parameter.name), parameter.type)
        for parameter in operation.parameters
        if parameter.location == "query"
    ]
    fields = body_fields(api, operation) or ()
    candidates += [(("body", field.name), field.type) for field in fields]
    for place, type_ in candidates:
        inner = type_.inner if isinstance(type_, Nullable) else type_
        if place[1] == "stream" and isinstance(inner, Boolean):
            return Switch(place, isinstance(type_, Nullable))
    return None
