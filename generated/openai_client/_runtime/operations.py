# Runtime of generated clients; edits in a generated package are overwritten.

"""Operations as data: what generated code says about each call.

Vocabulary:

- *argument*: the Python name of a parameter or body field; *wire*: its name in the request
- *status*: ``"200"``, a range ``"2XX"``, or ``"default"``
- *type*: a function without arguments that gives the type; it runs at first use, so that an
  operation can be declared without importing the types it mentions

Knows no request and no response; nothing here does anything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Literal, TypeVar

T_co = TypeVar("T_co", covariant=True)
ItemT_co = TypeVar("ItemT_co", covariant=True)

Location = Literal["path", "query", "header", "cookie"]
Security = tuple[tuple[str, ...], ...]
"""Alternatives of schemes needed together: ``(("a", "b"), ("c",))`` is (a and b) or c; ``()`` is
none; an empty alternative allows anonymous calls."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter in path, query, header or cookie (OpenAPI, Parameter Object)."""

    name: str
    location: Location
    wire: str | None = None
    """Its name in the request; ``None`` is the same as `name`."""
    style: str | None = None
    """``None`` is OpenAPI's default of the location: form for query and cookie, else simple."""
    explode: bool | None = None
    """``None`` is OpenAPI's default of the style: true for form, else false."""
    allow_reserved: bool = False
    content_type: str | None = None
    """Set where the parameter is described by ``content``: its value is encoded as that type."""

    @property
    def wire_name(self) -> str:
        """The name in the request."""
        return self.name if self.wire is None else self.wire


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one field of a form body is encoded (OpenAPI, Encoding Object)."""

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


def _no_names() -> dict[str, str]:
    return {}


def _no_encodings() -> dict[str, Encoding]:
    return {}


@dataclass(frozen=True, slots=True)
class Body:
    """The request body of an operation."""

    media_type: str
    required: bool = True
    whole: bool = False
    """The argument ``body`` is the whole body; otherwise each argument left over is a field."""
    renamed: Mapping[str, str] = field(default_factory=_no_names)
    """Argument to wire name, for the fields where they differ."""
    encodings: Mapping[str, Encoding] = field(default_factory=_no_encodings)
    """By wire name, for form bodies."""


@dataclass(frozen=True, slots=True)
class Response:
    """One described answer: status, media type (``None``: no body) and type."""

    status: str
    media_type: str | None
    type: Callable[[], object]


@dataclass(frozen=True, eq=False, kw_only=True)
class Operation(Generic[T_co]):
    """A call whose successful answer is a ``T``; compared by identity."""

    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    errors: tuple[Response, ...] = ()
    base_url: str | None = None
    """Where this one operation is served, if not where the client's others are."""
    security: Security | None = None
    """``None`` is what the whole description asks for."""
    idempotent: bool | None = None
    """Whether a repetition is harmless; ``None`` is what the method says (RFC 9110, 9.2.2)."""

    @cached_property
    def parameter_names(self) -> frozenset[str]:
        """The arguments that are parameters; all others belong to the body."""
        return frozenset(parameter.name for parameter in self.parameters)

    @cached_property
    def by_location(self) -> Mapping[Location, tuple[Parameter, ...]]:
        """The parameters of each location that has any, in the order of the description."""
        found: dict[Location, tuple[Parameter, ...]] = {}
        for parameter in self.parameters:
            found[parameter.location] = (*found.get(parameter.location, ()), parameter)
        return found


@dataclass(frozen=True, slots=True)
class StreamRule:
    """How an operation streams."""

    media_type: str
    """``text/event-stream``, or a type of one JSON text per line (``application/jsonl``)."""
    type: Callable[[], object]
    """The type of one item."""
    switch: str | None = None
    """The argument that asks for a stream; ``None`` where the operation always streams."""


@dataclass(frozen=True, eq=False, kw_only=True)
class StreamingOperation(Operation[T_co], Generic[T_co, ItemT_co]):
    """A call that answers with a ``T``, or with a stream of ``ItemT`` when asked to."""

    stream: StreamRule


PageKind = Literal["none", "cursor", "last_id", "offset", "page", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRule:
    """How a list goes on; wire paths are dotted (``"meta.next"``), ``""`` is the body itself.

    ============  ==========================================================================
    kind          the next page is asked for with
    ============  ==========================================================================
    ``none``      nothing: there is one page
    ``cursor``    `parameter` = the token at `next` in the body
    ``last_id``   `parameter` = the `item_id` of the last item
    ``offset``    `parameter` = its last value (0) + the number of items of this page
    ``page``      `parameter` = its last value (`first_page`) + 1
    ``link``      the URL at `next` in the body, or of the header ``Link: <…>; rel="next"``
    ============  ==========================================================================
    """

    items: str
    kind: PageKind = "none"
    parameter: str | None = None
    """The argument that changes from page to page."""
    next: str | None = None
    has_more: str | None = None
    """Wire path of the flag that says whether there is more."""
    item_id: str = "id"
    first_page: int = 1


@dataclass(frozen=True, eq=False, kw_only=True)
class PagedOperation(Operation[T_co], Generic[T_co, ItemT_co]):
    """A call that answers with one page, a ``T``, of a list of ``ItemT``."""

    page: PageRule
