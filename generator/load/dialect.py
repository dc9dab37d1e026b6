"""Schemas of OpenAPI 3.0 and 3.1 in the words of 3.2, so that one lowering follows.

A schema is rewritten when it is opened: nothing else knows where the schemas of a document are,
and its places stay those of the file. See docs/decisions/0002-dialects.md.
"""

from __future__ import annotations

from .source import Value


def modern_schema(
    schema: dict[str, Value], version: tuple[int, int]
) -> dict[str, Value]:
    """`schema` as OpenAPI 3.2 (JSON Schema 2020-12) would write it.

    3.0 section 4.7.24: `nullable`, boolean `exclusiveMinimum`/`Maximum`, `example`; siblings of
    `$ref` are ignored. `nullable` is also honoured in later versions, where it stands by habit.
    """
    if version == (3, 0) and isinstance(schema.get("$ref"), str):
        return {"$ref": schema["$ref"]}
    changed = dict(schema)
    if "example" in changed and "examples" not in changed:
        changed["examples"] = [changed.pop("example")]
    for exclusive, bound in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        if isinstance(changed.get(exclusive), bool):
            if changed.pop(exclusive) and bound in changed:
                changed[exclusive] = changed.pop(bound)
    if changed.pop("nullable", None) is True:
        return _nullable(changed)
    return changed


def _nullable(schema: dict[str, Value]) -> dict[str, Value]:
    kinds = schema.get("type")
    if isinstance(kinds, str):
        schema["type"] = [kinds, "null"]
        return schema
    if isinstance(kinds, list):
        schema["type"] = kinds if "null" in kinds else [*kinds, "null"]
        return schema
    schema["x-sdkgen-nullable"] = True  # no type to add it to: a union, allOf or $ref
    return schema
