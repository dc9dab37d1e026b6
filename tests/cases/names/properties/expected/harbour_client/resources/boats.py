# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

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
from .._runtime.scalars import List

__all__ = [
    "AsyncBoats",
    "AsyncBoatsRaw",
    "AsyncBoatsStreamed",
    "Boats",
    "BoatsRaw",
    "BoatsStreamed",
]

_LIST: Operation[types.Boat] = Operation(
    method="GET",
    path="/boats",
    responses=(Response("200", "application/json", lambda: types.Boat),),
)

_CREATE: Operation[None] = Operation(
    method="POST",
    path="/boats",
    body=Body(
        "application/json",
        renamed={
            "self_": "self",
            "class_": "class",
            "hate_threatening": "hate/threatening",
            "cap_camel_case": "camelCase",
            "private": "_private",
            "field_2nd": "2nd",
            "type": "@type",
            "grosse": "größe",
        },
    ),
    responses=(Response("201", None, lambda: None),),
)


class Boats(Resource):
    """The calls under `client.boats`."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> types.Boat:
        """GET /boats"""
        return self._call(_LIST, locals())

    def create(
        self,
        *,
        self_: str,
        class_: str,
        model_config: str | Omit = omit,
        hate_threatening: bool | Omit = omit,
        list: List[str] | Omit = omit,
        str: str | Omit = omit,
        cap_camel_case: int | Omit = omit,
        camel_case: int | Omit = omit,
        private: str | Omit = omit,
        field_2nd: str | Omit = omit,
        copy: bool | Omit = omit,
        type: str | Omit = omit,
        grosse: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
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

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> types.Boat:
        """GET /boats"""
        return await self._call(_LIST, locals())

    async def create(
        self,
        *,
        self_: str,
        class_: str,
        model_config: str | Omit = omit,
        hate_threatening: bool | Omit = omit,
        list: List[str] | Omit = omit,
        str: str | Omit = omit,
        cap_camel_case: int | Omit = omit,
        camel_case: int | Omit = omit,
        private: str | Omit = omit,
        field_2nd: str | Omit = omit,
        copy: bool | Omit = omit,
        type: str | Omit = omit,
        grosse: float | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
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
    list = raw(Boats.list)


class BoatsStreamed(StreamedAccess):
    create = streamed(Boats.create)
    list = streamed(Boats.list)


class AsyncBoatsRaw(AsyncRawAccess):
    create = async_raw(AsyncBoats.create)
    list = async_raw(AsyncBoats.list)


class AsyncBoatsStreamed(AsyncStreamedAccess):
    create = async_streamed(AsyncBoats.create)
    list = async_streamed(AsyncBoats.list)
