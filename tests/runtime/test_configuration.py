"""Keys, URLs, headers, query and options: where each comes from, and which one holds."""

from __future__ import annotations

import asyncio
import pickle
from importlib import import_module
from typing import Any

import pytest

from sample_package import KEY, Api, both, settle
from server import answer, json_answer, serve

THING = json_answer({"id": "1"})


@both
async def test_key_from_argument_environment_or_function(
    api: Api, errors: Any, monkeypatch: Any
) -> None:
    async def later() -> str:
        await asyncio.sleep(0)
        return "async"

    with serve(forever=THING) as server:
        monkeypatch.setenv("SAMPLE_API_KEY", "from-env")
        await settle(api.client(server.url).things.create())
        await settle(api.client(server.url, api_key=None).things.create())
        counted = iter(range(9))
        client = api.client(server.url, api_key=lambda: f"call-{next(counted)}")
        await settle(client.things.create())
        await settle(client.things.create())
        await settle(client.with_options(api_key="other").things.create())
        if api.is_async:
            await settle(api.client(server.url, api_key=later).things.create())
        monkeypatch.delenv("SAMPLE_API_KEY")
        with pytest.raises(errors.ConfigurationError) as caught:
            api.client(server.url, api_key=None)
        for bad in ("a\r\nb", "a\nb", "a\0b"):
            with pytest.raises(errors.ConfigurationError) as refused:
                await settle(api.client(server.url, api_key=bad).things.create())
            assert bad not in str(refused.value)
        with pytest.raises(errors.ConfigurationError):
            await settle(api.client(server.url, api_key=lambda: None).things.create())
    assert "api_key" in str(caught.value) and "SAMPLE_API_KEY" in str(caught.value)
    sent = [one.headers["authorization"] for one in server.requests]
    wanted = [KEY, "from-env", "call-0", "call-1", "other"] + ["async"] * api.is_async
    assert sent == [f"Bearer {key}" for key in wanted]


@both
async def test_security_of_an_operation(api: Api) -> None:
    gone = answer(status=204, content_type=None)
    with serve(forever=gone) as server:
        await settle(api.client(server.url).things.delete("x"))
        await settle(api.client(server.url, query_key="q&k").things.delete("x"))
    first, second = server.requests
    assert first.target == "/v1/things/x" and "authorization" in first.headers
    assert (
        second.target == "/v1/things/x?key=q%26k"
        and "authorization" not in second.headers
    )


@both
async def test_base_urls(api: Api, errors: Any, monkeypatch: Any) -> None:
    with serve(forever=THING) as server:
        root = f"http://127.0.0.1:{server.port}"
        for url in (f"{root}/a/b/", f"{root}/a?v=1", root):
            await settle(api.client(url).things.create())
            await settle(api.client(url).things.retrieve("x", extra_query={"q": "ä"}))
        monkeypatch.setenv("SAMPLE_BASE_URL", f"{root}/env")
        client = api.client(None)
        await settle(client.things.create())
        await settle(client.with_options(base_url=f"{root}/copy").things.create())
        assert client.base_url == f"{root}/env"
    assert [one.target for one in server.requests] == [
        "/a/b/things",
        "/a/b/things/x?q=%C3%A4",
        "/a/things?v=1",
        "/a/things/x?v=1&q=%C3%A4",
        "/things",
        "/things/x?q=%C3%A4",
        "/env/things",
        "/copy/things",
    ]
    for url in ("example.com", "ftp://x", "http://", "http://[x", "http://h:99999"):
        with pytest.raises(errors.ConfigurationError, match="base URL"):
            api.client(url)
    with pytest.raises(errors.ConfigurationError):
        api.client(server.url, max_retries=-1)


@both
async def test_headers_and_their_layers(api: Api) -> None:
    omit = api.sample.omit
    with serve(forever=THING) as server:
        client = api.client(
            server.url, default_headers={"X-One": "1", "USER-AGENT": "me"}
        )
        await settle(client.things.retrieve("x", x_trace="t"))
        await settle(
            client.things.retrieve(
                "x",
                x_trace="t",
                extra_headers={
                    "x-ONE": "2",
                    "x-trace": "u",
                    "authorization": omit,
                    "Accept": "a/b",
                },
            )
        )
        copy = client.with_options(default_headers={"x-one": omit, "X-Two": "2"})
        await settle(copy.things.retrieve("x"))
        await settle(client.things.retrieve("x"))
        twice = client.with_options(default_headers={"x-one": "3"})
        twice = twice.with_options(default_headers={"X-One": "4"})
        await settle(twice.things.retrieve("x"))
    first, second, third, fourth, fifth = (one.headers for one in server.requests)
    assert (
        first["x-one"] == "1"
        and first["user-agent"] == "me"
        and first["x-trace"] == "t"
    )
    assert first["accept"] == "application/json" and "gzip" in first["accept-encoding"]
    assert (
        second["x-one"] == "2"
        and second["x-trace"] == "u"
        and second["accept"] == "a/b"
    )
    assert "authorization" not in second
    assert (
        "x-one" not in third and third["x-two"] == "2" and third["user-agent"] == "me"
    )
    assert fourth["x-one"] == "1" and "x-two" not in fourth
    assert fifth["x-one"] == "4"
    for raw in (one.raw.lower() for one in server.requests):
        for name in (b"\r\nx-one:", b"\r\nuser-agent:", b"\r\nhost:", b"\r\naccept:"):
            assert raw.count(name) <= 1


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"])
@both
async def test_header_values_cannot_inject(api: Api, errors: Any, value: str) -> None:
    with serve(forever=THING) as server:
        client = api.client(server.url)
        ways: list[Any] = [
            lambda: client.things.retrieve("x", x_trace=value),
            lambda: client.things.retrieve("x", extra_headers={"X-A": value}),
            lambda: client.things.retrieve("x", extra_headers={value: "a"}),
            lambda: client.with_options(default_headers={"X-A": value}).things.retrieve(
                "x"
            ),
            lambda: client.things.create(idempotency_key=value),
        ]
        for way in ways:
            with pytest.raises(errors.InvalidArgumentError):
                await settle(way())
    assert server.requests == []


@both
async def test_user_agent_and_query(api: Api) -> None:
    with serve(forever=json_answer({"data": []})) as server:
        client = api.client(server.url, default_query={"version": "1", "limit": 7})
        await settle(client.things.list())
        await settle(client.things.list(limit=3, extra_query={"version": "2"}))
        await settle(client.things.list(limit=3, extra_query={"limit": 4}))
        await settle(
            client.with_options(default_query={"b": True}).things.list(after="a b&c")
        )
    assert server.requests[0].headers["user-agent"] == "sample/1.0.0"
    assert [
        sorted(one.target.partition("?")[2].split("&")) for one in server.requests
    ] == [
        ["limit=7", "version=1"],
        ["limit=3", "version=2"],
        ["limit=4", "version=1"],
        ["after=a%20b%26c", "b=true", "limit=7", "version=1"],
    ]


@both
async def test_omit_none_and_extra_body(api: Api) -> None:
    with serve(forever=THING) as server:
        things = api.client(server.url).things
        await settle(things.create())
        await settle(things.create(name=None))
        await settle(things.create(name="a", extra_body={"name": "b", "more": [1]}))
        await settle(things.retrieve("x", extra_body={"odd": "é"}))
    assert [one.body.decode() for one in server.requests] == [
        "{}",
        '{"name":null}',
        '{"name":"b","more":[1]}',
        '{"odd":"é"}',
    ]


@both
async def test_with_options_shares_the_connections(api: Api) -> None:
    with serve(forever=THING) as server:
        client = api.client(server.url)
        client.things  # noqa: B018 - a resource that the copy must not take over
        copy = client.with_options(max_retries=5, timeout=3)
        await settle(client.things.create())
        await settle(copy.things.create())
        assert type(copy) is type(client)
        await settle(copy.close())
        assert client.is_closed
        with pytest.raises(ValueError, match="closed"):
            await settle(client.things.create())
        own = api.http_client()
        await settle(own.aclose() if api.is_async else own.close())
        with pytest.raises(ValueError, match="closed"):
            await settle(api.client(server.url, http_client=own).things.create())
    assert server.connections == 1


@both
async def test_own_http_client(api: Api) -> None:
    seen: list[str] = []

    def note_sync(one: Any) -> None:
        seen.append(type(one).__name__)

    async def note_async(one: Any) -> None:
        seen.append(type(one).__name__)

    note = note_async if api.is_async else note_sync
    own = api.http_client(
        headers={"X-Own": "1", "User-Agent": "own"},
        cookies={"jar": "1"},
        event_hooks={"request": [note], "response": [note]},
    )
    with serve(json_answer({"id": "1"}, set_cookie="fresh=2; Path=/"), THING) as server:
        client = api.client(server.url, http_client=own)
        await settle(client.things.create())
        await settle(client.things.retrieve("x", extra_headers={"Cookie": "mine=3"}))
        await settle(client.close())
        assert not own.is_closed
    assert seen == ["Request", "Response"] * 2
    first, second = (one.headers for one in server.requests)
    assert first["x-own"] == "1" and first["user-agent"] == "sample/1.0.0"
    assert first["cookie"] == "jar=1"
    assert second["cookie"].startswith("mine=3; ") and "fresh=2" in second["cookie"]
    await settle(own.aclose() if api.is_async else own.close())


@both
async def test_mock_transport(api: Api) -> None:
    import httpx2

    def handler(request: Any) -> Any:
        seen.append((request.content, request.url.params.get("key")))
        return httpx2.Response(200, json={"id": "mocked"})

    seen: list[Any] = []
    own = api.http_client(transport=httpx2.MockTransport(handler))
    client = api.client("http://api.test", http_client=own, query_key="qk")
    assert (await settle(client.things.create(name="x"))).id == "mocked"
    await settle(client.things.delete("x"))
    stream = await settle(client.things.create(stream=True))
    await settle(stream.close())
    assert seen[:2] == [(b'{"name":"x"}', None), (b"", "qk")]
    await settle(own.aclose() if api.is_async else own.close())


@both
async def test_request(api: Api, errors: Any) -> None:
    thing = import_module("sample.types").Thing
    refusal = json_answer({"error": "no"}, 404)
    with serve(THING, THING, THING, THING, answer(status=204), refusal) as server:
        client = api.client(server.url, default_query={"v": 1})
        assert await settle(client.request("get", "a", query={"q": "1"})) == {"id": "1"}
        body = {"n": 1.5, "t": "ü"}
        found = await settle(
            client.request("POST", "/b?x=1", body=body, response_type=thing)
        )
        assert type(found) is thing and found.id == "1"
        raw = await settle(
            client.request(
                "PUT", "/c", body=b"x", media_type="a/b", response_type=bytes
            )
        )
        assert raw == b'{"id": "1"}'
        form = "application/x-www-form-urlencoded"
        await settle(client.request("PATCH", "/d", body={"a": "b c"}, media_type=form))
        assert await settle(client.request("DELETE", "/e")) is None
        with pytest.raises(errors.NotFoundError):
            await settle(client.request("GET", "/f"))
        with pytest.raises(errors.InvalidArgumentError):
            await settle(client.request("GET", "https://elsewhere.example/f"))
    assert [(one.method, one.target) for one in server.requests[:2]] == [
        ("GET", "/v1/a?v=1&q=1"),
        ("POST", "/v1/b?x=1&v=1"),
    ]
    assert server.requests[1].body == '{"n":1.5,"t":"ü"}'.encode()
    assert server.requests[2].headers["content-type"] == "a/b"
    assert server.requests[3].body in (b"a=b+c", b"a=b%20c")


def test_closing_and_reprs(sample: Any) -> None:
    with sample.Sample(api_key=KEY, base_url="http://user:pass@h/v1?k=1") as client:
        assert repr(client) == "Sample(base_url='http://h/v1')"
    assert client.is_closed
    client.close()
    with pytest.raises(TypeError):
        pickle.dumps(client)

    async def main() -> None:
        async with sample.AsyncSample(api_key=KEY, base_url="http://h") as client:
            assert KEY not in repr(client)
        assert client.is_closed

    asyncio.run(main())
