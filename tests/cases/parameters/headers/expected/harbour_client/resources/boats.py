# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Operation,
    Parameter,
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

_RETRIEVE: Operation[None] = Operation(
    method="GET",
    path="/boats",
    parameters=(
        Parameter("x_request_source", "header", wire="X-Request-Source"),
        Parameter("if_none_match", "header", wire="If-None-Match"),
        Parameter("id_header", "header", wire="id"),
        Parameter("id_query", "query", wire="id"),
        Parameter("timeout_", "query", wire="timeout"),
    ),
    responses=(Response("204", None, lambda: None),),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def retrieve(
        self,
        *,
        x_request_source: str | Omit = omit,
        if_none_match: list[str] | Omit = omit,
        id_header: str | Omit = omit,
        id_query: str | Omit = omit,
        timeout_: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats"""
        return self._call(_RETRIEVE, locals())

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

    async def retrieve(
        self,
        *,
        x_request_source: str | Omit = omit,
        if_none_match: list[str] | Omit = omit,
        id_header: str | Omit = omit,
        id_query: str | Omit = omit,
        timeout_: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /boats"""
        return await self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    retrieve = raw(Boats.retrieve)


class BoatsStreamed(StreamedAccess):
    retrieve = streamed(Boats.retrieve)


class AsyncBoatsRaw(AsyncRawAccess):
    retrieve = async_raw(AsyncBoats.retrieve)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    retrieve = async_streamed(AsyncBoats.retrieve)
