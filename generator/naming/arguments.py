"""Names of the arguments of a call: parameters and, where it is taken apart, the body's fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from ..model import Api, Operation
from ..model.fields import body_fields
from .reserved import reserved
from .schemas import distinct, python_name

Place: TypeAlias = tuple[str, str]
"""Where an argument goes ("path", "query", "header", "cookie", "body") and its wire name."""


def argument_names(api: Api, operation: Operation) -> Mapping[Place, str]:
    """A Python name for each argument; those that clash get the place they go to behind them.

    The body as a whole is ("body", "").
    """
    taken = reserved("arguments")
    by_place: dict[str, list[str]] = {}
    for parameter in operation.parameters:
        by_place.setdefault(parameter.location, []).append(parameter.name)
    fields = body_fields(api, operation)
    if fields is not None:
        by_place["body"] = [field.name for field in fields]
    names: dict[Place, str] = {}
    for place, wires in by_place.items():
        for wire, name in distinct(wires, "field", taken).items():
            names[place, wire] = name
    if operation.body is not None and fields is None:
        names["body", ""] = "body"
    counts = Counter(names.values())
    for (place, wire), name in names.items():
        if counts[name] > 1:
            own = python_name(f"{name.rstrip('_')}_{place}", "field", taken)
            while own in counts and own != name:
                own += "_"
            names[place, wire] = own
    return names
