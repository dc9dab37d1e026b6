# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import TypeAliasType

__all__ = [
    "ChatCompletionFunctionParametersParam",
]

ChatCompletionFunctionParametersParam = TypeAliasType(
    "ChatCompletionFunctionParametersParam", "Mapping[str, object]"
)
"""Parameters of a function, as a JSON Schema object. The
[function-calling guide](https://platform.openai.com/docs/guides/gpt/function-calling) has
examples, and
[Understanding JSON Schema](https://json-schema.org/understanding-json-schema/) explains
the notation.

For a function without parameters give `{"type": "object", "properties": {}}`.
"""
