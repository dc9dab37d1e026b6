# Runtime of generated clients; edits in a generated package are overwritten.

"""Packages whose names are imported when first used (PEP 562).

Knows module names and nothing of what is in the modules.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lazy(
    package: str, names: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The ``__getattr__`` and ``__dir__`` of a package that has these names.

    names: each name with the submodule it comes from, relative to the package (``"chat"``,
    ``"_runtime.errors"``); a name equal to its submodule's with no such attribute is the module.

    A name found is kept in the package, so that each costs one call; two threads that ask at once
    get the same object, as the import system lets only one of them import.
    """

    def __getattr__(name: str) -> object:
        submodule = names.get(name)
        if submodule is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f"{package}.{submodule}")
        value: object = module if name == submodule else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *names})

    return __getattr__, __dir__
