"""What type checkers make of the sample package; checked by them, never run."""

from collections.abc import Callable, Coroutine
from typing import Any, assert_type

from sample._runtime.pages import AsyncPage, Page
from sample._runtime.responses import RawResponse
from sample._runtime.streams import AsyncStream, Stream

from sample import AsyncSample, Sample, omit, types


def sync(client: Sample) -> None:
    things = client.things
    assert_type(things.create(name="x"), types.Thing)
    assert_type(things.create(name=None, stream=True), Stream[types.ThingChunk])
    for chunk in things.create(stream=True):
        assert_type(chunk.text, str)
    assert_type(things.list(), Page[types.ThingList, types.Thing])
    for thing in things.list(after="x"):
        assert_type(thing, types.Thing)
    assert_type(things.delete("x"), None)
    raw = things.with_raw_response
    assert_type(raw.create(name="x"), RawResponse[types.Thing])
    assert_type(raw.create(stream=True), RawResponse[Stream[types.ThingChunk]])
    assert_type(raw.list(limit=3).parse().data, list[types.Thing])
    with things.with_streaming_response.content("x") as response:
        assert_type(response.parse(), bytes)
    assert_type(client.request("GET", "/x"), object)
    assert_type(client.request("GET", "/x", response_type=types.Thing), types.Thing)
    assert_type(client.with_options(max_retries=1, api_key=lambda: "k"), Sample)
    things.retrieve("x", extra_headers={"a": omit}, timeout=3)
    things.retrieve(3)  # type: ignore[arg-type]  # what is wrong has to be reported
    raw.retrieve("x", nonsense=1)  # type: ignore[call-arg]  # what is wrong has to be reported


async def async_(client: AsyncSample) -> None:
    things = client.things
    assert_type(await things.create(name="x"), types.Thing)
    assert_type(await things.create(stream=True), AsyncStream[types.ThingChunk])
    assert_type(await things.list(), AsyncPage[types.ThingList, types.Thing])
    async for thing in things.list():
        assert_type(thing, types.Thing)
    raw = things.with_raw_response
    method: Callable[[str], Coroutine[object, object, RawResponse[None]]] = raw.delete
    assert_type(await method("x"), RawResponse[None])
    assert_type((await raw.create(stream=True)).parse(), AsyncStream[types.ThingChunk])
    assert_type((await raw.list()).parse().data, list[types.Thing])
    async with things.with_streaming_response.retrieve("x") as response:
        assert_type(await response.parse(), types.Thing)
    assert_type(await client.request("GET", "/x", response_type=bytes), bytes)
    assert_type(client.with_options(), AsyncSample)
    anything: Any = await things.events()
    del anything
