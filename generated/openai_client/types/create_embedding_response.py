# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "CreateEmbeddingResponse",
    "CreateEmbeddingResponseDataItem",
    "CreateEmbeddingResponseUsage",
]


class CreateEmbeddingResponse(BaseModel):
    """The vectors of the texts."""

    object: str
    """Always `list`."""
    model: str
    """Name of the model that did the work."""
    data: list[CreateEmbeddingResponseDataItem]
    """The vectors, in the order of the texts."""
    usage: CreateEmbeddingResponseUsage
    """How many tokens the request took."""


class CreateEmbeddingResponseDataItem(BaseModel):
    """Vector of one text."""

    index: int
    """Position of the text among the inputs."""
    object: str
    """Always `embedding`."""
    embedding: list[float]
    """The vector. Its length depends on the model."""


class CreateEmbeddingResponseUsage(BaseModel):
    """How many tokens the request took."""

    prompt_tokens: int
    """Tokens in the input."""
    total_tokens: int
    """Tokens altogether."""
