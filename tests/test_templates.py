"""Proves that templates only print: no call, comparison, arithmetic or filter decides in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).parents[1] / "templates"

ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.With,
)


def template_names() -> list[str]:
    return sorted(path.name for path in TEMPLATES.rglob("*.jinja"))


def decisions(source: str) -> list[str]:
    """What a template does beyond printing, with its line."""
    found: list[str] = []
    waiting: list[nodes.Node] = [Environment().parse(source)]
    while waiting:
        node = waiting.pop()
        place = f"line {node.lineno}: {type(node).__name__}"
        if not isinstance(node, ALLOWED):
            found.append(place)
        if isinstance(node, nodes.If):
            if not isinstance(node.test, (nodes.Name, nodes.Getattr)):
                found.append(f"{place} over {type(node.test).__name__}")
            if node.elif_:
                found.append(f"{place} with elif")
        if isinstance(node, nodes.Include):
            if not isinstance(node.template, nodes.Const):
                found.append(f"{place} of a computed name")
        if isinstance(node, nodes.For) and (node.recursive or node.test or node.else_):
            found.append(f"{place} with a condition")
        if isinstance(node, nodes.Getattr) and is_loop(node) and node.attr != "first":
            found.append(f"{place} loop.{node.attr}")
        for child in node.iter_child_nodes():
            if not isinstance(node, nodes.Include):
                waiting.append(child)
    return found


def is_loop(node: nodes.Getattr) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name == "loop"


@pytest.mark.parametrize("name", template_names())
def test_template_only_prints(name: str) -> None:
    assert decisions((TEMPLATES / name).read_text("utf-8")) == []


@pytest.mark.parametrize("name", template_names())
def test_template_adds_no_white_space_at_line_ends(name: str) -> None:
    lines = (TEMPLATES / name).read_text("utf-8").split("\n")
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("{{ f(x) }}", "Call"),
        ("{{ a | upper }}", "Filter"),
        ("{{ a + 1 }}", "Add"),
        ("{{ a ~ b }}", "Concat"),
        ("{{ a[0] }}", "Getitem"),
        ("{{ a if b else c }}", "CondExpr"),
        ("{% if a == b %}{% endif %}", "Compare"),
        ("{% if not a %}{% endif %}", "Not"),
        ("{% if a and b %}{% endif %}", "And"),
        ("{% if a is defined %}{% endif %}", "Test"),
        ("{% if a %}{% elif b %}{% endif %}", "elif"),
        ("{% for a in b if a %}{% endfor %}", "condition"),
        ("{% for a in b %}{{ loop.index }}{% endfor %}", "loop.index"),
        ("{% set a = b %}", "Assign"),
        ("{% macro a() %}{% endmacro %}", "Macro"),
        ("{% import 'a' as b %}", "Import"),
        ("{% include a %}", "computed"),
        ("{{ 'text' }}", "Const"),
    ],
)
def test_the_scan_finds(source: str, fault: str) -> None:
    assert any(fault in line for line in decisions(source))
