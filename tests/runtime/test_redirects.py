"""Redirects: what is kept within an origin, what is dropped beyond it, and that they end."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from sample_package import KEY, Api, both, settle
from server import answer, json_answer, serve

THING = json_answer({"id": "1"})


def moved(location: str, status: int = 307) -> bytes:
    return answer(status=status, headers={"Location": location}, content_type=None)


@pytest.mark.parametrize("status", [307, 308])
@both
async def test_same_origin_keeps_everything(api: Api, status: int) -> None:
    with serve(moved("/v2/things?a=1", status), THING) as server:
        client = api.client(
            server.url, default_headers={"X-Api-Key": "k2", "X-Plain": "p"}
        )
        assert (await settle(client.things.create(name="x"))).id == "1"
    first, second = server.requests
    assert (second.method, second.target, second.body) == (
        "POST",
        "/v2/things?a=1",
        first.body,
    )
    assert second.headers == first.headers
    assert first.connection == second.connection


@pytest.mark.parametrize(
    ("status", "method"),
    [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")],
)
@both
async def test_other_origin_gets_no_credentials(
    api: Api, status: int, method: str
) -> None:
    with serve(THING) as other, serve(moved(f"{other.url}/things", status)) as server:
        client = api.client(
            server.url,
            default_headers={"X-Api-Key": "k2", "Cookie": "c=1", "X-Plain": "p"},
        )
        assert (await settle(client.things.create(name="x"))).id == "1"
    headers = other.requests[0].headers
    assert other.requests[0].method == method
    assert not {"authorization", "x-api-key", "cookie"} & headers.keys()
    assert headers["host"] == f"127.0.0.1:{other.port}" and headers["x-plain"] == "p"
    if method == "GET":
        assert not {"content-type", "content-length"} & headers.keys()
        assert other.requests[0].body == b""
    else:
        assert other.requests[0].body == b'{"name":"x"}'


@both
async def test_key_in_query(api: Api) -> None:
    gone = answer(status=204, content_type=None)
    with serve(gone) as other:
        there = moved(f"{other.url}/things?key=s%20cret&keep=1")
        with serve(moved("/v1/elsewhere?key=stale"), there) as server:
            client = api.client(server.url, query_key="s cret")
            assert await settle(client.things.delete("x")) is None
    targets = [one.target for one in server.requests]
    assert targets == ["/v1/things/x?key=s%20cret", "/v1/elsewhere?key=s%20cret"]
    assert other.requests[0].target == "/v1/things?keep=1"


@both
async def test_credentials_of_a_callers_own_client_stay(api: Api) -> None:
    with serve(THING) as other, serve(moved(f"{other.url}/things")) as server:
        own = api.http_client(auth=("user", "password"))
        client = api.client(server.url, http_client=own)
        await settle(client.things.create())
        await settle(own.aclose() if api.is_async else own.close())
    assert server.requests[0].headers["authorization"].startswith("Basic")
    assert "authorization" not in other.requests[0].headers


@both
async def test_loops_end(api: Api, errors: Any) -> None:
    with serve(forever=moved("/v1/things")) as server:
        with pytest.raises(errors.TooManyRedirectsError, match="More than 10"):
            await settle(api.client(server.url).things.create())
    assert len(server.requests) == 11


@pytest.mark.parametrize(
    "location", ["ftp://x/", "https://", "http://[bad/", "mailto:a@b"]
)
@both
async def test_nowhere(api: Api, errors: Any, location: str) -> None:
    with serve(moved(location)) as server:
        with pytest.raises(errors.APIConnectionError, match="nowhere"):
            await settle(api.client(server.url).things.create())


@both
async def test_without_location_it_is_an_error(api: Api, errors: Any) -> None:
    with serve(answer(status=304, content_type=None), answer(status=302)) as server:
        client = api.client(server.url)
        for status in (304, 302):
            with pytest.raises(errors.APIStatusError) as caught:
                await settle(client.things.retrieve("x"))
            assert caught.value.status_code == status


@both
async def test_body_that_can_be_read_once(api: Api, errors: Any) -> None:
    with serve(moved("/v1/other")) as server:
        with pytest.raises(errors.TooManyRedirectsError, match="only once"):
            await settle(api.client(server.url).things.upload(iter([b"x"])))


def test_rules(sample: Any) -> None:
    redirect = import_module("sample._runtime.redirects").redirect
    here = "https://api.example.com/v1/a?x=1"
    same = ["/b", "b", "?y", "https://API.example.com:443/z", "//api.example.com/q"]
    other = [
        "http://api.example.com/",
        "https://example.com/",
        "https://api.example.com:444/",
    ]
    assert all(redirect("GET", here, 307, target).same_origin for target in same)
    assert not any(redirect("GET", here, 307, target).same_origin for target in other)
    assert redirect("HEAD", here, 303, "/b").method == "HEAD"
    assert redirect("PUT", here, 302, "/b").method == "PUT"
    assert redirect("PUT", here, 303, "/b").method == "GET"
    assert KEY not in repr(redirect("GET", here, 307, "/b"))
