"""Proves that each feature of OpenAPI gives the code that people have read and accepted.

One folder per scenario below cases/: `openapi.yaml` (and `overlay.yaml`, `sdkgen.toml`), and in
`expected/` the files worth reading. `show.txt` says which these are. Every package is also
compiled, imported as a whole, and each of its types is built.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion
from black.report import NothingChanged

from tests.folders import difference, golden_cases, interesting, make, name_of

CASES = golden_cases()

IMPORT_EVERYTHING = """
import importlib, json, pathlib, pydantic, sys, typing, warnings
warnings.simplefilter("error")
out = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(out))
package = next(path.parent.name for path in out.glob("*/py.typed"))
names = [
    ".".join(path.relative_to(out).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted((out / package).rglob("*.py"))
]
for name in names:
    importlib.import_module(name)
types = importlib.import_module(f"{package}.types")
base = importlib.import_module(f"{package}._runtime.models").BaseModel
built = []
for name in dir(types):
    if name.startswith("_"):
        continue
    kind = getattr(types, name)
    if isinstance(kind, type) and issubclass(kind, base):
        kind.model_rebuild()
        assert kind.__pydantic_complete__, name
        kind.model_json_schema()
        built.append(name)
resources = importlib.import_module(f"{package}.resources")
for name in dir(resources):
    if not name.startswith("_"):
        getattr(resources, name)
client = importlib.import_module(package)
for name in client.__dir__():
    getattr(client, name)
print(json.dumps(built))
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A generated client: the folder it was written to, and its files by path."""

    out: Path
    files: Mapping[str, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Made]:
    """The clients of all cases; each is generated once."""
    found: dict[Path, Made] = {}
    for case in CASES:
        folder = tmp_path_factory.mktemp("case")
        files = make(case, folder)
        found[case] = Made(folder / "out", files)
    return found


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_as_accepted(case: Path, made: Mapping[Path, Made]) -> None:
    actual = interesting(case, made[case].files)
    expected = {
        path.relative_to(case / "expected").as_posix(): path.read_bytes()
        for path in sorted((case / "expected").rglob("*"))
        if path.is_file()
    }
    assert expected, "nothing is accepted yet: make golden"
    texts = [
        difference(
            expected.get(path, b"").decode(), actual.get(path, b"").decode(), path
        )
        for path in sorted(expected.keys() | actual.keys())
    ]
    assert actual == expected, "other code; if it is better: make golden\n" + "".join(
        texts
    )


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_compiles_as_black_leaves_it(case: Path, made: Mapping[Path, Made]) -> None:
    mode = black.Mode(target_versions={TargetVersion.PY311})
    checked = 0
    for path, content in made[case].files.items():
        if not path.endswith(".py") or "/_runtime/" in path:
            continue
        text = content.decode()
        compile(ast.parse(text, path), path, "exec")
        with pytest.raises(NothingChanged):
            black.format_file_contents(text, fast=False, mode=mode)
        checked += 1
    assert checked >= 4


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_imports_and_builds(case: Path, made: Mapping[Path, Made]) -> None:
    process = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING, str(made[case].out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    declared = {
        node.name
        for path, content in made[case].files.items()
        if "/types/" in path
        for node in ast.parse(content).body
        if isinstance(node, ast.ClassDef)
        and "TypedDict" not in ast.unparse(node)
        and not node.name.endswith("Param")
    }
    assert set(json.loads(process.stdout)) == declared


def test_all_are_strictly_typed(made: Mapping[Path, Made], tmp_path: Path) -> None:
    """mypy over all packages at once, each under the name of its case.

    They share one copy of the runtime, since checking it thirty times would prove no more.
    """
    for case, client in made.items():
        for path, content in client.files.items():
            package, _, rest = path.partition("/")
            name = name_of(case).replace("/", "_")
            if rest.startswith("_runtime/"):
                target = tmp_path / rest
            elif path.endswith(".py"):
                target = tmp_path / name / rest
                content = re.sub(rb"\.+_runtime\b", b"_runtime", content)
            else:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    process = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", ""]
        + ["--no-incremental", "--cache-dir", os.devnull, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stdout
