"""One client under many threads and tasks; cancelled calls leave it as it was."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tests.openai_client.server import (
    KEY,
    Reply,
    Server,
    failure,
    retry_at_once,
    stream_reply,
    tell,
    until_hung_up,
)

if TYPE_CHECKING:
    from openai_client import AsyncOpenAI, OpenAI

FIRST = (
    b'data: {"id": "c", "object": "x", "created": 1, "model": "m", "choices": []}\n\n'
)


def async_client(server: Server) -> AsyncOpenAI:
    from openai_client import AsyncOpenAI

    return AsyncOpenAI(api_key=KEY, base_url=server.url)


def test_32_threads_on_one_client(server: Server, client: OpenAI) -> None:
    """Each gets its own answers, though all resources are first used at the same time."""
    start = threading.Barrier(32)

    def work(number: int) -> list[str]:
        start.wait(10)
        found = [client.models.retrieve(f"m-{number}-{turn}").id for turn in range(5)]
        raw = client.files.with_raw_response.delete(f"f-{number}")
        found.append(raw.http_response.request.url.path)
        chunks = client.chat.completions.create(
            model=str(number), messages=[{"role": "user", "content": "x"}], stream=True
        )
        return [*found, str(len(list(chunks)))]

    with ThreadPoolExecutor(32) as pool:
        results = list(pool.map(work, range(32)))
    for number, found in enumerate(results):
        assert found == ["gpt-4"] * 5 + [f"/v1/files/f-{number}", "3"]
    asked = sorted(one.path for one in server.requests if "/models/" in one.path)
    assert asked == sorted(f"/v1/models/m-{n}-{t}" for n in range(32) for t in range(5))
    assert server.connections <= 32


def test_200_tasks_on_one_client(server: Server) -> None:
    async def run() -> list[bool]:
        async with async_client(server) as client:

            async def work(number: int) -> bool:
                reply = await client.moderations.create(input=str(number))
                return reply.results[0].flagged

            return await asyncio.gather(*map(work, range(200)))

    assert asyncio.run(run()) == [True] * 200
    assert sorted(int(one.json["input"]) for one in server.requests) == list(range(200))


def test_connections_are_reused(server: Server, client: OpenAI) -> None:
    for _ in range(5):
        client.models.list()
        client.with_options(timeout=5).files.list()
        client.chat.completions.with_raw_response.create(
            model="gpt-4", messages=[{"role": "user", "content": "x"}]
        )
    assert {one.connection for one in server.requests} == {1}


def test_connections_are_reused_async(server: Server) -> None:
    async def run() -> None:
        async with async_client(server) as client:
            for _ in range(5):
                await client.models.list()
                await client.with_options(timeout=5).files.list()

    asyncio.run(run())
    assert {one.connection for one in server.requests} == {1}


async def cancelled(task: asyncio.Task[object]) -> float:
    """Cancels a task; the seconds until it was."""
    started = time.perf_counter()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return time.perf_counter() - started
    raise AssertionError("it was not cancelled")


async def asked(server: Server, number: int) -> None:
    """Waits until the server has had so many requests."""
    async with asyncio.timeout(5):
        while len(server.requests) < number:
            await asyncio.sleep(0.005)


def test_cancellation_while_waiting_for_the_answer(server: Server) -> None:
    gone = threading.Event()
    server.answer_next(Reply(before=until_hung_up(gone)))

    async def run() -> None:
        async with async_client(server) as client:

            async def call() -> object:
                return await client.moderations.create(input="x")

            task: asyncio.Task[object] = asyncio.create_task(call())
            await asked(server, 1)
            assert await cancelled(task) < 0.5
            assert await asyncio.to_thread(gone.wait, 5)
            assert (await client.moderations.create(input="y")).results

    asyncio.run(run())
    assert len(server.requests) == 2


def test_cancellation_between_attempts(server: Server) -> None:
    server.answer_next(failure(500, retry_after="20"))

    async def run() -> None:
        async with async_client(server) as client:

            async def call() -> object:
                return await client.moderations.create(input="x")

            task: asyncio.Task[object] = asyncio.create_task(call())
            await asked(server, 1)
            await asyncio.sleep(0.05)
            assert await cancelled(task) < 0.5
            assert (await client.moderations.create(input="y")).results

    asyncio.run(run())
    assert [one.json for one in server.requests] == [{"input": "x"}, {"input": "y"}]


def test_cancellation_within_a_stream(server: Server) -> None:
    gone = threading.Event()
    server.answer_next(stream_reply(FIRST, until_hung_up(gone)))

    async def run() -> None:
        async with async_client(server) as client:
            first = asyncio.Event()

            async def call() -> None:
                stream = await client.completions.create(
                    model="m", prompt="p", stream=True
                )
                async for _ in stream:
                    first.set()

            task: asyncio.Task[object] = asyncio.create_task(call())
            await asyncio.wait_for(first.wait(), 5)
            assert await cancelled(task) < 0.5
            assert await asyncio.to_thread(gone.wait, 5)
            stream = await client.completions.create(model="m", prompt="p", stream=True)
            assert len([chunk async for chunk in stream]) == 3

    asyncio.run(run())


def test_many_cancelled_calls_leave_no_connection_taken(server: Server) -> None:
    """A pool of one connection is all there is; a leak would block the last call."""
    import httpx2
    from openai_client import AsyncOpenAI

    gone = [threading.Event() for _ in range(10)]
    server.answer_next(*[Reply(before=until_hung_up(one)) for one in gone])

    async def run() -> None:
        limits = httpx2.Limits(max_connections=1)
        async with httpx2.AsyncClient(limits=limits) as own:
            client = AsyncOpenAI(api_key=KEY, base_url=server.url, http_client=own)

            async def call() -> object:
                return await client.models.list()

            for number in range(10):
                task: asyncio.Task[object] = asyncio.create_task(call())
                await asked(server, number + 1)
                await cancelled(task)
            assert len((await client.models.list(timeout=5)).data) == 2

    asyncio.run(run())


def test_timeouts_of_the_caller(server: Server) -> None:
    """`asyncio.timeout` ends a call like any cancellation."""
    gone = threading.Event()
    server.answer_next(Reply(before=until_hung_up(gone)))

    async def run() -> None:
        async with async_client(server) as client:
            try:
                async with asyncio.timeout(0.1):
                    await client.models.list()
            except TimeoutError:
                pass
            else:
                raise AssertionError("it was not ended")
            assert len((await client.models.list()).data) == 2

    asyncio.run(run())
    assert gone.wait(5)


def test_one_client_in_several_loops(server: Server) -> None:
    client = async_client(server)

    async def run() -> int:
        return len((await client.models.list()).data)

    assert [asyncio.run(run()) for _ in range(3)] == [2, 2, 2]
    asyncio.run(client.close())
    assert client.is_closed


def test_retries_of_one_thread_do_not_delay_another(
    server: Server, client: OpenAI
) -> None:
    asked_once = threading.Event()
    server.answer_next(
        Reply(status=500, headers={"retry-after": "1"}, before=tell(asked_once))
    )
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(client.models.list)
        assert asked_once.wait(5)
        started = time.perf_counter()
        assert len(client.files.list().data) == 1
        assert time.perf_counter() - started < 0.5
        assert not slow.done()
        assert len(slow.result(5).data) == 2


def test_closed_and_dropped_clients(server: Server) -> None:
    """Closing ends the connections; a client that is only dropped warns of nothing (warnings are
    errors here)."""
    import gc

    from openai_client import OpenAI

    server.answer_next(retry_at_once(500))
    OpenAI(api_key=KEY, base_url=server.url).models.list()
    gc.collect()

    async def run() -> None:
        await async_client(server).models.list()
        gc.collect()

    asyncio.run(run())
    gc.collect()
    with OpenAI(api_key=KEY, base_url=server.url) as client:
        client.models.list()
    assert client.is_closed
