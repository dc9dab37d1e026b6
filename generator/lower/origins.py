"""What schemas are named after: where they stand, whoever refers to them first."""

from __future__ import annotations

import re

from ..load.source import Node, Pointer, pointer_text
from ..model import Component, Inline, SchemaId

_COMPONENTS = ("components", "schemas")
_UNNAMING = frozenset(
    {"components", "schemas", "properties", "$defs", "definitions", "items", "content", "schema",
     "paths"}
)  # fmt: skip
_MEDIA_TYPE = re.compile(r"[\w.+*-]+/[\w.+*-]+")


def origin(node: Node, in_root: bool) -> Component | Inline:
    """The origin of a schema that is referred to.

    `in_root` tells whether it stands in the description's own file. What stands below a component
    is inline there; what stands anywhere else is named by its place.
    """
    pointer = node.pointer
    if pointer[:2] == _COMPONENTS and in_root:
        if len(pointer) == 3:
            return Component(node.key)
        owner = SchemaId("#" + pointer_text(pointer[:3]))
        return Inline(owner, _words(pointer[3:]))
    file = node.document.key.rpartition(".")[0]
    inside = [t for t in pointer if t not in _UNNAMING and not _MEDIA_TYPE.fullmatch(t)]
    words = [part for part in file.split("/") if part] + inside
    return Component(words[-1] if words else "model", ("", *words[:-1]))


def _words(pointer: Pointer) -> tuple[str, ...]:
    """The words that an inline schema at this place, below its component, is named after."""
    words: list[str] = []
    skipped = {"properties", "allOf", "oneOf", "anyOf", "patternProperties"}
    for token in pointer:
        if token in ("items", "additionalProperties"):
            words.append("item" if token == "items" else "value")
        elif token not in skipped and not token.isdecimal():
            words.append(token)
    return tuple(words) or ("value",)
