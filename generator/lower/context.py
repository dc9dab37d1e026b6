"""What every part of the lowering needs: the tree, its references, and a way to say things."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Diagnostic, Findings
from ..load import Tree
from ..load.refs import DanglingRef
from ..load.source import Node, Value, pointer_text
from ..model import Docs


@dataclass(frozen=True, slots=True)
class Context:
    tree: Tree
    findings: Findings

    def follow(self, node: Node) -> Node | None:
        """The node itself or what its references lead to; None (reported) where that is nothing."""
        try:
            return self.tree.resolver.resolve(node)
        except DanglingRef:
            return None

    def place(self, node: Node) -> str:
        """The node's id: "#/components/schemas/File", with the file's path if it is another.

        A parameter is told by its name and place, not by its index: no neighbour moves it.
        """
        tokens: list[str] = []
        value = node.document.value
        for token in node.pointer:
            inner = _inside(value, token)
            if tokens[-1:] == ["parameters"] and isinstance(inner, dict):
                token = str(
                    inner.get("$ref") or f"{inner.get('name')} in {inner.get('in')}"
                )
            tokens.append(token)
            value = inner
        return node.document.key + "#" + pointer_text(tuple(tokens))

    def warn(
        self, code: str, message: str, node: Node, hint: str | None = None
    ) -> None:
        self.findings.add(
            Diagnostic(code, "warning", message, node.span(key=True), hint), node.place
        )

    def error(
        self, code: str, message: str, node: Node, hint: str | None = None
    ) -> None:
        self.findings.add(
            Diagnostic(code, "error", message, node.span(key=True), hint), node.place
        )


def _inside(value: Value, token: str) -> Value:
    if isinstance(value, list):
        return (
            value[int(token)] if token.isdecimal() and int(token) < len(value) else None
        )
    return value.get(token) if isinstance(value, dict) else None


def documentation(node: Node, notes: tuple[str, ...] = ()) -> Docs:
    """Title, description and deprecation of a node, as far as they are texts."""
    return Docs(
        node.text("title"), node.text("description"), node.flag("deprecated"), notes
    )
