"""Times that can be compared: taken in turns, and each given as the median of its repetitions.

What else the machine does slows both sides of a row alike. Knows nothing of what is measured.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
REPETITIONS = 7

Measure: TypeAlias = Callable[[], float]
"""Does something once and gives the seconds it took."""


def in_turns(*measures: Measure, repetitions: int = REPETITIONS) -> list[float]:
    """The median of each, after one round that only warms up."""
    rounds = [[measure() for measure in measures] for _ in range(repetitions + 1)]
    return [median(times) for times in zip(*rounds[1:], strict=True)]


def cpu_of(action: Callable[[], object], times: int) -> Measure:
    """CPU seconds of one of `times` repetitions, in this process."""

    def measure() -> float:
        start = time.process_time()
        for _ in range(times):
            action()
        return (time.process_time() - start) / times

    return measure


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took: seconds on the clock, and of the processors."""

    wall: float
    cpu: float


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Spent:
    """Run a command to its end, its children included.

    Raises:
        subprocess.CalledProcessError: it failed; what it said is printed first.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        done.check_returncode()
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Spent(wall, cpu)


def cpu_of_code(code: str, *arguments: str, path: Path | None = None) -> Measure:
    """CPU seconds of a piece of code in a Python of its own, whose start does not count.

    path: a folder to import from, besides what is installed.
    """
    program = "import sys, time\n"
    if path is not None:
        program += f"sys.path.insert(0, {str(path)!r})\n"
    program += "start = time.process_time()\n"
    program += code
    program += "\nprint(time.process_time() - start)"

    def measure() -> float:
        command = [sys.executable, "-I", "-c", program, *arguments]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            done.check_returncode()
        return float(done.stdout)

    return measure
