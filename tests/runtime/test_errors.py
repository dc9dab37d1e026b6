"""What is raised: the tree, what errors carry, their text, and that they pickle."""

from __future__ import annotations

import copy
import gzip
import json
import pickle
import zlib
from typing import Any

import pytest

from sample_package import KEY, Api, both, settle
from server import answer, cut, json_answer, request, serve

CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "APIStatusError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}


@pytest.mark.parametrize("status", CLASSES)
@both
async def test_classes_and_contents(api: Api, errors: Any, status: int) -> None:
    body = {"error": {"message": "why", "code": "c"}}
    with serve(
        json_answer(body, status, x_request_id="req_1", set_cookie="s=1")
    ) as server:
        client = api.client(server.url + "?version=1", max_retries=0)
        with pytest.raises(errors.APIError) as caught:
            await settle(client.things.retrieve("x"))
    error = caught.value
    assert type(error).__name__ == CLASSES[status]
    assert (error.status_code, error.request_id, error.message) == (
        status,
        "req_1",
        "why",
    )
    assert (
        error.headers["X-Request-ID"] == "req_1" and json.loads(error.content) == body
    )
    assert type(error.body).__name__ == "Problem" and error.body.error.code == "c"
    assert (error.method, error.url) == ("GET", f"{server.url}/things/x")
    assert str(error) == f"{status}: why (request id req_1)"
    for copied in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(copied) is type(error) and str(copied) == str(error)
        assert (
            copied.body.error.message == "why"
            and copied.headers["x-request-id"] == "req_1"
        )
    assert "set-cookie" not in pickle.loads(pickle.dumps(error)).headers


@pytest.mark.parametrize(
    ("content", "kind", "body", "text"),
    [
        (b"", None, None, "500: The server gave no reason."),
        (
            b"<html><script>x()</script><h1>Bad\n gateway</h1></html>",
            "text/html",
            "<html>",
            "500: Bad gateway",
        ),
        (b"just words", "text/plain", "just words", "500: just words"),
        (b'"a string"', "application/json", "a string", '500: "a string"'),
        (b"[1]", "application/json", [1], "500: [1]"),
        (b"null", "application/json", "null", "500: null"),
        (b'{"message": "m"}', "application/json", {"message": "m"}, "500: m"),
        (b'{"detail": "d"}', "application/problem+json", {"detail": "d"}, "500: d"),
        (b'{"title": "t"}', "application/problem+json", {"title": "t"}, "500: t"),
        (b'{"error": "e"}', "application/json", {"error": "e"}, "500: e"),
        (
            b'{"errors": [{"message": "first"}]}',
            "application/json",
            {"errors": []},
            "500: first",
        ),
        (
            b'{"error": {"code": 3}}',
            "application/json",
            {"error": {}},
            '500: {"error": {"code": 3}}',
        ),
        (b"{broken", "application/json", "{broken", "500: {broken"),
        (
            b"\xff\xfe\x00",
            "application/json",
            "\ufffd\ufffd\x00",
            "500: \ufffd\ufffd\x00",
        ),
    ],
)
@both
async def test_odd_bodies(
    api: Api, errors: Any, content: bytes, kind: str | None, body: object, text: str
) -> None:
    with serve(answer(content, 500, content_type=kind)) as server:
        with pytest.raises(errors.InternalServerError) as caught:
            await settle(api.client(server.url, max_retries=0).things.content("x"))
    error = caught.value
    assert str(error) == text and error.content == content
    assert isinstance(error.body, type(body))
    assert str(pickle.loads(pickle.dumps(error))) == text


@both
async def test_text_is_bounded(api: Api, errors: Any) -> None:
    page = b"<html>" + b"words and more words " * 250_000
    broken = b'{"a": "' + b"x" * 5_000_000
    huge = json_answer({"error": {"message": "m" * 5_000_000}}, 400)
    with serve(
        answer(page, 500, content_type="text/html"), huge, answer(broken)
    ) as server:
        client = api.client(server.url, max_retries=0)
        for kind in (
            errors.InternalServerError,
            errors.BadRequestError,
            errors.APIDecodingError,
        ):
            with pytest.raises(kind) as caught:
                await settle(client.things.retrieve("x"))
            assert len(str(caught.value)) < 1500 and len(repr(caught.value)) < 1500


@both
async def test_broken_json_with_status_200(api: Api, errors: Any) -> None:
    with serve(answer(b'{"id": ', headers={"x-request-id": "r"})) as server:
        with pytest.raises(errors.APIDecodingError) as caught:
            await settle(api.client(server.url).things.create())
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.body, error.status_code, error.request_id) == (b'{"id": ', 200, "r")
    assert '{"id": ' in str(error)


PACKED = gzip.compress(b'{"id": "1"}' * 100)


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", b"this is not gzip"),
        ("gzip", PACKED[: len(PACKED) // 2]),
        ("gzip", PACKED[:-12] + b"x" * 12),
        ("deflate", b"\x00\x01 nonsense"),
        ("deflate", zlib.compress(b"x" * 1000)[:10]),
    ],
)
@both
async def test_corrupt_encodings(
    api: Api, errors: Any, encoding: str, content: bytes
) -> None:
    sent = answer(content, headers={"Content-Encoding": encoding})
    with serve(sent, sent, sent) as server:
        client = api.client(server.url)
        with pytest.raises(errors.APIDecodingError):
            await settle(client.things.content("x"))
        with pytest.raises(errors.APIDecodingError):
            await settle(client.things.create())


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate"])
@both
async def test_whole_encodings(api: Api, encoding: str) -> None:
    plain = b'{"id": "1"}' + b" " * 3_000_000
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(plain),
        "deflate": zlib.compress(plain),
        "raw deflate": raw.compress(plain) + raw.flush(),
    }[encoding]
    sent = answer(packed, headers={"Content-Encoding": encoding.split()[-1]})
    with serve(sent, sent) as server:
        client = api.client(server.url)
        assert (await settle(client.things.create())).id == "1"
        assert await settle(client.things.content("x")) == plain


@both
async def test_connection_errors_pickle(api: Api, errors: Any) -> None:
    with serve([request(), cut()]) as server:
        with pytest.raises(errors.APIConnectionError) as caught:
            await settle(api.client(server.url, max_retries=0).things.create())
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value) and again.url == caught.value.url
    assert KEY.encode() not in pickle.dumps(caught.value)


def test_all_errors_pickle(errors: Any) -> None:
    made = [
        errors.APIError("x"),
        errors.ConfigurationError("x"),
        errors.InvalidArgumentError("x"),
        errors.APITimeoutError("x", method="GET", url="http://u:p@h/p?q=1#f"),
        errors.TooManyRedirectsError("x"),
        errors.APIDecodingError(body=b"x"),
        errors.APIStreamError(body={"error": {"message": "m", "code": "c"}}, event="e"),
    ]
    for error in made:
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), vars(again)) == (
            type(error),
            str(error),
            vars(error),
        )
        assert isinstance(again, errors.APIError)
    assert made[3].url == "http://h/p" and made[6].code == "c"
    assert isinstance(made[1], ValueError) and isinstance(made[2], ValueError)
