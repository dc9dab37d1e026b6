"""`api.md`: the public surface of a package, one line per symbol, for reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .views import (
    ClientModule,
    PackageInit,
    ResourceModule,
    Surface,
    SurfaceSection,
    TypesModule,
)


def surface(
    package: str,
    client: ClientModule,
    init: PackageInit,
    calls: Mapping[str, str],
    resources: Mapping[str, ResourceModule],
    types: Mapping[str, TypesModule],
) -> Surface:
    """`calls` leads from a resource's module to its call ("chat.completions")."""
    sections = [
        SurfaceSection(
            "Package", tuple(f"- `{package}.{name}`" for name in init.exports)
        ),
        SurfaceSection("Client", tuple(_constructor(client))),
    ]
    for module, call in sorted(calls.items(), key=lambda item: item[1]):
        methods = resources[module].classes[0].methods
        lines = tuple(
            f"- `{_signature(call, m.name, m.parameters, m.returns)}`" for m in methods
        )
        if lines:
            sections.append(SurfaceSection(f"client.{call}", lines))
    for module, view in types.items():
        sections.append(SurfaceSection(f"types.{module}", tuple(_definitions(view))))
    return Surface(package, tuple(sections))


def _constructor(client: ClientModule) -> Iterable[str]:
    for cls in client.classes:
        arguments = ", ".join(argument.name for argument in client.arguments)
        yield f"- `{cls.name}({arguments})`" if arguments else f"- `{cls.name}()`"
        for child in cls.children:
            yield f"- `{cls.name}.{child.name}: {child.cls}`"


def _signature(call: str, name: str, parameters: tuple[str, ...], returns: str) -> str:
    given = ", ".join(_flat(parameter) for parameter in parameters)
    return f"client.{call}.{name}({given}) -> {_flat(returns)}"


def _flat(text: str) -> str:
    line = " ".join(text.split())
    return re.sub(r",? ([)\]}])", r"\1", re.sub(r"([(\[{]) ", r"\1", line))


def _definitions(view: TypesModule) -> Iterable[str]:
    for definition in view.definitions:
        yield f"- `{_flat(definition.header).rstrip(':')}`"
        for field in definition.fields:
            yield f"  - `{_flat(field.declaration)}`"
