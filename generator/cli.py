"""The command line: reads arguments, runs the pipeline, sets the exit code.

Exit codes: 0 done; 1 the output is not as generated; 2 the input is wrong; 3 a bug of sdkgen.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import cast

from .config import Config, read_config
from .diagnostics import Diagnostic, Findings, InputError, Span, codes
from .load import shown
from .load.yaml import MAX_DEPTH
from .pipeline import Run, bring_up_to_date, check_description, generate
from .report import Format, Report, counted, explanation
from .sync import unified_diff

DEFAULT_CONFIG = Path("spec/sdkgen.toml")
DONE, DRIFT, WRONG_INPUT, BUG = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    # A description may be nested MAX_DEPTH levels deep, and the validator needs some frames each.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 30 * MAX_DEPTH))
    options = _parser().parse_args(arguments)
    if options.command == "explain":
        return _explain(str(options.code))
    report = Report(cast("Format", options.format))
    try:
        return _run(options, report)
    except InputError as error:
        report.findings(error.diagnostics)
        return WRONG_INPUT
    except KeyboardInterrupt:
        return 130
    except Exception:  # the last resort: whatever is raised here is ours to mend
        traceback.print_exc()
        print("\nThis is a bug in sdkgen. Nothing was written.", file=sys.stderr)
        return BUG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sdkgen",
        description="Generate a Python client from an OpenAPI description.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in (
        ("generate", "make the client, or check that it is up to date"),
        ("validate", "say what is wrong with a description, and write nothing"),
    ):
        command = commands.add_parser(
            name, help=about, description=about[0].upper() + about[1:]
        )
        command.add_argument("--spec", type=Path, help="the description, YAML or JSON")
        command.add_argument(
            "--overlay",
            type=Path,
            action="append",
            default=[],
            help="an OpenAPI Overlay; repeatable",
        )
        command.add_argument(
            "--config",
            type=Path,
            help=f"the configuration (default: {DEFAULT_CONFIG} if no --spec)",
        )
        command.add_argument(
            "--strict", action="store_true", help="warnings are errors"
        )
        command.add_argument(
            "--format",
            choices=["text", "json", "github"],
            default="text",
            help="of what is said",
        )
        if name == "generate":
            command.add_argument(
                "--out", type=Path, help="the folder that the package goes into"
            )
            command.add_argument(
                "--check",
                action="store_true",
                help="write nothing; exit 1 if anything would change",
            )
    explain = commands.add_parser(
        "explain", help="tell more about a code such as name-collision"
    )
    explain.add_argument("code")
    return parser


@dataclass(frozen=True, slots=True)
class Settings:
    """Arguments and configuration together: arguments win."""

    spec: Path
    out: Path | None
    config: Config


def _settings(options: argparse.Namespace) -> Settings:
    """Raises InputError where it stays unsaid what to read."""
    given: Path | None = options.config
    spec: Path | None = options.spec
    if given is None and spec is None and not DEFAULT_CONFIG.is_file():
        raise InputError(
            Diagnostic(
                "config-missing",
                "error",
                f"there is no {DEFAULT_CONFIG}, and no --spec was given",
                Span(str(DEFAULT_CONFIG)),
                "name a description: sdkgen generate --spec openapi.yaml --out DIR",
            )
        )
    path = given or (DEFAULT_CONFIG if spec is None else None)
    config = read_config(path, shown(path)) if path else Config()
    overlays = tuple(cast("list[Path]", options.overlay))
    config = replace(config, overlays=overlays or config.overlays)
    chosen = spec or config.spec
    if chosen is None:
        message = "the configuration names no `spec`"
        raise InputError(
            Diagnostic("config-missing", "error", message, Span(str(path)))
        )
    out: Path | None = getattr(options, "out", None) or config.out
    return Settings(chosen, out, config)


def _run(options: argparse.Namespace, report: Report) -> int:
    settings = _settings(options)
    findings = Findings(strict=bool(options.strict), accepted=settings.config.accepted)
    with _progress(report) as progress:
        run = Run(settings.config, findings, progress)
        if options.command == "validate":
            return _validate(run, settings, report)
        return _generate(run, settings, report, bool(options.check))


def _validate(run: Run, settings: Settings, report: Report) -> int:
    api = check_description(run, settings.spec)
    run.findings.unused_acceptances()
    run.summary.warnings = run.findings.warnings_by_code()
    run.summary.errors = len(run.findings.errors)
    report.findings(run.findings.found)
    run.summary.operations_out = len(api.operations)
    report.summary(run.summary, "invalid" if run.findings.errors else "valid")
    return WRONG_INPUT if run.findings.errors else DONE


def _generate(run: Run, settings: Settings, report: Report, check: bool) -> int:
    if settings.out is None:
        message = "nothing says where the package is to go"
        hint = "give --out DIR, or `out` in the configuration"
        raise InputError(
            Diagnostic(
                "config-missing", "error", message, Span(str(settings.spec)), hint
            )
        )
    generated = generate(run, settings.spec, settings.out)
    drift = bring_up_to_date(run, generated, settings.out, check)
    report.findings(run.findings.found)
    where = f"{shown(settings.out)}/{generated.package}"
    if check and drift:
        report.drift(
            drift, settings.out, unified_diff(settings.out, generated.files, drift)
        )
        report.summary(run.summary, f"{where} is not as generated")
        return DRIFT
    written, deleted = run.summary.files_written, run.summary.files_deleted
    change = f"{counted(written, 'file')} written"
    change += f", {deleted} deleted" if deleted else ""
    report.summary(run.summary, f"{where}: {change if drift else 'up to date'}")
    return DONE


@contextmanager
def _progress(report: Report) -> Generator[Callable[[str], None]]:
    """From the second second on, the stage: on a terminal a line that changes, else one each."""
    terminal = (
        report.format == "text" and sys.stderr.isatty() and not os.environ.get("CI")
    )
    from threading import Timer

    if not terminal:
        current, shown_now = [""], report.format == "text"

        def tell() -> None:
            report.line(f"sdkgen: {current[0]} …")

        def begin(stage: str) -> None:
            current[0] = stage
            if shown_now and timer.finished.is_set():
                tell()

        timer = Timer(1.0, tell if shown_now else lambda: None)
        timer.daemon = True
        timer.start()
        try:
            yield begin
        finally:
            timer.cancel()
        return

    from rich.console import Console

    console = Console(stderr=True)
    status = console.status("sdkgen")
    timer = Timer(1.0, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda stage: status.update(f"sdkgen: {stage}")
    finally:
        timer.cancel()
        status.stop()


def _explain(code: str) -> int:
    text = explanation(code)
    if text is not None:
        print(text, end="")
        return DONE
    close = get_close_matches(code, codes(), n=1)
    hint = (
        f"; did you mean {close[0]}?"
        if close
        else f"; known: {', '.join(sorted(codes()))}"
    )
    print(f"there is no code {code!r}{hint}", file=sys.stderr)
    return WRONG_INPUT
