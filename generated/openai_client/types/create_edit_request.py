# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateEditRequestModel",
    "CreateEditRequestParam",
]


class CreateEditRequestParam(TypedDict, total=False):
    """What to rewrite, and in what way."""

    model: Required[str | CreateEditRequestModel]
    """Name of the model to run: `text-davinci-edit-001` for prose, `code-davinci-edit-001` for
    source code.
    """
    input: str | None
    """Text to rewrite. Empty by default, so that the model writes from nothing.
    Default "".
    """
    instruction: Required[str]
    """What to change in the text."""
    n: int | None
    """How many rewritten versions to make, from 1 to 20. Default: 1.
    At least 1; at most 20; default 1.
    """
    temperature: float | None
    """How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
    focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

    Change either this or `top_p`, not both.
    At least 0; at most 2; default 1.
    """
    top_p: float | None
    """Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
    1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
    Default: 1.

    Change either this or `temperature`, not both.
    At least 0; at most 1; default 1.
    """


CreateEditRequestModel: TypeAlias = Literal[
    "text-davinci-edit-001",
    "code-davinci-edit-001",
]
