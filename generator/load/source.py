"""A description as read: plain values, and for each value the place that wrote it.

`Document` is one file. `Node` is a value with its place, made on the fly while walking, so that a
13 MB document costs no object per value. Knows nothing of OpenAPI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..diagnostics import Span

Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"
Pointer: TypeAlias = tuple[str, ...]
"""The tokens of a JSON pointer (RFC 6901), unescaped; list indexes are decimal text."""

Locate: TypeAlias = Callable[[Pointer, bool], Span]
"""From a pointer to its place: of the value, or (True) of its key."""


def pointer_text(pointer: Pointer) -> str:
    """The tokens as RFC 6901 text: ("paths", "/a") is "/paths/~1a"."""
    return "".join(
        "/" + token.replace("~", "~0").replace("/", "~1") for token in pointer
    )


@dataclass(eq=False, slots=True)
class Document:
    """One file: its name as the user gave it, its value, and where each value stands.

    `origins` says which parts an overlay wrote: a pointer in this document to the document and
    pointer that it comes from. The longest match wins.
    """

    name: str
    value: Value
    locate: Locate
    text: str
    base: str = ""
    """The folder that relative references start from."""
    key: str = ""
    """Its path relative to the description's own file, which has none: names it in ids."""
    origins: dict[Pointer, tuple[Document, Pointer]] = field(
        default_factory=dict[Pointer, "tuple[Document, Pointer]"]
    )

    def span(self, pointer: Pointer, key: bool = False) -> Span:
        """The place of a value (or of its key), in the file that wrote it."""
        for length in range(len(pointer), -1, -1) if self.origins else ():
            if origin := self.origins.get(pointer[:length]):
                document, start = origin
                return document.span(start + pointer[length:], key)
        return self.locate(pointer, key)

    def root(self) -> Node:
        return Node(self, (), self.value)


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a document, with its way from the root."""

    document: Document
    pointer: Pointer
    value: Value

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Node)
            and self.document is other.document
            and self.pointer == other.pointer
        )

    def __hash__(self) -> int:
        return hash((id(self.document), self.pointer))

    @property
    def place(self) -> str:
        return pointer_text(self.pointer)

    @property
    def key(self) -> str:
        return self.pointer[-1] if self.pointer else ""

    def span(self, key: bool = False) -> Span:
        return self.document.span(self.pointer, key)

    def key_span(self) -> Span:
        return self.span(key=True)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def get(self, key: str) -> Node | None:
        """The member `key` of an object; None where there is none, or this is no object."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.document, (*self.pointer, key), self.value[key])
        return None

    def at(self, *keys: str) -> Node | None:
        """`get`, several times."""
        node: Node | None = self
        for key in keys:
            node = node.get(key) if node else None
        return node

    def members(self) -> Iterator[tuple[str, Node]]:
        """The members of an object in the order of the file; nothing for another value."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(self.document, (*self.pointer, key), value)

    def elements(self) -> Iterator[Node]:
        """The elements of a list; nothing for another value."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Node(self.document, (*self.pointer, str(index)), value)

    @property
    def mapping(self) -> Mapping[str, Value]:
        """The object's members as plain values; empty for another value."""
        return self.value if isinstance(self.value, dict) else {}

    def text(self, key: str) -> str | None:
        """The member `key` if it is a string."""
        value = self.mapping.get(key)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether the member `key` is true."""
        return self.mapping.get(key) is True

    def replaced(self, value: Value) -> Node:
        """Another value in the same place."""
        return Node(self.document, self.pointer, value)
