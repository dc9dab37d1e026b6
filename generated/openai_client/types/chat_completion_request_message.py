# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "ChatCompletionRequestMessageFunctionCallParam",
    "ChatCompletionRequestMessageParam",
    "ChatCompletionRequestMessageRole",
]


class ChatCompletionRequestMessageParam(TypedDict, total=False):
    """A message of the conversation so far."""

    role: Required[ChatCompletionRequestMessageRole]
    """Who speaks: `system`, `user`, `assistant` or `function`."""
    content: Required[str | None]
    """Text of the message. Every message has it; it may be null only where the assistant calls
    a function.
    """
    name: str
    """Name of the speaker: ASCII letters, digits and underscores, at most 64. With role
    `function` it is mandatory, and names the function whose result is in `content`.
    """
    function_call: ChatCompletionRequestMessageFunctionCallParam
    """Call of a function that the model asked for."""


class ChatCompletionRequestMessageFunctionCallParam(TypedDict, total=False):
    """Call of a function that the model asked for."""

    name: Required[str]
    """Name of the function to call."""
    arguments: Required[str]
    """Arguments for the call, as JSON text. The model wrote it, so it may be malformed or
    hold parameters that the function does not have: check it before use.
    """


ChatCompletionRequestMessageRole: TypeAlias = Literal[
    "system",
    "user",
    "assistant",
    "function",
]
"""Who speaks: `system`, `user`, `assistant` or `function`."""
