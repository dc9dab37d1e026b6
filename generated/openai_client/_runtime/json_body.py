# Runtime of generated clients; edits in a generated package are overwritten.

"""Values into JSON text: compact UTF-8 (RFC 8259), of models, dates and the like as well.

Knows JSON only; what the values mean is `wire`'s business.
"""

from __future__ import annotations

import json

from .errors import InvalidArgumentError
from .omit import Omit
from .wire import plain, simpler


class _OmitFound(Exception):
    """`omit` deep inside a value; json cannot leave it out by itself."""


def json_bytes(value: object) -> bytes:
    """The JSON text; `omit` within objects and arrays is left out.

    Raises `InvalidArgumentError` for what JSON cannot say: NaN and infinities (RFC 8259,
    section 6), bytes, open files, values that contain themselves.
    """
    try:
        return _dumped(value)
    except _OmitFound:
        return json_bytes(plain(value))
    except InvalidArgumentError:
        raise
    except RecursionError as error:
        raise InvalidArgumentError(
            "The body is nested too deeply to be sent."
        ) from error
    except TypeError as error:
        # Keys that are neither text nor numbers, such as members of an enum.
        rewritten = plain(value)
        if rewritten == value:
            raise InvalidArgumentError(
                f"The body cannot be sent as JSON: {error}."
            ) from error
        return json_bytes(rewritten)
    except ValueError as error:
        raise InvalidArgumentError(
            f"The body cannot be sent as JSON, which has no NaN, no infinity and no circles: "
            f"{error}."
        ) from error


def _dumped(value: object) -> bytes:
    written = json.dumps(
        value,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
        default=_simpler,
    )
    try:
        return written.encode()
    except UnicodeEncodeError:
        # Half a surrogate pair has no UTF-8, but an escape.
        return json.dumps(json.loads(written), separators=(",", ":")).encode("ascii")


def _simpler(value: object) -> object:
    if isinstance(value, Omit):
        raise _OmitFound
    return simpler(value)
