"""Proves the rule by which paths become calls: the first spec's table, and each refinement.

The refinements are shown on a small invented API, with the neighbour that makes each of them apply
and, beside it, one that keeps it from applying.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.config import Config, read_config
from generator.diagnostics import Findings
from generator.load import load_tree
from generator.lower import lower
from generator.naming import Names, name
from generator.naming.schemas import distinct, python_name
from generator.words import identifier, pascal, singular, snake, split

ROOT = Path(__file__).parents[1]

FIRST_SPEC = {
    "POST /chat/completions": "chat.completions.create",
    "POST /completions": "completions.create",
    "POST /edits": "edits.create",
    "POST /images/generations": "images.generate",
    "POST /images/edits": "images.edit",
    "POST /images/variations": "images.create_variation",
    "POST /embeddings": "embeddings.create",
    "POST /audio/transcriptions": "audio.transcriptions.create",
    "POST /audio/translations": "audio.translations.create",
    "GET /files": "files.list",
    "POST /files": "files.create",
    "GET /files/{file_id}": "files.retrieve",
    "DELETE /files/{file_id}": "files.delete",
    "GET /files/{file_id}/content": "files.retrieve_content",
    "GET /fine-tunes": "fine_tunes.list",
    "POST /fine-tunes": "fine_tunes.create",
    "GET /fine-tunes/{fine_tune_id}": "fine_tunes.retrieve",
    "POST /fine-tunes/{fine_tune_id}/cancel": "fine_tunes.cancel",
    "GET /fine-tunes/{fine_tune_id}/events": "fine_tunes.list_events",
    "GET /models": "models.list",
    "GET /models/{model}": "models.retrieve",
    "DELETE /models/{model}": "models.delete",
    "POST /moderations": "moderations.create",
}

PINNED = {
    "GET /files/{file_id}/content": "files.content.list",
    "GET /fine-tunes/{fine_tune_id}/events": "fine_tunes.events.list",
}
"""What the rule alone makes of the two operations that the configuration pins."""


def calls(names: Names) -> dict[str, str]:
    return {str(id_): call.text for id_, call in names.calls.items()}


def first_spec(config: Config) -> Names:
    findings = Findings()
    overlays = (ROOT / "spec" / "overlay.yaml",)
    tree = load_tree(ROOT / "spec" / "openapi.yaml", overlays, findings)
    names = name(lower(tree, findings), config, findings)
    assert findings.errors == []
    return names


def test_the_first_spec() -> None:
    config = read_config(ROOT / "spec" / "sdkgen.toml", "sdkgen.toml")
    assert calls(first_spec(config)) == FIRST_SPEC


def test_the_first_spec_without_pins() -> None:
    assert calls(first_spec(Config())) == FIRST_SPEC | PINNED


# The invented API: "METHOD /path" with, optionally, behind it what the rule looks at:
# `id=` an operationId, `list`/`object`/`none` the success body, `security=` a scheme.

BODIES = {
    "list": "{type: object, properties: {data: {type: array, items: {}}, total: {}}}",
    "array": "{type: array, items: {type: string}}",
    "object": "{type: object, properties: {name: {type: string}}}",
}


def described(operations: tuple[str, ...]) -> str:
    paths: dict[str, list[str]] = {}
    for line in operations:
        method, path, *facts = line.split()
        told = dict(fact.partition("=")[::2] for fact in facts)
        body = next((BODIES[fact] for fact in told if fact in BODIES), BODIES["list"])
        entry = (
            f"    {method.lower()}:\n"
            f"      responses: {{'200': {{description: x, content: "
            f"{{application/json: {{schema: {body}}}}}}}}}\n"
        )
        if "id" in told:
            entry += f"      operationId: {told['id']}\n"
        if "security" in told:
            entry += f"      security: [{{{told['security']}: []}}]\n"
        if "tag" in told:
            entry += f"      tags: [{told['tag']}]\n"
        paths.setdefault(path, []).append(entry)
    return (
        "openapi: 3.1.0\ninfo: {title: Harbour, version: '1'}\n"
        "security: [{ApiKeyAuth: []}]\n"
        "components: {securitySchemes: {ApiKeyAuth: {type: http, scheme: bearer},"
        " AdminApiKeyAuth: {type: http, scheme: bearer}}}\n"
        "paths:\n" + "".join(f"  {path}:\n{''.join(e)}" for path, e in paths.items())
    )


def named(
    folder: Path, operations: tuple[str, ...], config: Config | None = None
) -> tuple[dict[str, str], Findings]:
    path = folder / "openapi.yaml"
    path.write_text(described(operations), "utf-8")
    findings = Findings()
    tree = load_tree(path, (), findings)
    return calls(name(lower(tree, findings), config or Config(), findings)), findings


RULES: Mapping[str, tuple[tuple[str, ...], Mapping[str, str]]] = {
    "base": (
        (
            "GET /boats",
            "POST /boats",
            "DELETE /boats",
            "GET /boats/{id}",
            "POST /boats/{id}",
            "DELETE /boats/{id}",
            "GET /boats/{id}/crew-members/{member}",
        ),
        {
            "GET /boats": "boats.list",
            "POST /boats": "boats.create",
            "DELETE /boats": "boats.delete",
            "GET /boats/{id}": "boats.retrieve",
            "POST /boats/{id}": "boats.update",
            "DELETE /boats/{id}": "boats.delete_by_id",
            "GET /boats/{id}/crew-members/{member}": "boats.crew_members.retrieve",
        },
    ),
    "action verb as last segment": (
        ("POST /boats/{id}/cancel", "GET /boats/search", "POST /boats/{id}/check"),
        {
            "POST /boats/{id}/cancel": "boats.cancel",
            "GET /boats/search": "boats.search",
            "POST /boats/{id}/check": "boats.check.create",
        },
    ),
    "a verb with paths below it is a resource": (
        ("POST /search", "GET /search/{id}"),
        {"POST /search": "search.create", "GET /search/{id}": "search.retrieve"},
    ),
    "PUT beside PATCH replaces": (
        ("PUT /boats/{id}", "PATCH /boats/{id}", "PUT /docks/{id}"),
        {
            "PUT /boats/{id}": "boats.replace",
            "PATCH /boats/{id}": "boats.update",
            "PUT /docks/{id}": "docks.update",
        },
    ),
    "a version in front says nothing": (
        ("GET /api/v1/boats", "GET /api/v1/docks"),
        {"GET /api/v1/boats": "boats.list", "GET /api/v1/docks": "docks.list"},
    ),
    "1 singleton": (
        ("GET /settings object", "POST /settings object", "GET /boats array"),
        {
            "GET /settings": "settings.retrieve",
            "POST /settings": "settings.update",
            "GET /boats": "boats.list",
        },
    ),
    "2 second scheme": (
        ("GET /boats", "GET /users security=AdminApiKeyAuth"),
        {"GET /boats": "boats.list", "GET /users": "admin.users.list"},
    ),
    "3 beta": (
        ("GET /boats?beta=true", "GET /alpha/docks?beta=true", "GET /ports?a=b"),
        {
            "GET /boats?beta=true": "beta.boats.list",
            "GET /alpha/docks?beta=true": "alpha.docks.list",
            "GET /ports?a=b": "ports.list",
        },
    ),
    "4 action on an item": (
        (
            "POST /trips/{id} id=cancelTrip",
            "POST /boats/{id} id=updateBoat",
            "POST /docks/{id} id=modifyDock",
        ),
        {
            "POST /trips/{id}": "trips.cancel",
            "POST /boats/{id}": "boats.update",
            "POST /docks/{id}": "docks.update",
        },
    ),
    "5 action phrase": (
        (
            "POST /trips/{id}/submit-cargo-list id=submitCargoList",
            "POST /trips/{id}/cargo-list id=createCargoList",
        ),
        {
            "POST /trips/{id}/submit-cargo-list": "trips.submit_cargo_list",
            "POST /trips/{id}/cargo-list": "trips.cargo_list.create",
        },
    ),
    "6 homeless top segment": (
        (
            "GET /company/docks",
            "GET /docks/{id}/keys",
            "GET /ports",
            "GET /ports/{id}/keys",
        ),
        {
            "GET /company/docks": "company.docks.list",
            "GET /docks/{id}/keys": "company.docks.keys.list",
            "GET /ports": "ports.list",
            "GET /ports/{id}/keys": "ports.keys.list",
        },
    ),
    "7 lone GET leaf": (
        ("GET /usage/trips id=usage-trips", "GET /usage/ports id=list-usage-ports"),
        {
            "GET /usage/trips": "usage.trips",
            "GET /usage/ports": "usage.ports.list",
        },
    ),
    "8 noun of a verb": (
        ("GET /maps", "POST /maps", "POST /maps/edits", "POST /maps/legends"),
        {
            "GET /maps": "maps.list",
            "POST /maps": "maps.create",
            "POST /maps/edits": "maps.edit",
            "POST /maps/legends": "maps.legends.create",
        },
    ),
    "9 family of verbs": (
        ("POST /charts/generations", "POST /charts/edits", "POST /charts/copies"),
        {
            "POST /charts/generations": "charts.generate",
            "POST /charts/edits": "charts.edit",
            "POST /charts/copies": "charts.create_copy",
        },
    ),
    "9 no family where one may be read": (
        ("POST /charts/generations", "GET /charts/edits"),
        {
            "POST /charts/generations": "charts.generations.create",
            "GET /charts/edits": "charts.edits.list",
        },
    ),
    "no resource at all": (
        ("GET / tag=Status", "DELETE /{id}"),
        {"GET /": "status.retrieve", "DELETE /{id}": "root.delete"},
    ),
    "shared names are told apart by their places": (
        ("GET /boats", "GET /boats/", "GET /docks/{id}/x", "GET /docks/x"),
        {
            "GET /docks/{id}/x": "docks.x.list_by_id",
            "GET /docks/x": "docks.x.list",
        },
    ),
}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rules(rule: str, tmp_path: Path) -> None:
    operations, expected = RULES[rule]
    found, _ = named(tmp_path, operations)
    assert {id_: found[id_] for id_ in expected} == expected


@pytest.mark.parametrize("rule", sorted(RULES))
def test_order_does_not_matter(rule: str, tmp_path: Path) -> None:
    operations, _ = RULES[rule]
    found, _ = named(tmp_path, operations)
    again, _ = named(tmp_path, operations[::-1])
    assert found == again


@pytest.mark.parametrize("rule", sorted(RULES))
def test_no_name_is_numbered_or_shared_in_silence(rule: str, tmp_path: Path) -> None:
    found, findings = named(tmp_path, RULES[rule][0])
    shared = len(found) - len(set(found.values()))
    said = [finding.code for finding in findings.found]
    assert said.count("call-collision") == shared


def test_a_new_neighbour_renames_nobody(tmp_path: Path) -> None:
    before = ("GET /boats", "GET /boats/{id}", "POST /boats/{id}/cancel")
    found, _ = named(tmp_path, before)
    for new in ("POST /boats", "GET /docks", "GET /boats/{id}/crew", "PUT /boats/{id}"):
        more, _ = named(tmp_path, (*before, new))
        assert found.items() <= more.items(), new


# Words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fineTunes", "fine tunes"),
        ("fine-tunes", "fine tunes"),
        ("FineTunes", "fine tunes"),
        ("fine_tunes", "fine tunes"),
        ("HTTPServer", "http server"),
        ("userIDs", "user ids"),
        ("sha256Sum", "sha256 sum"),
        ("v2beta1", "v2beta1"),
        ("Größe", "grosse"),
        ("hate/threatening", "hate threatening"),
        ("it's", "its"),
        ("__x__", "x"),
        ("…", ""),
        ("日本", "u65e5 u672c"),
    ],
)
def test_split(text: str, words: str) -> None:
    assert " ".join(split(text)).lower() == words


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("boats", "boat"),
        ("copies", "copy"),
        ("boxes", "box"),
        ("classes", "class"),
        ("addresses", "address"),
        ("batches", "batch"),
        ("sizes", "size"),
        ("status", "status"),
        ("news", "news"),
        ("analysis", "analysis"),
        ("series", "series"),
        ("choices", "choice"),
        ("data", "data"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "as_snake", "as_pascal"),
    [
        ("list boats", "list_boats", "ListBoats"),
        ("URLPath", "url_path", "URLPath"),
        ("", "", ""),
        ("x" * 300, "x" * 73 + "_0d4e2c", "X" + "x" * 72 + "_3d7421"),
    ],
)
def test_cases(text: str, as_snake: str, as_pascal: str) -> None:
    assert (snake(text), pascal(text)) == (as_snake, as_pascal)


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("name", "name"),
        ("class", "class_"),
        ("None", "none"),
        ("X-Request-ID", "x_request_id"),
        ("n8n", "n8n"),
        ("sha256_", "sha256_"),
        ("2nd", "field_2nd"),
        ("$ref", "ref"),
        ("", "field"),
        ("…", "field"),
        ("copy", "copy_"),
        ("match", "match"),
        ("_private", "private"),
        ("__init__", "init"),
    ],
)
def test_python_names(wire: str, python: str) -> None:
    found = python_name(wire, "field", frozenset({"copy"}))
    assert found == python
    assert found.isidentifier()


@pytest.mark.parametrize(
    "wires",
    [
        ("camelCase", "camel_case", "CamelCase", "CAMEL_CASE"),
        ("+1", "-1", "1"),
        ("a.b", "a-b", "a b", "a_b"),
        ("…", "‥", "!"),
        ("class", "class_", "Class"),
        ("ref", "$ref"),
    ],
)
def test_names_that_would_be_alike(wires: tuple[str, ...]) -> None:
    names = distinct(wires, "field", frozenset())
    assert set(names) == set(wires)
    assert len(set(names.values())) == len(wires)
    assert all(name.isidentifier() for name in names.values())
    assert distinct(wires[::-1], "field", frozenset()) == names, "order matters"


def test_reserved_words_get_an_underscore() -> None:
    assert identifier("class", "x") == "class_"
    assert identifier("list", "x", frozenset({"list"})) == "list_"
    assert identifier("2", "x") == "x_2"
    assert identifier("", "x") == "x"
