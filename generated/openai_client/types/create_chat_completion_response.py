# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .chat_completion_response_message import ChatCompletionResponseMessage

__all__ = [
    "CreateChatCompletionResponse",
    "CreateChatCompletionResponseChoice",
    "CreateChatCompletionResponseChoiceFinishReason",
    "CreateChatCompletionResponseUsage",
]


class CreateChatCompletionResponse(BaseModel):
    """The model's reply to a conversation."""

    id: str
    """Identifier of the reply."""
    object: str
    """Always `chat.completion`."""
    created: int
    """When it was created, in Unix seconds."""
    model: str
    """Name of the model that did the work."""
    choices: list[CreateChatCompletionResponseChoice]
    """The replies: `n` of them."""
    usage: CreateChatCompletionResponseUsage | None = None
    """How many tokens the request took."""


class CreateChatCompletionResponseChoice(BaseModel):
    """One reply."""

    index: int
    """Position of this reply among all choices."""
    message: ChatCompletionResponseMessage
    finish_reason: CreateChatCompletionResponseChoiceFinishReason
    """Why the reply ends: `stop` at a natural end or a stop string, `length` at the
    limit of tokens, `function_call` where the model calls a function.
    """


CreateChatCompletionResponseChoiceFinishReason: TypeAlias = Literal[
    "stop",
    "length",
    "function_call",
]
"""Why the reply ends: `stop` at a natural end or a stop string, `length` at the
limit of tokens, `function_call` where the model calls a function.
"""


class CreateChatCompletionResponseUsage(BaseModel):
    """How many tokens the request took."""

    prompt_tokens: int
    """Tokens in the prompt."""
    completion_tokens: int
    """Tokens in what the model wrote."""
    total_tokens: int
    """Tokens altogether."""
