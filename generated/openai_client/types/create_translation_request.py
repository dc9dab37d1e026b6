# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Required,
)

from typing_extensions import TypedDict

from .._runtime.files import FileInput

__all__ = [
    "CreateTranslationRequestParam",
]


class CreateTranslationRequestParam(TypedDict, total=False):
    """Which recording to write down in English."""

    file: Required[FileInput]
    """The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
    webm.
    """
    model: Required[str | Literal["whisper-1"]]
    """Name of the model to run. At present `whisper-1` is the only one."""
    prompt: str
    """Text that sets the style or that ends where the recording begins, such as the
    translation of the part before. Should be in English.
    """
    response_format: str
    """Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`.
    Default "json".
    """
    temperature: float
    """How much chance plays a part, from 0 to 1. At 0, the default, the model starts without
    chance and adds some by itself where its
    [log probabilities](https://en.wikipedia.org/wiki/Log_probability) show that it is
    stuck.
    Default 0.
    """
