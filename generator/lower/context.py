"""What every part of the lowering needs: the tree, its references, and a way to say things."""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Diagnostic, Findings
from ..load import Tree
from ..load.refs import DanglingRef
from ..load.source import Node, pointer_text
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
        """The node's id: "#/components/schemas/File", with the file's name if it is another."""
        root = node.document is self.tree.root.document
        return ("" if root else node.document.name) + "#" + pointer_text(node.pointer)

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


def documentation(node: Node, notes: tuple[str, ...] = ()) -> Docs:
    """Title, description and deprecation of a node, as far as they are texts."""
    return Docs(
        node.text("title"), node.text("description"), node.flag("deprecated"), notes
    )
