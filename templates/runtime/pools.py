# Runtime of generated clients; edits in a generated package are overwritten.

"""Who owns the connections: one HTTP client for each process and event loop, made when first used.

A client made before ``fork`` gets new connections in the child, and one used under several event
loops gets some for each, since a socket can be shared with neither. A caller's own HTTP client is
used as it is, and never closed. Connections dropped without closing are closed here, quietly.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine
from typing import TYPE_CHECKING
from weakref import WeakSet

from .errors import ConfigurationError
from .http import AsyncHTTPClient, Closable, HTTPClient, new_async_client, new_client

if TYPE_CHECKING:
    import asyncio

_closing: set[asyncio.Task[None]] = set()


class SyncPool:
    """Gives the HTTP client of this process."""

    def __init__(self, client: HTTPClient | None) -> None:
        """Raises `ConfigurationError` for what is no synchronous client."""
        _check(client, HTTPClient, "an httpx2.Client")
        self.theirs = client
        self._client = client
        self._lock = threading.Lock()
        self._closed = False
        self._left_behind: list[HTTPClient] = []
        _pools.add(self)

    def get(self) -> HTTPClient:
        """The client to send with. Raises `ConfigurationError` after `close`."""
        client = self._client
        if client is not None and not self._closed and not client.is_closed:
            return client
        with self._lock:
            if self._closed or (self._client is not None and self._client.is_closed):
                raise ConfigurationError("The client has been closed.")
            if self._client is None:
                self._client = new_client()
            return self._client

    @property
    def is_closed(self) -> bool:
        """Whether `close` has been called."""
        return self._closed

    def close(self) -> None:
        """Closes the connections, unless the HTTP client is the caller's own."""
        self._closed = True
        client, self._client = self._client, None
        if client is not None and self.theirs is None:
            client.close()

    def after_fork(self) -> None:
        """Starts anew in a child process; the parent's connections are left alone, not closed."""
        self._lock = threading.Lock()
        if self.theirs is None and self._client is not None:
            self._left_behind.append(self._client)
            self._client = None

    def __del__(self) -> None:
        # At interpreter exit anything may be gone already; there is nobody left to tell.
        with contextlib.suppress(Exception):
            self.close()


class _Owned:
    """A client of ours for one event loop, which is closed in any of three ways.

    - `close`, when asked to
    - by the loop itself as it ends (asyncio.run does), since it closes every async generator that
      has begun (PEP 525), and one of those stands guard
    - `close_soon`, when dropped: each connection by a task of its own, as a task that is cancelled
      right after its first step, as asyncio.run does with what is left, closes one and no more
    """

    def __init__(self) -> None:
        self._connections: WeakSet[Closable] = WeakSet()
        self.client = new_async_client(self._connections)
        self._guard = _guard(self.client)
        with contextlib.suppress(StopIteration):
            self._guard.__anext__().send(None)

    async def close(self) -> None:
        await self._guard.aclose()

    def close_soon(self) -> None:
        for connection in list(self._connections):
            close_soon(connection.aclose)


async def _guard(client: AsyncHTTPClient) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await client.aclose()


class AsyncPool:
    """Gives the HTTP client of this process and event loop."""

    def __init__(self, client: AsyncHTTPClient | None) -> None:
        """Raises `ConfigurationError` for what is no asynchronous client."""
        _check(client, AsyncHTTPClient, "an httpx2.AsyncClient")
        self.theirs = client
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: AsyncHTTPClient | None = None
        self._owned: dict[asyncio.AbstractEventLoop | None, _Owned] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._left_behind: list[_Owned] = []
        _pools.add(self)

    def get(self) -> AsyncHTTPClient:
        """The client to send with. Raises `ConfigurationError` after `close`."""
        if self._closed or (self.theirs is not None and self.theirs.is_closed):
            raise ConfigurationError("The client has been closed.")
        if self.theirs is not None:
            return self.theirs
        loop = _running_loop()
        with self._lock:
            if self._client is None or loop is not self._loop:
                self._loop, self._client = loop, self._of_loop(loop)
            return self._client

    def _of_loop(self, loop: asyncio.AbstractEventLoop | None) -> AsyncHTTPClient:
        for other in [other for other in self._owned if other and other.is_closed()]:
            del self._owned[other]
        owned = self._owned.get(loop)
        if owned is None:
            owned = self._owned[loop] = _Owned()
        return owned.client

    @property
    def is_closed(self) -> bool:
        """Whether `close` has been called."""
        return self._closed

    async def close(self) -> None:
        """Closes the connections, unless the HTTP client is the caller's own."""
        self._closed = True
        owned, self._owned, self._client = self._owned, {}, None
        here = owned.pop(_running_loop(), None)
        if here is not None:
            await here.close()
        _close_elsewhere(owned)

    def after_fork(self) -> None:
        """Starts anew in a child process; the parent's connections are left alone, not closed."""
        self._lock = threading.Lock()
        self._left_behind.extend(self._owned.values())
        self._owned, self._client = {}, None

    def __del__(self) -> None:
        # At interpreter exit anything may be gone already; there is nobody left to tell.
        with contextlib.suppress(Exception):
            here = self._owned.pop(_running_loop(), None)
            if here is not None:
                here.close_soon()
            _close_elsewhere(self._owned)


def close_soon(close: Callable[[], Coroutine[object, object, None]]) -> None:
    """Runs `close` as a task of the running loop; without one nothing can be closed."""
    loop = _running_loop()
    if loop is not None:
        task = loop.create_task(_quietly(close))
        _closing.add(task)
        task.add_done_callback(_closing.discard)


async def _quietly(close: Callable[[], Coroutine[object, object, None]]) -> None:
    # Nobody waits for this task, and what cannot be closed is gone already.
    with contextlib.suppress(Exception):
        await close()


def _close_elsewhere(owned: dict[asyncio.AbstractEventLoop | None, _Owned]) -> None:
    for loop, one in owned.items():
        if loop is not None and loop.is_running():
            loop.call_soon_threadsafe(one.close_soon)


def _check(client: object, kind: type, wanted: str) -> None:
    if client is not None and not isinstance(client, kind):
        raise ConfigurationError(
            f"http_client must be {wanted}, not {type(client).__name__}."
        )


def _running_loop() -> asyncio.AbstractEventLoop | None:
    from asyncio import (
        get_running_loop,  # who never awaits need not wait for it to load
    )

    try:
        return get_running_loop()
    except RuntimeError:
        return None  # no loop at all, or that of another library (trio)


_pools: WeakSet[SyncPool | AsyncPool] = WeakSet()


def _after_fork() -> None:
    for pool in list(_pools):
        pool.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
