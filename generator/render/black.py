"""Black over what is rendered, but only over what it has not passed before.

Text that equals the file on disk is a fixed point already: the file has passed Black when it was
written. Other text is looked up by its digest, and only then formatted, in worker processes where
there is much of it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..store import Store

_WORTH_WORKERS = 400_000
"""Characters: below this, starting processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Formatter:
    """Formats sources; `out` is the folder whose files may show that a text has passed."""

    out: Path | None
    store: Store

    def format(self, sources: Mapping[str, str]) -> dict[str, str]:
        """Each text as Black leaves it."""
        done: dict[str, str] = {}
        waiting: dict[str, str] = {}
        for path, text in sources.items():
            if self._on_disk(path) == text:
                done[path] = text
                continue
            known = self.store.load(_key(text))
            if known is None:
                waiting[path] = text
            else:
                done[path] = known
        for path, text in zip(waiting, _formatted(list(waiting.values())), strict=True):
            self.store.save(_key(waiting[path]), text)
            done[path] = text
        return {path: done[path] for path in sources}

    def _on_disk(self, path: str) -> str | None:
        if self.out is None:
            return None
        try:
            return (self.out / path).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return None


def _key(text: str) -> str:
    return hashlib.sha256(f"black {_version()}\0{text}".encode()).hexdigest()


@cache
def _version() -> str:
    return version("black")


def _formatted(texts: list[str]) -> list[str]:
    workers = min(os.cpu_count() or 1, 8)
    if workers > 1 and sum(map(len, texts)) > _WORTH_WORKERS:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(workers) as pool:
            return list(pool.map(format_source, texts, chunksize=8))
    return [format_source(text) for text in texts]


def format_source(text: str) -> str:
    """One file's text as Black, with its defaults, leaves it.

    Raises SyntaxError where it is no Python: Black alone lets some of that pass.
    """
    compile(text, "<generated>", "exec", dont_inherit=True)
    import black
    from black.mode import TargetVersion
    from black.report import NothingChanged

    mode = black.Mode(target_versions={TargetVersion.PY311})
    try:
        return black.format_file_contents(text, fast=True, mode=mode)
    except NothingChanged:
        return text
