"""Proves that codes, their explanations, their uses and their cases are the same set."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import codes
from tests.folders import ERRORS, error_cases, run

GENERATOR = Path(__file__).parents[1] / "generator"
REPORTING = frozenset(
    {"Diagnostic", "Fault", "warn", "error", "problem", "stop", "refuse", "_report"}
)
"""What findings are made by. Each takes a code among its first two arguments."""

CODE = re.compile(r"[a-z]+(-[a-z]+)+")


def sources() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


def reported(tree: ast.AST) -> Iterator[str]:
    """The literal codes that are handed to whatever reports findings."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else ""
        name = function.id if isinstance(function, ast.Name) else name
        if name in REPORTING:
            for argument in node.args[:2]:
                if isinstance(argument, ast.Constant):
                    if CODE.fullmatch(str(argument.value)):
                        yield str(argument.value)


def literals(tree: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_reported_codes_are_known() -> None:
    found: dict[str, str] = {}
    for path in sources():
        for code in reported(ast.parse(path.read_text("utf-8"))):
            found[code] = path.name
    assert len(found) > 30, "the scan no longer sees how findings are made"
    unknown = {code: name for code, name in found.items() if code not in codes()}
    assert unknown == {}


def test_known_codes_are_reported() -> None:
    """Also through tables of codes: any literal counts."""
    used: set[str] = set()
    for path in sources():
        used |= literals(ast.parse(path.read_text("utf-8")))
    assert sorted(set(codes()) - used) == []


def test_each_code_has_a_case() -> None:
    covered = {
        case.name if case.parent == ERRORS else case.parent.name
        for case in error_cases()
    }
    assert sorted(set(codes()) - covered) == []
    assert sorted(covered - set(codes())) == []


@pytest.mark.parametrize("code", sorted(codes()))
def test_explained(code: str, tmp_path: Path) -> None:
    outcome = run(tmp_path, "explain", code)
    first, empty, *rest = outcome.stdout.splitlines()
    assert (outcome.code, outcome.stderr, empty) == (0, "", "")
    assert first.startswith(f"{code}: ")
    assert len(first) > len(code) + 10
    assert len(" ".join(rest)) > 30
    assert " ".join(rest) not in first, "an explanation says more than the summary"


@pytest.mark.parametrize(
    ("asked", "suggested"),
    [
        ("ref-danglng", "did you mean ref-dangling?"),
        ("nonsense", "known: acceptance-unused, "),
    ],
)
def test_unknown_code(asked: str, suggested: str, tmp_path: Path) -> None:
    outcome = run(tmp_path, "explain", asked)
    assert outcome.code == 2
    assert f"there is no code '{asked}'; {suggested}" in outcome.stderr
    assert outcome.stderr.count("\n") == 1
