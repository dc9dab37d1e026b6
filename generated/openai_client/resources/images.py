# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

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
    "AsyncImages",
    "AsyncImagesRaw",
    "AsyncImagesStreamed",
    "Images",
    "ImagesRaw",
    "ImagesStreamed",
]

_GENERATE: Operation[types.ImagesResponse] = Operation(
    method="POST",
    path="/images/generations",
    body=Body("application/json"),
    responses=(Response("200", "application/json", lambda: types.ImagesResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_EDIT: Operation[types.ImagesResponse] = Operation(
    method="POST",
    path="/images/edits",
    body=Body(
        "multipart/form-data",
        encodings={
            "image": Encoding(content_type="application/octet-stream"),
            "mask": Encoding(content_type="application/octet-stream"),
        },
    ),
    responses=(Response("200", "application/json", lambda: types.ImagesResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_CREATE_VARIATION: Operation[types.ImagesResponse] = Operation(
    method="POST",
    path="/images/variations",
    body=Body(
        "multipart/form-data",
        encodings={
            "image": Encoding(content_type="application/octet-stream"),
        },
    ),
    responses=(Response("200", "application/json", lambda: types.ImagesResponse),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)


class Images(Resource):
    """The calls under `client.images`."""

    def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: types.CreateImageRequestSize | None | Omit = omit,
        response_format: types.CreateImageRequestResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Draws images from a description in words.

        Args:
            prompt: What the images should show, in at most 1000 characters.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return self._call(_GENERATE, locals())

    def edit(
        self,
        *,
        image: FileInput,
        mask: FileInput | Omit = omit,
        prompt: str,
        n: int | None | Omit = omit,
        size: types.CreateImageEditRequestSize | None | Omit = omit,
        response_format: (
            types.CreateImageEditRequestResponseFormat | None | Omit
        ) = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Repaints or extends part of an image, following a description in words.

        Args:
            image: The image: a square PNG file under 4 MB. Without a `mask` its own transparent areas are
                what is repainted, so it must have some.
            mask: Where to repaint: a PNG file under 4 MB, as large as `image` in pixels, whose fully
                transparent areas mark the places.
            prompt: What the whole result should show, in at most 1000 characters.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return self._call(_EDIT, locals())

    def create_variation(
        self,
        *,
        image: FileInput,
        n: int | None | Omit = omit,
        size: types.CreateImageVariationRequestSize | None | Omit = omit,
        response_format: (
            types.CreateImageVariationRequestResponseFormat | None | Omit
        ) = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Draws new images that resemble a given one.

        Args:
            image: The image to start from: a square PNG file under 4 MB.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return self._call(_CREATE_VARIATION, locals())

    @property
    def with_raw_response(self) -> ImagesRaw:
        """The same calls, each giving its whole response."""
        return ImagesRaw(self)

    @property
    def with_streaming_response(self) -> ImagesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return ImagesStreamed(self)


class AsyncImages(AsyncResource):
    """The calls under `client.images`."""

    async def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: types.CreateImageRequestSize | None | Omit = omit,
        response_format: types.CreateImageRequestResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Draws images from a description in words.

        Args:
            prompt: What the images should show, in at most 1000 characters.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return await self._call(_GENERATE, locals())

    async def edit(
        self,
        *,
        image: FileInput,
        mask: FileInput | Omit = omit,
        prompt: str,
        n: int | None | Omit = omit,
        size: types.CreateImageEditRequestSize | None | Omit = omit,
        response_format: (
            types.CreateImageEditRequestResponseFormat | None | Omit
        ) = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Repaints or extends part of an image, following a description in words.

        Args:
            image: The image: a square PNG file under 4 MB. Without a `mask` its own transparent areas are
                what is repainted, so it must have some.
            mask: Where to repaint: a PNG file under 4 MB, as large as `image` in pixels, whose fully
                transparent areas mark the places.
            prompt: What the whole result should show, in at most 1000 characters.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return await self._call(_EDIT, locals())

    async def create_variation(
        self,
        *,
        image: FileInput,
        n: int | None | Omit = omit,
        size: types.CreateImageVariationRequestSize | None | Omit = omit,
        response_format: (
            types.CreateImageVariationRequestResponseFormat | None | Omit
        ) = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ImagesResponse:
        """Draws new images that resemble a given one.

        Args:
            image: The image to start from: a square PNG file under 4 MB.
            n: How many images to make, from 1 to 10. Default: 1.
                At least 1; at most 10; default 1.
            size: Width and height in pixels. Default: `1024x1024`.
                Default "1024x1024".
            response_format: How to return the images: `url` for links, `b64_json` for base64 text in the reply
                itself. Default: `url`.
                Default "url".
            user: Your own stable identifier for the person on whose behalf you call, which helps OpenAI
                to trace abuse. Do not put personal data into it.
        """
        return await self._call(_CREATE_VARIATION, locals())

    @property
    def with_raw_response(self) -> AsyncImagesRaw:
        """The same calls, each giving its whole response."""
        return AsyncImagesRaw(self)

    @property
    def with_streaming_response(self) -> AsyncImagesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncImagesStreamed(self)


class ImagesRaw(RawAccess):
    create_variation = raw(Images.create_variation)
    edit = raw(Images.edit)
    generate = raw(Images.generate)


class ImagesStreamed(StreamedAccess):
    create_variation = streamed(Images.create_variation)
    edit = streamed(Images.edit)
    generate = streamed(Images.generate)


class AsyncImagesRaw(AsyncRawAccess):
    create_variation = async_raw(AsyncImages.create_variation)
    edit = async_raw(AsyncImages.edit)
    generate = async_raw(AsyncImages.generate)


class AsyncImagesStreamed(AsyncStreamedAccess):
    create_variation = async_streamed(AsyncImages.create_variation)
    edit = async_streamed(AsyncImages.edit)
    generate = async_streamed(AsyncImages.generate)
