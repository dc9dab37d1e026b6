"""Proves that a careless user gets one clear answer, exit code 2, no traceback, and no change.

The faults are made in a folder that a first run left in order, so that "nothing changes" means
something. What exactly is said of each fault is pinned in errors/.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.folders import Outcome, run, snapshot

ROOT = Path(__file__).parents[1]

GOOD = """\
openapi: 3.1.0
info: {title: Harbour, version: "1"}
paths:
  /boats:
    get:
      responses:
        "200":
          description: All boats.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Boat"}}
components:
  schemas:
    Boat:
      type: object
      properties:
        name: {type: string}
"""

ARGUMENTS = ("generate", "--spec", "openapi.yaml", "--out", "out")
CONFIGURED = (*ARGUMENTS, "--config", "sdkgen.toml")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A description and the client that was made of it."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "openapi.yaml").write_text(GOOD, "utf-8")
    outcome = run(folder, *ARGUMENTS)
    assert outcome.code == 0, outcome.stderr
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to do what one likes in."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def refused(folder: Path, *arguments: str) -> Outcome:
    """Run, and see that nothing on disk changes."""
    before = snapshot(folder)
    outcome = run(folder, *arguments)
    assert outcome.code == 2, outcome.stderr
    assert "Traceback" not in outcome.stderr + outcome.stdout
    assert snapshot(folder) == before
    return outcome


def text(path: str, content: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")

    return write


def spec(content: str) -> Callable[[Path], None]:
    return text("openapi.yaml", content)


def raw(content: bytes) -> Callable[[Path], None]:
    return lambda folder: void((folder / "openapi.yaml").write_bytes(content))


def config(content: str) -> Callable[[Path], None]:
    return text("sdkgen.toml", content)


def void(_: object) -> None:
    """For a change whose result nobody needs."""


def no_file(folder: Path) -> None:
    (folder / "openapi.yaml").unlink()


def directory(folder: Path) -> None:
    (folder / "openapi.yaml").unlink()
    (folder / "openapi.yaml").mkdir()


def pipe(folder: Path) -> None:
    (folder / "openapi.yaml").unlink()
    os.mkfifo(folder / "openapi.yaml")


def link_to_nothing(folder: Path) -> None:
    (folder / "openapi.yaml").unlink()
    (folder / "openapi.yaml").symlink_to("gone.yaml")


def link_in_package(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "boat.py").write_text("precious\n")
    types = folder / "out" / "harbour_client" / "types"
    (types / "boat.py").unlink()
    (types / "boat.py").symlink_to("../../../elsewhere/boat.py")


def file_for_folder(folder: Path) -> None:
    types = folder / "out" / "harbour_client" / "types"
    for path in types.iterdir():
        path.unlink()
    types.rmdir()
    types.write_text("precious\n")


FAULTS: dict[str, tuple[Callable[[Path], None], str, tuple[str, ...]]] = {
    "no file": (no_file, "spec-unreadable", ARGUMENTS),
    "a directory": (directory, "spec-unreadable", ARGUMENTS),
    "a pipe": (pipe, "spec-unreadable", ARGUMENTS),
    "a link to nothing": (link_to_nothing, "spec-unreadable", ARGUMENTS),
    "an empty file": (raw(b""), "spec-empty", ARGUMENTS),
    "a page of HTML": (
        raw(b"<!DOCTYPE html>\n<p>404\n"),
        "spec-not-openapi",
        ARGUMENTS,
    ),
    "a picture": (raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "spec-not-text", ARGUMENTS),
    "cut JSON": (raw(b'{"openapi": "3.1.0", '), "yaml-syntax", ARGUMENTS),
    "Swagger 2.0": (spec('swagger: "2.0"\npaths: {}\n'), "spec-version", ARGUMENTS),
    "a list": (spec("- openapi\n"), "spec-not-openapi", ARGUMENTS),
    "a tab": (spec(GOOD.replace("  /boats", "\t/boats")), "yaml-syntax", ARGUMENTS),
    "dangling $ref": (
        spec(GOOD.replace("schemas/Boat", "schemas/Baot")),
        "ref-dangling",
        ARGUMENTS,
    ),
    "$ref cycle": (
        spec(GOOD + '    Ship: {$ref: "#/components/schemas/Ship"}\n'),
        "ref-cycle",
        ARGUMENTS,
    ),
    "two schemas, one name": (
        spec(GOOD + "    boat: {type: object, properties: {a: {type: string}}}\n"),
        "name-collision",
        ARGUMENTS,
    ),
    "duplicate key": (
        spec(GOOD + "    Boat: {type: string}\n"),
        "duplicate-key",
        ARGUMENTS,
    ),
    "somebody's file": (
        text("out/harbour_client/types/mine.py", "import os\n"),
        "out-foreign",
        ARGUMENTS,
    ),
    "somebody's text": (
        text("out/harbour_client/notes.txt", "todo\n"),
        "out-foreign",
        ARGUMENTS,
    ),
    "a link in the package": (link_in_package, "out-link", ARGUMENTS),
    "a file where a folder belongs": (file_for_folder, "out-", ARGUMENTS),
    "--out is a file": (
        text("notes", "precious\n"),
        "out-unwritable",
        ("generate", "--spec", "openapi.yaml", "--out", "notes"),
    ),
    "--out in a pseudo file system": (
        lambda folder: None,
        "out-unwritable",
        ("generate", "--spec", "openapi.yaml", "--out", "/proc/nowhere"),
    ),
    "no configuration at all": (
        lambda folder: None,
        "config-missing",
        ("generate",),
    ),
    "no --out": (
        lambda folder: None,
        "config-missing",
        ("generate", "--spec", "openapi.yaml"),
    ),
    "configuration that is not there": (
        lambda folder: None,
        "spec-unreadable",
        CONFIGURED,
    ),
    "unknown key": (config('pakage = "x"\n'), "config-invalid", CONFIGURED),
    "wrong type": (config("out = 1\n"), "config-invalid", CONFIGURED),
    "a table for a string": (config("[out]\na = 1\n"), "config-invalid", CONFIGURED),
    "package with a path": (
        config('[client]\npackage = "../evil"\n'),
        "config-invalid",
        CONFIGURED,
    ),
    "YAML for TOML": (config("out: generated\n"), "config-invalid", CONFIGURED),
    "no overlay": (
        lambda folder: None,
        "spec-unreadable",
        (*ARGUMENTS, "--overlay", "overlay.yaml"),
    ),
    "the description as overlay": (
        lambda folder: None,
        "overlay-invalid",
        (*ARGUMENTS, "--overlay", "openapi.yaml"),
    ),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_one_located_error(fault: str, folder: Path) -> None:
    make, code, arguments = FAULTS[fault]
    make(folder)
    outcome = refused(folder, *arguments)
    errors = re.findall(r"^(\S.*?): error\[([a-z-]+)\]", outcome.stderr, re.M)
    assert len(errors) == 1, outcome.stderr
    place, said = errors[0]
    assert said.startswith(code)
    assert place, "an error says where"


@pytest.mark.parametrize(
    "fault", sorted(fault for fault in FAULTS if FAULTS[fault][1] != "out-unwritable")
)
def test_check_refuses_alike(fault: str, folder: Path) -> None:
    """`--check` says the same; only what cannot be written it does not try."""
    make, _, arguments = FAULTS[fault]
    make(folder)
    said = refused(folder, *arguments, "--check").stderr
    assert said == refused(folder, *arguments).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("generat",),
        ("generate", "--spce", "openapi.yaml"),
        ("generate", "--spec"),
        ("validate", "--spec", "openapi.yaml", "--format", "xml"),
        ("validate", "--spec", "openapi.yaml", "--out", "out"),
        ("generate", "openapi.yaml"),
        ("explain",),
    ],
)
def test_wrong_arguments(arguments: tuple[str, ...], folder: Path) -> None:
    said = refused(folder, *arguments).stderr
    assert "usage: sdkgen" in said


def test_json_with_a_yaml_name(folder: Path) -> None:
    """Not a fault: the text says what it is."""
    (folder / "openapi.yaml").write_text(
        '{"openapi": "3.1.0", "info": {"title": "Harbour", "version": "1"},'
        ' "paths": {"/boats": {"get": {"responses": {"200": {"description": "x"}}}}}}'
    )
    assert run(folder, *ARGUMENTS).code == 0


def test_yaml_with_a_json_name(folder: Path) -> None:
    (folder / "openapi.yaml").rename(folder / "openapi.json")
    said = refused(folder, "generate", "--spec", "openapi.json", "--out", "out").stderr
    assert said.startswith("openapi.json:1:1: error[json-syntax]")


def test_duplicate_keys_in_json(folder: Path) -> None:
    (folder / "openapi.json").write_text('{"openapi": "3.1.0",\n "openapi": "3.1.0"}')
    said = refused(folder, "validate", "--spec", "openapi.json").stderr
    assert said.startswith("openapi.json:2:2: error[duplicate-key]")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_what_may_not_be_read_or_written(folder: Path) -> None:
    package = folder / "out" / "harbour_client" / "types"
    package.chmod(0o500)
    (package / "boat.py").chmod(0o400)
    (folder / "openapi.yaml").write_text(GOOD.replace("name:", "title:"))
    try:
        assert "error[out-unwritable]" in refused(folder, *ARGUMENTS).stderr
        (folder / "openapi.yaml").chmod(0)
        assert "error[spec-unreadable]" in refused(folder, *ARGUMENTS).stderr
    finally:
        package.chmod(0o755)


@pytest.mark.parametrize("format_", ["json", "github"])
def test_every_format_says_it(format_: str, folder: Path) -> None:
    (folder / "openapi.yaml").unlink()
    outcome = refused(folder, *ARGUMENTS, "--format", format_)
    said = outcome.stdout if format_ == "json" else outcome.stderr
    assert "spec-unreadable" in said
    assert said.count("\n") == 1


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C while it reads: no traceback, nothing written, the code that shells expect."""
    big = GOOD + "".join(
        f"    Boat{n}: {{type: object, properties: {{a: {{type: string}}}}}}\n"
        for n in range(4000)
    )
    (tmp_path / "openapi.yaml").write_text(big)
    before = snapshot(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "generator", *ARGUMENTS, "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SDKGEN_CACHE": "off"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        process.wait(1.0)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert (
        process.returncode == 130
    ), "it was quicker than Ctrl-C: make the input larger"
    assert "Traceback" not in said
    assert snapshot(tmp_path) == before
