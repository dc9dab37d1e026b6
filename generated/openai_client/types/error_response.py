# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .error import Error

__all__ = [
    "ErrorResponse",
]


class ErrorResponse(BaseModel):
    """Body of every reply that reports an error."""

    error: Error
