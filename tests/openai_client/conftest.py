"""Fixtures: the description, a server that holds requests against it, clients of that server."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.openai_client.contract import GENERATED, Contract
from tests.openai_client.server import KEY, Server

sys.path.insert(0, str(GENERATED))

if TYPE_CHECKING:
    from openai_client import OpenAI


@pytest.fixture(autouse=True)
def _no_settings_around(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of whoever runs the tests must not reach the client."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_LOG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def contract() -> Contract:
    return Contract()


@pytest.fixture
def unchecked_server(contract: Contract) -> Iterator[Server]:
    """For tests that break the description on purpose."""
    server = Server(contract)
    try:
        yield server
    finally:
        server.close()


@pytest.fixture
def server(unchecked_server: Server) -> Iterator[Server]:
    yield unchecked_server
    assert not unchecked_server.violations, "\n".join(unchecked_server.violations)


@pytest.fixture
def client(server: Server) -> Iterator[OpenAI]:
    from openai_client import OpenAI

    with OpenAI(api_key=KEY, base_url=server.url) as client:
        yield client
