# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateImageRequestParam",
    "CreateImageRequestResponseFormat",
    "CreateImageRequestSize",
]


class CreateImageRequestParam(TypedDict, total=False):
    """What to draw."""

    prompt: Required[str]
    """What the images should show, in at most 1000 characters."""
    n: int | None
    """How many images to make, from 1 to 10. Default: 1.
    At least 1; at most 10; default 1.
    """
    size: CreateImageRequestSize | None
    """Width and height in pixels. Default: `1024x1024`.
    Default "1024x1024".
    """
    response_format: CreateImageRequestResponseFormat | None
    """How to return the images: `url` for links, `b64_json` for base64 text in the reply
    itself. Default: `url`.
    Default "url".
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """


CreateImageRequestResponseFormat: TypeAlias = Literal[
    "url",
    "b64_json",
]
"""How to return the images: `url` for links, `b64_json` for base64 text in the reply
itself. Default: `url`.
"""

CreateImageRequestSize: TypeAlias = Literal[
    "256x256",
    "512x512",
    "1024x1024",
]
"""Width and height in pixels. Default: `1024x1024`."""
