# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

from .._runtime.files import FileInput

__all__ = [
    "CreateImageVariationRequestParam",
    "CreateImageVariationRequestResponseFormat",
    "CreateImageVariationRequestSize",
]


class CreateImageVariationRequestParam(TypedDict, total=False):
    """Which image to vary."""

    image: Required[FileInput]
    """The image to start from: a square PNG file under 4 MB."""
    n: int | None
    """How many images to make, from 1 to 10. Default: 1.
    At least 1; at most 10; default 1.
    """
    size: CreateImageVariationRequestSize | None
    """Width and height in pixels. Default: `1024x1024`.
    Default "1024x1024".
    """
    response_format: CreateImageVariationRequestResponseFormat | None
    """How to return the images: `url` for links, `b64_json` for base64 text in the reply
    itself. Default: `url`.
    Default "url".
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """


CreateImageVariationRequestResponseFormat: TypeAlias = Literal[
    "url",
    "b64_json",
]
"""How to return the images: `url` for links, `b64_json` for base64 text in the reply
itself. Default: `url`.
"""

CreateImageVariationRequestSize: TypeAlias = Literal[
    "256x256",
    "512x512",
    "1024x1024",
]
"""Width and height in pixels. Default: `1024x1024`."""
