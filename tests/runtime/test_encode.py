"""Parameters on the wire: OpenAPI's style tables, and what must not get through."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import json
import uuid
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote

import pytest

import package_fixture  # noqa: F401 - makes "runtime" importable

# isort: split

from runtime.encode import encode_cookies, encode_headers, encode_path, encode_query
from runtime.errors import InvalidArgumentError
from runtime.omit import omit
from runtime.operations import Location, Parameter

LIST = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


def query(value: object, **how: Any) -> str:
    return encode_query([Parameter("color", "query", **how)], {"color": value}, {})


def path(value: object, template: str = "/{color}", **how: Any) -> str:
    written = encode_path(
        template, [Parameter("color", "path", **how)], {"color": value}
    )
    return written.removeprefix("/")


# OpenAPI 3.1.1, 3.2.0: "Style Examples"; each cell of the table that is not n/a.
TABLE: list[tuple[Location, str, bool, object, str]] = [
    ("path", "matrix", False, "", ";color"),
    ("path", "matrix", False, "blue", ";color=blue"),
    ("path", "matrix", False, LIST, ";color=blue,black,brown"),
    ("path", "matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("path", "matrix", True, "", ";color"),
    ("path", "matrix", True, "blue", ";color=blue"),
    ("path", "matrix", True, LIST, ";color=blue;color=black;color=brown"),
    ("path", "matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("path", "label", False, "blue", ".blue"),
    ("path", "label", False, LIST, ".blue,black,brown"),
    ("path", "label", False, OBJECT, ".R,100,G,200,B,150"),
    ("path", "label", True, "blue", ".blue"),
    ("path", "label", True, LIST, ".blue.black.brown"),
    ("path", "label", True, OBJECT, ".R=100.G=200.B=150"),
    ("path", "simple", False, "blue", "blue"),
    ("path", "simple", False, LIST, "blue,black,brown"),
    ("path", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("path", "simple", True, "blue", "blue"),
    ("path", "simple", True, LIST, "blue,black,brown"),
    ("path", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("query", "form", False, "", "color="),
    ("query", "form", False, "blue", "color=blue"),
    ("query", "form", False, LIST, "color=blue,black,brown"),
    ("query", "form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("query", "form", True, "", "color="),
    ("query", "form", True, "blue", "color=blue"),
    ("query", "form", True, LIST, "color=blue&color=black&color=brown"),
    ("query", "form", True, OBJECT, "R=100&G=200&B=150"),
    ("query", "spaceDelimited", False, LIST, "color=blue%20black%20brown"),
    ("query", "spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("query", "spaceDelimited", True, LIST, "color=blue&color=black&color=brown"),
    ("query", "pipeDelimited", False, LIST, "color=blue%7Cblack%7Cbrown"),
    ("query", "pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("query", "pipeDelimited", True, LIST, "color=blue&color=black&color=brown"),
    (
        "query",
        "deepObject",
        True,
        OBJECT,
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ),
    ("header", "simple", False, "", ""),
    ("header", "simple", False, "blue", "blue"),
    ("header", "simple", False, LIST, "blue,black,brown"),
    ("header", "simple", False, OBJECT, "R,100,G,200,B,150"),
    ("header", "simple", True, LIST, "blue,black,brown"),
    ("header", "simple", True, OBJECT, "R=100,G=200,B=150"),
    ("cookie", "form", False, "blue", "color=blue"),
    ("cookie", "form", False, LIST, "color=blue,black,brown"),
    ("cookie", "form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("cookie", "cookie", False, LIST, "color=blue,black,brown"),
    ("cookie", "cookie", True, "blue", "color=blue"),
    ("cookie", "cookie", True, LIST, "color=blue; color=black; color=brown"),
    ("cookie", "cookie", True, OBJECT, "R=100; G=200; B=150"),
]


@pytest.mark.parametrize(("location", "style", "explode", "value", "expected"), TABLE)
def test_style_table(location, style, explode, value, expected):
    parameter = Parameter("color", location, style=style, explode=explode)
    values = {"color": value}
    got = {
        "path": lambda: encode_path("{color}", [parameter], values),
        "query": lambda: encode_query([parameter], values, {}),
        "header": lambda: encode_headers([parameter], values)["color"],
        "cookie": lambda: encode_cookies([parameter], values),
    }[location]()
    assert got == expected


@pytest.mark.parametrize(
    ("location", "expected"),
    [("query", "c=a&c=b"), ("path", "a,b"), ("header", "a,b"), ("cookie", "c=a; c=b")],
)
def test_styles_default_by_location(location, expected):
    parameter, values = Parameter("c", location), {"c": ["a", "b"]}
    encoded = {
        "path": lambda: encode_path("{c}", [parameter], values),
        "query": lambda: encode_query([parameter], values, {}),
        "header": lambda: encode_headers([parameter], values)["c"],
        "cookie": lambda: encode_cookies([parameter], values),
    }
    assert encoded[location]() == expected


class Size(enum.Enum):
    SMALL = "s"


class Level(enum.IntEnum):
    LOW = 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1.5, "1.5"),
        (10**30, "1" + "0" * 30),
        ("ä ö/?&=+#%", "%C3%A4%20%C3%B6%2F%3F%26%3D%2B%23%25"),
        ("-._~", "-._~"),
        (dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=dt.UTC), "2024-01-02T03%3A04%3A05Z"),
        (
            dt.datetime(2024, 1, 2, 3, 4, 5, 60000, dt.timezone(dt.timedelta(hours=2))),
            "2024-01-02T03%3A04%3A05.060000%2B02%3A00",
        ),
        (dt.datetime(2024, 1, 2), "2024-01-02T00%3A00%3A00Z"),
        (dt.date(2024, 1, 2), "2024-01-02"),
        (dt.time(3, 4, 5), "03%3A04%3A05"),
        (dt.timedelta(days=1, seconds=2, microseconds=500000), "P1DT2.5S"),
        (dt.timedelta(), "PT0S"),
        (dt.timedelta(seconds=-5), "-PT5S"),
        (uuid.UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (decimal.Decimal("1.10"), "1.10"),
        (Size.SMALL, "s"),
        (Level.LOW, "1"),
    ],
    ids=str,
)
def test_scalars(value, expected):
    assert query(value) == f"color={expected}"


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), b"x", object(), "\ud800", [omit, object()]],
    ids=repr,
)
def test_values_without_a_text_are_refused(value):
    with pytest.raises(InvalidArgumentError):
        query(value)


@pytest.mark.parametrize(
    "style", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
)
@pytest.mark.parametrize("explode", [True, False])
@pytest.mark.parametrize("value", [None, [], {}, [None], {"a": None}], ids=repr)
def test_nothing_is_not_sent(style, explode, value):
    assert query(value, style=style, explode=explode) == ""


def test_iterables_are_arrays():
    assert query(iter(LIST), explode=False) == query(tuple(LIST), explode=False)
    assert query(range(2)) == "color=0&color=1"
    assert query(["a", None, omit, "b"]) == "color=a&color=b"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": {"b": {"c": 1}}}, [("color[a][b][c]", "1")]),
        ({"a": {"b": [1, 2]}}, [("color[a][b]", "1"), ("color[a][b]", "2")]),
        ({"gte": dt.date(2024, 1, 2)}, [("color[gte]", "2024-01-02")]),
        ({"a b": "c&d"}, [("color[a b]", "c&d")]),
        ("plain", [("color", "plain")]),
    ],
)
def test_deep_object_goes_deep(value, expected):
    assert parse_qsl(query(value, style="deepObject")) == expected


def test_depth_beyond_a_style_is_json():
    (got,) = parse_qs(query([{"a": [1]}], explode=True))["color"]
    assert json.loads(got) == {"a": [1]}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b?c=d:e@f,g;h!$'()*", "color=a/b?c=d:e@f,g;h!$'()*"),
        ("50%", "color=50%25"),
        ("%2Fkept%2", "color=%2Fkept%252"),
        ("a&b=c", "color=a%26b=c"),
        ("a#b[c]+d e", "color=a%23b%5Bc%5D%2Bd%20e"),
        ("ä", "color=%C3%A4"),
    ],
)
def test_allow_reserved_keeps_what_cannot_end_the_value(value, expected):
    assert query(value, allow_reserved=True) == expected


def test_delimiters_in_values_are_encoded():
    assert query(["a,b", "c"], explode=False) == "color=a%2Cb,c"
    assert query(["a|b", "c"], style="pipeDelimited") == "color=a%7Cb%7Cc"


def test_names_are_encoded_and_wire_names_used():
    parameter = Parameter("page_size", "query", wire="page[size]")
    assert encode_query([parameter], {"page_size": 3}, {}) == "page%5Bsize%5D=3"


def test_extra_query_replaces_and_adds():
    parameters = [Parameter("a", "query"), Parameter("b", "query")]
    extra = {"a": 9, "c": {"x": [1, 2]}, "d": None, "e": omit, "f": [True]}
    got = encode_query(parameters, {"a": 1, "b": 2}, extra)
    pairs = [("b", "2"), ("a", "9"), ("c[x]", "1"), ("c[x]", "2"), ("f", "true")]
    assert parse_qsl(got) == pairs


def test_only_the_parameters_of_the_location_are_used():
    parameters = [
        Parameter("a", "query"),
        Parameter("b", "header"),
        Parameter("c", "cookie"),
    ]
    values = {"a": 1, "b": 2, "c": 3}
    assert encode_query(parameters, values, {}) == "a=1"
    assert encode_headers(parameters, values) == {"b": "2"}
    assert encode_cookies(parameters, values) == "c=3"


@pytest.mark.parametrize("location", ["query", "path", "header", "cookie"])
def test_content_parameters_are_json(location):
    parameter = Parameter("f", location, content_type="application/json")
    values = {"f": {"a": [1, "ä"]}}
    got = {
        "path": lambda: unquote(encode_path("{f}", [parameter], values)),
        "query": lambda: parse_qs(encode_query([parameter], values, {}))["f"][0],
        "header": lambda: encode_headers([parameter], values)["f"],
        "cookie": lambda: unquote(
            encode_cookies([parameter], values).removeprefix("f=")
        ),
    }[location]()
    assert json.loads(got) == {"a": [1, "ä"]}


@pytest.mark.parametrize(
    "value",
    [
        "a/b",
        "a?b",
        "a#b",
        "a..",
        "%2e%2e",
        "%2F",
        "a\\b",
        "a;b",
        "a\nb",
        "a b",
        "\x00",
        "ä",
    ],
)
@pytest.mark.parametrize("allow_reserved", [False, True])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
def test_path_values_stay_in_their_segment(value, allow_reserved, style):
    got = path(value, style=style, allow_reserved=allow_reserved)
    assert not set(got) & set("/?#\\ \n\x00")
    assert got.isascii()
    assert got.strip(".")
    if not allow_reserved and style == "simple":
        assert unquote(got) == value


@pytest.mark.parametrize("value", [".", ".."])
@pytest.mark.parametrize("allow_reserved", [False, True])
def test_path_values_that_mean_a_folder_are_refused(value, allow_reserved):
    with pytest.raises(InvalidArgumentError, match="folder"):
        path(value, allow_reserved=allow_reserved)


@pytest.mark.parametrize(
    "value", [None, "", [], {}, [None], [""], {"a": None}], ids=repr
)
@pytest.mark.parametrize("style", ["simple", "label"])
def test_empty_path_values_are_refused(value, style):
    with pytest.raises(InvalidArgumentError, match="color"):
        path(value, style=style)


def test_missing_path_values_are_refused():
    with pytest.raises(InvalidArgumentError, match="color"):
        encode_path("/{color}", [Parameter("color", "path")], {})
    with pytest.raises(InvalidArgumentError, match="shape"):
        encode_path("/{shape}", [Parameter("color", "path")], {"color": "blue"})


def test_several_values_in_one_path():
    parameters = [Parameter("a_b", "path", wire="a-b"), Parameter("c", "path")]
    got = encode_path("/x/{a-b}/y-{c}:go", parameters, {"a_b": "{c}", "c": 1})
    assert got == "/x/%7Bc%7D/y-1:go"


@pytest.mark.parametrize(
    "value", ["a;b", "a b", "a\r\nb", 'a"b', "a\\b", "a,b", "a\x00"]
)
def test_cookies_without_encoding_cannot_inject(value):
    with pytest.raises(InvalidArgumentError, match="color"):
        encode_cookies([Parameter("color", "cookie", style="cookie")], {"color": value})


def test_cookies_with_encoding():
    assert (
        encode_cookies([Parameter("c", "cookie")], {"c": "a; b\r\n"})
        == "c=a%3B%20b%0D%0A"
    )


def test_several_cookies():
    parameters = [
        Parameter("a", "cookie"),
        Parameter("b", "cookie"),
        Parameter("c", "cookie"),
    ]
    assert encode_cookies(parameters, {"a": 1, "b": None, "c": "x"}) == "a=1; c=x"
