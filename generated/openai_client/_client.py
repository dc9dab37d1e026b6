# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Self,
    Unpack,
)

from ._runtime.async_client import AsyncClient
from ._runtime.auth import (
    AsyncCredential,
    Bearer,
    Credential,
)
from ._runtime.config import ClientConfig
from ._runtime.http import (
    AsyncHTTPClient,
    HTTPClient,
    Timeout,
)
from ._runtime.omit import (
    Omit,
    omit,
)
from ._runtime.options import (
    AsyncClientOptions,
    ClientOptions,
)
from ._runtime.sync_client import SyncClient

if TYPE_CHECKING:
    from . import resources

__all__ = [
    "AsyncOpenAI",
    "OpenAI",
]

_CONFIG = ClientConfig(
    package="openai_client",
    user_agent="openai_client/2.0.0",
    base_url="https://api.openai.com/v1",
    base_url_environment="OPENAI_BASE_URL",
    log_environment="OPENAI_LOG",
    schemes={
        "ApiKeyAuth": Bearer(argument="api_key", environment="OPENAI_API_KEY"),
    },
    security=(("ApiKeyAuth",),),
    request_id_header="x-request-id",
    stream_end="[DONE]",
)


class OpenAI(SyncClient):
    """Client for OpenAI API.

    REST interface to OpenAI's language, image and speech models, and to their fine-tuning.
    """

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: HTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "ApiKeyAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        *,
        api_key: Credential | None = None,
        **options: Unpack[ClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "ApiKeyAuth": api_key,
            },
            options,
        )

    @cached_property
    def audio(self) -> resources.Audio:
        """`audio`"""
        from .resources.audio import Audio

        return Audio(self)

    @cached_property
    def chat(self) -> resources.Chat:
        """`chat`"""
        from .resources.chat import Chat

        return Chat(self)

    @cached_property
    def completions(self) -> resources.Completions:
        """`completions`"""
        from .resources.completions import Completions

        return Completions(self)

    @cached_property
    def edits(self) -> resources.Edits:
        """`edits`"""
        from .resources.edits import Edits

        return Edits(self)

    @cached_property
    def embeddings(self) -> resources.Embeddings:
        """`embeddings`"""
        from .resources.embeddings import Embeddings

        return Embeddings(self)

    @cached_property
    def files(self) -> resources.Files:
        """`files`"""
        from .resources.files import Files

        return Files(self)

    @cached_property
    def fine_tunes(self) -> resources.FineTunes:
        """`fine_tunes`"""
        from .resources.fine_tunes import FineTunes

        return FineTunes(self)

    @cached_property
    def images(self) -> resources.Images:
        """`images`"""
        from .resources.images import Images

        return Images(self)

    @cached_property
    def models(self) -> resources.Models:
        """`models`"""
        from .resources.models import Models

        return Models(self)

    @cached_property
    def moderations(self) -> resources.Moderations:
        """`moderations`"""
        from .resources.moderations import Moderations

        return Moderations(self)


class AsyncOpenAI(AsyncClient):
    """Asynchronous client for OpenAI API.

    REST interface to OpenAI's language, image and speech models, and to their fine-tuning.
    """

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | None | Omit = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: AsyncHTTPClient | None = None,
    ) -> None:
        super().__init__(
            _CONFIG,
            credentials={
                "ApiKeyAuth": api_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def with_options(
        self,
        *,
        api_key: AsyncCredential | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> Self:
        """A copy with other options, which shares the connections."""
        return self._copy(
            {
                "ApiKeyAuth": api_key,
            },
            options,
        )

    @cached_property
    def audio(self) -> resources.AsyncAudio:
        """`audio`"""
        from .resources.audio import AsyncAudio

        return AsyncAudio(self)

    @cached_property
    def chat(self) -> resources.AsyncChat:
        """`chat`"""
        from .resources.chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def completions(self) -> resources.AsyncCompletions:
        """`completions`"""
        from .resources.completions import AsyncCompletions

        return AsyncCompletions(self)

    @cached_property
    def edits(self) -> resources.AsyncEdits:
        """`edits`"""
        from .resources.edits import AsyncEdits

        return AsyncEdits(self)

    @cached_property
    def embeddings(self) -> resources.AsyncEmbeddings:
        """`embeddings`"""
        from .resources.embeddings import AsyncEmbeddings

        return AsyncEmbeddings(self)

    @cached_property
    def files(self) -> resources.AsyncFiles:
        """`files`"""
        from .resources.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def fine_tunes(self) -> resources.AsyncFineTunes:
        """`fine_tunes`"""
        from .resources.fine_tunes import AsyncFineTunes

        return AsyncFineTunes(self)

    @cached_property
    def images(self) -> resources.AsyncImages:
        """`images`"""
        from .resources.images import AsyncImages

        return AsyncImages(self)

    @cached_property
    def models(self) -> resources.AsyncModels:
        """`models`"""
        from .resources.models import AsyncModels

        return AsyncModels(self)

    @cached_property
    def moderations(self) -> resources.AsyncModerations:
        """`moderations`"""
        from .resources.moderations import AsyncModerations

        return AsyncModerations(self)
