# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from typing_extensions import deprecated

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
    "AsyncEdits",
    "AsyncEditsRaw",
    "AsyncEditsStreamed",
    "Edits",
    "EditsRaw",
    "EditsStreamed",
]

_CREATE: Operation[types.CreateEditResponse] = Operation(
    method="POST",
    path="/edits",
    body=Body("application/json"),
    responses=(Response("200", "application/json", lambda: types.CreateEditResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Edits(Resource):
    """The calls under `client.edits`."""

    @deprecated("POST /edits is deprecated.")
    def create(
        self,
        *,
        model: str | types.CreateEditRequestModel,
        input: str | None | Omit = omit,
        instruction: str,
        n: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateEditResponse:
        """Rewrites a text as an instruction asks.

        Args:
            model: Name of the model to run: `text-davinci-edit-001` for prose, `code-davinci-edit-001` for
                source code.
            input: Text to rewrite. Empty by default, so that the model writes from nothing.
                Default "".
            instruction: What to change in the text.
            n: How many rewritten versions to make, from 1 to 20. Default: 1.
                At least 1; at most 20; default 1.
            temperature: How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
                focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

                Change either this or `top_p`, not both.
                At least 0; at most 2; default 1.
            top_p: Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
                1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
                Default: 1.

                Change either this or `temperature`, not both.
                At least 0; at most 1; default 1.
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> EditsRaw:
        """The same calls, each giving its whole response."""
        return EditsRaw(self)

    @property
    def with_streaming_response(self) -> EditsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return EditsStreamed(self)


class AsyncEdits(AsyncResource):
    """The calls under `client.edits`."""

    @deprecated("POST /edits is deprecated.")
    async def create(
        self,
        *,
        model: str | types.CreateEditRequestModel,
        input: str | None | Omit = omit,
        instruction: str,
        n: int | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateEditResponse:
        """Rewrites a text as an instruction asks.

        Args:
            model: Name of the model to run: `text-davinci-edit-001` for prose, `code-davinci-edit-001` for
                source code.
            input: Text to rewrite. Empty by default, so that the model writes from nothing.
                Default "".
            instruction: What to change in the text.
            n: How many rewritten versions to make, from 1 to 20. Default: 1.
                At least 1; at most 20; default 1.
            temperature: How much chance plays a part in choosing tokens, from 0 to 2. Near 0 the output is
                focused and almost repeatable; above 1 it becomes varied and erratic. Default: 1.

                Change either this or `top_p`, not both.
                At least 0; at most 2; default 1.
            top_p: Share of the probability mass from which tokens are drawn (nucleus sampling), from 0 to
                1. With 0.25, only the likeliest tokens that together make up 25% are candidates.
                Default: 1.

                Change either this or `temperature`, not both.
                At least 0; at most 1; default 1.
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncEditsRaw:
        """The same calls, each giving its whole response."""
        return AsyncEditsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncEditsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncEditsStreamed(self)


class EditsRaw(RawAccess):
    create = raw(  # pyright: ignore[reportDeprecated]  # not called here
        Edits.create,  # pyright: ignore[reportDeprecated]  # nor here
    )


class EditsStreamed(StreamedAccess):
    create = streamed(  # pyright: ignore[reportDeprecated]  # not called here
        Edits.create,  # pyright: ignore[reportDeprecated]  # nor here
    )


class AsyncEditsRaw(AsyncRawAccess):
    create = async_raw(  # pyright: ignore[reportDeprecated]  # not called here
        AsyncEdits.create,  # pyright: ignore[reportDeprecated]  # nor here
    )


class AsyncEditsStreamed(AsyncStreamedAccess):
    create = async_streamed(  # pyright: ignore[reportDeprecated]  # not called here
        AsyncEdits.create,  # pyright: ignore[reportDeprecated]  # nor here
    )
