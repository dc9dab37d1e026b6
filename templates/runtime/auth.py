# Runtime of generated clients; edits in a generated package are overwritten.

"""Credentials: which ones a call needs, and how they are sent.

Knows OpenAPI's security schemes and requirements, RFC 6750 (bearer) and RFC 7617 (basic). A
credential is shown nowhere: not in a repr, an error, a log or a pickle.
"""

from __future__ import annotations

import base64
import inspect
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NoReturn
from urllib.parse import quote

from .errors import ConfigurationError, InvalidArgumentError
from .fields import encoded_header
from .operations import Security

Credential = str | Callable[[], str]
"""A secret, or a function that gives it; the function is called once for each call."""
AsyncCredential = str | Callable[[], str | Awaitable[str]]
"""A secret, or a function, async or not, that gives it."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """``Authorization: Bearer …``; also for OAuth 2 and OpenID Connect.

    argument: of the client that takes the credential; environment: the variable asked otherwise.
    """

    argument: str
    environment: str | None = None


@dataclass(frozen=True, slots=True)
class Basic:
    """``Authorization: Basic …``; the credential is ``"user:password"``."""

    argument: str
    environment: str | None = None


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key under a name of its own in header, query or cookie."""

    name: str
    location: Literal["header", "query", "cookie"]
    argument: str
    environment: str | None = None


Scheme = Bearer | Basic | ApiKey


@dataclass(frozen=True, slots=True)
class Signature:
    """What a call carries as credentials."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    cookies: tuple[tuple[str, str], ...] = field(default=(), repr=False)


class Keyring:
    """The credentials of one client: those given, and those of the environment."""

    __slots__ = ("_schemes", "_secrets", "_signed", "security")

    def __init__(
        self,
        schemes: Mapping[str, Scheme],
        security: Security,
        given: Mapping[str, AsyncCredential | None],
    ) -> None:
        """Raises `ConfigurationError` where nothing satisfies `security`, the whole API's."""
        self._schemes = schemes
        self.security = security
        self._secrets: dict[str, AsyncCredential] = {}
        self._signed: dict[tuple[str, ...], Signature] = {}
        for name, scheme in schemes.items():
            variable = scheme.environment
            secret = given.get(name)
            if secret is None and variable:
                secret = os.environ.get(variable) or None
            if secret == "":
                # Most likely a template that was not filled in: another key must not stand in.
                raise ConfigurationError(f"{scheme.argument} is empty.")
            if secret:
                self._secrets[name] = secret
        self.chosen(None)

    def __repr__(self) -> str:
        return f"Keyring({', '.join(sorted(self._secrets))})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Credentials are not pickled.")

    def replaced(self, given: Mapping[str, AsyncCredential | None]) -> Keyring:
        """A keyring with these credentials in place of those of the same schemes."""
        return Keyring(self._schemes, self.security, {**self._secrets, **given})

    def chosen(self, security: Security | None) -> tuple[str, ...]:
        """The schemes to use for these requirements (``None``: the whole API's).

        The first alternative whose schemes all have a credential; an anonymous one is the last
        resort. Raises `ConfigurationError` that names what to give, where none fits.
        """
        wanted = self.security if security is None else security
        anonymous = not wanted
        for alternative in wanted:
            if alternative and all(name in self._secrets for name in alternative):
                return alternative
            anonymous = anonymous or not alternative
        if anonymous:
            return ()
        raise ConfigurationError(self._missing(wanted))

    def sign(self, names: tuple[str, ...]) -> Signature:
        """What a call carries for these schemes."""
        signature = self._signed.get(names)
        return signature or self._sign(names, {name: self._ask(name) for name in names})

    async def sign_async(self, names: tuple[str, ...]) -> Signature:
        """The same, where a function that gives a credential may be async."""
        signature = self._signed.get(names)
        if signature is not None:
            return signature
        values: dict[str, str] = {}
        for name in names:
            answer = self._ask(name)
            values[name] = await answer if inspect.isawaitable(answer) else answer
        return self._sign(names, values)

    def is_static(self, names: tuple[str, ...]) -> bool:
        """Whether what is carried is the same for every call."""
        return all(isinstance(self._secrets[name], str) for name in names)

    def secret_names(self) -> frozenset[str]:
        """The headers and query parameters that hold keys, in lower case."""
        return frozenset(
            scheme.name.lower()
            for scheme in self._schemes.values()
            if isinstance(scheme, ApiKey)
        )

    def _ask(self, name: str) -> str | Awaitable[str]:
        secret = self._secrets[name]
        return secret if isinstance(secret, str) else secret()

    def _sign(self, names: tuple[str, ...], values: Mapping[str, object]) -> Signature:
        headers: list[tuple[str, str]] = []
        query: list[tuple[str, str]] = []
        cookies: list[tuple[str, str]] = []
        for name in names:
            scheme, value = self._schemes[name], values[name]
            if not isinstance(value, str) or not value:
                raise ConfigurationError(
                    f"The function given as {scheme.argument} gave no text."
                )
            if isinstance(scheme, Bearer):
                headers.append(("Authorization", f"Bearer {value}"))
            elif isinstance(scheme, Basic):
                text = base64.b64encode(value.encode()).decode("ascii")
                headers.append(("Authorization", f"Basic {text}"))
            elif scheme.location == "header":
                headers.append((scheme.name, value))
            elif scheme.location == "query":
                query.append((scheme.name, value))
            else:
                cookies.append(
                    (scheme.name, quote(value, safe="!#$%&'()*+-./:<=>?@[]^_`{|}~"))
                )
        signature = Signature(tuple(headers), tuple(query), tuple(cookies))
        _check(signature)
        if self.is_static(names):
            self._signed[names] = signature
        return signature

    def _missing(self, wanted: Security) -> str:
        ways = " or ".join(
            " with ".join(self._how(name) for name in alternative)
            for alternative in wanted
        )
        return f"A credential is missing: give {ways}."

    def _how(self, name: str) -> str:
        scheme = self._schemes.get(name)
        if scheme is None:
            return f"what {name} asks for, which this client cannot send"
        variable = scheme.environment
        also = f" (or set the environment variable {variable})" if variable else ""
        return f"the argument {scheme.argument}{also}"


def _check(signature: Signature) -> None:
    """Refuses a credential that would break out of its header, without showing it."""
    for name, value in (*signature.headers, *signature.cookies):
        try:
            encoded_header(name, value)
        except InvalidArgumentError as error:
            raise ConfigurationError(error.message) from None
