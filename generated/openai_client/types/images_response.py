# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from .._runtime.models import BaseModel

__all__ = [
    "ImagesResponse",
    "ImagesResponseDataItem",
]


class ImagesResponse(BaseModel):
    """The images that were made."""

    created: int
    """When the images were made, in Unix seconds."""
    data: list[ImagesResponseDataItem]
    """The images: `n` of them."""


class ImagesResponseDataItem(BaseModel):
    """One image. Which of the two fields it has depends on `response_format`."""

    url: str | None = None
    """Link to the image, valid for a limited time."""
    b64_json: str | None = None
    """The image itself, encoded in base64."""
