"""Modules of `resources/`: the tree of resources that the calls make, one file each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from ..model import Api, Operation
from ..naming import Names
from ..naming.reserved import reserved
from ..words import identifier, pascal
from .descriptors import DescriptorPlanner
from .imports import Imports
from .methods import MethodPlanner, planned
from .types import TypePrinter
from .views import Access, AccessMethod, Child, ResourceClass, ResourceModule

Chain: TypeAlias = tuple[str, ...]
_RESOURCE = ".._runtime.resource"


@dataclass(slots=True)
class Node:
    """One resource: the operations that are its methods, and the resources below it."""

    chain: Chain
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[str, Node] = field(default_factory=dict[str, "Node"])

    def walk(self) -> list[Node]:
        below = [
            node for _, child in sorted(self.children.items()) for node in child.walk()
        ]
        return [self, *below]


@dataclass(frozen=True, slots=True)
class ResourceTree:
    """All resources, with the module and class name of each."""

    root: Node
    modules: Mapping[Chain, str]
    classes: Mapping[Chain, str]

    def child(self, chain: Chain, is_async: bool) -> Child:
        name = ("Async" if is_async else "") + self.classes[chain]
        return Child(chain[-1], name, self.modules[chain], f'"""`{".".join(chain)}`"""')


def resource_tree(api: Api, names: Names) -> ResourceTree:
    root = Node(())
    for operation in api.operations:
        node = root
        for depth, part in enumerate(names.calls[operation.id].chain, 1):
            chain = names.calls[operation.id].chain[:depth]
            node = node.children.setdefault(part, Node(chain))
        node.operations.append(operation)
    chains = [node.chain for node in root.walk()[1:]]
    return ResourceTree(root, _modules(chains), _classes(chains))


def _modules(chains: list[Chain]) -> dict[Chain, str]:
    """The chain joined; where two would share a file, the deeper one shows its joints."""
    named = _distinct(chains, lambda chain: "_".join(chain), "__".join)
    return {
        chain: identifier(name, "r", reserved("modules"))
        for chain, name in named.items()
    }


def _classes(chains: list[Chain]) -> dict[Chain, str]:
    """The same for classes. No name may look like one of another resource's further classes."""

    def joined(chain: Chain) -> str:
        name = "".join(pascal(part) for part in chain)
        if name.startswith("Async") or name.endswith(("Raw", "Streamed")):
            name += "Calls"
        return identifier(name, "Resource", reserved("resource_classes"))

    return _distinct(
        chains, joined, lambda chain: "_".join(pascal(part) for part in chain)
    )


def _distinct(
    chains: list[Chain], name: Callable[[Chain], str], other: Callable[[Chain], str]
) -> dict[Chain, str]:
    """`name` of each chain, but `other` for the deeper of those for which it is the same."""
    groups: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in chains:
        groups[name(chain).lower()].append(chain)
    made: dict[Chain, str] = {}
    for group in groups.values():
        shortest, *deeper = sorted(group, key=lambda chain: (len(chain), chain))
        made[shortest] = name(shortest)
        made.update((chain, other(chain)) for chain in deeper)
    return made


def resource_modules(
    api: Api, names: Names, tree: ResourceTree
) -> dict[str, ResourceModule]:
    """Every module of resources by its name, in alphabetical order."""
    made = {
        tree.modules[node.chain]: _Module(api, names, tree, node).view()
        for node in tree.root.walk()[1:]
    }
    return dict(sorted(made.items()))


class _Module:
    """Plans one module: descriptors, the two classes, and their raw and streaming access."""

    def __init__(self, api: Api, names: Names, tree: ResourceTree, node: Node) -> None:
        self.tree = tree
        self.node = node
        self.imports = Imports()
        here = f"resources.{tree.modules[node.chain]}"
        self.plans = [planned(api, names, operation) for operation in node.operations]
        taken = {plan.method for plan in self.plans} | set(node.children)
        printer = TypePrinter(api, names, self.imports, here, shadowed=taken)
        self.methods = MethodPlanner(printer)
        self.descriptors = DescriptorPlanner(api, names, self.imports, here)

    def view(self) -> ResourceModule:
        name = self.tree.classes[self.node.chain]
        classes = (self.resource(name, False), self.resource(f"Async{name}", True))
        access = tuple(self.access(name)) if self.plans else ()
        descriptors = tuple(self.descriptors.descriptor(plan) for plan in self.plans)
        exports = sorted([cls.name for cls in classes] + [one.name for one in access])
        return ResourceModule(
            self.imports.block(), tuple(exports), descriptors, classes, access
        )

    def resource(self, name: str, is_async: bool) -> ResourceClass:
        base = self.imports.add(_RESOURCE, "AsyncResource" if is_async else "Resource")
        children = tuple(
            self.tree.child(child.chain, is_async)
            for _, child in sorted(self.node.children.items())
        )
        if children:
            self.imports.add("functools", "cached_property")
        for child in children:
            self.imports.check(f".{child.module}", child.cls)
        methods = tuple(self.methods.method(plan, is_async) for plan in self.plans)
        call = ".".join(self.node.chain)
        return ResourceClass(
            name=name,
            base=base,
            doc=f'"""The calls under `client.{call}`."""',
            children=children,
            methods=methods,
            raw=f"{name}Raw",
            streamed=f"{name}Streamed",
            is_empty=not methods,
        )

    def access(self, name: str) -> list[Access]:
        methods = tuple(
            AccessMethod(plan.method, plan.operation.docs.deprecated)
            for plan in sorted(self.plans, key=lambda plan: plan.method)
        )
        found: list[Access] = []
        for prefix, cls in (("", name), ("Async", f"Async{name}")):
            for kind, words in (("Raw", "raw"), ("Streamed", "streamed")):
                wrap = f"async_{words}" if prefix else words
                base = f"{prefix}{kind}Access"
                self.imports.add(_RESOURCE, base)
                self.imports.add(_RESOURCE, wrap)
                found.append(Access(f"{cls}{kind}", base, wrap, cls, methods))
        return found
