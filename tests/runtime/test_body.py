"""Request bodies by media type: their bytes, their length, and that they can be sent again."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import io
import json
import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl

import anyio
import pydantic
import pytest

import package_fixture  # noqa: F401 - makes "runtime" importable

# isort: split

from runtime.body import EncodedBody, encode_body
from runtime.errors import InvalidArgumentError
from runtime.omit import omit
from runtime.operations import Body, Encoding


def sent(body: EncodedBody) -> bytes:
    """What goes out, sync and async, and once more where it can be sent again."""
    first = _sync(body)
    if body.replayable:
        assert anyio.run(_async, body) == first
        assert _sync(body) == first
    if body.length is not None:
        assert body.length == len(first)
    return first


def _sync(body: EncodedBody) -> bytes:
    stream = body.sync_stream()
    return stream if isinstance(stream, bytes) else b"".join(stream)


async def _async(body: EncodedBody) -> bytes:
    stream = body.async_stream()
    return (
        stream
        if isinstance(stream, bytes)
        else b"".join([piece async for piece in stream])
    )


def encoded(media_type: str, value: object, **how: Any) -> bytes:
    return sent(encode_body(Body(media_type, **how), value))


class Size(enum.Enum):
    SMALL = "s"


class Cat(pydantic.BaseModel):
    name: str = pydantic.Field(alias="the name")
    age: int | None = None


# -- JSON


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": [1, 2.5, None, True, "ä"]}, '{"a":[1,2.5,null,true,"ä"]}'),
        ({"a": None}, '{"a":null}'),
        ({}, "{}"),
        ([], "[]"),
        ("text", '"text"'),
        (10**30, "1" + "0" * 30),
        ({"a": omit, "b": {"c": omit, "d": [1, omit]}}, '{"b":{"d":[1]}}'),
        ((1, (2,)), "[1,[2]]"),
        ({1: "a", Size.SMALL: "b"}, '{"1":"a","s":"b"}'),
        (Size.SMALL, '"s"'),
        (MappingProxyType({"a": iter([1])}), '{"a":[1]}'),
        (dt.datetime(2024, 1, 2, tzinfo=dt.UTC), '"2024-01-02T00:00:00Z"'),
        ([dt.date(2024, 1, 2), dt.timedelta(1)], '["2024-01-02","P1D"]'),
        (uuid.UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        ([decimal.Decimal("1.10")], '["1.10"]'),
        (Cat(**{"the name": "x"}), '{"the name":"x"}'),
        ([Cat(**{"the name": "x", "age": None})], '[{"the name":"x","age":null}]'),
        ("\ud800", '"\\ud800"'),
        ("\u2028</script>", '"\u2028</script>"'),
    ],
    ids=repr,
)  # fmt: skip
def test_json(value, expected):
    assert encoded("application/json", value) == expected.encode()


@pytest.mark.parametrize(
    "media_type", ["application/json", "application/vnd.x+json; v=1"]
)
def test_json_media_types_are_sent_as_described(media_type):
    assert encode_body(Body(media_type), {}).content_type == media_type


CIRCLE: list[object] = []
CIRCLE.append(CIRCLE)
CIRCLE_WITH_OMIT: dict[str, object] = {"a": omit}
CIRCLE_WITH_OMIT["b"] = CIRCLE_WITH_OMIT
DEEP: list[object] = []
for _ in range(100_000):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        {"a": [float("inf")]},
        CIRCLE,
        b"bytes",
        {"a": io.BytesIO()},
        object(),
        omit,
    ]
    + [{(1, 2): 3}, {b"a": 1}, Path("x"), DEEP, CIRCLE_WITH_OMIT],
    ids=lambda value: type(value).__name__,
)
def test_json_refuses_what_it_cannot_say(value):
    with pytest.raises(InvalidArgumentError):
        encode_body(Body("application/json"), value)


@pytest.mark.parametrize("media_type", ["application/jsonl", "application/x-ndjson"])
def test_json_lines(media_type):
    assert encoded(media_type, iter([{"a": 1}, "x"])) == b'{"a":1}\n"x"\n'
    assert encoded(media_type, b"{}\n") == b"{}\n"
    with pytest.raises(InvalidArgumentError):
        encode_body(Body(media_type), {"a": 1})


# -- forms


FORM = "application/x-www-form-urlencoded"


def test_form_fields():
    value = {"a b": "ä&=+%", "flag": True, "none": None, "omitted": omit, "empty": ""}
    got = encoded(FORM, value).decode()
    assert parse_qsl(got, keep_blank_values=True) == [
        ("a b", "ä&=+%"),
        ("flag", "true"),
        ("empty", ""),
    ]


@pytest.mark.parametrize(
    ("encoding", "value", "expected"),
    [
        (None, [1, 2], [("f", "1"), ("f", "2")]),
        (None, {"x": [1]}, [("f", '{"x":[1]}')]),
        (Encoding(explode=False), [1, 2], [("f", "1,2")]),
        (Encoding(style="deepObject", explode=True), {"x": [1]}, [("f[x]", "1")]),
        (
            Encoding(style="form", explode=True),
            {"x": 1, "y": 2},
            [("x", "1"), ("y", "2")],
        ),
        (Encoding(style="pipeDelimited", explode=False), [1, 2], [("f", "1|2")]),
        (Encoding(content_type="application/json"), [1, 2], [("f", "[1,2]")]),
        (Encoding(content_type="application/json"), True, [("f", "true")]),
    ],
)
def test_form_encodings(encoding, value, expected):
    encodings = {"f": encoding} if encoding else {}
    assert (
        parse_qsl(encoded(FORM, {"f": value}, encodings=encodings).decode()) == expected
    )


def test_form_takes_models_and_text_that_is_encoded_already():
    assert encoded(FORM, Cat(**{"the name": "x"})) == b"the%20name=x"
    assert encoded(FORM, "a=b&c=d") == b"a=b&c=d"
    with pytest.raises(InvalidArgumentError):
        encode_body(Body(FORM), 3)


# -- bytes and text


class Pipe(io.RawIOBase):
    """A file that can be read once and cannot seek."""

    def __init__(self, data: bytes) -> None:
        self._left = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = min(len(buffer), len(self._left))
        buffer[:count], self._left = self._left[:count], self._left[count:]
        return count


DATA = os.urandom(200_000)
BINARY = "application/octet-stream"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "data.bin"
    file.write_bytes(DATA)
    return file


def test_binary_of_known_length(path):
    with path.open("rb") as file:
        for value in (
            DATA,
            bytearray(DATA),
            memoryview(DATA),
            path,
            file,
            io.BytesIO(DATA),
        ):
            body = encode_body(Body(BINARY), value)
            assert (sent(body), body.length, body.replayable) == (DATA, len(DATA), True)


def test_an_open_file_is_sent_from_where_it_stands(path):
    with path.open("rb") as file:
        file.seek(150_000)
        body = encode_body(Body(BINARY), file)
        assert (sent(body), body.length) == (DATA[150_000:], 50_000)
        file.seek(3)
        assert sent(body) == DATA[150_000:]
        assert not file.closed


def test_what_cannot_seek_is_sent_once_in_chunks():
    body = encode_body(Body(BINARY), Pipe(DATA))
    assert (body.length, body.replayable) == (None, False)
    assert sent(body) == DATA


def test_iterables_of_bytes():
    once = encode_body(Body(BINARY), iter([b"a", b"b"]))
    assert (sent(once), once.length, once.replayable) == (b"ab", None, False)
    again = encode_body(Body(BINARY), [b"a", b"b"])
    assert (sent(again), again.length, again.replayable) == (b"ab", None, True)
    with pytest.raises(InvalidArgumentError, match="str"):
        sent(encode_body(Body(BINARY), ["a"]))


def test_async_iterables_are_for_the_async_client():
    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    assert anyio.run(_async, encode_body(Body(BINARY), pieces())) == b"ab"
    with pytest.raises(InvalidArgumentError, match="async"):
        encode_body(Body(BINARY), pieces()).sync_stream()


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("some/path", r"pathlib\.Path"),
        (io.StringIO("x"), "binary"),
        (3, "int"),
        ({"a": 1}, "dict"),
        (None, "NoneType"),
        (("name", "text"), "str"),
    ],
)
def test_binary_refuses_with_a_hint(value, hint):
    with pytest.raises(InvalidArgumentError, match=hint):
        encode_body(Body(BINARY), value)


def test_text_mode_files_are_refused(path):
    with path.open("r", encoding="latin-1") as file:
        with pytest.raises(InvalidArgumentError, match='open.*"rb"'):
            encode_body(Body(BINARY), file)


def test_missing_files_and_directories(tmp_path):
    with pytest.raises(FileNotFoundError):
        encode_body(Body(BINARY), tmp_path / "missing")
    with pytest.raises(IsADirectoryError):
        encode_body(Body(BINARY), tmp_path)


def test_a_file_that_shrinks_is_noticed_and_one_that_grows_is_cut(path):
    body = encode_body(Body(BINARY), path)
    path.write_bytes(DATA + b"more")
    assert sent(body) == DATA
    path.write_bytes(DATA[:-1])
    with pytest.raises(InvalidArgumentError, match="shorter"):
        sent(body)


def test_a_path_is_closed_when_sending_stops_early(path):
    stream = encode_body(Body(BINARY), path).sync_stream()
    assert isinstance(stream, Iterator)
    assert len(next(stream)) < len(DATA)
    stream.close()  # type: ignore[attr-defined]  # it is a generator
    os.unlink(path)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ä", "ä".encode()),
        (b"\xe4", b"\xe4"),
        (io.BytesIO(b"x"), b"x"),
        (True, b"true"),
    ],
)
def test_text(value, expected):
    assert encoded("text/plain; charset=utf-8", value) == expected


def test_bodies_say_nothing_of_their_content():
    assert "secret" not in repr(
        encode_body(Body("application/json"), {"key": "secret"})
    )


def test_json_is_readable_again():
    value = {"ä": [1, {"b": None}], "c": "\u2028"}
    assert json.loads(encoded("application/json", value)) == value
