"""The way of the data, stage by stage.

    load → lower → name → plan → render → sync

Each stage has its own types and never reaches back; this module holds their order, their times,
and the points at which errors stop a run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from .config import Config
from .diagnostics import Findings
from .load import Tree, load_tree
from .load.refs import check_refs
from .load.validate import validate
from .lower import lower
from .model import Api
from .naming import name
from .plan import plan
from .render import render
from .render.black import Formatter
from .store import Store
from .sync import Drift, compare, write

Progress: TypeAlias = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(slots=True)
class Summary:
    """What a run did, for people and for `--format json`."""

    package: str = ""
    operations_in: int = 0
    operations_out: int = 0
    schemas: int = 0
    errors: int = 0
    warnings: dict[str, int] = field(default_factory=dict[str, int])
    files_written: int = 0
    files_deleted: int = 0
    files_total: int = 0
    seconds: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(slots=True)
class Run:
    """One run over one description; `findings` and `summary` grow with it."""

    config: Config
    findings: Findings
    progress: Progress
    store: Store = field(default_factory=Store.from_environment)
    summary: Summary = field(default_factory=Summary)

    @contextmanager
    def stage(self, title: str) -> Generator[None]:
        self.progress(title)
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.summary.seconds[title] = round(
                self.summary.seconds.get(title, 0.0) + spent, 4
            )


@dataclass(frozen=True, slots=True)
class Generated:
    """All files of an output folder, by path relative to it."""

    package: str
    files: dict[str, bytes]


def check_description(run: Run, spec: Path) -> Api:
    """Load, validate and lower a description.

    Raises:
        InputError: it cannot be read, or no correct client can be made of it.
    """
    with run.stage("load"):
        tree = load_tree(spec, run.config.overlays, run.findings)
        check_refs(tree.resolver)
    if run.findings.errors:
        lower(tree, run.findings)  # what else is wrong is said in the same run
    run.findings.stop_on_errors()
    with run.stage("validate"):
        validate(tree, run.findings, run.store)
    with run.stage("lower"):
        api = lower(tree, run.findings)
    run.summary.operations_in = count_operations(tree)
    run.summary.schemas = len(api.schemas)
    return api


def generate(run: Run, spec: Path, out: Path | None) -> Generated:
    """Make all files of a client in memory; `out` only tells what has been formatted before.

    Raises:
        InputError: as `check_description`; names that collide; pins and acceptances left over.
    """
    api = check_description(run, spec)
    config = run.config.named_after(api.title)
    with run.stage("name"):
        names = name(api, config, run.findings)
    run.findings.unused_acceptances()
    run.summary.warnings = run.findings.warnings_by_code()
    run.findings.stop_on_errors()
    with run.stage("plan"):
        package = plan(api, names, config)
    with run.stage("render"):
        files = render(package, Formatter(out, run.store))
    run.summary.package = package.name
    run.summary.operations_out = sum(
        len(m.descriptors) for m in package.resources.values()
    )
    if run.summary.operations_out != run.summary.operations_in:
        raise AssertionError(
            f"{run.summary.operations_in} operations went in, "
            f"{run.summary.operations_out} came out"
        )
    run.summary.files_total = len(files)
    return Generated(package.name, files)


def bring_up_to_date(run: Run, generated: Generated, out: Path, check: bool) -> Drift:
    """Compare with `out` and, unless only checking, write what differs.

    Raises:
        InputError: foreign files or links are in the way, or the folder cannot be written.
    """
    with run.stage("sync"):
        drift = compare(out, generated.package, generated.files)
        if not check:
            write(out, generated.files, drift)
            run.summary.files_written = len(drift.missing) + len(drift.changed)
            run.summary.files_deleted = len(drift.surplus)
    return drift


def count_operations(tree: Tree) -> int:
    """The operations of a description, counted apart from the lowering that makes them."""
    from .lower.operations import METHODS

    count = 0
    paths = tree.root.get("paths")
    for path, written in paths.members() if paths else ():
        if path.startswith("x-"):
            continue
        item = tree.resolver.resolve(written)
        extra = item.get("additionalOperations")
        count += sum(
            isinstance(n.value, dict) for key, n in item.members() if key in METHODS
        )
        count += sum(1 for _ in extra.members()) if extra else 0
    return count
