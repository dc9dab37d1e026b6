"""Proves that the output folder ends up as generated, whatever stood there and whenever it stops."""

from __future__ import annotations

import ast
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.folders import run, snapshot

ROOT = Path(__file__).parents[1]

ARGUMENTS = ("generate", "--spec", "openapi.yaml", "--out", "out")
PACKAGE = Path("out/harbour_client")


def description(*names: str) -> str:
    """One path and one schema for each name."""
    paths = "".join(
        f"  /{name}s:\n"
        "    get:\n"
        "      responses:\n"
        '        "200":\n'
        "          description: All of them.\n"
        "          content:\n"
        "            application/json:\n"
        f'              schema: {{$ref: "#/components/schemas/{name.title()}"}}\n'
        for name in names
    )
    schemas = "".join(
        f"    {name.title()}: {{type: object, properties: {{a: {{type: string}}}}}}\n"
        for name in names
    )
    return (
        'openapi: 3.1.0\ninfo: {title: Harbour, version: "1"}\npaths:\n'
        f"{paths}components:\n  schemas:\n{schemas}"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(description("boat", "dock"))
    outcome = run(tmp_path, *ARGUMENTS)
    assert outcome.code == 0, outcome.stderr
    return tmp_path


def test_orphans_are_deleted(folder: Path) -> None:
    orphans = [PACKAGE / "types/dock.py", PACKAGE / "resources/docks.py"]
    assert all((folder / path).is_file() for path in orphans)
    (folder / "openapi.yaml").write_text(description("boat"))
    outcome = run(folder, *ARGUMENTS)
    assert outcome.code == 0
    assert "2 deleted" in outcome.stderr
    assert not any((folder / path).exists() for path in orphans)
    assert (folder / PACKAGE / "types/boat.py").is_file()


def test_check_names_what_is_missing_changed_and_surplus(folder: Path) -> None:
    (folder / PACKAGE / "types/boat.py").unlink()
    client = folder / PACKAGE / "_client.py"
    client.write_text(client.read_text() + "\nEDITED = True\n")
    (folder / "openapi.yaml").write_text(description("boat"))
    before = snapshot(folder)
    outcome = run(folder, *ARGUMENTS, "--check")
    assert outcome.code == 1
    assert snapshot(folder) == before, "a check changes nothing"
    said = outcome.stderr
    assert f"missing: {PACKAGE}/types/boat.py\n" in said
    assert f"changed: {PACKAGE}/_client.py\n" in said
    assert f"surplus: {PACKAGE}/types/dock.py\n" in said
    assert "\n-EDITED = True\n" in said, "the diff shows the edit"
    assert "\n--- /dev/null\n+++ b/harbour_client/types/boat.py\n" in said
    assert "\n--- a/harbour_client/types/dock.py\n+++ /dev/null\n" in said


def test_the_diff_of_a_check_is_a_patch(folder: Path) -> None:
    """`git apply` brings the folder up to date with it."""
    (folder / "openapi.yaml").write_text(description("boat", "ferry"))
    said = run(folder, *ARGUMENTS, "--check").stderr
    start, end = said.index("--- "), said.rindex("\nout/harbour_client is not")
    (folder / "patch").write_text(said[start:end] + "\n")
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "../patch"], cwd=folder / "out", check=True
    )
    again = run(folder, *ARGUMENTS, "--check")
    assert again.code == 0, again.stderr


@pytest.mark.parametrize("edit", ["types/boat.py", "_runtime/omit.py", "py.typed"])
def test_edits_are_overwritten(edit: str, folder: Path) -> None:
    good = snapshot(folder)
    path = folder / PACKAGE / edit
    path.write_bytes(path.read_bytes() + b"\n# mine\n")
    assert run(folder, *ARGUMENTS, "--check").code == 1
    assert run(folder, *ARGUMENTS).code == 0
    assert snapshot(folder) == good


def test_unchanged_files_are_not_touched(folder: Path) -> None:
    """A new schema touches its own file and the indexes; what is built from the rest stays built."""
    long_ago = 1_000_000_000
    for path in (folder / "out").rglob("*"):
        os.utime(path, (long_ago, long_ago))
    (folder / "openapi.yaml").write_text(description("boat", "dock", "ferry"))
    assert run(folder, *ARGUMENTS).code == 0
    touched = {
        path.relative_to(folder / "out").as_posix()
        for path in (folder / "out").rglob("*")
        if path.is_file() and path.stat().st_mtime != long_ago
    }
    assert touched == {
        "api.md",
        "harbour_client/_client.py",
        "harbour_client/resources/__init__.py",
        "harbour_client/resources/ferrys.py",
        "harbour_client/types/__init__.py",
        "harbour_client/types/ferry.py",
    }


def test_byte_code_is_nobodys(folder: Path) -> None:
    """Importing the package leaves __pycache__ behind; that is no drift and no foreign file."""
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", folder / "out"], check=True
    )
    assert list((folder / "out").rglob("*.pyc"))
    assert run(folder, *ARGUMENTS, "--check").code == 0


def test_killed_while_writing(tmp_path: Path) -> None:
    """Killed at random moments: each file is whole or absent, and the next run mends the rest."""
    names = [f"boat{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(30)]
    (tmp_path / "openapi.yaml").write_text(description(*names))
    assert run(tmp_path, *ARGUMENTS).code == 0
    good = snapshot(tmp_path)
    random_ = random.Random(7)
    interrupted = 0
    for _ in range(10):
        for path in sorted((tmp_path / "out").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        interrupted += killed(tmp_path, random_.uniform(0.0, 0.02))
        left = snapshot(tmp_path)
        for name, (mode, _, content) in left.items():
            if name in good:
                assert (mode, content) == (good[name][0], good[name][2]), name
            if name.endswith(".py"):
                ast.parse(content)
    assert interrupted >= 3, "it was never caught in the middle"
    assert run(tmp_path, *ARGUMENTS).code == 0
    assert snapshot(tmp_path) == good, "leftovers of an interrupted run"


def killed(folder: Path, after: float) -> bool:
    """Start a run, kill it `after` seconds behind its first write; whether it was in the middle."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *ARGUMENTS],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "SDKGEN_CACHE": str(folder.parent / "cache"),
        },
        stderr=subprocess.DEVNULL,
    )
    package = folder / PACKAGE
    while process.poll() is None and not package.exists():
        time.sleep(0.0005)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return process.returncode == -signal.SIGKILL


def test_somebody_elses_file_in_the_runtime_stays(folder: Path) -> None:
    """Ownership is told by a file's first line, not by the folder that it stands in."""
    runtime = next(folder.glob("**/_runtime"))
    theirs = runtime / "mine.py"
    theirs.write_text("x = 1\n")
    outcome = run(folder, *ARGUMENTS)
    assert outcome.code == 2
    assert "mine.py" in outcome.stderr
    assert theirs.read_text() == "x = 1\n"
