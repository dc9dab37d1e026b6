from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .thing import Thing


class ThingList(BaseModel):
    """A list of things."""

    data: list[Thing]
    has_more: bool | None = None
    next: str | None = None
