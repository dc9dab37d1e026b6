# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import (
    Mapping,
    Sequence,
)
from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateCompletionRequestModel",
    "CreateCompletionRequestParam",
]


class CreateCompletionRequestParam(TypedDict, total=False):
    """What to continue, and how."""

    model: Required[str | CreateCompletionRequestModel]
    """Name of the model to run. `GET /models` lists those that your key can use; the
    [model overview](https://platform.openai.com/docs/models) compares them.
    """
    prompt: Required[str | list[str] | Sequence[int] | Sequence[Sequence[int]] | None]
    """What the model is to continue: a string, a list of strings, a list of token ids, or a
    list of such lists. Each entry of an outer list is continued on its own.

    If left out, the prompt is `<|endoftext|>`, which separates documents in the training
    data: the model then starts a document from nothing.
    """
    suffix: str | None
    """Text that comes after the gap: the model fills in what belongs between the prompt and
    this.
    """
    max_tokens: int | None
    """Upper limit for the number of [tokens](https://platform.openai.com/tokenizer) in a
    completion. Default: 16.

    Prompt and completion have to fit into the model's context window together. The
    [tiktoken](https://github.com/openai/tiktoken) package counts tokens.
    At least 0; default 16.
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
    """How many completions to write for each prompt, from 1 to 128. Default: 1.

    **Note:** all of them count against your quota, so set `max_tokens` and `stop` with
    care.
    At least 1; at most 128; default 1.
    """
    stream: bool | None
    """If true, the completion arrives piece by piece, as
    [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
    without event names; `data: [DONE]` ends the stream. Default: false.
    Default false.
    """
    logprobs: int | None
    """For each position, also report the log probabilities of this many of the likeliest
    tokens, from 0 to 5. The token that was chosen is always reported, so a position can
    have one entry more than asked for.

    By default no log probabilities are reported.
    At least 0; at most 5.
    """
    echo: bool | None
    """If true, each completion begins with its prompt. Default: false.
    Default false.
    """
    stop: str | list[str] | None
    """One to four strings at which the model stops writing. The string itself is left out of
    the result.
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
    best_of: int | None
    """How many candidates to write for each prompt on the server, from 0 to 20; only the `n`
    best, by mean log probability of their tokens, are returned. Must be no less than `n`,
    and does not go together with streaming. Default: 1.

    **Note:** every candidate counts against your quota, returned or not, so set
    `max_tokens` and `stop` with care.
    At least 0; at most 20; default 1.
    """
    logit_bias: Mapping[str, int] | None
    """Makes single tokens more or less likely. Maps token ids to a bias from -100 to 100 that
    is added to the model's logits before a token is drawn.

    Between -1 and 1 the effect is a nudge; -100 rules a token out and 100 all but forces
    it. Models differ in how strongly they react. The ids are those of the GPT tokenizer,
    which the [tokenizer page](https://platform.openai.com/tokenizer) shows for any text.

    For example, `{"50256": -100}` keeps `<|endoftext|>` from being written.
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """


CreateCompletionRequestModel: TypeAlias = Literal[
    "text-davinci-003",
    "text-davinci-002",
    "text-davinci-001",
    "code-davinci-002",
    "text-curie-001",
    "text-babbage-001",
    "text-ada-001",
]
