# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing_extensions import TypeAliasType

__all__ = [
    "BoatParam",
]

BoatParam = TypeAliasType("BoatParam", "str")
