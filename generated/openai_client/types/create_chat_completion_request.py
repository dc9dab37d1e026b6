# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import (
    Mapping,
    Sequence,
)
from typing import (
    TYPE_CHECKING,
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .chat_completion_functions import ChatCompletionFunctionsParam
    from .chat_completion_request_message import ChatCompletionRequestMessageParam

__all__ = [
    "CreateChatCompletionRequestFunctionCallEnum",
    "CreateChatCompletionRequestFunctionCallObjectParam",
    "CreateChatCompletionRequestModel",
    "CreateChatCompletionRequestParam",
]


class CreateChatCompletionRequestParam(TypedDict, total=False):
    """The conversation so far, and how to go on."""

    model: Required[str | CreateChatCompletionRequestModel]
    """Name of the chat model to run. The
    [model overview](https://platform.openai.com/docs/models) says which models can chat.
    """
    messages: Required[Sequence[ChatCompletionRequestMessageParam]]
    """The conversation so far, oldest message first. At least one message.
    At least 1 item.
    """
    functions: Sequence[ChatCompletionFunctionsParam]
    """Functions that the model may ask you to call. At least one, if given.
    At least 1 item.
    """
    function_call: (
        CreateChatCompletionRequestFunctionCallEnum
        | CreateChatCompletionRequestFunctionCallObjectParam
    )
    """Whether the model may call functions. `none` forbids it, `auto` leaves it to the model,
    and `{"name": "my_function"}` insists on that function.

    Default: `auto` if there are `functions`, otherwise `none`.
    """
    temperature: float | None
    """How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
    focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

    Change either this or `top_p`, not both.
    At least 0; at most 2; default 1.
    """
    top_p: float | None
    """Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
    1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
    Default: 1.

    Change either this or `temperature`, not both.
    At least 0; at most 1; default 1.
    """
    n: int | None
    """How many replies to write, from 1 to 128. Default: 1.
    At least 1; at most 128; default 1.
    """
    stream: bool | None
    """If true, the reply arrives in small pieces, as
    [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
    without event names; `data: [DONE]` ends the stream. Default: false.
    Default false.
    """
    stop: str | list[str] | None
    """One to four strings at which the model stops writing."""
    max_tokens: int
    """Upper limit for the number of [tokens](https://platform.openai.com/tokenizer) in a
    reply. Without it, only the context window limits the reply.

    Conversation and reply have to fit into the model's context window together. The
    [tiktoken](https://github.com/openai/tiktoken) package counts tokens.
    """
    presence_penalty: float | None
    """From -2 to 2. Above zero, tokens that have occurred at all become less likely, which
    steers the model to new subjects; below zero, more likely. Default: 0.
    At least -2; at most 2; default 0.
    """
    frequency_penalty: float | None
    """From -2 to 2. Above zero, a token becomes less likely the more often it has occurred,
    which discourages verbatim repetition; below zero, more likely. Default: 0.
    At least -2; at most 2; default 0.
    """
    logit_bias: Mapping[str, int] | None
    """Makes single tokens more or less likely. Maps token ids to a bias from -100 to 100 that
    is added to the model's logits before a token is drawn.

    Between -1 and 1 the effect is a nudge; -100 rules a token out and 100 all but forces
    it. Models differ in how strongly they react.
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """


CreateChatCompletionRequestFunctionCallEnum: TypeAlias = Literal[
    "none",
    "auto",
]


class CreateChatCompletionRequestFunctionCallObjectParam(TypedDict, total=False):
    """Insists on one function."""

    name: Required[str]
    """Name of the function to call."""


CreateChatCompletionRequestModel: TypeAlias = Literal[
    "gpt-4",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-0301",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-16k-0613",
]
