"""What templates print: strings that are finished source, and flags. Nothing here decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Import:
    """`from <module> import <names>`, in order."""

    module: str
    names: tuple[str, ...]
    alone: bool = False
    """One name, short enough to stand in the same line."""


@dataclass(frozen=True, slots=True)
class ImportBlock:
    """`sections` are separated by a line: standard library, third party, the package's own."""

    sections: tuple[tuple[Import, ...], ...] = ()
    checking: tuple[Import, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """`declaration` is the whole line, as `id: str`; `doc` a docstring or ""."""

    declaration: str
    doc: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A statement of a types module.

    `header` is `class File(BaseModel):` for a class, or the whole statement for an alias.
    """

    header: str
    doc: str
    fields: tuple[Field, ...]
    is_class: bool
    is_empty: bool
    """A class without a docstring and fields."""
    follows_class: bool = False
    """What stands before it is a class."""


@dataclass(frozen=True, slots=True)
class TypesModule:
    imports: ImportBlock
    exports: tuple[str, ...]
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """One method. `overloads` are further signatures before it, their bodies empty."""

    name: str
    parameters: tuple[str, ...]
    """Each a line of the signature, without `self`."""
    returns: str
    doc: str
    body: str
    is_async: bool
    deprecated: str
    """The argument of `@deprecated`, or ""."""
    overloads: tuple[Overload, ...] = ()


@dataclass(frozen=True, slots=True)
class Overload:
    parameters: tuple[str, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Child:
    """A property that gives a resource."""

    name: str
    cls: str
    module: str
    doc: str


@dataclass(frozen=True, slots=True)
class ResourceClass:
    name: str
    base: str
    doc: str
    children: tuple[Child, ...]
    methods: tuple[Method, ...]
    raw: str
    streamed: str
    is_empty: bool
    """Without methods there is nothing to have raw access to."""


@dataclass(frozen=True, slots=True)
class AccessMethod:
    name: str
    deprecated: bool


@dataclass(frozen=True, slots=True)
class Access:
    """A class of raw or streaming access: each method of the class `of`, wrapped by `wrap`."""

    name: str
    base: str
    wrap: str
    of: str
    methods: tuple[AccessMethod, ...]


@dataclass(frozen=True, slots=True)
class ResourceModule:
    imports: ImportBlock
    exports: tuple[str, ...]
    descriptors: tuple[str, ...]
    classes: tuple[ResourceClass, ...]
    access: tuple[Access, ...]


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """A keyword of the client's constructor, for the scheme with this (quoted) name."""

    name: str
    scheme: str


@dataclass(frozen=True, slots=True)
class ClientClass:
    name: str
    base: str
    doc: str
    http_client: str
    credential: str
    options: str
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class ClientModule:
    imports: ImportBlock
    exports: tuple[str, ...]
    config: str
    arguments: tuple[CredentialArgument, ...]
    classes: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    name: str
    module: str


@dataclass(frozen=True, slots=True)
class Index:
    """A package whose names are imported when first used; `reexports` tell checkers of them."""

    doc: str
    entries: tuple[IndexEntry, ...]
    reexports: tuple[str, ...]
    is_empty: bool


@dataclass(frozen=True, slots=True)
class PackageInit:
    doc: str
    imports: ImportBlock
    exports: tuple[str, ...]
    lazy: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class SurfaceSection:
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surface:
    title: str
    sections: tuple[SurfaceSection, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """All files of one output folder, by path relative to it, before they are text."""

    name: str
    types: Mapping[str, TypesModule]
    resources: Mapping[str, ResourceModule]
    types_index: Index
    resources_index: Index
    client: ClientModule
    init: PackageInit
    surface: Surface
