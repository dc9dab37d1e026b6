"""Proves the arrows of docs/architecture.md: what each stage may know, and how large it may grow.

    load → lower → naming → plan → render → sync

Every import is read from the syntax tree; nothing is imported.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
RUNTIME = TEMPLATES / "runtime"

MAX_MODULE = 450
MAX_FUNCTION = 60

STAGES = frozenset({"load", "lower", "naming", "plan", "render", "sync"})
EDGES = frozenset({"cli", "pipeline", "report"})
"""Modules that put stages together: no stage knows them."""

FORBIDDEN: Mapping[str, frozenset[str]] = {
    "load": EDGES | {"lower", "naming", "plan", "render", "sync", "model", "config"},
    "lower": EDGES | {"naming", "plan", "render", "sync", "config"},
    "naming": EDGES | {"load", "lower", "plan", "render", "sync"},
    "plan": EDGES | {"load", "lower", "render", "sync"},
    "render": EDGES | {"load", "lower", "naming", "sync", "config", "model"},
    "sync": EDGES | (STAGES - {"sync"}) | {"model", "config", "words"},
    "model": EDGES | STAGES | {"config"},
    "diagnostics": EDGES | STAGES | {"config", "model", "words"},
    "store": EDGES | STAGES | {"config", "model", "words", "diagnostics"},
    "words": EDGES | STAGES | {"config", "model", "diagnostics"},
}
"""By the first part of a module's name below `generator`: what it must not import."""

THIRD_PARTY: Mapping[str, frozenset[str]] = {
    "yaml": frozenset({"load.yaml"}),
    "jsonpath": frozenset({"load.overlay"}),
    "openapi_spec_validator": frozenset({"load.spec_validator"}),
    "jinja2": frozenset({"render.templates"}),
    "black": frozenset({"render.black"}),
    "rich": frozenset({"cli"}),
}
"""Each library is known to one module."""


def modules(folder: Path) -> dict[str, ast.Module]:
    """The syntax trees below a folder by dotted name relative to it."""
    found: dict[str, ast.Module] = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = ast.parse(path.read_text("utf-8"), str(path))
    return found


def packages(folder: Path) -> set[str]:
    return {
        ".".join(path.parent.relative_to(folder).parts)
        for path in folder.rglob("__init__.py")
    }


def imported(name: str, tree: ast.Module, is_package: bool) -> Iterator[str]:
    """The dotted names a module imports: ours relative to the folder, with a leading dot."""
    here = name.split(".") if name else []
    if not is_package:
        here = here[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - (node.level - 1)]
            tail = node.module.split(".") if node.module else []
            for alias in node.names:
                # `from . import x` may name a module or something in one.
                rest = tail if tail else [alias.name]
                yield "." + ".".join([*base, *rest])


GENERATOR_MODULES = modules(GENERATOR)
RUNTIME_MODULES = modules(RUNTIME)
GENERATOR_IMPORTS = {
    name: sorted(set(imported(name, tree, name in packages(GENERATOR))))
    for name, tree in GENERATOR_MODULES.items()
}


def test_the_scan_sees_what_it_looks_at() -> None:
    assert ".load.source" in GENERATOR_IMPORTS["load.refs"]
    assert ".diagnostics" in GENERATOR_IMPORTS["sync"]
    assert ".store" in GENERATOR_IMPORTS["render.black"]
    assert {name.partition(".")[0] for name in GENERATOR_MODULES} >= STAGES


@pytest.mark.parametrize("name", sorted(GENERATOR_IMPORTS))
def test_imports_follow_the_arrows(name: str) -> None:
    stage = name.partition(".")[0]
    against = [
        target
        for target in GENERATOR_IMPORTS[name]
        if target.startswith(".")
        and target[1:].partition(".")[0] in FORBIDDEN.get(stage, frozenset())
    ]
    assert against == [], f"generator.{name} knows what is none of its business"


def test_sync_imports_diagnostics_only() -> None:
    ours = [target for target in GENERATOR_IMPORTS["sync"] if target.startswith(".")]
    assert ours == [".diagnostics"]


@pytest.mark.parametrize("library", sorted(THIRD_PARTY))
def test_each_library_is_known_to_one_module(library: str) -> None:
    users = {
        name
        for name, targets in GENERATOR_IMPORTS.items()
        if any(target.partition(".")[0] == library for target in targets)
    }
    assert users == THIRD_PARTY[library]


def test_generator_and_runtime_know_nothing_of_each_other() -> None:
    for name, targets in GENERATOR_IMPORTS.items():
        tops = {target.partition(".")[0] for target in targets}
        assert not tops & {"templates", "runtime"}, name
    for name, tree in RUNTIME_MODULES.items():
        for target in imported(name, tree, name == ""):
            assert target.partition(".")[0] not in ("generator", "templates"), name


def test_runtime_imports_itself_relatively_and_http_in_one_place() -> None:
    users: set[str] = set()
    for name, tree in RUNTIME_MODULES.items():
        for target in imported(name, tree, name == ""):
            if target.partition(".")[0] in ("httpx2", "httpx", "httpcore2"):
                users.add(name)
            assert target.partition(".")[0] != "runtime", f"{name} imports absolutely"
    assert users == {"http"}


def test_generated_code_knows_only_the_runtime() -> None:
    """Whatever the templates print, the HTTP library is not in it."""
    for path in sorted(TEMPLATES.glob("*.jinja")):
        assert "httpx" not in path.read_text("utf-8"), path.name


QUOTING = frozenset({"repr", "ascii"})


def test_one_module_makes_literals_of_plan_and_render() -> None:
    """`repr` and `json.dumps` turn values into source: only plan/quoting.py may."""
    callers: set[str] = set()
    for name, tree in GENERATOR_MODULES.items():
        if name.partition(".")[0] not in ("plan", "render"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in (*QUOTING, "json.dumps"):
                callers.add(name)
            if isinstance(node, ast.FormattedValue) and node.conversion in (114, 97):
                callers.add(name)  # f"{value!r}"
    assert callers == {"plan.quoting"}


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(name):
            return name
        case ast.Attribute(ast.Name(owner), attribute):
            return f"{owner}.{attribute}"
        case _:
            return ""


ALL_SOURCES = [
    path
    for folder in (GENERATOR, TEMPLATES)
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".py", ".jinja", ".toml")
]


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", ALL_SOURCES, ids=shown)
def test_module_is_of_a_readable_size(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    # codes.toml is a table of texts: it may be as long as there are codes.
    assert lines < MAX_MODULE or path.suffix == ".toml"


@pytest.mark.parametrize(
    "path", [path for path in ALL_SOURCES if path.suffix == ".py"], ids=shown
)
def test_functions_are_short(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length < MAX_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize(
    "path", [path for path in ALL_SOURCES if path.suffix == ".py"], ids=shown
)
def test_module_says_what_it_is(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "misc"}
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert text, "a module begins with what it knows"


def test_no_vendor_is_known() -> None:
    """Every behaviour comes from OpenAPI, an overlay or the configuration."""
    found = [
        f"{shown(path)}:{number}"
        for path in ALL_SOURCES
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r"openai|chatgpt|whisper|dall-?e\b", line, re.IGNORECASE)
    ]
    assert found == []
