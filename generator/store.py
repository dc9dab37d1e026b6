"""Remembers results by a digest of all that they depend on.

A convenience only: absent, corrupt, read-only or switched off (`SDKGEN_CACHE=off`) it changes
nothing but the time.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of texts by key; None keeps nothing."""

    folder: Path | None

    @classmethod
    def from_environment(cls) -> Store:
        """`SDKGEN_CACHE`: a folder, or `off`. Default: `sdkgen` in the user's cache folder."""
        setting = os.environ.get("SDKGEN_CACHE", "")
        if setting == "off":
            return cls(None)
        if setting:
            return cls(Path(setting))
        base = os.environ.get("XDG_CACHE_HOME")
        home = os.environ.get("HOME") or os.environ.get("LOCALAPPDATA")
        if not base and not home:
            return cls(None)
        return cls(
            Path(base) / "sdkgen" if base else Path(home or "") / ".cache" / "sdkgen"
        )

    def load(self, key: str) -> str | None:
        """The text, or None where there is none that can be read."""
        if self.folder is None:
            return None
        try:
            digest, _, text = self._path(key).read_bytes().decode().partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        return text if digest == str(len(text)) else None

    def save(self, key: str, text: str) -> None:
        """Keep a text; atomic, and silent where the folder cannot be written."""
        if self.folder is None:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "wb", dir=path.parent, delete=False
            ) as file:
                file.write(f"{len(text)}\n{text}".encode())
            os.replace(file.name, path)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        return (self.folder or Path()) / key[:2] / key
