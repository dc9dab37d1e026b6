# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
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
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_CREATE: Operation[types.BoatsCreateResponse] = Operation(
    method="POST",
    path="/boats",
    body=Body("application/json", required=False),
    responses=(Response("200", "application/json", lambda: types.BoatsCreateResponse),),
    errors=(
        Response(
            "default",
            "application/json",
            lambda: types.BoatsCreateDefaultResponse,
        ),
    ),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def create(
        self,
        *,
        name: str | Omit = omit,
        engine: types.BoatsCreateBodyEngineParam | Omit = omit,
        sails: Sequence[types.BoatsCreateBodySailParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.BoatsCreateResponse:
        """POST /boats"""
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> BoatsRaw:
        """The same calls, each giving its whole response."""
        return BoatsRaw(self)

    @property
    def with_streaming_response(self) -> BoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return BoatsStreamed(self)


class AsyncBoats(AsyncResource):
    """The calls under `client.boats`."""

    async def create(
        self,
        *,
        name: str | Omit = omit,
        engine: types.BoatsCreateBodyEngineParam | Omit = omit,
        sails: Sequence[types.BoatsCreateBodySailParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.BoatsCreateResponse:
        """POST /boats"""
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    create = raw(Boats.create)


class BoatsStreamed(StreamedAccess):
    create = streamed(Boats.create)


class AsyncBoatsRaw(AsyncRawAccess):
    create = async_raw(AsyncBoats.create)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncBoats.create)
