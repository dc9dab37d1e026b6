"""Streams, sync and async: items arrive one by one and typed, however the stream ends."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import threading
import time
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

import pytest

from tests.openai_client.contract import Json
from tests.openai_client.server import (
    DONE,
    KEY,
    STREAMS,
    Server,
    Step,
    cut,
    event,
    failure,
    reset,
    retry_at_once,
    stream_reply,
    tell,
    until_hung_up,
    wait_for,
)

if TYPE_CHECKING:
    from openai_client import AsyncOpenAI, OpenAI

CHAT: Mapping[str, Json] = {
    "model": "gpt-4",
    "messages": [{"role": "user", "content": "Hi"}],
}
CALLS: Mapping[str, tuple[str, Mapping[str, Json], str]] = {
    "createChatCompletion": (
        "chat.completions.create",
        CHAT,
        "CreateChatCompletionStreamResponse",
    ),
    "createCompletion": (
        "completions.create",
        {"model": "ada", "prompt": "x"},
        "CreateCompletionResponse",
    ),
    "listFineTuneEvents": (
        "fine_tunes.list_events",
        {"fine_tune_id": "ft-1"},
        "FineTuneEvent",
    ),
}
CHUNKS = [event(item) for item in STREAMS["createChatCompletion"]]
each_stream = pytest.mark.parametrize("id", CALLS)


def call(client: Any, id: str, **more: Json) -> Any:
    name, arguments, _ = CALLS[id]
    for part in name.split("."):
        client = getattr(client, part)
    return client(**arguments, **more)


def contents(chunks: Any) -> list[str | None]:
    return [chunk.choices[0].delta.content for chunk in chunks]


@contextlib.asynccontextmanager
async def async_client(server: Server) -> AsyncIterator[AsyncOpenAI]:
    from openai_client import AsyncOpenAI

    async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
        yield client


def check_items(id: str, items: list[Any]) -> None:
    from openai_client import types

    assert {type(item) for item in items} == {getattr(types, CALLS[id][2])}
    assert [item.to_dict() for item in items] == STREAMS[id]


def check_asked(server: Server, id: str) -> None:
    (received,) = server.requests
    assert received.headers["accept"] == "text/event-stream"
    if received.method == "GET":
        assert received.query == [("stream", "true")]
    else:
        assert received.json == {**CALLS[id][1], "stream": True}


@each_stream
def test_all_items_typed(server: Server, client: OpenAI, id: str) -> None:
    from openai_client import Stream

    stream = call(client, id, stream=True)
    assert type(stream) is Stream
    assert (stream.status_code, stream.request_id) == (200, "req_1")
    check_items(id, list(stream))
    assert list(stream) == []
    check_asked(server, id)


@each_stream
def test_all_items_typed_async(server: Server, id: str) -> None:
    from openai_client import AsyncStream

    async def run() -> list[object]:
        async with async_client(server) as client:
            stream = await call(client, id, stream=True)
            assert type(stream) is AsyncStream
            assert stream.request_id == "req_1"
            return [item async for item in stream]

    check_items(id, asyncio.run(run()))
    check_asked(server, id)


@each_stream
@pytest.mark.parametrize("more", [{}, {"stream": False}])
def test_without_the_switch_the_whole(
    server: Server, client: OpenAI, id: str, more: Mapping[str, bool]
) -> None:
    from openai_client import Stream

    async def run() -> object:
        async with async_client(server) as client:
            return await call(client, id, **more)

    whole = call(client, id, **more)
    assert not isinstance(whole, Stream)
    assert whole == asyncio.run(run())
    assert server.requests[0].headers["accept"] == "application/json"


@each_stream
def test_other_shapes(server: Server, client: OpenAI, id: str) -> None:
    """Raw and streamed access give the same stream."""
    name, arguments, _ = CALLS[id]
    *resources, method = name.split(".")
    resource: Any = client
    for part in resources:
        resource = getattr(resource, part)
    raw = getattr(resource.with_raw_response, method)(**arguments, stream=True)
    assert raw.headers["content-type"] == "text/event-stream"
    check_items(id, list(raw.parse()))
    opening = getattr(resource.with_streaming_response, method)(
        **arguments, stream=True
    )
    with opening as response:
        check_items(id, list(response.parse()))
    with getattr(resource.with_streaming_response, method)(
        **arguments, stream=True
    ) as response:
        lines = list(response.iter_lines())
    assert lines[-1] == "data: [DONE]"
    assert json.loads(lines[0].removeprefix("data: ")) == STREAMS[id][0]


def test_first_before_last(server: Server, client: OpenAI) -> None:
    """The server sends nothing more before the test has what came so far."""
    gates = [threading.Event() for _ in CHUNKS]
    steps: list[bytes | Step] = []
    for chunk, gate in zip(CHUNKS, gates, strict=True):
        steps += [chunk, wait_for(gate)]
    server.answer_next(stream_reply(*steps, DONE))
    seen = []
    for number, item in enumerate(client.chat.completions.create(**CHAT, stream=True)):
        seen.append(item)
        gates[number].set()
    assert contents(seen) == ["", "Biobío", None]


def test_first_before_last_async(server: Server) -> None:
    gates = [threading.Event() for _ in CHUNKS]
    steps: list[bytes | Step] = []
    for chunk, gate in zip(CHUNKS, gates, strict=True):
        steps += [chunk, wait_for(gate)]
    server.answer_next(stream_reply(*steps, DONE))

    async def run() -> list[object]:
        seen: list[object] = []
        async with async_client(server) as client:
            async for chunk in await client.chat.completions.create(
                **CHAT, stream=True
            ):
                gates[len(seen)].set()
                seen.append(chunk)
        return seen

    assert contents(asyncio.run(run())) == ["", "Biobío", None]


def test_chunks_split_anywhere(server: Server, client: OpenAI) -> None:
    """Even within a character."""
    whole = b"".join(CHUNKS) + DONE
    for size in (1, 7, 64, 5000):
        pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
        server.answer_next(stream_reply(*pieces))
        chunks = client.chat.completions.create(**CHAT, stream=True)
        assert contents(chunks) == ["", "Biobío", None]


def test_nothing_after_done_is_read(server: Server, client: OpenAI) -> None:
    server.answer_next(stream_reply(CHUNKS[1], DONE, b"data: {broken\n\n"))
    assert contents(client.chat.completions.create(**CHAT, stream=True)) == ["Biobío"]


def test_an_end_without_done_is_an_end(server: Server, client: OpenAI) -> None:
    """The last event need not even be terminated."""
    server.answer_next(stream_reply(CHUNKS[0], CHUNKS[1].rstrip()))
    chunks = client.chat.completions.create(**CHAT, stream=True)
    assert contents(chunks) == ["", "Biobío"]


def test_the_connection_is_used_again(server: Server, client: OpenAI) -> None:
    for _ in range(3):
        list(client.chat.completions.create(**CHAT, stream=True))
        client.models.list()
    assert {received.connection for received in server.requests} == {1}


def test_the_connection_is_used_again_async(server: Server) -> None:
    async def run() -> None:
        async with async_client(server) as client:
            for _ in range(3):
                async for _ in await client.chat.completions.create(
                    **CHAT, stream=True
                ):
                    pass
                await client.models.list()

    asyncio.run(run())
    assert {received.connection for received in server.requests} == {1}


@pytest.mark.parametrize("way", ["close", "with", "drop", "break"])
def test_early_end_releases_the_connection(
    server: Server, client: OpenAI, way: str
) -> None:
    gone = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], until_hung_up(gone)))
    stream = client.chat.completions.create(**CHAT, stream=True)
    if way == "with":
        with stream:
            next(iter(stream))
    elif way == "break":
        with stream as chunks:
            for _ in chunks:
                break
    else:
        next(iter(stream))
    if way == "close":
        stream.close()
    if way == "drop":
        del stream
        gc.collect()
    assert gone.wait(5)
    assert len(client.models.list().data) == 2


@pytest.mark.parametrize("way", ["close", "with", "drop"])
def test_early_end_releases_the_connection_async(server: Server, way: str) -> None:
    gone = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], until_hung_up(gone)))

    async def run() -> None:
        async with async_client(server) as client:
            stream = await client.chat.completions.create(**CHAT, stream=True)
            if way == "with":
                async with stream:
                    await anext(aiter(stream))
            else:
                await anext(aiter(stream))
            if way == "close":
                await stream.close()
            if way == "drop":
                del stream
                gc.collect()
            assert await asyncio.to_thread(gone.wait, 5)
            assert len((await client.models.list()).data) == 2

    asyncio.run(run())


ERROR = {
    "type": "server_error",
    "message": "Overloaded.",
    "param": None,
    "code": "busy",
}


@pytest.mark.parametrize(
    "data", [event({"error": ERROR}), b"event: error\n" + event(ERROR)]
)
def test_an_error_within_the_stream(
    server: Server, client: OpenAI, data: bytes
) -> None:
    from openai_client import APIStreamError

    server.answer_next(stream_reply(CHUNKS[0], data, CHUNKS[1], DONE))
    stream = client.chat.completions.create(**CHAT, stream=True)
    seen = [next(stream)]
    with pytest.raises(APIStreamError, match="Overloaded") as caught:
        seen.extend(stream)
    assert contents(seen) == [""]
    assert (caught.value.code, caught.value.request_id) == ("busy", "req_1")
    assert caught.value.body in ({"error": ERROR}, ERROR)
    assert list(stream) == []
    assert len(client.models.list().data) == 2


def test_an_error_within_the_stream_async(server: Server) -> None:
    from openai_client import APIStreamError

    server.answer_next(stream_reply(CHUNKS[0], event({"error": ERROR}), DONE))

    async def run() -> None:
        async with async_client(server) as client:
            stream = await client.chat.completions.create(**CHAT, stream=True)
            with pytest.raises(APIStreamError, match="Overloaded"):
                async for _ in stream:
                    pass

    asyncio.run(run())


@pytest.mark.parametrize("ending", [cut, reset])
def test_a_cut_connection_raises_and_is_not_restarted(
    server: Server, client: OpenAI, ending: Step
) -> None:
    from openai_client import APIConnectionError, APITimeoutError

    seen_one = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], wait_for(seen_one), ending))
    stream = client.chat.completions.create(**CHAT, stream=True)
    seen = [next(stream)]
    seen_one.set()
    with pytest.raises(APIConnectionError) as caught:
        seen.extend(stream)
    assert not isinstance(caught.value, APITimeoutError)
    assert caught.value.__cause__ is not None
    assert contents(seen) == [""]
    assert len(server.requests) == 1
    assert len(client.models.list().data) == 2


def test_a_cut_connection_raises_async(server: Server) -> None:
    from openai_client import APIConnectionError

    server.answer_next(stream_reply(CHUNKS[0], cut))

    async def run() -> None:
        async with async_client(server) as client:
            stream = await client.chat.completions.create(**CHAT, stream=True)
            with pytest.raises(APIConnectionError):
                async for _ in stream:
                    pass
            assert len((await client.models.list()).data) == 2

    asyncio.run(run())
    assert len(server.requests) == 2


def test_a_stalled_stream_times_out(server: Server, client: OpenAI) -> None:
    from openai_client import APITimeoutError

    over = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], wait_for(over)))
    stream = client.chat.completions.create(**CHAT, stream=True, timeout=0.2)
    with pytest.raises(APITimeoutError):
        list(stream)
    over.set()
    assert len(server.requests) == 1


def test_a_stalled_stream_times_out_async(server: Server) -> None:
    from openai_client import APITimeoutError

    over = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], wait_for(over)))

    async def run() -> None:
        async with async_client(server) as client:
            create = client.chat.completions.create
            stream = await create(**CHAT, stream=True, timeout=0.2)
            with pytest.raises(APITimeoutError):
                async for _ in stream:
                    pass

    asyncio.run(run())
    over.set()


def test_errors_before_the_first_byte_are_errors_of_the_call(
    server: Server, client: OpenAI
) -> None:
    """Retried like those of any call, and typed."""
    from openai_client import NotFoundError, types

    server.answer_next(retry_at_once(503), failure(404, "No such model."))
    with pytest.raises(NotFoundError, match="No such model") as caught:
        client.chat.completions.create(**CHAT, stream=True)
    assert isinstance(caught.value.body, types.ErrorResponse)
    assert len(server.requests) == 2
    assert len(list(client.chat.completions.create(**CHAT, stream=True))) == 3


def test_surprises_in_a_chunk_do_not_raise(server: Server, client: OpenAI) -> None:
    choice = {
        "index": "0",
        "delta": {"role": "robot"},
        "finish_reason": "tired",
        "x": 1,
    }
    server.answer_next(
        stream_reply(event({"id": 5, "choices": [choice], "new": {}}), DONE)
    )
    chunk: Any
    (chunk,) = client.chat.completions.create(**CHAT, stream=True)
    assert chunk.choices[0].finish_reason == "tired"
    assert chunk.choices[0].delta.role == "robot"
    assert chunk.model is None
    assert chunk.to_dict() == {"id": 5, "choices": [choice], "new": {}}


def test_broken_json_in_a_chunk_raises_typed(server: Server, client: OpenAI) -> None:
    from openai_client import APIDecodingError

    server.answer_next(stream_reply(CHUNKS[0], b"data: {broken\n\n", DONE))
    stream = client.chat.completions.create(**CHAT, stream=True)
    next(stream)
    with pytest.raises(APIDecodingError) as caught:
        next(stream)
    assert b"{broken" in caught.value.body


def test_closing_from_another_thread(server: Server, client: OpenAI) -> None:
    """What a stop button does: it raises nothing, and the reader ends at once."""
    from openai_client import APIError

    waiting, gone = threading.Event(), threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], tell(waiting), until_hung_up(gone)))
    stream = client.chat.completions.create(**CHAT, stream=True)
    next(stream)
    ended: list[object] = []

    def read() -> None:
        try:
            ended.append(list(stream))
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    assert waiting.wait(5)
    time.sleep(0.1)
    try:
        stream.close()
    finally:
        thread.join(1)
        still_reading = thread.is_alive()
        server.close()
        thread.join(5)
    assert not still_reading
    assert ended == [[]] or isinstance(ended[0], APIError), ended


def test_closing_from_another_task(server: Server) -> None:
    gone = threading.Event()
    server.answer_next(stream_reply(CHUNKS[0], until_hung_up(gone)))

    async def run() -> None:
        async with async_client(server) as client:
            stream = await client.chat.completions.create(**CHAT, stream=True)
            await anext(stream)
            reader = asyncio.create_task(anext(stream, "the end"))
            await asyncio.sleep(0.1)
            try:
                await stream.close()
                assert await asyncio.wait_for(reader, 1) == "the end"
            finally:
                reader.cancel()
                await asyncio.gather(reader, return_exceptions=True)
            assert await asyncio.to_thread(gone.wait, 5)
            assert len((await client.models.list()).data) == 2

    asyncio.run(run())


def test_many_events_take_little_time(server: Server, client: OpenAI) -> None:
    pieces = [b"".join([CHUNKS[1]] * 100)] * 50
    server.answer_next(stream_reply(*pieces, DONE))
    started = time.perf_counter()
    assert sum(1 for _ in client.chat.completions.create(**CHAT, stream=True)) == 5000
    assert time.perf_counter() - started < 5
