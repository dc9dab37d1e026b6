# Runtime of generated clients; edits in a generated package are overwritten.

"""Parameters into the text of paths, queries, headers and cookies.

The styles are OpenAPI's (Parameter Object, "Style Values" and its examples, as corrected in 3.0.4
and 3.1.1), which are RFC 6570's; percent-encoding is RFC 3986's. In this order of steps:

    value ── plain ──► styled: pairs of a name and items ── quoted, joined ──► text

- ``None`` is not sent, alone or within arrays and objects (RFC 6570, section 2.3: undefined).
- An empty array or object is not sent.
- What lies deeper than a style can say is sent as compact JSON, or as ``a[b][c]`` by deepObject.

Knows no HTTP; that header values hold no line breaks is checked where headers are put on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from .errors import InvalidArgumentError
from .omit import Omit
from .operations import Parameter
from .wire import Plain, plain, text

_PLACE = re.compile(r"\{([^{}]+)\}")
_TRIPLET = re.compile(r"(%[0-9A-Fa-f]{2})")
_COOKIE_BREAKS = re.compile(r"[\x00-\x20\x7f\";,\\]")

_IN_PATH = ":[]@!$&'()*+,;="
_IN_QUERY = ":/?@!$'()*,;="
"""What ``allowReserved`` lets through: the reserved characters without those that end the value
there (``/ ? #`` in a path; ``# [ ] &``, and ``+``, which reads as a space, in a query)."""

Pieces: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Styled:
    """One ``name=value``, unencoded; the value is `items` with `delimiter` between them."""

    name: str
    items: Pieces
    delimiter: str = ","

    def joined(self) -> str:
        """The value without any encoding, for multipart forms."""
        return self.delimiter.join(self.items)


def encode_path(
    template: str, parameters: Sequence[Parameter], values: Mapping[str, object]
) -> str:
    """The path with every ``{wire name}`` replaced by its value, percent-encoded.

    A value cannot leave its segment: ``/``, ``?``, ``#`` are encoded always. Raises
    `InvalidArgumentError` for values that are missing, ``None``, empty, ``.`` or ``..``, as the
    request would go elsewhere.
    """
    by_wire = {each.wire_name: each for each in parameters if each.location == "path"}

    def replaced(place: re.Match[str]) -> str:
        parameter = by_wire.get(place[1])
        if parameter is None:
            raise InvalidArgumentError(
                f"The path {template} has no parameter for {place[0]}."
            )
        written = _path_text(parameter, plain(values.get(parameter.name)))
        if written in (".", ".."):
            # RFC 3986, 6.2.2.2: %2E is the same as a dot to whatever normalises URLs on the way.
            raise InvalidArgumentError(
                f"{parameter.name}: {written!r} cannot be sent in a path, where it means a folder."
            )
        return written

    return _PLACE.sub(replaced, template)


def encode_query(
    parameters: Sequence[Parameter],
    values: Mapping[str, object],
    extra: Mapping[str, object],
) -> str:
    """The query, percent-encoded, without ``?``; ``""`` if there is none.

    `extra` is the caller's own, by wire name: it replaces parameters of the same name; arrays are
    repeated, objects become ``a[b]=c``.
    """
    parts: list[str] = []
    for parameter in parameters:
        if parameter.location != "query" or parameter.wire_name in extra:
            continue
        value = plain(values.get(parameter.name))
        if value is None:
            continue
        parts += quoted_pairs(_parameter(parameter, value), parameter.allow_reserved)
    for name, given in extra.items():
        if not isinstance(given, Omit):
            parts += quoted_pairs(styled(name, plain(given), "deepObject", True))
    return "&".join(parts)


def encode_headers(
    parameters: Sequence[Parameter], values: Mapping[str, object]
) -> dict[str, str]:
    """Header parameters by wire name, in simple style, which encodes nothing."""
    headers: dict[str, str] = {}
    for parameter in parameters:
        if parameter.location != "header":
            continue
        value = plain(values.get(parameter.name))
        if value is None:
            continue
        if parameter.content_type is not None:
            headers[parameter.wire_name] = text(value)
        elif items := _items(value, "=" if parameter.explode else ","):
            headers[parameter.wire_name] = ",".join(items)
    return headers


def encode_cookies(
    parameters: Sequence[Parameter], values: Mapping[str, object]
) -> str:
    """The value of the header ``Cookie`` (RFC 6265, section 4.2.1); ``""`` if there is none.

    Style form percent-encodes; style cookie (OpenAPI 3.2) does not, and refuses with
    `InvalidArgumentError` what would end the value.
    """
    parts: list[str] = []
    for parameter in parameters:
        if parameter.location != "cookie":
            continue
        value = plain(values.get(parameter.name))
        if value is None:
            continue
        for each in _parameter(parameter, value):
            if parameter.style != "cookie":
                parts.append(_pair(each, ""))
            elif _COOKIE_BREAKS.search(each.name + "".join(each.items)):
                message = f"The value of cookie {each.name} has characters no cookie can have."
                raise InvalidArgumentError(message)
            else:
                parts.append(f"{each.name}={each.joined()}")
    return "; ".join(parts)


def styled(
    name: str, value: Plain, style: str | None, explode: bool | None
) -> list[Styled]:
    """The pairs of a query, cookie or form field; `style` and `explode` default as in OpenAPI.

    ===============  ====================  ============================  =========================
    style            array                 object                        object, explode
    ===============  ====================  ============================  =========================
    form, cookie     ``c=a,b``             ``c=R,100,G,200``             ``R=100``, ``G=200``
    spaceDelimited   ``c=a b``             ``c=R 100 G 200``             as form
    pipeDelimited    ``c=a|b``             ``c=R|100|G|200``             as form
    deepObject       ``c=a``, ``c=b``      ``c[R]=100``, ``c[G]=200``    the same
    ===============  ====================  ============================  =========================

    An exploded array repeats the name: ``c=a``, ``c=b``.
    """
    style = style or "form"
    if style == "deepObject":
        return list(_deep(name, value))
    delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(style, ",")
    exploded = style in ("form", "cookie") if explode is None else explode
    if not isinstance(value, (list, dict)):
        return [Styled(name, (text(value),))] if value is not None else []
    if exploded and isinstance(value, list):
        return [Styled(name, (text(each),)) for each in value if each is not None]
    if exploded and isinstance(value, dict):
        return [
            Styled(key, (text(each),))
            for key, each in value.items()
            if each is not None
        ]
    items = _items(value, None)
    return [Styled(name, items, delimiter)] if items else []


def quoted_pairs(pairs: Iterable[Styled], allow_reserved: bool = False) -> list[str]:
    """Each ``name=value``, percent-encoded for a query or a urlencoded form."""
    return [_pair(each, _IN_QUERY if allow_reserved else "") for each in pairs]


def _parameter(parameter: Parameter, value: Plain) -> list[Styled]:
    if parameter.content_type is not None:
        return [Styled(parameter.wire_name, (text(value),))]
    return styled(parameter.wire_name, value, parameter.style, parameter.explode)


def _deep(name: str, value: Plain) -> Iterator[Styled]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _deep(f"{name}[{key}]", each)
    elif isinstance(value, list):
        for each in value:
            if each is not None:
                yield Styled(name, (text(each),))
    elif value is not None:
        yield Styled(name, (text(value),))


def _items(value: Plain, assign: str | None) -> Pieces:
    """The items of any value; an object's are ``R=100`` where `assign` says how, else
    ``R``, ``100``."""
    if isinstance(value, list):
        return tuple(text(each) for each in value if each is not None)
    if not isinstance(value, dict):
        return (text(value),)
    pairs = [(key, text(each)) for key, each in value.items() if each is not None]
    if assign is None:
        return tuple(piece for pair in pairs for piece in pair)
    return tuple(assign.join(pair) for pair in pairs)


def _path_text(parameter: Parameter, value: Plain) -> str:
    """simple ``a,b``, label ``.a,b`` or ``.a.b``, matrix ``;c=a,b`` or ``;c=a;c=b``."""
    name, style = parameter.wire_name, parameter.style or "simple"
    exploded = bool(parameter.explode)
    safe = _IN_PATH if parameter.allow_reserved else ""
    if parameter.content_type is not None and value is not None:
        value, style = text(value), "simple"
    items = _quoted_items(value, safe, exploded) if value is not None else ()
    if not any(items) and style != "matrix" or not items:
        message = (
            f"Path parameter {parameter.name} is empty: the request would go elsewhere."
        )
        raise InvalidArgumentError(message)
    if style == "label":
        return "." + ("." if exploded else ",").join(items)
    if style != "matrix":
        return ",".join(items)
    if exploded and isinstance(value, dict):
        return "".join(f";{item}" for item in items)
    wire = _quoted(name, "")
    joined = items if exploded else (",".join(items),)
    return "".join(f";{wire}={item}" if item else f";{wire}" for item in joined)


def _quoted_items(value: Plain, safe: str, exploded: bool) -> Pieces:
    if not exploded or not isinstance(value, dict):
        return tuple(_quoted(item, safe) for item in _items(value, None))
    return tuple(
        f"{_quoted(key, safe)}={_quoted(text(each), safe)}"
        for key, each in value.items()
        if each is not None
    )


def _pair(pair: Styled, safe: str) -> str:
    delimiter = pair.delimiter if pair.delimiter == "," else _quoted(pair.delimiter, "")
    return f"{_quoted(pair.name, '')}={delimiter.join(_quoted(item, safe) for item in pair.items)}"


def _quoted(written: str, safe: str) -> str:
    """Percent-encoded UTF-8; where reserved characters may stay, so do encoded ones."""
    pieces = _TRIPLET.split(written) if safe else [written]
    try:
        return "".join(
            piece if position % 2 else quote(piece, safe=safe)
            for position, piece in enumerate(pieces)
        )
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(
            "Text with half a surrogate pair cannot be sent."
        ) from error
