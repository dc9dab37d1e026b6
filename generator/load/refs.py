"""One resolver for every `$ref`: components, any JSON pointer, other files, chains.

OpenAPI 3.2 section 4.23 (Reference Object), RFC 6901, RFC 3986. Cycles of pure references and
references to nothing are located errors; remote references are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import unquote

from ..diagnostics import Diagnostic, Findings, InputError
from .files import Library
from .source import Document, Node, Pointer, Value, pointer_text


class DanglingRef(Exception):
    """A reference that cannot be followed; the finding has been recorded."""


@dataclass(slots=True)
class Resolver:
    """Follows references within a `Library`."""

    library: Library
    findings: Findings
    _known: dict[Node, Node] = field(default_factory=dict[Node, Node])
    _ends: dict[Node, Node] = field(default_factory=dict[Node, Node])
    """Where the chains that have been followed end."""

    def resolve(self, node: Node) -> Node:
        """The node that `node` stands for: itself, or the end of its chain of references.

        Raises:
            DanglingRef: the chain leads nowhere, or into itself; a finding says so.
        """
        seen: dict[Node, None] = {}
        while node.text("$ref") is not None and node not in self._ends:
            if node in seen:
                chain = list(seen)
                self._report_cycle(chain[chain.index(node) :])
                raise DanglingRef
            seen[node] = None
            node = self.target(node)
        node = self._ends.get(node, node)
        for passed in seen:
            self._ends[passed] = node
        return node

    def target(self, node: Node) -> Node:
        """One step: the node that the `$ref` of `node` names (which may be a reference too)."""
        if node not in self._known:
            self._known[node] = self._follow(node)
        return self._known[node]

    def _follow(self, node: Node) -> Node:
        reference = node.text("$ref") or ""
        file, _, fragment = reference.partition("#")
        if "://" in file or file.startswith("//"):
            self._report(
                node,
                "ref-remote",
                f"the reference {reference!r} is remote",
                hint="copy the document beside the description and refer to the copy",
            )
            raise DanglingRef
        try:
            document = (
                self.library.open(
                    file, node.document, (node.get("$ref") or node).span()
                )
                if file
                else node.document
            )
        except InputError as error:
            for diagnostic in error.diagnostics:
                self.findings.add(diagnostic, node.place)
            raise DanglingRef from None
        return self._within(node, document, unquote(fragment), reference)

    def _within(
        self, node: Node, document: Document, fragment: str, reference: str
    ) -> Node:
        target = document.root()
        if fragment and not fragment.startswith("/"):
            self._report(
                node, "ref-dangling", f"the reference {reference!r} is no JSON pointer"
            )
            raise DanglingRef
        for token in fragment.split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            # RFC 6901 section 4: an index has no leading zeros.
            is_index = key.isdecimal() and str(int(key)) == key
            elements = list(target.elements()) if is_index else []
            if elements and int(key) < len(elements):
                step: Node | None = elements[int(key)]
            else:
                step = target.get(key)
                if step is None and target.text("$ref") is not None:
                    step = self.resolve(target).get(key)
            if step is None:
                self._report(
                    node,
                    "ref-dangling",
                    f"the reference {reference!r} leads nowhere",
                    hint=_suggestion(target, key),
                )
                raise DanglingRef
            target = step
        return target

    def _report_cycle(self, cycle: list[Node]) -> None:
        """Once, wherever it is entered: at the member that stands first."""
        start = min(range(len(cycle)), key=lambda i: cycle[i].span())
        first, *others = cycle[start:] + cycle[:start]
        self._report(first, "ref-cycle", "this $ref leads back to itself", others)

    def _report(
        self,
        node: Node,
        code: str,
        message: str,
        also: list[Node] | None = None,
        hint: str | None = None,
    ) -> None:
        place = node.get("$ref") or node
        spans = tuple((other.get("$ref") or other).span() for other in also or [])
        self.findings.add(
            Diagnostic(code, "error", message, place.span(), hint, spans), node.place
        )


# Below these keys stands data, in which "$ref" means nothing.
_DATA = frozenset({"example", "examples", "default", "enum", "const", "value"})
_NAMED = frozenset(
    {"properties", "patternProperties", "schemas", "$defs", "definitions"}
)


def check_refs(resolver: Resolver) -> None:
    """Follow every reference of the description's files, so that the faults of all are told."""
    waiting: list[tuple[Document, Pointer, Value]] = []
    seen: set[int] = set()

    def enter(document: Document) -> None:
        if id(document) not in seen:
            seen.add(id(document))
            waiting.append((document, (), document.value))

    enter(resolver.library.root)
    while waiting:
        document, pointer, value = waiting.pop()
        if isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, (dict, list)):
                    waiting.append((document, (*pointer, str(index)), item))
            continue
        if not isinstance(value, dict) or id(value) in seen:
            continue
        seen.add(id(value))
        reference = value.get("$ref")
        named = bool(pointer) and pointer[-1] in _NAMED
        if isinstance(reference, str) and not named:
            try:
                enter(resolver.resolve(Node(document, pointer, value)).document)
            except DanglingRef:
                continue
        for key, member in value.items():
            data = not named and (key in _DATA or key.startswith("x-"))
            if isinstance(member, (dict, list)) and not data:
                waiting.append((document, (*pointer, key), member))


def _suggestion(parent: Node, key: str) -> str | None:
    close = get_close_matches(key, parent.mapping, n=1)
    if close:
        return f"did you mean #{pointer_text((*parent.pointer, close[0]))}?"
    return None
