"""Calls and answers: the generated client against the libraries it stands on.

Only the CPU of this process counts: the server is another process, and waiting is free.
"""

from __future__ import annotations

import json
import random
import struct
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import httpx2

from tests.bench.server import serving
from tests.bench.table import Row
from tests.bench.timing import ROOT, cpu_of, in_turns

if TYPE_CHECKING:
    from openai_client import types

CALLS = 300
PARSES = 8
KEY = "sk-of-nobody"
MODEL = "gpt-4"
MESSAGES: list[types.ChatCompletionRequestMessageParam] = [
    {"role": "system", "content": "You are terse."},
    {"role": "user", "content": "What is a ratio? " * 10},
]

sys.path.insert(0, str(ROOT / "generated"))


def official() -> bool:
    """Whether the `openai` package is here to compare with; the lock file has none."""
    return find_spec("openai") is not None


def call_rows() -> tuple[Row, ...]:
    """One chat completion, from arguments to the text of the answer."""
    from openai_client import OpenAI

    with (
        serving() as url,
        httpx2.Client() as http,
        OpenAI(api_key=KEY, base_url=url) as client,
    ):

        def ours() -> object:
            done = client.chat.completions.create(model=MODEL, messages=MESSAGES)
            return done.choices[0].message.content

        headers = {
            "authorization": f"Bearer {KEY}",
            "content-type": "application/json",
        }

        def peer() -> object:
            body = json.dumps({"model": MODEL, "messages": MESSAGES})
            answer = http.post(url + "/chat/completions", content=body, headers=headers)
            return json.loads(answer.content)["choices"][0]["message"]["content"]

        actions = [ours, peer]
        if official():
            actions.append(_official_call(url))
        assert len({action() for action in actions}) == 1, "the answers differ"
        took = in_turns(*(cpu_of(action, CALLS) for action in actions))
    rows = [Row("a chat completion, called", took[0], took[1], 1.5)]
    rows += [Row("  … with the package openai", t, took[1]) for t in took[2:]]
    return tuple(rows)


def _official_call(url: str) -> Callable[[], object]:
    client: Any = import_module("openai").OpenAI(api_key=KEY, base_url=url)

    def call() -> object:
        done = client.chat.completions.create(model=MODEL, messages=MESSAGES)
        return done.choices[0].message.content

    return call


def parse_rows() -> tuple[Row, ...]:
    """100 vectors of 1536 numbers, as long as the API writes them."""
    from openai_client import types
    from openai_client._runtime.parse import parse_json

    content = embeddings(100, 1536)

    def ours() -> Any:
        return parse_json(types.CreateEmbeddingResponse, content)

    def peer() -> Any:
        return json.loads(content)

    assert ours().data[99].embedding == peer()["data"][99]["embedding"]
    actions = [ours, peer]
    if official():
        actions.append(_official_parse(content))
    took = in_turns(*(cpu_of(action, PARSES) for action in actions))
    size = f"{len(content) / 1e6:.1f} MB"
    rows = [Row(f"embeddings of 100 × 1536, parsed ({size})", took[0], took[1], 1.3)]
    rows += [Row("  … with the package openai", t, took[1]) for t in took[2:]]
    return tuple(rows)


def _official_parse(content: bytes) -> Callable[[], Any]:
    """As its client does it: JSON first, then models that are not validated."""
    models: Any = import_module("openai._models")
    kind: Any = import_module("openai.types").CreateEmbeddingResponse

    def parse() -> Any:
        return models.construct_type(type_=kind, value=json.loads(content))

    return parse


def embeddings(count: int, length: int) -> bytes:
    """An answer of the API with numbers of single precision, the same ones every time."""
    numbers = random.Random(0)

    def number() -> float:
        single = struct.pack("f", numbers.uniform(-0.05, 0.05))
        return float(struct.unpack("f", single)[0])

    data = [
        {
            "object": "embedding",
            "index": index,
            "embedding": [number() for _ in range(length)],
        }
        for index in range(count)
    ]
    usage = {"prompt_tokens": 800, "total_tokens": 800}
    model = "text-embedding-ada-002"
    answer = {"object": "list", "data": data, "model": model, "usage": usage}
    return json.dumps(answer).encode()
