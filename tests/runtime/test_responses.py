"""Answers: surprises, raw and streamed access, downloads."""

from __future__ import annotations

import gc
import gzip
import json
from importlib import import_module
from typing import Any

import pytest

from sample_package import Api, Entered, both, each, settle
from server import answer, chunk, cut, json_answer, request, serve, stall, until_closed

THING = json_answer({"id": "1", "name": "n"}, x_request_id="req_9")
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
CHUNKED += b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        (b'{"id": "1"}', "application/json; charset=utf-8", "1"),
        (b'{"id": "1"}', "Application/Vnd.x+JSON", "1"),
        (b'{"id": "1"}', None, "1"),
        (b'{"id": "1"}', "text/plain", "1"),
        (b'\xef\xbb\xbf{"id": "1"}', "application/json", "1"),
        ('{"id": "é"}'.encode("latin-1"), "application/json; charset=latin-1", "é"),
        (b'{"id": "1"}', "application/json; charset=nonsense", "1"),
        (b'{"id": "1"}', "application/json; charset=zlib", "1"),
        (b'{"id": 7}', "application/json", 7),
        (b'{"id": null}', "application/json", None),
        (b"{}", "application/json", None),
        (
            b'{"id": 123456789012345678901234567890}',
            "application/json",
            123456789012345678901234567890,
        ),
    ],
)
@both
async def test_json_in_its_disguises(
    api: Api, body: bytes, kind: Any, expected: object
) -> None:
    with serve(answer(body, content_type=kind)) as server:
        thing = await settle(api.client(server.url).things.create())
    assert type(thing).__name__ == "Thing" and thing.id == expected


@pytest.mark.parametrize(
    ("body", "status", "kind", "expected"),
    [
        (b"<html>hi</html>", 200, "text/html; charset=utf-8", "<html>hi</html>"),
        (b"hi", 200, "text/plain", "hi"),
        (b"", 200, "application/json", None),
        (b"", 200, None, None),
        (b"", 204, None, None),
        (b"[1, 2]", 200, "application/json", [1, 2]),
        (b"null", 200, "application/json", None),
        (b'{"id": "1"}', 202, "application/json", {"id": "1"}),
    ],
)
@both
async def test_answers_of_another_shape(
    api: Api, body: bytes, status: int, kind: Any, expected: object
) -> None:
    with serve(answer(body, status, content_type=kind)) as server:
        found = await settle(api.client(server.url).things.create())
    assert (found.to_dict() if hasattr(found, "to_dict") else found) == expected


@both
async def test_none_and_bytes(api: Api) -> None:
    packed = json.dumps({"a": [1.0, 2]}).encode() + b"\n"
    with serve(THING, answer(packed), answer(b"", content_type=None)) as server:
        things = api.client(server.url).things
        assert await settle(things.delete("x")) is None
        assert await settle(things.content("x")) == packed
        assert await settle(things.content("x")) == b""


@both
async def test_raw(api: Api, errors: Any) -> None:
    listed = json_answer({"data": [{"id": "a"}], "next": "t"})
    last = json_answer({"data": [{"id": "b"}]})
    with serve(THING, listed, last, json_answer({}, 404), answer("{")) as server:
        raw = api.client(server.url).things.with_raw_response
        found = await settle(raw.create(name="n"))
        assert (found.status_code, found.request_id) == (200, "req_9")
        assert found.headers["CONTENT-type"] == "application/json"
        assert (
            found.json() == {"id": "1", "name": "n"}
            and found.text == found.content.decode()
        )
        assert found.parse().name == "n" and found.http_response.status_code == 200
        page = (await settle(raw.list())).parse()
        assert [thing.id for thing in await each(page)] == ["a", "b"]
        with pytest.raises(errors.NotFoundError):
            await settle(raw.retrieve("x"))
        broken = await settle(raw.retrieve("x"))
        for read in (broken.parse, broken.json):
            with pytest.raises(errors.APIDecodingError):
                read()
        assert "sk-" not in repr(found)


@both
async def test_raw_stream(api: Api) -> None:
    events = answer('data: {"text": "a"}\n\n', content_type="text/event-stream")
    with serve(events, events) as server:
        things = api.client(server.url).things
        found = await settle(things.with_raw_response.create(stream=True))
        assert [item.text for item in await each(found.parse())] == ["a"]
        async with Entered(things.with_streaming_response.create(stream=True)) as found:
            assert [item.text for item in await each(await settle(found.parse()))] == [
                "a"
            ]


@both
async def test_streamed_access_does_not_wait_for_the_body(api: Api) -> None:
    script = [request(), CHUNKED, chunk(b"ab"), stall(0.05), chunk(b"cd"), b"0\r\n\r\n"]
    with serve([*script, request(), THING, request(), THING, until_closed()]) as server:
        things = api.client(server.url).things.with_streaming_response
        async with Entered(things.content("x")) as found:
            assert (
                found.status_code == 200 and not found.http_response.is_stream_consumed
            )
            assert b"".join(await each(found.iter_bytes())) == b"abcd"
        async with Entered(things.retrieve("x")) as found:
            assert (await settle(found.parse())).id == "1"
            assert await settle(found.json()) == {"id": "1", "name": "n"}
        async with Entered(things.retrieve("x")) as found:
            assert await settle(found.text()) == '{"id": "1", "name": "n"}'
    assert server.connections == 1


@both
async def test_streamed_access_by_lines_and_pages(api: Api, errors: Any) -> None:
    lines = answer("one\r\n\ntwo \u2028 x\nthree", content_type="text/plain")
    with serve(
        lines, lines, json_answer({"data": [{"id": "a"}]}), json_answer({}, 400)
    ) as server:
        things = api.client(server.url).things.with_streaming_response
        async with Entered(things.content("x")) as found:
            assert [line.strip() for line in await each(found.iter_lines())] == [
                "one",
                "two \u2028 x",
                "three",
            ]
        async with Entered(things.content("x")) as found:
            assert "".join(await each(found.iter_text())).startswith("one")
        async with Entered(things.list()) as found:
            assert [thing.id for thing in await each(await settle(found.parse()))] == [
                "a"
            ]
        with pytest.raises(errors.BadRequestError):
            async with Entered(things.retrieve("x")):
                pass


@both
async def test_download_to_a_file(api: Api, errors: Any, tmp_path: Any) -> None:
    whole = bytes(range(256)) * 4000
    short = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"
    target = tmp_path / "file"
    with serve(answer(whole), [request(), short, cut()]) as server:
        things = api.client(server.url).things.with_streaming_response
        async with Entered(things.content("x")) as found:
            await settle(found.stream_to_file(target))
        async with Entered(things.content("x")) as found:
            with pytest.raises(errors.APIConnectionError):
                await settle(found.stream_to_file(target))
    assert target.read_bytes() == whole and list(tmp_path.iterdir()) == [target]
    (tmp_path / "plain").touch()
    assert target.stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize(
    "way", ["read", "iter_bytes", "iter_text", "iter_lines", "parse", "text"]
)
@both
async def test_truncated_downloads_raise(api: Api, errors: Any, way: str) -> None:
    short = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nabc"
    )
    with serve([request(), short, cut()]) as server:
        things = api.client(server.url).things.with_streaming_response
        async with Entered(things.content("x")) as found:
            with pytest.raises(errors.APIConnectionError):
                value = getattr(found, way)()
                await (each(value) if way.startswith("iter") else settle(value))


@pytest.mark.parametrize(
    "way", ["read", "iter_bytes", "iter_text", "iter_lines", "parse", "text"]
)
@both
async def test_truncated_compression_raises(api: Api, errors: Any, way: str) -> None:
    packed = gzip.compress(bytes(range(256)) * 40)[:-20]
    kind, headers = "text/plain", {"Content-Encoding": "gzip"}
    with serve(answer(packed, headers=headers, content_type=kind)) as server:
        things = api.client(server.url).things.with_streaming_response
        async with Entered(things.content("x")) as found:
            with pytest.raises(errors.APIDecodingError):
                value = getattr(found, way)()
                await (each(value) if way.startswith("iter") else settle(value))


@both
async def test_dropped_download_releases_the_connection(api: Api) -> None:
    import asyncio

    with serve([request(), CHUNKED, chunk(b"ab"), until_closed()]) as server:
        manager = api.client(server.url).things.with_streaming_response.content("x")
        found = await manager.__aenter__() if api.is_async else manager
        assert found.status_code == 200
        del found, manager
        gc.collect()
        for _ in range(200):
            if not server.closed_by_peer:
                await asyncio.sleep(0.01)
        assert server.closed_by_peer == [0]


@both
async def test_large_answers(api: Api) -> None:
    content = b'{"id": "' + b"x" * 50_000_000 + b'"}'
    with serve(answer(content)) as server:
        assert (
            len((await settle(api.client(server.url).things.create())).id) == 50_000_000
        )


def test_choice_of_a_described_response(sample: Any) -> None:
    operations = import_module("sample._runtime.operations")
    decoding = import_module("sample._runtime.decoding")
    described = [
        ("200", "application/json", dict),
        ("200", "text/csv", str),
        ("200", "image/*", bytes),
        ("2XX", "application/json", list),
        ("default", None, type(None)),
    ]

    def constant(tp: Any) -> Any:
        return lambda: tp

    operation = operations.Operation(
        method="GET",
        path="/",
        responses=tuple(
            operations.Response(s, m, constant(t)) for s, m, t in described
        ),
    )

    def chosen(status: int, kind: str) -> tuple[Any, str]:
        reader = decoding.reader_for(operation, status, kind)
        return reader.type, reader.form

    assert chosen(200, "application/json") == (dict, "json")
    assert chosen(200, "application/hal+json") == (dict, "json")
    assert chosen(200, "text/csv; charset=x") == (str, "text")
    assert chosen(200, "image/png") == (bytes, "bytes")
    assert chosen(201, "application/json") == (list, "json")
    assert chosen(404, "text/html") == (type(None), "nothing")
