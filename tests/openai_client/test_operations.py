"""All operations, sync and async: what arrives is what the description says, and what comes back
is what the server sent, typed."""

from __future__ import annotations

import asyncio
import inspect
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from tests.openai_client.calls import CALLS, SAME, Arguments, Call, Wire
from tests.openai_client.contract import PREFIX, Contract, Json, Received
from tests.openai_client.server import FILE_CONTENT, KEY, Server, example

each_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
each_size = pytest.mark.parametrize("size", ["minimal", "full"])
PAGED = {"listFiles", "listFineTunes", "listModels"}


@pytest.fixture(autouse=True)
def _deprecated_is_fine() -> Iterator[None]:
    """That `edits.create` warns is tested in test_surface."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


def method_of(client: object, name: str, shape: str | None = None) -> Any:
    """``chat.completions.create`` of a client, or of another shape of the resource."""
    *resources, method = name.split(".")
    for resource in resources:
        client = getattr(client, resource)
    return getattr(getattr(client, shape) if shape else client, method)


def arguments_of(call: Call, size: str) -> tuple[Arguments, Wire]:
    if size == "minimal":
        return call.minimal, call.minimal_wire
    return call.full, call.full_wire


def check_arrived(server: Server, call: Call, arguments: Arguments, wire: Wire) -> None:
    """Compares the only request with what the description says of it."""
    (received,) = server.requests
    assert (received.method, received.path) == (call.method, PREFIX + call.path)
    assert received.query == list(wire.query)
    assert received.headers["authorization"] == f"Bearer {KEY}"
    assert received.headers["host"] == server.url.split("/")[2]
    assert received.headers["user-agent"].startswith("openai_client/")
    if wire.body is SAME:
        assert list(received.json) == [name for name in call.full if name in arguments]
    check_body(received, arguments, wire)


def check_body(received: Received, arguments: Arguments, wire: Wire) -> None:
    if wire.body is None:
        assert received.body == b""
        assert "content-type" not in received.headers
    elif wire.body is SAME:
        assert received.content_type == "application/json"
        assert same_json(received.json, dict(arguments))
    else:
        assert received.parts == wire.body
        assert "charset" not in received.headers["content-type"]


def same_json(one: Json, other: Json) -> bool:
    """Equality that tells ``1`` from ``True``; JSON does not tell ``1`` from ``1.0``."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            same_json(one[k], other[k]) for k in one
        )
    if isinstance(one, list) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same_json, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def value_at(value: Any, path: str) -> object:
    for name in path.split(".") if path else ():
        value = value[int(name)] if name.isdigit() else getattr(value, name)
    return value


def check_result(contract: Contract, call: Call, result: Any) -> None:
    """Compares a result with what the server's answer says."""
    from openai_client import types

    body: Any = result.body if call.id in PAGED else result
    expected: Any = bytes if call.type == "bytes" else getattr(types, call.type)
    assert isinstance(body, expected)
    for path, value in call.values.items():
        found = value_at(body, path)
        assert found == value and type(found) is type(value), (path, found)
    if call.type != "bytes":
        assert body.to_dict() == example(contract, call.id)
        assert body.model_extra == {}


@each_call
@each_size
def test_sync(
    server: Server, contract: Contract, client: Any, call: Call, size: str
) -> None:
    arguments, wire = arguments_of(call, size)
    result = method_of(client, call.name)(**arguments)
    check_arrived(server, call, arguments, wire)
    check_result(contract, call, result)


@each_call
@each_size
def test_async(server: Server, contract: Contract, call: Call, size: str) -> None:
    from openai_client import AsyncOpenAI

    arguments, wire = arguments_of(call, size)

    async def run() -> object:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            return await method_of(client, call.name)(**arguments)

    result = asyncio.run(run())
    check_arrived(server, call, arguments, wire)
    check_result(contract, call, result)


@each_call
def test_positional_arguments(server: Server, client: Any, call: Call) -> None:
    """The path's own parameter needs no name; nothing else does without."""
    given = dict(call.minimal)
    if call.positional:
        values = [given.pop(name) for name in call.positional]
        method_of(client, call.name)(*values, **given)
        check_arrived(server, call, call.minimal, call.minimal_wire)
    else:
        with pytest.raises(TypeError, match="positional"):
            method_of(client, call.name)("x", **given)
        assert server.requests == []


@each_call
def test_no_argument_is_invented(server: Server, client: Any, call: Call) -> None:
    """All required arguments are required, and unknown ones are refused before anything is
    sent."""
    for name in call.minimal:
        rest = {key: value for key, value in call.minimal.items() if key != name}
        with pytest.raises(TypeError, match=name):
            method_of(client, call.name)(**rest)
    assert server.requests == []


@each_call
def test_raw_response(
    server: Server, contract: Contract, client: Any, call: Call
) -> None:
    raw = method_of(client, call.name, "with_raw_response")(**call.full)
    check_arrived(server, call, call.full, call.full_wire)
    assert raw.status_code == 200
    assert raw.request_id == raw.headers["X-Request-ID"] == "req_1"
    if call.type == "bytes":
        assert raw.content == FILE_CONTENT
    else:
        assert raw.json() == example(contract, call.id)
    check_result(contract, call, raw.parse())


@each_call
def test_async_raw_response(server: Server, contract: Contract, call: Call) -> None:
    from openai_client import AsyncOpenAI

    async def run() -> Any:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            given = method_of(client, call.name, "with_raw_response")(**call.full)
            assert inspect.isawaitable(given)
            return await given

    raw = asyncio.run(run())
    check_arrived(server, call, call.full, call.full_wire)
    assert (raw.status_code, raw.request_id) == (200, "req_1")
    check_result(contract, call, raw.parse())


@each_call
def test_streaming_response(
    server: Server, contract: Contract, client: Any, call: Call
) -> None:
    with method_of(client, call.name, "with_streaming_response")(
        **call.full
    ) as response:
        assert not response.http_response.is_stream_consumed
        assert (response.status_code, response.request_id) == (200, "req_1")
        check_result(contract, call, response.parse())
    check_arrived(server, call, call.full, call.full_wire)
    assert response.http_response.is_closed


@each_call
def test_async_streaming_response(
    server: Server, contract: Contract, call: Call
) -> None:
    from openai_client import AsyncOpenAI

    async def run() -> Any:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            opening = method_of(client, call.name, "with_streaming_response")
            async with opening(**call.full) as response:
                assert not response.http_response.is_stream_consumed
                return await response.parse()

    check_result(contract, call, asyncio.run(run()))
    check_arrived(server, call, call.full, call.full_wire)


def test_downloads_are_streamed(server: Server, client: Any, tmp_path: Any) -> None:
    access = client.files.with_streaming_response
    with access.retrieve_content("file-1") as response:
        assert b"".join(response.iter_bytes(1000)) == FILE_CONTENT
    with access.retrieve_content("file-1") as response:
        response.stream_to_file(tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == FILE_CONTENT


def test_lists_iterate_over_their_items(server: Server, client: Any) -> None:
    assert [model.id for model in client.models.list()] == ["gpt-4", "davinci"]
    page = client.files.list()
    assert [file.filename for file in page.data] == ["birdsong.jsonl"]
    assert page.object == "list"
    assert not page.has_next_page()
    assert len(server.requests) == 2


def test_async_lists_iterate_over_their_items(server: Server) -> None:
    from openai_client import AsyncOpenAI

    async def run() -> None:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            assert [model.id async for model in client.models.list()] == [
                "gpt-4",
                "davinci",
            ]
            page = await client.fine_tunes.list()
            assert [job.status async for job in page] == ["succeeded"]

    asyncio.run(run())
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("chat.completions.create", {"stop": None, "function_call": "none"}),
        ("chat.completions.create", {"stop": "END", "function_call": "auto"}),
        ("chat.completions.create", {"temperature": None, "stream": None, "n": None}),
        ("completions.create", {"prompt": ["a", "b"], "stop": ["x"]}),
        ("completions.create", {"prompt": [1, 2], "stop": None}),
        ("completions.create", {"prompt": ""}),
        ("embeddings.create", {"input": [1, 2]}),
        ("embeddings.create", {"input": [[1], [2, 3]]}),
        ("completions.create", {"prompt": None}),
        ("fine_tunes.create", {"model": None, "n_epochs": None, "suffix": None}),
        ("images.generate", {"n": None, "size": None, "response_format": None}),
        ("edits.create", {"input": None, "top_p": 0.25}),
    ],
)
def test_every_alternative_of_a_union(
    server: Server, client: Any, name: str, arguments: Arguments
) -> None:
    call = next(one for one in CALLS if one.name == name)
    given = {**call.minimal, **arguments}
    method_of(client, name)(**given)
    check_body(server.last, given, Wire(SAME))


def test_omit_is_not_sent(server: Server, client: Any) -> None:
    from openai_client import omit

    client.images.generate(prompt="x", n=None, size=omit)
    assert server.last.json == {"prompt": "x", "n": None}
    client.fine_tunes.list_events("ft-1", stream=omit)
    assert server.last.query == []


def test_any_sequence_and_mapping_will_do(server: Server, client: Any) -> None:
    """Not only lists and dicts: what the types allow is encoded."""
    from types import MappingProxyType

    client.chat.completions.create(
        model="gpt-4",
        messages=({"role": "user", "content": "Hi"},),
        logit_bias=MappingProxyType({"1": 2}),
    )
    assert server.last.json["messages"] == [{"role": "user", "content": "Hi"}]
    assert server.last.json["logit_bias"] == {"1": 2}
    client.fine_tunes.create(training_file="f", classification_betas=range(1, 3))
    assert server.last.json["classification_betas"] == [1, 2]


def test_an_answer_goes_back_into_a_request(server: Server, client: Any) -> None:
    """The assistant's message is the next request's history, as every chat does it."""
    reply = client.chat.completions.create(**CALLS[0].minimal)
    message = reply.choices[0].message
    client.chat.completions.create(model="gpt-4", messages=[message, message.to_dict()])
    expected = {"role": "assistant", "content": "The Baker, the Biobío and the Maipo."}
    assert server.last.json["messages"] == [expected, expected]


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_values_that_lead_elsewhere_are_refused(
    server: Server, client: Any, value: str
) -> None:
    """Escaping does not help: ``%2E%2E`` is the same path as ``..`` (RFC 3986, 6.2.2.2)."""
    from openai_client import InvalidArgumentError

    with pytest.raises(InvalidArgumentError, match="model"):
        client.models.delete(value)
    assert server.requests == []


@pytest.mark.parametrize(
    "value", ["...", "a/../b", "%2e%2e", "a?b=c", "a#b", "ünï/ç", "a b;c=d"]
)
def test_path_values_are_one_segment(server: Server, client: Any, value: str) -> None:
    from urllib.parse import unquote

    client.files.retrieve_content(value)
    (received,) = server.requests
    *_, files, segment, content = received.path.split("/")
    assert (files, content) == ("files", "content")
    assert unquote(segment) == value
    assert received.query == []


def test_the_table_is_whole(contract: Contract) -> None:
    """Every operation of the description has a call, and every call names every argument."""
    assert sorted(call.id for call in CALLS) == sorted(contract.operations)
    for call in CALLS:
        operation = contract.operations[call.id]
        described = [
            *operation.parameters("path"),
            *operation.parameters("query"),
            *contract.body_fields(operation),
        ]
        assert not operation.parameters("header") + operation.parameters("cookie")
        assert list(call.full) == described, call.id
        assert set(call.minimal) == contract.required(operation), call.id
        assert call.method == operation.method
        assert operation.pattern.fullmatch(PREFIX + call.path), call.id
