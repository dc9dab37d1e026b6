"""Proves what each diagnostic says, where it points, and that a refused input changes nothing.

One folder per code below errors/ (`<code>/` or `<code>/<scenario>/`). The message is pinned in
`stderr.txt`; `python -m tests.golden` accepts the present one.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import golden
from tests.folders import (
    ERRORS,
    command,
    difference,
    error_cases,
    name_of,
    run,
    set_up,
    snapshot,
)

DEFAULT = "validate --spec openapi.yaml"
CASES = error_cases()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_message_is_pinned(case: Path, tmp_path: Path) -> None:
    set_up(case, tmp_path)
    before = snapshot(tmp_path)
    arguments = command(case, DEFAULT)
    outcome = run(tmp_path, *arguments)

    expected = (case / "stderr.txt").read_text("utf-8")
    assert outcome.stderr == expected, (
        f"another message; if it is better: python -m tests.golden\n"
        f"{difference(expected, outcome.stderr, 'stderr.txt')}"
    )
    assert f"[{code_of(case)}]" in outcome.stderr, "the folder's code is not reported"
    assert "Traceback" not in outcome.stderr
    if "error[" in outcome.stderr:
        assert outcome.code == 2
        assert snapshot(tmp_path) == before, "a refused input changed something on disk"
        return
    assert outcome.code == 0
    strict = run(tmp_path, *arguments, "--strict")
    assert strict.code == 2
    assert f"error[{code_of(case)}]" in strict.stderr


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_place_is_in_the_file(case: Path, tmp_path: Path) -> None:
    """A line and column that are said lie within the file that is named."""
    set_up(case, tmp_path)
    said = run(tmp_path, *command(case, DEFAULT)).stderr
    for name, line, column in re.findall(
        r"^(?:  also )?([^:\n]+):(\d+):(\d+)", said, re.M
    ):
        lines = (tmp_path / name).read_text("utf-8-sig", "replace").split("\n")
        assert int(line) <= len(lines)
        assert int(column) <= len(lines[int(line) - 1]) + 1


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_case_says_why_it_exists(case: Path) -> None:
    files = [path for path in case.iterdir() if path.is_file()]
    texts = [path.read_bytes() for path in files if path.name != "stderr.txt"]
    assert any(
        text.startswith(b"# ") for text in texts
    ), "no comment on top of any file"


def test_golden_files_are_not_accepted_in_ci(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    before = snapshot(ERRORS)
    assert golden.main(["errors/"]) == 2
    assert "not in CI" in capsys.readouterr().err
    assert snapshot(ERRORS) == before


def code_of(case: Path) -> str:
    return case.name if case.parent.name == "errors" else case.parent.name
