"""The values of enumerations."""

from __future__ import annotations

from collections.abc import Iterable

from ..load.source import Node, Value
from ..model import Scalar


def choices(node: Node) -> tuple[Scalar, ...] | None:
    """The values of an enumeration of two or more, null aside; None for any other schema."""
    listed = node.mapping.get("enum")
    if not isinstance(listed, list) or "$ref" in node:
        return None
    values = distinct(v for v in listed if not isinstance(v, (list, dict)))
    known = tuple(value for value in values if value is not None)
    floats = any(isinstance(value, float) for value in known)  # Literal takes none
    return known if len(known) > 1 and not floats else None


def distinct(values: Iterable[Value]) -> tuple[Scalar, ...]:
    """Each JSON value once; 1 and true are two values, though Python calls them equal."""
    seen: dict[tuple[type, object], Scalar] = {}
    for value in values:
        if not isinstance(value, (list, dict)):
            seen.setdefault((type(value), value), value)
    return tuple(seen.values())
