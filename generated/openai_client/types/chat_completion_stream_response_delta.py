# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

__all__ = [
    "ChatCompletionStreamResponseDelta",
    "ChatCompletionStreamResponseDeltaFunctionCall",
    "ChatCompletionStreamResponseDeltaRole",
]


class ChatCompletionStreamResponseDelta(BaseModel):
    """What a chunk adds to the message."""

    role: ChatCompletionStreamResponseDeltaRole | None = None
    """Who speaks: `system`, `user`, `assistant` or `function`. Comes with the first chunk
    only.
    """
    content: str | None = None
    """Next piece of the text."""
    function_call: ChatCompletionStreamResponseDeltaFunctionCall | None = None
    """Next piece of the function call that the model asks for."""


class ChatCompletionStreamResponseDeltaFunctionCall(BaseModel):
    """Next piece of the function call that the model asks for."""

    name: str | None = None
    """Name of the function to call."""
    arguments: str | None = None
    """Next piece of the JSON text with the arguments. Only the joined pieces can be
    parsed; check them before use, since the model may invent parameters or write
    malformed JSON.
    """


ChatCompletionStreamResponseDeltaRole: TypeAlias = Literal[
    "system",
    "user",
    "assistant",
    "function",
]
"""Who speaks: `system`, `user`, `assistant` or `function`. Comes with the first chunk
only.
"""
