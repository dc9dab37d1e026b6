"""Texts against a folder: written where they differ, or compared.

Everything is known before the first byte is written. Only files that the generator owns are ever
deleted: those below the package's folder that carry its mark in their first line.
"""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Diagnostic, InputError, Span

_MARKS = (
    b"Generated from an OpenAPI description; edits here are overwritten.",
    b"Runtime of generated clients; edits in a generated package are overwritten.",
)
"""One of these stands in the first line of every file that sdkgen writes."""

_UNFINISHED = ".sdkgen-"
"""How the name of a file begins that is being written."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How a folder differs from what is generated; paths relative to it, in order."""

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    surplus: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.surplus)


def compare(out: Path, package: str, files: Mapping[str, bytes]) -> Drift:
    """What a folder lacks, has otherwise, and has too much.

    Raises:
        InputError: the package's folder holds files that are not ours, or links lead out of it.
    """
    found = _present(out, package)
    beside = [path for path in files if not path.startswith(f"{package}/")]
    for path in beside:
        _refuse_link(out / path)
    candidates = [path for path in found if path not in files]
    candidates += [path for path in beside if (out / path).is_file()]
    foreign = sorted(
        path for path in candidates if not _is_ours(out / path, path, package)
    )
    if foreign:
        shown = ", ".join(foreign[:5]) + (" …" if len(foreign) > 5 else "")
        raise InputError(
            Diagnostic(
                "out-foreign",
                "error",
                f"files that were not generated are in the way: {shown}",
                Span(str(out / foreign[0])),
                "generate into another folder, or move them away",
            )
        )
    _refuse_folders(out, files)
    on_disk = {
        path: (out / path).read_bytes() for path in files if (out / path).is_file()
    }
    return Drift(
        missing=tuple(path for path in files if path not in on_disk),
        changed=tuple(
            path for path, content in on_disk.items() if content != files[path]
        ),
        surplus=tuple(sorted(path for path in found if path not in files)),
    )


def write(out: Path, files: Mapping[str, bytes], drift: Drift) -> None:
    """Make the folder as generated: new and changed files atomically, then what is surplus.

    Raises:
        InputError: the folder cannot be written.
    """
    try:
        for path in (*drift.missing, *drift.changed):
            _replace(out / path, files[path])
        for path in drift.surplus:
            (out / path).unlink()
            _remove_empty((out / path).parent, out)
    except OSError as error:
        place = Span(str(error.filename2 or error.filename or out))
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise InputError(
            Diagnostic("out-unwritable", "error", message, place)
        ) from None


def unified_diff(out: Path, files: Mapping[str, bytes], drift: Drift) -> str:
    """The drift as a patch that would bring the folder up to date."""
    parts: list[str] = []
    for path in sorted((*drift.missing, *drift.changed, *drift.surplus)):
        old = b"" if path in drift.missing else (out / path).read_bytes()
        new = files.get(path, b"")
        parts += difflib.unified_diff(
            old.decode(errors="replace").splitlines(keepends=True),
            new.decode(errors="replace").splitlines(keepends=True),
            "/dev/null" if path in drift.missing else f"a/{path}",
            "/dev/null" if path in drift.surplus else f"b/{path}",
        )
    return "".join(part if part.endswith("\n") else part + "\n" for part in parts)


def _present(out: Path, package: str) -> list[str]:
    """The files below the package's folder, byte-code caches aside."""
    root = out / package
    _refuse_link(root)
    found: list[str] = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in folders + names:
            _refuse_link(Path(folder, name))
        found += [Path(folder, name).relative_to(out).as_posix() for name in names]
    return found


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        message = "a link stands where a generated file or folder belongs"
        raise InputError(
            Diagnostic("out-link", "error", message, Span(str(path)), "remove the link")
        )


def _refuse_folders(out: Path, files: Mapping[str, bytes]) -> None:
    """A folder where a file is to go, or a file where a folder is."""
    folders = {parent for path in files for parent in (out / path).parents}
    for path in sorted(folders):
        if path.is_file():
            raise InputError(_in_the_way("file", path))
    for name in files:
        if (out / name).is_dir():
            raise InputError(_in_the_way("folder", out / name))


def _in_the_way(kind: str, path: Path) -> Diagnostic:
    return Diagnostic(
        "out-unwritable", "error", f"a {kind} is in the way", Span(str(path))
    )


def _is_ours(path: Path, relative: str, package: str) -> bool:
    """Whether an earlier run wrote a file, to its end or not: by its first line, or its name."""
    if path.name.startswith(_UNFINISHED):
        return True
    if relative == f"{package}/py.typed":
        return path.stat().st_size == 0
    with path.open("rb") as file:
        line = file.readline()
    return any(mark in line for mark in _MARKS)


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove_empty(folder: Path, out: Path) -> None:
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
