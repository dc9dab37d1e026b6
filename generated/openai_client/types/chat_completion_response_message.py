# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

__all__ = [
    "ChatCompletionResponseMessage",
    "ChatCompletionResponseMessageFunctionCall",
    "ChatCompletionResponseMessageRole",
]


class ChatCompletionResponseMessage(BaseModel):
    """A message written by the model."""

    role: ChatCompletionResponseMessageRole
    """Who speaks: `system`, `user`, `assistant` or `function`."""
    content: str | None = None
    """Text of the message; null where the model calls a function instead."""
    function_call: ChatCompletionResponseMessageFunctionCall | None = None
    """Function that the model asks you to call."""


class ChatCompletionResponseMessageFunctionCall(BaseModel):
    """Function that the model asks you to call."""

    name: str | None = None
    """Name of the function to call."""
    arguments: str | None = None
    """Arguments for the call, as JSON text. The model wrote it, so it may be malformed or
    hold parameters that the function does not have: check it before use.
    """


ChatCompletionResponseMessageRole: TypeAlias = Literal[
    "system",
    "user",
    "assistant",
    "function",
]
"""Who speaks: `system`, `user`, `assistant` or `function`."""
