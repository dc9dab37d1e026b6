"""Generated models can be used as pydantic models, with no preparation and no order of imports."""

from __future__ import annotations

import copy
import json
import pickle
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from types import ModuleType

import pydantic
import pytest

from package_fixture import Package, build

__all__ = ["build"]

MODULES = {
    "base": """
        if TYPE_CHECKING:
            from .leaf import Leaf

        class Base(BaseModel):
            \"\"\"What nodes have in common.\"\"\"

            id: str
            leaves: list[Leaf] | None = None
        """,
    "node": """
        from .base import Base

        if TYPE_CHECKING:
            from .leaf import Leaf, Leaves

        class Node(Base):
            next: Node | None = None
            leaf: Leaf | None = None
            more: Leaves | None = None
            class_: Annotated[str | None, Field(alias="class")] = None
            hate_threatening: Annotated[bool | None, Field(alias="hate/threatening")] = None
            at: DateTime | None = None
        """,
    "leaf": """
        if TYPE_CHECKING:
            from .node import Node

        Colour: TypeAlias = Literal["red", "green"]
        Leaves = TypeAliasType("Leaves", "list[Leaf] | dict[str, Leaves] | None")
        Either = TypeAliasType(
            "Either", 'Annotated[Leaf | Node, Tagged("kind", {"leaf": "Leaf", "node": "Node"})]'
        )

        class Leaf(BaseModel):
            colour: Colour
            parent: Node | None = None
            either: Either | None = None

        class LeafParam(TypedDict, total=False):
            colour: Required[Colour]
            parent: LeafParam
        """,
}


@pytest.fixture
def types(build: Callable[[object], Package]) -> ModuleType:
    """A cold package: nothing of it is built yet."""
    return build(MODULES).types


FULL = {
    "id": "a",
    "next": {"id": "b", "leaf": {"colour": "green"}},
    "leaf": {"colour": "red", "parent": {"id": "c"}},
    "more": {"x": [{"colour": "red"}]},
    "class": "k",
    "hate/threatening": True,
    "at": "2024-01-02T03:04:05Z",
    "unknown": [1],
}


@pytest.mark.parametrize(
    "first_use",
    [
        lambda types: types.Node(id="a", next=types.Node(id="b"), class_="k"),
        lambda types: types.Node.model_validate(FULL),
        lambda types: types.Node.model_validate_json(json.dumps(FULL)),
        lambda types: types.Node.model_json_schema(),
        lambda types: types.Node.model_construct(id="a").model_dump(),
        lambda types: types.Node.model_construct(id="a").model_copy(update={"id": "b"}),
        lambda types: types.Node.model_construct(id="a").to_dict(),
        lambda types: types.Node.model_construct(id="a").to_json(),
        lambda types: pydantic.TypeAdapter(types.Node).validate_python(FULL),
        lambda types: pydantic.TypeAdapter(list[types.Node]).validate_python([FULL]),
        lambda types: pydantic.TypeAdapter(dict[str, types.Leaf]).json_schema(),
        lambda types: pydantic.create_model("M", node=(types.Node, ...)).model_validate(
            {"node": FULL}
        ),
        lambda types: repr(types.Node.model_construct(id="a")),
        lambda types: types.Node.model_construct(id="a")
        == types.Node.model_construct(id="a"),
    ],
)
def test_first_use_needs_no_preparation(types, first_use):
    assert first_use(types)


def test_values_come_out_typed(types):
    node = types.Node.model_validate(FULL)
    assert type(node.next.leaf) is types.Leaf
    assert type(node.leaf.parent) is types.Node
    assert type(node.more["x"][0]) is types.Leaf
    assert (node.class_, node.hate_threatening, node.at.year) == ("k", True, 2024)
    assert node.model_extra == {"unknown": [1]}


def test_python_and_wire_names_both_construct(types):
    by_name = types.Node(id="a", class_="k", hate_threatening=True)
    by_wire = types.Node(**{"id": "a", "class": "k", "hate/threatening": True})
    assert by_name == by_wire


def test_own_construction_is_validated(types):
    with pytest.raises(pydantic.ValidationError):
        types.Node(id=["no"])
    with pytest.raises(pydantic.ValidationError):
        types.Leaf(colour="blue")


def test_to_dict_writes_wire_names_and_only_what_was_set(types):
    node = types.Node.model_validate(FULL)
    assert node.to_dict() == FULL
    assert json.loads(node.to_json()) == FULL
    assert node.to_json(indent=2).startswith('{\n  "id": "a"')
    assert types.Node(id="a", leaf=None).to_dict() == {"id": "a", "leaf": None}
    assert node.to_dict(mode="python")["at"] == node.at


def test_copy_pickle_and_equality(types):
    node = types.Node.model_validate(FULL)
    for other in (
        copy.copy(node),
        copy.deepcopy(node),
        pickle.loads(pickle.dumps(node)),
    ):
        assert other == node
        assert other.to_dict() == FULL
    assert node != types.Node(id="a")


def test_schema_names_the_enum_and_the_aliases(types):
    schema = types.Leaf.model_json_schema()
    text = json.dumps(schema)
    assert '"enum": ["red", "green"]' in text
    assert '"hate/threatening"' in text


def test_own_subclasses_work(types):
    class Mine(types.Node):
        extra: int
        other: list[types.Leaf] = []

    mine = Mine.model_validate({**FULL, "extra": 3, "other": [{"colour": "red"}]})
    assert type(mine.next) is types.Node
    assert type(mine.other[0]) is types.Leaf
    assert mine.to_dict()["extra"] == 3


def test_every_model_builds(types):
    for name in dir(types):
        found = getattr(types, name)
        if isinstance(found, type) and issubclass(found, pydantic.BaseModel):
            assert found.model_rebuild(force=True)


def test_a_cold_graph_under_32_threads(build):
    types = build(MODULES).types
    start = threading.Barrier(32)
    failures: list[BaseException] = []

    def use(number: int) -> None:
        start.wait()
        try:
            if number % 3 == 0:
                assert types.Node.model_validate(FULL).to_dict() == FULL
            elif number % 3 == 1:
                assert types.Leaf(colour="red", parent=types.Node(id="a")).to_json()
            else:
                assert pydantic.TypeAdapter(list[types.Node]).validate_python([FULL])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=use, args=(number,)) for number in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failures == []
    assert not any(thread.is_alive() for thread in threads)


def test_importing_a_model_imports_only_its_own_module(build):
    package = build(MODULES)
    program = (
        f"import sys; sys.path.insert(0, {str(package.folder.parent)!r})\n"
        f"import {package.name}._runtime.parse, {package.name}._runtime.body\n"
        f"import {package.name}._runtime.encode, {package.name}.types\n"
        "assert 'pydantic' not in sys.modules, 'pydantic was imported'\n"
        f"{package.name}.types.Leaf\n"
        f"assert '{package.name}.types.node' not in sys.modules\n"
        f"{package.name}.types.Leaf(colour='red', parent={{'id': 'a'}})\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


USE = """
from {name}.types.leaf import Colour, Either, Leaf, LeafParam, Leaves
from {name}.types.node import Node


def use(either: Either, leaves: Leaves, colour: Colour) -> Leaf | None:
    if isinstance(either, Leaf):
        return either
    if either.hate_threatening and isinstance(leaves, list):
        return leaves[0]
    return either.leaf


node = Node(id="a", hate_threatening=True, leaf=Leaf(colour="red"))
param: LeafParam = {{"colour": "red", "parent": {{"colour": "green"}}}}
"""


@pytest.mark.parametrize(
    "checker",
    [
        ["mypy", "--strict", "--cache-dir", "/dev/null", "--follow-imports", "silent"],
        ["pyright", "--pythonpath", sys.executable],
    ],
    ids=["mypy", "pyright"],
)
def test_generated_lines_type_check(build, checker):
    package = build(MODULES)
    for source in (package.folder / "types").glob("*.py"):
        source.write_text(_without_unused_imports(source.read_text()))
    (package.folder.parent / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict"}'
    )
    (package.folder / "types" / "__init__.py").write_text("")
    user = package.folder.parent / f"use_{package.name}.py"
    user.write_text(USE.format(name=package.name))
    modules = [str(package.folder / "types" / f"{name}.py") for name in MODULES]
    done = subprocess.run(
        [sys.executable, "-m", *checker, str(user), *modules],
        capture_output=True,
        text=True,
        cwd=package.folder.parent,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _without_unused_imports(source: str) -> str:
    lines: list[str] = []
    for line in source.splitlines():
        start, word, names = line.partition(" import ")
        if word and not line.startswith(" ") and "__future__" not in line:
            rest = source.replace(line, "")
            used = [
                name for name in names.split(", ") if re.search(rf"\b{name}\b", rest)
            ]
            line = f"{start} import {', '.join(used)}" if used else ""
        lines.append(line)
    return "\n".join(lines) + "\n"
