# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateModerationRequestModel",
    "CreateModerationRequestParam",
]


class CreateModerationRequestParam(TypedDict, total=False):
    """Which texts to check."""

    input: Required[str | list[str]]
    """Text to check, or a list of texts."""
    model: str | CreateModerationRequestModel
    """Which classifier to run. `text-moderation-latest`, the default, is replaced by better
    versions without notice. `text-moderation-stable` changes only after an announcement,
    and may be a little less accurate.
    Default "text-moderation-latest".
    """


CreateModerationRequestModel: TypeAlias = Literal[
    "text-moderation-latest",
    "text-moderation-stable",
]
