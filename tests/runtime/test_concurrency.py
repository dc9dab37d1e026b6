"""Many calls at once, cancellation, threads, forks, loops, and clients that are dropped."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from sample_package import KEY
from server import (
    STREAM_HEAD,
    chunk,
    json_answer,
    request,
    retry_now,
    serve,
    until_closed,
)

THING = json_answer({"id": "1"})


def test_threads_share_one_client(sample: Any) -> None:
    with serve(forever=THING) as server:
        with sample.Sample(api_key=KEY, base_url=server.url) as client:
            with ThreadPoolExecutor(32) as threads:
                found = list(
                    threads.map(lambda n: client.things.retrieve(str(n)).id, range(400))
                )
        assert found == ["1"] * 400
    assert len({one.target for one in server.requests}) == 400
    assert server.connections <= 32


def test_many_async_calls(sample: Any) -> None:
    async def main(url: str) -> None:
        async with sample.AsyncSample(api_key=KEY, base_url=url) as client:
            for _ in range(2):
                calls = [client.things.retrieve(str(n)) for n in range(200)]
                assert len(await asyncio.gather(*calls)) == 200

    with serve(forever=THING) as server:
        asyncio.run(main(server.url))
    assert len(server.requests) == 400 and server.connections <= 300  # 100 stay idle


@pytest.mark.parametrize("during", ["request", "body", "stream", "backoff"])
def test_cancellation_is_prompt(sample: Any, during: str) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"
    scripts: dict[str, list[Any]] = {
        "request": [request(), until_closed()],
        "body": [request(), head, until_closed()],
        "stream": [
            request(),
            STREAM_HEAD,
            chunk('data: {"text":"a"}\n\n'),
            until_closed(),
        ],
        "backoff": [request(), json_answer({}, 500, retry_after="30")],
    }

    async def main(server: Any) -> None:
        async with sample.AsyncSample(api_key=KEY, base_url=server.url) as client:
            started = time.monotonic()

            async def call() -> None:
                if during == "stream":
                    async for _ in await client.things.create(stream=True):
                        pass
                else:
                    await client.things.create()

            with pytest.raises(TimeoutError):
                await asyncio.wait_for(call(), 0.1)
            assert time.monotonic() - started < 0.5
            if during != "backoff":
                await asyncio.sleep(0.1)
                assert server.closed_by_peer == [0]
            server.scripts.append(THING)
            assert (await client.things.create()).id == "1"

    with serve(scripts[during]) as server:
        server.forever = THING
        asyncio.run(main(server))


def test_backoff_does_not_block_the_loop(sample: Any) -> None:
    async def main(url: str) -> int:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.01)
                ticks += 1

        ticking = asyncio.create_task(tick())
        async with sample.AsyncSample(api_key=KEY, base_url=url) as client:
            await client.things.create()
        ticking.cancel()
        return ticks

    with serve(json_answer({}, 500, retry_after_ms="200"), THING) as server:
        assert asyncio.run(main(server.url)) > 8


def test_one_async_client_under_several_loops(sample: Any) -> None:
    with serve(forever=THING) as server:
        client = sample.AsyncSample(api_key=KEY, base_url=server.url)

        async def call() -> str:
            return (await client.things.create()).id  # type: ignore[no-any-return]  # untyped module

        assert [asyncio.run(call()) for _ in range(3)] == ["1"] * 3
        found: list[str] = []
        threads = [
            threading.Thread(target=lambda: found.append(asyncio.run(call())))
            for _ in "ab"
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(5)
        assert found == ["1", "1"]
        asyncio.run(client.close())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_client_made_before_fork(sample: Any) -> None:
    with serve(forever=THING) as server:
        client = sample.Sample(api_key=KEY, base_url=server.url)
        assert client.things.create().id == "1"
        child = os.fork()
        if child == 0:
            found = [client.things.create().id for _ in range(2)]
            os._exit(0 if found == ["1", "1"] else 1)
        assert client.things.create().id == "1"
        assert os.waitpid(child, 0)[1] == 0
        assert client.things.create().id == "1"
        client.close()
    assert server.connections == 2


SCRIPTS = {
    "sync": """
        client = sample.Sample(api_key="k", base_url=url)
        client.things.create()
        if stream:
            items = client.things.create(stream=True)
            next(items)
            del items
        del client
        """,
    "sync at exit": """
        client = sample.Sample(api_key="k", base_url=url)
        client.things.create()
        """,
    "async at exit": """
        client = sample.AsyncSample(api_key="k", base_url=url)
        async def main():
            await asyncio.gather(*[client.things.create() for _ in range(3)])
        asyncio.run(main())
        """,
    "async": """
        async def main():
            client = sample.AsyncSample(api_key="k", base_url=url)
            await asyncio.gather(*[client.things.create() for _ in range(3)])
            if stream:
                items = await client.things.create(stream=True)
                await anext(items)
                del items
        asyncio.run(main())
        """,
}


@pytest.mark.parametrize("kind", SCRIPTS)
@pytest.mark.parametrize("stream", [False, True])
def test_dropped_clients_warn_of_nothing(
    package_folder: Path, kind: str, stream: bool
) -> None:
    events = STREAM_HEAD + chunk('data: {"text":"a"}\n\n')
    with serve(
        [request(), THING, request(), events, until_closed()], forever=THING
    ) as server:
        if kind.startswith("async"):
            server.scripts = [[request(), THING, request(), events, until_closed()]] * 3
        text = "import asyncio, gc, sys\nimport sample\n"
        text += "url, stream = sys.argv[1], sys.argv[2] == 'True'\n"
        text += textwrap.dedent(SCRIPTS[kind]) + "\ngc.collect()\n"
        done = subprocess.run(
            [sys.executable, "-W", "always", "-c", text, server.url, str(stream)],
            cwd=package_folder,
            capture_output=True,
            text=True,
            timeout=20,
        )
    assert (done.returncode, done.stderr) == (0, "")


def test_importing_is_cheap(package_folder: Path) -> None:
    text = """
        import sys, sample
        assert "httpx2" not in sys.modules and "APIError" in dir(sample)
        client = sample.Sample(api_key="k")
        assert "httpx2" in sys.modules and "pydantic" not in sys.modules
        client.things
        assert "pydantic" not in sys.modules
        """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(text)], cwd=package_folder
    )
    assert done.returncode == 0


def test_client_is_freed_without_the_garbage_collector(sample: Any) -> None:
    import weakref

    gc.disable()
    try:
        client = sample.Sample(api_key=KEY, base_url="http://127.0.0.1:9")
        _ = client.things.with_raw_response
        gone = weakref.ref(client._caller.pool)
        del client
        del _
        assert gone() is None
    finally:
        gc.enable()


def test_trio_is_not_in_the_way(sample: Any) -> None:
    anyio = pytest.importorskip("anyio")
    pytest.importorskip("trio")

    async def main(url: str) -> None:
        async with sample.AsyncSample(api_key=KEY, base_url=url) as client:
            assert (await client.things.create()).id == "1"

    with serve(retry_now(), THING) as server:
        anyio.run(main, server.url, backend="trio")
