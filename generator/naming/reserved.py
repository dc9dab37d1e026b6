"""The lists of `reserved.toml` and `verbs.toml`, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import cast


@cache
def reserved(name: str) -> frozenset[str]:
    """One list of reserved names."""
    return frozenset(cast("dict[str, list[str]]", _read("reserved.toml"))[name])


@cache
def verbs(name: str) -> frozenset[str]:
    """One list of verbs: "actions" or "plain"."""
    return frozenset(cast("dict[str, list[str]]", _read("verbs.toml"))[name])


@cache
def verb_of_noun() -> dict[str, str]:
    """From a plural noun of doing to its verb: "generations" to "generate"."""
    return cast("dict[str, dict[str, str]]", _read("verbs.toml"))["nouns"]


@cache
def _read(name: str) -> dict[str, object]:
    return loads(files("generator.naming").joinpath(name).read_text(encoding="utf-8"))
