# Runtime of generated clients; edits in a generated package are overwritten.

"""The base of every generated model, and how its annotations find the models of other modules.

Vocabulary:

- *index*: the sibling package ``types``, which knows every generated class and alias by name and
  imports its module when the name is asked for
- *complete*: said of a model whose validator and serializer are built; that happens at first use

Generated modules import each other for type checkers only, so that importing one costs one, and
cycles do no harm. What an annotation names is therefore looked up in the index when a model is
completed. Knows nothing of requests; how surprising answers are read is `lenient`'s business.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeGuard, cast, final

import pydantic
from pydantic import ConfigDict, Field
from pydantic_core import to_jsonable_python
from typing_extensions import Format, TypeAliasType, get_annotations

from .recursion import room_for_recursion

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = [
    "TAGGED",
    "BaseModel",
    "Field",
    "Tagged",
    "building",
    "is_model",
    "names_behind",
]

TAGGED = "sdkgen_tagged"
"""The key in a core schema's metadata under which a `Tagged` is found."""

_INDEX = f"{(__package__ or '').rpartition('.')[0]}.types"
_IDENTIFIER = re.compile(r"[^\W\d]\w*")

_is_building: ContextVar[bool] = ContextVar("_is_building", default=False)


class BaseModel(pydantic.BaseModel):
    """What every model of this package is: a pydantic model that keeps what it does not know.

    - Fields the description does not mention are kept in ``model_extra`` and readable as
      attributes.
    - A field that was missing from an answer is ``None`` and not in ``model_fields_set``.
    - Values are read by their Python or their wire name; `to_dict` and `to_json` write wire names.

    Answers are read leniently; ``Model(...)`` and ``Model.model_validate(...)`` validate as
    pydantic does.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        protected_namespaces=(),
        validate_by_alias=True,
        validate_by_name=True,
        ser_json_inf_nan="constants",
    )

    def to_dict(self, *, mode: Literal["json", "python"] = "json") -> dict[str, object]:
        """The model as it came or would be sent: wire names, nothing that was not set.

        ``mode="json"`` (default) makes JSON values throughout, dates as text; ``"python"`` keeps
        dates and the like as the objects they are.
        """
        # Not pydantic's own JSON mode: it would round an integer beyond 2**53 in a float field.
        kept = self.model_dump(by_alias=True, exclude_unset=True, warnings=False)
        if mode == "python":
            return kept
        return cast(
            "dict[str, object]", to_jsonable_python(kept, inf_nan_mode="constants")
        )

    def to_json(self, *, indent: int | None = None) -> str:
        """The JSON text of `to_dict`; `indent` is the number of spaces, ``None`` for one line."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: (
            Mapping[str, Any] | None
        ) = None,  # as in pydantic's own signature
    ) -> bool | None:
        """Completes the model; pydantic calls this at first use, under a lock of its own."""
        if cls.__pydantic_complete__ and not force:
            return None
        names = dict(names_behind(cls))
        names.update(_types_namespace or {})
        with building():
            return super().model_rebuild(
                force=force, raise_errors=raise_errors, _types_namespace=names
            )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[pydantic.BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        """Completes the model first where somebody else's model or `TypeAdapter` mentions it:
        the names of this package would not be found from there."""
        if not _is_building.get():
            cls.model_rebuild()
        return handler(source)


@final
class Tagged:
    """Says which class of a union goes with which value of a field.

    ``Annotated[Cat | Dog, Tagged("kind", {"cat": "Cat", "hound": "Dog"})]``: `field` is the wire
    name, `variants` go from the value of that field to the name of a class in the union
    (OpenAPI, Discriminator Object).
    """

    __slots__ = ("field", "variants")

    def __init__(self, field: str, variants: Mapping[str, str]) -> None:
        self.field = field
        self.variants = variants

    def __repr__(self) -> str:
        return f"Tagged({self.field!r}, {dict(self.variants)!r})"

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Leaves the union as it is, with a note for `lenient`."""
        schema = handler(source)
        union = schema["schema"] if schema["type"] == "nullable" else schema
        if union["type"] == "union":
            noted = cast("dict[str, object]", union)
            noted["metadata"] = {
                **cast("Mapping[str, object]", noted.get("metadata", {})),
                TAGGED: self,
            }
        return schema


@contextmanager
def building() -> Generator[None, None, None]:
    """Within this block the names of this package are at hand: nothing needs completing."""
    token = _is_building.set(True)
    try:
        with room_for_recursion():
            yield
    finally:
        _is_building.reset(token)


def names_behind(tp: object) -> Mapping[str, object]:
    """Every name of the index that `tp` mentions, directly or through what it mentions.

    `tp` is a model, an alias or any annotation made of them.
    """
    found: dict[str, object] = {}
    seen: set[int] = set()
    pending = [tp]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            for name in _identifiers(item) - found.keys():
                found[name] = getattr(import_module(_INDEX), name)
                pending.append(found[name])
        elif id(item) not in seen:
            seen.add(id(item))
            pending.extend(_parts(item))
            if is_model(item):
                imported = _imported_by_bases(item)
                pending.extend(imported.values())
                found = {**imported, **found}
    return found


def is_model(tp: object) -> TypeGuard[type[pydantic.BaseModel]]:
    """Whether `tp` is a class of models, of this package or any other."""
    return isinstance(tp, type) and issubclass(tp, pydantic.BaseModel)


def _parts(tp: object) -> Iterable[object]:
    """What a class, an alias or an annotation is written with; names as text."""
    if is_model(tp):
        return [
            annotation
            for base in _own_bases(tp)
            for annotation in get_annotations(base, format=Format.STRING).values()
        ]
    if isinstance(tp, TypeAliasType):
        return [tp.__value__]
    arguments = cast("tuple[object, ...]", getattr(tp, "__args__", ()))
    return [*arguments, getattr(tp, "__forward_arg__", None)]


def _imported_by_bases(model: type[pydantic.BaseModel]) -> Mapping[str, object]:
    """What the modules of inherited classes import and their annotations name (`Annotated`,
    `Literal`, …): pydantic reads inherited annotations in the module of the class that inherits.
    """
    found: dict[str, object] = {}
    for base in _own_bases(model)[1:]:
        module = vars(import_module(base.__module__))
        for annotation in get_annotations(base, format=Format.STRING).values():
            names = _IDENTIFIER.findall(annotation)
            found.update((name, module[name]) for name in names if name in module)
    return found


def _own_bases(model: type[pydantic.BaseModel]) -> tuple[type, ...]:
    """The class itself and what it inherits, up to pydantic's own."""
    return model.__mro__[: model.__mro__.index(pydantic.BaseModel)]


@cache
def _identifiers(annotation: str) -> frozenset[str]:
    """The names of the index in an annotation's text."""
    return _indexed_names().intersection(_IDENTIFIER.findall(annotation))


@cache
def _indexed_names() -> frozenset[str]:
    if _INDEX.startswith("."):
        return frozenset()  # the runtime on its own, outside a generated package
    try:
        return frozenset(dir(import_module(_INDEX)))
    except ModuleNotFoundError as error:
        if error.name != _INDEX:
            raise
        return frozenset()
