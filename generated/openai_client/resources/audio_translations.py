# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    Unpack,
)

from .. import types
from .._runtime.files import FileInput
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Body,
    Encoding,
    Operation,
    Response,
)
from .._runtime.options import RequestOptions
from .._runtime.resource import (
    AsyncRawAccess,
    AsyncResource,
    AsyncStreamedAccess,
    RawAccess,
    Resource,
    StreamedAccess,
    async_raw,
    async_streamed,
    raw,
    streamed,
)

__all__ = [
    "AsyncAudioTranslations",
    "AsyncAudioTranslationsRaw",
    "AsyncAudioTranslationsStreamed",
    "AudioTranslations",
    "AudioTranslationsRaw",
    "AudioTranslationsStreamed",
]

_CREATE: Operation[types.CreateTranslationResponse] = Operation(
    method="POST",
    path="/audio/translations",
    body=Body(
        "multipart/form-data",
        encodings={
            "file": Encoding(content_type="application/octet-stream"),
        },
    ),
    responses=(
        Response("200", "application/json", lambda: types.CreateTranslationResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class AudioTranslations(Resource):
    """The calls under `client.audio.translations`."""

    def create(
        self,
        *,
        file: FileInput,
        model: str | Literal["whisper-1"],
        prompt: str | Omit = omit,
        response_format: str | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateTranslationResponse:
        """Writes down in English what is said in a recording, whatever the language spoken.

        Args:
            file: The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
                webm.
            model: Name of the model to run. At present `whisper-1` is the only one.
            prompt: Text that sets the style or that ends where the recording begins, such as the
                translation of the part before. Should be in English.
            response_format: Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`.
                Default "json".
            temperature: How much chance plays a part, from 0 to 1. At 0, the default, the model starts without
                chance and adds some by itself where its
                [log probabilities](https://en.wikipedia.org/wiki/Log_probability) show that it is
                stuck.
                Default 0.
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AudioTranslationsRaw:
        """The same calls, each giving its whole response."""
        return AudioTranslationsRaw(self)

    @property
    def with_streaming_response(self) -> AudioTranslationsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AudioTranslationsStreamed(self)


class AsyncAudioTranslations(AsyncResource):
    """The calls under `client.audio.translations`."""

    async def create(
        self,
        *,
        file: FileInput,
        model: str | Literal["whisper-1"],
        prompt: str | Omit = omit,
        response_format: str | Omit = omit,
        temperature: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateTranslationResponse:
        """Writes down in English what is said in a recording, whatever the language spoken.

        Args:
            file: The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
                webm.
            model: Name of the model to run. At present `whisper-1` is the only one.
            prompt: Text that sets the style or that ends where the recording begins, such as the
                translation of the part before. Should be in English.
            response_format: Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`.
                Default "json".
            temperature: How much chance plays a part, from 0 to 1. At 0, the default, the model starts without
                chance and adds some by itself where its
                [log probabilities](https://en.wikipedia.org/wiki/Log_probability) show that it is
                stuck.
                Default 0.
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncAudioTranslationsRaw:
        """The same calls, each giving its whole response."""
        return AsyncAudioTranslationsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncAudioTranslationsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncAudioTranslationsStreamed(self)


class AudioTranslationsRaw(RawAccess):
    create = raw(AudioTranslations.create)


class AudioTranslationsStreamed(StreamedAccess):
    create = streamed(AudioTranslations.create)


class AsyncAudioTranslationsRaw(AsyncRawAccess):
    create = async_raw(AsyncAudioTranslations.create)


class AsyncAudioTranslationsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncAudioTranslations.create)
