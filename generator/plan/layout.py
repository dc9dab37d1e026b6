"""Lines as Black breaks them, for the few shapes that generated code is made of.

Not a formatter: Black has the last word on every file. What is right here costs it nothing.
"""

from __future__ import annotations

WIDTH = 88


def assigned(
    name: str, annotation: str, default: str, indent: int, trailing: str = ""
) -> str:
    """`name: annotation = default`, with a union that is too long broken at its bars."""
    tail = (f" = {default}" if default else "") + trailing
    line = f"{name}: {annotation}{tail}"
    if indent + len(line) <= WIDTH:
        return line
    pad, inner = " " * indent, " " * (indent + 4)
    parts = split_union(annotation)
    if len(parts) == 1:
        return line
    if len(inner) + len(annotation) <= WIDTH:
        return f"{name}: (\n{inner}{annotation}\n{pad}){tail}"
    broken = f"\n{inner}| ".join(parts)
    return f"{name}: (\n{inner}{broken}\n{pad}){tail}"


def returned(annotation: str, tail: str) -> str:
    """The annotation behind `    ) -> `, with `tail` (":" or ": ...") to come in its line."""
    if len("    ) -> ") + len(annotation) + len(tail) <= WIDTH:
        return annotation
    parts = split_union(annotation)
    if len(parts) > 1:
        inner = (
            annotation if 8 + len(annotation) <= WIDTH else "\n        | ".join(parts)
        )
        return f"(\n        {inner}\n    )"
    head, bracket, inside = annotation.partition("[")
    if bracket and 8 + len(inside) - 1 <= WIDTH:
        return f"{head}[\n        {inside[:-1]}\n    ]"
    return annotation


def split_union(annotation: str) -> list[str]:
    """The members of a printed union: its text at the bars outside brackets and quotes."""
    parts: list[str] = []
    depth, start, quote = 0, 0, ""
    for index, character in enumerate(annotation):
        if quote:
            escaped = annotation[index - 1] == "\\" and annotation[index - 2] != "\\"
            quote = "" if character == quote and not escaped else quote
        elif character in "\"'":
            quote = character
        elif character in "[({":
            depth += 1
        elif character in "])}":
            depth -= 1
        elif character == "|" and depth == 0:
            parts.append(annotation[start : index - 1])
            start = index + 2
    return [*parts, annotation[start:]]


def exploded(
    head: str, items: tuple[str, ...] | list[str], closing: str, indent: int
) -> str:
    """`head`, each item on a line of its own with a comma, `closing`."""
    if not items:
        return head + closing
    inner = " " * (indent + 4)
    return (
        head
        + "".join(f"\n{inner}{item}," for item in items)
        + f"\n{' ' * indent}{closing}"
    )
