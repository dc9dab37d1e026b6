# Runtime of generated clients; edits in a generated package are overwritten.

"""Room for deep recursion while models are built.

pydantic follows a model's fields into the models they name, about a dozen calls each; a chain of
some eighty models that nobody has used yet is more than Python's usual limit. The limit belongs to
the whole interpreter, so it is raised while anybody needs it, and put back by the last one.

Knows no models.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

ROOM = 20_000
"""The limit while it is raised: some 900 models in a row, and no danger to a stack of 1 MB."""

_lock = Lock()
_users = 0
_usual = 0


@contextmanager
def room_for_recursion() -> Generator[None, None, None]:
    """Within this block the limit of recursion is at least `ROOM`."""
    global _users, _usual
    with _lock:
        if _users == 0:
            _usual = sys.getrecursionlimit()
            sys.setrecursionlimit(max(_usual, ROOM))
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if _users == 0 and sys.getrecursionlimit() == max(_usual, ROOM):
                sys.setrecursionlimit(_usual)
