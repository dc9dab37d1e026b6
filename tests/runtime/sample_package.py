"""The sample package, importable, and the means to test its two clients with one text.

A test marked with `both` is a coroutine that runs twice: with a sync client, then with an async
one. `settle` and `each` make the difference disappear.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import shutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "templates" / "runtime"
KEY = "sk-secret-123"


def make_package(folder: Path, name: str = "sample") -> Path:
    """Lays the sample package out as the generator would; gives the folder to import it from."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HERE / "sample", folder / name, ignore=skip)
    shutil.copytree(RUNTIME, folder / name / "_runtime", ignore=skip)
    return folder


@pytest.fixture(scope="session")
def package_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_package(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="session")
def sample(package_folder: Path) -> ModuleType:
    """The sample package, whose backoff is short."""
    sys.path.insert(0, str(package_folder))
    module = import_module("sample")
    client = import_module("sample._client")
    policy = import_module("sample._runtime.retries").RetryPolicy(
        first_delay=0.005, longest_delay=0.02
    )
    client._CONFIG = replace(client._CONFIG, retries=policy)  # type: ignore[attr-defined]  # tests only
    return module


@pytest.fixture
def errors(sample: ModuleType) -> ModuleType:
    return import_module("sample._runtime.errors")


class Api:
    """Makes clients of one kind and closes them."""

    def __init__(self, sample: ModuleType, mode: str) -> None:
        self.sample = sample
        self.mode = mode
        self.is_async = mode == "async"
        self.made: list[Any] = []
        self.http = import_module("sample._runtime.http")

    def client(self, url: str, **options: Any) -> Any:
        kind = self.sample.AsyncSample if self.is_async else self.sample.Sample
        made = kind(**{"api_key": KEY, "base_url": url, **options})
        self.made.append(made)
        return made

    @property
    def http_client(self) -> Any:
        return self.http.AsyncHTTPClient if self.is_async else self.http.HTTPClient

    async def close(self) -> None:
        for client in self.made:
            await settle(client.close())


@pytest.fixture(params=["sync", "async"])
def api(sample: ModuleType, request: pytest.FixtureRequest) -> Api:
    return Api(sample, request.param)


async def settle(value: Any) -> Any:
    """The value, awaited if it needs to be."""
    return await value if inspect.isawaitable(value) else value


async def each(items: Any) -> list[Any]:
    """All items of an iterable of either kind."""
    if hasattr(items, "__aiter__"):
        return [item async for item in items]
    return list(items)


async def following(items: Any) -> Any:
    """The next item of an iterator of either kind."""
    return await anext(items) if hasattr(items, "__anext__") else next(items)


class Entered:
    """A context manager of either kind."""

    def __init__(self, manager: Any) -> None:
        self.manager = manager

    async def __aenter__(self) -> Any:
        if hasattr(self.manager, "__aenter__"):
            return await self.manager.__aenter__()
        return self.manager.__enter__()

    async def __aexit__(self, *error: Any) -> None:
        if hasattr(self.manager, "__aexit__"):
            await self.manager.__aexit__(*error)
        else:
            self.manager.__exit__(*error)


def both(test: Callable[..., Awaitable[None]]) -> Callable[..., None]:
    """Runs a coroutine test with the `api` it asks for, in either mode; closes its clients."""

    @functools.wraps(test)
    def run(api: Api, **fixtures: Any) -> None:
        async def whole() -> None:
            try:
                await asyncio.wait_for(test(api=api, **fixtures), 20)
            finally:
                await api.close()

        asyncio.run(whole())

    return run
