"""Streams over a real connection: order, ends, errors, and what becomes of the connection."""

from __future__ import annotations

import asyncio
import gc
import gzip
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from sample_package import Api, Entered, both, each, following, settle
from server import (
    LAST_CHUNK,
    STREAM_HEAD,
    answer,
    chunk,
    cut,
    json_answer,
    request,
    reset,
    serve,
    stall,
    stream_answer,
    until_closed,
    wait,
)

THING = json_answer({"id": "1"})


def event(text: str) -> bytes:
    return b"data: " + json.dumps({"text": text}).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


async def texts(stream: Any) -> list[str]:
    return [item.text for item in await each(stream)]


async def noticed(server: Any) -> bool:
    """Whether the server sees a connection closed, soon."""
    for _ in range(200):
        if server.closed_by_peer:
            return True
        await asyncio.sleep(0.01)
    return False


@both
async def test_items_and_facts(api: Api) -> None:
    pieces = [
        b": hello\n\n",
        event("a"),
        b"event: new.kind\nid: 3\n" + event("b"),
        event("\u2028"),
    ]
    with serve(stream_answer(*pieces, DONE)) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert (stream.status_code, stream.request_id) == (200, "req_s")
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await texts(stream) == ["a", "b", "\u2028"]
        assert await texts(stream) == []
    assert server.requests[0].headers["accept"] == "text/event-stream"
    assert server.requests[0].json == {"stream": True}


@both
async def test_first_item_arrives_before_the_last_is_sent(api: Api) -> None:
    script = [
        request(),
        STREAM_HEAD,
        chunk(event("a")),
        wait(),
        chunk(event("b")),
        LAST_CHUNK,
    ]
    with serve([*script, until_closed()]) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert (await following(stream)).text == "a"
        server.gate.set()
        assert await texts(stream) == ["b"]


@both
async def test_split_at_every_byte(api: Api) -> None:
    text = b"\xef\xbb\xbf" + event("é").replace(b"\n", b"\r\n") + event("b") + DONE
    pieces = [text[i : i + 1] for i in range(len(text))]
    with serve(stream_answer(*pieces)) as server:
        assert await texts(
            await settle(api.client(server.url).things.create(stream=True))
        ) == [
            "é",
            "b",
        ]


@pytest.mark.parametrize("together", [True, False])
@both
async def test_done_ends_and_the_connection_is_reused(api: Api, together: bool) -> None:
    body = chunk(event("a")) + chunk(DONE + b"data: not json {{\n\n")
    first = [request(), STREAM_HEAD, body + LAST_CHUNK] if together else None
    script = first or [request(), STREAM_HEAD, body, stall(0.05), LAST_CHUNK]
    with serve([*script, request(), THING, until_closed()]) as server:
        client = api.client(server.url)
        started = time.monotonic()
        assert await texts(await settle(client.things.create(stream=True))) == ["a"]
        assert time.monotonic() - started < 0.4
        assert (await settle(client.things.retrieve("x"))).id == "1"
    assert server.connections == 1


@both
async def test_done_is_the_end_though_the_server_goes_on(api: Api) -> None:
    silent = [request(), STREAM_HEAD, chunk(event("a") + DONE), until_closed()]
    talking = [
        request(),
        STREAM_HEAD,
        chunk(DONE),
        *[chunk(b"x" * 9000)] * 60,
        until_closed(),
    ]
    with serve(silent, talking, THING) as server:
        client = api.client(server.url)
        started = time.monotonic()
        assert await texts(await settle(client.things.create(stream=True))) == ["a"]
        assert time.monotonic() - started < 1.5
        assert await texts(await settle(client.things.create(stream=True))) == []
        assert (await settle(client.things.retrieve("x"))).id == "1"
        assert await noticed(server)


@both
async def test_unterminated_last_event(api: Api) -> None:
    with serve(stream_answer(event("a"), b'data: {"text": "b"}')) as server:
        assert await texts(
            await settle(api.client(server.url).things.create(stream=True))
        ) == [
            "a",
            "b",
        ]


@pytest.mark.parametrize("end", [cut, reset])
@both
async def test_cut_stream_raises(api: Api, errors: Any, end: Any) -> None:
    with serve(
        [request(), STREAM_HEAD, chunk(event("a")), stall(0.05), end()]
    ) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert (await following(stream)).text == "a"
        with pytest.raises(errors.APIConnectionError) as caught:
            await following(stream)
    assert caught.value.__cause__ is not None and caught.value.method == "POST"


@both
async def test_stall_raises(api: Api, errors: Any) -> None:
    with serve([request(), STREAM_HEAD, chunk(event("a")), stall(3)]) as server:
        client = api.client(server.url)
        stream = await settle(client.things.create(stream=True, timeout=0.1))
        assert (await following(stream)).text == "a"
        with pytest.raises(errors.APITimeoutError):
            await following(stream)


@pytest.mark.parametrize(
    ("sent", "message", "code"),
    [
        (
            b'data: {"error": {"message": "too much", "code": "full"}}\n\n',
            "too much",
            "full",
        ),
        (b'event: error\ndata: {"message": "gone"}\n\n', "gone", None),
        (b"event: error\ndata: plain words\n\n", "plain words", None),
        (b'data: {"text": "x", "error": "broken"}\n\n', "broken", None),
    ],
)
@both
async def test_reported_errors(
    api: Api, errors: Any, sent: bytes, message: str, code: str | None
) -> None:
    with serve(stream_answer(event("a"), sent, event("b"))) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert (await following(stream)).text == "a"
        with pytest.raises(errors.APIStreamError) as caught:
            await following(stream)
    error = caught.value
    assert (error.message, error.code, error.request_id) == (message, code, "req_s")
    assert await texts(stream) == []


@both
async def test_error_that_is_none(api: Api) -> None:
    sent = b'data: {"text": "a", "error": null, "note": "\\"error\\""}\n\n'
    with serve(stream_answer(sent)) as server:
        assert await texts(
            await settle(api.client(server.url).things.create(stream=True))
        ) == ["a"]


@both
async def test_status_errors_before_the_stream(api: Api, errors: Any) -> None:
    with serve(json_answer({"error": {"message": "no"}}, 400)) as server:
        with pytest.raises(errors.BadRequestError, match="400: no") as caught:
            await settle(api.client(server.url).things.create(stream=True))
    assert caught.value.body.error.message == "no"


@both
async def test_answers_that_are_no_stream(api: Api, errors: Any) -> None:
    page = answer("<html>Sorry</html>", content_type="text/html")
    with serve(
        json_answer({"text": "whole"}), page, answer("", content_type=None)
    ) as server:
        client = api.client(server.url)
        assert await texts(await settle(client.things.create(stream=True))) == ["whole"]
        with pytest.raises(errors.APIDecodingError, match="Sorry"):
            await texts(await settle(client.things.create(stream=True)))
        assert await texts(await settle(client.things.create(stream=True))) == []


@both
async def test_broken_data(api: Api, errors: Any) -> None:
    with serve(stream_answer(b"data: {broken\n\n")) as server:
        with pytest.raises(errors.APIDecodingError) as caught:
            await texts(await settle(api.client(server.url).things.create(stream=True)))
    assert caught.value.body == b"{broken" and caught.value.request_id == "req_s"


@both
async def test_gzip(api: Api, errors: Any) -> None:
    packed = gzip.compress(event("a") + event("b") + DONE)
    head = STREAM_HEAD.replace(b"200 OK\r\n", b"200 OK\r\nContent-Encoding: gzip\r\n")
    whole = head + chunk(packed[:10]) + chunk(packed[10:]) + LAST_CHUNK
    broken = head + chunk(b"this is not gzip") + LAST_CHUNK
    with serve(whole, broken) as server:
        client = api.client(server.url)
        assert await texts(await settle(client.things.create(stream=True))) == [
            "a",
            "b",
        ]
        with pytest.raises(errors.APIDecodingError):
            await texts(await settle(client.things.create(stream=True)))


@pytest.mark.parametrize("way", ["close", "with", "drop", "break"])
@both
async def test_releasing(api: Api, way: str) -> None:
    endless = [request(), STREAM_HEAD, chunk(event("a")), until_closed()]
    with serve(endless, THING) as server:
        client = api.client(server.url)
        stream = await settle(client.things.create(stream=True))
        assert (await following(stream)).text == "a"
        if way == "close":
            await settle(stream.close())
            assert await texts(stream) == []
        elif way == "with":
            async with Entered(stream):
                pass
        del stream
        gc.collect()
        assert await noticed(server)
        assert (await settle(client.things.retrieve("x"))).id == "1"


def test_close_from_another_thread_ends_the_reader(sample: ModuleType) -> None:
    endless = [request(), STREAM_HEAD, chunk(event("a")), until_closed()]
    with (
        serve(endless, THING) as server,
        sample.Sample(api_key="k", base_url=server.url) as client,
        ThreadPoolExecutor() as threads,
    ):
        stream = client.things.create(stream=True)
        next(stream)
        rest = threads.submit(list, stream)
        time.sleep(0.1)
        stream.close()
        assert rest.result(1) == []
        stream.close()
        assert stream.response.is_closed
        assert asyncio.run(noticed(server))
        assert client.things.retrieve("x").id == "1"


def test_close_from_another_thread_ends_the_wait_for_a_retry(
    sample: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module("sample._client")
    slow = replace(module._CONFIG.retries, first_delay=8.0, longest_delay=8.0)
    monkeypatch.setattr(module, "_CONFIG", replace(module._CONFIG, retries=slow))
    with (
        serve([request(), STREAM_HEAD, stall(0.05), cut()]) as server,
        sample.Sample(api_key="k", base_url=server.url) as client,
        ThreadPoolExecutor() as threads,
    ):
        stream = client.things.create(stream=True)
        rest = threads.submit(list, stream)
        time.sleep(0.2)
        assert not rest.done()
        stream.close()
        assert rest.result(1) == []


def test_closing_leaves_a_connection_that_serves_another_call(
    sample: ModuleType,
) -> None:
    with (
        serve(
            [request(), stream_answer(event("a")), request(), THING, wait()]
        ) as server,
        sample.Sample(api_key="k", base_url=server.url) as client,
    ):
        stream = client.things.create(stream=True)
        assert len(list(stream)) == 1
        stream.close()
        assert client.things.retrieve("x").id == "1"
    assert server.connections == 1


def test_close_from_another_task_ends_the_reader(sample: ModuleType) -> None:
    endless = [request(), STREAM_HEAD, chunk(event("a")), until_closed()]

    async def run() -> None:
        with serve(endless, THING) as server:
            async with sample.AsyncSample(api_key="k", base_url=server.url) as client:
                stream = await client.things.create(stream=True)
                await anext(stream)
                rest = asyncio.create_task(each(stream))
                await asyncio.sleep(0.05)
                await stream.close()
                await stream.close()
                assert await asyncio.wait_for(rest, 1) == []
                assert stream.response.is_closed
                assert await noticed(server)
                assert (await client.things.retrieve("x")).id == "1"

    asyncio.run(run())


def test_cancelling_the_reader_is_no_end(sample: ModuleType) -> None:
    endless = [request(), STREAM_HEAD, chunk(event("a")), until_closed()]

    async def run() -> None:
        with serve(endless) as server:
            async with sample.AsyncSample(api_key="k", base_url=server.url) as client:
                stream = await client.things.create(stream=True)
                reader = asyncio.create_task(each(stream))
                await asyncio.sleep(0.05)
                reader.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await reader
                assert await noticed(server)

    asyncio.run(run())


@both
async def test_stream_outlives_its_client(api: Api) -> None:
    with serve(
        [
            request(),
            STREAM_HEAD,
            chunk(event("a")),
            wait(),
            chunk(event("b")),
            LAST_CHUNK,
        ]
    ) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        api.made.clear()
        gc.collect()
        assert (await following(stream)).text == "a"
        server.gate.set()
        assert await texts(stream) == ["b"]


@both
async def test_streams_without_switch_and_of_other_kinds(api: Api) -> None:
    lines = answer('{"id": "1"}\r\n{"id": "2"}', content_type="application/jsonl")
    with serve(stream_answer(b"data: 1\n\n", b'data: {"a": [2]}\n\n'), lines) as server:
        client = api.client(server.url)
        assert await each(await settle(client.things.events())) == [1, {"a": [2]}]
        assert [
            thing.id for thing in await each(await settle(client.things.lines()))
        ] == ["1", "2"]
    assert [one.target for one in server.requests] == ["/v1/events", "/v1/lines"]
    assert "authorization" not in server.requests[0].headers


@both
async def test_many_events_and_one_large(api: Api) -> None:
    many = STREAM_HEAD + chunk(event("x" * 20)) * 20_000 + chunk(DONE) + LAST_CHUNK
    large = event("y" * 5_000_000)
    pieces = [large[i : i + 8192] for i in range(0, len(large), 8192)]
    with serve(many, stream_answer(*pieces)) as server:
        client = api.client(server.url)
        started = time.process_time()
        assert (
            len(await texts(await settle(client.things.create(stream=True)))) == 20_000
        )
        found = await texts(await settle(client.things.create(stream=True)))
        assert len(found[0]) == 5_000_000
        assert time.process_time() - started < 8
