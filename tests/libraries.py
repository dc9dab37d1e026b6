"""A folder that holds what a generated client may use, and nothing else that is installed here."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

DECLARED = ("httpx2", "pydantic")
"""All that a generated client depends on."""


def required(names: Iterable[str] = DECLARED) -> set[str]:
    """These distributions and all they require on this machine, extras aside."""
    known: set[str] = set()
    waiting = list(names)
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in known:
            continue
        known.add(name)
        for line in distribution(name).requires or ():
            requirement = Requirement(line)
            if not requirement.marker or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return known


def link_libraries(folder: Path) -> Path:
    """Fill a folder with links to what httpx2 and pydantic need to run."""
    for name in sorted(required()):
        found = distribution(name)
        tops = {path.parts[0] for path in found.files or () if ".." not in path.parts}
        for top in tops - {"__pycache__"}:
            (folder / top).symlink_to(Path(str(found.locate_file(top))))
    return folder
