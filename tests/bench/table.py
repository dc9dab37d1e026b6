"""The rows of the report and how they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison. `goal` bounds the ratio or, for what is `absolute`, our seconds."""

    what: str
    ours: float
    peer: float
    goal: float | None = None
    absolute: bool = False

    @property
    def ratio(self) -> float:
        return self.ours / self.peer

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            duration(self.ours),
            duration(self.peer),
            f"{self.ratio:.2f}",
            *self._verdict(),
        )

    def _verdict(self) -> tuple[str, str]:
        if self.goal is None:
            return "", ""
        reached = (self.ours if self.absolute else self.ratio) <= self.goal
        unit = " s" if self.absolute else ""
        return f"≤ {self.goal:g}{unit}", "met" if reached else "missed"


HEADINGS = ("what", "ours", "peer", "ratio", "goal", "")


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that share a peer."""

    title: str
    rows: tuple[Row, ...]


def duration(seconds: float) -> str:
    """Three digits or so, in a unit that suits."""
    if seconds >= 1:
        return f"{seconds:.2f} s "
    if seconds >= 1e-3:
        return f"{seconds * 1e3:.1f} ms"
    return f"{seconds * 1e6:.0f} µs"


def printed(sections: Iterable[Section]) -> Iterator[str]:
    """The lines of the table."""
    shown = list(sections)
    cells = [HEADINGS, *(row.cells() for part in shown for row in part.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]

    def line(row: tuple[str, ...]) -> str:
        first, *rest = (
            text.ljust(width) if place in (0, 5) else text.rjust(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        return "  ".join([first, *rest]).rstrip()

    yield line(HEADINGS)
    for section in shown:
        yield ""
        yield section.title
        yield from (line(row.cells()) for row in section.rows)
