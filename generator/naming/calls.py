"""From paths to calls: `GET /files/{file_id}` is `files.retrieve`.

The static segments of a path are the chain of resources; the last one and the HTTP method give
the method's name. Refinements look at what stands around a path (its children, its siblings, the
operationId) and each says at what. No vendor's words: everything here is English or HTTP.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ..model import (
    Alias,
    Api,
    Array,
    HttpScheme,
    Named,
    Nullable,
    Operation,
    OperationId,
    Type,
)
from ..model.fields import MAX_ALIASES, all_properties, is_json, object_of
from ..words import identifier, singular, snake, split
from .reserved import reserved, verb_of_noun, verbs

_LIST_FIELDS = frozenset({"data", "items", "results", "values", "entries", "records"})
_SCHEME_WORDS = frozenset({"api", "key", "auth", "token", "bearer", "authentication"})


@dataclass(frozen=True, slots=True)
class Call:
    """`client.<chain>.<method>`; the chain has at least one name."""

    chain: tuple[str, ...]
    method: str

    @property
    def text(self) -> str:
        return ".".join((*self.chain, self.method))


@dataclass(frozen=True, slots=True)
class Route:
    """An operation's path, read once. `static` are the segments without parameters, in words."""

    operation: Operation
    static: tuple[str, ...]
    ends_in_parameter: bool
    beta: bool = False


Paths: TypeAlias = Mapping[tuple[str, ...], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of all paths together: methods by chain, and which chains have children."""

    api: Api
    routes: Mapping[OperationId, Route]
    methods: Paths = field(default_factory=dict[tuple[str, ...], frozenset[str]])
    """HTTP methods on the path that is exactly this chain, ending in a static segment."""
    items: Paths = field(default_factory=dict[tuple[str, ...], frozenset[str]])
    """The same for paths that end in a parameter behind the chain."""
    gets: Mapping[tuple[str, ...], Operation] = field(
        default_factory=dict[tuple[str, ...], Operation]
    )
    """The GET on the path that is exactly this chain."""
    children: Paths = field(default_factory=dict[tuple[str, ...], frozenset[str]])
    owned: frozenset[tuple[str, ...]] = frozenset()
    """Chains with an operation of their own, whether or not a parameter ends them."""

    def on_item(self, chain: tuple[str, ...]) -> frozenset[str]:
        """The HTTP methods on this chain's items."""
        return self.items.get(chain, frozenset())

    def below(self, chain: tuple[str, ...]) -> frozenset[str]:
        return self.children.get(chain, frozenset())

    def on(self, chain: tuple[str, ...]) -> frozenset[str]:
        return self.methods.get(chain, frozenset())


def calls(api: Api) -> dict[OperationId, Call]:
    """The call of each operation, before pins and collisions."""
    around = _surroundings(api)
    return {id_: _call(around, route) for id_, route in around.routes.items()}


def _surroundings(api: Api) -> Surroundings:
    prefix = _common_prefix(api)
    routes = {operation.id: _route(operation, prefix) for operation in api.operations}
    methods: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    children: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    items: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    gets: dict[tuple[str, ...], Operation] = {}
    owned: set[tuple[str, ...]] = set()
    for route in routes.values():
        owned.add(route.static)
        if not route.ends_in_parameter:
            methods[route.static].add(route.operation.method)
            if route.operation.method == "GET":
                gets.setdefault(route.static, route.operation)
        else:
            items[route.static].add(route.operation.method)
            children[route.static].add("")
        for length in range(len(route.static)):
            children[route.static[:length]].add(route.static[length])
    return Surroundings(
        api,
        routes,
        {chain: frozenset(found) for chain, found in methods.items()},
        {chain: frozenset(found) for chain, found in items.items()},
        gets,
        {chain: frozenset(found) for chain, found in children.items()},
        frozenset(owned),
    )


def _segments(path: str) -> list[str]:
    return [segment for segment in path.partition("?")[0].split("/") if segment]


def _common_prefix(api: Api) -> int:
    """How many leading segments all paths share that only say "api" or a version."""
    paths = [_segments(operation.path) for operation in api.operations]
    count = 0
    for column in zip(*paths, strict=False):
        if len(set(column)) > 1 or not re.fullmatch(
            r"api|rest|v?\d+(\.\d+)*", column[0]
        ):
            break
        count += 1
    return count if all(len(path) > count for path in paths) else 0


def _route(operation: Operation, prefix: int) -> Route:
    static: list[str] = []
    ends_in_parameter = False
    for segment in _segments(operation.path)[prefix:]:
        words = snake(re.sub(r"\{[^{}]*\}", " ", segment))
        ends_in_parameter = not words
        if words:
            static.append(identifier(words, "v", reserved("resource")))
    beta = "beta=true" in operation.path
    return Route(operation, tuple(static), ends_in_parameter, beta)


# Refinements: each takes what is around a route and the call so far, and gives a better one or None.

Refinement: TypeAlias = Callable[[Surroundings, Route, Call], Call | None]


def _call(around: Surroundings, route: Route) -> Call:
    call = _base(around, route)
    for refine in (
        _action_on_item,
        _action_phrase,
        _lone_get,
        _noun_of_verb,
        _verb_family,
    ):
        better = refine(around, route, call)
        if better is not None:
            call = better
            break
    chain = _second_scheme(around, route) + _moved(around, call.chain)
    if route.beta and not {"alpha", "beta"} & set(chain):
        chain = ("beta", *chain)
    return replace(call, chain=chain or (_homeless(route),))


def _base(around: Surroundings, route: Route) -> Call:
    chain, method = route.static, route.operation.method
    if not chain:
        return Call((), _verb(method, on_item=route.ends_in_parameter, one=True))
    if route.ends_in_parameter:
        replaces = method == "PUT" and around.on_item(chain) & {"PATCH", "POST"}
        return Call(
            chain, "replace" if replaces else _verb(method, on_item=True, one=True)
        )
    if (
        chain[-1] in verbs("actions")
        and not around.below(chain)
        and len(around.on(chain)) == 1
    ):
        return Call(chain[:-1], chain[-1])
    one = _is_singleton(around, chain)
    if method == "PUT" and (
        around.on(chain) & ({"PATCH", "POST"} if one else {"PATCH"})
    ):
        return Call(chain, "replace")
    return Call(chain, _verb(method, on_item=False, one=one))


def _verb(method: str, *, on_item: bool, one: bool) -> str:
    match method:
        case "GET":
            return "retrieve" if on_item or one else "list"
        case "POST":
            return "update" if on_item or one else "create"
        case "PUT" | "PATCH":
            return "update"
        case _:
            return snake(method) or "call"


def _is_singleton(around: Surroundings, chain: tuple[str, ...]) -> bool:
    """A static segment whose GET answers with something that is no list."""
    operation = around.gets.get(chain)
    if operation is None:
        return False
    if not _answers_anything(operation):
        return "" not in around.below(chain)  # what has items is a collection
    return not _answers_list(around.api, operation, chain[-1])


def _answers_anything(operation: Operation) -> bool:
    return any(response.contents for response in operation.successes)


def _answers_list(api: Api, operation: Operation, segment: str) -> bool:
    """A list is an array, or an object with an array that carries the items."""
    for response in operation.successes:
        for content in response.contents:
            if not is_json(content.media_type) or content.type is None:
                return True  # unknown to us: the plain rule holds
            if _is_array(api, content.type):
                return True
            found = object_of(api, content.type)
            if found is None:
                return False
            arrays = [
                p.name for p in all_properties(api, found[1]) if _is_array(api, p.type)
            ]
            known = _LIST_FIELDS | {segment, singular(segment)}
            return any(snake(name) in known for name in arrays) or len(arrays) == 1
    return False


def _is_array(api: Api, type_: Type, depth: int = 0) -> bool:
    match type_:
        case Array():
            return True
        case Nullable(inner):
            return _is_array(api, inner, depth)
        case Named(id_) if id_ in api.schemas and depth < MAX_ALIASES:
            shape = api.schemas[id_].shape
            return isinstance(shape, Alias) and _is_array(api, shape.type, depth + 1)
        case _:
            return False


def _second_scheme(around: Surroundings, route: Route) -> tuple[str, ...]:
    """Another scheme than the document's: its name, without the words all schemes share."""
    security = route.operation.security
    default = around.api.security
    if not security or not default or security[0] == default[0] or not security[0]:
        return ()
    scheme = next((s for s in around.api.schemes if s.name == security[0][0]), None)
    if not isinstance(scheme, HttpScheme) or scheme.name in default[0]:
        return ()
    words = [
        word.lower() for word in split(scheme.name) if word.lower() not in _SCHEME_WORDS
    ]
    space = ("_".join(words),)
    return space if words and space != route.static[:1] else ()


def _action_on_item(around: Surroundings, route: Route, call: Call) -> Call | None:
    """POST on an item whose operationId begins with a verb that says more than "update"."""
    if route.operation.method != "POST" or not route.ends_in_parameter:
        return None
    verb = _first_word(route.operation)
    if verb in verbs("actions") and verb not in verbs("plain"):
        return Call(call.chain, verb)
    return None


def _action_phrase(around: Surroundings, route: Route, call: Call) -> Call | None:
    """A leaf whose first word is the operationId's verb: `submit_tool_outputs`."""
    if route.ends_in_parameter or len(route.static) < 2 or around.below(route.static):
        return None
    words = route.static[-1].split("_")
    if len(words) > 1 and words[0] == _first_word(route.operation):
        return Call(route.static[:-1], route.static[-1])
    return None


def _lone_get(around: Surroundings, route: Route, call: Call) -> Call | None:
    """A GET leaf whose operationId holds no verb: `usage-completions` is usage.completions."""
    if route.ends_in_parameter or len(route.static) < 2 or around.below(route.static):
        return None
    if around.on(route.static) != frozenset({"GET"}) or not route.operation.name:
        return None
    words = [word.lower() for word in split(route.operation.name)]
    if any(word in verbs("plain") | verbs("actions") for word in words):
        return None
    if words == list(_flat(route.static[-2:])):
        return Call(route.static[:-1], route.static[-1])
    return None


def _noun_of_verb(around: Surroundings, route: Route, call: Call) -> Call | None:
    """`/videos/edits` below a collection that has both GET and POST is videos.edit."""
    if (
        route.operation.method != "POST"
        or route.ends_in_parameter
        or len(route.static) < 2
    ):
        return None
    verb = verb_of_noun().get(route.static[-1])
    parent = route.static[:-1]
    if (
        verb
        and {"GET", "POST"} <= around.on(parent)
        and around.on(route.static) == frozenset({"POST"})
    ):
        if not around.below(route.static):
            return Call(parent, verb)
    return None


def _verb_family(around: Surroundings, route: Route, call: Call) -> Call | None:
    """Children of a namespace that take POST only, half of them nouns of verbs."""
    parent = route.static[:-1]
    if route.ends_in_parameter or not parent or parent in around.owned:
        return None
    children = sorted(around.below(parent))
    if len(children) < 2:
        return None
    for child in children:
        if around.on((*parent, child)) != frozenset({"POST"}) or around.below(
            (*parent, child)
        ):
            return None
    nouns = [child for child in children if child in verb_of_noun()]
    if len(nouns) * 2 < len(children):
        return None
    leaf = route.static[-1]
    return Call(parent, verb_of_noun().get(leaf) or f"create_{singular(leaf)}")


def _moved(around: Surroundings, chain: tuple[str, ...]) -> tuple[str, ...]:
    """A top segment without operations of its own, known below exactly one other: moves there."""
    if len(chain) < 2 or chain[:1] in around.owned:
        return chain
    homes = {
        top
        for top in around.below(())
        if top != chain[0] and chain[0] in around.below((top,))
    }
    moved = (*homes, *chain)
    return moved if len(homes) == 1 and moved not in around.owned else chain


def _homeless(route: Route) -> str:
    """The resource of an operation whose path has no static segment before its method."""
    tag = snake(route.operation.tags[0]) if route.operation.tags else ""
    return identifier(tag or "root", "v")


def _first_word(operation: Operation) -> str:
    words = split(operation.name or "")
    return words[0].lower() if words else ""


def _flat(names: tuple[str, ...]) -> list[str]:
    return [word for name in names for word in name.split("_")]
