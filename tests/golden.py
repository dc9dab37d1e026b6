"""Accepts what the generator says and makes now: `python -m tests.golden [PART OF A NAME …]`.

Rewrites `stderr.txt` of errors/ and `expected/` of cases/; the diff is then yours to read. Refuses
in CI, where nobody reads it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.folders import (
    command,
    error_cases,
    golden_cases,
    interesting,
    make,
    name_of,
    run,
    set_up,
)


def accept_error(case: Path, folder: Path) -> None:
    """Pin the message of a case of errors/."""
    set_up(case, folder)
    said = run(folder, *command(case, "validate --spec openapi.yaml")).stderr
    if "Traceback" in said:
        print(f"{name_of(case)}: a crash is not accepted", file=sys.stderr)
        return
    _write(case / "stderr.txt", said.encode())


def accept_output(case: Path, folder: Path) -> None:
    """Pin the interesting files of a case of cases/; new ones are those it has none of yet."""
    files = interesting(case, make(case, folder))
    for known in (case / "expected").rglob("*"):
        if known.is_file() and not files.get(
            known.relative_to(case / "expected").as_posix()
        ):
            known.unlink()
            print(f"{known.relative_to(Path(__file__).parent)} (gone)")
    for path, content in files.items():
        _write(case / "expected" / path, content)


def _write(path: Path, content: bytes) -> None:
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(path.relative_to(Path(__file__).parent))


def main(parts: Sequence[str]) -> int:
    """Accept the cases whose names hold any of `parts`, or all."""
    if os.environ.get("CI"):
        print("golden files are accepted by people, not in CI", file=sys.stderr)
        return 2
    for cases, accept in (
        (error_cases(), accept_error),
        (golden_cases(), accept_output),
    ):
        for case in cases:
            if not parts or any(part in name_of(case) for part in parts):
                with tempfile.TemporaryDirectory() as folder:
                    accept(case, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
