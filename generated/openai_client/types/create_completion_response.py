# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

__all__ = [
    "CreateCompletionResponse",
    "CreateCompletionResponseChoice",
    "CreateCompletionResponseChoiceFinishReason",
    "CreateCompletionResponseChoiceLogprobs",
    "CreateCompletionResponseUsage",
]


class CreateCompletionResponse(BaseModel):
    """Completions of the prompt or prompts. While streaming, each chunk has this shape too."""

    id: str
    """Identifier of the completion."""
    object: str
    """Always `text_completion`."""
    created: int
    """When it was created, in Unix seconds."""
    model: str
    """Name of the model that did the work."""
    choices: list[CreateCompletionResponseChoice]
    """The completions: `n` for each prompt."""
    usage: CreateCompletionResponseUsage | None = None
    """How many tokens the request took."""


class CreateCompletionResponseChoice(BaseModel):
    """One completion."""

    text: str
    """What the model wrote."""
    index: int
    """Position of this completion among all choices."""
    logprobs: CreateCompletionResponseChoiceLogprobs | None
    """Log probabilities of the tokens, or null unless `logprobs` was set."""
    finish_reason: CreateCompletionResponseChoiceFinishReason | None
    """Why the text ends: `stop` at a natural end or a stop string, `length` at the limit
    of tokens.
    """


CreateCompletionResponseChoiceFinishReason: TypeAlias = Literal[
    "stop",
    "length",
]
"""Why the text ends: `stop` at a natural end or a stop string, `length` at the limit
of tokens.
"""


class CreateCompletionResponseChoiceLogprobs(BaseModel):
    """Log probabilities of the tokens, or null unless `logprobs` was set."""

    tokens: list[str] | None = None
    """The tokens, as text."""
    token_logprobs: list[float | None] | None = None
    """Log probability of each token."""
    top_logprobs: list[dict[str, float] | None] | None = None
    """For each position, the likeliest tokens and their log probabilities."""
    text_offset: list[int] | None = None
    """Where each token begins in the text, counted in characters."""


class CreateCompletionResponseUsage(BaseModel):
    """How many tokens the request took."""

    prompt_tokens: int
    """Tokens in the prompt."""
    completion_tokens: int
    """Tokens in what the model wrote."""
    total_tokens: int
    """Tokens altogether."""
