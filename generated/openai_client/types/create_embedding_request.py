# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Required,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateEmbeddingRequestParam",
]


class CreateEmbeddingRequestParam(TypedDict, total=False):
    """Which texts to turn into vectors."""

    model: Required[str | Literal["text-embedding-ada-002"]]
    """Name of the model to run. `GET /models` lists those that your key can use; the
    [model overview](https://platform.openai.com/docs/models) compares them.
    """
    input: Required[str | list[str] | Sequence[int] | Sequence[Sequence[int]]]
    """Text to turn into a vector: a string or a list of token ids. For several at once give a
    list of strings or a list of such lists.

    Each may have as many tokens as the model takes, which is 8191 for
    `text-embedding-ada-002`. The [tiktoken](https://github.com/openai/tiktoken) package
    counts tokens.
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """
