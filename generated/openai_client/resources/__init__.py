# Generated from an OpenAPI description; edits here are overwritten.

"""The calls, grouped by resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.index import lazy

if TYPE_CHECKING:
    from .audio import AsyncAudio as AsyncAudio
    from .audio import Audio as Audio
    from .audio_transcriptions import (
        AsyncAudioTranscriptions as AsyncAudioTranscriptions,
    )
    from .audio_transcriptions import (
        AsyncAudioTranscriptionsRaw as AsyncAudioTranscriptionsRaw,
    )
    from .audio_transcriptions import (
        AsyncAudioTranscriptionsStreamed as AsyncAudioTranscriptionsStreamed,
    )
    from .audio_transcriptions import AudioTranscriptions as AudioTranscriptions
    from .audio_transcriptions import AudioTranscriptionsRaw as AudioTranscriptionsRaw
    from .audio_transcriptions import (
        AudioTranscriptionsStreamed as AudioTranscriptionsStreamed,
    )
    from .audio_translations import AsyncAudioTranslations as AsyncAudioTranslations
    from .audio_translations import (
        AsyncAudioTranslationsRaw as AsyncAudioTranslationsRaw,
    )
    from .audio_translations import (
        AsyncAudioTranslationsStreamed as AsyncAudioTranslationsStreamed,
    )
    from .audio_translations import AudioTranslations as AudioTranslations
    from .audio_translations import AudioTranslationsRaw as AudioTranslationsRaw
    from .audio_translations import (
        AudioTranslationsStreamed as AudioTranslationsStreamed,
    )
    from .chat import AsyncChat as AsyncChat
    from .chat import Chat as Chat
    from .chat_completions import AsyncChatCompletions as AsyncChatCompletions
    from .chat_completions import AsyncChatCompletionsRaw as AsyncChatCompletionsRaw
    from .chat_completions import (
        AsyncChatCompletionsStreamed as AsyncChatCompletionsStreamed,
    )
    from .chat_completions import ChatCompletions as ChatCompletions
    from .chat_completions import ChatCompletionsRaw as ChatCompletionsRaw
    from .chat_completions import ChatCompletionsStreamed as ChatCompletionsStreamed
    from .completions import AsyncCompletions as AsyncCompletions
    from .completions import AsyncCompletionsRaw as AsyncCompletionsRaw
    from .completions import AsyncCompletionsStreamed as AsyncCompletionsStreamed
    from .completions import Completions as Completions
    from .completions import CompletionsRaw as CompletionsRaw
    from .completions import CompletionsStreamed as CompletionsStreamed
    from .edits import AsyncEdits as AsyncEdits
    from .edits import AsyncEditsRaw as AsyncEditsRaw
    from .edits import AsyncEditsStreamed as AsyncEditsStreamed
    from .edits import Edits as Edits
    from .edits import EditsRaw as EditsRaw
    from .edits import EditsStreamed as EditsStreamed
    from .embeddings import AsyncEmbeddings as AsyncEmbeddings
    from .embeddings import AsyncEmbeddingsRaw as AsyncEmbeddingsRaw
    from .embeddings import AsyncEmbeddingsStreamed as AsyncEmbeddingsStreamed
    from .embeddings import Embeddings as Embeddings
    from .embeddings import EmbeddingsRaw as EmbeddingsRaw
    from .embeddings import EmbeddingsStreamed as EmbeddingsStreamed
    from .files import AsyncFiles as AsyncFiles
    from .files import AsyncFilesRaw as AsyncFilesRaw
    from .files import AsyncFilesStreamed as AsyncFilesStreamed
    from .files import Files as Files
    from .files import FilesRaw as FilesRaw
    from .files import FilesStreamed as FilesStreamed
    from .fine_tunes import AsyncFineTunes as AsyncFineTunes
    from .fine_tunes import AsyncFineTunesRaw as AsyncFineTunesRaw
    from .fine_tunes import AsyncFineTunesStreamed as AsyncFineTunesStreamed
    from .fine_tunes import FineTunes as FineTunes
    from .fine_tunes import FineTunesRaw as FineTunesRaw
    from .fine_tunes import FineTunesStreamed as FineTunesStreamed
    from .images import AsyncImages as AsyncImages
    from .images import AsyncImagesRaw as AsyncImagesRaw
    from .images import AsyncImagesStreamed as AsyncImagesStreamed
    from .images import Images as Images
    from .images import ImagesRaw as ImagesRaw
    from .images import ImagesStreamed as ImagesStreamed
    from .models import AsyncModels as AsyncModels
    from .models import AsyncModelsRaw as AsyncModelsRaw
    from .models import AsyncModelsStreamed as AsyncModelsStreamed
    from .models import Models as Models
    from .models import ModelsRaw as ModelsRaw
    from .models import ModelsStreamed as ModelsStreamed
    from .moderations import AsyncModerations as AsyncModerations
    from .moderations import AsyncModerationsRaw as AsyncModerationsRaw
    from .moderations import AsyncModerationsStreamed as AsyncModerationsStreamed
    from .moderations import Moderations as Moderations
    from .moderations import ModerationsRaw as ModerationsRaw
    from .moderations import ModerationsStreamed as ModerationsStreamed
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AsyncAudio": "audio",
            "AsyncAudioTranscriptions": "audio_transcriptions",
            "AsyncAudioTranscriptionsRaw": "audio_transcriptions",
            "AsyncAudioTranscriptionsStreamed": "audio_transcriptions",
            "AsyncAudioTranslations": "audio_translations",
            "AsyncAudioTranslationsRaw": "audio_translations",
            "AsyncAudioTranslationsStreamed": "audio_translations",
            "AsyncChat": "chat",
            "AsyncChatCompletions": "chat_completions",
            "AsyncChatCompletionsRaw": "chat_completions",
            "AsyncChatCompletionsStreamed": "chat_completions",
            "AsyncCompletions": "completions",
            "AsyncCompletionsRaw": "completions",
            "AsyncCompletionsStreamed": "completions",
            "AsyncEdits": "edits",
            "AsyncEditsRaw": "edits",
            "AsyncEditsStreamed": "edits",
            "AsyncEmbeddings": "embeddings",
            "AsyncEmbeddingsRaw": "embeddings",
            "AsyncEmbeddingsStreamed": "embeddings",
            "AsyncFiles": "files",
            "AsyncFilesRaw": "files",
            "AsyncFilesStreamed": "files",
            "AsyncFineTunes": "fine_tunes",
            "AsyncFineTunesRaw": "fine_tunes",
            "AsyncFineTunesStreamed": "fine_tunes",
            "AsyncImages": "images",
            "AsyncImagesRaw": "images",
            "AsyncImagesStreamed": "images",
            "AsyncModels": "models",
            "AsyncModelsRaw": "models",
            "AsyncModelsStreamed": "models",
            "AsyncModerations": "moderations",
            "AsyncModerationsRaw": "moderations",
            "AsyncModerationsStreamed": "moderations",
            "Audio": "audio",
            "AudioTranscriptions": "audio_transcriptions",
            "AudioTranscriptionsRaw": "audio_transcriptions",
            "AudioTranscriptionsStreamed": "audio_transcriptions",
            "AudioTranslations": "audio_translations",
            "AudioTranslationsRaw": "audio_translations",
            "AudioTranslationsStreamed": "audio_translations",
            "Chat": "chat",
            "ChatCompletions": "chat_completions",
            "ChatCompletionsRaw": "chat_completions",
            "ChatCompletionsStreamed": "chat_completions",
            "Completions": "completions",
            "CompletionsRaw": "completions",
            "CompletionsStreamed": "completions",
            "Edits": "edits",
            "EditsRaw": "edits",
            "EditsStreamed": "edits",
            "Embeddings": "embeddings",
            "EmbeddingsRaw": "embeddings",
            "EmbeddingsStreamed": "embeddings",
            "Files": "files",
            "FilesRaw": "files",
            "FilesStreamed": "files",
            "FineTunes": "fine_tunes",
            "FineTunesRaw": "fine_tunes",
            "FineTunesStreamed": "fine_tunes",
            "Images": "images",
            "ImagesRaw": "images",
            "ImagesStreamed": "images",
            "Models": "models",
            "ModelsRaw": "models",
            "ModelsStreamed": "models",
            "Moderations": "moderations",
            "ModerationsRaw": "moderations",
            "ModerationsStreamed": "moderations",
        },
    )
