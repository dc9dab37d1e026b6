"""Files to send: from memory, from disk and from open files, whole, streamed and sent again."""

from __future__ import annotations

import asyncio
import hashlib
import io
import mimetypes
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest

from tests.openai_client.contract import Part, Received
from tests.openai_client.server import KEY, Reply, Server, reset, retry_at_once

if TYPE_CHECKING:
    from openai_client import OpenAI

CONTENT = b'{"prompt": "\xc3\xbc"}\r\n--\x00\xff\n' * 50
BINARY = "application/octet-stream"
LARGE = 100 * 1024 * 1024


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "birds ü.zzz"
    path.write_bytes(CONTENT)
    return path


def upload(server: Server, client: OpenAI, file: Any) -> Part:
    """The part that arrives for a file."""
    client.files.create(file=file, purpose="fine-tune")
    return file_part(server.last)


def upload_async(server: Server, file: Any) -> Part:
    from openai_client import AsyncOpenAI

    async def run() -> None:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            await client.files.create(file=file, purpose="fine-tune")

    asyncio.run(run())
    return file_part(server.last)


def file_part(received: Received) -> Part:
    file, purpose = received.parts
    assert purpose == Part("purpose", b"fine-tune")
    assert received.length == int(received.headers["content-length"])
    return file


GIVEN: dict[str, tuple[Callable[[Path], Any], tuple[str, str]]] = {
    "bytes": (lambda path: CONTENT, ("upload", BINARY)),
    "path": (lambda path: path, ("birds ü.zzz", BINARY)),
    "memory file": (lambda path: io.BytesIO(CONTENT), ("upload", BINARY)),
    "name, bytes": (lambda path: ("a.jsonl2", CONTENT), ("a.jsonl2", BINARY)),
    "name, path": (lambda path: ("other", path), ("other", BINARY)),
    "no name, path": (lambda path: (None, path), ("birds ü.zzz", BINARY)),
    "with a type": (lambda path: ("a", CONTENT, "text/csv"), ("a", "text/csv")),
    "with headers": (
        lambda path: ("a", path, "text/csv", {"X-Part": "1"}),
        ("a", "text/csv"),
    ),
}


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_may_be_given(
    server: Server, client: OpenAI, path: Path, given: str, is_async: bool
) -> None:
    make, (name, kind) = GIVEN[given]
    file = make(path)
    part = upload_async(server, file) if is_async else upload(server, client, file)
    assert part == Part("file", CONTENT, name, kind)
    if given == "with headers":
        assert part.headers["x-part"] == "1"


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_an_open_file(
    server: Server, client: OpenAI, path: Path, is_async: bool
) -> None:
    """Stays open, and is sent from where it stands."""
    with path.open("rb") as file:
        file.seek(7)
        part = upload_async(server, file) if is_async else upload(server, client, file)
        assert not file.closed
    assert part == Part("file", CONTENT[7:], "birds ü.zzz", BINARY)


def test_two_files_in_one_body(server: Server, client: OpenAI, path: Path) -> None:
    with path.open("rb") as mask:
        client.images.edit(image=("a", path), mask=mask, prompt="Fog")
    image, sent_mask, prompt = server.last.parts
    assert (image.name, image.content) == ("image", CONTENT)
    assert (sent_mask.name, sent_mask.content) == ("mask", CONTENT)
    assert prompt == Part("prompt", b"Fog")


def test_names_cannot_inject(server: Server, client: OpenAI) -> None:
    name = 'a"; name="purpose"\r\nX-Evil: 1\r\n\r\n\\b.txt2'
    part = upload(server, client, (name, b"x"))
    assert part.filename is not None and '"' not in part.filename
    assert set(part.headers) == {"content-disposition", "content-type"}
    with pytest.raises(ValueError):
        client.files.create(file=("a", b"x", "text/plain\r\nX-Evil: 1"), purpose="p")


@pytest.mark.parametrize(
    ("given", "hint"),
    [("birds.jsonl", "pathlib.Path"), (("name", "content"), "encode"), (5, "int")],
)
def test_what_is_refused(server: Server, client: OpenAI, given: Any, hint: str) -> None:
    from openai_client import InvalidArgumentError

    with pytest.raises(InvalidArgumentError, match=hint):
        client.files.create(file=given, purpose="p")
    assert server.requests == []


def test_text_files_are_refused(server: Server, client: OpenAI, path: Path) -> None:
    from openai_client import InvalidArgumentError

    text: Any
    with path.open(encoding="latin-1") as text:
        with pytest.raises(InvalidArgumentError, match='open.*"rb"'):
            client.files.create(file=text, purpose="p")
    text = io.StringIO("x")
    with pytest.raises(InvalidArgumentError, match="binary mode"):
        client.files.create(file=text, purpose="p")
    assert server.requests == []


def test_a_string_is_never_opened(server: Server, client: OpenAI, path: Path) -> None:
    given: Any = os.fspath(path)
    with pytest.raises(ValueError):
        client.files.create(file=given, purpose="p")
    assert server.requests == []


def test_a_missing_file_is_an_error_before_anything_is_sent(
    server: Server, client: OpenAI, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        client.files.create(file=tmp_path / "none", purpose="p")
    assert server.requests == []


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """100 MB that take no space."""
    path = tmp_path / "large.zzz"
    with path.open("wb") as file:
        file.write(b"first")
        file.truncate(LARGE)
    return path


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("is_open", [False, True], ids=["path", "open"])
def test_large_files_are_streamed(
    server: Server, client: OpenAI, large: Path, is_async: bool, is_open: bool
) -> None:
    """Client and server together never hold but a fraction of it. The server keeps the first
    and last bytes of long bodies only, and a digest of all."""
    file: Path | IO[bytes] = large.open("rb") if is_open else large
    tracemalloc.start()
    try:
        part = upload_async(server, file) if is_async else upload(server, client, file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        if not isinstance(file, Path):
            file.close()
    assert part.filename == "large.zzz"
    assert part.content.startswith(b"first\0")
    head, _, _ = server.last.body.partition(b"first")
    tail = server.last.body[server.last.body.rindex(b"\0") + 1 :]
    assert server.last.length == len(head) + LARGE + len(tail)
    expected = hashlib.sha256(head + b"first" + bytes(LARGE - 5) + tail)
    assert server.last.digest == expected.hexdigest()
    assert peak < 40_000_000, peak


@pytest.mark.parametrize("given", ["bytes", "path", "open", "memory"])
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_retry_sends_the_same_bytes(
    server: Server, client: OpenAI, path: Path, given: str, is_async: bool
) -> None:
    """Whether the attempt was answered or broken off; files go back to where they stood."""
    server.answer_next(retry_at_once(500))
    if given == "open":
        server.answer_next(Reply(before=reset))
    file: Any = {"bytes": CONTENT, "path": path, "memory": io.BytesIO(CONTENT)}.get(
        given
    )
    if file is None:
        file = path.open("rb")
    start = 0
    if given in ("open", "memory"):
        start = file.seek(9)
    try:
        part = upload_async(server, file) if is_async else upload(server, client, file)
    finally:
        if given == "open":
            file.close()
    assert part.content == CONTENT[start:]
    first, *others = server.requests
    assert len(others) == (2 if given == "open" else 1)
    for other in others:
        assert (other.digest, other.content_type) == (first.digest, first.content_type)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_cannot_be_rewound_is_sent_once(
    server: Server, client: OpenAI, is_async: bool
) -> None:
    """A retry would send an empty file."""
    from openai_client import InternalServerError

    server.answer_next(retry_at_once(500))
    ours, theirs = os.pipe()
    with open(theirs, "wb") as writer:
        writer.write(b"once")
    with open(ours, "rb") as reader, pytest.raises(InternalServerError):
        if is_async:
            upload_async(server, ("a", reader))
        else:
            upload(server, client, ("a", reader))
    (received,) = server.requests
    assert received.parts[0] == Part("file", b"once", "a", BINARY)
    assert received.headers["transfer-encoding"] == "chunked"


@pytest.mark.parametrize(
    "name", ["a.xyz", "a.ogg", "a.webm", "a.mp3", "a.png", "a.jsonl"]
)
def test_types_are_the_same_on_all_machines(
    server: Server, client: OpenAI, name: str
) -> None:
    """Guessed from the name by Python's own table, not by what is installed (`/etc/mime.types`,
    the registry)."""
    guessed, _ = mimetypes.MimeTypes(()).guess_type(name)
    assert upload(server, client, (name, b"x")).content_type == (guessed or BINARY)
