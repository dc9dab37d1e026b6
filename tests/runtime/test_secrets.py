"""Secrets appear in no repr, log, error or pickle; what is logged instead."""

from __future__ import annotations

import logging
import pickle
import traceback
from importlib import import_module
from typing import Any

import pytest

from sample_package import KEY, Api, both, settle
from server import cut, json_answer, request, retry_now, serve

QUERY_KEY = "query-secret-456"
THING = json_answer({"id": "1"})


@both
async def test_nothing_shows_a_secret(api: Api, errors: Any, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    failing = [retry_now(500)] * 3 + [[request(), cut()]] * 3
    client = api.client(
        "http://127.0.0.1:9/v1", query_key=QUERY_KEY, default_headers={"X-Token": KEY}
    )
    shown: list[str] = [repr(client), repr(client._caller.settings)]
    with serve(
        THING, *failing, json_answer({"error": {"message": "no"}}, 401)
    ) as server:
        client = client.with_options(base_url=server.url)
        raw = await settle(client.things.with_raw_response.delete("x"))
        shown += [repr(raw), repr(raw.http_response), str(raw.http_response.url)]
        for _ in range(3):
            with pytest.raises(errors.APIError) as caught:
                await settle(client.things.delete("x"))
            error = caught.value
            shown += [
                str(error),
                repr(error),
                repr(vars(error)),
                repr(pickle.dumps(error)),
            ]
            shown += traceback.format_exception(error)
    assert (
        QUERY_KEY in server.requests[0].target
        and server.requests[0].headers["x-token"] == KEY
    )
    assert any("Retry 1 of DELETE" in record.getMessage() for record in caplog.records)
    text = "\n".join(shown + [record.getMessage() for record in caplog.records])
    assert KEY not in text and QUERY_KEY not in text


@both
async def test_refused_values_are_not_shown(api: Api, errors: Any) -> None:
    client = api.client("http://127.0.0.1:9")
    value = "Bearer \n" + QUERY_KEY
    with pytest.raises(errors.InvalidArgumentError, match="Authorization") as caught:
        await settle(client.things.create(extra_headers={"Authorization": value}))
    assert QUERY_KEY not in "".join(traceback.format_exception(caught.value))


def test_headers(sample: Any) -> None:
    headers = import_module("sample._runtime.headers")
    shown = headers.Headers(
        [
            ("Set-Cookie", "a=1"),
            ("X-Api-Key", "b"),
            ("x-ratelimit-limit-tokens", "5"),
            ("A", "c"),
            ("a", "d"),
        ]
    )
    assert "a=1" not in repr(shown) and "'b'" not in repr(shown)
    assert (
        shown["a"] == "c, d" and shown.get_list("A") == ["c", "d"] and len(shown) == 4
    )
    assert list(pickle.loads(pickle.dumps(shown))) == ["x-ratelimit-limit-tokens", "A"]
    secret = [
        "Authorization",
        "proxy-authorization",
        "COOKIE",
        "api-key",
        "X-Auth-Token",
        "x-goog-api-key",
    ]
    assert all(map(headers.is_secret, secret))
    assert not any(
        map(
            headers.is_secret,
            ["idempotency-key", "x-request-id", "author", "content-type"],
        )
    )


def test_keyring(sample: Any) -> None:
    auth = import_module("sample._runtime.auth")
    schemes = {
        "b": auth.Basic("login"),
        "c": auth.ApiKey("sid", "cookie", "session", "NO_SUCH_VARIABLE"),
        "h": auth.ApiKey("X-Key", "header", "key"),
    }
    ring = auth.Keyring(schemes, ((), ("b", "c")), {"b": "user:päss", "c": "a;b c"})
    assert ring.chosen(None) == ("b", "c") and "päss" not in repr(ring)
    signature = ring.sign(("b", "c"))
    assert signature.headers == (("Authorization", "Basic dXNlcjpww6Rzcw=="),)
    assert signature.cookies == (("sid", "a%3Bb%20c"),) and "a%3B" not in repr(
        signature
    )
    assert auth.Keyring(schemes, ((), ("b",)), {}).chosen(None) == ()
    wanted = (
        "the argument login with the argument session .or set the environment variable "
        "NO_SUCH_VARIABLE. or the argument key"
    )
    with pytest.raises(ValueError, match=wanted):
        auth.Keyring(schemes, (("b", "c"), ("h",)), {})
    with pytest.raises(TypeError):
        pickle.dumps(ring)


def test_level_from_the_environment(sample: Any, monkeypatch: Any) -> None:
    logger_for = import_module("sample._runtime.logs").logger_for
    for number, (text, level) in enumerate(
        [("debug", 10), ("INFO", 20), ("", 0), ("loud", 0)]
    ):
        monkeypatch.setenv("SOME_LOG", text)
        logger = logger_for(f"logged{number}", "SOME_LOG")
        assert logger.level == level
        assert logger_for(f"logged{number}", "SOME_LOG") is logger
        assert len(logger.handlers) <= 1
    assert logger_for("logged9", None).level == 0
