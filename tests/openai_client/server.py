"""A real HTTP/1.1 server on loopback that holds every request against the description.

It answers as the description says, unless a test has told it otherwise with `answer_next`. What
breaks the description is answered with 599 and kept in `violations`, which the fixture asserts to
be empty.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.openai_client.contract import PREFIX, Contract, Described, Json, Received

KEY = "sk-test-0123456789abcdef"
_KEPT_WHOLE = 20_000_000
_KEPT_OF_LONG = 10_000
FILE_CONTENT = bytes(range(256)) * 300 + b'\r\n{"not": "to be parsed"}\n\x00\xff'
_CHUNK = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1688201234}
_TEXT = {"id": "cmpl-1", "object": "text_completion", "created": 1688201300}
STREAMS: Mapping[str, Sequence[Json]] = {
    "createChatCompletion": [
        {
            **_CHUNK,
            "model": "gpt-4",
            "choices": [{"index": 0, "delta": delta, "finish_reason": reason}],
        }
        for delta, reason in [
            ({"role": "assistant", "content": ""}, None),
            ({"content": "Biobío"}, None),
            ({}, "stop"),
        ]
    ],
    "createCompletion": [
        {
            **_TEXT,
            "model": "ada",
            "choices": [
                {"text": text, "index": 0, "logprobs": None, "finish_reason": reason}
            ],
        }
        for text, reason in [(" is", None), (" a", None), (" cedar", "length")]
    ],
    "listFineTuneEvents": [
        {
            "object": "fine-tune-event",
            "created_at": 1688112901 + number,
            "level": "info",
            "message": message,
        }
        for number, message in enumerate(["Queued", "Started", "Ended"])
    ],
}
"""The items of each stream, in the order they are sent."""

Step = Callable[[socket.socket], None]


class _HangUp(Exception):
    """Ends the connection; `hard` resets it."""

    def __init__(self, hard: bool) -> None:
        super().__init__()
        self.hard = hard


def cut(_: socket.socket) -> None:
    """Closes the connection in the midst of it all."""
    raise _HangUp(hard=False)


def reset(_: socket.socket) -> None:
    """Resets the connection."""
    raise _HangUp(hard=True)


def wait_for(gate: threading.Event) -> Step:
    """Waits until the test opens the gate."""

    def step(_: socket.socket) -> None:
        assert gate.wait(20), "the test never opened the gate"

    return step


def tell(gate: threading.Event) -> Step:
    """Opens a gate for the test."""
    return lambda _: gate.set()


def until_hung_up(gate: threading.Event) -> Step:
    """Waits until the client closes the connection, and opens the gate."""

    def step(sock: socket.socket) -> None:
        sock.settimeout(20)
        with contextlib.suppress(ConnectionError):
            while sock.recv(65536):
                pass
        gate.set()
        raise _HangUp(hard=False)

    return step


@dataclass(frozen=True)
class Reply:
    """An answer: `body` with its length or, if there are any, `steps` in chunks."""

    body: bytes = b""
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    steps: Sequence[bytes | Step] | None = None
    before: Step | None = None
    """What happens before the first byte of the answer."""


def json_reply(value: Json, status: int = 200, **headers: str) -> Reply:
    """A whole JSON answer; underscores in header names are hyphens."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(json.dumps(value).encode(), status, headers=named)


def failure(status: int, message: str = "It failed.", **headers: str) -> Reply:
    """An error answer as the description has it."""
    error = {"type": "some_error", "message": message, "param": None, "code": "why"}
    return json_reply({"error": error}, status, **headers)


def retry_at_once(status: int = 500) -> Reply:
    """An error answer that asks for another attempt now."""
    return failure(status, retry_after_ms="1")


def event(item: Json) -> bytes:
    """One server-sent event."""
    return b"data: " + json.dumps(item, ensure_ascii=False).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


def stream_reply(
    *steps: bytes | Step, headers: Mapping[str, str] | None = None
) -> Reply:
    """An event stream, each of `steps` in a chunk of its own."""
    return Reply(content_type="text/event-stream", steps=steps, headers=headers or {})


class Server(ThreadingHTTPServer):
    """Answers until it is closed; `requests` is what it got, in the order it got it."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, contract: Contract) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.contract = contract
        self.requests: list[Received] = []
        self.violations: list[str] = []
        self.undescribed_query: set[str] = set()
        """Query parameters that this test sends though the description lacks them."""
        self.connections = 0
        self._replies: deque[Reply] = deque()
        self._open: set[socket.socket] = set()
        self._hard: set[socket.socket] = set()
        self._serving: list[threading.Thread] = []
        self.lock = threading.Lock()
        self._thread = threading.Thread(
            target=self.serve_forever, args=[0.01], daemon=True
        )
        self._thread.start()

    @property
    def url(self) -> str:
        """The base URL for clients."""
        return f"http://127.0.0.1:{self.server_address[1]}{PREFIX}"

    @property
    def last(self) -> Received:
        return self.requests[-1]

    def answer_next(self, *replies: Reply) -> None:
        """Says how the next requests are answered, one reply each; they are checked all the
        same."""
        self._replies.extend(replies)

    def reply_to(self, received: Received) -> Reply:
        """Keeps a request and gives its answer."""
        with self.lock:
            self.requests.append(received)
            told = self._replies.popleft() if self._replies else None
        allowed = self.undescribed_query
        kept = [pair for pair in received.query if pair[0] not in allowed]
        operation = self.contract.find(received)
        problem = self.contract.request_problem(received)
        if operation is not None and problem is None:
            unknown = {name for name, _ in kept} - set(operation.parameters("query"))
            problem = f"undescribed query: {unknown}" if unknown else None
        if operation is None or problem is not None:
            return self._refusal(problem or "")
        reply = told or answer_to(self.contract, operation, received)
        accept = received.headers.get("accept", "")
        if told is None and reply.content_type not in accept and "*/*" not in accept:
            return self._refusal(f"Accept: {accept} refuses {reply.content_type}")
        return reply

    def _refusal(self, problem: str) -> Reply:
        self.violations.append(problem)
        return failure(599, problem, x_should_retry="false")

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections += 1
        self._open.add(request)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        self._serving.append(threading.current_thread())
        super().process_request_thread(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        if request in self._hard:
            request.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
            self.close_request(request)
        else:
            super().shutdown_request(request)
        self._open.discard(request)

    def hang_up(self, request: socket.socket, hard: bool) -> None:
        if hard:
            self._hard.add(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # Clients that go away are what many tests are about; anything else is a fault.
        import sys

        if not isinstance(sys.exception(), OSError):
            self.violations.append(f"the server failed: {sys.exception()!r}")

    def close(self) -> None:
        """Ends all connections and waits for their threads."""
        self.shutdown()
        self._thread.join()
        self.server_close()
        for one in list(self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._serving:
            thread.join(20)


class _Handler(BaseHTTPRequestHandler):
    """Reads requests, plays replies."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def setup(self) -> None:
        super().setup()
        self._number = self.server.connections

    def do_GET(self) -> None:
        body, length, digest = self._body()
        received = Received(
            self.command,
            self.path,
            {name.lower(): value for name, value in self.headers.items()},
            body,
            self._number,
            length,
            digest,
        )
        try:
            self._play(self.server.reply_to(received))
        except _HangUp as ending:
            self.server.hang_up(self.connection, ending.hard)
            self.close_connection = True

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

    def _body(self) -> tuple[bytes, int, str]:
        """The body, its length and digest; of a long one only its two ends."""
        digest, length, kept, end = hashlib.sha256(), 0, bytearray(), b""
        for piece in self._pieces():
            digest.update(piece)
            length += len(piece)
            if length <= _KEPT_WHOLE:
                kept += piece
            else:
                del kept[_KEPT_OF_LONG:]
                end = (end + piece)[-_KEPT_OF_LONG:]
        return bytes(kept) + end, length, digest.hexdigest()

    def _pieces(self) -> Iterator[bytes]:
        if "transfer-encoding" in self.headers:
            assert "content-length" not in self.headers
            assert self.headers["transfer-encoding"] == "chunked"
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                assert self.rfile.readline() == b"\r\n"
            assert self.rfile.readline() == b"\r\n"
            return
        left = int(self.headers.get("content-length", "0"))
        while left:
            piece = self.rfile.read(min(left, 262_144))
            if not piece:
                raise ConnectionError
            left -= len(piece)
            yield piece

    def _play(self, reply: Reply) -> None:
        if reply.before is not None:
            reply.before(self.connection)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("x-request-id", f"req_{len(self.server.requests)}")
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.steps is None:
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            return
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for step in reply.steps:
            if isinstance(step, bytes):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(step), step))
            else:
                step(self.connection)
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def answer_to(contract: Contract, operation: Described, received: Received) -> Reply:
    """A good answer, itself held against the description."""
    if operation.id in STREAMS and _asks_for_stream(received):
        for item in STREAMS[operation.id]:
            contract.check_item(operation, item)
        return stream_reply(*map(event, STREAMS[operation.id]), DONE)
    if operation.id == "downloadFile":
        reply = Reply(FILE_CONTENT, content_type="application/octet-stream")
    else:
        reply = json_reply(example(contract, operation.id))
    problem = contract.answer_problem(
        received, reply.status, reply.content_type, reply.body
    )
    assert problem is None, problem
    return reply


def example(contract: Contract, operation_id: str) -> Json:
    """The answer that the description itself gives as an example."""
    answer = json.loads(contract.operations[operation_id].raw["x-oaiMeta"]["response"])
    if operation_id == "listFineTunes":
        answer["data"].append(example(contract, "retrieveFineTune"))
    return answer


def _asks_for_stream(received: Received) -> bool:
    if received.method == "GET":
        return ("stream", "true") in received.query
    return bool(received.json.get("stream"))
