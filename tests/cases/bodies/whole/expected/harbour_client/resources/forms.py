# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

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
    "AsyncForms",
    "AsyncFormsRaw",
    "AsyncFormsStreamed",
    "Forms",
    "FormsRaw",
    "FormsStreamed",
]

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/forms",
    body=Body("application/x-www-form-urlencoded"),
    responses=(Response("204", None, lambda: None),),
)


class Forms(Resource):
    """The calls under `client.forms`."""

    def create(
        self,
        *,
        a: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /forms"""
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> FormsRaw:
        """The same calls, each giving its whole response."""
        return FormsRaw(self)

    @property
    def with_streaming_response(self) -> FormsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return FormsStreamed(self)


class AsyncForms(AsyncResource):
    """The calls under `client.forms`."""

    async def create(
        self,
        *,
        a: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /forms"""
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncFormsRaw:
        """The same calls, each giving its whole response."""
        return AsyncFormsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncFormsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncFormsStreamed(self)


class FormsRaw(RawAccess):
    create = raw(Forms.create)


class FormsStreamed(StreamedAccess):
    create = streamed(Forms.create)


class AsyncFormsRaw(AsyncRawAccess):
    create = async_raw(AsyncForms.create)


class AsyncFormsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncForms.create)
