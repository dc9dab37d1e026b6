"""Lists in pages: how each kind goes on, and when it stops."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from sample_package import Api, both, each, settle
from server import json_answer, retry_now, serve


def page(*ids: str, **more: object) -> bytes:
    return json_answer({"data": [{"id": one} for one in ids], **more})


@both
async def test_all_items_one_page_and_page_by_page(api: Api, errors: Any) -> None:
    pages = [page("a", "b", next="t1"), page(next="t2"), page("c")]
    with serve(*pages, *pages, *pages) as server:
        client = api.client(server.url)
        options = {"extra_headers": {"X-Kept": "1"}}
        assert [
            one.id for one in await each(client.things.list(limit=2, **options))
        ] == [
            "a",
            "b",
            "c",
        ]
        first = await settle(client.things.list(limit=2))
        assert [one.id for one in first.data] == ["a", "b"] and first.has_next_page()
        assert first.body.next == "t1" and first.next == "t1"
        second = await settle(first.get_next_page())
        last = await settle(second.get_next_page())
        assert (second.data, [one.id for one in last.data]) == ([], ["c"])
        assert not last.has_next_page()
        with pytest.raises(errors.APIError):
            await settle(last.get_next_page())
        with pytest.raises(AttributeError):
            _ = last.nonsense
        found = await each((await settle(client.things.list())).pages())
        assert [len(one.data) for one in found] == [2, 0, 1]
    assert [one.target for one in server.requests[:3]] == [
        "/v1/things?limit=2",
        "/v1/things?after=t1&limit=2",
        "/v1/things?after=t2&limit=2",
    ]
    assert all(one.headers["x-kept"] == "1" for one in server.requests[:3])


@both
async def test_surprises(api: Api, errors: Any) -> None:
    same = page("a", next="t")
    with serve(
        same,
        same,
        json_answer({}),
        json_answer([]),
        page("x", next="t"),
        retry_now(400),
    ) as server:
        client = api.client(server.url)
        assert len(await each(client.things.list())) == 2
        assert await each(client.things.list()) == []
        assert await each(client.things.list()) == []
        with pytest.raises(errors.BadRequestError):
            await each(client.things.list())


@pytest.fixture
def going_on(sample: Any) -> Any:
    pages = import_module("sample._runtime.pages")
    rule = import_module("sample._runtime.operations").PageRule

    def next_of(
        body: object, arguments: Any = None, url: str = "", link: str = "", **named: Any
    ) -> Any:
        step = pages.Step(arguments or {})
        found = pages.next_step(rule(**named), pages.Fetched(body, step, url, link))
        return None if found is None else found.url or found.arguments

    return next_of


def test_kinds(going_on: Any, sample: Any) -> None:
    items = {"data": [{"id": "a"}, {"id": "b"}], "meta": {"next": "n"}}
    cursor = {
        "items": "data",
        "kind": "cursor",
        "parameter": "after",
        "next": "meta.next",
    }
    assert going_on(items, **cursor) == {"after": "n"}
    assert going_on(items, {"after": "n", "limit": 1}, **cursor) is None
    assert going_on({"data": [], "meta": {"next": ""}}, **cursor) is None
    assert going_on({"data": [], "meta": {"next": None}}, **cursor) is None
    last = {
        "items": "data",
        "kind": "last_id",
        "parameter": "after",
        "has_more": "has_more",
    }
    assert going_on({**items, "has_more": True}, {"limit": 2}, **last) == {
        "limit": 2,
        "after": "b",
    }
    assert going_on({**items, "has_more": False}, **last) is None
    assert going_on({"data": [], "has_more": True}, **last) is None
    offset = {"items": "data", "kind": "offset", "parameter": "offset"}
    assert going_on(items, **offset) == {"offset": 2}
    assert going_on(items, {"offset": sample.omit}, **offset) == {"offset": 2}
    assert going_on(items, {"offset": 4}, **offset) == {"offset": 6}
    assert going_on({"data": []}, {"offset": 4}, **offset) is None
    number = {"items": "", "kind": "page", "parameter": "page"}
    assert going_on([1, 2], **number) == {"page": 2}
    assert going_on([1, 2], {"page": 0}, first_page=0, **number) == {"page": 1}
    assert going_on([], {"page": 3}, **number) is None
    assert going_on(items, items="data") is None


def test_links(going_on: Any) -> None:
    url = "https://api.test/v1/things?page=1"
    by_body = {"items": "", "kind": "link", "next": "next"}
    assert (
        going_on({"next": "/v1/x?page=2"}, url=url, **by_body)
        == "https://api.test/v1/x?page=2"
    )
    assert going_on({"next": None}, url=url, **by_body) is None
    assert going_on({"next": url}, url=url, **by_body) is None
    header = {"items": "", "kind": "link"}
    link = '<https://api.test/a,b>; rel="prev", <?page=3>; title="x, y; rel=z"; rel="next last"'
    assert (
        going_on([], url=url, link=link, **header)
        == "https://api.test/v1/things?page=3"
    )
    assert going_on([], url=url, link="<?p>; rel=NEXT", **header).endswith("?p")
    assert going_on([], url=url, link="<?p>; rel=nextish, <", **header) is None
    assert going_on([], url=url, link="<?" + " ;" * 100_000, **header) is None


@both
async def test_a_link_to_another_origin_gets_no_credentials(api: Api) -> None:
    operations = import_module("sample._runtime.operations")
    types = import_module("sample.types")
    operation = operations.PagedOperation(
        method="GET",
        path="/things",
        responses=(
            operations.Response("200", "application/json", lambda: types.ThingList),
        ),
        page=operations.PageRule(items="data", kind="link", next="next"),
    )
    with serve(page("c")) as other:
        more = page("b", next=f"{other.url}/more?x=1")
        with serve(page("a", next="/v1/next?page=2"), more) as server:
            resource = api.client(server.url).things
            assert [one.id for one in await each(resource._page(operation, {}))] == [
                "a",
                "b",
                "c",
            ]
    assert [one.target for one in server.requests] == ["/v1/things", "/v1/next?page=2"]
    assert all("authorization" in one.headers for one in server.requests)
    assert other.requests[0].target == "/v1/more?x=1"
    assert "authorization" not in other.requests[0].headers
