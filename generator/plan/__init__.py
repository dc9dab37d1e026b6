"""The model and its names into views: every file of a package as data that templates print."""

from __future__ import annotations

from collections.abc import Mapping

from ..config import Config
from ..model import Api
from ..model.usage import usage
from ..naming import Names
from .client import client_module, package_init
from .imports import import_order
from .layout import WIDTH, exploded
from .quoting import literal
from .resources import resource_modules, resource_tree
from .surface import surface
from .type_modules import type_modules
from .views import Import, Index, IndexEntry, Package


def plan(api: Api, names: Names, config: Config) -> Package:
    """Views of all files; `config` has its package and client named."""
    package = config.package or "client"
    types = type_modules(api, names, usage(api))
    tree = resource_tree(api, names)
    resources = resource_modules(api, names, tree)
    client = client_module(api, names.client, config, tree)
    init = package_init(api, names.client)
    calls = {module: ".".join(chain) for chain, module in tree.modules.items()}
    return Package(
        name=package,
        types=types,
        resources=resources,
        types_index=_index(
            "What is sent and received.", {k: v.exports for k, v in types.items()}
        ),
        resources_index=_index(
            "The calls, grouped by resource.",
            {k: v.exports for k, v in resources.items()},
        ),
        client=client,
        init=init,
        surface=surface(package, client, init, calls, resources, types),
    )


def _index(doc: str, exports: Mapping[str, tuple[str, ...]]) -> Index:
    entries = [
        IndexEntry(literal(name), literal(module))
        for module, names in exports.items()
        for name in names
    ]
    imports = import_order(
        [Import(f".{module}", names) for module, names in exports.items()]
    )
    statements = [
        _reexport(entry.module, name) for entry in imports for name in entry.names
    ]
    return Index(
        f'"""{doc}"""',
        tuple(sorted(entries, key=lambda entry: entry.name)),
        tuple(statements),
        is_empty=not statements,
    )


def _reexport(module: str, name: str) -> str:
    line = f"from {module} import {name} as {name}"
    if len(line) + 4 <= WIDTH:
        return line
    return exploded(f"from {module} import (", [f"{name} as {name}"], ")", 4)
