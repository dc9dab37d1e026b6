"""Proves that the wheel holds all it needs and works far from the checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.libraries import link_libraries

ROOT = Path(__file__).resolve().parents[1]

SPEC = """\
# The smallest description that has an operation, a body and an answer.
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    post:
      operationId: createPet
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}}
"""

USE = """
import sys
folder, libraries = sys.argv[1:]
sys.path[:0] = [folder, libraries]
import pets_client
client = pets_client.Pets()
assert callable(client.pets.create)
assert pets_client.types.Pet(name="Ada").name == "Ada"
"""


def run(command: Sequence[str | Path], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, env={}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as it would be for a release, but with what is installed: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    options: list[str | Path] = [
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        folder,
    ]
    run([sys.executable, "-m", "pip", "wheel", *options, ROOT], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, which borrows its dependencies from this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    place = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", place))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    python = Path(sysconfig.get_path("scripts", "venv", place)) / "python"
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--python", python]
    run([*pip, "install", "--no-deps", "--no-index", wheel], folder)
    return python


def test_holds_code_data_templates_and_runtime(wheel: Path) -> None:
    held = set(ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(ROOT).as_posix()
        for folder in ("generator", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".toml", ".jinja", ".typed")
        if not any(part.startswith((".", "_py")) for part in path.parts[-3:])
    }
    suffixes = {Path(name).suffix for name in wanted}
    assert suffixes >= {".py", ".toml", ".jinja"}
    assert not wanted - held
    rest = {name for name in held if ".dist-info/" not in name} - wanted
    assert not rest, "the wheel holds what nobody needs"


def test_generates_and_the_client_needs_two_libraries_only(
    python: Path, tmp_path: Path
) -> None:
    (tmp_path / "openapi.yaml").write_text(SPEC)
    sdkgen = python.with_name("sdkgen")
    run([sdkgen, "generate", "--spec", "openapi.yaml", "--out", "made"], tmp_path)
    code = "import generator; print(generator.__file__)"
    assert str(ROOT) not in run([python, "-c", code], tmp_path)

    libraries = tmp_path / "libraries"
    libraries.mkdir()
    link_libraries(libraries)
    isolated: list[str | Path] = [python, "-I", "-S", "-W", "error", "-c", USE]
    run([*isolated, tmp_path / "made", libraries], tmp_path)


def test_says_the_same_as_the_checkout(python: Path, tmp_path: Path) -> None:
    """Nothing of what is made depends on where the generator is installed."""
    (tmp_path / "openapi.yaml").write_text(SPEC)
    arguments = ["generate", "--spec", "openapi.yaml", "--out"]
    run([python, "-m", "generator", *arguments, "installed"], tmp_path)
    path = f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    code = path + "from generator.cli import main; sys.exit(main(sys.argv[1:]))"
    run([sys.executable, "-c", code, *arguments, "checkout"], tmp_path)
    assert contents(tmp_path / "installed") == contents(tmp_path / "checkout")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
