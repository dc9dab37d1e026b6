"""Opens the files of a description: the one that is named, and those that it refers to.

A description is untrusted: only regular files are read, referenced ones only from the folder of
the description or below it (symbolic links followed first), nothing from the network.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from ..diagnostics import Diagnostic, InputError, Span
from .json import read_json
from .source import Document
from .yaml import read_yaml

MAX_BYTES = 100_000_000


def read_document(path: Path, name: str) -> Document:
    """Read a YAML or JSON file; `name` stands for it in messages.

    What begins with `{` or `[` is tried as JSON first, whatever the file is called: published
    JSON holds control characters that YAML refuses, and YAML is many times slower.

    Raises:
        InputError: no file, a directory, not text, not YAML or JSON.
    """
    text = read_text(path, name)
    first = text.lstrip()[:1]
    if path.suffix == ".json" or first in ("{", "["):
        try:
            document = read_json(name, text)
        except InputError as error:
            if path.suffix == ".json" or error.diagnostics[0].code != "json-syntax":
                raise
            document = read_yaml(name, text)  # YAML in flow style
    else:
        document = read_yaml(name, text)
    document.base = str(path.parent)
    return document


def read_text(path: Path, name: str) -> str:
    """The text of a UTF-8 file, without byte-order mark and with LF line ends.

    Raises:
        InputError: no file, a directory, a device, too large, empty, not UTF-8.
    """

    def refuse(code: str, message: str, hint: str | None = None) -> InputError:
        return InputError(Diagnostic(code, "error", message, Span(name), hint))

    try:
        if path.is_dir():
            raise refuse(
                "spec-unreadable", f"{name} is a directory", "name the file in it"
            )
        if not path.exists():
            raise refuse(
                "spec-unreadable", f"there is no file {name}", "check the path"
            )
        if not path.is_file():
            raise refuse("spec-unreadable", f"{name} is not a regular file")
        if path.stat().st_size > MAX_BYTES:
            raise refuse(
                "spec-unreadable", f"{name} is larger than {MAX_BYTES:,} bytes"
            )
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise refuse("spec-unreadable", f"{name}: {reason.lower()}") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        message = (
            f"not UTF-8 text: byte {content[error.start]:#04x} at offset {error.start}"
        )
        hint = "a description is a YAML or JSON text in UTF-8"
        raise InputError(
            Diagnostic(
                "spec-not-text", "error", message, Span(name, line, column), hint
            )
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        span = Span(name, line, 1)
        raise InputError(
            Diagnostic("spec-not-text", "error", "not text: it holds NUL bytes", span)
        )
    if not text.strip():
        raise refuse("spec-empty", f"{name} is empty")
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class Library:
    """The documents of one description, each read once; `root` is the one that was named."""

    root: Document
    _others: dict[Path, Document] = field(default_factory=dict[Path, Document])

    def has_others(self) -> bool:
        """Whether any other file has been read for a reference."""
        return bool(self._others)

    def open(self, reference: str, origin: Document, span: Span) -> Document:
        """The file that a reference in `origin` names, relative to it.

        Raises:
            InputError: it lies outside the description's folder, or cannot be read.
        """
        folder = Path(self.root.base).resolve()
        plain = unquote(reference)
        if not plain.isprintable():
            message = "the reference holds characters that no file name has"
            raise InputError(Diagnostic("ref-dangling", "error", message, span))
        path = Path(origin.base, plain).resolve()
        absolute = plain.startswith(("/", "\\")) or ":" in plain.split("/")[0]
        if absolute or not path.is_relative_to(folder):
            message = (
                f"the reference {reference!r} leads out of the description's folder"
            )
            hint = "keep the files of a description in one folder"
            raise InputError(Diagnostic("ref-outside", "error", message, span, hint))
        if path == Path(self.root.base, Path(self.root.name).name).resolve():
            return self.root
        if path not in self._others:
            name = str(Path(self.root.name).parent / path.relative_to(folder))
            if not path.is_file():
                message = f"the reference {reference!r} names no file"
                raise InputError(Diagnostic("ref-dangling", "error", message, span))
            self._others[path] = read_document(path, name)
            self._others[path].key = path.relative_to(folder).as_posix()
        return self._others[path]
