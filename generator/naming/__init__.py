"""Python names for everything in a model, each from its own place.

What the rules cannot know is pinned in the configuration or in the description (`x-sdkgen-name`).
Two things that would share a name are told apart by their places, never by a number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..config import Config, is_call
from ..diagnostics import Diagnostic, Findings
from ..model import Api, Operation, OperationId, SchemaId
from ..words import identifier, snake
from .arguments import Place, argument_names
from .calls import Call, calls
from .client import ClientNames, client_names
from .reserved import reserved
from .schemas import SchemaNames, field_names, schema_names


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a package. `fields` and `arguments` are by wire name."""

    calls: Mapping[OperationId, Call]
    schemas: SchemaNames
    fields: Mapping[SchemaId, Mapping[str, str]]
    arguments: Mapping[OperationId, Mapping[Place, str]]
    client: ClientNames


def name(api: Api, config: Config, findings: Findings) -> Names:
    """Name `api`. Names that stay equal, and pins that match nothing, are errors."""
    unpinned = calls(api)
    found = _pinned(api, config, unpinned, findings)
    pinned = _chosen(api, config)
    found = _legal(_told_apart(api, found, pinned))
    _report_collisions(api, found, findings)
    _report_unknown_schemes(api, config, findings)
    return Names(
        calls=found,
        schemas=schema_names(api, found, config.schema_pins, findings),
        fields={id_: field_names(api, schema) for id_, schema in api.schemas.items()},
        arguments={op.id: argument_names(api, op) for op in api.operations},
        client=client_names(api, config, findings),
    )


def _report_unknown_schemes(api: Api, config: Config, findings: Findings) -> None:
    known = [scheme.name for scheme in api.schemes]
    for scheme, auth in config.auth.items():
        if scheme not in known:
            close = get_close_matches(scheme, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else None
            message = f"no security scheme is {scheme!r}"
            findings.add(Diagnostic("pin-unmatched", "error", message, auth.span, hint))


def _pinned(
    api: Api, config: Config, found: Mapping[OperationId, Call], findings: Findings
) -> dict[OperationId, Call]:
    """`found` with the pins of the description and, before them, of the configuration."""
    result = dict(found)
    matched: set[str] = set()
    for operation in api.operations:
        keys = [
            key
            for key in (operation.id, operation.name)
            if key in config.operation_pins
        ]
        matched.update(key for key in keys if key)
        call = (
            config.operation_pins[keys[0]].text if keys and keys[0] else operation.pin
        )
        if call is not None and not is_call(call):
            message = f"{call!r} is no call"
            hint = 'write it as "files.retrieve_content"'
            where = operation.where()
            findings.add(Diagnostic("pin-invalid", "error", message, where, hint))
        elif call is not None:
            chain = tuple(call.split("."))
            result[operation.id] = Call(chain[:-1], chain[-1])
    for key, pin in config.operation_pins.items():
        if key not in matched:
            findings.add(
                Diagnostic(
                    "pin-unmatched",
                    "error",
                    f"no operation is {key!r}",
                    pin.span,
                    'name an operation as "GET /path", or by its operationId',
                )
            )
    return result


def _chosen(api: Api, config: Config) -> frozenset[OperationId]:
    """The operations whose call somebody has chosen."""
    return frozenset(
        op.id
        for op in api.operations
        if op.pin is not None or {op.id, op.name} & config.operation_pins.keys()
    )


def _told_apart(
    api: Api, found: Mapping[OperationId, Call], pinned: frozenset[OperationId]
) -> dict[OperationId, Call]:
    """Calls that would be equal, told apart by their path parameters, method or operationId.

    The one with the shortest path keeps the plain name.
    """
    result = dict(found)
    by_id = {operation.id: operation for operation in api.operations}
    for qualify in (_by_parameters, _by_method, _by_operation_id):
        groups: defaultdict[str, list[OperationId]] = defaultdict(list)
        for id_, call in result.items():
            groups[call.text].append(id_)
        for group in groups.values():
            if pinned.intersection(group):
                continue  # what somebody chose is not changed: a collision with it is said
            keeper, *others = sorted(
                group, key=lambda id_: (by_id[id_].path.count("/"), id_)
            )
            for id_ in others:
                suffix = qualify(by_id[id_], by_id[keeper])
                call = result[id_]
                result[id_] = Call(
                    call.chain, f"{call.method}_{suffix}" if suffix else call.method
                )
    return result


def _by_parameters(operation: Operation, keeper: Operation) -> str:
    """`by_user` for a path with {user_id} where the other has none."""
    others = set(re.findall(r"\{([^{}]+)\}", keeper.path))
    own = [p for p in re.findall(r"\{([^{}]+)\}", operation.path) if p not in others]
    words = [re.sub(r"_id$", "", snake(parameter)) for parameter in own]
    return "by_" + "_".join(words) if any(words) else ""


def _by_method(operation: Operation, keeper: Operation) -> str:
    return "" if operation.method == keeper.method else snake(operation.method)


def _by_operation_id(operation: Operation, keeper: Operation) -> str:
    return snake(operation.name or "")


def _legal(found: Mapping[OperationId, Call]) -> dict[OperationId, Call]:
    """Names that may stand in a class, and no method that a resource below would hide."""
    made = {
        id_: Call(
            tuple(identifier(part, "v", reserved("resource")) for part in call.chain),
            identifier(call.method, "call", reserved("resource")),
        )
        for id_, call in found.items()
    }
    resources = {
        call.chain[:depth]
        for call in made.values()
        for depth in range(len(call.chain) + 1)
    }
    return {
        id_: (
            Call(call.chain, f"{call.method}_{call.chain[-1]}")
            if (*call.chain, call.method) in resources
            else call
        )
        for id_, call in made.items()
    }


def _report_collisions(
    api: Api, found: Mapping[OperationId, Call], findings: Findings
) -> None:
    by_id = {operation.id: operation for operation in api.operations}
    first: dict[str, OperationId] = {}
    for id_, call in found.items():
        other = first.setdefault(call.text, id_)
        if other != id_:
            findings.add(
                Diagnostic(
                    "call-collision",
                    "error",
                    f"{other} and {id_} would both be client.{call.text}(…)",
                    by_id[id_].where(),
                    "pin one of them in the configuration:\n[names.operations]\n"
                    f'"{id_}" = "{call.text}_other"',
                    (by_id[other].where(),),
                )
            )
