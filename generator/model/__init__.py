"""The intermediate model: what a description means, without Python, YAML or places of words.

Frozen values that point at each other by id, so that cycles are harmless and two descriptions
compare field by field. Places are carried for messages and left out of equality. Closed sets are
sum types, matched exhaustively.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, NewType, TypeAlias

from ..diagnostics import Span

SchemaId = NewType("SchemaId", str)
"""Where a schema stands: "#/components/schemas/File", with the file in front if it is another."""

OperationId = NewType("OperationId", str)
"""Method and path: "POST /chat/completions"."""

Scalar: TypeAlias = str | int | float | bool | None
Json: TypeAlias = "Scalar | list[Json] | dict[str, Json]"

Where: TypeAlias = Callable[[], Span]
"""Finds a place when it is asked for: most places never are."""


def nowhere() -> Span:
    """The place of what a stage made up."""
    return Span("")


def where_field() -> Where:
    return field(default=nowhere, compare=False, repr=False)


# Types: what may stand where a value is expected.


@dataclass(frozen=True, slots=True)
class String:
    """A string; `format` as described ("date-time", "uuid", …), None if there is none."""

    format: str | None = None


@dataclass(frozen=True, slots=True)
class Binary:
    """Bytes that stand as they are: a file in a form, a body that is no JSON."""


@dataclass(frozen=True, slots=True)
class Integer:
    pass


@dataclass(frozen=True, slots=True)
class Number:
    pass


@dataclass(frozen=True, slots=True)
class Boolean:
    pass


@dataclass(frozen=True, slots=True)
class Null:
    pass


@dataclass(frozen=True, slots=True)
class Unknown:
    """Any JSON value: an empty schema, or one that could not be typed (a warning said so)."""


@dataclass(frozen=True, slots=True)
class Constant:
    """Exactly one value (`const`, or an `enum` of one)."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class Array:
    items: Type


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose keys are not known."""

    values: Type


@dataclass(frozen=True, slots=True)
class Named:
    """A schema that has a definition of its own, in `Api.schemas`."""

    id: SchemaId


@dataclass(frozen=True, slots=True)
class Tag:
    """The property that tells the members of a union apart; `mapping`: its values to members."""

    property: str
    mapping: tuple[tuple[str, SchemaId], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types; at least two, none of them null, a union or the same as another."""

    members: tuple[Type, ...]
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Nullable:
    """`inner` or null; `inner` is neither nullable nor unknown."""

    inner: Type


Type: TypeAlias = (
    String
    | Binary
    | Integer
    | Number
    | Boolean
    | Null
    | Unknown
    | Constant
    | Array
    | Map
    | Named
    | Union
    | Nullable
)


# Schemas: what has a definition of its own.


@dataclass(frozen=True, slots=True)
class Docs:
    """What a description says to readers, as it stands there."""

    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    notes: tuple[str, ...] = ()
    """Bounds and defaults in words, such as "at least 0"."""


@dataclass(frozen=True, slots=True)
class Required:
    pass


@dataclass(frozen=True, slots=True)
class Optional:
    pass


@dataclass(frozen=True, slots=True)
class Defaulted:
    """Optional; the server takes `value` where it is left out."""

    value: Json

    def __hash__(self) -> int:
        return hash(repr(self.value))


Presence: TypeAlias = Required | Optional | Defaulted


@dataclass(frozen=True, slots=True)
class Property:
    name: str
    """On the wire."""
    type: Type
    presence: Presence
    docs: Docs
    read_only: bool = False
    write_only: bool = False
    where: Where = where_field()


class Additional(Enum):
    """What an object may hold beyond its properties when no schema is given for it."""

    UNSAID = "unsaid"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Object:
    """`bases` are inherited from; their properties are not repeated here."""

    properties: tuple[Property, ...]
    additional: Type | Additional = Additional.UNSAID
    bases: tuple[SchemaId, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An enumeration of two or more values."""

    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name for a type."""

    type: Type


Shape: TypeAlias = Object | Choice | Alias


@dataclass(frozen=True, slots=True)
class Component:
    """A schema that the description names: under `components/schemas`, or elsewhere.

    `folders` is empty for the description's own components. What other files hold, or `$defs`, is
    named after its key or file, and qualified by the folders (nearest last) where that is taken.
    """

    name: str
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inline:
    """A schema written where it is used: below another, or in an operation.

    `words` leads from the parent to it: property names, "item", "value", or "response".
    """

    parent: SchemaId | OperationId
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    id: SchemaId
    origin: Component | Inline
    docs: Docs
    shape: Shape
    where: Where = where_field()


# Operations


Location: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """OpenAPI 3.2 section 4.12; `style` and `explode` are None where the location's default holds."""

    name: str
    location: Location
    type: Type
    presence: Presence
    docs: Docs
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str | None = None
    where: Where = where_field()


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one property of a form is sent; OpenAPI 3.2 section 4.15."""

    property: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or a response; `items` is the type of each item of a sequence."""

    media_type: str
    type: Type | None
    items: Type | None = None
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    contents: tuple[Content, ...]
    required: bool
    docs: Docs
    where: Where = where_field()


@dataclass(frozen=True, slots=True)
class Response:
    """`status` is "200", "2XX" or "default"."""

    status: str
    contents: tuple[Content, ...]
    docs: Docs
    where: Where = where_field()

    @property
    def is_success(self) -> bool:
        return self.status.startswith("2")


@dataclass(frozen=True, slots=True)
class Operation:
    """`security` is None where the document's holds; else a choice (OR) of sets of schemes."""

    id: OperationId
    method: str
    path: str
    name: str | None
    """The `operationId`."""
    docs: Docs
    summary: str | None
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...] | None = None
    server: str | None = None
    pin: str | None = None
    """`x-sdkgen-name`: the call, as "files.retrieve_content"."""
    where: Where = where_field()

    @property
    def successes(self) -> tuple[Response, ...]:
        """The described successes; `default` stands for them where there is no other."""
        found = tuple(response for response in self.responses if response.is_success)
        if found:
            return found
        return tuple(
            response for response in self.responses if response.status == "default"
        )


# Security, OpenAPI 3.2 section 4.27


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """`scheme` is lower case: "bearer", "basic" or another of RFC 9110."""

    name: str
    scheme: str
    docs: Docs


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    name: str
    location: Literal["query", "header", "cookie"]
    key: str
    docs: Docs


@dataclass(frozen=True, slots=True)
class TokenScheme:
    """OAuth 2, OpenID Connect, or a scheme not known here: the caller brings a bearer token."""

    name: str
    docs: Docs


SecurityScheme: TypeAlias = HttpScheme | ApiKeyScheme | TokenScheme


@dataclass(frozen=True, slots=True)
class Api:
    """A whole description. `server` is the first server's URL with its variables' defaults."""

    title: str
    version: str
    description: str | None
    server: str | None
    operations: tuple[Operation, ...]
    schemas: Mapping[SchemaId, Schema]
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
