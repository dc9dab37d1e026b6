"""Builds importable packages around the runtime, as the generator would lay them out.

A package has the runtime copied to ``_runtime`` and, in ``types``, the given modules behind a lazy
index, so that models are found as they are in a generated client.
"""

from __future__ import annotations

import itertools
import shutil
import sys
import textwrap
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"

# `runtime` is importable on its own as well, for what needs no types.
if str(RUNTIME.parent) not in sys.path:
    sys.path.append(str(RUNTIME.parent))

HEADER = """\
from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from typing_extensions import Required, TypeAliasType, TypedDict

from .._runtime.models import BaseModel, Field, Tagged
from .._runtime.scalars import UUID, Date, DateTime, Decimal, Dict, Duration, List, Str, Time
"""

INDEX = """\
from importlib import import_module

_MODULES = {modules!r}
__all__ = list(_MODULES)


def __getattr__(name):
    try:
        module = _MODULES[name]
    except KeyError:
        raise AttributeError(name) from None
    return getattr(import_module("." + module, __name__), name)


def __dir__():
    return list(_MODULES)
"""

_numbers = itertools.count()


class Package:
    """A package on disk: `name` is importable, `types` is its lazy index of types."""

    def __init__(self, folder: Path, modules: Mapping[str, str]) -> None:
        self.name = f"built_{next(_numbers)}"
        self.folder = folder / self.name
        shutil.copytree(
            RUNTIME,
            self.folder / "_runtime",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        (self.folder / "__init__.py").touch()
        (self.folder / "py.typed").touch()
        (self.folder / "types").mkdir()
        index: dict[str, str] = {}
        for module, source in modules.items():
            text = HEADER + textwrap.dedent(source)
            (self.folder / "types" / f"{module}.py").write_text(text)
            index |= dict.fromkeys(_defined(text), module)
        (self.folder / "types" / "__init__.py").write_text(INDEX.format(modules=index))

    @property
    def types(self) -> ModuleType:
        return import_module(f"{self.name}.types")

    def runtime(self, module: str) -> ModuleType:
        return import_module(f"{self.name}._runtime.{module}")


def _defined(source: str) -> Iterator[str]:
    for line in source.splitlines():
        if line.startswith("class "):
            yield line.removeprefix("class ").partition("(")[0].partition(":")[0]
        elif line[:1].isupper() and " = " in line:
            yield line.partition(" = ")[0].partition(":")[0]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[Package]]:
    """``build(modules)`` makes a `Package` that can be imported until the test module ends."""
    folder = tmp_path_factory.mktemp("packages")

    class Built(Package):
        def __init__(self, modules: Mapping[str, str]) -> None:
            super().__init__(folder, modules)

    sys.path.insert(0, str(folder))
    yield Built
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.startswith("built_")]:
        del sys.modules[name]
