# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Required,
)

from typing_extensions import TypedDict

if TYPE_CHECKING:
    from .chat_completion_function_parameters import (
        ChatCompletionFunctionParametersParam,
    )

__all__ = [
    "ChatCompletionFunctionsParam",
]


class ChatCompletionFunctionsParam(TypedDict, total=False):
    """A function that the model may ask you to call."""

    name: Required[str]
    """Name of the function: ASCII letters, digits, underscores and dashes, at most 64."""
    description: str
    """What the function does. The model decides by it when to call the function, and with
    what.
    """
    parameters: Required[ChatCompletionFunctionParametersParam]
