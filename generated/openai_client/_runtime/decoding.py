# Runtime of generated clients; edits in a generated package are overwritten.

"""From the body of an answer to a value: which described type fits, and how the body is read.

Knows OpenAPI's Responses Object and media types (RFC 9110, 8.3; RFC 6839 for ``+json``). Takes
status, content type and bytes; never raises on surprises but for JSON that is broken.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .errors import APIDecodingError
from .media_types import is_json, media_type
from .operations import Operation, Response

Form = Literal["json", "maybe json", "text", "bytes", "nothing"]
Reading = Literal["answer", "error"]

_CHARSET = re.compile(r"charset\s*=\s*\"?([^\s\";]+)", re.I)
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Reader:
    """How bodies of one status and content type are read."""

    type: object
    form: Form
    charset: str = "utf-8"


@lru_cache(maxsize=2048)
def reader_for(
    operation: Operation[object],
    status: int,
    content_type: str,
    reading: Reading = "answer",
) -> Reader:
    """How to read an answer of this operation.

    The described response is chosen by status (exact, then range, then default), then by media
    type (exact, then of the same kind, then any).
    """
    described = operation.responses if reading == "answer" else operation.errors
    media = media_type(content_type)
    found = _CHARSET.search(content_type)
    charset = _known(found.group(1)) if found else "utf-8"
    chosen = _by_media(_by_status(described, status), media)
    if chosen is None:
        return Reader(object, _undescribed_form(media), charset)
    tp = chosen.type()
    return Reader(tp, _form(tp, chosen.media_type, media), charset)


def read(reader: Reader, content: bytes) -> object:
    """The value of a body. Raises `APIDecodingError` for broken JSON, with the body attached."""
    form = reader.form
    if form == "json":
        if reader.charset != "utf-8":
            content = _as_utf8(content, reader.charset)
        if content[:3] == _BOM:
            content = content[3:]
        if not content or content.isspace():
            return None
        # Not imported above: it brings pydantic, which only answers with JSON need.
        from .parse import parse_json

        return parse_json(reader.type, content)
    if form == "bytes":
        return content
    if form == "nothing":
        return None
    if form == "maybe json":
        try:
            return read(Reader(reader.type, "json", reader.charset), content)
        except APIDecodingError:
            pass
    return content.decode(reader.charset, "replace")


def plain_json(content: bytes, content_type: str) -> object:
    """The body as plain values where it is JSON, else ``None``; never raises."""
    media = media_type(content_type)
    if (
        not content
        or media.startswith(("image/", "audio/", "video/"))
        or media == "text/html"
    ):
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _by_status(described: Iterable[Response], status: int) -> list[Response]:
    several = list(described)
    for wanted in (str(status), f"{status // 100}XX", "default"):
        found = [
            response
            for response in several
            if response.status.upper() == wanted.upper()
        ]
        if found:
            return found
    return (
        several
        if status < 300 and len({response.status for response in several}) == 1
        else []
    )


def _by_media(described: list[Response], media: str) -> Response | None:
    def fits(wanted: str) -> tuple[bool, ...]:
        """By each rule, the best first."""
        return (
            wanted == media,
            is_json(wanted) and (is_json(media) or not media),
            wanted.endswith("/*") and media.startswith(wanted[:-1]),
            wanted in ("*/*", ""),
        )

    found = [(fits(media_type(one.media_type or "")), one) for one in described]
    for rule in range(4):
        for fit, response in found:
            if fit[rule]:
                return response
    return described[0] if described else None


def _form(tp: object, described: str | None, media: str) -> Form:
    """How to read a body as a type: by what arrived, as far as the type allows it."""
    if tp is None or tp is type(None):
        return "nothing"
    if tp is bytes:
        return "bytes"
    wanted = media_type(described or "")
    if is_json(wanted) or wanted in ("", "*/*"):
        if is_json(media) or (not media and is_json(wanted)):
            return "json"
        return "text" if media == "text/html" else "maybe json"
    if wanted.startswith("text/") or tp is str:
        return "text"
    return "json" if is_json(media) else _undescribed_form(media)


def _undescribed_form(media: str) -> Form:
    if is_json(media):
        return "json"
    return (
        "text" if media.startswith("text/") else "maybe json" if not media else "bytes"
    )


def _known(charset: str) -> str:
    """The charset, or UTF-8 where Python does not know it or it is a part of UTF-8."""
    try:
        name = codecs.lookup(charset).name
        b"x".decode(
            name, "replace"
        )  # refuses codecs that are not of text, such as zlib
    except LookupError:
        return "utf-8"
    return "utf-8" if name == "ascii" else name


def _as_utf8(content: bytes, charset: str) -> bytes:
    return content.decode(charset, "replace").encode("utf-8")
