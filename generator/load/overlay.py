"""Applies an OpenAPI Overlay (1.0, 1.1) to a document, in place, remembering who wrote what.

Overlay Specification 1.1.0 section 4.4: actions run in order; each target is a JSONPath (RFC
9535). `update` merges objects, appends to arrays and replaces the rest; `remove` removes; `copy`
(1.1) copies another node. An action that matches nothing is an error here: an overlay that has
lost its target no longer mends what it was written for.
"""

from __future__ import annotations

from copy import deepcopy

from ..diagnostics import Diagnostic, Findings, InputError, Span
from .source import Document, Node, Pointer, Value

VERSIONS = ("1.0.", "1.1.")


def apply_overlay(document: Document, overlay: Document, findings: Findings) -> None:
    """Change `document.value` as `overlay` says; its `origins` lead to the overlay's lines.

    Raises:
        InputError: the file is no overlay.
    """
    root = overlay.root()
    version = root.text("overlay") or ""
    if not version.startswith(VERSIONS):
        message = "not an OpenAPI Overlay 1.0 or 1.1 document"
        hint = "it begins with `overlay: 1.0.0`"
        raise InputError(
            Diagnostic("overlay-invalid", "error", message, root.span(), hint)
        )
    actions = root.get("actions")
    if actions is None or not isinstance(actions.value, list):
        message = "an overlay needs a list of `actions`"
        raise InputError(Diagnostic("overlay-invalid", "error", message, root.span()))
    document.value = _unshared(document.value)
    for action in actions.elements():
        _Action(document, action, findings).apply()


def _unshared(value: Value) -> Value:
    """A copy in which nothing stands twice: an alias in YAML is one object in two places, and an
    action is meant for one of them."""
    if isinstance(value, dict):
        return {key: _unshared(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_unshared(item) for item in value]
    return value


class _Action:
    """One action against the document as the earlier ones left it."""

    def __init__(self, document: Document, action: Node, findings: Findings) -> None:
        self.document = document
        self.action = action
        self.findings = findings

    def problem(
        self, code: str, message: str, span: Span, hint: str | None = None
    ) -> None:
        self.findings.add(
            Diagnostic(code, "error", message, span, hint), self.action.place
        )

    def apply(self) -> None:
        target = self.action.get("target")
        if target is None or not isinstance(target.value, str):
            self.problem(
                "overlay-invalid", "an action needs a `target`", self.action.span()
            )
            return
        changes = "update" in self.action or "copy" in self.action
        if not changes and not self.action.flag("remove"):
            message = "an action needs `update`, `copy` or `remove: true`"
            self.problem("overlay-invalid", message, self.action.span())
            return
        pointers = self.find(target.value, target)
        if pointers is None:
            return
        if not pointers:
            hint = (
                "correct the target, or delete the action if the description is mended"
            )
            message = f"the target {target.value} matches nothing"
            self.problem("overlay-unmatched", message, target.span(), hint)
        if self.action.flag("remove"):
            for pointer in reversed(pointers):
                self.remove(pointer)
            return
        for pointer in pointers:
            self.update(pointer)

    def find(self, path: str, place: Node) -> list[Pointer] | None:
        """The places that a JSONPath matches; None (reported) where it is none."""
        from jsonpath import JSONPathError, finditer

        try:
            matches = finditer(path, self.document.value)
            return [tuple(str(part) for part in match.parts) for match in matches]
        except JSONPathError as error:
            message = f"not a JSONPath: {str(error).splitlines()[0]}"
            self.problem("overlay-invalid", message, place.span())
            return None

    def remove(self, pointer: Pointer) -> None:
        if not pointer:
            self.problem(
                "overlay-invalid", "the root cannot be removed", self.action.span()
            )
            return
        parent = _value_at(self.document.value, pointer[:-1])
        if isinstance(parent, dict):
            del parent[pointer[-1]]
        elif isinstance(parent, list):
            start = int(pointer[-1])
            moved: dict[Pointer, tuple[Document, Pointer]] = {}
            for index in range(start + 1, len(parent)):
                moved[*pointer[:-1], str(index - 1)] = self.origin(
                    (*pointer[:-1], str(index))
                )
            for known, origin in list(self.document.origins.items()):
                if known[: len(pointer) - 1] != pointer[:-1] or len(known) < len(
                    pointer
                ):
                    continue
                index = int(known[len(pointer) - 1])
                if index >= start:
                    del self.document.origins[known]
                if index > start:
                    rest = known[len(pointer) :]
                    moved[*pointer[:-1], str(index - 1), *rest] = origin
            del parent[start]
            self.document.origins.update(moved)

    def origin(self, pointer: Pointer) -> tuple[Document, Pointer]:
        for length in range(len(pointer), -1, -1):
            if found := self.document.origins.get(pointer[:length]):
                return found[0], found[1] + pointer[length:]
        written = Document(
            self.document.name, None, self.document.locate, self.document.text
        )
        return written, pointer

    def update(self, pointer: Pointer) -> None:
        update = self.action.get("update")
        if update is None:
            update = self.copied()
            if update is None:
                return
        target = _value_at(self.document.value, pointer)
        if isinstance(target, dict) and not isinstance(update.value, dict):
            message = "only an object can be merged into an object"
            self.problem("overlay-invalid", message, update.span())
        elif isinstance(target, (dict, list)):
            self.merge(target, update, pointer)
        elif pointer:  # 1.1 lets primitives be replaced
            parent = _value_at(self.document.value, pointer[:-1])
            self.place(parent, pointer, update)

    def copied(self) -> Node | None:
        source = self.action.get("copy")
        if source is None or not isinstance(source.value, str):
            self.problem(
                "overlay-invalid", "`copy` takes a JSONPath", self.action.span()
            )
            return None
        found = self.find(source.value, source)
        if found is None:
            return None
        if len(found) != 1:
            self.problem(
                "overlay-unmatched", "`copy` must match one node", source.span()
            )
            return None
        value = deepcopy(_value_at(self.document.value, found[0]))
        return Node(self.document, found[0], value)

    def merge(
        self, target: dict[str, Value] | list[Value], update: Node, at: Pointer
    ) -> None:
        if isinstance(target, list):
            elements = (
                list(update.elements()) if isinstance(update.value, list) else [update]
            )
            for element in elements:
                target.append(deepcopy(element.value))
                pointer = (*at, str(len(target) - 1))
                self.document.origins[pointer] = (element.document, element.pointer)
            return
        for key, member in update.members():
            known = target.get(key)
            if isinstance(known, dict) and isinstance(member.value, dict):
                self.merge(known, member, (*at, key))
            elif isinstance(known, list) and isinstance(member.value, list):
                self.merge(known, member, (*at, key))
            else:
                self.place(target, (*at, key), member)

    def place(self, parent: Value, pointer: Pointer, written: Node) -> None:
        if isinstance(parent, dict):
            parent[pointer[-1]] = deepcopy(written.value)
        elif isinstance(parent, list):
            parent[int(pointer[-1])] = deepcopy(written.value)
        self.document.origins[pointer] = (written.document, written.pointer)


def _value_at(value: Value, pointer: Pointer) -> Value:
    for token in pointer:
        value = value[int(token)] if isinstance(value, list) else _member(value, token)
    return value


def _member(value: Value, key: str) -> Value:
    assert isinstance(value, dict), "a matched pointer leads through containers"
    return value[key]
