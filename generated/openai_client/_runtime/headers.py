# Runtime of generated clients; edits in a generated package are overwritten.

"""HTTP headers as a mapping that is blind to case, and which of them hold secrets.

Knows RFC 9110, section 5 (fields); nothing of requests, responses or any HTTP library.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

_SECRET = re.compile(
    r"(?:^|[-_])(?:auth(?:orization|entication)?|token|secret|password|cookie2?|credentials?|api-?key|access-?key"
    r"|session|signature)(?:$|[-_])",
    re.I,
)


def is_secret(name: str) -> bool:
    """Whether a header of this name may hold a credential: it is then never shown, logged,
    pickled, or sent to another origin. Goes by the words of the name, as no list is complete.
    """
    return _SECRET.search(name) is not None


class Headers(Mapping[str, str]):
    """Read-only headers; names compare without regard to case, and keep their spelling.

    A name that came more than once gives its values joined by ``", "`` (RFC 9110, 5.3);
    `get_list` gives them one by one.
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, tuple[str, list[str]]] = {}
        for name, value in fields:
            self._fields.setdefault(name.lower(), (name, []))[1].append(value)

    def __getitem__(self, name: str) -> str:
        return ", ".join(self._fields[name.lower()][1])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self._fields.values()])

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        shown = {
            name: "[secure]" if is_secret(name) else ", ".join(values)
            for name, values in self._fields.values()
        }
        return f"Headers({shown!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[list[tuple[str, str]]]]:
        return (Headers, (self.multi_items(secrets=False),))

    def get_list(self, name: str) -> list[str]:
        """Every value of a name, in the order they came."""
        return list(self._fields.get(name.lower(), ("", []))[1])

    def multi_items(self, *, secrets: bool = True) -> list[tuple[str, str]]:
        """Every name with every value; without those that hold secrets when asked."""
        fields = self._fields.items()
        return list(
            chain.from_iterable(
                [(name, value) for value in values]
                for key, (name, values) in fields
                if secrets or not is_secret(key)
            )
        )
