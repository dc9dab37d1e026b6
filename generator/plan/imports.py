"""Collects what a module imports while its symbols are printed, and orders it as isort does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .layout import WIDTH
from .views import Import, ImportBlock

_THIRD_PARTY = frozenset({"typing_extensions", "pydantic"})


@dataclass(slots=True)
class Imports:
    """Names by the module they come from; `checking` ones stand under TYPE_CHECKING."""

    real: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    checking: defaultdict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )

    def add(self, module: str, name: str) -> str:
        """Import `name` for use at run time; gives the name back for printing."""
        self.real[module].add(name)
        return name

    def check(self, module: str, name: str) -> str:
        """Import `name` for annotations only."""
        self.checking[module].add(name)
        return name

    def block(self) -> ImportBlock:
        checking = {
            module: names - self.real.get(module, set())
            for module, names in self.checking.items()
        }
        if any(checking.values()):
            self.add("typing", "TYPE_CHECKING")
        sections = (
            self._section(self.real, _is_standard),
            self._section(self.real, lambda module: module in _THIRD_PARTY),
            self._section(self.real, _is_own),
        )
        return ImportBlock(
            tuple(section for section in sections if section),
            self._section(checking, _is_own, 4),
        )

    def _section(
        self,
        modules: Mapping[str, set[str]],
        belongs: Callable[[str], bool],
        indent: int = 0,
    ) -> tuple[Import, ...]:
        chosen = [
            module for module, names in modules.items() if names and belongs(module)
        ]
        return tuple(
            _import(module, tuple(sorted(modules[module], key=_member_key)), indent)
            for module in sorted(chosen, key=_module_key)
        )


def _import(module: str, names: tuple[str, ...], indent: int) -> Import:
    line = f"from {module} import {names[0]}"
    return Import(module, names, len(names) == 1 and indent + len(line) <= WIDTH)


def _is_standard(module: str) -> bool:
    return not module.startswith(".") and module not in _THIRD_PARTY


def _is_own(module: str) -> bool:
    return module.startswith(".")


def _natural(text: str) -> list[tuple[int, int | str]]:
    parts = re.split(r"(\d+)", text)
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in parts if part]


def _module_key(module: str) -> tuple[int, list[tuple[int, int | str]]]:
    """Parents before siblings, as isort has them."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, _natural(module.lstrip("."))


def _member_key(name: str) -> tuple[int, list[tuple[int, int | str]], str]:
    """Constants, classes, the rest; each in natural order."""
    if len(name) > 1 and name.upper() == name:
        rank = 0
    else:
        rank = 1 if name[:1].isupper() else 2
    return rank, _natural(name.lower()), name


def import_order(imports: list[Import]) -> list[Import]:
    """Modules, and the names in each, in the order that isort has."""
    ordered = sorted(imports, key=lambda entry: _module_key(entry.module))
    return [Import(e.module, tuple(sorted(e.names, key=_member_key))) for e in ordered]
