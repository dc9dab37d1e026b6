# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .chat_completions import (
        AsyncChatCompletions,
        ChatCompletions,
    )

__all__ = [
    "AsyncChat",
    "Chat",
]


class Chat(Resource):
    """The calls under `client.chat`."""

    @cached_property
    def completions(self) -> ChatCompletions:
        """`chat.completions`"""
        from .chat_completions import ChatCompletions

        return ChatCompletions(self)


class AsyncChat(AsyncResource):
    """The calls under `client.chat`."""

    @cached_property
    def completions(self) -> AsyncChatCompletions:
        """`chat.completions`"""
        from .chat_completions import AsyncChatCompletions

        return AsyncChatCompletions(self)
