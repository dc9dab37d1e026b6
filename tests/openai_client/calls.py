"""Every operation as a caller makes it, beside what the description says is then on the wire.

`minimal` are the arguments no call can do without, `full` all there are. In a JSON body they
appear under their own names and as they are, which is what `SAME` says; everything else is
spelled out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tests.openai_client.contract import Json, Part
from tests.openai_client.server import FILE_CONTENT

Arguments = Mapping[str, Json]
SAME: Final = object()
"""The body is a JSON object of the arguments."""
PNG = b"\x89PNG\r\n\x1a\n\x00\xff--\r\n"
BINARY = "application/octet-stream"


@dataclass(frozen=True)
class Wire:
    """What has to arrive."""

    body: object = None
    """`SAME`, a sequence of parts, or ``None`` where nothing may be sent."""
    query: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Call:
    """One operation: its name for callers, its arguments, what arrives, and what comes back."""

    id: str
    method: str
    path: str
    """On the wire, below the base URL."""
    name: str
    """Where callers find it, below the client."""
    minimal: Arguments
    full: Arguments
    minimal_wire: Wire
    full_wire: Wire
    type: str
    """The class of the result, or of a page's body."""
    values: Mapping[str, Json]
    """Some of what the result holds, by dotted path."""
    positional: tuple[str, ...] = ()
    """The arguments that may be given without their names."""


def simple(name: str, text: str) -> Part:
    """A text field of a form: no file name."""
    return Part(name, text.encode())


_MESSAGES: Json = [
    {"role": "system", "content": "Be brief — ümlaut, 漢字, \u2028, \U0001f30a."},
    {"role": "user", "content": "Weather?", "name": "ana"},
    {
        "role": "assistant",
        "content": None,
        "function_call": {"name": "weather", "arguments": '{"at": "Lota"}'},
    },
    {"role": "function", "name": "weather", "content": '"rain"'},
]
_CHAT_MINIMAL: Arguments = {
    "model": "gpt-4",
    "messages": [{"role": "user", "content": "Name three rivers."}],
}
_CHAT_FULL: Arguments = {
    "model": "a-model-of-2031",
    "messages": _MESSAGES,
    "functions": [
        {"name": "now", "parameters": {}},
        {
            "name": "weather",
            "description": "Looks out of the window.",
            "parameters": {
                "type": "object",
                "properties": {"at": {"type": "string"}},
                "required": ["at"],
            },
        },
    ],
    "function_call": {"name": "weather"},
    "temperature": 0.4,
    "top_p": 1,
    "n": 2,
    "stream": False,
    "stop": ["END", "\n\n"],
    "max_tokens": 64,
    "presence_penalty": -1.5,
    "frequency_penalty": 0,
    "logit_bias": {"50256": -100, "11": 5},
    "user": "member-5f3a",
}
_COMPLETION_FULL: Arguments = {
    "model": "text-davinci-003",
    "prompt": [[1, 2], [3]],
    "suffix": None,
    "max_tokens": 0,
    "temperature": None,
    "top_p": 0.5,
    "n": 3,
    "stream": None,
    "logprobs": 5,
    "echo": True,
    "stop": "###",
    "presence_penalty": 2,
    "frequency_penalty": -2,
    "best_of": 20,
    "logit_bias": None,
    "user": "",
}
_EDIT_FULL: Arguments = {
    "model": "text-davinci-edit-001",
    "input": "The ferry leaves at noon.",
    "instruction": "Past tense.",
    "n": 20,
    "temperature": 0,
    "top_p": None,
}
_IMAGE_FULL: Arguments = {
    "prompt": "A lighthouse",
    "n": 2,
    "size": "512x512",
    "response_format": "b64_json",
    "user": "u",
}
_FINE_TUNE_FULL: Arguments = {
    "training_file": "file-1",
    "validation_file": "file-2",
    "model": "ada",
    "n_epochs": 1,
    "batch_size": None,
    "learning_rate_multiplier": 0.05,
    "prompt_loss_weight": 0.01,
    "compute_classification_metrics": True,
    "classification_n_classes": 3,
    "classification_positive_class": "1",
    "classification_betas": [0.5, 1, 1.5],
    "suffix": "night-calls",
}
_JOB = {"fine_tune_id": "ft-1"}
_FILE = {"file_id": "file-1"}
_NONE: Arguments = {}
_NOTHING = Wire()
_BODY = Wire(SAME)
_IMAGES = {
    "created": 1688200000,
    "data.0.url": "https://images.example/lighthouse-1.png",
}
_STORED = {"id": "file-Qm4x2LhV7sTz", "bytes": 48213, "status": None}

CALLS = (
    Call(
        "createChatCompletion", "POST", "/chat/completions", "chat.completions.create",
        _CHAT_MINIMAL, _CHAT_FULL, _BODY, _BODY, "CreateChatCompletionResponse",
        {
            "model": "gpt-4-0613",
            "choices.0.message.content": "The Baker, the Biobío and the Maipo.",
            "choices.0.message.function_call": None,
            "usage.total_tokens": 27,
        },
    ),
    Call(
        "createCompletion", "POST", "/completions", "completions.create",
        {"model": "ada", "prompt": "The tallest tree"}, _COMPLETION_FULL, _BODY, _BODY,
        "CreateCompletionResponse",
        {"choices.0.logprobs": None, "choices.0.finish_reason": "stop", "id": "cmpl-7kVx9"},
    ),
    Call(
        "createEdit", "POST", "/edits", "edits.create",
        {"model": "x", "instruction": "y"}, _EDIT_FULL, _BODY, _BODY, "CreateEditResponse",
        {"choices.0.text": "The ferry left at noon.", "usage.completion_tokens": 8},
    ),
    Call(
        "createImage", "POST", "/images/generations", "images.generate",
        {"prompt": "A lighthouse"}, _IMAGE_FULL, _BODY, _BODY, "ImagesResponse", _IMAGES,
    ),
    Call(
        "createImageEdit", "POST", "/images/edits", "images.edit",
        {"image": PNG, "prompt": "Fog"},
        {
            "image": ("harbour.png", PNG, "image/png"), "mask": ("sky.png", b"\r\n--", None),
            "prompt": "Fog ü\r\n\"quoted\"", "n": 2, "size": "256x256",
            "response_format": "url", "user": "u",
        },
        Wire([Part("image", PNG, "upload", BINARY), simple("prompt", "Fog")]),
        Wire(
            [
                Part("image", PNG, "harbour.png", "image/png"),
                Part("mask", b"\r\n--", "sky.png", "image/png"),
                simple("prompt", "Fog ü\r\n\"quoted\""), simple("n", "2"),
                simple("size", "256x256"), simple("response_format", "url"),
                simple("user", "u"),
            ]
        ),
        "ImagesResponse", _IMAGES,
    ),
    Call(
        "createImageVariation", "POST", "/images/variations", "images.create_variation",
        {"image": ("a.png", PNG)},
        {
            "image": ("b.png", PNG), "n": 10, "size": "1024x1024",
            "response_format": "b64_json", "user": "member 1",
        },
        Wire([Part("image", PNG, "a.png", "image/png")]),
        Wire(
            [
                Part("image", PNG, "b.png", "image/png"), simple("n", "10"),
                simple("size", "1024x1024"), simple("response_format", "b64_json"),
                simple("user", "member 1"),
            ]
        ),
        "ImagesResponse", _IMAGES,
    ),
    Call(
        "createEmbedding", "POST", "/embeddings", "embeddings.create",
        {"model": "text-embedding-ada-002", "input": "rose"},
        {"model": "m", "input": ["wild strawberry", "rose"], "user": "u"}, _BODY, _BODY,
        "CreateEmbeddingResponse",
        {"data.1.embedding": [0.0098, -0.0291, 0.0153], "usage.prompt_tokens": 5},
    ),
    Call(
        "createTranscription", "POST", "/audio/transcriptions", "audio.transcriptions.create",
        {"file": ("a.mp3", b"RIFF"), "model": "whisper-1"},
        {
            "file": ("a.mp3", b"RIFF", "audio/vnd.wave"), "model": "whisper-2", "prompt": "Hm.",
            "response_format": "json", "temperature": 0.2, "language": "es",
        },
        Wire([Part("file", b"RIFF", "a.mp3", "audio/mpeg"), simple("model", "whisper-1")]),
        Wire(
            [
                Part("file", b"RIFF", "a.mp3", "audio/vnd.wave"), simple("model", "whisper-2"),
                simple("prompt", "Hm."), simple("response_format", "json"),
                simple("temperature", "0.2"), simple("language", "es"),
            ]
        ),
        "CreateTranscriptionResponse",
        {"text": "We opened the bakery in the spring, my sister and I."},
    ),
    Call(
        "createTranslation", "POST", "/audio/translations", "audio.translations.create",
        {"file": ("recording", b""), "model": "whisper-1"},
        {
            "file": ("a.ogg", b"OggS", "audio/ogg"), "model": "whisper-1", "prompt": "Hm.",
            "response_format": "json", "temperature": 0,
        },
        Wire([Part("file", b"", "recording", BINARY), simple("model", "whisper-1")]),
        Wire(
            [
                Part("file", b"OggS", "a.ogg", "audio/ogg"), simple("model", "whisper-1"),
                simple("prompt", "Hm."), simple("response_format", "json"),
                simple("temperature", "0"),
            ]
        ),
        "CreateTranslationResponse",
        {"text": "My grandmother taught me to mend the nets."},
    ),
    Call(
        "listFiles", "GET", "/files", "files.list", _NONE, _NONE, _NOTHING, _NOTHING,
        "ListFilesResponse", {"data.0.filename": "birdsong.jsonl", "object": "list"},
    ),
    Call(
        "createFile", "POST", "/files", "files.create",
        {"file": b'{"a": 1}\n', "purpose": "fine-tune"},
        {"file": ("b.jsonl", b"{}", "application/jsonl"), "purpose": "other"},
        Wire([Part("file", b'{"a": 1}\n', "upload", BINARY), simple("purpose", "fine-tune")]),
        Wire([Part("file", b"{}", "b.jsonl", "application/jsonl"), simple("purpose", "other")]),
        "OpenAIFile", _STORED,
    ),
    Call(
        "deleteFile", "DELETE", "/files/file-1", "files.delete", _FILE, _FILE,
        _NOTHING, _NOTHING, "DeleteFileResponse", {"deleted": True}, ("file_id",),
    ),
    Call(
        "retrieveFile", "GET", "/files/file-1", "files.retrieve", _FILE, _FILE,
        _NOTHING, _NOTHING, "OpenAIFile", _STORED, ("file_id",),
    ),
    Call(
        "downloadFile", "GET", "/files/file-1/content", "files.retrieve_content", _FILE, _FILE,
        _NOTHING, _NOTHING, "bytes", {"": FILE_CONTENT}, ("file_id",),
    ),
    Call(
        "createFineTune", "POST", "/fine-tunes", "fine_tunes.create",
        {"training_file": "file-1"}, _FINE_TUNE_FULL, _BODY, _BODY, "FineTune",
        {"status": "pending", "hyperparams.batch_size": 8, "training_files.0.bytes": 48213},
    ),
    Call(
        "listFineTunes", "GET", "/fine-tunes", "fine_tunes.list", _NONE, _NONE,
        _NOTHING, _NOTHING, "ListFineTunesResponse", {"data.0.result_files.0.bytes": 9120},
    ),
    Call(
        "retrieveFineTune", "GET", "/fine-tunes/ft-1", "fine_tunes.retrieve", _JOB, _JOB,
        _NOTHING, _NOTHING, "FineTune", {"events.0.level": "info"}, ("fine_tune_id",),
    ),
    Call(
        "cancelFineTune", "POST", "/fine-tunes/ft-1/cancel", "fine_tunes.cancel", _JOB, _JOB,
        _NOTHING, _NOTHING, "FineTune", {"status": "cancelled", "events": []},
        ("fine_tune_id",),
    ),
    Call(
        "listFineTuneEvents", "GET", "/fine-tunes/ft-1/events", "fine_tunes.list_events",
        _JOB, {**_JOB, "stream": False}, _NOTHING, Wire(query=[("stream", "false")]),
        "ListFineTuneEventsResponse", {"data.1.message": "Training has ended"},
        ("fine_tune_id",),
    ),
    Call(
        "listModels", "GET", "/models", "models.list", _NONE, _NONE, _NOTHING, _NOTHING,
        "ListModelsResponse", {"data.1.id": "davinci"},
    ),
    Call(
        "retrieveModel", "GET", "/models/a%2Fb%20%C3%BC", "models.retrieve",
        {"model": "a/b ü"}, {"model": "a/b ü"}, _NOTHING, _NOTHING, "Model",
        {"owned_by": "openai"}, ("model",),
    ),
    Call(
        "deleteModel", "DELETE", "/models/davinci%3Aft-club-2023", "models.delete",
        {"model": "davinci:ft-club-2023"}, {"model": "davinci:ft-club-2023"},
        _NOTHING, _NOTHING, "DeleteModelResponse", {"deleted": True}, ("model",),
    ),
    Call(
        "createModeration", "POST", "/moderations", "moderations.create",
        {"input": "I will!"}, {"input": ["a", ""], "model": "text-moderation-stable"},
        _BODY, _BODY, "CreateModerationResponse",
        {
            "results.0.categories.violence": True,
            "results.0.categories.self_harm": False,
            "results.0.category_scores.hate_threatening": 0.0018,
        },
    ),
)  # fmt: skip
