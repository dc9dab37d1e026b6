# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._runtime.files import FileInput

__all__ = [
    "CreateFileRequestParam",
]


class CreateFileRequestParam(TypedDict, total=False):
    """Which file to upload, and what for."""

    file: Required[FileInput]
    """The file, in [JSON Lines](https://jsonlines.org/) format.

    For fine-tuning, every line is an object with a `prompt` and a `completion`; the
    [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning) tells more.
    """
    purpose: Required[str]
    """What the file is for. With `fine-tune` its format is checked on arrival."""
