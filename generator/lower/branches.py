"""Words for the inline branches of a union, each from what the branch says itself."""

from __future__ import annotations

import json

from ..load.source import Node, Value
from ..words import digest


def branch_words(branches: list[Node]) -> list[tuple[str, ...]]:
    """What tells inline branches apart in names: nothing for a lone one, else what it is."""
    inline = [b for b in branches if _is_defined_inline(b.value)]
    if len(inline) <= 1:
        return [() for _ in branches]
    first = [_branch_word(branch) for branch in branches]
    words: list[tuple[str, ...]] = []
    for branch, word in zip(branches, first, strict=True):
        if branch not in inline:
            words.append(())
        elif word and first.count(word) == 1:
            words.append((word,))
        else:
            words.append((_own_property(branch, inline) or digest(_canonical(branch)),))
    return words


def _own_property(branch: Node, siblings: list[Node]) -> str:
    """The first property that no other branch has; "" where there is none."""
    others = {
        name
        for sibling in siblings
        if sibling != branch
        for name in _mapping(sibling.mapping.get("properties"))
    }
    own = _mapping(branch.mapping.get("properties"))
    return next((name for name in own if name not in others), "")


def _canonical(branch: Node) -> str:
    return json.dumps(branch.value, sort_keys=True)


def _is_defined_inline(value: Value) -> bool:
    schema = _mapping(value)
    enum = schema.get("enum")
    if isinstance(enum, list):
        return len(enum) > 1
    if "$ref" in schema:
        return False
    items = schema.get("items")
    return any(
        schema.get(word) for word in ("properties", "allOf", "oneOf", "anyOf")
    ) or (isinstance(items, dict) and _is_defined_inline(items))


def _branch_word(branch: Node) -> str:
    """A word for an inline branch from what it says itself, not from its place in the list."""
    if title := branch.text("title"):
        return title
    properties = branch.get("properties")
    for _, schema in properties.members() if properties else ():
        enum = schema.mapping.get("enum")
        value = schema.mapping.get(
            "const", enum[0] if isinstance(enum, list) and enum else None
        )
        if isinstance(value, str) and (not isinstance(enum, list) or len(enum) == 1):
            return value
    if "enum" in branch:
        return "enum"
    if branch.text("type") == "array":
        return "array"
    return "object" if properties else ""


def _mapping(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}
