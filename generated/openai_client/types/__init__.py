# Generated from an OpenAPI description; edits here are overwritten.

"""What is sent and received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.index import lazy

if TYPE_CHECKING:
    from .chat_completion_function_parameters import (
        ChatCompletionFunctionParametersParam as ChatCompletionFunctionParametersParam,
    )
    from .chat_completion_functions import (
        ChatCompletionFunctionsParam as ChatCompletionFunctionsParam,
    )
    from .chat_completion_request_message import (
        ChatCompletionRequestMessageFunctionCallParam as ChatCompletionRequestMessageFunctionCallParam,
    )
    from .chat_completion_request_message import (
        ChatCompletionRequestMessageParam as ChatCompletionRequestMessageParam,
    )
    from .chat_completion_request_message import (
        ChatCompletionRequestMessageRole as ChatCompletionRequestMessageRole,
    )
    from .chat_completion_response_message import (
        ChatCompletionResponseMessage as ChatCompletionResponseMessage,
    )
    from .chat_completion_response_message import (
        ChatCompletionResponseMessageFunctionCall as ChatCompletionResponseMessageFunctionCall,
    )
    from .chat_completion_response_message import (
        ChatCompletionResponseMessageRole as ChatCompletionResponseMessageRole,
    )
    from .chat_completion_stream_response_delta import (
        ChatCompletionStreamResponseDelta as ChatCompletionStreamResponseDelta,
    )
    from .chat_completion_stream_response_delta import (
        ChatCompletionStreamResponseDeltaFunctionCall as ChatCompletionStreamResponseDeltaFunctionCall,
    )
    from .chat_completion_stream_response_delta import (
        ChatCompletionStreamResponseDeltaRole as ChatCompletionStreamResponseDeltaRole,
    )
    from .create_chat_completion_request import (
        CreateChatCompletionRequestFunctionCallEnum as CreateChatCompletionRequestFunctionCallEnum,
    )
    from .create_chat_completion_request import (
        CreateChatCompletionRequestFunctionCallObjectParam as CreateChatCompletionRequestFunctionCallObjectParam,
    )
    from .create_chat_completion_request import (
        CreateChatCompletionRequestModel as CreateChatCompletionRequestModel,
    )
    from .create_chat_completion_request import (
        CreateChatCompletionRequestParam as CreateChatCompletionRequestParam,
    )
    from .create_chat_completion_response import (
        CreateChatCompletionResponse as CreateChatCompletionResponse,
    )
    from .create_chat_completion_response import (
        CreateChatCompletionResponseChoice as CreateChatCompletionResponseChoice,
    )
    from .create_chat_completion_response import (
        CreateChatCompletionResponseChoiceFinishReason as CreateChatCompletionResponseChoiceFinishReason,
    )
    from .create_chat_completion_response import (
        CreateChatCompletionResponseUsage as CreateChatCompletionResponseUsage,
    )
    from .create_chat_completion_stream_response import (
        CreateChatCompletionStreamResponse as CreateChatCompletionStreamResponse,
    )
    from .create_chat_completion_stream_response import (
        CreateChatCompletionStreamResponseChoice as CreateChatCompletionStreamResponseChoice,
    )
    from .create_chat_completion_stream_response import (
        CreateChatCompletionStreamResponseChoiceFinishReason as CreateChatCompletionStreamResponseChoiceFinishReason,
    )
    from .create_completion_request import (
        CreateCompletionRequestModel as CreateCompletionRequestModel,
    )
    from .create_completion_request import (
        CreateCompletionRequestParam as CreateCompletionRequestParam,
    )
    from .create_completion_response import (
        CreateCompletionResponse as CreateCompletionResponse,
    )
    from .create_completion_response import (
        CreateCompletionResponseChoice as CreateCompletionResponseChoice,
    )
    from .create_completion_response import (
        CreateCompletionResponseChoiceFinishReason as CreateCompletionResponseChoiceFinishReason,
    )
    from .create_completion_response import (
        CreateCompletionResponseChoiceLogprobs as CreateCompletionResponseChoiceLogprobs,
    )
    from .create_completion_response import (
        CreateCompletionResponseUsage as CreateCompletionResponseUsage,
    )
    from .create_edit_request import CreateEditRequestModel as CreateEditRequestModel
    from .create_edit_request import CreateEditRequestParam as CreateEditRequestParam
    from .create_edit_response import CreateEditResponse as CreateEditResponse
    from .create_edit_response import (
        CreateEditResponseChoice as CreateEditResponseChoice,
    )
    from .create_edit_response import (
        CreateEditResponseChoiceFinishReason as CreateEditResponseChoiceFinishReason,
    )
    from .create_edit_response import CreateEditResponseUsage as CreateEditResponseUsage
    from .create_embedding_request import (
        CreateEmbeddingRequestParam as CreateEmbeddingRequestParam,
    )
    from .create_embedding_response import (
        CreateEmbeddingResponse as CreateEmbeddingResponse,
    )
    from .create_embedding_response import (
        CreateEmbeddingResponseDataItem as CreateEmbeddingResponseDataItem,
    )
    from .create_embedding_response import (
        CreateEmbeddingResponseUsage as CreateEmbeddingResponseUsage,
    )
    from .create_file_request import CreateFileRequestParam as CreateFileRequestParam
    from .create_fine_tune_request import (
        CreateFineTuneRequestModel as CreateFineTuneRequestModel,
    )
    from .create_fine_tune_request import (
        CreateFineTuneRequestParam as CreateFineTuneRequestParam,
    )
    from .create_image_edit_request import (
        CreateImageEditRequestParam as CreateImageEditRequestParam,
    )
    from .create_image_edit_request import (
        CreateImageEditRequestResponseFormat as CreateImageEditRequestResponseFormat,
    )
    from .create_image_edit_request import (
        CreateImageEditRequestSize as CreateImageEditRequestSize,
    )
    from .create_image_request import CreateImageRequestParam as CreateImageRequestParam
    from .create_image_request import (
        CreateImageRequestResponseFormat as CreateImageRequestResponseFormat,
    )
    from .create_image_request import CreateImageRequestSize as CreateImageRequestSize
    from .create_image_variation_request import (
        CreateImageVariationRequestParam as CreateImageVariationRequestParam,
    )
    from .create_image_variation_request import (
        CreateImageVariationRequestResponseFormat as CreateImageVariationRequestResponseFormat,
    )
    from .create_image_variation_request import (
        CreateImageVariationRequestSize as CreateImageVariationRequestSize,
    )
    from .create_moderation_request import (
        CreateModerationRequestModel as CreateModerationRequestModel,
    )
    from .create_moderation_request import (
        CreateModerationRequestParam as CreateModerationRequestParam,
    )
    from .create_moderation_response import (
        CreateModerationResponse as CreateModerationResponse,
    )
    from .create_moderation_response import (
        CreateModerationResponseResult as CreateModerationResponseResult,
    )
    from .create_moderation_response import (
        CreateModerationResponseResultCategories as CreateModerationResponseResultCategories,
    )
    from .create_moderation_response import (
        CreateModerationResponseResultCategoryScores as CreateModerationResponseResultCategoryScores,
    )
    from .create_transcription_request import (
        CreateTranscriptionRequestParam as CreateTranscriptionRequestParam,
    )
    from .create_transcription_request import (
        CreateTranscriptionRequestResponseFormat as CreateTranscriptionRequestResponseFormat,
    )
    from .create_transcription_response import (
        CreateTranscriptionResponse as CreateTranscriptionResponse,
    )
    from .create_translation_request import (
        CreateTranslationRequestParam as CreateTranslationRequestParam,
    )
    from .create_translation_response import (
        CreateTranslationResponse as CreateTranslationResponse,
    )
    from .delete_file_response import DeleteFileResponse as DeleteFileResponse
    from .delete_model_response import DeleteModelResponse as DeleteModelResponse
    from .error import Error as Error
    from .error_response import ErrorResponse as ErrorResponse
    from .fine_tune import FineTune as FineTune
    from .fine_tune import FineTuneHyperparams as FineTuneHyperparams
    from .fine_tune_event import FineTuneEvent as FineTuneEvent
    from .images_response import ImagesResponse as ImagesResponse
    from .images_response import ImagesResponseDataItem as ImagesResponseDataItem
    from .list_files_response import ListFilesResponse as ListFilesResponse
    from .list_fine_tune_events_response import (
        ListFineTuneEventsResponse as ListFineTuneEventsResponse,
    )
    from .list_fine_tunes_response import ListFineTunesResponse as ListFineTunesResponse
    from .list_models_response import ListModelsResponse as ListModelsResponse
    from .model import Model as Model
    from .open_ai_file import OpenAIFile as OpenAIFile
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "ChatCompletionFunctionParametersParam": "chat_completion_function_parameters",
            "ChatCompletionFunctionsParam": "chat_completion_functions",
            "ChatCompletionRequestMessageFunctionCallParam": "chat_completion_request_message",
            "ChatCompletionRequestMessageParam": "chat_completion_request_message",
            "ChatCompletionRequestMessageRole": "chat_completion_request_message",
            "ChatCompletionResponseMessage": "chat_completion_response_message",
            "ChatCompletionResponseMessageFunctionCall": "chat_completion_response_message",
            "ChatCompletionResponseMessageRole": "chat_completion_response_message",
            "ChatCompletionStreamResponseDelta": "chat_completion_stream_response_delta",
            "ChatCompletionStreamResponseDeltaFunctionCall": "chat_completion_stream_response_delta",
            "ChatCompletionStreamResponseDeltaRole": "chat_completion_stream_response_delta",
            "CreateChatCompletionRequestFunctionCallEnum": "create_chat_completion_request",
            "CreateChatCompletionRequestFunctionCallObjectParam": "create_chat_completion_request",
            "CreateChatCompletionRequestModel": "create_chat_completion_request",
            "CreateChatCompletionRequestParam": "create_chat_completion_request",
            "CreateChatCompletionResponse": "create_chat_completion_response",
            "CreateChatCompletionResponseChoice": "create_chat_completion_response",
            "CreateChatCompletionResponseChoiceFinishReason": "create_chat_completion_response",
            "CreateChatCompletionResponseUsage": "create_chat_completion_response",
            "CreateChatCompletionStreamResponse": "create_chat_completion_stream_response",
            "CreateChatCompletionStreamResponseChoice": "create_chat_completion_stream_response",
            "CreateChatCompletionStreamResponseChoiceFinishReason": "create_chat_completion_stream_response",
            "CreateCompletionRequestModel": "create_completion_request",
            "CreateCompletionRequestParam": "create_completion_request",
            "CreateCompletionResponse": "create_completion_response",
            "CreateCompletionResponseChoice": "create_completion_response",
            "CreateCompletionResponseChoiceFinishReason": "create_completion_response",
            "CreateCompletionResponseChoiceLogprobs": "create_completion_response",
            "CreateCompletionResponseUsage": "create_completion_response",
            "CreateEditRequestModel": "create_edit_request",
            "CreateEditRequestParam": "create_edit_request",
            "CreateEditResponse": "create_edit_response",
            "CreateEditResponseChoice": "create_edit_response",
            "CreateEditResponseChoiceFinishReason": "create_edit_response",
            "CreateEditResponseUsage": "create_edit_response",
            "CreateEmbeddingRequestParam": "create_embedding_request",
            "CreateEmbeddingResponse": "create_embedding_response",
            "CreateEmbeddingResponseDataItem": "create_embedding_response",
            "CreateEmbeddingResponseUsage": "create_embedding_response",
            "CreateFileRequestParam": "create_file_request",
            "CreateFineTuneRequestModel": "create_fine_tune_request",
            "CreateFineTuneRequestParam": "create_fine_tune_request",
            "CreateImageEditRequestParam": "create_image_edit_request",
            "CreateImageEditRequestResponseFormat": "create_image_edit_request",
            "CreateImageEditRequestSize": "create_image_edit_request",
            "CreateImageRequestParam": "create_image_request",
            "CreateImageRequestResponseFormat": "create_image_request",
            "CreateImageRequestSize": "create_image_request",
            "CreateImageVariationRequestParam": "create_image_variation_request",
            "CreateImageVariationRequestResponseFormat": "create_image_variation_request",
            "CreateImageVariationRequestSize": "create_image_variation_request",
            "CreateModerationRequestModel": "create_moderation_request",
            "CreateModerationRequestParam": "create_moderation_request",
            "CreateModerationResponse": "create_moderation_response",
            "CreateModerationResponseResult": "create_moderation_response",
            "CreateModerationResponseResultCategories": "create_moderation_response",
            "CreateModerationResponseResultCategoryScores": "create_moderation_response",
            "CreateTranscriptionRequestParam": "create_transcription_request",
            "CreateTranscriptionRequestResponseFormat": "create_transcription_request",
            "CreateTranscriptionResponse": "create_transcription_response",
            "CreateTranslationRequestParam": "create_translation_request",
            "CreateTranslationResponse": "create_translation_response",
            "DeleteFileResponse": "delete_file_response",
            "DeleteModelResponse": "delete_model_response",
            "Error": "error",
            "ErrorResponse": "error_response",
            "FineTune": "fine_tune",
            "FineTuneEvent": "fine_tune_event",
            "FineTuneHyperparams": "fine_tune",
            "ImagesResponse": "images_response",
            "ImagesResponseDataItem": "images_response",
            "ListFilesResponse": "list_files_response",
            "ListFineTuneEventsResponse": "list_fine_tune_events_response",
            "ListFineTunesResponse": "list_fine_tunes_response",
            "ListModelsResponse": "list_models_response",
            "Model": "model",
            "OpenAIFile": "open_ai_file",
        },
    )
