"""How long is waited for what."""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest

from sample_package import Api, both, settle
from server import json_answer, request, serve, stall

THING = json_answer({"id": "1"})


@both
async def test_stalled_answers(api: Api, errors: Any) -> None:
    stalled = [request(), stall(2)]
    half = [request(), b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", stall(2)]
    with serve(stalled, half, THING) as server:
        client = api.client(server.url, timeout=0.1)
        started = time.monotonic()
        assert (await settle(client.things.create())).id == "1"
        assert time.monotonic() - started < 1.5
    with serve(stalled, half) as server:
        client = api.client(server.url, max_retries=0)
        for _ in range(2):
            with pytest.raises(errors.APITimeoutError, match="read timeout") as caught:
                await settle(client.things.create(timeout=0.1))
            assert isinstance(caught.value, errors.APIConnectionError)
            assert caught.value.__cause__ is not None


@both
async def test_slow_answers_within_the_timeout(api: Api) -> None:
    slow = [request(), stall(0.2), THING]
    with serve(slow, slow) as server:
        client = api.client(server.url, timeout=0.05, max_retries=0)
        assert (await settle(client.things.create(timeout=None))).id == "1"
        timeout = api.sample.Timeout(5, connect=1)
        assert (
            await settle(client.with_options(timeout=timeout).things.create())
        ).id == "1"


@both
async def test_refused_and_unknown_hosts(api: Api, errors: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    for url in (
        f"http://127.0.0.1:{port}/v1?secret=1",
        "http://no-such-host.invalid/v1",
        "http://" + "a" * 70 + ".example",
    ):
        with pytest.raises(errors.APIConnectionError) as caught:
            await settle(api.client(url).things.create())
        assert "secret" not in str(caught.value) and caught.value.__cause__ is not None


@both
async def test_connect_timeout(api: Api, errors: Any) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        client = api.client(
            f"http://127.0.0.1:{address[1]}", timeout=0.1, max_retries=0
        )
        with pytest.raises(errors.APITimeoutError):
            await settle(client.things.create())
        for one in waiting:
            one.close()


@both
async def test_pool_timeout(api: Api, errors: Any) -> None:
    import httpx2

    limited = api.http_client(limits=httpx2.Limits(max_connections=1))
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    with serve([request(), head, stall(1)]) as server:
        client = api.client(server.url, http_client=limited, max_retries=0)
        stream = await settle(client.things.create(stream=True))
        with pytest.raises(errors.APITimeoutError, match="pool"):
            await settle(client.things.create(timeout=0.1))
        await settle(stream.close())
    await settle(limited.aclose() if api.is_async else limited.close())


def test_default(sample: Any) -> None:
    from importlib import import_module

    http = import_module("sample._runtime.http")
    wanted = {"connect": 5.0, "read": 600.0, "write": 600.0, "pool": 600.0}
    assert http.timeouts(sample.omit) == wanted
    assert http.timeouts(sample.omit, http.HTTPClient()) == wanted
    assert http.timeouts(sample.omit, http.HTTPClient(timeout=3))["read"] == 3
    assert set(http.timeouts(None).values()) == {None}
