"""Proves that one input gives the same bytes, whoever runs sdkgen, where, when and how often."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.folders import golden_cases, name_of, run, set_up, snapshot

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec"

SURROUNDINGS: tuple[Mapping[str, str], ...] = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"},
)


def generate(
    cwd: Path, out: Path, surroundings: Mapping[str, str], umask: int, config: Path
) -> str:
    """Generate in a process of its own; what it says."""
    process = subprocess.run(
        [sys.executable, "-m", "generator", "generate"]
        + ["--config", os.path.relpath(config, cwd), "--out", str(out)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SDKGEN_CACHE": "off"}
        | dict(surroundings),
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stderr


def test_surroundings_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    config = SPEC / "sdkgen.toml"
    generate(ROOT, tmp_path / "one", SURROUNDINGS[0], 0o022, config)
    generate(tmp_path / "a", tmp_path / "two", SURROUNDINGS[1], 0o077, config)
    one, two = snapshot(tmp_path / "one"), snapshot(tmp_path / "two")
    files = {path for path, (mode, _, _) in one.items() if mode & 0o100000}
    assert len(files) > 50
    assert files == {path for path, (mode, _, _) in two.items() if mode & 0o100000}
    for path in files:
        assert one[path] == two[path], path


def test_committed_client_is_up_to_date() -> None:
    """What `make check` asks. If this fails: make generate."""
    outcome = run(ROOT, "generate", "--check")
    assert outcome.code == 0, outcome.stderr


def test_second_run_writes_nothing(tmp_path: Path) -> None:
    arguments = ("generate", "--config", str(SPEC / "sdkgen.toml"), "--out", "out")
    first = run(tmp_path, *arguments)
    assert first.code == 0
    assert "files written" in first.stderr
    second = run(tmp_path, *arguments)
    assert second.code == 0
    assert "up to date" in second.stderr


def test_line_ends_do_not_matter(tmp_path: Path) -> None:
    """A checkout on Windows has CRLF."""
    for name, ends in (("unix", b"\n"), ("dos", b"\r\n")):
        shutil.copytree(SPEC, tmp_path / name / "spec")
        for path in (tmp_path / name / "spec").iterdir():
            path.write_bytes(path.read_bytes().replace(b"\n", ends))
        outcome = run(
            tmp_path / name, "generate", "--config", "spec/sdkgen.toml", "--out", "out"
        )
        assert outcome.code == 0, outcome.stderr
    made = snapshot(tmp_path / "unix" / "out")
    assert made == snapshot(tmp_path / "dos" / "out")
    assert not any(b"\r" in content for _, _, content in made.values())


def test_the_cache_changes_nothing_but_the_time(tmp_path: Path) -> None:
    environment = {"SDKGEN_CACHE": str(tmp_path / "cache")}
    for name in ("cold", "warm"):
        process = subprocess.run(
            [sys.executable, "-m", "generator", "generate"]
            + ["--config", str(SPEC / "sdkgen.toml"), "--out", str(tmp_path / name)],
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            check=False,
        )
        assert process.returncode == 0
    assert list((tmp_path / "cache").rglob("*")), "nothing was remembered"
    assert snapshot(tmp_path / "cold") == snapshot(tmp_path / "warm")


WITH_SCHEMAS = [
    case
    for case in golden_cases()
    if "\n  schemas:\n" in (case / "openapi.yaml").read_text("utf-8")
]


@pytest.mark.parametrize("case", WITH_SCHEMAS, ids=name_of)
def test_order_of_components_does_not_matter(case: Path, tmp_path: Path) -> None:
    """Names come from a thing's own place: schemas in reverse order give the same files."""
    made: list[Mapping[str, bytes]] = []
    for name in ("as it is", "reversed"):
        folder = tmp_path / name
        set_up(case, folder)
        spec = next(folder.glob("openapi.*"))
        tree = yaml.load(spec.read_text("utf-8"), yaml.BaseLoader)
        schemas = tree["components"]["schemas"]
        if name == "reversed":
            spec.write_text(reversed_members(spec.read_text("utf-8")), "utf-8")
            turned = yaml.load(spec.read_text("utf-8"), yaml.BaseLoader)
            assert list(turned["components"]["schemas"]) == list(schemas)[::-1]
            assert turned == tree
        arguments = ["--overlay", "overlay.yaml"] * (folder / "overlay.yaml").is_file()
        arguments += ["--config", "sdkgen.toml"] * (folder / "sdkgen.toml").is_file()
        outcome = run(
            folder, "generate", "--spec", spec.name, "--out", "out", *arguments
        )
        assert outcome.code == 0, outcome.stderr
        made.append({k: v for k, (_, _, v) in snapshot(folder / "out").items()})
    assert made[0].keys() == made[1].keys()
    for path, content in made[0].items():
        assert content == made[1][path], path


def reversed_members(text: str) -> str:
    """The YAML text with the members of components/schemas in reverse order."""
    lines = text.split("\n")
    start = lines.index("  schemas:") + 1
    end = start
    while end < len(lines) and (lines[end].startswith("   ") or not lines[end]):
        end += 1
    blocks: list[list[str]] = []
    for line in lines[start:end]:
        if line.startswith("    ") and line[4:5] not in ("", " "):
            blocks.append([])
        if line:
            blocks[-1].append(line)
    flat = [line for block in reversed(blocks) for line in block]
    return "\n".join([*lines[:start], *flat, *lines[end:], ""])
