# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import TypeAliasType

__all__ = [
    "Value",
    "ValueParam",
]

Value = TypeAliasType("Value", "str | list[Value]")

ValueParam = TypeAliasType("ValueParam", "str | Sequence[ValueParam]")
