"""Files into trees: YAML, JSON, positions, overlays, references, versions, validation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic, Findings, InputError, Span
from .files import Library, read_document
from .overlay import apply_overlay
from .refs import Resolver
from .source import Document, Node

SUPPORTED = "OpenAPI 3.0, 3.1 and 3.2"


@dataclass(frozen=True, slots=True)
class Tree:
    """A description with its overlays applied: what the lowering reads.

    `version` is (3, 0), (3, 1) or (3, 2); `resolver` follows its references.
    """

    root: Node
    version: tuple[int, int]
    resolver: Resolver
    overlays: tuple[Document, ...] = ()


def load_tree(spec: Path, overlays: tuple[Path, ...], findings: Findings) -> Tree:
    """Read `spec`, apply `overlays` in order, and tell its version.

    Raises:
        InputError: a file cannot be read, is no OpenAPI 3.0, 3.1 or 3.2 document, or no overlay.
    """
    document = read_document(spec, shown(spec))
    version = _version(document)
    read: list[Document] = []
    for path in overlays:
        overlay = read_document(path, shown(path))
        apply_overlay(document, overlay, findings)
        read.append(overlay)
    return Tree(
        document.root(), version, Resolver(Library(document), findings), tuple(read)
    )


def shown(path: Path) -> str:
    """The path as it is printed: relative to the working directory where that is shorter."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _version(document: Document) -> tuple[int, int]:
    root = document.root()
    if not isinstance(root.value, dict):
        message = "an OpenAPI description is an object; this is " + _kind(root)
        raise InputError(Diagnostic("spec-not-openapi", "error", message, root.span()))
    for key in ("openapi", "swagger"):
        member = root.get(key)
        if member is None or member.value is None:
            continue
        match = re.fullmatch(r"3\.([012])(\.\d+)?(-.+)?", str(member.value))
        if key == "openapi" and match and isinstance(member.value, str):
            return 3, int(match[1])
        name = "Swagger" if key == "swagger" else "OpenAPI"
        message = f"{name} {member.value} is not supported"
        hint = f"sdkgen reads {SUPPORTED}"
        if key == "swagger":
            hint += "; convert the description first"
        elif not isinstance(member.value, str):
            hint += "; write the version as a string"
        raise InputError(
            Diagnostic("spec-version", "error", message, member.span(), hint)
        )
    message = "not an OpenAPI description: the member `openapi` is missing"
    span = Span(document.name, 1, 1)
    hint = (
        f"sdkgen reads {SUPPORTED}; the first line of a description is `openapi: 3.1.0`"
    )
    raise InputError(Diagnostic("spec-not-openapi", "error", message, span, hint))


def _kind(node: Node) -> str:
    match node.value:
        case list():
            return "a list"
        case str():
            return "a text"
        case None:
            return "null"
        case _:
            return "a single value"
