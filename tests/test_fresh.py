"""Proves that a fresh checkout has what it takes: the commands that are promised, pinned versions.

Only files are read: that the commands work is for CI, which uses them.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
LOCK = (ROOT / ".lock" / "requirements.txt").read_text("utf-8")

PINNED = re.compile(
    r"[a-z0-9-]+(\[[a-z0-9,-]+\])?==[^\s;]+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+"
)


def targets() -> dict[str, str]:
    """The commands of the Makefile and what each is said to do, if anything."""
    rule = r"^([a-z]+):[^#=\n]*(?:## (.+))?$"
    return {name: said for name, said in re.findall(rule, MAKEFILE, re.M)}


def entries() -> list[str]:
    """One line for each requirement of the lock file, its comments left out."""
    lines = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
    text = "\n".join(lines).replace("\\\n", " ")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def pins() -> dict[str, Requirement]:
    found = [Requirement(entry.partition(" --hash")[0]) for entry in entries()]
    return {canonicalize_name(pin.name): pin for pin in found}


def test_every_command_is_phony_and_in_the_help() -> None:
    said = targets()
    assert {"generate", "check", "test", "lint", "golden", "bench", "help"} <= set(said)
    assert [name for name, text in said.items() if not text] == []
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.M)
    assert phony is not None
    assert set(phony[1].split()) == set(said)


def test_commands_that_need_the_environment_set_it_up() -> None:
    for name, rest, recipe in re.findall(
        r"^([a-z]+):([^#\n]*)[^\n]*\n((?:\t[^\n]*\n?)*)", MAKEFILE, re.M
    ):
        if "$(BIN)/" in recipe:
            assert set(rest.split()) & {"$(READY)", "lint"}, name


def test_modules_that_commands_run_exist() -> None:
    modules = re.findall(r"\$\(BIN\)/python -m ([\w.]+)", MAKEFILE)
    installed = {"pip", "pytest"}
    for module in set(modules) - installed:
        path = ROOT.joinpath(*module.split("."))
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file()


def test_ci_runs_the_command_that_the_readme_names() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert lines[0] == "#!/bin/sh"
    command = lines[1].removeprefix("exec ")
    assert re.search(rf"^\s*\$?\s*{re.escape(command)}\b|`{command}`", README, re.M)


def test_ci_script_is_executable() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_lock_pins_versions_with_hashes() -> None:
    found = entries()
    assert len(found) > 20
    assert [entry for entry in found if not PINNED.fullmatch(entry)] == []


def test_lock_names_no_place() -> None:
    """It is to work with whatever index pip is set up for."""
    assert "://" not in LOCK
    assert not re.search(r"^\s*--?(?!hash=)[a-z]", LOCK, re.M)


def requirements() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    return [str(line) for line in declared]


@pytest.mark.parametrize("line", requirements())
def test_lock_holds_what_the_project_declares(line: str) -> None:
    declared = Requirement(line)
    pin = pins().get(canonicalize_name(declared.name))
    assert pin is not None, "make lock"
    (version,) = pin.specifier
    assert version.version in declared.specifier, "make lock"


def test_lock_holds_what_builds_the_wheel() -> None:
    """test_wheel.py builds without isolation."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for line in project["build-system"]["requires"]:
        assert canonicalize_name(Requirement(line).name) in pins(), "make lock"
