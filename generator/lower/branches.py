"""Words for the inline branches of a union, each from what the branch says itself."""

from __future__ import annotations

from ..load.source import Node, Value


def branch_words(branches: list[Node]) -> list[tuple[str, ...]]:
    """What tells inline branches apart in names: nothing for a lone one, else what it is."""
    inline = [b for b in branches if _is_defined_inline(b.value)]
    if len(inline) <= 1:
        return [() for _ in branches]
    words: list[tuple[str, ...]] = []
    taken: set[str] = set()
    for index, branch in enumerate(branches):
        word = _branch_word(branch)
        if word in taken or not word:
            word = "option " + _letters(index)
        taken.add(word)
        words.append((word,) if branch in inline else ())
    return words


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


def _letters(index: int) -> str:
    return (
        chr(ord("a") + index)
        if index < 26
        else _letters(index // 26 - 1) + _letters(index % 26)
    )


def _mapping(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}
