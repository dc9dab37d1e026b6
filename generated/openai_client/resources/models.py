# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .. import types
from .._runtime.operations import (
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
    "AsyncModels",
    "AsyncModelsRaw",
    "AsyncModelsStreamed",
    "Models",
    "ModelsRaw",
    "ModelsStreamed",
]

_LIST: PagedOperation[types.ListModelsResponse, types.Model] = PagedOperation(
    method="GET",
    path="/models",
    responses=(Response("200", "application/json", lambda: types.ListModelsResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
    page=PageRule(items="data"),
)

_RETRIEVE: Operation[types.Model] = Operation(
    method="GET",
    path="/models/{model}",
    parameters=(Parameter("model", "path"),),
    responses=(Response("200", "application/json", lambda: types.Model),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_DELETE: Operation[types.DeleteModelResponse] = Operation(
    method="DELETE",
    path="/models/{model}",
    parameters=(Parameter("model", "path"),),
    responses=(Response("200", "application/json", lambda: types.DeleteModelResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Models(Resource):
    """The calls under `client.models`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> Page[types.ListModelsResponse, types.Model]:
        """Lists the models that you can use, each with its owner."""
        return self._page(_LIST, locals())

    def retrieve(
        self,
        model: str,
        **options: Unpack[RequestOptions],
    ) -> types.Model:
        """Fetches what is known about one model, such as who owns it.

        Args:
            model: Name of the model.
        """
        return self._call(_RETRIEVE, locals())

    def delete(
        self,
        model: str,
        **options: Unpack[RequestOptions],
    ) -> types.DeleteModelResponse:
        """Deletes a fine-tuned model. Only an owner of the organization may do this.

        Args:
            model: Name of the fine-tuned model to delete.
        """
        return self._call(_DELETE, locals())

    @property
    def with_raw_response(self) -> ModelsRaw:
        """The same calls, each giving its whole response."""
        return ModelsRaw(self)

    @property
    def with_streaming_response(self) -> ModelsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return ModelsStreamed(self)


class AsyncModels(AsyncResource):
    """The calls under `client.models`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.ListModelsResponse, types.Model]:
        """Lists the models that you can use, each with its owner."""
        return self._page(_LIST, locals())

    async def retrieve(
        self,
        model: str,
        **options: Unpack[RequestOptions],
    ) -> types.Model:
        """Fetches what is known about one model, such as who owns it.

        Args:
            model: Name of the model.
        """
        return await self._call(_RETRIEVE, locals())

    async def delete(
        self,
        model: str,
        **options: Unpack[RequestOptions],
    ) -> types.DeleteModelResponse:
        """Deletes a fine-tuned model. Only an owner of the organization may do this.

        Args:
            model: Name of the fine-tuned model to delete.
        """
        return await self._call(_DELETE, locals())

    @property
    def with_raw_response(self) -> AsyncModelsRaw:
        """The same calls, each giving its whole response."""
        return AsyncModelsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncModelsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncModelsStreamed(self)


class ModelsRaw(RawAccess):
    delete = raw(Models.delete)
    list = raw(Models.list)
    retrieve = raw(Models.retrieve)


class ModelsStreamed(StreamedAccess):
    delete = streamed(Models.delete)
    list = streamed(Models.list)
    retrieve = streamed(Models.retrieve)


class AsyncModelsRaw(AsyncRawAccess):
    delete = async_raw(AsyncModels.delete)
    list = async_raw(AsyncModels.list)
    retrieve = async_raw(AsyncModels.retrieve)


class AsyncModelsStreamed(AsyncStreamedAccess):
    delete = async_streamed(AsyncModels.delete)
    list = async_streamed(AsyncModels.list)
    retrieve = async_streamed(AsyncModels.retrieve)
