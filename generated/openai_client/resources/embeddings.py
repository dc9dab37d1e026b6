# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Unpack,
)

from .. import types
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Body,
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
    "AsyncEmbeddings",
    "AsyncEmbeddingsRaw",
    "AsyncEmbeddingsStreamed",
    "Embeddings",
    "EmbeddingsRaw",
    "EmbeddingsStreamed",
]

_CREATE: Operation[types.CreateEmbeddingResponse] = Operation(
    method="POST",
    path="/embeddings",
    body=Body("application/json"),
    responses=(
        Response("200", "application/json", lambda: types.CreateEmbeddingResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Embeddings(Resource):
    """The calls under `client.embeddings`."""

    def create(
        self,
        *,
        model: str | Literal["text-embedding-ada-002"],
        input: str | list[str] | Sequence[int] | Sequence[Sequence[int]],
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateEmbeddingResponse:
        """Turns text into vectors whose distance reflects how related the texts are.

        Args:
            model: Name of the model to run. `GET /models` lists those that your key can use; the
                [model overview](https://platform.openai.com/docs/models) compares them.
            input: Text to turn into a vector: a string or a list of token ids. For several at once give a
                list of strings or a list of such lists.

                Each may have as many tokens as the model takes, which is 8191 for
                `text-embedding-ada-002`. The [tiktoken](https://github.com/openai/tiktoken) package
                counts tokens.
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> EmbeddingsRaw:
        """The same calls, each giving its whole response."""
        return EmbeddingsRaw(self)

    @property
    def with_streaming_response(self) -> EmbeddingsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return EmbeddingsStreamed(self)


class AsyncEmbeddings(AsyncResource):
    """The calls under `client.embeddings`."""

    async def create(
        self,
        *,
        model: str | Literal["text-embedding-ada-002"],
        input: str | list[str] | Sequence[int] | Sequence[Sequence[int]],
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateEmbeddingResponse:
        """Turns text into vectors whose distance reflects how related the texts are.

        Args:
            model: Name of the model to run. `GET /models` lists those that your key can use; the
                [model overview](https://platform.openai.com/docs/models) compares them.
            input: Text to turn into a vector: a string or a list of token ids. For several at once give a
                list of strings or a list of such lists.

                Each may have as many tokens as the model takes, which is 8191 for
                `text-embedding-ada-002`. The [tiktoken](https://github.com/openai/tiktoken) package
                counts tokens.
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncEmbeddingsRaw:
        """The same calls, each giving its whole response."""
        return AsyncEmbeddingsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncEmbeddingsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncEmbeddingsStreamed(self)


class EmbeddingsRaw(RawAccess):
    create = raw(Embeddings.create)


class EmbeddingsStreamed(StreamedAccess):
    create = streamed(Embeddings.create)


class AsyncEmbeddingsRaw(AsyncRawAccess):
    create = async_raw(AsyncEmbeddings.create)


class AsyncEmbeddingsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncEmbeddings.create)
