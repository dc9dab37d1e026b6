"""The types of a small API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.index import lazy

if TYPE_CHECKING:
    from .problem import Problem, ProblemError
    from .thing import Thing
    from .thing_chunk import ThingChunk
    from .thing_list import ThingList

__all__ = [
    "Problem",
    "ProblemError",
    "Thing",
    "ThingChunk",
    "ThingList",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Problem": "problem",
            "ProblemError": "problem",
            "Thing": "thing",
            "ThingChunk": "thing_chunk",
            "ThingList": "thing_list",
        },
    )
