"""Proves that the documentation lists what there is: every code, every key of the configuration."""

from __future__ import annotations

import re
from pathlib import Path

from generator.config import KEYS
from generator.diagnostics import codes

DOCS = Path(__file__).parents[1] / "docs"


def test_every_code_is_listed_with_its_summary() -> None:
    text = (DOCS / "diagnostics.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.+?) \|$", text, re.MULTILINE))
    assert rows == {code: entry["summary"] for code, entry in codes().items()}


def test_every_key_is_described() -> None:
    text = (DOCS / "configuration.md").read_text("utf-8")
    keys = {key for section in KEYS.values() for key in section}
    ways = ("`{}`", "`{} ", "{} =", "[{}]", "[{}.", ".{}]")
    missing = {key for key in keys if not any(way.format(key) in text for way in ways)}
    assert missing == set()


def test_pages_that_are_linked_exist() -> None:
    root = DOCS.parent
    for page in [root / "README.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
