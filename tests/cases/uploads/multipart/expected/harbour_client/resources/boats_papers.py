# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

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
    "AsyncBoatsPapers",
    "AsyncBoatsPapersRaw",
    "AsyncBoatsPapersStreamed",
    "BoatsPapers",
    "BoatsPapersRaw",
    "BoatsPapersStreamed",
]

_CREATE: Operation[types.BoatsPapersCreateResponse] = Operation(
    method="POST",
    path="/boats/{id}/papers",
    parameters=(Parameter("id", "path"),),
    body=Body(
        "multipart/form-data",
        encodings={
            "file": Encoding(content_type="application/pdf"),
            "photos": Encoding(content_type="application/octet-stream"),
            "details": Encoding(content_type="application/vnd.details+json"),
        },
    ),
    responses=(
        Response("201", "application/json", lambda: types.BoatsPapersCreateResponse),
    ),
)


class BoatsPapers(Resource):
    """The calls under `client.boats.papers`."""

    def create(
        self,
        id: str,
        *,
        file: FileInput,
        photos: Sequence[FileInput] | Omit = omit,
        language: types.BoatsPapersCreateBodyLanguage | Omit = omit,
        details: types.BoatsPapersCreateBodyDetailsParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.BoatsPapersCreateResponse:
        """POST /boats/{id}/papers

        Args:
            file: The scan.
        """
        return self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> BoatsPapersRaw:
        """The same calls, each giving its whole response."""
        return BoatsPapersRaw(self)

    @property
    def with_streaming_response(self) -> BoatsPapersStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return BoatsPapersStreamed(self)


class AsyncBoatsPapers(AsyncResource):
    """The calls under `client.boats.papers`."""

    async def create(
        self,
        id: str,
        *,
        file: FileInput,
        photos: Sequence[FileInput] | Omit = omit,
        language: types.BoatsPapersCreateBodyLanguage | Omit = omit,
        details: types.BoatsPapersCreateBodyDetailsParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.BoatsPapersCreateResponse:
        """POST /boats/{id}/papers

        Args:
            file: The scan.
        """
        return await self._call(_CREATE, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsPapersRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsPapersRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsPapersStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsPapersStreamed(self)


class BoatsPapersRaw(RawAccess):
    create = raw(BoatsPapers.create)


class BoatsPapersStreamed(StreamedAccess):
    create = streamed(BoatsPapers.create)


class AsyncBoatsPapersRaw(AsyncRawAccess):
    create = async_raw(AsyncBoatsPapers.create)


class AsyncBoatsPapersStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncBoatsPapers.create)
