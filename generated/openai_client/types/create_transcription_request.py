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
    "CreateTranscriptionRequestParam",
    "CreateTranscriptionRequestResponseFormat",
]


class CreateTranscriptionRequestParam(TypedDict, total=False):
    """Which recording to write down."""

    file: Required[FileInput]
    """The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
    webm.
    """
    model: Required[str | Literal["whisper-1"]]
    """Name of the model to run. At present `whisper-1` is the only one."""
    prompt: str
    """Text that sets the style or that ends where the recording begins, such as the transcript
    of the part before. Should be in the language spoken.
    """
    response_format: CreateTranscriptionRequestResponseFormat
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
    language: str
    """Language spoken, as a two-letter
    [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php) code. Naming it
    makes the result better and faster.
    """


CreateTranscriptionRequestResponseFormat: TypeAlias = Literal[
    "json",
    "text",
    "srt",
    "verbose_json",
    "vtt",
]
"""Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`."""
