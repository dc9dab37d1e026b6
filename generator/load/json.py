"""JSON text into a `Document`: parsed by the standard library, with places found on demand.

RFC 8259. Stricter than `json.loads` where a description must be: duplicate keys and the numbers
NaN and Infinity are errors.
"""

from __future__ import annotations

import json
import re
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

from ..diagnostics import Diagnostic, InputError, Span
from .source import Document, Pointer, Value
from .yaml import MAX_DEPTH, too_deep


def read_json(name: str, text: str) -> Document:
    """Parse `text`.

    Raises:
        InputError: syntax, duplicate keys, NaN or Infinity, nested too deeply.
    """
    duplicates: list[str] = []

    def members(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
        result = dict(pairs)
        if len(result) != len(pairs):
            duplicates.extend(
                key for key, count in Counter(k for k, _ in pairs).items() if count > 1
            )
        return result

    def constant(token: str) -> NoReturn:
        at = re.search(rf"(?<![\w\"]){re.escape(token)}(?![\w\"])", text)
        span = _text_span(name, text, at.start() if at else 0, len(token))
        raise InputError(
            Diagnostic("json-syntax", "error", f"{token} is not JSON", span)
        )

    try:
        value: Value = json.loads(
            text, object_pairs_hook=members, parse_constant=constant
        )
    except json.JSONDecodeError as error:
        span = Span(name, error.lineno, error.colno)
        raise InputError(
            Diagnostic("json-syntax", "error", f"not valid JSON: {error.msg}", span)
        ) from None
    except ValueError as error:  # an integer of more digits than Python converts
        span = Span(name, 1, 1)
        raise InputError(
            Diagnostic("json-syntax", "error", str(error).split(";")[0], span)
        ) from None
    except RecursionError:
        raise InputError(too_deep(Span(name, 1, 1))) from None
    if _height(value) > MAX_DEPTH:
        raise InputError(too_deep(Span(name, 1, 1)))
    locator = _Locator(name, text)
    if duplicates:
        raise InputError(*_duplicate_keys(name, text))
    return Document(name, value, locator, text)


def _height(value: Value) -> int:
    """How many levels of objects and lists a value has; level by level, without recursion."""
    height, level = 0, [value]
    while level := [each for each in level if isinstance(each, (dict, list))]:
        height += 1
        level = [child for each in level for child in _children(each)]
    return height


def _children(value: Value) -> Iterable[Value]:
    """The values one level down; none below a scalar."""
    return (
        value.values()
        if isinstance(value, dict)
        else value if isinstance(value, list) else ()
    )


def _text_span(name: str, text: str, offset: int, width: int) -> Span:
    start = text.rfind("\n", 0, offset) + 1
    return Span(
        name, text.count("\n", 0, offset) + 1, offset - start + 1, max(1, width)
    )


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def _duplicate_keys(name: str, text: str) -> list[Diagnostic]:
    """Scan for the objects in which a key repeats; only run when there is one."""
    found: list[Diagnostic] = []
    stack: list[dict[str, int]] = []
    previous: re.Match[str] | None = None
    for token in _TOKEN.finditer(text):
        symbol = token.group()
        if symbol in "{[":
            stack.append({})
        elif symbol in "}]":
            stack.pop()
        elif symbol == ":" and previous:
            key = str(json.loads(previous.group()))
            span = _text_span(name, text, previous.start(), len(previous.group()))
            if key in stack[-1]:
                first = _text_span(name, text, stack[-1][key], len(previous.group()))
                found.append(
                    Diagnostic(
                        "duplicate-key",
                        "error",
                        f"the key {key!r} stands here twice",
                        span,
                        "remove or rename one of them",
                        (first,),
                    )
                )
            stack[-1].setdefault(key, previous.start())
        previous = token
    return found


@dataclass(slots=True)
class _Locator:
    """Finds a place by stepping through the tokens of the text: no value keeps its position.

    The first question costs one scan, which leaves where each token starts and, for a bracket,
    which token closes it: eight bytes a token.
    """

    name: str
    text: str
    starts: array[int] | None = None
    closers: array[int] | None = None

    def __call__(self, pointer: Pointer, key: bool) -> Span:
        starts, closers = self._scanned()
        at, key_at = 0, 0
        for token in pointer:
            step = self._step(closers, at, token)
            if step is None:
                break
            key_at, at = step
        found = key_at if key else at
        return _text_span(self.name, self.text, starts[found], len(self._symbol(found)))

    def _scanned(self) -> tuple[array[int], array[int]]:
        if self.starts is None or self.closers is None:
            self.starts, self.closers = array("L"), array("L")
            open_: list[int] = []
            for index, token in enumerate(_TOKEN.finditer(self.text)):
                self.starts.append(token.start())
                self.closers.append(index)
                symbol = self.text[token.start()]
                if symbol in "{[":
                    open_.append(index)
                elif symbol in "}]":
                    self.closers[open_.pop()] = index
        return self.starts, self.closers

    def _symbol(self, index: int) -> str:
        token = _TOKEN.match(self.text, self._scanned()[0][index])
        return token.group() if token else ""

    def _step(self, closers: array[int], at: int, token: str) -> tuple[int, int] | None:
        """Token indexes of the key and the value of member `token` of the value at `at`."""
        opening = self._symbol(at)
        if opening not in ("{", "["):
            return None
        position, index = at + 1, 0
        while position < closers[at]:
            value = position + 2 if opening == "{" else position
            name = json.loads(self._symbol(position)) if opening == "{" else str(index)
            if name == token:
                return position, value
            position = closers[value] + 2  # past the value and its comma
            index += 1
        return None
