"""Validation keywords as words for docstrings, and defaults that fit their schema."""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..load.source import Node, Value
from ..model import Json
from .context import Context

_BOUNDS = (
    ("minimum", "at least {}"),
    ("exclusiveMinimum", "greater than {}"),
    ("maximum", "at most {}"),
    ("exclusiveMaximum", "less than {}"),
    ("multipleOf", "a multiple of {}"),
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {} characters"),
    ("minItems", "at least {} items"),
    ("maxItems", "at most {} items"),
)

_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def bounds(node: Node) -> tuple[str, ...]:
    """The bounds of a schema, one phrase each, in a fixed order."""
    found: list[str] = []
    for keyword, phrase in _BOUNDS:
        value = node.mapping.get(keyword)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            text = phrase.format(f"{value:,}" if isinstance(value, int) else value)
            found.append(text.removesuffix("s") if value == 1 else text)
    pattern = node.text("pattern")
    if pattern:
        found.append(f"matches `{pattern}`")
    return tuple(found)


def default(context: Context, node: Node) -> tuple[Json] | None:
    """The default in a 1-tuple; None where there is none, or (with a warning) a wrong one.

    JSON Schema Validation 2020-12 section 9.2 asks that a default be valid against its schema.
    """
    if "default" not in node:
        return None
    value = node.mapping["default"]
    kinds = node.mapping.get("type")
    names = (
        [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    )
    choices = node.mapping.get("enum")
    fits = not names or any(_fits(value, str(name)) for name in names)
    if isinstance(choices, list) and choices and value not in choices:
        fits = value is None and "null" in names
    if not fits:
        place = node.get("default") or node
        shown = repr(value) if len(repr(value)) < 40 else "this default"
        expected = (
            "one of its enum's values" if choices else " or ".join(map(str, names))
        )
        message = f"{shown} is not {expected}; the default is left out"
        context.findings.add(
            Diagnostic("default-type", "warning", message, place.span()), node.place
        )
        return None
    return (value,)


def _fits(value: Value, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _PYTHON_TYPES.get(kind, (object,)))
