"""Whole processes: importing the client, and running the generator."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.server import serving
from tests.bench.table import Row
from tests.bench.timing import ROOT, Measure, Spent, cpu_of_code, in_turns, run

GENERATED = ROOT / "generated"

OUR_IMPORT = "import openai_client"
PEER_IMPORT = "import httpx2, pydantic"

OUR_FIRST_CALL = """
from openai_client import OpenAI
client = OpenAI(api_key="sk-of-nobody", base_url=sys.argv[1])
messages = [{"role": "user", "content": "Hello"}]
done = client.chat.completions.create(model="gpt-4", messages=messages)
done.choices[0].message.content
"""

PEER_FIRST_CALL = """
import httpx2
from pydantic import BaseModel
class Message(BaseModel):
    role: str
    content: str | None = None
class Choice(BaseModel):
    index: int
    message: Message
    finish_reason: str | None = None
class Usage(BaseModel):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
class Completion(BaseModel):
    id: str
    object: str
    created: int
    model: str
    choices: list[Choice]
    usage: Usage | None = None
client = httpx2.Client(headers={"authorization": "Bearer sk-of-nobody"})
messages = [{"role": "user", "content": "Hello"}]
body = {"model": "gpt-4", "messages": messages}
answer = client.post(sys.argv[1] + "/chat/completions", json=body)
done = Completion.model_validate_json(answer.content)
done.choices[0].message.content
"""


def import_rows() -> tuple[Row, ...]:
    """The package alone; and all that a program does up to the text of its first answer."""
    with serving() as url:
        ours, peer, ours_called, peer_called = in_turns(
            cpu_of_code(OUR_IMPORT, path=GENERATED),
            cpu_of_code(PEER_IMPORT),
            cpu_of_code(OUR_FIRST_CALL, url, path=GENERATED),
            cpu_of_code(PEER_FIRST_CALL, url),
        )
    return (
        Row("import openai_client", ours, peer, 1.2),
        Row("  … make a client, call, read the answer", ours_called, peer_called),
    )


def generate_rows() -> tuple[Row, ...]:
    """`sdkgen generate` for spec/, in folders of our own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases: list[tuple[str, float | None, Callable[[], Spent]]] = [
            ("from nothing, cache off", 2.0, lambda: _anew(folder, "off")),
            ("from nothing, cache empty", 2.0, lambda: _anew(folder, "empty")),
            ("from nothing, cache full", None, lambda: _anew(folder, "full")),
            ("nothing to do, cache full", 0.3, lambda: _again(folder, "full")),
            ("nothing to do, cache off", None, lambda: _again(folder, "off")),
        ]
        measures: list[Measure] = []
        walls: list[list[float]] = []
        for _, _, action in cases:
            measure, wall = _both(action)
            measures.append(measure)
            walls.append(wall)
        command = [sys.executable, "-c", "pass"]
        bare, bare_wall = _both(lambda: run(command))
        *cpus, start = in_turns(*measures, bare, repetitions=5)
    rows: list[Row] = []
    for (title, goal, _), cpu, wall in zip(cases, cpus, walls, strict=True):
        rows.append(
            Row(f"{title}, clock", _middle(wall), _middle(bare_wall), goal, True)
        )
        rows.append(Row("  … processor", cpu, start, goal, True))
    return tuple(rows)


def _both(action: Callable[[], Spent]) -> tuple[Measure, list[float]]:
    """A measure of the CPU that notes the clock beside it."""
    walls: list[float] = []

    def measure() -> float:
        spent = action()
        walls.append(spent.wall)
        return spent.cpu

    return measure, walls


def _middle(times: list[float]) -> float:
    """The median of all but the first, which warmed up."""
    rest = sorted(times[1:])
    return rest[len(rest) // 2]


def _anew(folder: Path, cache: str) -> Spent:
    shutil.rmtree(folder / "out", ignore_errors=True)
    return _generate(folder, cache)


def _again(folder: Path, cache: str) -> Spent:
    """What `_anew` has made is there; only the verdict may need to be remembered."""
    return _generate(folder, cache)


def _generate(folder: Path, cache: str) -> Spent:
    if cache == "empty":
        shutil.rmtree(folder / "cache", ignore_errors=True)
    setting = "off" if cache == "off" else str(folder / "cache")
    command = [sys.executable, "-m", "generator", "generate"]
    command += ["--out", str(folder / "out")]
    return run(command, {**os.environ, "SDKGEN_CACHE": setting})
