# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import (
    Mapping,
    Sequence,
)
from typing import (
    Literal,
    Unpack,
    overload,
)

from .. import types
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Body,
    Response,
    StreamingOperation,
    StreamRule,
)
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncRawAccess,
    AsyncResource,
    AsyncStreamedAccess,
    RawAccess,
    Resource,
    StreamedAccess,
    async_raw,
    async_streamed,
    raw,
    streamed,
)
from .._runtime.streams import (
    AsyncStream,
    Stream,
)

__all__ = [
    "AsyncChatCompletions",
    "AsyncChatCompletionsRaw",
    "AsyncChatCompletionsStreamed",
    "ChatCompletions",
    "ChatCompletionsRaw",
    "ChatCompletionsStreamed",
]

_CREATE: StreamingOperation[
    types.CreateChatCompletionResponse, types.CreateChatCompletionStreamResponse
] = StreamingOperation(
    method="POST",
    path="/chat/completions",
    body=Body("application/json"),
    responses=(
        Response("200", "application/json", lambda: types.CreateChatCompletionResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
    stream=StreamRule(
        "text/event-stream",
        lambda: types.CreateChatCompletionStreamResponse,
        switch="stream",
    ),
)


class ChatCompletions(Resource):
    """The calls under `client.chat.completions`."""

    @overload
    def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateChatCompletionResponse: ...

    @overload
    def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[True],
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Stream[types.CreateChatCompletionStreamResponse]: ...

    @overload
    def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> (
        types.CreateChatCompletionResponse
        | Stream[types.CreateChatCompletionStreamResponse]
    ): ...

    def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> (
        types.CreateChatCompletionResponse
        | Stream[types.CreateChatCompletionStreamResponse]
    ):
        """Asks a chat model for the next message of a conversation.

        With `stream=True` the items come as a stream.

        Args:
            model: Name of the chat model to run. The
                [model overview](https://platform.openai.com/docs/models) says which models can chat.
            messages: The conversation so far, oldest message first. At least one message.
                At least 1 item.
            functions: Functions that the model may ask you to call. At least one, if given.
                At least 1 item.
            function_call: Whether the model may call functions. `none` forbids it, `auto` leaves it to the model,
                and `{"name": "my_function"}` insists on that function.

                Default: `auto` if there are `functions`, otherwise `none`.
            temperature: How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
                focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

                Change either this or `top_p`, not both.
                At least 0; at most 2; default 1.
            top_p: Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
                1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
                Default: 1.

                Change either this or `temperature`, not both.
                At least 0; at most 1; default 1.
            n: How many replies to write, from 1 to 128. Default: 1.
                At least 1; at most 128; default 1.
            stream: If true, the reply arrives in small pieces, as
                [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
                without event names; `data: [DONE]` ends the stream. Default: false.
                Default false.
            stop: One to four strings at which the model stops writing.
            max_tokens: Upper limit for the number of [tokens](https://platform.openai.com/tokenizer) in a
                reply. Without it, only the context window limits the reply.

                Conversation and reply have to fit into the model's context window together. The
                [tiktoken](https://github.com/openai/tiktoken) package counts tokens.
            presence_penalty: From -2 to 2. Above zero, tokens that have occurred at all become less likely, which
                steers the model to new subjects; below zero, more likely. Default: 0.
                At least -2; at most 2; default 0.
            frequency_penalty: From -2 to 2. Above zero, a token becomes less likely the more often it has occurred,
                which discourages verbatim repetition; below zero, more likely. Default: 0.
                At least -2; at most 2; default 0.
            logit_bias: Makes single tokens more or less likely. Maps token ids to a bias from -100 to 100 that
                is added to the model's logits before a token is drawn.

                Between -1 and 1 the effect is a nudge; -100 rules a token out and 100 all but forces
                it. Models differ in how strongly they react.
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return self._call_or_stream(_CREATE, locals())

    @property
    def with_raw_response(self) -> ChatCompletionsRaw:
        """The same calls, each giving its whole response."""
        return ChatCompletionsRaw(self)

    @property
    def with_streaming_response(self) -> ChatCompletionsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return ChatCompletionsStreamed(self)


class AsyncChatCompletions(AsyncResource):
    """The calls under `client.chat.completions`."""

    @overload
    async def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateChatCompletionResponse: ...

    @overload
    async def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: Literal[True],
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.CreateChatCompletionStreamResponse]: ...

    @overload
    async def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> (
        types.CreateChatCompletionResponse
        | AsyncStream[types.CreateChatCompletionStreamResponse]
    ): ...

    async def create(
        self,
        *,
        model: str | types.CreateChatCompletionRequestModel,
        messages: Sequence[types.ChatCompletionRequestMessageParam],
        functions: Sequence[types.ChatCompletionFunctionsParam] | Omit = omit,
        function_call: (
            types.CreateChatCompletionRequestFunctionCallEnum
            | types.CreateChatCompletionRequestFunctionCallObjectParam
            | Omit
        ) = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        n: int | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stop: str | list[str] | None | Omit = omit,
        max_tokens: int | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        logit_bias: Mapping[str, int] | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> (
        types.CreateChatCompletionResponse
        | AsyncStream[types.CreateChatCompletionStreamResponse]
    ):
        """Asks a chat model for the next message of a conversation.

        With `stream=True` the items come as a stream.

        Args:
            model: Name of the chat model to run. The
                [model overview](https://platform.openai.com/docs/models) says which models can chat.
            messages: The conversation so far, oldest message first. At least one message.
                At least 1 item.
            functions: Functions that the model may ask you to call. At least one, if given.
                At least 1 item.
            function_call: Whether the model may call functions. `none` forbids it, `auto` leaves it to the model,
                and `{"name": "my_function"}` insists on that function.

                Default: `auto` if there are `functions`, otherwise `none`.
            temperature: How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
                focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

                Change either this or `top_p`, not both.
                At least 0; at most 2; default 1.
            top_p: Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
                1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
                Default: 1.

                Change either this or `temperature`, not both.
                At least 0; at most 1; default 1.
            n: How many replies to write, from 1 to 128. Default: 1.
                At least 1; at most 128; default 1.
            stream: If true, the reply arrives in small pieces, as
                [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
                without event names; `data: [DONE]` ends the stream. Default: false.
                Default false.
            stop: One to four strings at which the model stops writing.
            max_tokens: Upper limit for the number of [tokens](https://platform.openai.com/tokenizer) in a
                reply. Without it, only the context window limits the reply.

                Conversation and reply have to fit into the model's context window together. The
                [tiktoken](https://github.com/openai/tiktoken) package counts tokens.
            presence_penalty: From -2 to 2. Above zero, tokens that have occurred at all become less likely, which
                steers the model to new subjects; below zero, more likely. Default: 0.
                At least -2; at most 2; default 0.
            frequency_penalty: From -2 to 2. Above zero, a token becomes less likely the more often it has occurred,
                which discourages verbatim repetition; below zero, more likely. Default: 0.
                At least -2; at most 2; default 0.
            logit_bias: Makes single tokens more or less likely. Maps token ids to a bias from -100 to 100 that
                is added to the model's logits before a token is drawn.

                Between -1 and 1 the effect is a nudge; -100 rules a token out and 100 all but forces
                it. Models differ in how strongly they react.
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return await self._call_or_stream(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncChatCompletionsRaw:
        """The same calls, each giving its whole response."""
        return AsyncChatCompletionsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncChatCompletionsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncChatCompletionsStreamed(self)


class ChatCompletionsRaw(RawAccess):
    create = raw(ChatCompletions.create)


class ChatCompletionsStreamed(StreamedAccess):
    create = streamed(ChatCompletions.create)


class AsyncChatCompletionsRaw(AsyncRawAccess):
    create = async_raw(AsyncChatCompletions.create)


class AsyncChatCompletionsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncChatCompletions.create)
