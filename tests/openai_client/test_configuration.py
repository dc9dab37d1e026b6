"""What a client is made with: arguments, environment, options of copies and of single calls."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from typing import Any

import httpx2
import pytest

from tests.openai_client.contract import GENERATED, overlaid
from tests.openai_client.server import KEY, Server

BOTH = pytest.mark.parametrize("name", ["OpenAI", "AsyncOpenAI"])


def make(name: str, **options: Any) -> Any:
    import openai_client

    return getattr(openai_client, name)(**options)


def list_models(client: Any) -> None:
    """One call, and the client is closed."""
    if hasattr(client, "__aenter__"):

        async def run() -> None:
            async with client:
                await client.models.list()

        asyncio.run(run())
    else:
        with client:
            client.models.list()


@BOTH
def test_key_and_base_url_from_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", server.url + "/")
    list_models(make(name))
    assert server.last.headers["authorization"] == "Bearer sk-from-environment"
    assert server.last.path == "/v1/models"


@BOTH
def test_arguments_go_before_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://nowhere.invalid")
    list_models(make(name, api_key=KEY, base_url=server.url))
    assert server.last.headers["authorization"] == f"Bearer {KEY}"


@BOTH
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_key_names_both_ways(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str | None
) -> None:
    from openai_client import ConfigurationError

    if value is not None:
        monkeypatch.setenv("OPENAI_API_KEY", value)
    with pytest.raises(ConfigurationError, match="api_key.*OPENAI_API_KEY"):
        make(name)


@BOTH
def test_the_base_url_of_the_description_is_the_default(name: str) -> None:
    assert make(name, api_key=KEY).base_url == overlaid()["servers"][0]["url"]


@BOTH
@pytest.mark.parametrize("url", ["nowhere", "ftp://host/", "http://", "http://h:port"])
def test_base_urls_that_are_none(name: str, url: str) -> None:
    from openai_client import ConfigurationError

    with pytest.raises(ConfigurationError, match="base URL"):
        make(name, api_key=KEY, base_url=url)


@BOTH
def test_with_options(server: Server, name: str) -> None:
    """A copy differs in what was said and in nothing else; the original stays as it was."""
    client = make(
        name,
        api_key=KEY,
        base_url=server.url,
        default_headers={"X-One": "1", "X-Two": "1"},
        default_query={"a": "1"},
    )
    server.undescribed_query = {"a", "b"}
    copy = client.with_options(
        api_key="sk-other", default_headers={"x-two": "2"}, default_query={"b": 2}
    )
    assert type(copy) is type(client) and copy.base_url == client.base_url

    async def run() -> None:
        await copy.models.list()
        await client.models.list()
        await client.close()

    if name == "OpenAI":
        copy.models.list()
        client.models.list()
        client.close()
    else:
        asyncio.run(run())
    changed, same = server.requests
    assert changed.headers["authorization"] == "Bearer sk-other"
    assert (changed.headers["x-one"], changed.headers["x-two"]) == ("1", "2")
    assert sorted(changed.query) == [("a", "1"), ("b", "2")]
    assert same.headers["authorization"] == f"Bearer {KEY}"
    assert same.headers["x-two"] == "1"
    assert same.query == [("a", "1")]
    assert same.connection == changed.connection


@BOTH
def test_options_of_one_call(server: Server, name: str) -> None:
    """Headers are compared without regard to case; `omit` takes a default away."""
    from openai_client import omit

    client = make(
        name,
        api_key=KEY,
        base_url=server.url,
        default_headers={"X-One": "1", "X-Two": "1"},
    )
    server.undescribed_query = {"q"}
    options: Any = {
        "extra_headers": {"x-ONE": "call", "X-Two": omit, "User-Agent": "mine"},
        "extra_query": {"q": [1, 2]},
        "extra_body": {"user": "u", "n": 3},
    }

    async def run() -> None:
        await client.images.generate(prompt="p", n=1, **options)
        await client.close()

    if name == "OpenAI":
        client.images.generate(prompt="p", n=1, **options)
        client.close()
    else:
        asyncio.run(run())
    assert server.last.headers["x-one"] == "call"
    assert "x-two" not in server.last.headers
    assert server.last.headers["user-agent"] == "mine"
    assert server.last.query == [("q", "1"), ("q", "2")]
    assert server.last.json == {"prompt": "p", "n": 3, "user": "u"}


def test_an_extra_field_of_a_form(server: Server) -> None:
    with make("OpenAI", api_key=KEY, base_url=server.url) as client:
        client.images.create_variation(image=b"x", extra_body={"n": 2})
    assert [(part.name, part.content) for part in server.last.parts] == [
        ("image", b"x"),
        ("n", b"2"),
    ]


def test_own_http_client(server: Server) -> None:
    """Hooks run, its headers are sent, and it stays open."""
    seen: list[str] = []
    hooks = {"request": [lambda request: seen.append(request.url.path)]}
    with httpx2.Client(event_hooks=hooks, headers={"X-Own": "1"}) as own:
        with make(
            "OpenAI", api_key=KEY, base_url=server.url, http_client=own
        ) as client:
            client.models.list()
        assert not own.is_closed
    assert seen == ["/v1/models"]
    assert server.last.headers["x-own"] == "1"
    assert server.last.headers["user-agent"].startswith("openai_client/")


def test_own_async_http_client(server: Server) -> None:
    async def run() -> None:
        async with httpx2.AsyncClient(headers={"X-Own": "1"}) as own:
            options: Any = {"api_key": KEY, "base_url": server.url, "http_client": own}
            async with make("AsyncOpenAI", **options) as client:
                await client.models.list()
            assert not own.is_closed

    asyncio.run(run())
    assert server.last.headers["x-own"] == "1"


def test_a_key_that_changes(server: Server) -> None:
    """A function is asked for the key at every call."""
    keys = iter(["sk-1", "sk-2"])
    client = make("OpenAI", api_key=lambda: next(keys), base_url=server.url)
    with client:
        client.models.list()
        client.models.list()
    sent = [received.headers["authorization"] for received in server.requests]
    assert sent == ["Bearer sk-1", "Bearer sk-2"]


@pytest.mark.parametrize("key", ["sk-1\r\nX-Evil: 1", "sk-\0"])
def test_a_key_that_no_header_can_carry(server: Server, key: str) -> None:
    import openai_client

    with pytest.raises(openai_client.APIError) as caught:
        with make("OpenAI", api_key=key, base_url=server.url) as client:
            client.models.list()
    assert key not in str(caught.value) + repr(caught.value)
    assert server.requests == []


def test_the_log_level_from_the_environment(server: Server) -> None:
    """In a process of its own: the level of a logger is there to stay."""
    code = (
        "import sys, openai_client\n"
        "with openai_client.OpenAI(api_key='sk-hush', base_url=sys.argv[1]) as client:\n"
        "    client.models.list()\n"
    )
    done = run_python(code, server.url, OPENAI_LOG="debug")
    assert f"GET {server.url}/models: 200" in done.stderr
    assert "sk-hush" not in done.stderr
    assert run_python(code, server.url).stderr == ""


def run_python(code: str, *arguments: str, **variables: str) -> Any:
    environment = {**os.environ, "PYTHONPATH": str(GENERATED), **variables}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done


LOADED = """
import sys
before = set(sys.modules)
import openai_client
{then}
print("\\n".join(sorted(set(sys.modules) - before)))
"""


def loaded(then: str) -> set[str]:
    return set(run_python(LOADED.format(then=then)).stdout.split())


def test_importing_costs_little() -> None:
    """Neither pydantic's models nor any resource or type is loaded before it is used."""
    names = loaded("")
    assert "openai_client" in names and "httpx2" in names
    assert not any(
        name == "pydantic.main"
        or name.startswith(("pydantic_core", "openai_client.resources."))
        for name in names
    )
    assert not any(name.startswith("openai_client.types") for name in names)


def test_making_a_client_costs_little() -> None:
    names = loaded("client = openai_client.OpenAI(api_key='k')")
    assert "pydantic.main" not in names
    assert not any(name.startswith("openai_client.types.") for name in names)


def test_using_one_resource_loads_one() -> None:
    """And of the types none, as long as nothing was received."""
    names = loaded("openai_client.OpenAI(api_key='k').files")
    ours = {name for name in names if name.startswith("openai_client.resources.")}
    assert ours == {"openai_client.resources.files"}
    assert not any(name.startswith("openai_client.types.") for name in names)


def test_nothing_foreign_is_needed() -> None:
    """Beside the two dependencies and what they need themselves."""
    names = loaded(
        "import importlib, pkgutil\n"
        "for one in pkgutil.walk_packages(openai_client.__path__, 'openai_client.'):\n"
        "    importlib.import_module(one.name)\n"
        "foreign = {name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names"
    )
    roots = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names)
    needed = {"openai_client", "httpx2", "httpcore2", "pydantic", "pydantic_core"}
    also = {"anyio", "h11", "idna", "typing_extensions", "typing_inspection"}
    also |= {"annotated_types", "certifi", "sniffio", "truststore"}
    assert {name for name in roots if not name.startswith("_")} <= needed | also


@BOTH
def test_an_empty_key_is_refused_rather_than_replaced(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A template that was not filled in must not pick up somebody else's key."""
    from openai_client import ConfigurationError

    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-environment")
    with pytest.raises(ConfigurationError, match="api_key is empty"):
        make(name, api_key="")


@pytest.mark.parametrize(
    ("name", "http_client"),
    [("OpenAI", httpx2.AsyncClient), ("AsyncOpenAI", httpx2.Client)],
)
def test_an_http_client_of_the_other_kind_is_refused(
    name: str, http_client: type[object]
) -> None:
    from openai_client import ConfigurationError

    with pytest.raises(ConfigurationError, match="http_client must be an httpx2"):
        make(name, api_key=KEY, http_client=http_client())


@BOTH
def test_a_misspelt_option_is_an_error(server: Server, name: str) -> None:
    """`**options` takes only what is described: anything else would be lost without a word."""
    client = make(name, api_key=KEY, base_url=server.url)
    with pytest.raises(TypeError, match="did you mean 'max_retries'"):
        client.with_options(max_retires=3)

    def call() -> object:
        made = client.models.retrieve("m", max_retires=3)
        return asyncio.run(made) if asyncio.iscoroutine(made) else made

    with pytest.raises(TypeError, match="did you mean 'max_retries'"):
        call()
    assert server.requests == []
