# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .._runtime.files import FileInput
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
    "AsyncNotes",
    "AsyncNotesRaw",
    "AsyncNotesStreamed",
    "Notes",
    "NotesRaw",
    "NotesStreamed",
]

_CREATE: Operation[str] = Operation(
    method="POST",
    path="/notes",
    body=Body("text/plain", whole=True),
    responses=(Response("200", "text/plain", lambda: str),),
)


class Notes(Resource):
    """The calls under `client.notes`."""

    def create(
        self,
        *,
        body: str | FileInput,
        **options: Unpack[RequestOptions],
    ) -> str:
        """POST /notes"""
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> NotesRaw:
        """The same calls, each giving its whole response."""
        return NotesRaw(self)

    @property
    def with_streaming_response(self) -> NotesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return NotesStreamed(self)


class AsyncNotes(AsyncResource):
    """The calls under `client.notes`."""

    async def create(
        self,
        *,
        body: str | FileInput,
        **options: Unpack[RequestOptions],
    ) -> str:
        """POST /notes"""
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncNotesRaw:
        """The same calls, each giving its whole response."""
        return AsyncNotesRaw(self)

    @property
    def with_streaming_response(self) -> AsyncNotesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncNotesStreamed(self)


class NotesRaw(RawAccess):
    create = raw(Notes.create)


class NotesStreamed(StreamedAccess):
    create = streamed(Notes.create)


class AsyncNotesRaw(AsyncRawAccess):
    create = async_raw(AsyncNotes.create)


class AsyncNotesStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncNotes.create)
