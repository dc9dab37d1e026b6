# Runtime of generated clients; edits in a generated package are overwritten.

"""Headers on their way out: from names and values to bytes, with everything refused that could
end a header early.

Knows RFC 9110, sections 5.1 and 5.5; not which headers a request has.
"""

from __future__ import annotations

import re

from .errors import InvalidArgumentError, shortened

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


def encoded_header(name: str, value: object) -> tuple[bytes, bytes]:
    """A header as it goes on the wire; other than ASCII becomes UTF-8.

    Raises `InvalidArgumentError` for a name that is no token and a value with line breaks or
    other control characters; it shows the name only, as the value may be a secret.
    """
    if not _NAME.fullmatch(name):
        raise InvalidArgumentError(
            f"{shortened(repr(name), 100)} cannot be the name of a header."
        )
    text = value if isinstance(value, str) else str(value)
    if _CONTROL.search(text):
        raise InvalidArgumentError(
            f"The value of header {name} has control characters in it."
        )
    return name.encode("ascii"), text.strip(" \t").encode("utf-8")
