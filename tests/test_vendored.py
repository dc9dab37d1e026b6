"""Proves that the generated package can be copied anywhere and needs httpx2 and pydantic only.

The copy lives below another package and runs in a Python without site-packages: all it may import
is the standard library, the two libraries, and what those two require.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.libraries import DECLARED, link_libraries, required

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generated" / "openai_client"
FIRST_LINE = "# Generated from an OpenAPI description; edits here are overwritten.\n"

IMPLIED = {"anyio", "pydantic_core", "typing_extensions"}
"""Required by the declared ones without a condition that could fail on Python 3.11 to 3.13."""

ANSWER = {
    "object": "list",
    "model": "text-embedding-ada-002",
    "data": [{"index": 0, "object": "embedding", "embedding": [0.25, -1.0]}],
    "usage": {"prompt_tokens": 1, "total_tokens": 1},
}

PROGRAM = """
import sys
folder, libraries, url = sys.argv[1:]
sys.path[:0] = [folder, libraries]
from vendor.inner import openai_client
from vendor.inner.openai_client import types

with openai_client.OpenAI(api_key="k", base_url=url) as client:
    answer = client.embeddings.create(model="text-embedding-ada-002", input="Hello")
assert type(answer) is types.CreateEmbeddingResponse, type(answer)
assert type(answer).__module__.startswith("vendor.inner."), type(answer).__module__
assert answer.data[0].embedding == [0.25, -1.0]

from importlib import import_module
from pkgutil import walk_packages

prefix = openai_client.__name__ + "."
for module in walk_packages(openai_client.__path__, prefix):
    import_module(module.name)
for name in openai_client.__all__:
    getattr(openai_client, name)
for name in dir(types):
    getattr(types, name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with links to what httpx2 and pydantic need to run, and to nothing else."""
    return link_libraries(tmp_path_factory.mktemp("libraries"))


@pytest.fixture
def url() -> Iterator[str]:
    """A server that answers every POST with vectors."""
    content = json.dumps(ANSWER).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_works_below_another_package(tmp_path: Path, libraries: Path, url: str) -> None:
    inner = tmp_path / "vendor" / "inner"
    skip = shutil.ignore_patterns("__pycache__", ".mypy_cache")
    shutil.copytree(PACKAGE, inner / PACKAGE.name, ignore=skip)
    for folder in (inner, inner.parent):
        (folder / "__init__.py").touch()
    # -I and -S: no environment, no working directory, no site-packages.
    command = [sys.executable, "-I", "-S", "-B", "-W", "error", "-c", PROGRAM]
    done = subprocess.run(
        [*command, str(tmp_path), str(libraries), url],
        cwd=tmp_path,
        env={},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    imported = set(done.stdout.split())
    assert {"vendor", "httpx2", "pydantic"} <= imported
    assert not imported & {"generator", "templates", "runtime", "openai_client"}
    assert not imported & {"jinja2", "yaml", "black", "rich", "jsonschema", "jsonpath"}


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")


def outside(source: str) -> Iterator[str]:
    """The top-level modules that a source imports by absolute names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            assert node.module is not None
            yield node.module.partition(".")[0]


def test_imports_are_relative_or_of_what_is_declared() -> None:
    allowed = sys.stdlib_module_names | {*DECLARED} | IMPLIED
    wrong = {
        f"{path}: {name}"
        for path, source in sources()
        for name in outside(source)
        if name not in allowed
    }
    assert not wrong


def test_what_is_implied_is_required_by_what_is_declared() -> None:
    """Else an import works today by luck."""
    names = {str(name).replace("-", "_") for name in required()}
    assert IMPLIED <= names


def test_only_the_runtime_imports_libraries() -> None:
    libraries = {*DECLARED} | IMPLIED - {"typing_extensions"}
    wrong = {
        f"{path}: {name}"
        for path, source in sources()
        if not path.startswith("_runtime/")
        for name in outside(source)
        if name in libraries
    }
    assert not wrong


def test_relative_imports_stay_in_the_package() -> None:
    for path, source in sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                assert node.level <= path.count("/") + 1, f"{path}:{node.lineno}"


def test_first_line_is_constant() -> None:
    for path, source in sources():
        if not path.startswith("_runtime/"):
            assert source.startswith(FIRST_LINE), path


def test_nothing_tells_where_or_when_or_with_what_it_was_made() -> None:
    """Else a new machine or a new version of a tool would change every file."""
    tools = r"sdkgen|jinja2?|black|ruff|mypy|pyright|python"
    version = re.compile(rf"(?i)\b({tools})[ =@v/-]*\d+\.\d")
    home = re.compile(r"""(?<![\w.:/{}])/(home|root|Users|usr|tmp|var|work)/""")
    for path in sorted(PACKAGE.parent.rglob("*")):
        if path.suffix not in (".py", ".md") or ".mypy_cache" in path.parts:
            continue
        text = path.read_text("utf-8")
        for pattern in (version, home):
            found = pattern.search(text)
            assert found is None, f"{path}: {found and found[0]}"
        assert str(ROOT) not in text, path
