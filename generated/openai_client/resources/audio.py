# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .audio_transcriptions import (
        AsyncAudioTranscriptions,
        AudioTranscriptions,
    )
    from .audio_translations import (
        AsyncAudioTranslations,
        AudioTranslations,
    )

__all__ = [
    "AsyncAudio",
    "Audio",
]


class Audio(Resource):
    """The calls under `client.audio`."""

    @cached_property
    def transcriptions(self) -> AudioTranscriptions:
        """`audio.transcriptions`"""
        from .audio_transcriptions import AudioTranscriptions

        return AudioTranscriptions(self)

    @cached_property
    def translations(self) -> AudioTranslations:
        """`audio.translations`"""
        from .audio_translations import AudioTranslations

        return AudioTranslations(self)


class AsyncAudio(AsyncResource):
    """The calls under `client.audio`."""

    @cached_property
    def transcriptions(self) -> AsyncAudioTranscriptions:
        """`audio.transcriptions`"""
        from .audio_transcriptions import AsyncAudioTranscriptions

        return AsyncAudioTranscriptions(self)

    @cached_property
    def translations(self) -> AsyncAudioTranslations:
        """`audio.translations`"""
        from .audio_translations import AsyncAudioTranslations

        return AsyncAudioTranslations(self)
