"""Types made of other types: unions without repetitions, and null set apart."""

from __future__ import annotations

from collections.abc import Iterable

from . import Null, Nullable, Type, Union, Unknown


def nullable(inner: Type) -> Type:
    """`inner` or null, without saying it twice."""
    return inner if isinstance(inner, (Nullable, Unknown, Null)) else Nullable(inner)


def union(members: Iterable[Type]) -> Type:
    """One of `members`: flattened, each once, null set apart, any value swallowing the rest."""
    flat: list[Type] = []
    seen: set[str] = set()
    holds_null = False
    for member in members:
        if isinstance(member, Nullable):
            holds_null, member = True, member.inner
        if isinstance(member, Null):
            holds_null = True
            continue
        for part in member.members if isinstance(member, Union) else (member,):
            if repr(part) not in seen:  # 1 and true are equal to Python only
                seen.add(repr(part))
                flat.append(part)
    if any(isinstance(member, Unknown) for member in flat):
        return Unknown()
    if not flat:
        return Null() if holds_null else Unknown()
    made: Type = flat[0] if len(flat) == 1 else Union(tuple(flat))
    return nullable(made) if holds_null else made
