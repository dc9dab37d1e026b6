# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Literal,
    TypeAlias,
)

__all__ = [
    "Flag",
]

Flag: TypeAlias = Literal[
    "north",
    "south",
]
