"""Findings, summaries and drift as text, JSON or GitHub annotations.

Knows how things are said; decides nothing about what is wrong.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Literal, TextIO, TypeAlias

from .diagnostics import Diagnostic, Span, codes, sorted_findings
from .pipeline import Summary
from .sync import Drift

Format: TypeAlias = Literal["text", "json", "github"]

_SHOWN = 50
"""Findings printed of one code before the rest is only counted; JSON has them all."""


class Report:
    """Says things on one stream in one format."""

    def __init__(self, format_: Format, stream: TextIO | None = None) -> None:
        self.format = format_
        self.stream = stream or (sys.stdout if format_ == "json" else sys.stderr)

    def findings(self, found: Iterable[Diagnostic]) -> None:
        """All findings in the order of the files."""
        ordered = sorted_findings(found)
        if self.format == "text":
            self._texts(ordered)
            return
        say: Callable[[Diagnostic], str] = {"json": as_json, "github": as_annotation}[
            self.format
        ]
        for diagnostic in ordered:
            self.line(say(diagnostic))

    def _texts(self, ordered: list[Diagnostic]) -> None:
        read = partial(_source_line, {})
        counts: dict[str, int] = {}
        for diagnostic in ordered:
            count = counts[diagnostic.code] = counts.get(diagnostic.code, 0) + 1
            if diagnostic.severity == "error" or count <= _SHOWN:
                self.line(as_text(diagnostic, read))
        for code, count in counts.items():
            if count > _SHOWN:
                self.line(
                    f"… {count - _SHOWN} more {code}; --format json shows all of them"
                )

    def drift(self, drift: Drift, out: Path, patch: str) -> None:
        """What `--check` found."""
        for kind, paths in (
            ("missing", drift.missing),
            ("changed", drift.changed),
            ("surplus", drift.surplus),
        ):
            for path in paths:
                place = Span((out / path).as_posix())
                message = f"{kind}: not as generated; run `sdkgen generate`"
                if self.format == "json":
                    self.line(
                        json.dumps({"type": "drift", "kind": kind, "file": place.file})
                    )
                elif self.format == "github":
                    self.line(f"::error file={place.file},title=stale::{message}")
                else:
                    self.line(f"{kind}: {place.file}")
        if self.format == "text" and patch:
            self.line(patch.rstrip("\n"))

    def summary(self, summary: Summary, verb: str) -> None:
        """The last thing said: an object in JSON, a sentence elsewhere."""
        if self.format == "json":
            self.line(json.dumps({"type": "summary", **asdict(summary)}))
            return
        self.line(sentence(summary, verb))

    def line(self, text: str) -> None:
        print(text, file=self.stream, flush=True)


def sentence(summary: Summary, verb: str) -> str:
    """A run in one line."""
    seconds = sum(summary.seconds.values())
    parts = [
        counted(summary.operations_in, "operation"),
        counted(summary.schemas, "schema"),
        counted(sum(summary.warnings.values()), "warning"),
    ]
    if summary.errors:
        parts.insert(2, counted(summary.errors, "error"))
    return f"{verb}: {', '.join(parts)} ({seconds:.1f} s)"


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _source_line(cache: dict[str, list[str]], span: Span) -> str | None:
    if not span.line:
        return None
    if span.file not in cache:
        try:
            text = Path(span.file).read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            text = ""
        cache[span.file] = text.splitlines()
    lines = cache[span.file]
    return lines[span.line - 1] if span.line <= len(lines) else None


def place(span: Span) -> str:
    """As editors and terminals link it: file:line:column."""
    return f"{span.file}:{span.line}:{span.column}" if span.line else span.file


def as_text(diagnostic: Diagnostic, read: Callable[[Span], str | None]) -> str:
    """The finding with its line, marked, and what to do."""
    at = diagnostic.span
    head = f"{diagnostic.severity}[{diagnostic.code}] {printable(diagnostic.message)}"
    lines = [f"{place(at)}: {head}" if at.file else head]
    source = read(at)
    if source is not None and len(source) < 300:
        number = f"{at.line:>8}"
        marker = " " * (at.column - 1) + "^" * max(
            1, min(at.width, len(source) - at.column + 1)
        )
        lines += [f"{number} | {printable(source)}", f"{' ' * 8} | {marker}"]
    lines += [f"  also {place(span)}" for span in diagnostic.also]
    if diagnostic.hint:
        first, *rest = diagnostic.hint.split("\n")
        lines += [
            f"  hint: {printable(first)}",
            *(f"        {printable(line)}" for line in rest),
        ]
    return "\n".join(lines)


def printable(text: str) -> str:
    """Without what could move a cursor or reorder a line: a description is untrusted."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def as_json(diagnostic: Diagnostic) -> str:
    """One object on one line."""
    return json.dumps({"type": "diagnostic", **asdict(diagnostic)}, ensure_ascii=True)


def as_annotation(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    at = diagnostic.span
    where = f"file={_escape(at.file, in_property=True)}"
    if at.line:
        where += f",line={at.line},col={at.column}"
    message = diagnostic.message + (
        f"\nhint: {diagnostic.hint}" if diagnostic.hint else ""
    )
    return (
        f"::{diagnostic.severity} {where},title={diagnostic.code}::{_escape(message)}"
    )


def _escape(text: str, in_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text


def explanation(code: str) -> str | None:
    """What `sdkgen explain` prints; None for an unknown code."""
    entry = codes().get(code)
    if entry is None:
        return None
    return f"{code}: {entry['summary']}\n\n{entry['explanation'].strip()}\n"
