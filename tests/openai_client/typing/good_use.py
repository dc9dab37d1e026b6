"""Typical code of callers; mypy and pyright have to find each type as it is written here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import assert_type

from openai_client import (
    APIStatusError,
    AsyncOpenAI,
    AsyncPage,
    AsyncStream,
    OpenAI,
    Page,
    RawResponse,
    RequestOptions,
    Stream,
    Timeout,
    omit,
    types,
)

client = OpenAI(api_key="k", timeout=Timeout(5.0), max_retries=0)
assert_type(client.with_options(timeout=None), OpenAI)
messages: list[types.ChatCompletionRequestMessageParam] = [
    {"role": "system", "content": "Be brief."},
    {
        "role": "assistant",
        "content": None,
        "function_call": {"name": "now", "arguments": "{}"},
    },
]


def chat() -> None:
    reply = client.chat.completions.create(
        model="gpt-4",
        messages=[{"role": "user", "content": "Hi"}],
        functions=[{"name": "f", "parameters": {"type": "object"}}],
        function_call={"name": "f"},
        temperature=1,
        stop=None,
        user=omit,
        logit_bias={"50256": -100},
    )
    assert_type(reply, types.CreateChatCompletionResponse)
    assert_type(reply.choices[0].message.content, str | None)
    assert_type(
        reply.choices[0].finish_reason,
        types.CreateChatCompletionResponseChoiceFinishReason,
    )
    assert_type(reply.usage, types.CreateChatCompletionResponseUsage | None)
    whole = client.chat.completions.create(model="m", messages=messages, stream=False)
    assert_type(whole, types.CreateChatCompletionResponse)
    stream = client.chat.completions.create(model="m", messages=messages, stream=True)
    assert_type(stream, Stream[types.CreateChatCompletionStreamResponse])
    with stream as chunks:
        for chunk in chunks:
            assert_type(chunk, types.CreateChatCompletionStreamResponse)
            assert_type(chunk.choices[0].delta.content, str | None)


def either(stream: bool, models: Sequence[str]) -> None:
    found = client.completions.create(model=models[0], prompt=["a"], stream=stream)
    assert_type(
        found, types.CreateCompletionResponse | Stream[types.CreateCompletionResponse]
    )
    events = client.fine_tunes.list_events("ft-1", stream=True)
    assert_type(events, Stream[types.FineTuneEvent])
    assert_type(client.fine_tunes.list_events("ft-1"), types.ListFineTuneEventsResponse)


def files() -> None:
    page = client.files.list()
    assert_type(page, Page[types.ListFilesResponse, types.OpenAIFile])
    assert_type(page.body, types.ListFilesResponse)
    assert_type(page.data, list[types.OpenAIFile])
    assert_type([file.filename for file in client.files.list()], list[str])
    assert_type(client.files.retrieve_content("f"), bytes)
    assert_type(client.files.delete("f").deleted, bool)
    assert_type(client.files.retrieve(file_id="f").status_details, str | None)
    client.files.create(file=Path("a.jsonl"), purpose="fine-tune")
    client.files.create(file=b"{}", purpose="fine-tune", timeout=5)
    client.files.create(file=("a", b"{}", "text/plain", {"X": "1"}), purpose="p")
    with open("a.jsonl", "rb") as file:
        stored = client.files.create(file=("name", file), purpose="p", max_retries=5)
    assert_type(stored.bytes, int)


def other_shapes() -> None:
    raw = client.models.with_raw_response.retrieve("m")
    assert_type(raw, RawResponse[types.Model])
    assert_type(raw.parse(), types.Model)
    assert_type(raw.request_id, str | None)
    listed = client.models.with_raw_response.list()
    assert_type(listed.parse(), Page[types.ListModelsResponse, types.Model])
    with client.files.with_streaming_response.retrieve_content("f") as response:
        assert_type(response.parse(), bytes)
        response.stream_to_file(Path("a"))
    created = client.moderations.with_raw_response.create(input=["a"]).parse()
    assert_type(created.results[0].category_scores.hate_threatening, float)


def errors() -> None:
    options: RequestOptions = {"extra_headers": {"X-One": "1", "X-Two": omit}}
    try:
        client.embeddings.create(model="m", input=[[1, 2]], **options)
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.request_id, str | None)
        assert_type(error.body, object)
        if isinstance(error.body, types.ErrorResponse):
            assert_type(error.body.error.message, str)
    assert_type(client.request("GET", "/x"), object)
    assert_type(client.request("GET", "/x", response_type=types.Model), types.Model)


async def asynchronous() -> None:
    async with AsyncOpenAI(api_key="k") as api:
        reply = await api.chat.completions.create(model="m", messages=messages)
        assert_type(reply, types.CreateChatCompletionResponse)
        stream = await api.chat.completions.create(
            model="m", messages=messages, stream=True
        )
        assert_type(stream, AsyncStream[types.CreateChatCompletionStreamResponse])
        async for chunk in stream:
            assert_type(chunk.choices[0].delta.content, str | None)
        async for file in api.files.list():
            assert_type(file, types.OpenAIFile)
        page = await api.models.list()
        assert_type(page, AsyncPage[types.ListModelsResponse, types.Model])
        assert_type(await api.files.retrieve_content("f"), bytes)
        raw = await api.images.with_raw_response.generate(prompt="p", size="256x256")
        assert_type(raw.parse(), types.ImagesResponse)
        async with api.files.with_streaming_response.retrieve_content("f") as response:
            assert_type(await response.parse(), bytes)
            assert_type(await response.read(), bytes)
        job = await api.fine_tunes.create(training_file="f", model="curie")
        assert_type(job.hyperparams.batch_size, int | None)
