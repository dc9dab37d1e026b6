# Runtime of generated clients; edits in a generated package are overwritten.

"""What may be given where a file is to be sent, and how it is recognised.

Knows names and types only: nothing is opened or read here, and a string is never taken for a
path. Only the standard library is imported.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, BinaryIO, TypeAlias, TypeGuard, cast

from .errors import InvalidArgumentError

FileContent: TypeAlias = bytes | os.PathLike[str] | BinaryIO | IO[bytes]
"""The bytes themselves, the path of a file, or a file opened in binary mode."""

FileInput: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file's content, or a tuple: (name, content), (name, content, media type) or (name, content,
media type, headers). Without a name, the path's or the open file's is used, else "upload"."""

UNNAMED = "upload"
"""The name of a file that has none; without a name servers take the part for a text field."""

_HOW = (
    "Give bytes, a pathlib.Path, a file opened in binary mode, or a tuple "
    "(name, content), (name, content, media type) or (name, content, media type, headers)."
)


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: its name, content, media type (``None``: not said) and part headers."""

    name: str
    content: FileContent
    media_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def is_content(value: object) -> TypeGuard[FileContent]:
    """Whether a value is a file's content, or looks like an open file of any mode."""
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(
        value, "read"
    )


def is_file(value: object) -> bool:
    """Whether a value is a file: its content, or a tuple of a name and the content."""
    if isinstance(value, tuple):
        entries = cast("tuple[object, ...]", value)
        return is_named(entries) and len(entries) > 1 and is_content(entries[1])
    return is_content(value)


def is_named(entries: tuple[object, ...]) -> bool:
    """Whether a tuple starts as one file does, and is not several files."""
    return bool(entries) and isinstance(entries[0], str | None)


def as_file(value: object, argument: str) -> File:
    """The file that a value is; `argument` names it in errors.

    Raises `InvalidArgumentError` for a ``str``, for files in text mode and for anything else.
    """
    if not isinstance(value, tuple):
        content = checked_content(value, argument)
        return File(_own_name(content), content)
    entries = cast("tuple[object, ...]", value)
    if not 2 <= len(entries) <= 4:
        message = f"{argument}: a tuple of {len(entries)} is no file. {_HOW}"
        raise InvalidArgumentError(message)
    name, given, media_type, headers = (*entries, None, None)[:4]
    content = checked_content(given, argument)
    if not isinstance(name, str | None):
        raise InvalidArgumentError(
            f"{argument}: the name of a file must be a str. {_HOW}"
        )
    if not isinstance(media_type, str | None) or not isinstance(
        headers, Mapping | None
    ):
        message = f"{argument}: a media type must be a str, headers a mapping. {_HOW}"
        raise InvalidArgumentError(message)
    fields = cast("Mapping[str, str]", headers or {})
    return File(
        _own_name(content) if name is None else name, content, media_type, fields
    )


def checked_content(value: object, argument: str) -> FileContent:
    """The value, if it can be sent as bytes; otherwise says what to do instead."""
    if isinstance(value, str):
        raise InvalidArgumentError(
            f"{argument} is a str, which could mean a path or the content: give "
            "pathlib.Path(...) to send the file of that name, or text.encode() to send the text."
        )
    if isinstance(value, io.TextIOBase) or not _reads_bytes(value):
        raise InvalidArgumentError(
            f"{argument} is a file opened in text mode, whose bytes cannot be known: open it in "
            'binary mode, as open(path, "rb").'
        )
    if is_content(value):
        return bytes(value) if isinstance(value, (bytearray, memoryview)) else value
    raise InvalidArgumentError(
        f"{argument} is a {type(value).__name__}, not a file. {_HOW}"
    )


def _reads_bytes(value: object) -> bool:
    """Whether a value that can be read gives bytes; true of values that cannot be read at all."""
    read = getattr(value, "read", None)
    return not callable(read) or isinstance(read(0), bytes)


def _own_name(content: FileContent) -> str:
    if isinstance(content, os.PathLike):
        return os.path.basename(os.fspath(content)) or UNNAMED
    name = getattr(content, "name", None)
    return os.path.basename(name) or UNNAMED if isinstance(name, str) else UNNAMED
