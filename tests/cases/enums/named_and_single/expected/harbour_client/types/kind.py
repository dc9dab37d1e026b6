# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

__all__ = [
    "Kind",
]

Kind: TypeAlias = Literal[
    "ferry",
    "tug",
    "NO",
    'it\'s "x"',
]
"""What a boat is for."""
