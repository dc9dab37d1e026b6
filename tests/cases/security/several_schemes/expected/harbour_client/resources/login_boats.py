# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.operations import (
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
    "AsyncLoginBoats",
    "AsyncLoginBoatsRaw",
    "AsyncLoginBoatsStreamed",
    "LoginBoats",
    "LoginBoatsRaw",
    "LoginBoatsStreamed",
]

_UPDATE: Operation[None] = Operation(
    method="POST",
    path="/boats",
    responses=(Response("204", None, lambda: None),),
    security=(("Login",),),
)


class LoginBoats(Resource):
    """The calls under `client.login.boats`."""

    def update(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /boats"""
        return self._call(_UPDATE, locals())

    @property
    def with_raw_response(self) -> LoginBoatsRaw:
        """The same calls, each giving its whole response."""
        return LoginBoatsRaw(self)

    @property
    def with_streaming_response(self) -> LoginBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return LoginBoatsStreamed(self)


class AsyncLoginBoats(AsyncResource):
    """The calls under `client.login.boats`."""

    async def update(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /boats"""
        return await self._call(_UPDATE, locals())

    @property
    def with_raw_response(self) -> AsyncLoginBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncLoginBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncLoginBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncLoginBoatsStreamed(self)


class LoginBoatsRaw(RawAccess):
    update = raw(LoginBoats.update)


class LoginBoatsStreamed(StreamedAccess):
    update = streamed(LoginBoats.update)


class AsyncLoginBoatsRaw(AsyncRawAccess):
    update = async_raw(AsyncLoginBoats.update)


class AsyncLoginBoatsStreamed(AsyncStreamedAccess):
    update = async_streamed(AsyncLoginBoats.update)
