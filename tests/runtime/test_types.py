"""The sample package, runtime included, is strictly typed, and its methods give what they say."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sample_package import HERE, make_package

USE = "sample_use.py"


def test_mypy_strict(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    shutil.copy(HERE / USE, make_package(tmp_path) / USE)
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(tmp_path / "cache"),
    ]
    done = subprocess.run(
        [*command, USE, "sample"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
