"""Text of a description into words, and words into Python names.

Pure functions of their argument: the same text gives the same name wherever it stands.
"""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from functools import cache

MAX_NAME = 80
"""Longer names are cut: a path of 300 characters makes no usable identifier."""

_BOUNDARY = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # fine|Tunes
    r"|(?<=[A-Z])(?=[A-Z][a-z])(?!(?:[A-Z]s)(?![a-z]))"  # HTTP|File, but user|IDs
    r"|[^A-Za-z0-9]+"
)


@cache
def split(text: str) -> tuple[str, ...]:
    """The words of `text`: "fineTunes", "fine-tunes" and "FineTunes" are all fine, tunes.

    A run of capitals is one word ("MyHTTPFile": My, HTTP, File). Letters outside ASCII lose
    their marks or, where nothing is left of them, become the names of their code points.
    """
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("ß", "ss"))
    ascii_text = "".join(
        c if c.isascii() else "" if unicodedata.combining(c) else _spelled(c)
        for c in plain
    )
    return tuple(word for word in _BOUNDARY.split(ascii_text) if word)


def _spelled(character: str) -> str:
    if character.isalnum() or unicodedata.category(character) == "So":
        return f" u{ord(character):x} "
    return " "


def snake(text: str) -> str:
    """As a function or attribute: "fine_tunes"; "" where no word is left."""
    return _cut("_".join(split(text)).lower())


def pascal(text: str) -> str:
    """As a class: "FineTunes"; runs of capitals stay ("MyHTTPFile"); "" where no word is left."""
    return _cut("".join(word[0].upper() + word[1:] for word in split(text)))


def _cut(name: str) -> str:
    """At most MAX_NAME characters; what is cut leaves a digest, so that no two names meet."""
    if len(name) <= MAX_NAME:
        return name
    return f"{name[: MAX_NAME - 7].rstrip('_')}_{digest(name)}"


def digest(text: str) -> str:
    """Six characters that tell texts apart, whatever stands beside them."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def identifier(name: str, prefix: str, reserved: frozenset[str] = frozenset()) -> str:
    """`name` made legal: `prefix` before a digit, an underscore behind a reserved word."""
    if not name or name[0].isdigit():
        name = f"{prefix}{'_' if prefix.islower() and name else ''}{name}"
    if keyword.iskeyword(name) or name in reserved:
        return name + "_"
    return name


_SAME = frozenset({"series", "species", "news", "status", "lens", "gas", "bus"})


def singular(word: str) -> str:
    """An English plural's singular, by its ending; the word itself where it is none."""
    lower = word.lower()
    if lower in _SAME:
        return word
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word
