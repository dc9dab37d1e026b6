# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import (
    Mapping,
    Sequence,
)
from typing import Unpack

from .. import types
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
from .._runtime.scalars import DateTime

__all__ = [
    "AsyncDocksBoats",
    "AsyncDocksBoatsRaw",
    "AsyncDocksBoatsStreamed",
    "DocksBoats",
    "DocksBoatsRaw",
    "DocksBoatsStreamed",
]

_RETRIEVE: Operation[dict[str, object]] = Operation(
    method="GET",
    path="/docks/{dock_id}/boats/{boatId}",
    parameters=(
        Parameter("dock_id", "path"),
        Parameter("boat_id", "path", wire="boatId", style="label", explode=True),
        Parameter("tags", "query", explode=False),
        Parameter("near", "query", style="deepObject"),
        Parameter("pipes", "query", style="pipeDelimited"),
        Parameter("raw", "query", allow_reserved=True),
        Parameter("filter", "query", content_type="application/json"),
        Parameter("order", "query"),
        Parameter("limit", "query"),
        Parameter("from_", "query", wire="from"),
        Parameter("session", "cookie"),
    ),
    responses=(Response("200", "application/json", lambda: dict[str, object]),),
)


class DocksBoats(Resource):
    """The calls under `client.docks.boats`."""

    def retrieve(
        self,
        boat_id: list[str],
        *,
        dock_id: str,
        tags: list[str] | Omit = omit,
        near: types.DocksBoatsRetrieveNearParam | Omit = omit,
        pipes: Sequence[int] | Omit = omit,
        raw: str | Omit = omit,
        filter: Mapping[str, object] | Omit = omit,
        order: types.DocksBoatsRetrieveOrder,
        limit: int | Omit = omit,
        from_: DateTime | str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, object]:
        """GET /docks/{dock_id}/boats/{boatId}

        Args:
            limit: How many at most.
                At most 100; default 20.
        """
        return self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> DocksBoatsRaw:
        """The same calls, each giving its whole response."""
        return DocksBoatsRaw(self)

    @property
    def with_streaming_response(self) -> DocksBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return DocksBoatsStreamed(self)


class AsyncDocksBoats(AsyncResource):
    """The calls under `client.docks.boats`."""

    async def retrieve(
        self,
        boat_id: list[str],
        *,
        dock_id: str,
        tags: list[str] | Omit = omit,
        near: types.DocksBoatsRetrieveNearParam | Omit = omit,
        pipes: Sequence[int] | Omit = omit,
        raw: str | Omit = omit,
        filter: Mapping[str, object] | Omit = omit,
        order: types.DocksBoatsRetrieveOrder,
        limit: int | Omit = omit,
        from_: DateTime | str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, object]:
        """GET /docks/{dock_id}/boats/{boatId}

        Args:
            limit: How many at most.
                At most 100; default 20.
        """
        return await self._call(_RETRIEVE, locals())

    @property
    def with_raw_response(self) -> AsyncDocksBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncDocksBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncDocksBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncDocksBoatsStreamed(self)


class DocksBoatsRaw(RawAccess):
    retrieve = raw(DocksBoats.retrieve)


class DocksBoatsStreamed(StreamedAccess):
    retrieve = streamed(DocksBoats.retrieve)


class AsyncDocksBoatsRaw(AsyncRawAccess):
    retrieve = async_raw(AsyncDocksBoats.retrieve)


class AsyncDocksBoatsStreamed(AsyncStreamedAccess):
    retrieve = async_streamed(AsyncDocksBoats.retrieve)
