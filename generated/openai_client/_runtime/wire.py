# Runtime of generated clients; edits in a generated package are overwritten.

"""Python values as the plain values and the text that go into requests.

Vocabulary:

- *plain*: what JSON knows: ``None``, bool, int, float, str, list, dict
- *text*: how a scalar reads outside JSON, in a URL, header or form

Knows no styles and no media types. Nothing converts silently: what has no meaning in a request
raises `InvalidArgumentError`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from operator import index
from typing import SupportsIndex, TypeAlias, TypeGuard, cast
from uuid import UUID

from .errors import InvalidArgumentError
from .omit import Omit

Plain: TypeAlias = "None | bool | int | float | str | list[Plain] | dict[str, Plain]"


def plain(value: object) -> Plain:
    """The value in terms of JSON, all the way down; `omit` within objects and arrays is dropped.

    Dates and times become RFC 3339 text, durations ISO 8601, UUIDs and decimals text, enum members
    their value, models an object with wire names, other iterables arrays. Raises
    `InvalidArgumentError` for everything else, and for values that contain themselves.
    """
    try:
        return _plain(value)
    except RecursionError as error:
        raise InvalidArgumentError(
            "The value is nested too deeply to be sent."
        ) from error


def _plain(value: object) -> Plain:
    while not isinstance(value, (str, int, float, type(None), list, dict)):
        value = simpler(value)
    if isinstance(value, list):
        return [
            _plain(each)
            for each in cast("list[object]", value)
            if not isinstance(each, Omit)
        ]
    if isinstance(value, dict):
        fields = cast("dict[object, object]", value)
        return {
            _key(name): _plain(each)
            for name, each in fields.items()
            if not isinstance(each, Omit)
        }
    return value.value if isinstance(value, Enum) else value


def simpler(value: object) -> object:
    """One step from any value towards a plain one; raises where there is none."""
    for type_, step in _STEPS:
        if isinstance(value, type_):
            return step(value)
    if callable(to_dict := getattr(value, "to_dict", None)) and hasattr(
        value, "model_dump"
    ):
        return to_dict()
    if callable(dump := getattr(value, "model_dump", None)):
        return dump(mode="json", by_alias=True, exclude_unset=True)
    if is_array(value):
        return list(value)
    if isinstance(value, SupportsIndex):
        return index(value)
    raise InvalidArgumentError(
        f"A value of type {type(value).__name__} cannot be sent here; only None, bool, int, float, "
        "str, dates and times, UUID, Decimal, enum members, models, mappings and iterables can."
    )


def text(value: Plain) -> str:
    """A scalar's text: ``true``, ``false``, numbers as Python writes them; else compact JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidArgumentError(
            f"{value} cannot be sent: it is no number that others know."
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return repr(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def is_array(value: object) -> TypeGuard[Iterable[object]]:
    """Whether a value stands for an array: any iterable but text, bytes, mappings, open files."""
    if isinstance(value, (str, bytes, bytearray, memoryview, Mapping)):
        return False
    return isinstance(value, Iterable) and not hasattr(cast("object", value), "read")


def _key(name: object) -> str:
    if isinstance(name, str):
        return name.value if isinstance(name, Enum) else name
    if isinstance(written := plain(name), (list, dict)):
        raise InvalidArgumentError(
            f"A {type(name).__name__} cannot be the name of a field."
        )
    return text(written)


def _datetime(value: datetime) -> str:
    """RFC 3339, section 5.6; a time without a zone is taken for UTC, as the format has no other."""
    return _zoned((value if value.tzinfo else value.replace(tzinfo=UTC)).isoformat())


def _zoned(written: str) -> str:
    return (
        written.removesuffix("+00:00") + "Z" if written.endswith("+00:00") else written
    )


def _duration(value: timedelta) -> str:
    """ISO 8601: days and seconds, as other units have no fixed length (``P1DT2.5S``)."""
    if value < timedelta():
        return "-" + _duration(-value)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    days = f"{value.days}D" if value.days else ""
    seconds = (
        f"T{value.seconds}{fraction}S" if value.seconds or fraction or not days else ""
    )
    return f"P{days}{seconds}"


def _refuse_bytes(value: bytes) -> object:
    raise InvalidArgumentError(
        "bytes cannot be sent here: decode them to str, or encode them (base64) as the API asks."
    )


def _refuse_omit(value: Omit) -> object:
    raise InvalidArgumentError("omit cannot be sent; leave the argument out instead.")


def _step(
    type_: type, step: Callable[[object], object]
) -> tuple[type, Callable[[object], object]]:
    return type_, step


_STEPS = (
    _step(Enum, lambda value: cast("Enum", value).value),
    _step(datetime, lambda value: _datetime(cast("datetime", value))),
    _step(date, lambda value: cast("date", value).isoformat()),
    _step(time, lambda value: _zoned(cast("time", value).isoformat())),
    _step(timedelta, lambda value: _duration(cast("timedelta", value))),
    _step(UUID, str),
    _step(Decimal, str),
    _step(Mapping, lambda value: dict(cast("Mapping[object, object]", value))),
    _step(bytes, lambda value: _refuse_bytes(cast("bytes", value))),
    _step(bytearray, lambda value: _refuse_bytes(cast("bytes", value))),
    _step(memoryview, lambda value: _refuse_bytes(cast("bytes", value))),
    _step(Omit, lambda value: _refuse_omit(cast("Omit", value))),
)
"""By type; the first that fits."""
