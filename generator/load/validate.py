"""Asks `openapi-spec-validator` whether a description is valid, and gives its findings places.

It is the authority; this module adds no rule of its own. Its keyword validators yield errors
without a path, so each is extended to note where it stood. Knows nothing of what a fault means
for a client: every finding is a warning here, and the lowering decides what is impossible.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from ..diagnostics import Diagnostic, Findings
from ..store import Store
from . import Tree
from .refs import DanglingRef
from .source import Node, Value

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Parts: TypeAlias = tuple[str, ...]

_RULES = "1"
"""Changes with the way in which findings become faults."""


_SAID_BY_LOWERING = frozenset({"ParameterDuplicateError", "UnresolvableParameterError"})
"""Found again where operations are lowered, with the consequence for the client."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding of the validator: our code, its message, and the keys that lead to it."""

    code: str
    message: str
    parts: Parts


def validate(tree: Tree, findings: Findings, store: Store) -> None:
    """Add a warning for each fault; the verdict on the same texts is remembered."""
    key = _key(tree)
    faults = _remembered(store.load(key)) if key else None
    if faults is None:
        faults = list(dict.fromkeys(_faults(tree)))
        if key:
            store.save(key, json.dumps([[f.code, f.message, f.parts] for f in faults]))
    for fault in faults:
        node = _node(tree, fault.parts)
        span = node.span(key=fault.code != "default-type" and len(node.pointer) > 0)
        findings.add(Diagnostic(fault.code, "warning", fault.message, span), node.place)


def _key(tree: Tree) -> str | None:
    """Names the verdict; None for a description of several files, whose texts are not all known."""
    if tree.resolver.library.has_others():
        return None
    texts = [tree.root.document.text, *(overlay.text for overlay in tree.overlays)]
    versions = [_RULES, version("openapi-spec-validator"), version("jsonschema")]
    return hashlib.sha256("\0".join([*versions, *texts]).encode()).hexdigest()


def _remembered(text: str | None) -> list[Fault] | None:
    try:
        return [
            Fault(str(code), str(message), tuple(str(part) for part in parts))
            for code, message, parts in json.loads(text or "null")
        ]
    except (ValueError, TypeError):
        return None


def _node(tree: Tree, parts: Parts) -> Node:
    """Where the keys lead, references followed; the nearest ancestor where they lead nowhere."""
    node = tree.root
    for part in parts:
        step = node.get(part) or _element(node, part)
        if step is None and node.text("$ref") is not None:
            try:
                target = tree.resolver.resolve(node)
            except DanglingRef:
                return node
            step = target.get(part) or _element(target, part)
        if step is None:
            return node
        node = step
    return node


def _element(node: Node, part: str) -> Node | None:
    if (
        part.isdecimal()
        and isinstance(node.value, list)
        and int(part) < len(node.value)
    ):
        return Node(node.document, (*node.pointer, part), node.value[int(part)])
    return None


def _faults(tree: Tree) -> Iterator[Fault]:
    """Run the validator, to its end or as far as it gets."""
    validator = _validator(tree)
    errors = validator.errors()
    while True:
        try:
            error = next(errors)
        except StopIteration:
            return
        except Exception as failure:  # any input may reach it; it has no own type
            message = f"the validator gave up: {type(failure).__name__}"
            yield Fault("spec-unchecked", message, ())
            return
        if type(error).__name__ not in _SAID_BY_LOWERING:
            yield _fault(error, validator.places.get(id(error), ()))


def _fault(error: ValidationError, place: Parts) -> Fault:
    kind = type(error).__name__
    named = {
        "ExtraParametersError": "required-undefined",
        "DuplicateOperationIDError": "operation-id-duplicate",
    }
    code = named.get(kind)
    if code is None:
        code = "default-type" if place[-1:] == ("default",) else "spec-invalid"
    cause = _cause(error)
    path = (*place, *map(str, cause.absolute_path))
    return Fault(code, _message(cause), path)


def _cause(error: ValidationError) -> ValidationError:
    """The error inside an `anyOf` or `oneOf` that says most: the deepest, not the `$ref` branch."""
    while error.context:
        branches = [e for e in error.context if "'$ref' is a required" not in e.message]
        error = max(branches or error.context, key=_depth)
    return error


def _depth(error: ValidationError) -> tuple[int, list[str], str]:
    """How deep an error stands; ties are broken by its words, never by the order of a set."""
    return (
        len(error.absolute_path),
        [str(part) for part in error.absolute_path],
        error.message,
    )


def _message(error: ValidationError) -> str:
    """Its words, with a large instance left out: the place shows it."""
    text = error.message
    instance = repr(error.instance)
    if len(instance) > 80 and text.startswith(instance):
        text = "the value" + text[len(instance) :]
    return text if len(text) <= 300 else text[:297] + "..."


class _Errors(Protocol):
    """What is used of a validator of openapi-spec-validator."""

    places: dict[int, Parts]

    def errors(self) -> Iterator[ValidationError]: ...


def _validator(tree: Tree) -> _Errors:
    # Imported here: it costs 0.2 s, and a remembered verdict needs none of it.
    from . import spec_validator

    make: Callable[..., _Errors] = spec_validator.BY_VERSION[tree.version]
    root = tree.root.document
    handler = partial(_open, tree)
    base = Path(root.base, Path(root.name).name).resolve().as_uri() if root.base else ""
    return make(tree.root.mapping, base, handler)


def _open(tree: Tree, uri: str) -> Mapping[str, Value]:
    """Other files of the description, through the library that keeps references in its folder."""
    from urllib.parse import unquote, urlsplit

    library = tree.resolver.library
    folder = Path(library.root.base).resolve()
    path = Path(unquote(urlsplit(uri).path))
    relative = path.relative_to(folder).as_posix()
    document = library.open(relative, library.root, tree.root.span())
    value = document.value
    assert isinstance(value, dict)
    return value
