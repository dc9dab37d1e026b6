# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .chat_completion_stream_response_delta import ChatCompletionStreamResponseDelta

__all__ = [
    "CreateChatCompletionStreamResponse",
    "CreateChatCompletionStreamResponseChoice",
    "CreateChatCompletionStreamResponseChoiceFinishReason",
]


class CreateChatCompletionStreamResponse(BaseModel):
    """A piece of a reply that is being streamed."""

    id: str
    """Identifier of the reply; the same in all its chunks."""
    object: str
    """Always `chat.completion.chunk`."""
    created: int
    """When the reply was begun, in Unix seconds."""
    model: str
    """Name of the model that does the work."""
    choices: list[CreateChatCompletionStreamResponseChoice]
    """What is new, for one or more of the `n` replies."""


class CreateChatCompletionStreamResponseChoice(BaseModel):
    """What is new in one reply."""

    index: int
    """Which reply this belongs to."""
    delta: ChatCompletionStreamResponseDelta
    finish_reason: CreateChatCompletionStreamResponseChoiceFinishReason | None
    """Null until the last chunk, which says why the reply ends: `stop`, `length` or
    `function_call`.
    """


CreateChatCompletionStreamResponseChoiceFinishReason: TypeAlias = Literal[
    "stop",
    "length",
    "function_call",
]
"""Null until the last chunk, which says why the reply ends: `stop`, `length` or
`function_call`.
"""
