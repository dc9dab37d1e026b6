"""Jinja with everything turned off that could decide: no autoescape, no missing names."""

from __future__ import annotations

import os
from importlib.resources.abc import Traversable
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined


class Templates:
    """The templates of one folder, each compiled at first use."""

    def __init__(self, folder: Traversable, cache: Path | None = None) -> None:
        """`cache` is a folder that keeps compiled templates; Jinja checks them by their text."""
        self._folder = folder
        self._environment = (
            Environment(  # noqa: S701  # source code is printed, not HTML
                loader=FunctionLoader(self._source),
                undefined=StrictUndefined,
                keep_trailing_newline=False,
                autoescape=False,
                bytecode_cache=_bytecode_cache(cache),
            )
        )

    def render(self, name: str, **views: object) -> str:
        """The text of a template, with one newline at its end."""
        return self._environment.get_template(name).render(**views).rstrip("\n") + "\n"

    def _source(self, name: str) -> str:
        return self._folder.joinpath(name).read_text(encoding="utf-8")


def _bytecode_cache(folder: Path | None) -> FileSystemBytecodeCache | None:
    """None where there is no folder, or none can be made."""
    if folder is None:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    if not os.access(folder, os.W_OK):
        return None
    return FileSystemBytecodeCache(str(folder))
