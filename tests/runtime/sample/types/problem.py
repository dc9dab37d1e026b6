from __future__ import annotations

from .._runtime.models import BaseModel


class ProblemError(BaseModel):
    """What went wrong."""

    message: str
    code: str | None = None


class Problem(BaseModel):
    """An error."""

    error: ProblemError
