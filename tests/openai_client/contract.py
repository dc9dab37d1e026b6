"""What the description says of a request and an answer, read without the generator.

The overlay is applied here once more, by its own specification, and `openapi-core` is the judge:
nothing in this folder knows how the generator understands the description.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl

import jsonpath
import yaml
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from openapi_core.exceptions import OpenAPIError
from openapi_schema_validator import OAS30ReadValidator
from werkzeug.datastructures import Headers, ImmutableMultiDict

Json: TypeAlias = Any
ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
GENERATED = ROOT / "generated"
ORIGIN = "https://api.openai.com"
PREFIX = "/v1"
_NULL = {"type": "string", "nullable": True, "enum": [None]}
_METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


def overlaid() -> Json:
    """The description with its overlay applied (Overlay Specification 1.0)."""
    # Through JSON, so that what YAML shares by an alias is no longer one object.
    text = (SPEC / "openapi.yaml").read_text(encoding="utf-8")
    document: Json = json.loads(json.dumps(yaml.safe_load(text)))
    overlay: Json = yaml.safe_load((SPEC / "overlay.yaml").read_text(encoding="utf-8"))
    for action in overlay["actions"]:
        matches = list(jsonpath.finditer(action["target"], document))
        assert matches, f"nothing at {action['target']}"
        for match in matches:
            if action.get("remove"):
                assert match.parent is not None
                del cast("Json", match.parent.obj)[match.parts[-1]]
            else:
                _merge(match.obj, action["update"])
    return document


def _merge(target: Json, update: Json) -> None:
    for key, value in update.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            _merge(target[key], value)
        elif isinstance(value, list) and isinstance(target.get(key), list):
            target[key].extend(value)
        else:
            target[key] = json.loads(json.dumps(value))


@dataclass(frozen=True)
class Part:
    """One part of a multipart body, as it arrived."""

    name: str
    content: bytes
    filename: str | None = None
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass
class Received:
    """One request as it arrived; of a very long body only beginning and end are kept."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int
    length: int
    digest: str

    @property
    def path(self) -> str:
        """As it arrived, escapes and all."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")

    @property
    def json(self) -> Json:
        return json.loads(self.body)

    @property
    def parts(self) -> list[Part]:
        """The parts of a multipart body."""
        found = re.fullmatch(
            r'multipart/form-data; boundary="?([^"]+)"?', self.content_type
        )
        assert found, self.content_type
        return list(parts_of(self.body, found[1]))


def parts_of(body: bytes, boundary: str) -> Iterator[Part]:
    """The parts of a multipart body (RFC 2046, 7578), byte for byte.

    Raises `ValueError` for anything that is not framed as it should be.
    """
    mark = b"\r\n--" + boundary.encode()
    first, *pieces, last = (b"\r\n" + body).split(mark)
    if first or last.strip(b"\r\n") != b"--":
        raise ValueError("not framed as multipart")
    for piece in pieces:
        head, blank, content = piece.partition(b"\r\n\r\n")
        lines = head.decode("utf-8").split("\r\n")
        if lines.pop(0) or not blank:
            raise ValueError("a part without a head")
        headers = {
            name.lower(): value for name, _, value in (x.partition(": ") for x in lines)
        }
        about = re.fullmatch(
            r'form-data; name="([^"]*)"(?:; filename="([^"]*)")?',
            headers["content-disposition"],
        )
        if about is None:
            raise ValueError(headers["content-disposition"])
        kind = headers.get("content-type")
        yield Part(about[1], content, about[2], kind, headers)


def _form(value: bytes, *, boundary: str = "", **_: str) -> Mapping[str, str | bytes]:
    """A multipart body for openapi-core, whose own reader takes it for text: files are bytes,
    other parts text."""
    return ImmutableMultiDict(
        (part.name, part.content if part.filename else part.content.decode("utf-8"))
        for part in parts_of(value, boundary)
    )


@dataclass(frozen=True)
class Described:
    """One operation of the description."""

    method: str
    template: str
    raw: Json
    """The operation object, references unresolved."""

    @property
    def id(self) -> str:
        return str(self.raw["operationId"])

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(
            PREFIX + re.sub(r"\\{\w+\\}", "[^/]+", re.escape(self.template))
        )

    def parameters(self, place: str) -> list[str]:
        return [
            one["name"] for one in self.raw.get("parameters", ()) if one["in"] == place
        ]

    @property
    def body_type(self) -> str | None:
        """The media type of its body."""
        content = self.raw.get("requestBody", {}).get("content", {})
        return next(iter(content), None)


def _spell_out_nullable(node: Json) -> None:
    for one in node.values() if isinstance(node, dict) else node:
        if isinstance(one, dict | list):
            _spell_out_nullable(one)
    if isinstance(node, dict) and node.get("nullable") is True:
        if "enum" in node:
            node["enum"].append(None)
        for key in ("anyOf", "oneOf"):
            if not any(one.get("nullable") for one in node.get(key, [node])):
                node[key].append(_NULL)


class _Request:
    """A request as openapi-core's protocol wants it."""

    def __init__(self, received: Received) -> None:
        self.host_url = ORIGIN
        self.path = received.path
        self.method = received.method.lower()
        self.content_type = received.content_type
        self.body = received.body
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(received.query),
            header=Headers(list(received.headers.items())),
            cookie=ImmutableMultiDict(),
            path={},
        )


class _Response:
    """An answer as openapi-core's protocol wants it."""

    def __init__(self, status: int, content_type: str, data: bytes) -> None:
        self.status_code = status
        self.content_type = content_type
        self.headers = Headers([("Content-Type", content_type)])
        self.data = data


class Contract:
    """The description, asked about requests and answers."""

    def __init__(self) -> None:
        self.document = overlaid()
        self._clear = self._for_the_judge()
        readers: dict[str, Callable[[bytes], Any]] = {"multipart/form-data": _form}
        self._judge = OpenAPI.from_dict(
            self._clear, Config(extra_media_type_deserializers=readers)
        )
        self._lock = threading.Lock()
        self._good_answers: set[tuple[object, ...]] = set()
        self.operations = {one.id: one for one in self._operations()}

    def _for_the_judge(self) -> Json:
        """The description, said so that openapi-core understands it.

        Numbers in forms get a style: only so does it read them as numbers, and then refuses what
        is none. `nullable` is spelled out: the description is one of OpenAPI 3.0.0, whose
        `nullable` "allows sending a null value for the defined schema", whereas openapi-core
        follows 3.0.3, where it needs a type beside it and a null in the `enum`.
        """
        document = json.loads(json.dumps(self.document))
        _spell_out_nullable(document["components"]["schemas"])
        for item in document["paths"].values():
            for operation in item.values():
                content = operation.get("requestBody", {}).get("content", {})
                media = content.get("multipart/form-data")
                for name, schema in self._fields_of(media).items():
                    if schema.get("type") in ("integer", "number", "boolean"):
                        media.setdefault("encoding", {})[name] = {"style": "form"}
        return document

    def _fields_of(self, media: Json) -> Mapping[str, Json]:
        """The properties of the object that a media type carries."""
        if media is None:
            return {}
        return cast("Mapping[str, Json]", self.schema(media["schema"])["properties"])

    def _operations(self) -> Iterator[Described]:
        for template, item in self.document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield Described(method.upper(), template, item[method])

    def schema(self, reference: Json) -> Json:
        """What a schema or a reference to one says."""
        while "$ref" in reference:
            target = self.document
            for key in reference["$ref"].removeprefix("#/").split("/"):
                target = target[key]
            reference = target
        return reference

    def body_fields(self, operation: Described) -> Mapping[str, Json]:
        """The properties of an operation's body, by name."""
        content = operation.raw.get("requestBody", {}).get("content", {})
        return self._fields_of(content.get(operation.body_type))

    def required(self, operation: Described) -> set[str]:
        """The parameters and body fields that a call cannot do without."""
        needed = {
            one["name"]
            for one in operation.raw.get("parameters", ())
            if one.get("required")
        }
        for media in operation.raw.get("requestBody", {}).get("content", {}).values():
            needed |= set(self.schema(media["schema"]).get("required", ()))
        return needed

    def find(self, received: Received) -> Described | None:
        """The operation that a request is for."""
        for one in self.operations.values():
            if one.method == received.method and one.pattern.fullmatch(received.path):
                return one
        return None

    def request_problem(self, received: Received) -> str | None:
        """How a request breaks the description, in openapi-core's words where it sees it."""
        operation = self.find(received)
        if operation is None:
            return f"no operation {received.method} {received.path}"
        if operation.body_type is None and (received.body or received.content_type):
            return f"{operation.id} has no body, yet one came: {received.body[:100]!r}"
        request = _Request(received)
        try:
            with self._lock:
                self._judge.validate_request(cast("Any", request))
        except OpenAPIError as error:
            return f"{operation.id}: {_reasons(error)}"
        if operation.body_type == "multipart/form-data":
            names = [part.name for part in received.parts]
            if len(names) > len(set(names)) or not set(names) <= set(
                self.body_fields(operation)
            ):
                return f"{operation.id}: undescribed or repeated parts in {names}"
        return None

    def answer_problem(
        self, received: Received, status: int, content_type: str, data: bytes
    ) -> str | None:
        """How a whole answer breaks the description."""
        known = (received.method, received.path, status, content_type, data)
        if known in self._good_answers:
            return None
        try:
            with self._lock:
                self._judge.validate_response(
                    cast("Any", _Request(received)),
                    cast("Any", _Response(status, content_type, data)),
                )
        except OpenAPIError as error:
            return _reasons(error)
        self._good_answers.add(known)
        return None

    def check_item(self, operation: Described, item: Json) -> None:
        """Raises where an item of a stream breaks its schema; openapi-core reads no streams."""
        media = operation.raw["responses"]["200"]["content"]["text/event-stream"]
        schema = {"components": self._clear["components"], "allOf": [media["schema"]]}
        OAS30ReadValidator(schema).validate(item)


def _reasons(error: BaseException | None) -> str:
    """The whole chain of causes: the first one alone says only that something is invalid."""
    found: list[str] = []
    while error is not None:
        found.append(f"{type(error).__name__}: {error}")
        found += [str(one) for one in getattr(error, "schema_errors", ())]
        error = error.__cause__ or error.__context__
    return " < ".join(found)
