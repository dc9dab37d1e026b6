"""What goes wrong becomes a typed error that says what it knows and holds no secret."""

from __future__ import annotations

import asyncio
import logging
import pickle
import socket
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.openai_client.server import (
    KEY,
    Reply,
    Server,
    cut,
    failure,
    json_reply,
    wait_for,
)

if TYPE_CHECKING:
    from openai_client import OpenAI

CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}
each_status = pytest.mark.parametrize("status", CLASSES)


def named(name: str) -> Any:
    import openai_client

    return getattr(openai_client, name)


def check(error: Any, status: int, url: str) -> None:
    from openai_client import APIError, APIStatusError, types

    assert type(error) is named(CLASSES[status])
    assert isinstance(error, APIStatusError) and isinstance(error, APIError)
    assert (error.status_code, error.request_id) == (status, "req_1")
    assert error.headers["X-Request-Id"] == "req_1"
    assert isinstance(error.body, types.ErrorResponse)
    assert error.body.error.message == error.message == "No luck."
    assert (error.body.error.code, error.body.error.param) == ("why", None)
    assert b"No luck." in error.content
    assert (error.method, error.url) == ("GET", url + "/models")
    assert str(error) == f"{status}: No luck. (request id req_1)"


@each_status
def test_statuses(server: Server, client: OpenAI, status: int) -> None:
    server.answer_next(failure(status, "No luck."))
    with pytest.raises(named("APIError")) as caught:
        client.with_options(max_retries=0).models.list()
    check(caught.value, status, server.url)


@each_status
def test_statuses_async(server: Server, status: int) -> None:
    from openai_client import AsyncOpenAI

    async def run() -> None:
        options: Any = {"api_key": KEY, "base_url": server.url, "max_retries": 0}
        async with AsyncOpenAI(**options) as client:
            await client.models.list()

    server.answer_next(failure(status, "No luck."))
    with pytest.raises(named("APIError")) as caught:
        asyncio.run(run())
    check(caught.value, status, server.url)


@each_status
def test_errors_pickle(server: Server, client: OpenAI, status: int) -> None:
    server.answer_next(failure(status, "No luck.", set_cookie="session=hush"))
    with pytest.raises(named("APIError")) as caught:
        client.models.list(max_retries=0)
    assert caught.value.headers["set-cookie"] == "session=hush"
    assert "hush" not in repr(caught.value.headers) + repr(caught.value)
    pickled = pickle.dumps(caught.value)
    check(pickle.loads(pickled), status, server.url)
    assert KEY.encode() not in pickled and b"hush" not in pickled


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(b"<html><b>Bad gateway</b></html>", 502, "text/html"), "Bad gateway"),
        (Reply(b"", 500, "text/plain"), "no reason"),
        (Reply(b"{broken", 500), "{broken"),
        (Reply(b"\xff\xfe", 500, "text/plain"), ""),
        (json_reply([], 500), ""),
        (json_reply({"error": "plain"}, 500), "plain"),
        (json_reply({"error": {"message": 5}}, 500), ""),
        (json_reply({"detail": "in detail"}, 500), "in detail"),
        (json_reply(None, 500), ""),
    ],
)
def test_odd_bodies(server: Server, client: OpenAI, reply: Reply, message: str) -> None:
    from openai_client import InternalServerError

    server.answer_next(reply)
    with pytest.raises(InternalServerError) as caught:
        client.models.list(max_retries=0)
    assert message in str(caught.value)
    assert caught.value.content == reply.body
    assert type(pickle.loads(pickle.dumps(caught.value))) is InternalServerError


def test_texts_are_bounded(server: Server, client: OpenAI) -> None:
    from openai_client import BadRequestError

    server.answer_next(failure(400, "x" * 5_000_000))
    with pytest.raises(BadRequestError) as caught:
        client.models.list()
    assert len(str(caught.value)) < 2000 and len(repr(caught.value)) < 2000
    assert len(caught.value.content) > 5_000_000


def test_a_body_that_is_not_json(server: Server, client: OpenAI) -> None:
    from openai_client import APIDecodingError

    server.answer_next(Reply(b'{"object": "list", "data": [', 200))
    with pytest.raises(APIDecodingError) as caught:
        client.models.list()
    assert caught.value.body == b'{"object": "list", "data": ['
    assert (caught.value.status_code, caught.value.request_id) == (200, "req_1")
    assert len(server.requests) == 1


SURPRISES = [
    {"id": 5, "object": None, "created": "soon", "owned_by": ["a"]},
    {},
    {
        "id": "m",
        "object": "model",
        "created": 2**80,
        "owned_by": "o",
        "new": {"a": [1]},
    },
]


@pytest.mark.parametrize("body", SURPRISES)
def test_surprises_do_not_raise(
    server: Server, client: OpenAI, body: dict[str, object]
) -> None:
    from openai_client import types

    server.answer_next(json_reply(body))
    model = client.models.retrieve("m")
    assert type(model) is types.Model
    assert model.to_dict() == body
    for name, value in body.items():
        assert getattr(model, name) == value
    assert model.model_fields_set == body.keys()


def test_refused_connections() -> None:
    from openai_client import APIConnectionError, APITimeoutError, OpenAI

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with OpenAI(
        api_key=KEY, base_url=f"http://127.0.0.1:{port}", max_retries=0
    ) as client:
        with pytest.raises(APIConnectionError, match=f"127.0.0.1:{port}") as caught:
            client.models.list()
    assert not isinstance(caught.value, APITimeoutError)
    assert isinstance(caught.value.__cause__, Exception)
    assert pickle.loads(pickle.dumps(caught.value)).url == caught.value.url


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("stall", ["head", "body"])
def test_timeouts(server: Server, stall: str, is_async: bool) -> None:
    from openai_client import APITimeoutError, AsyncOpenAI, OpenAI

    over = threading.Event()
    if stall == "head":
        reply = Reply(before=wait_for(over))
    else:
        reply = Reply(steps=[b'{"object": "list",', wait_for(over)])
    server.answer_next(reply)
    options: Any = {"api_key": KEY, "base_url": server.url, "timeout": 0.15}

    async def run() -> None:
        async with AsyncOpenAI(**options) as client:
            await client.models.list(max_retries=0)

    with pytest.raises(APITimeoutError):
        if is_async:
            asyncio.run(run())
        else:
            with OpenAI(**options) as client:
                client.models.list(max_retries=0)
    over.set()
    assert len(server.requests) == 1


def test_a_cut_answer(server: Server, client: OpenAI) -> None:
    from openai_client import APIConnectionError

    server.answer_next(Reply(steps=[b'{"object": "list",', cut]))
    with pytest.raises(APIConnectionError):
        client.models.list(max_retries=0)


def _bad_status(server: Server, client: Any) -> None:
    server.answer_next(failure(401, "Wrong key."))
    client.models.list()


def _cut(server: Server, client: Any) -> None:
    server.answer_next(Reply(before=cut))
    client.models.list(max_retries=0)


def _broken(server: Server, client: Any) -> None:
    server.answer_next(Reply(b"{"))
    client.models.list()


def _refused_argument(server: Server, client: Any) -> None:
    client.models.list(extra_headers={"Bad\r\nName": "x"})


@pytest.mark.parametrize("fail", [_bad_status, _cut, _broken, _refused_argument])
def test_no_secret_is_told(
    server: Server,
    client: OpenAI,
    caplog: pytest.LogCaptureFixture,
    fail: Callable[[Server, OpenAI], None],
) -> None:
    """Not by errors, their tracebacks and pickles, nor by the client's repr or the log."""
    import openai_client

    caplog.set_level(logging.DEBUG)
    with pytest.raises(openai_client.APIError) as caught:
        fail(server, client)
    if server.requests:
        assert server.last.headers["authorization"] == f"Bearer {KEY}"
        assert caplog.records
    error = caught.value
    told = [
        repr(error),
        str(error),
        str(vars(error)),
        "".join(traceback.format_exception(error)),
        repr(client),
        repr(client.models),
        str(vars(client)),
        caplog.text,
        pickle.dumps(error).decode("latin-1"),
    ]
    for text in told:
        assert KEY not in text
    for record in caplog.records:
        assert KEY not in str(vars(record))
    with pytest.raises(TypeError):
        pickle.dumps(client)


def test_the_log(
    server: Server, client: OpenAI, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "openai_client")
    server.answer_next(failure(500, retry_after_ms="1"))
    client.files.retrieve_content("file-1", extra_query={})
    lines = [
        record.getMessage()
        for record in caplog.records
        if record.name == "openai_client"
    ]
    url = f"{server.url}/files/file-1/content"
    assert f"GET {url}: 500" in lines and f"GET {url}: 200" in lines
    assert any("Retry 1" in line and "0.00 s" in line for line in lines)
