"""Names of classes, of their modules, and of the fields in them."""

from __future__ import annotations

import builtins
import keyword
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..config import Pin
from ..diagnostics import Diagnostic, Findings
from ..model import Api, Component, Inline, Object, OperationId, Schema, SchemaId
from ..model.fields import all_properties
from ..words import digest, identifier, pascal, singular, snake, split
from .calls import Call
from .reserved import reserved

_RESERVED = reserved("classes") | frozenset(dir(builtins))
"""A class named like a builtin would be found instead of it, or it instead of the class."""


@dataclass(frozen=True, slots=True)
class SchemaNames:
    """`classes`: what is received, and enums; `params`: what is sent; `modules`: below types/."""

    classes: Mapping[SchemaId, str]
    params: Mapping[SchemaId, str]
    modules: Mapping[SchemaId, str]


def schema_names(
    api: Api,
    calls: Mapping[OperationId, Call],
    pins: Mapping[str, Pin],
    findings: Findings,
) -> SchemaNames:
    """Components keep their bare names; what is inline is named after where it stands.

    A component's name may be pinned by `pins`, from its name in the description.
    """
    classes: dict[SchemaId, str] = {}
    taken: dict[str, SchemaId] = {}
    elsewhere: list[tuple[Schema, Component]] = []
    for schema in api.schemas.values():
        if not isinstance(schema.origin, Component):
            continue
        if schema.origin.folders:
            elsewhere.append((schema, schema.origin))
            continue
        name = _component_name(schema.origin.name, pins)
        if name in taken:
            _collision(api.schemas[taken[name]], schema, name, findings)
        taken[name] = schema.id
        classes[schema.id] = name
    for schema, origin in elsewhere:
        classes[schema.id] = _elsewhere_name(origin, schema.id, pins, taken)
        taken[classes[schema.id]] = schema.id
    _report_unmatched(api, pins, findings)
    for id_ in sorted(api.schemas):
        _inline_name(api, calls, id_, classes, taken)
    params = _param_names(api, classes, taken)
    return SchemaNames(classes, params, _modules(api, calls, classes))


def _report_unmatched(api: Api, pins: Mapping[str, Pin], findings: Findings) -> None:
    origins = [schema.origin for schema in api.schemas.values()]
    known = {origin.name for origin in origins if isinstance(origin, Component)}
    for name, pin in pins.items():
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else None
            message = f"no schema is {name!r}"
            findings.add(Diagnostic("pin-unmatched", "error", message, pin.span, hint))


def _component_name(name: str, pins: Mapping[str, Pin]) -> str:
    pinned = pins.get(name)
    if pinned is not None:
        return pinned.text
    kept = (
        name
        if name.isidentifier() and name.isascii() and name[0].isupper()
        else pascal(name)
    )
    return identifier(kept, "Model", _RESERVED)


def _elsewhere_name(
    origin: Component,
    id_: SchemaId,
    pins: Mapping[str, Pin],
    taken: Mapping[str, SchemaId],
) -> str:
    """The shortest name that is free: the key or file alone, then behind its folders."""
    words = [*origin.folders, origin.name]
    for start in range(len(words) - 1, -1, -1):
        name = _component_name(" ".join(words[start:]), pins)
        if name not in taken:
            return name
    mark = digest(id_).upper()
    return f"{_component_name(origin.name, pins)}_{mark}"


def _collision(first: Schema, second: Schema, name: str, findings: Findings) -> None:
    names = [s.origin.name for s in (first, second) if isinstance(s.origin, Component)]
    findings.add(
        Diagnostic(
            "name-collision",
            "error",
            f"the schemas {names[0]!r} and {names[-1]!r} would both be class {name}",
            second.where(),
            "pin one of them in the configuration:\n[names.schemas]\n"
            f'"{names[-1]}" = "Other{name}"',
            (first.where(),),
        )
    )


def _inline_name(
    api: Api,
    calls: Mapping[OperationId, Call],
    id_: SchemaId,
    classes: dict[SchemaId, str],
    taken: dict[str, SchemaId],
) -> str:
    """The name of an inline schema; its parent's is found first, however deep that stands."""
    waiting = [id_]
    while waiting:
        current = waiting[-1]
        origin = api.schemas[current].origin
        if current in classes or isinstance(origin, Component):
            waiting.pop()
            continue
        parent = SchemaId(origin.parent)
        if parent in api.schemas and parent not in classes and parent not in waiting:
            waiting.append(parent)
            continue
        call = calls.get(OperationId(origin.parent))
        owner = classes.get(parent) or pascal(
            " ".join((*call.chain, call.method)) if call else ""
        )
        classes[current] = _free_name(owner, origin.words, current, taken)
        taken[classes[current]] = current
        waiting.pop()
    return classes[id_]


def _free_name(
    owner: str, words: tuple[str, ...], id_: SchemaId, taken: Mapping[str, SchemaId]
) -> str:
    """The first name that is free, each worse to read than the one before; none is a count."""
    tail = _tail(words)
    mark = digest(id_).upper()
    for candidate in (owner + tail, f"{owner}_{tail}", f"{owner}{tail}_{mark}"):
        name = identifier(candidate, "Model", _RESERVED)
        if name not in taken:
            return name
    raise AssertionError("a digest of the place is unique")


def _tail(words: tuple[str, ...]) -> str:
    """`choices`, `item` is Choice; `data`, `item` is DataItem; `metadata`, `value` MetadataValue."""
    parts: list[str] = []
    for word in words:
        if word == "item" and parts and singular(parts[-1]) != parts[-1]:
            parts[-1] = singular(parts[-1])
        else:
            parts.append(pascal(word) or "Value")
    return "".join(parts)


def _param_names(
    api: Api, classes: Mapping[SchemaId, str], taken: Mapping[str, SchemaId]
) -> dict[SchemaId, str]:
    """`FileParam` beside `File`; where a component has that name, `FileParamInput`."""
    names: dict[SchemaId, str] = {}
    used = set(taken)
    for id_ in api.schemas:
        name = classes[id_] + "Param"
        while name in used:
            name += "Input"
        used.add(name)
        names[id_] = name
    return names


def _modules(
    api: Api, calls: Mapping[OperationId, Call], classes: Mapping[SchemaId, str]
) -> dict[SchemaId, str]:
    """A component's own module, which its inline children share; else the operation's."""
    modules: dict[SchemaId, str] = {}
    for id_, schema in api.schemas.items():
        seen: set[SchemaId] = set()
        owner = schema
        while (
            isinstance(owner.origin, Inline)
            and SchemaId(owner.origin.parent) in api.schemas
        ):
            if owner.id in seen:
                break
            seen.add(owner.id)
            owner = api.schemas[SchemaId(owner.origin.parent)]
        if isinstance(owner.origin, Component):
            name = snake(classes[owner.id])
        else:
            call = calls.get(OperationId(owner.origin.parent))
            name = snake(
                "_".join((*call.chain, call.method)) if call else classes[owner.id]
            )
        modules[id_] = identifier(name, "m", reserved("modules"))
    return modules


def field_names(api: Api, schema: Schema) -> dict[str, str]:
    """From each wire name of an object, inherited ones included, to its attribute."""
    if not isinstance(schema.shape, Object):
        return {}
    return distinct(
        [p.name for p in all_properties(api, schema.shape)], "field", reserved("fields")
    )


def distinct(
    wires: Iterable[str], prefix: str, taken: frozenset[str]
) -> dict[str, str]:
    """A Python name for each wire name, no two alike.

    Those that would be alike keep the case or the signs that tell them apart; only what is left
    then gets a digest of the wire name, which no neighbour can change.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for wire in dict.fromkeys(wires):
        groups[python_name(wire, prefix, taken)].append(wire)
    names: dict[str, str] = {}
    others: defaultdict[str, list[str]] = defaultdict(list)
    for name, group in groups.items():
        # The one that reads as the name does keeps it; else the first in code point order.
        keeper = name if name in group else min(group)
        names[keeper] = name
        for wire in group:
            if wire != keeper:
                others[python_name(_spelled_out(wire), prefix, taken)].append(wire)
    for other, group in others.items():
        alone = len(group) == 1 and other not in groups
        for wire in group:
            mark = digest(wire)
            names[wire] = other if alone else f"{other}_{mark}"
    return names


def python_name(wire: str, prefix: str, taken: frozenset[str]) -> str:
    """snake_case, a trailing underscore behind a keyword or a name in `taken`."""
    name = snake(wire)
    if (
        wire.isidentifier()
        and wire.isascii()
        and wire.islower()
        and not wire.startswith("_")
    ):
        name = wire  # `n8n`, `sha256_`: already as a Python programmer would write it
    return identifier(name, prefix, taken)


_SIGNS = {"+": "plus", "-": "minus", "@": "at", "$": "dollar", "#": "hash", "*": "star", "/": "slash",
          "_": "underscore", ".": "dot", "%": "percent", "&": "and", "!": "not", "<": "less",
          ">": "greater", "=": "equals", ":": "colon", "?": "question"}  # fmt: skip


def _spelled_out(wire: str) -> str:
    """`+1` is plus_1, `$ref` dollar_ref; a name without signs says where it has capitals."""
    words = [f" {_SIGNS[c]} " if c in _SIGNS else c for c in wire]
    text = "".join(words)
    if text == wire and wire != wire.lower():
        return "upper " + wire if wire.isupper() else "cap " + "_".join(split(wire))
    return text


def is_plain_key(wire: str) -> bool:
    """Whether a wire name may stand as a field in a class body: no keyword, no private name."""
    return (
        wire.isidentifier()
        and wire.isascii()
        and not keyword.iskeyword(wire)
        and not wire.startswith("__")
    )
