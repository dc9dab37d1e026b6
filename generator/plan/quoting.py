"""The one place where text of a description becomes Python source: literals and docstrings.

Whatever the text holds, what comes out is a literal or a docstring and nothing else, and Black
leaves it alone.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable

from ..model import Json, Scalar


def literal(value: Scalar) -> str:
    """A Python literal of a scalar, strings in double quotes where Black would have them."""
    if not isinstance(value, str):
        return repr(value)
    plain = "".join(_escaped(character) for character in value)
    if '"' in plain and "'" not in plain:
        return f"'{plain}'"
    return '"' + plain.replace('"', '\\"') + '"'


def json_text(value: Json) -> str:
    """A JSON value as it is shown in prose: compact, and cut where it is long."""
    import json

    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def _escaped(character: str) -> str:
    if character == "\\":
        return "\\\\"
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    if _is_hidden(character):
        code = ord(character)
        return (
            f"\\x{code:02x}"
            if code < 256
            else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
        )
    return character


def _is_hidden(character: str) -> bool:
    """Control characters, surrogates, line and paragraph separators, and what reorders text."""
    if " " <= character <= "~":
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def prose(text: str | None) -> str:
    """The text as it stands: line ends and indentation evened out, nothing wrapped."""
    lines = (
        (text or "").expandtabs(4).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    cleaned = ["".join(c for c in line if c >= " ").rstrip() for line in lines]
    while cleaned and not cleaned[0].strip():
        cleaned.pop(0)
    while cleaned and not cleaned[-1]:
        cleaned.pop()
    if not cleaned:
        return ""
    first, rest = cleaned[0].strip(), textwrap.dedent("\n".join(cleaned[1:]))
    return f"{first}\n{rest}" if len(cleaned) > 1 else first


def docstring(paragraphs: Iterable[str], indent: int) -> str:
    """A docstring of paragraphs of prose, the lines after its first indented by `indent`.

    "" where there is nothing to say.
    """
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    if not text:
        return ""
    escaped = "".join(c if c == "\n" else _escaped(c) for c in text)
    escaped = escaped.replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = escaped[:-1] + '\\"'
    lines = escaped.split("\n")
    pad = " " * indent
    body = "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:])])
    if len(lines) > 1:
        return f'"""{body}\n{pad}"""'
    return f'"""{body}"""'
