"""Multipart forms, read back by two independent parsers: the standard library's and werkzeug's."""

from __future__ import annotations

import datetime as dt
import email.parser
import email.policy
import io
import os
import re
import subprocess
import sys
import tracemalloc
from collections.abc import AsyncIterable
from pathlib import Path
from typing import Any

import anyio
import pytest

import package_fixture  # makes "runtime" importable

# isort: split

from werkzeug.formparser import parse_form_data

from runtime.body import EncodedBody, encode_body
from runtime.errors import InvalidArgumentError
from runtime.files import UNNAMED
from runtime.multipart import new_boundary
from runtime.omit import omit
from runtime.operations import Body, Encoding

FILE = Encoding(content_type="application/octet-stream")


def body(fields: object, **encodings: Encoding) -> EncodedBody:
    return encode_body(Body("multipart/form-data", encodings=encodings), fields)


def raw(made: EncodedBody) -> bytes:
    stream = made.sync_stream()
    assert not isinstance(stream, bytes)
    sent = b"".join(stream)
    assert made.length in (None, len(sent))
    return sent


Read = tuple[str, str | None, str | None, bytes]


def parts(fields: object, **encodings: Encoding) -> list[Read]:
    """(name, file name, media type, content) of each part, as Python's email package reads it."""
    made = body(fields, **encodings)
    head = f"Content-Type: {made.content_type}\r\n\r\n".encode()
    policy = email.policy.HTTP.clone(utf8=True)
    message = email.parser.BytesParser(policy=policy).parsebytes(head + raw(made))
    found: list[Read] = []
    for part in message.iter_parts():
        disposition = part["content-disposition"]
        assert disposition.content_disposition == "form-data"
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        media_type = part.get("content-type")
        name = disposition.params["name"]
        found.append((name, disposition.params.get("filename"), media_type, content))
    return found


def by_werkzeug(made: EncodedBody) -> tuple[Any, Any]:
    content = raw(made)
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": made.content_type,
        "CONTENT_LENGTH": str(len(content)),
        "wsgi.input": io.BytesIO(content),
    }
    _, form, files = parse_form_data(
        environ, stream_factory=lambda *_, **__: io.BytesIO()
    )
    return form, files


# -- fields


@pytest.mark.parametrize(
    ("value", "encoding", "expected"),
    [
        ("text ä", None, [("f", None, "text ä")]),
        ("", None, [("f", None, "")]),
        (True, None, [("f", None, "true")]),
        (1.5, None, [("f", None, "1.5")]),
        (dt.date(2024, 1, 2), None, [("f", None, "2024-01-02")]),
        (["a", 1, None], None, [("f", None, "a"), ("f", None, "1")]),
        ([], None, []),
        (None, None, []),
        (omit, None, []),
        ({"a": {"b": 1}}, None, [("f", "application/json", '{"a":{"b":1}}')]),
        ([{"a": 1}, "b"], None, [("f", "application/json", '{"a":1}'), ("f", None, "b")]),
        ([[1, 2]], None, [("f", "application/json", "[1,2]")]),
        (["a"], Encoding(content_type="application/json"), [("f", "application/json", '["a"]')]),
        ("a", Encoding(content_type="application/json"), [("f", "application/json", '"a"')]),
        ("a", Encoding(content_type="text/csv"), [("f", "text/csv", "a")]),
        (["a", "b"], Encoding(style="form", explode=False), [("f", None, "a,b")]),
        (["a", "b"], Encoding(style="pipeDelimited", explode=False), [("f", None, "a|b")]),
        (["a", "b"], Encoding(style="form"), [("f", None, "a"), ("f", None, "b")]),
        ({"x": {"y": 1}}, Encoding(style="deepObject"), [("f[x][y]", None, "1")]),
    ],
)  # fmt: skip
def test_fields(value, encoding, expected):
    encodings = {"f": encoding} if encoding else {}
    got = [
        (name, kind, text.decode())
        for name, _, kind, text in parts({"f": value}, **encodings)
    ]
    assert got == expected


def test_several_fields_keep_their_order():
    fields = {"b": 1, "a": [2, 3], "c": b"x"}
    assert [name for name, *_ in parts(fields)] == ["b", "a", "a", "c"]


def test_an_empty_form_is_a_form():
    made = body({})
    assert raw(made) == b"--" + made.content_type.partition("=")[2].encode() + b"--\r\n"


# -- files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "träume.jsonl"
    file.write_bytes(b"{}\n")
    return file


def test_kinds_of_files(path):
    for encodings in ({}, {"f": FILE}):
        for value, name, kind, content in [
            (b"x", UNNAMED, "application/octet-stream", b"x"),
            (bytearray(b"x"), UNNAMED, "application/octet-stream", b"x"),
            (io.BytesIO(b"x"), UNNAMED, "application/octet-stream", b"x"),
            (path, path.name, None, b"{}\n"),
            (path.open("rb"), path.name, None, b"{}\n"),
            (("a.png", b"x"), "a.png", "image/png", b"x"),
            ((None, b"x"), UNNAMED, "application/octet-stream", b"x"),
            ((None, path), path.name, None, b"{}\n"),
            (("a.png", b"x", "text/x"), "a.png", "text/x", b"x"),
            (("a", b"x", None), "a", "application/octet-stream", b"x"),
            (("a", b"x", "text/x", {"X-A": "b"}), "a", "text/x", b"x"),
            (("a", b"x", None, {"content-type": "text/y"}), "a", "text/y", b"x"),
        ]:
            ((field, got_name, got_kind, got),) = parts({"f": value}, **encodings)
            assert (field, got_name, got) == ("f", name, content)
            assert got_kind == kind or kind is None
            if isinstance(value, io.IOBase):
                value.close()


def test_described_media_types_hold_where_the_caller_says_nothing():
    png = Encoding(content_type="image/png")
    either = Encoding(content_type="image/png, image/jpeg")
    assert parts({"f": b"x"}, f=png)[0][2] == "image/png"
    assert parts({"f": ("a.jpg", b"x", "image/jpeg")}, f=png)[0][2] == "image/jpeg"
    assert parts({"f": ("a.jpg", b"x")}, f=either)[0][2] == "image/jpeg"


def test_media_types_are_the_same_on_all_machines(tmp_path):
    """What the system's tables say (`/etc/mime.types`), or the program has added, is no matter."""
    table = tmp_path / "mime.types"
    table.write_text("application/of-this-machine strange png\n")
    code = (
        "import mimetypes, sys; mimetypes.knownfiles = [sys.argv[1]]\n"
        "mimetypes.add_type('application/of-this-program', '.stranger')\n"
        "assert mimetypes.guess_type('a.strange')[0] == 'application/of-this-machine'\n"
        "from runtime.multipart import form_parts\n"
        "for name in ('a.strange', 'a.stranger', 'a.png'):\n"
        "    print(*(part.media_type for part in form_parts({'f': (name, b'x')}, {})))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(table)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(package_fixture.RUNTIME.parent)},
    )
    binary = "application/octet-stream"
    assert done.stdout.split() == [binary, binary, "image/png"]


@pytest.mark.parametrize(
    "encodings", [{}, {"f": FILE}], ids=["undescribed", "described"]
)
def test_lists_of_files(encodings):
    fields = {"f": [b"a", ("n.txt", b"b"), io.BytesIO(b"c")]}
    got = [
        (name, filename, content)
        for name, filename, _, content in parts(fields, **encodings)
    ]
    assert got == [("f", UNNAMED, b"a"), ("f", "n.txt", b"b"), ("f", UNNAMED, b"c")]
    assert parts({"f": tuple(fields["f"])}, **encodings) != []


def test_headers_of_a_part():
    value = ("a", b"x", "text/x", {"X-Hash": "ab", "Content-Type": "text/ignored"})
    sent = raw(body({"f": value}))
    assert b"\r\nX-Hash: ab\r\n" in sent
    assert sent.count(b"Content-Type") == 1


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("data.jsonl", r"f is a str.*pathlib\.Path.*encode"),
        (("name", "text"), "f is a str"),
        (["data.jsonl"], "f is a str"),
        (io.StringIO("x"), 'text mode.*open\\(path, "rb"\\)'),
        (("a", io.StringIO("x")), "text mode"),
        (3, "int"),
        ({"a": 1}, "dict"),
        (("a", b"x", "t", {}, 5), "tuple of 5"),
        ((3, b"x"), "int"),
        (("a", b"x", 3), "media type must be a str"),
        (("a", b"x", "t", [("b", "c")]), "headers a mapping"),
        (("a", b"x", "t", {"Content-Disposition": "c"}), "cannot be given"),
    ],
)
def test_what_is_no_file_is_refused_with_a_hint(value, hint):
    with pytest.raises(InvalidArgumentError, match=hint):
        body({"f": value}, f=FILE)


def test_text_mode_files_are_refused_without_a_description_too(path):
    with (
        path.open("r", encoding="utf-8") as opened,
        pytest.raises(InvalidArgumentError),
    ):
        body({"f": opened})


# -- injection


EVIL = [
    'a"b',
    "a\r\nX: y",
    'a"; filename="b',
    "a\x00b",
    "a\\b",
    "a;b",
    "../../a",
    "ä€😀",
    "%22",
]


@pytest.mark.parametrize("evil", EVIL)
def test_names_cannot_inject(evil):
    sent = raw(body({evil: "x", "f": (evil, b"y", "text/plain")}))
    heads = [
        head.split(b"\r\n")
        for head in re.findall(rb"--\w+\r\n(.*?)\r\n\r\n", sent, re.DOTALL)
    ]
    assert [len(head) for head in heads] == [1, 2]
    escaped = re.sub(
        r'["\r\n\x00]', lambda found: f"%{ord(found[0]):02X}", evil
    ).encode()
    assert heads[0][0] == b'Content-Disposition: form-data; name="' + escaped + b'"'
    assert heads[1][0].endswith(b'; filename="' + escaped + b'"')
    form, files = by_werkzeug(body({"f": (evil, b"y", "text/plain"), "g": "x"}))
    assert (list(form), list(files)) == (["g"], ["f"])


@pytest.mark.parametrize(
    "value",
    [
        ("a", b"x", "text/plain\r\nX: y"),
        ("a", b"x", "text/plain", {"X": "a\r\nY: b"}),
        ("a", b"x", "text/plain", {"X\r\nY": "a"}),
        ("a", b"x", "text/plain", {"X: y": "a"}),
    ],
)
def test_headers_cannot_inject(value):
    with pytest.raises(InvalidArgumentError):
        body({"f": value})


def test_boundaries_are_random_and_can_be_given():
    assert len({new_boundary() for _ in range(100)}) == 100
    description = Body("multipart/form-data")
    made = encode_body(description, {"a": 1}, boundary="XX")
    assert made.content_type == "multipart/form-data; boundary=XX"
    assert raw(made) == (
        b'--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--XX--\r\n'
    )
    for bad in ("a\r\nb", "a" * 71, "ä", " "):
        with pytest.raises(InvalidArgumentError):
            encode_body(description, {"a": 1}, boundary=bad)


# -- streaming


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise OSError("cannot seek")


async def _async(made: EncodedBody) -> bytes:
    stream = made.async_stream()
    assert isinstance(stream, AsyncIterable)
    return b"".join([piece async for piece in stream])


def test_again_and_async_the_same_bytes(path):
    with path.open("rb") as opened:
        opened.read(1)
        made = body(
            {"a": opened, "b": path, "c": b"x", "d": [1, 2], "e": io.BytesIO(b"yz")}
        )
        first = raw(made)
        assert made.replayable
        assert made.length == len(first)
        assert raw(made) == first
        assert anyio.run(_async, made) == first
    form, files = by_werkzeug(body({"b": path, "d": [1, 2]}))
    assert (form.getlist("d"), files["b"].read()) == (["1", "2"], b"{}\n")


def test_what_cannot_seek_is_chunked_and_not_replayable():
    made = body({"f": Unseekable(b"abc"), "g": "x"})
    assert (made.length, made.replayable) == (None, False)
    _, files = by_werkzeug(made)
    assert files["f"].read() == b"abc"


def test_binary_content_is_untouched():
    content = os.urandom(70_000) + b"\r\n--x\r\n\r\n--\r\n"
    _, files = by_werkzeug(body({"f": content}))
    assert files["f"].read() == content


def test_large_files_are_not_held_in_memory(tmp_path):
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    tracemalloc.start()
    try:
        made = body({"f": large})
        stream = made.sync_stream()
        assert not isinstance(stream, bytes)
        assert sum(map(len, stream)) == made.length
        assert tracemalloc.get_traced_memory()[1] < 2 * 1024 * 1024
    finally:
        tracemalloc.stop()
