# Runtime of generated clients; edits in a generated package are overwritten.

"""Bytes and JSON values into the described types; nothing but broken JSON raises.

What fits becomes what the description says; what does not stays as it came (see `lenient`).
Knows no HTTP. pydantic is imported at the first use, not with this module.
"""

from __future__ import annotations

import json
from threading import RLock
from typing import TYPE_CHECKING

from .errors import APIDecodingError

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_validators: dict[object, SchemaValidator] = {}
_lock = RLock()


def parse_json(tp: object, content: bytes) -> object:
    """A value of type `tp` from JSON text in UTF-8 (or UTF-16 or UTF-32, RFC 4627 section 3).

    `tp` is a model, an alias, or any annotation of a response; `object` gives plain JSON values.
    Numbers keep their value: integers of any size are exact. ``NaN`` and ``Infinity`` are read.
    Raises `APIDecodingError`, with `content` in it, if this is not JSON.
    """
    validator = _validator(tp)
    try:
        return validator.validate_json(content, by_alias=True, by_name=False)
    except ValueError:
        # Not JSON, or JSON that pydantic's parser refuses: half a surrogate pair, a byte-order
        # mark, more than 200 levels.
        return parse_value(tp, _loads(content))


def parse_value(tp: object, value: object) -> object:
    """A value of type `tp` from a JSON value, by the rules of `parse_json`; never raises."""
    try:
        return _validator(tp).validate_python(value, by_alias=True, by_name=False)
    except ValueError:
        return value


def _loads(content: bytes) -> object:
    try:
        value: object = json.loads(content)
    except RecursionError as error:
        message = "The body is JSON that is nested too deeply to be read."
        raise APIDecodingError(message, body=content) from error
    except ValueError as error:
        raise APIDecodingError(
            f"The body is not valid JSON: {error}.", body=content
        ) from error
    return value


def _validator(tp: object) -> SchemaValidator:
    try:
        known = _validators.get(tp)
    except TypeError:
        return _built(tp)
    if known is None:
        with _lock:
            known = _validators.get(tp) or _built(tp)
            _validators[tp] = known
    return known


def _built(tp: object) -> SchemaValidator:
    from .lenient import lenient_validator

    return lenient_validator(tp)
