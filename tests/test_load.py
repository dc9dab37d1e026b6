"""Proves how files become trees: YAML 1.2 scalars, exact places, overlays, references, limits."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import Findings, InputError, Span
from generator.load import load_tree
from generator.load.files import Library, read_document
from generator.load.json import read_json
from generator.load.overlay import apply_overlay
from generator.load.refs import DanglingRef, Resolver
from generator.load.source import Document, Node, Value
from generator.load.yaml import read_yaml

ROOT = Path(__file__).parents[1]

# Scalars


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-01-31", "2024-01-31"),
        ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"),
        ("on", "on"),
        ("off", "off"),
        ("yes", "yes"),
        ("No", "No"),
        ("y", "y"),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("tRue", "tRue"),
        ("null", None),
        ("~", None),
        ("", None),
        ("Null", None),
        ('"null"', "null"),
        ("'~'", "~"),
        ("12", 12),
        ("-12", -12),
        ("+12", 12),
        ("012", 12),
        ("0o7", "0o7"),
        ("0x1F", "0x1F"),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        (".5", 0.5),
        ("5.", 5.0),
        ("-0.5", -0.5),
        ("1e3", 1000.0),
        ("1E-3", 0.001),
        ("1.2.3", "1.2.3"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("=", "="),
        ("12345678901234567890123", 12345678901234567890123),
        ("|\n  a\n  b\n", "a\nb\n"),
        (">-\n  a\n  b\n", "a b"),
        ('"\\u00e9\\x41"', "éA"),
        ("{a: 1, b: [x, y]}", {"a": 1, "b": ["x", "y"]}),
    ],
)
def test_scalars_are_those_of_json(written: str, value: Value) -> None:
    document = read_yaml("a.yaml", f"key: {written}\n")
    assert document.value == {"key": value}
    assert isinstance(document.value, dict)
    assert type(document.value["key"]) is type(value)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("200", "200"),
        ("null", "null"),
        ("~", "~"),
        ("true", "true"),
        ("on", "on"),
        ("1.50", "1.50"),
        ("0o7", "0o7"),
        ("2024-01-31", "2024-01-31"),
        ('"a b"', "a b"),
        ('"<<"', "<<"),
        ("? x\n", "x"),
    ],
)
def test_keys_are_texts_as_written(written: str, key: str) -> None:
    assert read_yaml("a.yaml", f"{written}: 1\n").value == {key: 1}


# Places

YAML = """\
openapi: 3.1.0
# a comment
paths:
  /boats:   {get: {tags: [one, "two"]}}
  "/a b":
    - x
    -   y: z
"""

PRETTY_JSON = """\
{
  "openapi": "3.1.0",
  "paths": {
    "/boats": {"get": {"tags": ["one", "two"]}},
    "/a\\u0020b": [
      "x",  {"y": "z"}
    ],
    "brackets ]}": "{[", "after": 1
  }
}
"""

PLACES = [
    (YAML, ("openapi",), (1, 10), (1, 1)),
    (YAML, ("paths",), (4, 3), (3, 1)),
    (YAML, ("paths", "/boats"), (4, 13), (4, 3)),
    (YAML, ("paths", "/boats", "get", "tags", "1"), (4, 32), (4, 32)),
    (YAML, ("paths", "/a b"), (6, 5), (5, 3)),
    (YAML, ("paths", "/a b", "1", "y"), (7, 12), (7, 9)),
    (PRETTY_JSON, ("openapi",), (2, 14), (2, 3)),
    (PRETTY_JSON, ("paths", "/boats", "get", "tags", "1"), (4, 40), (4, 40)),
    (PRETTY_JSON, ("paths", "/a b"), (5, 18), (5, 5)),
    (PRETTY_JSON, ("paths", "/a b", "1", "y"), (6, 19), (6, 14)),
    (PRETTY_JSON, ("paths", "after"), (8, 35), (8, 26)),
]


@pytest.mark.parametrize(("text", "pointer", "value", "key"), PLACES)
def test_places(
    text: str, pointer: tuple[str, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    read = read_json if text.startswith("{") else read_yaml
    document = read("a", text)
    at, key_at = document.span(pointer), document.span(pointer, key=True)
    assert (at.line, at.column) == value
    assert (key_at.line, key_at.column) == key


def test_every_place_of_a_json_file_shows_its_value() -> None:
    """At the place of each scalar stands its text: checked for all values of a nested document."""
    value = {f"k{n}": [n, {"é": [True, None, f"t{n}]"]}] for n in range(20)}
    for indent in (None, 1):
        text = json.dumps(value, indent=indent)
        document = read_json("a", text)
        lines = text.split("\n")
        for n in range(20):
            for pointer, shown in (
                ((f"k{n}", "0"), str(n)),
                ((f"k{n}", "1", "é", "1"), "null"),
                ((f"k{n}", "1", "é", "2"), f'"t{n}]"'),
            ):
                span = document.span(pointer)
                rest = lines[span.line - 1][span.column - 1 :]
                assert rest.startswith(shown)
                assert span.width == len(shown)


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_byte_order_mark_and_line_ends_move_nothing(
    name: str, ends: str, tmp_path: Path
) -> None:
    text = '{"openapi": "3.1.0",\n "paths": {}}\n'
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ends).encode())
    document = read_document(path, name)
    assert document.value == {"openapi": "3.1.0", "paths": {}}
    assert document.span(("paths",), key=True) == Span(name, 2, 2, len('"paths"'))
    assert document.span(("openapi",)) == Span(name, 1, 13, len('"3.1.0"'))


# Limits


def lists(depth: int) -> str:
    return "a: " + "[" * depth + "]" * depth + "\n"


@pytest.mark.parametrize("depth", [10, 100, 200])
def test_what_is_nested_deeply_is_read(depth: int) -> None:
    value = read_yaml("a", lists(depth)).value
    assert json.dumps(value) == json.dumps(json.loads(f'{{"a": {lists(depth)[3:]}}}'))


@pytest.mark.parametrize("depth", [1_000, 5_000, 20_000])
def test_what_is_nested_too_deeply_is_refused(depth: int) -> None:
    for read, text in (
        (read_yaml, lists(depth)),
        (read_json, '{"a": ' + "[" * depth + "]" * depth + "}"),
    ):
        start = time.perf_counter()
        with pytest.raises(InputError) as caught:
            read("a", text)
        assert caught.value.diagnostics[0].code == "too-deep"
        assert time.perf_counter() - start < 5


@pytest.mark.parametrize("level", ["[", "- ", "? ", "{a: "])
def test_a_hundred_thousand_levels(level: str) -> None:
    """In a process of its own, since what recurses in C takes the whole process with it."""
    code = f"""if True:
        from generator.diagnostics import InputError
        from generator.load.yaml import read_yaml
        try:
            read_yaml("a", {level!r} * 100_000)
        except InputError as error:
            print(error.diagnostics[0].code)
    """
    process = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    assert process.stdout in ("too-deep\n", "yaml-syntax\n")


def test_yaml_and_json_are_nested_alike() -> None:
    """The same limit in both: what one refuses the other does not take."""
    for depth in range(200, 300):
        codes: set[str] = set()
        for read, text in (
            (read_yaml, "[" * depth + "]" * depth),
            (read_json, "[" * depth + "]" * depth),
        ):
            try:
                read("a", text)
                codes.add("")
            except InputError as error:
                codes.add(error.diagnostics[0].code)
        assert len(codes) == 1, f"depth {depth}: {codes}"


def test_aliases_share_what_they_stand_for() -> None:
    document = read_yaml("a", "a: &x {b: 1}\nc: *x\nd: [*x, *x]\n")
    assert document.value == {"a": {"b": 1}, "c": {"b": 1}, "d": [{"b": 1}] * 2}
    assert document.span(("c", "b")).line == 1


def test_merge_keys() -> None:
    """Of YAML 1.1, but published descriptions use them: own members win, then the first source."""
    text = (
        "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], z: 3}\nd: {<<: *a}\n"
    )
    document = read_yaml("a", text)
    assert isinstance(document.value, dict)
    assert document.value["c"] == {"x": 1, "y": 1, "z": 3}
    assert document.value["d"] == {"x": 1, "y": 1}
    assert document.span(("c", "y")) == Span("a", 1, 17, 1)
    assert document.span(("c", "z")) == Span("a", 3, 22, 1)


def test_laughs_by_merge_keys_are_bounded() -> None:
    text = "a0: &a0 {" + ", ".join(f"k{n}: [x, x, x]" for n in range(1000)) + "}\n"
    text += "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 50)}]}}\n"
        for n in range(1, 60)
    )
    start = time.perf_counter()
    try:
        read_yaml("a", text)
    except InputError as error:
        assert error.diagnostics[0].code == "yaml-alias"
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("lines", [7, 9, 30, 200])
def test_laughs_are_bounded(lines: int) -> None:
    """Ten to the `lines` values: told at once, without making them."""
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, lines)
    )
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        read_yaml("a", text)
    assert caught.value.diagnostics[0].code == "yaml-alias"
    assert time.perf_counter() - start < 1


# Overlays

BASE = """\
openapi: 3.1.0
info: {title: Harbour, version: "1"}
tags: [a, b, c]
paths:
  /boats: {get: {summary: x}}
  /docks: {get: {summary: y}}
"""


def overlaid(actions: str, version: str = "1.1.0") -> tuple[Document, Findings]:
    document, findings = read_yaml("base", BASE), Findings()
    text = f"overlay: {version}\ninfo: {{}}\nactions:\n{actions}"
    apply_overlay(document, read_yaml("overlay", text), findings)
    return document, findings


def member(document: Document, *keys: str) -> Value:
    node = document.root().at(*keys)
    return node.value if node else "absent"


def test_update_merges_objects_and_appends_to_lists() -> None:
    document, findings = overlaid(
        "  - target: $.info\n    update: {title: Port, x: {y: 1}}\n"
        "  - target: $.info\n    update: {x: {z: 2}}\n"
        "  - target: $\n    update: {tags: [d]}\n"
        "  - target: $.tags\n    update: e\n"
    )
    assert findings.found == []
    assert member(document, "info") == {
        "title": "Port",
        "version": "1",
        "x": {"y": 1, "z": 2},
    }
    assert member(document, "tags") == ["a", "b", "c", "d", "e"]


def test_a_target_may_match_many() -> None:
    document, _ = overlaid("  - target: $.paths.*.get\n    update: {x: 1}\n")
    assert member(document, "paths", "/boats", "get") == {"summary": "x", "x": 1}
    assert member(document, "paths", "/docks", "get") == {"summary": "y", "x": 1}


def test_updates_of_many_targets_are_apart() -> None:
    """What one target got does not change with another."""
    document, _ = overlaid(
        "  - target: $.paths.*.get\n    update: {x: {y: 1}}\n"
        "  - target: $.paths['/boats'].get.x\n    update: {y: 2}\n"
    )
    assert member(document, "paths", "/docks", "get", "x", "y") == 1
    assert member(document, "paths", "/boats", "get", "x", "y") == 2


def test_remove_of_members_and_of_several_elements() -> None:
    document, _ = overlaid(
        "  - target: $.paths['/boats']\n    remove: true\n"
        "  - target: $.tags[?@ != 'b']\n    remove: true\n"
    )
    assert member(document, "paths") == {"/docks": {"get": {"summary": "y"}}}
    assert member(document, "tags") == ["b"]


def test_copy() -> None:
    document, findings = overlaid(
        "  - target: $.paths['/boats']\n    copy: $.paths['/docks']\n"
    )
    assert findings.found == []
    assert member(document, "paths", "/boats", "get", "summary") == "y"


def test_a_primitive_is_replaced() -> None:
    document, _ = overlaid("  - target: $.info.title\n    update: Port\n")
    assert member(document, "info", "title") == "Port"


def test_places_after_overlays() -> None:
    document, _ = overlaid(
        "  - target: $.tags[0]\n    remove: true\n"
        "  - target: $.tags\n    update: [d]\n"
        "  - target: $.info\n    update:\n      title: Port\n      x: {y: 1}\n"
        "  - target: $.paths['/docks'].get\n    update:\n      tags: [q]\n"
    )
    assert member(document, "tags") == ["b", "c", "d"]
    places = {
        pointer: (span.file, span.line, span.column)
        for pointer in (
            ("tags", "0"),
            ("tags", "1"),
            ("tags", "2"),
            ("info", "title"),
            ("info", "version"),
            ("info", "x", "y"),
            ("paths", "/docks", "get", "tags", "0"),
            ("paths", "/docks", "get", "summary"),
        )
        for span in [document.span(pointer)]
    }
    assert places == {
        ("tags", "0"): ("base", 3, 11),
        ("tags", "1"): ("base", 3, 14),
        ("tags", "2"): ("overlay", 7, 14),
        ("info", "title"): ("overlay", 10, 14),
        ("info", "version"): ("base", 2, 33),
        ("info", "x", "y"): ("overlay", 11, 14),
        ("paths", "/docks", "get", "tags", "0"): ("overlay", 14, 14),
        ("paths", "/docks", "get", "summary"): ("base", 6, 27),
    }


def test_places_after_a_replaced_parent() -> None:
    """What an overlay wrote counts until another one writes above it."""
    document, _ = overlaid(
        "  - target: $.info\n    update: {x: {y: 1}}\n"
        "  - target: $.info.x\n    remove: true\n"
        "  - target: $.info\n    update:\n      x:\n        y: 2\n"
    )
    assert member(document, "info", "x", "y") == 2
    span = document.span(("info", "x", "y"))
    assert (span.file, span.line, span.column) == ("overlay", 11, 12)


# References

FILES = {
    "openapi.yaml": """\
openapi: 3.1.0
paths: {}
components:
  schemas:
    Plain: {type: string}
    a/b~c d{e}: {type: integer}
    é: {type: boolean}
    List: {prefixItems: [{const: 0}, {const: 1}]}
    Chain: {$ref: "#/components/schemas/Chain2"}
    Chain2: {$ref: "#/components/schemas/Plain"}
    Through: {$ref: "other.yaml#/Box"}
""",
    "other.yaml": """\
Box:
  properties: {size: {type: number}, back: {$ref: "openapi.yaml#/components/schemas/Plain"}}
Own: {$ref: "#/Box/properties/size"}
Deep: {$ref: "sub/deep.json"}
""",
    "sub/deep.json": '{"type": "null", "up": {"$ref": "../other.yaml#/Own"}}',
    "a b.yaml": "x: 1\n",
}


@pytest.fixture
def resolver(tmp_path: Path) -> Resolver:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    document = read_document(tmp_path / "openapi.yaml", "openapi.yaml")
    return Resolver(Library(document), Findings())


def followed(resolver: Resolver, reference: str) -> Node:
    root = resolver.library.root
    return resolver.resolve(Node(root, ("x",), {"$ref": reference}))


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("#/components/schemas/Plain", {"type": "string"}),
        ("#/components/schemas/a~1b~0c d{e}", {"type": "integer"}),
        ("#/components/schemas/a~1b~0c%20d%7Be%7D", {"type": "integer"}),
        ("#/components/schemas/%C3%A9", {"type": "boolean"}),
        ("#/components/schemas/é", {"type": "boolean"}),
        ("#/components/schemas/List/prefixItems/1", {"const": 1}),
        ("#/components/schemas/Chain", {"type": "string"}),
        ("openapi.yaml#/components/schemas/Plain", {"type": "string"}),
        ("./other.yaml#/Own", {"type": "number"}),
        ("other.yaml#/Deep/type", "null"),
        ("other.yaml#/Deep/up", {"type": "number"}),
        ("sub/deep.json#/up", {"type": "number"}),
        ("sub/../other.yaml#/Box/properties/back", {"type": "string"}),
        ("#/components/schemas/Through/properties/size", {"type": "number"}),
        ("a%20b.yaml", {"x": 1}),
        ("a b.yaml#", {"x": 1}),
    ],
)
def test_references(reference: str, value: Value, resolver: Resolver) -> None:
    assert followed(resolver, reference).value == value
    assert resolver.findings.found == []


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("#/components/schemas/plain", "ref-dangling"),
        ("#/components/schemas/List/prefixItems/2", "ref-dangling"),
        ("#/components/schemas/List/prefixItems/-1", "ref-dangling"),
        ("#/components/schemas/List/prefixItems/01", "ref-dangling"),
        ("#/components/schemas/Plain/type/0", "ref-dangling"),
        ("#components", "ref-dangling"),
        ("gone.yaml", "ref-dangling"),
        ("sub", "ref-dangling"),
        ("../openapi.yaml", "ref-outside"),
        ("sub/../../x.yaml", "ref-outside"),
        ("%2e%2e/x.yaml", "ref-outside"),
        ("/etc/passwd", "ref-outside"),
        ("C:\\secret.yaml", "ref-outside"),
        ("\\\\host\\share", "ref-outside"),
        ("https://example.com/a.yaml", "ref-remote"),
        ("HTTPS://example.com/a.yaml", "ref-remote"),
        ("//example.com/a.yaml", "ref-remote"),
    ],
)
def test_references_that_are_refused(
    reference: str, code: str, resolver: Resolver
) -> None:
    with pytest.raises(DanglingRef):
        followed(resolver, reference)
    assert [finding.code for finding in resolver.findings.found] == [code]


def test_one_file_is_one_document(resolver: Resolver) -> None:
    """The root by its own name is the root: its schemas are not made twice."""
    target = followed(resolver, "openapi.yaml#/components/schemas/Plain")
    assert target.document is resolver.library.root


# Versions


@pytest.mark.parametrize(
    ("version", "read"),
    [
        ("3.0.0", (3, 0)),
        ("3.0.4", (3, 0)),
        ("3.1.0", (3, 1)),
        ("3.1.2", (3, 1)),
        ("3.2.0", (3, 2)),
        ('"3.1"', (3, 1)),
        ("3.2.0-rc1", (3, 2)),
    ],
)
def test_versions(version: str, read: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(f"openapi: {version}\npaths: {{}}\n")
    assert load_tree(path, (), Findings()).version == read


def test_an_action_changes_one_place_of_an_alias() -> None:
    """In YAML an alias is one object in two places; an overlay's target is one of them."""
    document = read_yaml("spec", "a: &a {x: 1}\nb: *a\n")
    overlay = (
        "overlay: 1.0.0\ninfo: {title: o, version: '1'}\n"
        "actions: [{target: $.a, update: {x: 2}}]\n"
    )
    apply_overlay(document, read_yaml("overlay", overlay), Findings())
    assert document.value == {"a": {"x": 2}, "b": {"x": 1}}
