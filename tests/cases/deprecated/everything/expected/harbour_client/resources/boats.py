# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Unpack

from typing_extensions import deprecated

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
from .._runtime.scalars import List

__all__ = [
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_LIST: Operation[list[types.Boat]] = Operation(
    method="GET",
    path="/boats",
    parameters=(Parameter("page", "query"),),
    responses=(Response("200", "application/json", lambda: list[types.Boat]),),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    @deprecated("GET /boats is deprecated.")
    def list(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> List[types.Boat]:
        """All boats.

        Args:
            page: Deprecated. Use a cursor.
        """
        return self._call(_LIST, locals())

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

    @deprecated("GET /boats is deprecated.")
    async def list(
        self,
        *,
        page: int | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> List[types.Boat]:
        """All boats.

        Args:
            page: Deprecated. Use a cursor.
        """
        return await self._call(_LIST, locals())

    @property
    def with_raw_response(self) -> AsyncBoatsRaw:
        """The same calls, each giving its whole response."""
        return AsyncBoatsRaw(self)

    @property
    def with_streaming_response(self) -> AsyncBoatsStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncBoatsStreamed(self)


class BoatsRaw(RawAccess):
    list = raw(  # pyright: ignore[reportDeprecated]  # not called here
        Boats.list,  # pyright: ignore[reportDeprecated]  # nor here
    )


class BoatsStreamed(StreamedAccess):
    list = streamed(  # pyright: ignore[reportDeprecated]  # not called here
        Boats.list,  # pyright: ignore[reportDeprecated]  # nor here
    )


class AsyncBoatsRaw(AsyncRawAccess):
    list = async_raw(  # pyright: ignore[reportDeprecated]  # not called here
        AsyncBoats.list,  # pyright: ignore[reportDeprecated]  # nor here
    )


class AsyncBoatsStreamed(AsyncStreamedAccess):
    list = async_streamed(  # pyright: ignore[reportDeprecated]  # not called here
        AsyncBoats.list,  # pyright: ignore[reportDeprecated]  # nor here
    )
