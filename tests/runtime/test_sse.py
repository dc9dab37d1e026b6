"""The event stream format, without any network."""

from __future__ import annotations

import time
from importlib import import_module
from typing import Any

import pytest


@pytest.fixture
def sse(sample: Any) -> Any:
    return import_module("sample._runtime.sse")


def events(sse: Any, *pieces: bytes) -> list[Any]:
    decoder = sse.EventDecoder()
    found = [event for piece in pieces for event in decoder.feed(piece)]
    return found + decoder.flush()


TEXT = (
    b"\xef\xbb\xbf: a comment\r\n"
    b"event: greeting\r\ndata: one\r\ndata:two\r\nid: 7\r\nretry: 100\r\n\r\n"
    b"data\n\n"
    b":\n\n"
    b"event: nothing\n\n"
    b"data:  spaced \xe2\x80\xa8 line\xe2\x80\xa9\x0b\x0c\x1c\xc2\x85\rother: x\r\r"
    b"data: last"
)
EXPECTED = [
    (b"one\ntwo", "greeting", "7", 100),
    (b"", "message", None, None),
    (
        b" spaced \xe2\x80\xa8 line\xe2\x80\xa9\x0b\x0c\x1c\xc2\x85",
        "message",
        None,
        None,
    ),
    (b"last", "message", None, None),
]


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_line_ends(sse: Any, end: bytes) -> None:
    text = b"data: a\ndata: b\n\ndata: c\n\n".replace(b"\n", end)
    for size in (1, 2, 3, 100):
        pieces = [text[i : i + size] for i in range(0, len(text), size)]
        assert [event.data for event in events(sse, *pieces)] == [b"a\nb", b"c"]


def test_everything_split_anywhere(sse: Any) -> None:
    assert events(sse, TEXT) == EXPECTED
    assert events(sse, *[TEXT[i : i + 1] for i in range(len(TEXT))]) == EXPECTED
    for cut in range(len(TEXT)):
        assert events(sse, TEXT[:cut], TEXT[cut:]) == EXPECTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", []),
        (b"\n\n\n", []),
        (b"data: a", [b"a"]),
        (b"data: a\n", [b"a"]),
        (b"data: a\n\n", [b"a"]),
        (b"\xef\xbb\xbfdata: a\n\n", [b"a"]),
        (b"data: a\r", [b"a"]),
        (b"\xef\xbb\xbfdata: a", [b"a"]),
        (b"data: a\n\n\xef\xbb\xbfdata: b\n\n", [b"a"]),
        (b"id: a\0b\nretry: x\nretry: 99999999999999999999\ndata: a\n\n", [b"a"]),
        (b" data: a\n\n", []),
    ],
)
def test_odd_streams(sse: Any, text: bytes, expected: list[bytes]) -> None:
    found = events(sse, text)
    assert [event.data for event in found] == expected
    assert all(event.id is None and event.retry is None for event in found)


def test_event_is_delivered_as_soon_as_it_is_whole(sse: Any) -> None:
    decoder = sse.EventDecoder()
    assert decoder.feed(b"data: a\n") == []
    assert [event.data for event in decoder.feed(b"\n")] == [b"a"]
    assert [event.data for event in decoder.feed(b"data: b\r\n\r")] == [b"b"]
    assert decoder.feed(b"\n") == [] and decoder.flush() == []


def test_large_input_is_linear(sse: Any) -> None:
    def seconds(size: int) -> float:
        text = b"data: " + b"x" * size + b"\n\n"
        pieces = [text[i : i + 1000] for i in range(0, len(text), 1000)]
        started = time.process_time()
        assert len(events(sse, *pieces)[0].data) == size
        return time.process_time() - started

    assert seconds(5_000_000) < 0.5
    started = time.process_time()
    decoder = sse.EventDecoder()
    count = sum(len(decoder.feed(b'data: {"n": 1}\n\n')) for _ in range(20_000))
    assert count == 20_000 and time.process_time() - started < 1


def test_json_lines(sample: Any) -> None:
    jsonl = import_module("sample._runtime.jsonl")
    text = b'{"a": 1}\r\n\n\x1e{"b": "\xe2\x80\xa8"}\n{"c": 3}'
    expected = [b'{"a": 1}', b'{"b": "\xe2\x80\xa8"}', b'{"c": 3}']
    for size in (1, 2, 5, 100):
        decoder = jsonl.LineDecoder()
        pieces = [text[i : i + size] for i in range(0, len(text), size)]
        found = [event.data for piece in pieces for event in decoder.feed(piece)]
        assert found + [event.data for event in decoder.flush()] == expected
