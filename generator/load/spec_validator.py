"""openapi-spec-validator with a place for each error, and without a way to the network.

The package is typed loosely: this module is the one place that touches its classes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from jsonschema.exceptions import ValidationError
from jsonschema_path.paths import SchemaPath
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

        return type(f"Located{known.__name__}", (known,), {"__call__": call})


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
