# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from .. import types
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
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
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_LIST: PagedOperation[types.BoatList, types.Boat] = PagedOperation(
    method="GET",
    path="/boats",
    parameters=(
        Parameter("after", "query"),
        Parameter("limit", "query"),
    ),
    responses=(Response("200", "application/json", lambda: types.BoatList),),
    page=PageRule(
        items="data",
        kind="cursor",
        parameter="after",
        next="last_id",
        has_more="has_more",
    ),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Page[types.BoatList, types.Boat]:
        """GET /boats

        Args:
            limit: Default 20.
        """
        return self._page(_LIST, locals())

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

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.BoatList, types.Boat]:
        """GET /boats

        Args:
            limit: Default 20.
        """
        return self._page(_LIST, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    list = raw(Boats.list)


class BoatsStreamed(StreamedAccess):
    list = streamed(Boats.list)


class AsyncBoatsRaw(AsyncRawAccess):
    list = async_raw(AsyncBoats.list)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    list = async_streamed(AsyncBoats.list)
