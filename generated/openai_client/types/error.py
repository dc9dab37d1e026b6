# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "Error",
]


class Error(BaseModel):
    """What went wrong with a request."""

    type: str
    """Kind of error, such as `invalid_request_error`."""
    message: str
    """Explanation for a human reader."""
    param: str | None
    """Name of the parameter at fault, or null if no single one is."""
    code: str | None
    """Short code for programs to compare, such as `model_not_found`, or null."""
