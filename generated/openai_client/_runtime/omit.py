# Runtime of generated clients; edits in a generated package are overwritten.

"""The mark for "this argument was not given", which is not the same as ``None``.

Knows nothing but itself: what is left out of a request is decided where the request is built.
"""

from __future__ import annotations

from typing import Literal


class Omit:
    """The type of `omit`; it has one instance, which is falsy and survives copying and pickling."""

    _only: Omit | None = None

    def __new__(cls) -> Omit:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> tuple[type[Omit], tuple[()]]:
        return (Omit, ())


omit = Omit()
"""Leaves an argument out of the request; as a header value it removes a default header."""
