# Runtime of generated clients; edits in a generated package are overwritten.

"""Request bodies: the described media type and a value into bytes that can be sent, and sent again.

=====================================  ========================================================
media type                             the value
=====================================  ========================================================
``application/json``, ``…+json``       anything JSON can say; see `json_body`
``application/jsonl``, ``…ndjson``     an iterable, one JSON text per line
``multipart/form-data`` and others     a mapping of fields; see `multipart`
``application/x-www-form-urlencoded``  a mapping of fields, or text that is encoded already
``text/*``                             text, bytes or a file
anything else                          bytes, a path, a binary file, or an iterable of bytes
=====================================  ========================================================

Knows no HTTP library and no retries; a body only says whether it can be sent twice.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import cast

from .content import Content, Given, Whole, content_of
from .encode import quoted_pairs, styled
from .errors import InvalidArgumentError
from .files import as_file, checked_content, is_content
from .json_body import json_bytes
from .media_types import FORM, is_json, media_type
from .multipart import form_parts, multipart_content, new_boundary
from .omit import Omit
from .operations import Body, Encoding
from .wire import Plain, is_array, plain, text

_JSON_LINES = ("application/jsonl", "application/x-ndjson", "application/ndjson")


@dataclass(frozen=True)
class EncodedBody:
    """A body that is ready to be sent.

    content_type: the header's value, with the boundary of a multipart body.
    length: in bytes, for ``Content-Length``; ``None`` means it has to be sent in chunks.
    replayable: whether a stream can be asked for more than once.
    """

    content_type: str
    length: int | None
    replayable: bool
    _content: Content = field(repr=False)

    def sync_stream(self) -> bytes | Iterable[bytes]:
        """The bytes from their start; each call rewinds files."""
        if isinstance(self._content, Whole):
            return self._content.data
        return self._content.pieces()

    def async_stream(self) -> bytes | AsyncIterable[bytes]:
        """As `sync_stream`; files are read in worker threads."""
        if isinstance(self._content, Whole):
            return self._content.data
        return self._content.async_pieces()


def encode_body(
    body: Body, value: object, *, boundary: str | None = None
) -> EncodedBody:
    """The body for a value: the fields by wire name, or the whole body.

    `boundary` is for multipart bodies; ``None`` makes a new one. Raises `InvalidArgumentError` for
    a value the media type cannot carry, and `OSError` for a file that cannot be found.
    """
    described, essence = body.media_type, media_type(body.media_type)
    if essence.startswith("multipart/"):
        boundary = boundary or new_boundary()
        parts = form_parts(_fields(value), body.encodings)
        return _encoded(
            f"{described}; boundary={boundary}", multipart_content(parts, boundary)
        )
    if is_json(essence):
        return _encoded(described, Whole(json_bytes(value)))
    if essence in _JSON_LINES and not is_content(value):
        return _encoded(described, Whole(_lines(value)))
    if essence == FORM and not isinstance(value, (str, bytes)):
        return _encoded(
            described, Whole(_form(_fields(value), body.encodings).encode("ascii"))
        )
    if essence.startswith("text/") or essence == FORM:
        return _encoded(described, _text(value))
    return _encoded(described, _binary(value))


def _encoded(content_type: str, content: Content) -> EncodedBody:
    return EncodedBody(content_type, content.length, content.replayable, content)


def _fields(value: object) -> Mapping[str, object]:
    """The fields of a form: a mapping's or a model's."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    fields = plain(value)
    if isinstance(fields, dict):
        return cast("Mapping[str, object]", fields)
    raise InvalidArgumentError(
        f"The body is a form, so it takes a mapping, not {value!r:.100}."
    )


def _form(fields: Mapping[str, object], encodings: Mapping[str, Encoding]) -> str:
    """A urlencoded form (WHATWG URL, section 5), spaces as ``%20``.

    Without a described style arrays repeat their name and objects are JSON (OpenAPI 3.0.4,
    "Encoding the x-www-form-urlencoded Media Type"); ``None`` is not sent, as a form has no null.
    """
    pairs: list[str] = []
    for name, value in fields.items():
        if value is None or isinstance(value, Omit):
            continue
        encoding = encodings.get(name, Encoding())
        written = plain(value)
        if encoding.style is None and encoding.explode is None:
            if isinstance(written, dict) or is_json(
                media_type(encoding.content_type or "")
            ):
                written = text(written)
        pairs += quoted_pairs(
            styled(name, written, encoding.style, encoding.explode),
            encoding.allow_reserved,
        )
    return "&".join(pairs)


def _lines(value: object) -> bytes:
    if not is_array(value):
        raise InvalidArgumentError(
            "The body is JSON lines, so it takes an iterable of values."
        )
    return b"".join(json_bytes(each) + b"\n" for each in value)


def _text(value: object) -> Content:
    if is_content(value):
        return content_of(checked_content(value, "body"))
    written: Plain = plain(value)
    return Whole(text(written).encode())


def _binary(value: object) -> Content:
    if isinstance(value, tuple):
        return content_of(as_file(cast("object", value), "body").content)
    if not is_content(value) and isinstance(value, AsyncIterable):
        return Given(cast("AsyncIterable[bytes]", value))
    if is_array(value) and not is_content(value):
        return Given(cast("Iterable[bytes]", value))
    return content_of(checked_content(value, "body"))
