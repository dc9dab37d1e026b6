"""Which calls are tried again, how often, how soon, and with what."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.openai_client.server import (
    KEY,
    Reply,
    Server,
    cut,
    failure,
    reset,
    retry_at_once,
)

if TYPE_CHECKING:
    from openai_client import OpenAI

AT_ONCE = {"retry_after_ms": "1"}


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Server) -> Any:
    """Makes one call that has a body; keyword arguments are the client's."""
    from openai_client import AsyncOpenAI, OpenAI

    def call(options: Any = None, **client_options: Any) -> Any:
        made: Any = {"api_key": KEY, "base_url": server.url, **client_options}
        arguments: Any = {"input": "Will I?", **(options or {})}

        async def run() -> object:
            async with AsyncOpenAI(**made) as client:
                return await client.moderations.create(**arguments)

        if request.param == "async":
            return asyncio.run(run())
        with OpenAI(**made) as client:
            return client.moderations.create(**arguments)

    return call


def raised(call: Any, options: Any = None, **client_options: Any) -> Any:
    from openai_client import APIError

    with pytest.raises(APIError) as caught:
        call(options, **client_options)
    return caught.value


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504])
def test_statuses_worth_another_attempt(server: Server, call: Any, status: int) -> None:
    server.answer_next(retry_at_once(status), retry_at_once(status))
    assert call().results[0].flagged
    assert len(server.requests) == 3
    assert len({received.digest for received in server.requests}) == 1
    assert all(received.json == {"input": "Will I?"} for received in server.requests)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_statuses_that_stand(server: Server, call: Any, status: int) -> None:
    server.answer_next(retry_at_once(status))
    assert raised(call).status_code == status
    assert len(server.requests) == 1


@pytest.mark.parametrize("how", [cut, reset])
def test_broken_connections(server: Server, call: Any, how: Any) -> None:
    server.answer_next(Reply(before=how))
    assert call().results[0].flagged
    assert len(server.requests) == 2


def test_half_an_answer(server: Server, call: Any) -> None:
    server.answer_next(Reply(steps=[b'{"id": "modr-1", "res', cut]))
    assert call().results[0].flagged
    assert len(server.requests) == 2


def test_two_retries_by_default(server: Server, call: Any) -> None:
    server.answer_next(*[retry_at_once(500)] * 5)
    error = raised(call)
    assert (error.status_code, error.request_id) == (500, "req_3")
    assert len(server.requests) == 3


@pytest.mark.parametrize("where", ["client", "call"])
@pytest.mark.parametrize("number", [0, 1, 4])
def test_the_number_of_retries(
    server: Server, call: Any, where: str, number: int
) -> None:
    server.answer_next(*[retry_at_once(503)] * 6)
    if where == "client":
        raised(call, max_retries=number)
    else:
        raised(call, {"max_retries": number}, max_retries=3)
    assert len(server.requests) == number + 1


def test_the_server_has_the_last_word(server: Server, call: Any) -> None:
    server.answer_next(failure(500, x_should_retry="false"))
    assert raised(call).status_code == 500
    assert len(server.requests) == 1
    server.answer_next(failure(400, x_should_retry="true", **AT_ONCE))
    assert call().results
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"retry_after_ms": "120"}, 0.11, 0.4),
        ({"retry_after": "0.12"}, 0.11, 0.4),
        ({"retry_after_ms": "1", "retry_after": "30"}, 0, 0.37),
        ({"retry_after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0, 0.37),
        ({"retry_after": "100000"}, 0.3, 2),
        ({"retry_after": "soon"}, 0.3, 2),
        ({}, 0.3, 2),
    ],
)
def test_how_long_it_waits(
    server: Server, client: OpenAI, headers: dict[str, str], least: float, most: float
) -> None:
    """As the server asks, within reason; else about half a second."""
    client.models.list()
    server.answer_next(failure(429, **headers))
    started = time.perf_counter()
    client.models.list()
    assert least <= time.perf_counter() - started < most


def test_a_pause_does_not_block_the_loop(server: Server) -> None:
    from openai_client import AsyncOpenAI

    async def run() -> int:
        server.answer_next(failure(429, retry_after_ms="300"))
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            call = asyncio.create_task(client.moderations.create(input="x"))
            ticks = 0
            while not call.done():
                await asyncio.sleep(0.01)
                ticks += 1
            assert (await call).results
            return ticks

    assert asyncio.run(run()) > 10


def test_connections_survive_retries(server: Server, client: OpenAI) -> None:
    """An error answer that was read leaves the connection usable."""
    server.answer_next(retry_at_once(500), retry_at_once(429))
    client.models.list()
    assert [received.connection for received in server.requests] == [1, 1, 1]
