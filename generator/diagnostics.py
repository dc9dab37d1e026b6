"""What is said about an input: findings with a code, a place and a hint.

Knows how findings are collected, ordered and made fatal. Refuses to know how they are printed
(`report`), what they mean for a client (the stages that make them) and what their codes explain
(`codes.toml`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text: 1-based line and column of its first character; `width` in characters.

    `line` is 0 where only the file is known (it is missing, binary, or not text).
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is a key of `codes.toml`; `also` are further places that take part."""

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str | None = None
    also: tuple[Span, ...] = ()


class InputError(Exception):
    """Stops a run whose input is wrong; carries the findings that say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.message for diagnostic in diagnostics))
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A warning that the configuration declares known: a code and, optionally, a place in the
    description (a JSON pointer, or the beginning of one)."""

    code: str
    place: str
    span: Span


@dataclass(slots=True)
class Findings:
    """Collects what the stages find, so that one run shows everything.

    `strict` turns warnings into errors; `accepted` silences warnings that are known.
    """

    strict: bool = False
    accepted: tuple[Acceptance, ...] = ()
    _found: dict[tuple[str, Span, str], Diagnostic] = field(
        default_factory=dict[tuple[str, Span, str], Diagnostic]
    )
    _used: set[Acceptance] = field(default_factory=set[Acceptance])

    def add(self, diagnostic: Diagnostic, place: str = "") -> None:
        """Record a finding; `place` is the JSON pointer that acceptances are compared with."""
        if diagnostic.severity == "warning":
            for acceptance in self.accepted:
                within = f"{place}/".startswith(f"{acceptance.place}/")
                if acceptance.code == diagnostic.code and within:
                    self._used.add(acceptance)
                    return
            if self.strict:
                diagnostic = replace(diagnostic, severity="error")
        # Of a default both the validator and the lowering know; the latter, what follows from it.
        message = "" if diagnostic.code == "default-type" else diagnostic.message
        self._found[diagnostic.code, diagnostic.span, message] = diagnostic

    @property
    def found(self) -> list[Diagnostic]:
        return list(self._found.values())

    def unused_acceptances(self) -> None:
        """Report each acceptance that silenced nothing: the fault is gone, so must it be."""
        for acceptance in self.accepted:
            if acceptance not in self._used:
                self.add(
                    Diagnostic(
                        "acceptance-unused",
                        "error",
                        f"no {acceptance.code} warning"
                        + (f" at {acceptance.place}" if acceptance.place else "")
                        + " is left to accept",
                        acceptance.span,
                        "delete the entry",
                    )
                )

    @property
    def errors(self) -> list[Diagnostic]:
        return [
            diagnostic for diagnostic in self.found if diagnostic.severity == "error"
        ]

    def stop_on_errors(self) -> None:
        """Raise InputError with everything found so far if any of it is an error."""
        if self.errors:
            raise InputError(*self.found)

    def warnings_by_code(self) -> dict[str, int]:
        counts = Counter(d.code for d in self.found if d.severity == "warning")
        return dict(sorted(counts.items()))


def sorted_findings(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """In the order in which a reader goes through the files."""
    return sorted(findings, key=lambda d: (d.span, d.code, d.message))


@cache
def codes() -> Mapping[str, Mapping[str, str]]:
    """Every code with `summary` and `explanation`, from `codes.toml`."""
    text = files("generator").joinpath("codes.toml").read_text(encoding="utf-8")
    return loads(text)
