"""What type checkers find in the code of callers: the right types, the mistakes, nothing else."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.openai_client.contract import GENERATED

FOLDER = Path(__file__).parent / "typing"
GOOD, BAD = "good_use.py", "bad_use.py"


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package and of the code that uses it."""
    folder = tmp_path_factory.mktemp("typed")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(
        GENERATED / "openai_client", folder / "openai_client", ignore=ignored
    )
    for name in (GOOD, BAD):
        shutil.copy(FOLDER / name, folder / name)
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11"}
    settings["reportUnusedExpression"] = "none"
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    return folder


def wrong_lines() -> set[int]:
    lines = (FOLDER / BAD).read_text().splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}


def run(folder: Path, *command: str) -> str:
    environment = {
        name: value for name, value in os.environ.items() if name != "MYPYPATH"
    }
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def check(errors: dict[str, dict[int, str]]) -> None:
    """errors: by file and line."""
    assert errors.pop(GOOD, {}) == {}
    found = errors.pop(BAD, {})
    assert errors == {}
    assert found.keys() - wrong_lines() == set(), found
    assert wrong_lines() - found.keys() == set(), "not found"


def test_mypy(beside: Path) -> None:
    pytest.importorskip("mypy")
    found: dict[str, dict[int, str]] = {}
    out = run(
        beside, "mypy", "--strict", "--no-error-summary", GOOD, BAD, "openai_client"
    )
    for line in out.splitlines():
        match = re.match(r"([\w/.]+):(\d+): (error: .*)", line)
        if match:
            found.setdefault(match[1], {})[int(match[2])] = match[3]
    check(found)


def test_pyright(beside: Path) -> None:
    pytest.importorskip("pyright")
    report = json.loads(
        run(
            beside, "pyright", "--pythonpath", sys.executable, "--outputjson", GOOD, BAD
        )
    )
    found: dict[str, dict[int, str]] = {}
    for one in report["generalDiagnostics"]:
        if one["severity"] == "error":
            line = one["range"]["start"]["line"] + 1
            found.setdefault(Path(one["file"]).name, {})[line] = one["message"]
    assert report["summary"]["filesAnalyzed"] == 2
    check(found)
