# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .. import types
from .._runtime.files import FileInput
from .._runtime.operations import (
    Body,
    Encoding,
    Operation,
    PagedOperation,
    PageRule,
    Parameter,
    Response,
)
from .._runtime.options import RequestOptions
from .._runtime.pages import (
    AsyncPaginator,
    Page,
)
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
    "AsyncFiles",
    "AsyncFilesRaw",
    "AsyncFilesStreamed",
    "Files",
    "FilesRaw",
    "FilesStreamed",
]

_LIST: PagedOperation[types.ListFilesResponse, types.OpenAIFile] = PagedOperation(
    method="GET",
    path="/files",
    responses=(Response("200", "application/json", lambda: types.ListFilesResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
    page=PageRule(items="data"),
)

_CREATE: Operation[types.OpenAIFile] = Operation(
    method="POST",
    path="/files",
    body=Body(
        "multipart/form-data",
        encodings={
            "file": Encoding(content_type="application/octet-stream"),
        },
    ),
    responses=(Response("200", "application/json", lambda: types.OpenAIFile),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_DELETE: Operation[types.DeleteFileResponse] = Operation(
    method="DELETE",
    path="/files/{file_id}",
    parameters=(Parameter("file_id", "path"),),
    responses=(Response("200", "application/json", lambda: types.DeleteFileResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_RETRIEVE: Operation[types.OpenAIFile] = Operation(
    method="GET",
    path="/files/{file_id}",
    parameters=(Parameter("file_id", "path"),),
    responses=(Response("200", "application/json", lambda: types.OpenAIFile),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_RETRIEVE_CONTENT: Operation[bytes] = Operation(
    method="GET",
    path="/files/{file_id}/content",
    parameters=(Parameter("file_id", "path"),),
    responses=(Response("200", "application/octet-stream", lambda: bytes),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Files(Resource):
    """The calls under `client.files`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> Page[types.ListFilesResponse, types.OpenAIFile]:
        """Lists the files that your organization has uploaded."""
        return self._page(_LIST, locals())

    def create(
        self,
        *,
        file: FileInput,
        purpose: str,
        **options: Unpack[RequestOptions],
    ) -> types.OpenAIFile:
        """Uploads a file for use with other parts of the API, such as fine-tuning.

        All files of an organization together may take up 1 GB; support can raise that limit.

        Args:
            file: The file, in [JSON Lines](https://jsonlines.org/) format.

                For fine-tuning, every line is an object with a `prompt` and a `completion`; the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning) tells more.
            purpose: What the file is for. With `fine-tune` its format is checked on arrival.
        """
        return self._call(_CREATE, locals())

    def delete(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.DeleteFileResponse:
        """Deletes an uploaded file.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return self._call(_DELETE, locals())

    def retrieve(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.OpenAIFile:
        """Fetches what is known about one uploaded file: its name, size and purpose.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return self._call(_RETRIEVE, locals())

    def retrieve_content(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Downloads the content of an uploaded file, byte for byte.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return self._call(_RETRIEVE_CONTENT, locals())

    @property
    def with_raw_response(self) -> FilesRaw:
        """The same calls, each giving its whole response."""
        return FilesRaw(self)

    @property
    def with_streaming_response(self) -> FilesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return FilesStreamed(self)


class AsyncFiles(AsyncResource):
    """The calls under `client.files`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.ListFilesResponse, types.OpenAIFile]:
        """Lists the files that your organization has uploaded."""
        return self._page(_LIST, locals())

    async def create(
        self,
        *,
        file: FileInput,
        purpose: str,
        **options: Unpack[RequestOptions],
    ) -> types.OpenAIFile:
        """Uploads a file for use with other parts of the API, such as fine-tuning.

        All files of an organization together may take up 1 GB; support can raise that limit.

        Args:
            file: The file, in [JSON Lines](https://jsonlines.org/) format.

                For fine-tuning, every line is an object with a `prompt` and a `completion`; the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning) tells more.
            purpose: What the file is for. With `fine-tune` its format is checked on arrival.
        """
        return await self._call(_CREATE, locals())

    async def delete(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.DeleteFileResponse:
        """Deletes an uploaded file.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return await self._call(_DELETE, locals())

    async def retrieve(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.OpenAIFile:
        """Fetches what is known about one uploaded file: its name, size and purpose.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return await self._call(_RETRIEVE, locals())

    async def retrieve_content(
        self,
        file_id: str,
        **options: Unpack[RequestOptions],
    ) -> bytes:
        """Downloads the content of an uploaded file, byte for byte.

        Args:
            file_id: Identifier of the file, as returned when it was uploaded.
        """
        return await self._call(_RETRIEVE_CONTENT, locals())

    @property
    def with_raw_response(self) -> AsyncFilesRaw:
        """The same calls, each giving its whole response."""
        return AsyncFilesRaw(self)

    @property
    def with_streaming_response(self) -> AsyncFilesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncFilesStreamed(self)


class FilesRaw(RawAccess):
    create = raw(Files.create)
    delete = raw(Files.delete)
    list = raw(Files.list)
    retrieve = raw(Files.retrieve)
    retrieve_content = raw(Files.retrieve_content)


class FilesStreamed(StreamedAccess):
    create = streamed(Files.create)
    delete = streamed(Files.delete)
    list = streamed(Files.list)
    retrieve = streamed(Files.retrieve)
    retrieve_content = streamed(Files.retrieve_content)


class AsyncFilesRaw(AsyncRawAccess):
    create = async_raw(AsyncFiles.create)
    delete = async_raw(AsyncFiles.delete)
    list = async_raw(AsyncFiles.list)
    retrieve = async_raw(AsyncFiles.retrieve)
    retrieve_content = async_raw(AsyncFiles.retrieve_content)


class AsyncFilesStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncFiles.create)
    delete = async_streamed(AsyncFiles.delete)
    list = async_streamed(AsyncFiles.list)
    retrieve = async_streamed(AsyncFiles.retrieve)
    retrieve_content = async_streamed(AsyncFiles.retrieve_content)
