"""Which calls are tried again, after how long, and with what."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib import import_module
from typing import Any

import pytest

from sample_package import KEY, Api, both, each, settle
from server import (
    STREAM_HEAD,
    chunk,
    cut,
    json_answer,
    request,
    reset,
    retry_now,
    serve,
    stall,
    stream_answer,
    until_closed,
)

THING = json_answer({"id": "1"})


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
@both
async def test_statuses_that_are_retried(api: Api, status: int) -> None:
    with serve(retry_now(status), retry_now(status), THING) as server:
        thing = await settle(api.client(server.url).things.create(name="x"))
    assert thing.id == "1"
    bodies = {one.body for one in server.requests}
    assert len(server.requests) == 3 and bodies == {b'{"name":"x"}'}
    assert len({one.headers["idempotency-key"] for one in server.requests}) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422])
@both
async def test_other_errors_are_not_retried(api: Api, errors: Any, status: int) -> None:
    with serve(forever=retry_now(status)) as server:
        with pytest.raises(errors.APIStatusError) as caught:
            await settle(api.client(server.url).things.create())
    assert caught.value.status_code == status and len(server.requests) == 1


@both
async def test_giving_up_raises_the_last_error(api: Api, errors: Any) -> None:
    with serve(forever=retry_now(503)) as server:
        with pytest.raises(errors.InternalServerError, match="503: again"):
            await settle(api.client(server.url).things.retrieve("x"))
        assert len(server.requests) == 3
        with pytest.raises(errors.InternalServerError):
            await settle(api.client(server.url, max_retries=0).things.retrieve("x"))
        assert len(server.requests) == 4
        with pytest.raises(errors.InternalServerError):
            await settle(api.client(server.url).things.retrieve("x", max_retries=4))
        assert len(server.requests) == 9


@both
async def test_x_should_retry_has_the_last_word(api: Api, errors: Any) -> None:
    with serve(
        retry_now(400, x_should_retry="true"), retry_now(500, x_should_retry="false")
    ) as server:
        with pytest.raises(errors.InternalServerError):
            await settle(api.client(server.url).things.create())
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "broken",
    [
        [request(), cut()],
        [request(), reset()],
        [request(), b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", cut()],
        [request(), b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", reset()],
        [
            request(),
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            cut(),
        ],
        [request(), b"HTTP/1.1 2", cut()],
        [request(), b"nonsense\r\n\r\n", cut()],
    ],
    ids=[
        "no answer",
        "reset",
        "half body",
        "half body reset",
        "half chunk",
        "half head",
        "junk",
    ],
)
@both
async def test_broken_connections_are_retried_for_post(
    api: Api, errors: Any, broken: Any
) -> None:
    with serve(broken, THING) as server:
        assert (await settle(api.client(server.url).things.create(name="x"))).id == "1"
    keys = {one.headers["idempotency-key"] for one in server.requests}
    assert len(server.requests) == 2 and len(keys) == 1
    with serve(broken) as server:
        with pytest.raises(errors.APIConnectionError) as caught:
            await settle(api.client(server.url, max_retries=0).things.create())
    assert caught.value.__cause__ is not None
    assert caught.value.method == "POST" and caught.value.url == f"{server.url}/things"


@both
async def test_connection_dropped_while_idle(api: Api) -> None:
    with serve(
        [request(), THING, stall(0.05), cut()], [request(), THING, cut()]
    ) as server:
        client = api.client(server.url)
        await settle(client.things.create())
        time.sleep(0.1)
        assert (await settle(client.things.create())).id == "1"
    assert [one.connection for one in server.requests] == [0, 1]


@both
async def test_stream_is_retried_before_its_first_byte_only(
    api: Api, errors: Any
) -> None:
    cut_short = [request(), STREAM_HEAD, chunk('data: {"text":"a"}\n\n'), cut()]
    with serve(retry_now(500), stream_answer('data: {"text":"a"}\n\n')) as server:
        items = await each(
            await settle(api.client(server.url).things.create(stream=True))
        )
        assert [item.text for item in items] == ["a"]
    with serve(cut_short, stream_answer('data: {"text":"b"}\n\n')) as server:
        with pytest.raises(errors.APIConnectionError):
            await each(await settle(api.client(server.url).things.create(stream=True)))
    assert len(server.requests) == 1


@pytest.mark.parametrize("end", [cut, reset])
@both
async def test_stream_that_breaks_before_its_first_byte_is_retried(
    api: Api, end: Any
) -> None:
    broken = [request(), STREAM_HEAD, stall(0.05), end()]
    second = stream_answer('data: {"text":"a"}\n\n').replace(b"req_s", b"req_2")
    with serve(broken, second) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert stream.request_id == "req_s"
        assert [item.text for item in await each(stream)] == ["a"]
        assert stream.request_id == stream.headers["x-request-id"] == "req_2"
    first, again = server.requests
    assert first.body == again.body
    assert first.headers == again.headers


@both
async def test_stream_that_stalls_before_its_first_byte_is_retried(api: Api) -> None:
    stalled = [request(), STREAM_HEAD, until_closed()]
    with serve(stalled, stream_answer('data: {"text":"a"}\n\n')) as server:
        client = api.client(server.url, timeout=0.2)
        items = await each(await settle(client.things.create(stream=True)))
    assert [item.text for item in items] == ["a"]


@both
async def test_stream_gives_up_before_its_first_byte(api: Api, errors: Any) -> None:
    broken = [request(), STREAM_HEAD, stall(0.02), cut()]
    with serve(broken, retry_now(500), broken, broken) as server:
        client = api.client(server.url)
        stream = await settle(client.things.create(stream=True))
        with pytest.raises(errors.APIConnectionError) as caught:
            await each(stream)
        assert caught.value.__cause__ is not None
        assert await each(stream) == []
        assert len(server.requests) == 3
        once = await settle(client.things.create(stream=True, max_retries=0))
        with pytest.raises(errors.APIConnectionError):
            await each(once)
    assert len(server.requests) == 4


@both
async def test_stream_that_ends_without_a_byte_is_not_retried(api: Api) -> None:
    with serve(stream_answer()) as server:
        stream = await settle(api.client(server.url).things.create(stream=True))
        assert await each(stream) == []
    assert len(server.requests) == 1


@both
async def test_body_that_can_be_read_once_is_sent_once(api: Api, errors: Any) -> None:
    pieces = (piece for piece in [b"ab", b"cd"])
    with serve(retry_now(500), THING) as server:
        with pytest.raises(errors.InternalServerError):
            await settle(api.client(server.url).things.upload(pieces))
    assert [one.body for one in server.requests] == [b"abcd"]


@both
async def test_file_is_rewound(api: Api, tmp_path: Any) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    with serve(retry_now(500), THING) as server, path.open("rb") as file:
        file.seek(4)
        await settle(api.client(server.url).things.upload(file))
    assert [one.body for one in server.requests] == [b"456789", b"456789"]


@both
async def test_retry_after_is_honoured_in_all_its_forms(api: Api) -> None:
    hostile = json_answer({}, 429, retry_after="100000")
    garbage = json_answer({}, 429, retry_after="soon", retry_after_ms="-5")
    with serve(
        hostile, garbage, json_answer({}, 503, retry_after="0.2"), THING
    ) as server:
        started = time.monotonic()
        await settle(api.client(server.url, max_retries=3).things.retrieve("x"))
    assert 0.2 <= time.monotonic() - started < 2


def test_policy(sample: Any) -> None:
    retries = import_module("sample._runtime.retries")
    policy = retries.RetryPolicy(chance=lambda: 1.0)
    plain = retries.RetryPolicy(chance=lambda: 0.0)
    assert [plain.backoff(n) for n in range(6)] == [0.5, 1, 2, 4, 8, 8]
    assert policy.backoff(0) == 0.375
    now = datetime(2030, 1, 1, tzinfo=UTC)
    date = format_datetime(now + timedelta(seconds=30), usegmt=True)
    asked = retries.asked_delay

    def clock() -> float:
        return now.timestamp()

    assert asked({"retry-after": date}, clock) == 30
    assert asked({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, clock) == 0
    assert asked({"retry-after": "3"}) == 3
    assert asked({"retry-after-ms": "250", "retry-after": "3"}) == 0.25
    for text in ("", "x", "nan", "inf", "-1", "1e999", "Wed, 99 Foo 2015"):
        assert asked({"retry-after": text}) is None
    assert plain.delay(0, {"retry-after": "60"}) == 60
    assert plain.delay(0, {"retry-after": "61"}) == 0.5


def test_key_is_the_callers(sample: Any) -> None:
    with (
        serve(forever=THING) as server,
        sample.Sample(api_key=KEY, base_url=server.url) as client,
    ):
        client.things.create(idempotency_key="mine")
        client.things.create(extra_headers={"idempotency-KEY": "header"})
        client.things.retrieve("x")
    keys = [one.headers.get("idempotency-key") for one in server.requests]
    assert keys == ["mine", "header", None]
