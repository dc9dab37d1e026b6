"""YAML text into a `Document`: composed by libyaml, with the scalars of JSON.

OpenAPI 3.2 section 4.4 ("Format") asks for YAML 1.2's JSON schema: dates stay strings, `on` and
`yes` stay strings, keys are strings, duplicate keys are errors. Tags are refused, and aliases are
bounded, since a description is untrusted input.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import yaml

from ..diagnostics import Diagnostic, InputError, Span
from .source import Document, Pointer, Scalar, Value

MAX_DEPTH = 500
MAX_EXPANDED = 3_000_000
"""Values after all aliases are followed; the largest published YAML description has 0.4 million."""


class _TooDeep(Exception):
    """Raised by the loader: libyaml's composer recurses in C, where no limit would stop it."""


if TYPE_CHECKING:
    _Base = yaml.CLoader
else:
    _Base = getattr(
        yaml, "CLoader", yaml.Loader
    )  # without libyaml slower, but the same


class _Loader(_Base):
    """Counts levels while nodes are composed; path resolvers, which it replaces, are not used."""

    depth = 0

    def descend_resolver(
        self, current_node: yaml.Node | None, current_index: object
    ) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH + 1:
            raise _TooDeep(current_node)

    def ascend_resolver(self) -> None:
        self.depth -= 1


# Every implicit type but these strings is told apart by `_scalar`; see YAML 1.2.2 section 10.2.
_NULL = frozenset({"null", "Null", "NULL", "~", ""})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CORE_TAGS = frozenset(
    f"tag:yaml.org,2002:{t}" for t in "null bool int float str map seq".split()
)


def read_yaml(name: str, text: str) -> Document:
    """Compose `text`.

    Raises:
        InputError: syntax, duplicate keys, tags, too many aliases, too deep, several documents.
    """
    try:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise InputError(_syntax(name, error)) from None
    except yaml.reader.ReaderError as error:
        raise InputError(_unreadable(name, text, error)) from None
    except _TooDeep as error:
        mark = error.args[0].start_mark if error.args[0] else None
        span = Span(name, mark.line + 1, mark.column + 1) if mark else Span(name, 1, 1)
        raise InputError(too_deep(span)) from None
    if root is None:
        raise InputError(
            Diagnostic(
                "spec-empty", "error", f"{name} holds no document", Span(name, 1, 1)
            )
        )
    builder = _Builder(name)
    value = builder.build(root).value
    if builder.problems:
        raise InputError(*builder.problems)
    return Document(name, value, _Locator(name, root), text)


def too_deep(span: Span) -> Diagnostic:
    message = f"nested more than {MAX_DEPTH} levels deep"
    return Diagnostic("too-deep", "error", message, span)


def _syntax(name: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = Span(name, mark.line + 1, mark.column + 1) if mark else Span(name)
    opened = error.context_mark
    also = Span(name, opened.line + 1, opened.column + 1) if opened else span
    problem = ", ".join(str(part) for part in (error.context, error.problem) if part)
    hint = (
        "indent with spaces, not tabs" if "cannot start any token" in problem else None
    )
    message = f"not valid YAML: {problem}"
    others = (also,) if also.line != span.line else ()
    return Diagnostic("yaml-syntax", "error", message, span, hint, others)


def _unreadable(name: str, text: str, error: yaml.reader.ReaderError) -> Diagnostic:
    """A character that YAML does not allow (YAML 1.2.2 section 5.1)."""
    before = text[: error.position]
    column = error.position - (before.rfind("\n") + 1) + 1
    span = Span(name, before.count("\n") + 1, column)
    character = text[error.position : error.position + 1]
    message = (
        f"not valid YAML: the character U+{ord(character or ' '):04X} is not allowed"
    )
    return Diagnostic(
        "yaml-syntax", "error", message, span, "remove it, or escape it in quotes"
    )


def _span(name: str, node: yaml.Node) -> Span:
    width = 1
    if node.start_mark.line == node.end_mark.line:
        width = max(1, node.end_mark.column - node.start_mark.column)
    return Span(name, node.start_mark.line + 1, node.start_mark.column + 1, width)


class _Built(NamedTuple):
    """A value, how many values it holds with its aliases followed, and how many levels."""

    value: Value
    size: int
    height: int


class _Builder:
    """Plain values from composed nodes. An aliased node is built once and shared."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Diagnostic] = []
        self.known: dict[int, _Built] = {}
        self.open: set[int] = set()

    def problem(
        self, code: str, message: str, node: yaml.Node, hint: str | None = None
    ) -> None:
        self.problems.append(
            Diagnostic(code, "error", message, _span(self.name, node), hint)
        )

    def stop(self, code: str, message: str, node: yaml.Node) -> InputError:
        self.problem(code, message, node)
        return InputError(*self.problems)

    def build(self, node: yaml.Node) -> _Built:
        if not isinstance(node, (yaml.MappingNode, yaml.SequenceNode)):
            return _Built(self.scalar(node), 1, 0)
        if known := self.known.get(id(node)):
            return known
        if id(node) in self.open:
            raise self.stop(
                "yaml-alias", "an alias refers to a value that holds it", node
            )
        self.check_tag(node)
        self.open.add(id(node))
        if isinstance(node, yaml.MappingNode):
            made = self.mapping(node)
        else:
            made = self.sequence(node)
        self.open.discard(id(node))
        if made.size > MAX_EXPANDED:
            raise self.stop(
                "yaml-alias", f"aliases make more than {MAX_EXPANDED:,} values", node
            )
        if made.height > MAX_DEPTH:
            raise InputError(*self.problems, too_deep(_span(self.name, node)))
        self.known[id(node)] = made
        return made

    def sequence(self, node: yaml.SequenceNode) -> _Built:
        items = [self.build(item) for item in node.value]
        size = 1 + sum(item.size for item in items)
        height = 1 + max((item.height for item in items), default=0)
        return _Built([item.value for item in items], size, height)

    def mapping(self, node: yaml.MappingNode) -> _Built:
        result: dict[str, Value] = {}
        first: dict[str, yaml.Node] = {}
        size, height = 1, 0
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem("yaml-key", "a key must be a string", key_node)
                continue
            self.check_tag(key_node)
            key = str(key_node.value)
            if key == "<<" and not key_node.style:
                merged, count = self.merged(value_node)
                result = {**merged, **result}
                size += count
                continue
            if key in first:
                self.repeated(key, key_node, first[key])
                continue
            first[key] = key_node
            built = self.build(value_node)
            result[key] = built.value
            size += built.size
            height = max(height, built.height)
        return _Built(result, size, height + 1)

    def repeated(self, key: str, node: yaml.Node, first: yaml.Node) -> None:
        self.problems.append(
            Diagnostic(
                "duplicate-key",
                "error",
                f"the key {key!r} stands here twice",
                _span(self.name, node),
                "remove or rename one of them",
                (_span(self.name, first),),
            )
        )

    def merged(self, node: yaml.Node) -> tuple[dict[str, Value], int]:
        """What a merge key brings in. Not part of YAML 1.2, but published descriptions use it."""
        result: dict[str, Value] = {}
        size = 0
        for source in _merged(node):
            value, count, _ = self.build(source)
            if not isinstance(value, dict):
                self.problem("yaml-key", "a merge key (<<) takes objects", source)
                continue
            result = {**value, **result}
            size += count
        return result, size

    def check_tag(self, node: yaml.Node) -> None:
        # An untagged node gets its tag from the resolver, which only knows core tags and the
        # YAML 1.1 ones that `scalar` replaces; an explicit one begins with "!" in the text.
        if node.tag in _CORE_TAGS or not self.explicit(node):
            return
        self.problem(
            "yaml-tag", f"the tag {node.tag!r} is not allowed", node, "remove the tag"
        )

    def explicit(self, node: yaml.Node) -> bool:
        if not node.tag.startswith("tag:yaml.org,2002:"):
            return True
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        return kind not in {
            "timestamp",
            "merge",
            "value",
            "null",
            "bool",
            "int",
            "float",
        }

    def scalar(self, node: yaml.Node) -> Scalar:
        self.check_tag(node)
        text = str(node.value)
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        if not plain:
            return text
        if text in _NULL:
            return None
        if text in _TRUE or text in _FALSE:
            return text in _TRUE
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) <= 4000 else text
        return float(text) if _FLOAT.fullmatch(text) else text


@dataclass(frozen=True, slots=True)
class _Locator:
    """Finds places by walking the composed nodes."""

    name: str
    root: yaml.Node

    def __call__(self, pointer: Pointer, key: bool) -> Span:
        node, key_node = self.root, self.root
        for token in pointer:
            step = _step(node, token)
            if (
                step is None
            ):  # made by a stage: its nearest written ancestor stands for it
                break
            key_node, node = step
        return _span(self.name, key_node if key else node)


def _merged(node: yaml.Node) -> list[yaml.Node]:
    """The objects that a merge key names: one, or a list."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else [node]


def _step(node: yaml.Node, token: str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if str(key_node.value) == token:
                return key_node, value_node
        for key_node, value_node in node.value:
            if str(key_node.value) == "<<":
                for source in _merged(value_node):
                    if found := _step(source, token):
                        return found
    elif (
        isinstance(node, yaml.SequenceNode)
        and token.isdecimal()
        and int(token) < len(node.value)
    ):
        item = node.value[int(token)]
        return item, item
    return None
