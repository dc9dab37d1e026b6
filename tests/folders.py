"""Folders of input and expected output: how a case is set up, run and compared.

A case is a folder. Its files are copied into a temporary folder, the command line runs there, in
this process, and what it says and leaves behind is compared with what the case expects. Knows
nothing of what a particular test proves.

`command.txt` holds the arguments (lines that begin with # are comments). `setup.toml` describes
what cannot stand in a repository as a file: bytes, very long texts, folders, links.
"""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import re
import shlex
import shutil
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias, cast

from generator import cli

HERE = Path(__file__).parent
ERRORS = HERE / "errors"
CASES = HERE / "cases"

OUTPUT_NAMES = ("stderr.txt", "expected", "command.txt", "setup.toml", "show.txt")
"""What a case holds beside its input."""

Snapshot: TypeAlias = Mapping[str, tuple[int, str, bytes]]
"""Every path below a folder: its mode, where it links to, and its bytes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the command line left: its exit code and what it said."""

    code: int
    stdout: str
    stderr: str


def run(folder: Path, *arguments: str) -> Outcome:
    """The command line with `folder` as working directory; no verdict is remembered."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        _environment(SDKGEN_CACHE="off"),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            code = cli.main(list(arguments))
        except SystemExit as stop:  # argparse
            code = stop.code if isinstance(stop.code, int) else 1
    return Outcome(code, out.getvalue(), steady(err.getvalue()))


@contextlib.contextmanager
def _environment(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def steady(text: str) -> str:
    """What was said, without the seconds, which differ from run to run."""
    # Stages are named where a run takes over a second, as it may on a slow machine.
    text = re.sub(r"^sdkgen: \w+ …\n", "", text, flags=re.MULTILINE)
    # The runtime's files are counted too, and are not what a case is about.
    text = re.sub(r"\d+ files? written", "# files written", text)
    return re.sub(r"\(\d+\.\d+ s\)", "(# s)", text)


def set_up(case: Path, folder: Path) -> None:
    """Copy a case's input to `folder` and make what its `setup.toml` describes."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted(case.iterdir()):
        if source.name in OUTPUT_NAMES:
            continue
        if source.is_dir():
            shutil.copytree(source, folder / source.name)
        else:
            shutil.copyfile(source, folder / source.name)
    description = case / "setup.toml"
    if description.is_file():
        _make(tomllib.loads(description.read_text("utf-8")), folder)


def _make(description: Mapping[str, object], folder: Path) -> None:
    """`folders`: paths; `links`: from path to target; `files`: path with hex, parts or size."""
    for name in cast("list[str]", description.get("folders", [])):
        (folder / name).mkdir(parents=True)
    for entry in cast("list[dict[str, object]]", description.get("files", [])):
        path = folder / str(entry["path"])
        path.parent.mkdir(parents=True, exist_ok=True)
        if "size" in entry:
            with path.open("wb") as file:
                file.truncate(int(str(entry["size"])))
        elif "hex" in entry:
            path.write_bytes(bytes.fromhex(str(entry["hex"])))
        else:
            parts = cast("list[tuple[str, int]]", entry["parts"])
            path.write_text("".join(text * times for text, times in parts), "utf-8")
    for link, target in cast("dict[str, str]", description.get("links", {})).items():
        (folder / link).parent.mkdir(parents=True, exist_ok=True)
        (folder / link).symlink_to(target)


def command(case: Path, default: str) -> list[str]:
    """The arguments of a case."""
    path = case / "command.txt"
    text = path.read_text("utf-8") if path.is_file() else default
    return shlex.split(text, comments=True)


def snapshot(folder: Path) -> Snapshot:
    """Everything below a folder, links not followed."""
    found: dict[str, tuple[int, str, bytes]] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        link = os.readlink(path) if path.is_symlink() else ""
        plain = stat.S_ISREG(status.st_mode) and status.st_size < 10_000_000
        content = path.read_bytes() if plain else b""
        found[path.relative_to(folder).as_posix()] = (status.st_mode, link, content)
    return found


def difference(expected: str, actual: str, name: str) -> str:
    """A unified diff from what was expected to what came."""
    return "".join(
        difflib.unified_diff(
            expected.splitlines(keepends=True),
            actual.splitlines(keepends=True),
            f"expected {name}",
            f"actual {name}",
        )
    )


def error_cases() -> list[Path]:
    """The folders below errors/ that hold a case: what they say, or what they run on."""
    return sorted(
        folder
        for folder in ERRORS.glob("**/")
        if any(path.is_file() for path in folder.iterdir())
        and folder.parent in (ERRORS, *ERRORS.iterdir())
    )


def golden_cases() -> list[Path]:
    """The folders below cases/: <feature>/<scenario>."""
    return sorted(path.parent for path in CASES.glob("*/*/openapi.*"))


def name_of(case: Path) -> str:
    """How a case is called in the output of a test run."""
    return case.relative_to(HERE).as_posix()


def make(case: Path, folder: Path) -> dict[str, bytes]:
    """Generate the client of a case below `folder`/out; its files by path relative to that.

    Warnings are no failure; an error is, with what was said.
    """
    set_up(case, folder)
    arguments = ["--spec", next(case.glob("openapi.*")).name, "--out", "out"]
    if (case / "overlay.yaml").is_file():
        arguments += ["--overlay", "overlay.yaml"]
    if (case / "sdkgen.toml").is_file():
        arguments += ["--config", "sdkgen.toml"]
    outcome = run(folder, "generate", *arguments)
    if outcome.code:
        raise AssertionError(f"{name_of(case)}: exit {outcome.code}\n{outcome.stderr}")
    out = folder / "out"
    made = {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }
    if "warning[" in outcome.stderr:
        made["stderr.txt"] = outcome.stderr.encode()
    return made


def interesting(case: Path, made: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a case shows to readers: types and resources, or what `show.txt` lists."""
    listing = case / "show.txt"
    patterns = (
        listing.read_text("utf-8").split()
        if listing.is_file()
        else ["*/types/*.py", "*/resources/*.py", "stderr.txt"]
    )
    return {
        path: content
        for path, content in made.items()
        if any(PurePosixPath(path).match(pattern) for pattern in patterns)
        and not path.endswith("__init__.py")
    }
