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
    "AsyncAudioTranscriptions",
    "AsyncAudioTranscriptionsRaw",
    "AsyncAudioTranscriptionsStreamed",
    "AudioTranscriptions",
    "AudioTranscriptionsRaw",
    "AudioTranscriptionsStreamed",
]

_CREATE: Operation[types.CreateTranscriptionResponse] = Operation(
    method="POST",
    path="/audio/transcriptions",
    body=Body(
        "multipart/form-data",
        encodings={
            "file": Encoding(content_type="application/octet-stream"),
        },
    ),
    responses=(
        Response("200", "application/json", lambda: types.CreateTranscriptionResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class AudioTranscriptions(Resource):
    """The calls under `client.audio.transcriptions`."""

    def create(
        self,
        *,
        file: FileInput,
        model: str | Literal["whisper-1"],
        prompt: str | Omit = omit,
        response_format: types.CreateTranscriptionRequestResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateTranscriptionResponse:
        """Writes down what is said in a recording, in the language spoken.

        Args:
            file: The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
                webm.
            model: Name of the model to run. At present `whisper-1` is the only one.
            prompt: Text that sets the style or that ends where the recording begins, such as the transcript
                of the part before. Should be in the language spoken.
            response_format: Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`.
                Default "json".
            temperature: How much chance plays a part, from 0 to 1. At 0, the default, the model starts without
                chance and adds some by itself where its
                [log probabilities](https://en.wikipedia.org/wiki/Log_probability) show that it is
                stuck.
                Default 0.
            language: Language spoken, as a two-letter
                [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php) code. Naming it
                makes the result better and faster.
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AudioTranscriptionsRaw:
        """The same calls, each giving its whole response."""
        return AudioTranscriptionsRaw(self)

    @property
    def with_streaming_response(self) -> AudioTranscriptionsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AudioTranscriptionsStreamed(self)


class AsyncAudioTranscriptions(AsyncResource):
    """The calls under `client.audio.transcriptions`."""

    async def create(
        self,
        *,
        file: FileInput,
        model: str | Literal["whisper-1"],
        prompt: str | Omit = omit,
        response_format: types.CreateTranscriptionRequestResponseFormat | Omit = omit,
        temperature: float | Omit = omit,
        language: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateTranscriptionResponse:
        """Writes down what is said in a recording, in the language spoken.

        Args:
            file: The recording itself, not its name, as flac, m4a, mp3, mp4, mpeg, mpga, ogg, wav or
                webm.
            model: Name of the model to run. At present `whisper-1` is the only one.
            prompt: Text that sets the style or that ends where the recording begins, such as the transcript
                of the part before. Should be in the language spoken.
            response_format: Format of the result: `json`, `text`, `srt`, `verbose_json` or `vtt`. Default: `json`.
                Default "json".
            temperature: How much chance plays a part, from 0 to 1. At 0, the default, the model starts without
                chance and adds some by itself where its
                [log probabilities](https://en.wikipedia.org/wiki/Log_probability) show that it is
                stuck.
                Default 0.
            language: Language spoken, as a two-letter
                [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/code_list.php) code. Naming it
                makes the result better and faster.
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncAudioTranscriptionsRaw:
        """The same calls, each giving its whole response."""
        return AsyncAudioTranscriptionsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncAudioTranscriptionsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncAudioTranscriptionsStreamed(self)


class AudioTranscriptionsRaw(RawAccess):
    create = raw(AudioTranscriptions.create)


class AudioTranscriptionsStreamed(StreamedAccess):
    create = streamed(AudioTranscriptions.create)


class AsyncAudioTranscriptionsRaw(AsyncRawAccess):
    create = async_raw(AsyncAudioTranscriptions.create)


class AsyncAudioTranscriptionsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncAudioTranscriptions.create)
