"""Answers become the described types, and nothing in them raises but broken JSON."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pydantic
import pytest

from package_fixture import Package, build

__all__ = ["build"]

MODULES = {
    "cat": """
        if TYPE_CHECKING:
            from .pet import Pet, PetStatus

        class Cat(BaseModel):
            kind: Literal["cat"]
            name: str
            status: PetStatus | None = None
            friend: Pet | None = None
            hate_threatening: Annotated[bool | None, Field(alias="hate/threatening")] = None
        """,
    "aliased": """
        class Aliased(BaseModel):
            class_: Annotated[str | None, Field(alias="class")] = None
            from_: Annotated[str, Field(alias="from")]
            inner: Aliased | None = None
        """,
    "dog": """
        if TYPE_CHECKING:
            from .pet import Pet

        class Dog(BaseModel):
            kind: Literal["dog"]
            friends: list[Pet]
        """,
    "pet": """
        if TYPE_CHECKING:
            from .cat import Cat
            from .dog import Dog

        PetStatus: TypeAlias = Literal["in", "out"]
        Pet = TypeAliasType("Pet", "Cat | Dog")
        Pets = TypeAliasType("Pets", "list[Pet]")
        PetMap = TypeAliasType("PetMap", "dict[str, Pet | None]")
        Json = TypeAliasType("Json", "dict[str, Json] | list[Json] | str | float | bool | None")
        """,
    "scalars": """
        class Scalars(BaseModel):
            text: str
            whole: int
            number: float
            flag: bool
            at: DateTime
            day: Date
            clock: Time
            span: Duration
            uid: UUID
            price: Decimal
            names: list[str]
            by_name: dict[str, int]
            anything: object
        """,
    "shapes": """
        if TYPE_CHECKING:
            from .cat import Cat
            from .dog import Dog

        class Circle(BaseModel):
            radius: float

        class Square(BaseModel):
            side: float
            label: str | None = None

        class Named(BaseModel):
            label: str | None = None

        class Sound(BaseModel):
            kind: str
            loud: bool | None = None

        class Smell(BaseModel):
            kind: str
            loud: bool | None = None

        Shape = TypeAliasType("Shape", "Circle | Square | Named")
        Sense = TypeAliasType(
            "Sense",
            'Annotated[Sound | Smell, Tagged("kind", {"bark": "Sound", "reek": "Smell"})]',
        )
        Prompt = TypeAliasType("Prompt", "str | list[str] | list[int] | list[list[int]]")
        Several = TypeAliasType("Several", "list[Cat] | list[Dog] | Cat | str")
        Wrapped = TypeAliasType("Wrapped", "Sense | Circle | None")

        class Holder(BaseModel):
            shape: Shape | None = None
            sense: Sense | None = None
            when: DateTime | str | None = None
            amount: int | float | None = None
        """,
}


@pytest.fixture(scope="module")
def package(build: Callable[[object], Package]) -> Package:
    return build(MODULES)


@pytest.fixture(scope="module")
def types(package: Package) -> ModuleType:
    return package.types


@pytest.fixture(scope="module")
def parse(package: Package) -> Callable[[object, object], Any]:
    """Parses a Python value written as JSON, or bytes as they are."""
    parse_json = package.runtime("parse").parse_json

    def parsed(tp: object, value: object) -> Any:
        return parse_json(
            tp, value if isinstance(value, bytes) else json.dumps(value).encode()
        )

    return parsed


GOOD = {
    "text": "a",
    "whole": 1,
    "number": 1.5,
    "flag": True,
    "at": "2024-01-02T03:04:05Z",
    "day": "2024-01-02",
    "clock": "03:04:05",
    "span": "PT5S",
    "uid": "7e57d004-2b97-4e7a-b45f-5387367791cd",
    "price": "1.10",
    "names": ["a"],
    "by_name": {"a": 1},
    "anything": {"a": [1, None]},
}


def test_what_fits_becomes_what_is_described(types, parse):
    got = parse(types.Scalars, GOOD)
    kinds = {name: type(getattr(got, name)).__name__ for name in GOOD}
    assert kinds == {
        "text": "str",
        "whole": "int",
        "number": "float",
        "flag": "bool",
        "at": "datetime",
        "day": "date",
        "clock": "time",
        "span": "timedelta",
        "uid": "UUID",
        "price": "Decimal",
        "names": "list",
        "by_name": "dict",
        "anything": "dict",
    }
    assert got.to_dict() == GOOD


ODD = [
    None,
    True,
    1,
    1.5,
    "x",
    "1",
    "true",
    [],
    [1],
    {},
    {"a": "b"},
    10**30,
    "2024",
    -0.0,
]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("field", GOOD)
def test_a_surprise_stays_raw_and_spoils_nothing_else(types, parse, field, odd):
    answer = {**GOOD, field: odd}
    got = parse(types.Scalars, answer)
    assert type(got) is types.Scalars
    assert got.to_dict() == answer
    others = [name for name in GOOD if name != field]
    whole = parse(types.Scalars, GOOD)
    assert [getattr(got, name) for name in others] == [
        getattr(whole, name) for name in others
    ]


@pytest.mark.parametrize("field", GOOD)
def test_a_missing_field_is_none_and_not_set(types, parse, field):
    answer = {name: value for name, value in GOOD.items() if name != field}
    got = parse(types.Scalars, answer)
    assert getattr(got, field) is None
    assert field not in got.model_fields_set
    assert got.to_dict() == answer


OTHER_FORMS = [
    "1700000000",
    "2024-02-30",
    "20240102",
    "",
    "+1",
    "P1Y",
    "NaN",
    "2024-01-02T25:00Z",
]


@pytest.mark.parametrize(
    ("field", "written"),
    [
        (field, text)
        for field in ("at", "day", "clock", "span", "uid")
        for text in OTHER_FORMS
    ]
    + [("price", text) for text in ("", "NaN", "1,5", "0x1", "Infinity", " 1")],
)
def test_text_of_another_form_stays_text(types, parse, field, written):
    assert getattr(parse(types.Scalars, {**GOOD, field: written}), field) == written


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("whole", "123456789012345678901234567890", 123456789012345678901234567890),
        ("whole", "9223372036854775808", 2**63),
        ("whole", "1.0", 1.0),
        ("number", "9007199254740993", 2**53 + 1),
        ("number", "-123456789012345678901234567890", -123456789012345678901234567890),
        ("number", "1e300", 1e300),
        ("number", "1e400", float("inf")),
        ("number", "Infinity", float("inf")),
        ("number", "7", 7.0),
        ("anything", "123456789012345678901234567890", 123456789012345678901234567890),
    ],
)
def test_numbers_keep_their_value(types, parse, field, text, value):
    content = json.dumps({**GOOD, field: "@"}).replace('"@"', text).encode()
    got = parse(types.Scalars, content)
    assert getattr(got, field) == value
    assert got.to_dict()[field] == value
    assert type(got.to_dict()[field]) is type(value)


def test_nan_is_read(types, parse):
    got = parse(types.Scalars, b'{"number": NaN, "anything": -Infinity}')
    assert got.number != got.number
    assert got.anything == float("-inf")


def test_extra_fields_are_kept(types, parse):
    got = parse(types.Cat, {"kind": "cat", "name": "a", "copy": 1, "new": {"x": [1]}})
    assert got.model_extra == {"copy": 1, "new": {"x": [1]}}
    assert got.new == {"x": [1]}
    assert got.to_dict()["copy"] == 1


def test_wire_names(types, parse):
    got = parse(
        types.Cat, {"kind": "cat", "hate/threatening": True, "hate_threatening": 2}
    )
    assert got.hate_threatening is True
    assert got.model_extra == {"hate_threatening": 2}


def test_unknown_enum_value_is_kept(types, parse):
    got = parse(types.Cat, {"kind": "cat", "name": "a", "status": "asleep"})
    assert (type(got), got.status) == (types.Cat, "asleep")


@pytest.mark.parametrize(
    ("alias", "answer", "names"),
    [
        ("Pet", {"kind": "cat"}, "Cat"),
        ("Pet", {"kind": "dog", "friends": 3}, "Dog"),
        ("Pet", {"kind": "bird"}, "dict"),
        ("Pet", {"name": "a"}, "Cat"),
        ("Pet", {"friends": []}, "Dog"),
        ("Pet", {}, "dict"),
        ("Pet", {"kind": None}, "dict"),
        ("Pet", {"kind": ["cat"]}, "dict"),
        ("Pet", "cat", "str"),
        ("Pet", None, "NoneType"),
        ("Shape", {"radius": 1}, "Circle"),
        ("Shape", {"side": 1}, "Square"),
        ("Shape", {"side": 1, "label": "x"}, "Square"),
        ("Shape", {"label": "x"}, "Named"),
        ("Shape", {}, "Named"),
        ("Shape", {"zzz": 1}, "Named"),
        ("Shape", {"radius": "wrong"}, "Circle"),
        ("Sense", {"kind": "bark"}, "Sound"),
        ("Sense", {"kind": "reek"}, "Smell"),
        ("Sense", {"kind": "light"}, "dict"),
        ("Wrapped", {"kind": "reek"}, "Smell"),
        ("Wrapped", {"radius": 2}, "Circle"),
        ("Wrapped", None, "NoneType"),
        ("Prompt", "a", "str"),
        ("Prompt", ["a"], "list"),
        ("Json", {"a": [1, {"b": None}]}, "dict"),
    ],
)
def test_variants(types, parse, alias, answer, names):
    got = parse(getattr(types, alias), answer)
    assert type(got).__name__ == names
    assert (got.to_dict() if hasattr(got, "to_dict") else got) == answer


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ([{"kind": "cat"}, {"kind": "cat"}], ["Cat", "Cat"]),
        ([{"kind": "dog", "friends": [{"kind": "cat"}]}], ["Dog"]),
        ([], []),
        ([1, {"kind": "dog"}], ["int", "Dog"]),
    ],
)
def test_lists_as_variants(types, parse, answer, names):
    assert [type(each).__name__ for each in parse(types.Several, answer)] == names


def test_variants_in_fields(types, parse):
    answer = {
        "shape": {"side": 2},
        "sense": {"kind": "reek"},
        "when": "2024-01-02T03:04:05Z",
        "amount": 1,
    }
    got = parse(types.Holder, answer)
    assert type(got.shape) is types.Square
    assert type(got.sense) is types.Smell
    assert type(got.when).__name__ == "datetime"
    assert type(got.amount) is int
    assert got.to_dict() == answer


def test_nested_in_lists_maps_and_unions(types, parse):
    answer = {
        "a": {"kind": "dog", "friends": [{"kind": "cat", "friend": {"kind": "dog"}}]},
        "b": None,
    }
    got = parse(types.PetMap, answer)
    assert type(got["a"].friends[0].friend) is types.Dog
    assert got["b"] is None


@pytest.mark.parametrize(
    "make", ["list[Cat]", "dict[str, Cat]", "Cat | Dog", "Pet | None"]
)
def test_any_annotation_can_be_the_root(types, parse, make):
    tp = eval(make, {"Cat": types.Cat, "Dog": types.Dog, "Pet": types.Pet})
    answer = {
        "list[Cat]": [{"kind": "cat"}],
        "dict[str, Cat]": {"a": {"kind": "cat"}},
    }.get(make, {"kind": "cat"})
    got = parse(tp, answer)
    (cat,) = (
        got
        if isinstance(got, list)
        else got.values() if isinstance(got, dict) else (got,)
    )
    assert type(cat) is types.Cat


@pytest.mark.parametrize("tp", [str, int, object, None, bool, dict, list], ids=repr)
@pytest.mark.parametrize("value", ODD, ids=repr)
def test_plain_roots_take_anything(parse, tp, value):
    assert parse(tp, value) == value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"<html>",
        b'{"a":1} x',
        b"\xff\xfe\xfd",
        b"{'a': 1}",
        b"nul",
        b'{"a":"\x80"}',
    ],
)
def test_broken_json_raises_with_the_body(package, types, parse, content):
    error_class = package.runtime("errors").APIDecodingError
    with pytest.raises(error_class) as caught:
        parse(types.Cat, content)
    assert caught.value.body == content


@pytest.mark.parametrize(
    "content",
    [
        b'\xef\xbb\xbf{"kind":"cat","name":"a"}',
        '{"kind":"cat","name":"a"}'.encode("utf-16"),
        b'  {"kind":"cat",\r\n\t"name":"a"}\n',
        b'{"kind":"dog","kind":"cat","name":"a"}',
        b'{"kind":"cat","name":"\\u0061"}',
    ],
)
def test_odd_but_readable_json(types, parse, content):
    got = parse(types.Pet, content)
    assert (type(got), got.name) == (types.Cat, "a")


def test_half_a_surrogate_pair_is_read(types, parse):
    got = parse(types.Cat, b'{"kind":"cat","name":"\\ud800","friend":{"kind":"dog"}}')
    assert (got.name, type(got.friend)) == ("\ud800", types.Dog)


@pytest.mark.parametrize("depth", [100, 190, 230, 600, 100_000])
@pytest.mark.parametrize(
    ("before", "after"),
    [(b"[", b"]"), (b'{"kind":"cat","friend":', b"}"), (b'{"a":', b"}")],
)
def test_depth_does_not_crash(package, types, parse, depth, before, after):
    content = before * depth + b"null" + after * depth
    try:
        for tp in (types.Cat, types.Pet, types.Json, types.Shape, object):
            assert parse(tp, content) is not None
    except package.runtime("errors").APIDecodingError as error:
        assert depth > 500
        assert error.body == content


def test_parse_value_follows_the_same_rules(package, types):
    parse_value = package.runtime("parse").parse_value
    got = parse_value(
        types.Pet, {"kind": "dog", "friends": [{"kind": "cat", "name": 1}]}
    )
    assert (type(got.friends[0]), got.friends[0].name) == (types.Cat, 1)
    assert str(parse_value(types.Scalars, GOOD).day) == "2024-01-02"
    odd = object()
    assert parse_value(types.Cat, odd) is odd
    assert parse_value(types.Cat, got.friends[0]) is got.friends[0]


def test_foreign_pydantic_models_are_read_as_well(types, parse):
    import pydantic

    class Mine(pydantic.BaseModel):
        cat: types.Cat
        more: list[types.Pet] = []

    got = parse(Mine, {"cat": {"kind": "cat"}, "more": [{"kind": "dog"}]})
    assert (type(got), type(got.cat), type(got.more[0])) == (Mine, types.Cat, types.Dog)


def test_types_without_a_hash_work(parse):
    from typing import Annotated

    assert parse(Annotated[int, {}], 3) == 3


def test_a_cold_graph_under_32_threads(build):
    package = build(MODULES)
    types, parse_json = package.types, package.runtime("parse").parse_json
    start = threading.Barrier(32)
    got: list[object] = []

    def race(number: int) -> None:
        start.wait()
        tp = (types.Pet, types.Cat, types.Dog, types.Pets)[number % 4]
        pet = {"kind": "dog", "friends": [{"kind": "cat", "name": "a"}]}
        answer: object = {"kind": "cat", "friend": pet} if number % 4 < 2 else pet
        got.append(
            parse_json(tp, json.dumps([answer] if number % 4 == 3 else answer).encode())
        )

    threads = [threading.Thread(target=race, args=(number,)) for number in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(got) == 32
    assert {type(each).__name__ for each in got} == {"Cat", "Dog", "list"}


@pytest.mark.parametrize("linked", ["{} | None", "list[{}]", "A{} | str"])
def test_a_long_chain_of_cold_models(build, linked):
    """Far more than Python's limit of recursion allows, from a thread as well."""
    count = 300
    modules = {f"m{i}": f"""
            if TYPE_CHECKING:
                from .m{(i + 1) % count} import A{(i + 1) % count}, M{(i + 1) % count}

            A{i} = TypeAliasType("A{i}", "M{i} | M{(i + 1) % count}")


            class M{i}(BaseModel):
                kind: Literal["k{i}"]
                next: {linked.format(f"M{(i + 1) % count}").replace("AM", "A")}
            """ for i in range(count)}
    package = build(modules)
    types, parse_json = package.types, package.runtime("parse").parse_json
    got: list[Any] = []
    limit = sys.getrecursionlimit()
    targets = [lambda: got.append(parse_json(types.M0, b'{"kind":"k0"}'))] * 2
    targets += [
        lambda: got.append(parse_json(list[types.A7], b'[{"kind":"k8"}]')[0])
    ] * 2
    threads = [threading.Thread(target=target) for target in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(type(each).__name__ for each in got) == ["M0", "M0", "M8", "M8"]
    assert {str(each.to_dict()) for each in got} == {"{'kind': 'k0'}", "{'kind': 'k8'}"}
    assert sys.getrecursionlimit() == limit


def _best(call: Callable[[], object]) -> float:
    def once() -> float:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    return min(once() for _ in range(7))


def test_speed_of_floats_and_small_objects(build):
    package = build(
        {
            "item": """
                if TYPE_CHECKING:
                    from .status import Status

                class Item(BaseModel):
                    id: str
                    object: Literal["item"]
                    created: int
                    ratio: float
                    ok: bool
                    status: Status
                    next: str | None
                    size: int

                class Embedding(BaseModel):
                    embedding: List[float]
                """,
            "status": 'Status: TypeAlias = Literal["done", "open"]',
        }
    )
    types, parse_json = package.types, package.runtime("parse").parse_json
    floats = json.dumps(
        [{"embedding": [i / 7 for i in range(1536)]} for _ in range(100)]
    ).encode()
    item = {
        "object": "item",
        "created": 1,
        "ratio": 0.5,
        "ok": True,
        "next": None,
        "size": 3,
    }
    items = [
        item | {"id": f"abc-{i}", "status": ("done", "new")[i % 2]} for i in range(1000)
    ]
    small = json.dumps(items).encode()
    for tp, content, most in ((types.Embedding, floats, 1.3), (types.Item, small, 2.5)):
        taken = _best(lambda tp=tp, content=content: parse_json(list[tp], content))
        assert taken < most * _best(lambda content=content: json.loads(content))


@pytest.mark.parametrize(
    "sent",
    [
        {"class_": "extra"},
        {"class_": None},
        {"class": "a", "class_": "extra"},
        {"class": None, "class_": "extra", "from_": 3},
        {"from": "x", "inner": {"class_": "extra", "from_": []}},
        {},
    ],
    ids=str,
)
@pytest.mark.parametrize("parse", ["parse_json", "parse_value"])
def test_extra_field_called_like_a_field_in_python(
    package: Package, sent: Any, parse: str
) -> None:
    given = json.dumps(sent).encode() if parse == "parse_json" else sent
    value = getattr(package.runtime("parse"), parse)(package.types.Aliased, given)
    assert value.to_dict() == sent
    assert json.loads(value.to_json()) == sent
    assert json.loads(package.runtime("json_body").json_bytes(value)) == sent
    assert value.class_ == sent.get("class") and value.from_ == sent.get("from")
    assert value.model_extra.get("class_") == sent.get("class_")
    assert repr(value).startswith("Aliased(class_=")


def test_models_of_others_keep_their_defaults(package: Package) -> None:
    class Theirs(pydantic.BaseModel):
        class_: str = pydantic.Field("a", alias="class")
        all_: list[int] = pydantic.Field(default_factory=list, alias="all")

        @pydantic.model_validator(mode="before")
        @classmethod
        def check(cls, value: Any) -> Any:
            return value

    class Whole(pydantic.RootModel[list[Theirs]]):
        pass

    parse_json = package.runtime("parse").parse_json
    assert parse_json(Whole, b"[{}]").root[0] == Theirs()
