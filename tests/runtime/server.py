"""A server of bytes on loopback: each connection plays a script, and what it gets is kept.

A script is a list of steps; the connection it is for waits at each `request` for a whole request.

::

    serve([json_answer({"id": "1"})])              one answer for each request, in this order
    serve([[request(), b"HTTP/1.1 200 ", cut()]])  a list is the script of one whole connection
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

Step = Callable[["Connection"], bool]
Script = Sequence["bytes | Step"]


@dataclass
class Received:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    raw: bytes
    connection: int

    @property
    def json(self) -> object:
        return json.loads(self.body)


@dataclass
class Connection:
    """One accepted connection."""

    socket: socket.socket
    number: int
    server: Server
    buffer: bytes = b""

    def read_request(self) -> bool:
        while b"\r\n\r\n" not in self.buffer:
            if not self._more():
                return False
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {
            name.lower(): value.strip()
            for name, _, value in (x.partition(":") for x in lines)
        }
        if headers.get("transfer-encoding") == "chunked":
            body, raw = self._chunked()
        else:
            length = int(headers.get("content-length", "0"))
            while len(self.buffer) < length:
                if not self._more():
                    return False
            body = raw = self.buffer[:length]
            self.buffer = self.buffer[length:]
        whole = head + b"\r\n\r\n" + raw
        received = Received(method, target, headers, body, whole, self.number)
        self.server.requests.append(received)
        return True

    def _chunked(self) -> tuple[bytes, bytes]:
        body = raw = b""
        while True:
            while b"\r\n" not in self.buffer:
                if not self._more():
                    return body, raw
            size_line, _, rest = self.buffer.partition(b"\r\n")
            size = int(size_line, 16)
            while len(rest) < size + 2:
                if not self._more():
                    return body, raw
                rest = self.buffer.partition(b"\r\n")[2]
            raw += size_line + b"\r\n" + rest[: size + 2]
            body += rest[:size]
            self.buffer = rest[size + 2 :]
            if size == 0:
                return body, raw

    def _more(self) -> bool:
        try:
            data = self.socket.recv(65536)
        except OSError:
            return False
        self.buffer += data
        return bool(data)


@dataclass
class Server:
    """Plays scripts until it is closed; `requests` is what it got."""

    scripts: list[bytes | Script]
    forever: bytes | None = None
    requests: list[Received] = field(default_factory=list)
    connections: int = 0
    closed_by_peer: list[int] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    """What `wait` waits for."""

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                accepted, _ = self._listener.accept()
            except OSError:
                return
            accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.append(accepted)
            connection = Connection(accepted, self.connections, self)
            self.connections += 1
            threading.Thread(target=self._serve, args=[connection], daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        with contextlib.suppress(OSError):
            self._play(connection)
        with contextlib.suppress(OSError):
            connection.socket.close()

    def _play(self, connection: Connection) -> None:
        whole = self._take(whole=True)
        if whole is not None and not isinstance(whole, bytes):
            for step in whole:
                if isinstance(step, bytes):
                    connection.socket.sendall(step)
                elif not step(connection):
                    return
            return
        while connection.read_request():
            answer = self._take(whole=False)
            if not isinstance(answer, bytes):
                return
            connection.socket.sendall(answer)
        self.closed_by_peer.append(connection.number)

    def _take(self, *, whole: bool) -> bytes | Script | None:
        with self._lock:
            if self.scripts and isinstance(self.scripts[0], bytes) != whole:
                return self.scripts.pop(0)
            return None if whole or self.scripts else self.forever

    def close(self) -> None:
        self.gate.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.close()


@contextlib.contextmanager
def serve(*scripts: bytes | Script, forever: bytes | None = None) -> Iterator[Server]:
    """A running server; `forever` answers every request for which no script is left."""
    server = Server(list(scripts), forever)
    try:
        yield server
    finally:
        server.close()


def answer(
    body: bytes | str = b"",
    status: int = 200,
    headers: dict[str, str] | None = None,
    content_type: str | None = "application/json",
) -> bytes:
    """A whole answer with its length."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Some Reason", f"Content-Length: {len(content)}"]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def json_answer(value: object, status: int = 200, **headers: str) -> bytes:
    """A whole JSON answer; underscores in header names are hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return answer(json.dumps(value), status, named)


def retry_now(status: int = 500, **more: str) -> bytes:
    """An error that may be retried at once."""
    return json_answer(
        {"error": {"message": "again"}}, status, retry_after_ms="1", **more
    )


STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
    b"Transfer-Encoding: chunked\r\nx-request-id: req_s\r\n\r\n"
)
LAST_CHUNK = b"0\r\n\r\n"


def chunk(data: bytes | str) -> bytes:
    """One chunk of a chunked body."""
    content = data.encode() if isinstance(data, str) else data
    return b"%x\r\n%s\r\n" % (len(content), content)


def stream_answer(*pieces: bytes | str) -> bytes:
    """A whole event stream in chunks."""
    return STREAM_HEAD + b"".join(map(chunk, pieces)) + LAST_CHUNK


def request() -> Step:
    """Waits for a whole request."""
    return Connection.read_request


def stall(seconds: float) -> Step:
    """Does nothing for a while."""

    def step(connection: Connection) -> bool:
        time.sleep(seconds)
        return True

    return step


def wait() -> Step:
    """Waits until the test sets the server's `gate`."""

    def step(connection: Connection) -> bool:
        return connection.server.gate.wait(10)

    return step


def until_closed() -> Step:
    """Waits until the client closes, and notes that it did."""

    def step(connection: Connection) -> bool:
        connection.socket.settimeout(10)
        with contextlib.suppress(ConnectionError):
            while connection.socket.recv(65536):
                pass
        connection.server.closed_by_peer.append(connection.number)
        return False

    return step


def cut() -> Step:
    """Closes the connection."""
    return lambda connection: False


def reset() -> Step:
    """Resets the connection."""

    def step(connection: Connection) -> bool:
        option = struct.pack("ii", 1, 0)
        connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, option)
        return False

    return step
