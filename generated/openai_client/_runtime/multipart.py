# Runtime of generated clients; edits in a generated package are overwritten.

"""Forms with files: ``multipart/form-data`` (RFC 7578) in pieces, of known length where it can be.

    --boundary CRLF headers CRLF CRLF content CRLF … --boundary-- CRLF

Which field becomes which part follows OpenAPI (Encoding Object; "Special considerations for
multipart content"): files as they are, scalars as text, arrays as one part per item, objects as
JSON, unless the description's `Encoding` says otherwise. Knows no HTTP.
"""

from __future__ import annotations

import mimetypes
import re
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from .content import Chain, Content, Whole, content_of
from .encode import styled
from .errors import InvalidArgumentError
from .fields import encoded_header
from .files import File, as_file, is_file, is_named
from .json_body import json_bytes
from .media_types import BINARY, FORM, JSON, is_json, media_type
from .omit import Omit
from .operations import Encoding
from .wire import Plain, is_array, plain, text

_UNSAFE_IN_NAME = re.compile(r'["\x00-\x1f\x7f]')
_BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]")
_PLAIN_ENCODING = Encoding()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form: a field, or one of its items."""

    name: str
    content: Content
    media_type: str | None = None
    filename: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def head(self) -> bytes:
        """The part's headers with the empty line after them."""
        disposition = f'form-data; name="{_escaped(self.name)}"'
        if self.filename is not None:
            disposition += f'; filename="{_escaped(self.filename)}"'
        lines = [encoded_header("Content-Disposition", disposition)]
        if self.media_type is not None:
            lines.append(encoded_header("Content-Type", self.media_type))
        for name, value in self.headers.items():
            if name.lower() == "content-disposition":
                raise InvalidArgumentError(
                    f"{self.name}: the header Content-Disposition is made from the names of the "
                    "field and the file; it cannot be given."
                )
            if name.lower() != "content-type" or self.media_type is None:
                lines.append(encoded_header(name, value))
        return b"".join(b"%s: %s\r\n" % line for line in lines) + b"\r\n"


def multipart_content(parts: Iterable[Part], boundary: str) -> Chain:
    """The whole form; `boundary` is as `new_boundary` makes it, or 1 to 70 characters of RFC 2046,
    section 5.1.1."""
    if not _BOUNDARY.fullmatch(boundary):
        raise InvalidArgumentError(
            f"{boundary!r} cannot be a boundary (RFC 2046, section 5.1.1)."
        )
    mark = b"--" + boundary.encode("ascii")
    pieces: list[Content] = []
    for part in parts:
        pieces += [Whole(mark + b"\r\n" + part.head()), part.content, Whole(b"\r\n")]
    return Chain((*pieces, Whole(mark + b"--\r\n")))


def new_boundary() -> str:
    """A boundary nobody can guess, and thus no file can contain on purpose: 128 random bits."""
    return secrets.token_hex(16)


def form_parts(
    fields: Mapping[str, object], encodings: Mapping[str, Encoding]
) -> Iterator[Part]:
    """The parts of a form; `fields` and `encodings` by wire name.

    ``None`` and `omit` are not sent, as a form has no null. A field whose encoding has a media type
    that is neither text nor JSON is a file, and takes files only.
    """
    for name, value in fields.items():
        if value is None or isinstance(value, Omit):
            continue
        encoding = encodings.get(name, _PLAIN_ENCODING)
        if is_file(value) or _takes_files(encoding):
            for each in _files(value):
                yield _file_part(name, each, encoding)
        elif (files := _list_of_files(value)) is not None:
            for each in files:
                yield _file_part(name, each, encoding)
        else:
            yield from _value_parts(name, plain(value), encoding)


def _files(value: object) -> Iterable[object]:
    """The files of a field that takes files: one, or the items of a list."""
    if is_array(value) and not (isinstance(value, tuple) and is_named(value)):
        return value
    return (value,)


def _list_of_files(value: object) -> list[object] | None:
    """The items of a field that says nothing of files, if they are all files."""
    if not is_array(value) or not isinstance(value, Collection):
        return None
    items = list(value)
    return items if items and all(map(is_file, items)) else None


def _takes_files(encoding: Encoding) -> bool:
    if encoding.content_type is None or encoding.style is not None:
        return False
    described = media_type(encoding.content_type.partition(",")[0])
    return not (
        described.startswith("text/") or is_json(described) or described == FORM
    )


def _file_part(name: str, value: object, encoding: Encoding) -> Part:
    file = as_file(value, name)
    return Part(
        name,
        content_of(file.content),
        _media_type(file, encoding),
        file.name,
        file.headers,
    )


def _media_type(file: File, encoding: Encoding) -> str | None:
    """The caller's; else the described one, if it is one; else what the file's name says."""
    if file.media_type is not None:
        return file.media_type
    if any(name.lower() == "content-type" for name in file.headers):
        return None
    described = encoding.content_type or BINARY
    if described != BINARY and "*" not in described and "," not in described:
        return described
    return _types().guess_type(file.name, strict=False)[0] or BINARY


@cache
def _types() -> mimetypes.MimeTypes:
    """Python's own table, without those of the machine: a file has one type everywhere."""
    return mimetypes.MimeTypes()


def _value_parts(name: str, value: Plain, encoding: Encoding) -> Iterator[Part]:
    if encoding.style is not None or encoding.explode is not None:
        for each in styled(name, value, encoding.style, encoding.explode):
            yield Part(each.name, Whole(_utf8(name, each.joined())))
    elif is_json(media_type(encoding.content_type or "")):
        yield Part(name, Whole(json_bytes(value)), encoding.content_type)
    else:
        items = value if isinstance(value, list) else [value]
        for item in items:
            if isinstance(item, (list, dict)):
                yield Part(name, Whole(json_bytes(item)), JSON)
            elif item is not None:
                yield Part(name, Whole(_utf8(name, text(item))), encoding.content_type)


def _utf8(name: str, written: str) -> bytes:
    try:
        return written.encode()
    except UnicodeEncodeError as error:
        message = f"{name}: text with half a surrogate pair cannot be sent."
        raise InvalidArgumentError(message) from error


def _escaped(name: str) -> str:
    """A name within quotes: what could end it, or the header, is percent-encoded (WHATWG HTML,
    "multipart/form-data encoding algorithm")."""
    return _UNSAFE_IN_NAME.sub(lambda found: f"%{ord(found[0]):02X}", name)
