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
    "CreateImageEditRequestParam",
    "CreateImageEditRequestResponseFormat",
    "CreateImageEditRequestSize",
]


class CreateImageEditRequestParam(TypedDict, total=False):
    """Which image to edit, where, and what to draw there."""

    image: Required[FileInput]
    """The image: a square PNG file under 4 MB. Without a `mask` its own transparent areas are
    what is repainted, so it must have some.
    """
    mask: FileInput
    """Where to repaint: a PNG file under 4 MB, as large as `image` in pixels, whose fully
    transparent areas mark the places.
    """
    prompt: Required[str]
    """What the whole result should show, in at most 1000 characters."""
    n: int | None
    """How many images to make, from 1 to 10. Default: 1.
    At least 1; at most 10; default 1.
    """
    size: CreateImageEditRequestSize | None
    """Width and height in pixels. Default: `1024x1024`.
    Default "1024x1024".
    """
    response_format: CreateImageEditRequestResponseFormat | None
    """How to return the images: `url` for links, `b64_json` for base64 text in the reply
    itself. Default: `url`.
    Default "url".
    """
    user: str
    """Your own stable identifier for the person on whose behalf you call, which helps OpenAI
    to trace abuse. Do not put personal data into it.
    """


CreateImageEditRequestResponseFormat: TypeAlias = Literal[
    "url",
    "b64_json",
]
"""How to return the images: `url` for links, `b64_json` for base64 text in the reply
itself. Default: `url`.
"""

CreateImageEditRequestSize: TypeAlias = Literal[
    "256x256",
    "512x512",
    "1024x1024",
]
"""Width and height in pixels. Default: `1024x1024`."""
