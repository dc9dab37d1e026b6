"""The judge judges: good requests pass the server of these tests, and bad ones do not."""

from __future__ import annotations

import json

import httpx2
import pytest

from tests.openai_client.contract import Contract
from tests.openai_client.server import KEY, Server, example

AUTH = {"Authorization": f"Bearer {KEY}"}
CHAT = {"model": "gpt-4", "messages": [{"role": "user", "content": "Hi"}]}


def send(server: Server, method: str, path: str, **more: object) -> httpx2.Response:
    headers = more.pop("headers", AUTH)
    url = server.url + path
    return httpx2.request(method, url, headers=headers, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("POST", "/chat/completions", {"json": CHAT}),
        (
            "POST",
            "/files",
            {"files": {"file": ("a", b"\x00\xff\r\n")}, "data": {"purpose": "x"}},
        ),
        ("POST", "/images/variations", {"files": {"image": b"x"}, "data": {"n": "2"}}),
        ("GET", "/fine-tunes/ft-1/events?stream=false", {}),
        ("DELETE", "/models/m", {}),
    ],
)
def test_good_requests_pass(
    server: Server, method: str, path: str, more: dict[str, object]
) -> None:
    assert send(server, method, path, **more).status_code == 200


BAD = [
    ("POST", "/chat/completions", {"json": CHAT, "headers": {}}, "Security"),
    (
        "POST",
        "/chat/completions",
        {"json": CHAT, "headers": {"Authorization": "Basic x"}},
        "Sec",
    ),
    ("POST", "/chat/completions", {"json": {**CHAT, "n": "two"}}, "'two'"),
    ("POST", "/chat/completions", {"json": {**CHAT, "temperature": 3}}, "maximum of 2"),
    ("POST", "/chat/completions", {"json": {**CHAT, "user": None}}, "None"),
    ("POST", "/chat/completions", {"json": {"model": "gpt-4"}}, "'messages'"),
    (
        "POST",
        "/chat/completions",
        {"json": {**CHAT, "messages": [{"role": "user"}]}},
        "'content'",
    ),
    ("POST", "/chat/completions", {"content": b"{"}, "Content"),
    ("POST", "/chat/completions", {"data": {"model": "gpt-4"}}, "urlencoded"),
    ("POST", "/files", {"files": {"file": b"x"}}, "'purpose'"),
    ("POST", "/files", {"json": {"file": "x", "purpose": "y"}}, "application/json"),
    (
        "POST",
        "/images/variations",
        {"files": {"image": b"x"}, "data": {"n": "two"}},
        "two",
    ),
    (
        "POST",
        "/images/variations",
        {"files": {"image": b"x"}, "data": {"n": "11"}},
        "maximum",
    ),
    (
        "POST",
        "/images/variations",
        {"files": {"image": b"x"}, "data": {"m": "2"}},
        "undescribed",
    ),
    (
        "POST",
        "/images/variations",
        {"files": {"image": b"x"}, "data": {"size": "1x1"}},
        "1x1",
    ),
    ("GET", "/fine-tunes/ft-1/events?stream=maybe", {}, "maybe"),
    ("GET", "/models?page=2", {}, "page"),
    ("GET", "/models", {"headers": {**AUTH, "Accept": "text/html"}}, "text/html"),
    ("POST", "/fine-tunes/ft-1/cancel", {"json": {}}, "no body"),
    ("GET", "/nothing", {}, "no operation"),
    ("GET", "/files/a/b/content", {}, "no operation"),
]


@pytest.mark.parametrize(("method", "path", "more", "reason"), BAD)
def test_bad_requests_do_not(
    unchecked_server: Server,
    method: str,
    path: str,
    more: dict[str, object],
    reason: str,
) -> None:
    answer = send(unchecked_server, method, path, **more)
    assert answer.status_code == 599
    (violation,) = unchecked_server.violations
    assert reason in violation


def test_bad_answers_are_noticed(contract: Contract, server: Server) -> None:
    assert send(server, "GET", "/models").status_code == 200
    bad = json.dumps({"object": "list", "data": [{"id": 1}]}).encode()
    problem = contract.answer_problem(server.last, 200, "application/json", bad)
    assert problem is not None and "'owned_by'" in problem
    operation = contract.operations["listFineTuneEvents"]
    with pytest.raises(Exception, match="'message' is a required property"):
        contract.check_item(operation, {"object": "x", "created_at": 1, "level": "i"})


def test_the_overlay_is_applied(contract: Contract) -> None:
    assert len(contract.operations) == 23
    schemas = contract.document["components"]["schemas"]
    assert (
        "default"
        not in schemas["CreateChatCompletionRequest"]["properties"]["max_tokens"]
    )
    assert contract.operations["downloadFile"].raw["responses"]["200"][
        "content"
    ].keys() == {"application/octet-stream"}
    assert example(contract, "listFineTunes")["data"][0]["status"] == "succeeded"
