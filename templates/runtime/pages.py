# Runtime of generated clients; edits in a generated package are overwritten.

"""Lists that come in pages, sync and async.

`next_step` is all there is to know about going on; it is pure. Pages fetch with a function they
are given, and know neither requests nor answers.
"""

from __future__ import annotations

import re
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterator,
    Mapping,
)
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast
from urllib.parse import urljoin

from .errors import APIError
from .omit import omit
from .operations import PageRule

BodyT = TypeVar("BodyT")
ItemT = TypeVar("ItemT")

_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_PARAMETER = re.compile(r";\s*([\w!#$&+.^`|~*-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]*))")


@dataclass(frozen=True, slots=True)
class Step:
    """How the next page is asked for: with these arguments, at this URL if there is one."""

    arguments: Mapping[str, object]
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer: its body, its URL, its ``Link`` header, and what it was asked for with."""

    body: object
    step: Step
    url: str = ""
    link: str = ""


def field_at(body: object, path: str) -> object:
    """The value at a dotted path of wire names in models and plain values; ``None`` if absent."""
    value = body
    for name in path.split(".") if path else ():
        value = _field(value, name)
    return value


def _field(value: object, wire: str) -> object:
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value).get(wire)
    fields = cast("Mapping[str, object]", getattr(type(value), "model_fields", {}))
    for name, about in fields.items():
        if getattr(about, "alias", None) == wire:
            return getattr(value, name, None)
    return cast("object", getattr(value, wire, None))


def items_of(rule: PageRule, body: object) -> list[object]:
    """The items of a page; none where the place of the list holds something else."""
    found = field_at(body, rule.items)
    return cast("list[object]", found) if isinstance(found, list) else []


def next_step(rule: PageRule, fetched: Fetched) -> Step | None:
    """How to go on after a page; ``None`` where it was the last, or says nothing new."""
    items, step = items_of(rule, fetched.body), fetched.step
    if rule.has_more is not None and field_at(fetched.body, rule.has_more) is False:
        return None
    if rule.kind == "none":
        return None
    if rule.kind == "link":
        target = _link(rule, fetched)
        return (
            None
            if target is None or target == fetched.url
            else Step(step.arguments, target)
        )
    following = _following(rule, fetched, items)
    argument = rule.parameter
    # A server that gives the same token again would be asked for ever.
    if (
        following is None
        or argument is None
        or following == step.arguments.get(argument)
    ):
        return None
    return Step({**step.arguments, argument: following})


def _following(rule: PageRule, fetched: Fetched, items: list[object]) -> object:
    if rule.kind == "cursor":
        token = field_at(fetched.body, rule.next or "")
        return (
            token
            if isinstance(token, (str, int)) and token not in ("", False)
            else None
        )
    if not items:
        return None
    if rule.kind == "last_id":
        return field_at(items[-1], rule.item_id) or None
    first = rule.first_page if rule.kind == "page" else 0
    last = fetched.step.arguments.get(rule.parameter or "")
    number = first if last is omit or not isinstance(last, int) else last
    return number + (1 if rule.kind == "page" else len(items))


def _link(rule: PageRule, fetched: Fetched) -> str | None:
    if rule.next is not None:
        target = field_at(fetched.body, rule.next)
        return (
            urljoin(fetched.url, target) if isinstance(target, str) and target else None
        )
    return link_next(fetched.link, fetched.url)


def link_next(header: str, base: str) -> str | None:
    """The target of ``rel="next"`` in a ``Link`` header (RFC 8288), as an absolute URL."""
    for match in _LINK.finditer(header):
        for name, quoted, bare in _PARAMETER.findall(match.group(2)):
            if name.lower() == "rel" and "next" in (quoted or bare).lower().split():
                return urljoin(base, str(match.group(1)))
    return None


class _Page(Generic[BodyT, ItemT]):
    """What a page is, apart from fetching."""

    def __init__(self, rule: PageRule, fetched: Fetched) -> None:
        self.body = cast("BodyT", fetched.body)
        """The whole body; its attributes are attributes of the page as well."""
        self.data = cast("list[ItemT]", items_of(rule, fetched.body))
        """The items of this page."""
        self._rule = rule
        self._step = next_step(rule, fetched)

    def has_next_page(self) -> bool:
        """Whether there is another page to ask for."""
        return self._step is not None

    def _next(self) -> Step:
        if self._step is None:
            raise APIError("This is the last page.")
        return self._step

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.data)}>"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name.startswith("_") or name == "body":
                raise AttributeError(name)
            return getattr(self.body, name)


class Page(_Page[BodyT, ItemT]):
    """One page; iterating gives its items and those of all the pages after it."""

    def __init__(
        self,
        rule: PageRule,
        fetched: Fetched,
        fetch: Callable[[Step], Page[BodyT, ItemT]],
    ) -> None:
        super().__init__(rule, fetched)
        self._fetch = fetch

    def get_next_page(self) -> Page[BodyT, ItemT]:
        """The page after this one. Raises `APIError` where there is none."""
        return self._fetch(self._next())

    def pages(self) -> Iterator[Page[BodyT, ItemT]]:
        """This page and all after it, each fetched when it is reached."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            yield page

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.pages():
            yield from page.data


class AsyncPage(_Page[BodyT, ItemT]):
    """One page; ``async for`` gives its items and those of all the pages after it."""

    def __init__(
        self,
        rule: PageRule,
        fetched: Fetched,
        fetch: Callable[[Step], Awaitable[AsyncPage[BodyT, ItemT]]],
    ) -> None:
        super().__init__(rule, fetched)
        self._fetch = fetch

    async def get_next_page(self) -> AsyncPage[BodyT, ItemT]:
        """The page after this one. Raises `APIError` where there is none."""
        return await self._fetch(self._next())

    async def pages(self) -> AsyncIterator[AsyncPage[BodyT, ItemT]]:
        """This page and all after it, each fetched when it is reached."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.pages():
            for item in page.data:
                yield item


class AsyncPaginator(Generic[BodyT, ItemT]):
    """A list not yet asked for: ``await`` gives its first page, ``async for`` all its items."""

    def __init__(self, fetch: Callable[[], Awaitable[AsyncPage[BodyT, ItemT]]]) -> None:
        self._fetch = fetch

    def __await__(self) -> Generator[object, object, AsyncPage[BodyT, ItemT]]:
        return cast(
            "Generator[object, object, AsyncPage[BodyT, ItemT]]",
            self._fetch().__await__(),
        )

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self._fetch():
            yield item
