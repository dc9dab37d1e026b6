"""openapi-spec-validator with a place for each error, and without a way to the network.

The package is typed loosely: this module is the one place that touches its classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from jsonschema_path.paths import SchemaPath
from openapi_schema_validator._specifications import REGISTRY
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
from openapi_spec_validator.validation.validators import (
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
    SpecValidator,
)

from .source import Value

Parts = tuple[str, ...]
Handler = Callable[[str], Mapping[str, Value]]


class LocatedValidator:
    """One run of a `SpecValidator`; `places` gives the keys that lead to an error, by its id."""

    def __init__(
        self,
        kind: type[SpecValidator],
        document: Mapping[str, Value],
        base_uri: str,
        handler: Handler,
    ) -> None:
        self.places: dict[int, Parts] = {}
        self._kept: list[ValidationError] = []  # keeps the ids in `places` unique
        path = SchemaPath.from_dict(
            document,
            base_uri=base_uri,
            handlers={"file": handler, "": handler},
        )
        self._validator = kind(path)
        classes = {
            name: self._located(name, known)
            for name, known in kind.keyword_validators.items()
        }
        self._validator.keyword_validators_registry = KeywordValidatorRegistry(classes)

    def errors(self) -> Iterator[ValidationError]:
        """What `iter_errors` yields, but the errors themselves: it would give copies of them."""
        yield from self._validator.schema_validator.iter_errors(self._validator.schema)
        yield from self._validator.root_validator(self._validator.schema_path)

    def note(self, error: ValidationError, parts: Parts) -> None:
        """Remember where an error was found first: the innermost validator calls first."""
        if id(error) not in self.places:
            self._kept.append(error)
            self.places[id(error)] = parts

    def _located(
        self, name: str, known: type[keywords.KeywordValidator]
    ) -> type[keywords.KeywordValidator]:
        if name == "__root__":
            return known
        note = self.note
        # Each kind has a signature of its own, and hands its arguments through.
        call_known = cast("Callable[..., Iterator[ValidationError]]", known.__call__)

        def call(
            validator: keywords.KeywordValidator, *arguments: object, **options: object
        ) -> Iterator[ValidationError]:
            inner: Iterator[ValidationError] = call_known(
                validator, *arguments, **options
            )
            paths = [a for a in arguments if isinstance(a, SchemaPath)]
            parts = tuple(str(part) for part in paths[0].parts) if paths else ()
            if name == "default":
                parts = (*parts, "default")
            for error in inner:
                note(error, parts)
                yield error

        members: dict[str, object] = {"__call__": call}
        if issubclass(known, keywords.SchemaValidator):
            members["_get_schema_checker"] = _first_in_order(known)
            members["_collect_properties"] = _collected_once(known)
        made = type(f"Located{known.__name__}", (known,), members)
        return cast("type[keywords.KeywordValidator]", made)


def _first_in_order(known: type[keywords.SchemaValidator]) -> object:
    """A check against the meta-schema that raises the first error in the order of the schema.

    `check_schema` raises the one that it meets first, which depends on the order of a set.
    """

    def checker(
        validator: keywords.SchemaValidator, schema: SchemaPath, value: object
    ) -> Callable[[object], None]:
        hook = "_get_schema_checker"  # the validator's own hook for its subclasses
        check = cast("object", getattr(known, hook)(validator, schema, value))
        options: dict[str, Any] = getattr(check, "keywords", {})
        bound = "__self__"  # `check_schema` is a class method, with or without options
        kind: type[Validator] = getattr(getattr(check, "func", check), bound)
        judge = validator_for(kind.META_SCHEMA, default=kind)

        def raise_first(written: Any) -> None:
            # The registry holds every meta-schema: nothing is fetched.
            found = judge(kind.META_SCHEMA, registry=REGISTRY, **options)
            for error in sorted(found.iter_errors(written), key=_order):
                raise error

        return raise_first

    return checker


def _collected_once(known: type[keywords.SchemaValidator]) -> object:
    """The property names that a schema reaches, each schema once: through `allOf` of `allOf` the
    ways to a schema grow without bound."""
    collected: dict[int, set[str]] = {}
    hook = "_collect_properties"  # the validator's own recursion

    def collect(validator: keywords.SchemaValidator, schema: SchemaPath) -> set[str]:
        key = id(schema.read_value())
        if key not in collected:
            collected[key] = set()  # what refers to itself adds nothing
            collected[key] = getattr(known, hook)(validator, schema)
        return collected[key]

    return collect


def _order(error: ValidationError) -> tuple[list[str], str]:
    return [str(part) for part in error.absolute_path], error.message


def _maker(
    kind: type[SpecValidator],
) -> Callable[[Mapping[str, Value], str, Handler], LocatedValidator]:
    return lambda document, base, handler: LocatedValidator(
        kind, document, base, handler
    )


BY_VERSION = {
    (3, 0): _maker(OpenAPIV30SpecValidator),
    (3, 1): _maker(OpenAPIV31SpecValidator),
    (3, 2): _maker(OpenAPIV32SpecValidator),
}
