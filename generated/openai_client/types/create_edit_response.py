# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

from .._runtime.models import BaseModel

__all__ = [
    "CreateEditResponse",
    "CreateEditResponseChoice",
    "CreateEditResponseChoiceFinishReason",
    "CreateEditResponseUsage",
]


class CreateEditResponse(BaseModel):
    """The rewritten versions of a text."""

    object: str
    """Always `edit`."""
    created: int
    """When it was created, in Unix seconds."""
    choices: list[CreateEditResponseChoice]
    """The versions: `n` of them."""
    usage: CreateEditResponseUsage
    """How many tokens the request took."""


class CreateEditResponseChoice(BaseModel):
    """One rewritten version."""

    text: str
    """The text after the change."""
    index: int
    """Position of this version among all choices."""
    finish_reason: CreateEditResponseChoiceFinishReason | None = None
    """Why the text ends: `stop` at its natural end, `length` at the limit of tokens."""


CreateEditResponseChoiceFinishReason: TypeAlias = Literal[
    "stop",
    "length",
]
"""Why the text ends: `stop` at its natural end, `length` at the limit of tokens."""


class CreateEditResponseUsage(BaseModel):
    """How many tokens the request took."""

    prompt_tokens: int
    """Tokens in the prompt."""
    completion_tokens: int
    """Tokens in what the model wrote."""
    total_tokens: int
    """Tokens altogether."""
