"""Nothing of the package is broken though no call has used it yet: all modules import, all models
build, all descriptors resolve, and all methods say what they take."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest

from tests.openai_client.calls import CALLS, Call
from tests.openai_client.contract import GENERATED, SPEC, Contract
from tests.openai_client.server import KEY, Server

each_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
each_class = pytest.mark.parametrize("name", ["OpenAI", "AsyncOpenAI"])
MODULES = sorted(
    ".".join(path.relative_to(GENERATED).with_suffix("").parts).removesuffix(
        ".__init__"
    )
    for path in (GENERATED / "openai_client").rglob("*.py")
)


def operation_of(call: Call) -> Any:
    """The descriptor of a call."""
    *resources, method = call.name.split(".")
    module = importlib.import_module(f"openai_client.resources.{'_'.join(resources)}")
    return getattr(module, f"_{method.upper()}")


def method_of(name: str, call: Call) -> Any:
    import openai_client

    found: Any = getattr(openai_client, name)(api_key=KEY)
    for part in call.name.split("."):
        found = getattr(found, part)
    return found


def names_of(module: str) -> list[str]:
    return [name for name in importlib.import_module(module).__all__]


@pytest.mark.parametrize("module", MODULES)
def test_modules_import_and_export(module: str) -> None:
    found = importlib.import_module(module)
    exported = getattr(found, "__all__", [])
    assert len(exported) == len(set(exported))
    for name in exported:
        assert getattr(found, name) is not None
    if "._runtime" not in module:
        assert exported or module in {"openai_client.types", "openai_client.resources"}
        assert list(exported) == sorted(exported)


def test_no_module_is_hidden() -> None:
    """Every file is reachable as a module, and the package is marked as typed."""
    import openai_client

    walked = {
        one.name
        for one in pkgutil.walk_packages(openai_client.__path__, "openai_client.")
    }
    assert {"openai_client", *walked} == set(MODULES)
    assert (GENERATED / "openai_client" / "py.typed").exists()


def test_the_index_of_types_is_whole() -> None:
    """Every public name of every module of types is in `types`, and nothing else is."""
    from openai_client import types

    expected = {
        name
        for module in MODULES
        if module.startswith("openai_client.types.")
        for name in names_of(module)
    }
    assert {name for name in dir(types) if name[0].isupper()} >= expected
    indexed = {name for name in dir(types) if name[0].isupper()} - {"TYPE_CHECKING"}
    assert indexed == expected
    missing = "Nothing"
    with pytest.raises(AttributeError, match=missing):
        getattr(types, missing)


def all_types() -> Iterator[tuple[str, Any]]:
    from openai_client import types

    for name in dir(types):
        if name[0].isupper() and name != "TYPE_CHECKING":
            yield name, getattr(types, name)


def test_every_model_builds() -> None:
    import pydantic

    models = [(name, tp) for name, tp in all_types() if inspect.isclass(tp)]
    built = 0
    for _, tp in models:
        if issubclass(tp, pydantic.BaseModel):
            tp.model_rebuild(force=True)
            assert tp.__pydantic_complete__
            assert tp.model_json_schema()["type"] == "object"
            built += 1
    assert built > 30


def test_every_type_has_an_adapter() -> None:
    """Whatever answers consist of, a caller may use with pydantic, in types of their own too."""
    import pydantic
    from openai_client import types

    for name, tp in all_types():
        if "Param" not in name:
            pydantic.TypeAdapter(tp)
    adapter: Any = pydantic.TypeAdapter(dict[str, list[types.FineTuneEvent]])
    event = {"object": "x", "created_at": 1, "level": "info", "message": "m"}
    found = adapter.validate_python({"a": [event]})["a"][0]
    assert type(found) is types.FineTuneEvent


def test_every_annotation_resolves() -> None:
    """What the dictionaries that go in and the models that come out are written with exists."""
    known = dict(all_types())
    fields = 0
    for _, tp in known.items():
        if inspect.isclass(tp):
            fields += len(get_type_hints(tp, localns=known))
    assert fields > 150


def test_every_schema_has_its_type(contract: Contract) -> None:
    """A class of its name: `…Param` for what is only sent."""
    found = {name for name, _ in all_types()}
    for name in contract.document["components"]["schemas"]:
        assert {name, f"{name}Param"} & found, name


def test_models_have_the_fields_of_their_schemas(contract: Contract) -> None:
    import pydantic

    checked = 0
    for name, tp in all_types():
        schema = contract.document["components"]["schemas"].get(name)
        if schema is None or not issubclass(tp, pydantic.BaseModel):
            continue
        wire = [field.alias or name for name, field in tp.model_fields.items()]
        assert wire == list(schema["properties"]), name
        required = {
            field.alias or name
            for name, field in tp.model_fields.items()
            if field.is_required()
        }
        assert required == set(schema.get("required", ())), name
        checked += 1
    assert checked > 15


@each_call
def test_descriptors_resolve(contract: Contract, call: Call) -> None:
    operation, described = operation_of(call), contract.operations[call.id]
    assert (operation.method, operation.path) == (described.method, described.template)
    assert [one.name for one in operation.parameters] == [
        *described.parameters("path"),
        *described.parameters("query"),
    ]
    media_type = None if operation.body is None else operation.body.media_type
    assert media_type == described.body_type
    for response in (*operation.responses, *operation.errors):
        tp = response.type()
        assert inspect.isclass(tp)
    (answer,) = operation.responses
    assert answer.type().__name__ == call.type
    (error,) = operation.errors
    assert (error.status, error.type().__name__) == ("default", "ErrorResponse")
    streams = "text/event-stream" in described.raw["responses"]["200"]["content"]
    assert streams == hasattr(operation, "stream")
    if streams:
        assert operation.stream.switch == "stream"
        assert inspect.isclass(operation.stream.type())


@each_class
@each_call
def test_signatures(contract: Contract, name: str, call: Call) -> None:
    """The arguments of the description, in its order, required where it says so; only the last
    path parameter is positional."""
    from openai_client import omit

    operation = contract.operations[call.id]
    *parameters, options = inspect.signature(method_of(name, call)).parameters.values()
    assert (options.name, options.kind) == ("options", inspect.Parameter.VAR_KEYWORD)
    path = operation.parameters("path")
    assert [one.name for one in parameters] == [
        *path,
        *operation.parameters("query"),
        *contract.body_fields(operation),
    ]
    required = contract.required(operation)
    for one in parameters:
        positional = bool(path) and one.name == path[-1]
        assert one.kind is (
            one.POSITIONAL_OR_KEYWORD if positional else one.KEYWORD_ONLY
        )
        assert one.default is (one.empty if one.name in required else omit), one


@each_class
@each_call
def test_docstrings(contract: Contract, name: str, call: Call) -> None:
    """Each method and each argument is explained, in the words of the description."""
    operation, method = contract.operations[call.id], method_of(name, call)
    doc = inspect.getdoc(method)
    assert doc is not None
    assert doc.split()[:4] == operation.raw["summary"].split()[:4]
    described = {
        **{one["name"]: one for one in operation.raw.get("parameters", ())},
        **contract.body_fields(operation),
    }
    for argument, about in described.items():
        entry = re.search(rf"^    {argument}: (.*)$", doc, re.MULTILINE)
        assert entry, argument
        words = contract.schema(about)["description"].split()
        assert entry[1].split()[:3] == words[:3], argument


@each_call
def test_other_shapes_have_the_same_methods(call: Call) -> None:
    """With the same signatures."""
    import openai_client

    for name in ("OpenAI", "AsyncOpenAI"):
        client: Any = getattr(openai_client, name)(api_key=KEY)
        *resources, method = call.name.split(".")
        for resource in resources:
            client = getattr(client, resource)
        plain = inspect.signature(getattr(client, method))
        for shape in ("with_raw_response", "with_streaming_response"):
            other = inspect.signature(getattr(getattr(client, shape), method))
            assert other.parameters == plain.parameters


def test_resources_have_no_other_methods() -> None:
    """The public surface is that of the description and no more."""
    found = set()
    for module in MODULES:
        if not module.startswith("openai_client.resources."):
            continue
        for name in names_of(module):
            if name.endswith(("Raw", "Streamed")) or name.startswith("Async"):
                continue
            cls = getattr(importlib.import_module(module), name)
            path = module.rpartition(".")[2]
            for member, value in vars(cls).items():
                if not member.startswith("_") and inspect.isfunction(value):
                    found.add(f"{path}.{member}")
    expected = {
        "_".join(call.name.split(".")[:-1]) + "." + call.name.split(".")[-1]
        for call in CALLS
    }
    assert found == expected


def test_deprecated_operations_warn(contract: Contract, server: Server) -> None:
    """As the description marks them, sync and async, in every shape; no others warn."""
    from openai_client import AsyncOpenAI, OpenAI

    assert [
        one.id for one in contract.operations.values() if one.raw.get("deprecated")
    ] == ["createEdit"]
    arguments: Any = {"model": "m", "instruction": "i"}

    async def run() -> None:
        async with AsyncOpenAI(api_key=KEY, base_url=server.url) as client:
            with pytest.warns(DeprecationWarning, match="POST /edits") as caught:
                await client.edits.create(**arguments)
            assert caught[0].filename == __file__

    asyncio.run(run())
    with OpenAI(api_key=KEY, base_url=server.url) as client:
        with pytest.warns(DeprecationWarning, match="POST /edits") as caught:
            client.edits.create(**arguments)
        assert caught[0].filename == __file__
        with pytest.warns(DeprecationWarning, match="POST /edits"):
            client.edits.with_raw_response.create(**arguments)


def test_the_configuration(contract: Contract) -> None:
    from openai_client import _client

    config = _client._CONFIG
    assert config.package == "openai_client"
    assert config.base_url == contract.document["servers"][0]["url"]
    assert config.user_agent == f"openai_client/{contract.document['info']['version']}"
    assert list(config.schemes) == list(
        contract.document["components"]["securitySchemes"]
    )
    assert config.security == tuple(tuple(one) for one in contract.document["security"])
    assert (config.base_url_environment, config.log_environment) == (
        "OPENAI_BASE_URL",
        "OPENAI_LOG",
    )
    assert config.stream_end == "[DONE]"


def test_the_package_says_what_it_exports() -> None:
    import openai_client

    assert set(openai_client.__all__) <= set(dir(openai_client))
    for name in openai_client.__all__:
        value = getattr(openai_client, name)
        if isinstance(value, type):
            assert value.__doc__, name
    missing = "nothing"
    with pytest.raises(AttributeError, match=missing):
        getattr(openai_client, missing)
    raised = {
        name
        for name, value in vars(openai_client).items()
        if isinstance(value, type) and issubclass(value, Exception)
    }
    assert raised <= set(openai_client.__all__)


def test_files_are_stable(contract: Contract) -> None:
    """No file says when, by what version or from where it was made."""
    for path in (GENERATED / "openai_client").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert str(SPEC) not in text
        assert not re.search(r"\b20\d\d-\d\d-\d\dT", text), path
        if "_runtime" not in path.parts:
            first = text.partition("\n")[0]
            assert (
                first
                == "# Generated from an OpenAPI description; edits here are overwritten."
            )
