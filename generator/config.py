"""`sdkgen.toml`: what a description cannot say about its client.

Every key is known; an unknown one is an error with the nearest known one. Paths are relative to
the file. docs/configuration.md describes each key.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from keyword import iskeyword
from pathlib import Path
from typing import TypeAlias, cast

from .diagnostics import Acceptance, Diagnostic, InputError, Span, codes
from .load.files import read_text
from .words import identifier, pascal, snake

Table: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Pin:
    """A call such as "files.retrieve_content" or a class, and where it is pinned."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Auth:
    """How the credential of one security scheme reaches the client."""

    argument: str | None = None
    environment: str | None = None
    span: Span = Span("")


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of one client. Without a file, all come from the description's title."""

    spec: Path | None = None
    overlays: tuple[Path, ...] = ()
    out: Path | None = None
    package: str | None = None
    client: str | None = None
    base_url_environment: str | None = None
    log_environment: str | None = None
    stream_end: str | None = None
    idempotency_header: str | None = None
    request_id_header: str | None = "x-request-id"
    auth: Mapping[str, Auth] = field(default_factory=dict[str, Auth])
    operation_pins: Mapping[str, Pin] = field(default_factory=dict[str, Pin])
    schema_pins: Mapping[str, Pin] = field(default_factory=dict[str, Pin])
    accepted: tuple[Acceptance, ...] = ()

    def named_after(self, title: str) -> Config:
        """With a package and a client named after the API's title where none is configured."""
        from dataclasses import replace

        words = re.sub(r"\b(api|rest|openapi)\b", " ", title, flags=re.IGNORECASE)
        words = words if snake(words) else title
        package = identifier((snake(words) or "api") + "_client", "api")
        client = identifier(pascal(words) or "Api", "Api")
        return replace(
            self, package=self.package or package, client=self.client or client
        )


def is_call(text: str) -> bool:
    """Whether a pin such as "files.retrieve_content" names a method below a resource."""
    parts = text.split(".")
    return len(parts) > 1 and all(
        re.fullmatch(r"[a-z][a-z0-9_]*", part) and not iskeyword(part) for part in parts
    )


KEYS: dict[str, tuple[str, ...]] = {
    "": (
        "spec",
        "overlays",
        "out",
        "client",
        "environment",
        "auth",
        "streams",
        "names",
        "accept",
    ),
    "client": ("package", "name", "idempotency_header", "request_id_header"),
    "environment": ("base_url", "log"),
    "streams": ("end",),
    "names": ("operations", "schemas"),
    "auth.*": ("argument", "environment"),
}


def read_config(path: Path, name: str) -> Config:
    """Read a configuration file; `name` stands for it in messages.

    Raises:
        InputError: not TOML, unknown keys, values of the wrong type.
    """
    text = read_text(path, name)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+), column (\d+)", str(error))
        span = Span(name, int(found[1]), int(found[2])) if found else Span(name, 1, 1)
        message = re.sub(r" \(at .*\)$", "", str(error))
        problem = Diagnostic(
            "config-invalid", "error", f"not valid TOML: {message}", span
        )
        raise InputError(problem) from None
    reader = _Reader(name, text)
    config = reader.config(table, path.parent)
    if reader.problems:
        raise InputError(*reader.problems)
    return config


def _joined(folder: Path, entry: str) -> Path:
    """Without the detours of `spec/../generated`, which messages would show."""
    return Path(os.path.normpath(folder / entry))


class _Reader:
    """Checks and takes over one file's values, collecting what is wrong with them."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.problems: list[Diagnostic] = []

    def config(self, table: Table, folder: Path) -> Config:
        self.check_keys("", table)
        client, environment = self.table(table, "client"), self.table(
            table, "environment"
        )
        streams, names = self.table(table, "streams"), self.table(table, "names")
        out, spec = self.text(table, "out"), self.text(table, "spec")
        return Config(
            spec=_joined(folder, spec) if spec else None,
            overlays=tuple(
                _joined(folder, entry) for entry in self.texts(table, "overlays")
            ),
            out=_joined(folder, out) if out else None,
            package=self.identifier(client, "package"),
            client=self.identifier(client, "name"),
            base_url_environment=self.text(environment, "base_url"),
            log_environment=self.text(environment, "log"),
            stream_end=self.text(streams, "end"),
            idempotency_header=self.text(client, "idempotency_header"),
            request_id_header=(
                self.text(client, "request_id_header")
                if "request_id_header" in client
                else "x-request-id"
            ),
            auth=self.auth(self.table(table, "auth", checked=False)),
            operation_pins=self.pins(self.table(names, "operations", checked=False)),
            schema_pins=self.schema_pins(self.table(names, "schemas", checked=False)),
            accepted=self.accepted(self.table(table, "accept", checked=False)),
        )

    def span(self, key: str) -> Span:
        """The first line that begins with the key: enough to find it in a file of this size."""
        pattern = re.compile(rf"\s*\[?[\w.]*?[\"']?{re.escape(key)}[\"']?\s*[=\]]")
        for number, line in enumerate(self.lines, 1):
            if pattern.match(line):
                return Span(
                    self.name,
                    number,
                    len(line) - len(line.lstrip()) + 1,
                    len(line.strip()),
                )
        return Span(self.name, 1, 1)

    def problem(self, key: str, message: str, hint: str | None = None) -> None:
        self.problems.append(
            Diagnostic("config-invalid", "error", message, self.span(key), hint)
        )

    def check_keys(self, section: str, table: Table, shown: str = "") -> None:
        known = KEYS[section]
        shown = shown or section
        for key in table:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                hint = (
                    f"did you mean {close[0]!r}?"
                    if close
                    else f"known: {', '.join(known)}"
                )
                where = f"in [{shown}]" if section else "at the top"
                self.problem(key, f"unknown key {key!r} {where}", hint)

    def table(self, table: Table, key: str, checked: bool = True) -> Table:
        value = table.get(key, {})
        if not isinstance(value, dict):
            self.problem(key, f"{key!r} must be a table", f"write it as [{key}]")
            return {}
        found = cast("Table", value)  # the keys of a TOML table are strings
        if checked:
            self.check_keys(key, found)
        return found

    def text(self, table: Table, key: str) -> str | None:
        value = table.get(key)
        if value is None or isinstance(value, str):
            return value
        self.problem(key, f"{key!r} must be a string")
        return None

    def texts(self, table: Table, key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        entries = cast("list[object]", value) if isinstance(value, list) else [value]
        texts = tuple(entry for entry in entries if isinstance(entry, str))
        if len(texts) == len(entries):
            return texts
        self.problem(key, f"{key!r} must be a list of strings")
        return ()

    def identifier(self, table: Table, key: str) -> str | None:
        value = self.text(table, key)
        if (
            value is not None
            and identifier(value, "") != value
            or value
            and not value.isidentifier()
        ):
            self.problem(key, f"{key!r} must be a Python name, not {value!r}")
            return None
        return value

    def auth(self, table: Table) -> dict[str, Auth]:
        found: dict[str, Auth] = {}
        for scheme in table:
            entry = self.table(table, scheme, checked=False)
            self.check_keys("auth.*", entry, f"auth.{scheme}")
            found[scheme] = Auth(
                self.identifier(entry, "argument"),
                self.text(entry, "environment"),
                self.span(f"auth.{scheme}"),
            )
        return found

    def pins(self, table: Table) -> dict[str, Pin]:
        found: dict[str, Pin] = {}
        for key in table:
            text = self.text(table, key)
            if text is None:
                continue
            if not is_call(text):
                self.problem(
                    key, f"{text!r} is no call", 'write it as "files.retrieve_content"'
                )
                continue
            found[key] = Pin(text, self.span(key))
        return found

    def schema_pins(self, table: Table) -> dict[str, Pin]:
        names = {key: self.identifier(table, key) for key in table}
        return {key: Pin(name, self.span(key)) for key, name in names.items() if name}

    def accepted(self, table: Table) -> tuple[Acceptance, ...]:
        found: list[Acceptance] = []
        for code in table:
            if code not in codes():
                close = get_close_matches(code, codes(), n=1)
                hint = f"did you mean {close[0]!r}?" if close else None
                self.problem(code, f"unknown code {code!r} in [accept]", hint)
                continue
            places = [""] if table[code] is True else self.texts(table, code)
            found += [Acceptance(code, place, self.span(code)) for place in places]
        return tuple(found)
