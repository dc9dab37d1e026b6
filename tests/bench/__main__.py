"""`python -m tests.bench`: measure everything and print one table."""

from __future__ import annotations

import platform
import sys

from tests.bench.client import call_rows, official, parse_rows
from tests.bench.commands import generate_rows, import_rows
from tests.bench.table import Section, printed
from tests.bench.timing import REPETITIONS

NOTE = f"""\
Medians of {REPETITIONS} repetitions (5 of generating), both sides in turns; processor time, unless
it says clock. Seconds belong to this machine. Ratios carry over to others: they say how many times
the work of the peer ours is, and the peer is what one would write by hand. Generating has no such
peer: its ratio counts starts of a bare Python, and its goals are seconds."""


def main() -> int:
    """Print the table; what is broken raises."""
    sections = [
        Section("Import, against httpx2 and pydantic", import_rows()),
        Section("Calls, against httpx2 and json", call_rows()),
        Section("Answers, against json.loads", parse_rows()),
        Section("sdkgen generate, against python -c pass", generate_rows()),
    ]
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    for line in printed(sections):
        print(line)
    print(f"\n{NOTE}")
    if not official():
        print("The package openai is not installed here: not compared.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
