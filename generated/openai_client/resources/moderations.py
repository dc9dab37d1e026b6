# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

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
    "AsyncModerations",
    "AsyncModerationsRaw",
    "AsyncModerationsStreamed",
    "Moderations",
    "ModerationsRaw",
    "ModerationsStreamed",
]

_CREATE: Operation[types.CreateModerationResponse] = Operation(
    method="POST",
    path="/moderations",
    body=Body("application/json"),
    responses=(
        Response("200", "application/json", lambda: types.CreateModerationResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Moderations(Resource):
    """The calls under `client.moderations`."""

    def create(
        self,
        *,
        input: str | list[str],
        model: str | types.CreateModerationRequestModel | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateModerationResponse:
        """Checks whether a text breaks OpenAI's usage policies.

        Args:
            input: Text to check, or a list of texts.
            model: Which classifier to run. `text-moderation-latest`, the default, is replaced by better
                versions without notice. `text-moderation-stable` changes only after an announcement,
                and may be a little less accurate.
                Default "text-moderation-latest".
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> ModerationsRaw:
        """The same calls, each giving its whole response."""
        return ModerationsRaw(self)

    @property
    def with_streaming_response(self) -> ModerationsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return ModerationsStreamed(self)


class AsyncModerations(AsyncResource):
    """The calls under `client.moderations`."""

    async def create(
        self,
        *,
        input: str | list[str],
        model: str | types.CreateModerationRequestModel | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.CreateModerationResponse:
        """Checks whether a text breaks OpenAI's usage policies.

        Args:
            input: Text to check, or a list of texts.
            model: Which classifier to run. `text-moderation-latest`, the default, is replaced by better
                versions without notice. `text-moderation-stable` changes only after an announcement,
                and may be a little less accurate.
                Default "text-moderation-latest".
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncModerationsRaw:
        """The same calls, each giving its whole response."""
        return AsyncModerationsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncModerationsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncModerationsStreamed(self)


class ModerationsRaw(RawAccess):
    create = raw(Moderations.create)


class ModerationsStreamed(StreamedAccess):
    create = streamed(Moderations.create)


class AsyncModerationsRaw(AsyncRawAccess):
    create = async_raw(AsyncModerations.create)


class AsyncModerationsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncModerations.create)
