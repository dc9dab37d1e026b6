# Runtime of generated clients; edits in a generated package are overwritten.

"""From an operation and its arguments to a request, without sending anything.

Everything that sync and async calls share and that needs no I/O is here: the layers of headers and
query, bodies, and what becomes of a request in a redirect. Knows no HTTP library and no retry.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from .auth import Signature
from .errors import InvalidArgumentError, TooManyRedirectsError
from .fields import encoded_header
from .headers import is_secret
from .omit import Omit, omit
from .operations import Body, Operation
from .options import RequestOptions, known
from .redirects import (
    REDIRECT_LIMIT,
    Redirect,
    describes_body,
    redirect,
    without_parameters,
)
from .settings import Fields, Settings

if TYPE_CHECKING:
    from .body import EncodedBody
    from .http import Timeout

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
"""Idempotent by definition (RFC 9110, 9.2.2): they need no key."""
_METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
_NO_OPTIONS: RequestOptions = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A request, ready to be sent any number of times."""

    method: str
    url: str
    fields: Fields = field(repr=False)
    body: EncodedBody | None
    secret_query: str = field(default="", repr=False)
    """Percent-encoded; apart from the URL so that it can be hidden and left behind."""
    secret_names: frozenset[str] = frozenset()
    timeout: float | Timeout | None | Omit = omit
    max_retries: int = 2
    is_abroad: bool = False
    """Whether it has left its origin, and with that its credentials."""

    def linked(self, url: str) -> Outgoing:
        """The same request at a URL that the server gave as that of the next page."""
        step = redirect(self.method, self.url, 307, url)
        return self if step is None else self.moved(step)

    def moved(self, step: Redirect) -> Outgoing:
        """The request that follows a redirect; another origin gets no credentials."""
        fields = self.fields
        if not step.keeps_body:
            fields = {
                name: one for name, one in fields.items() if not describes_body(name)
            }
        if not step.same_origin:
            fields = {
                name: one
                for name, one in fields.items()
                if name not in self.secret_names
                and not is_secret(name)
                and name != "host"
            }
        query = self.secret_query if step.same_origin else ""
        return replace(
            self,
            method=step.method,
            url=without_parameters(step.url, self.secret_names),
            fields=fields,
            body=self.body if step.keeps_body else None,
            secret_query=query,
            is_abroad=self.is_abroad or not step.same_origin,
        )

    def after(self, status: int, location: str, hops: int) -> Outgoing:
        """The request that a redirect asks for.

        Raises `TooManyRedirectsError` when there have been too many (`hops`), when it leads
        nowhere, or when its body cannot be sent twice.
        """
        step = redirect(self.method, self.url, status, location)
        problem = None
        if hops >= REDIRECT_LIMIT:
            problem = f"More than {REDIRECT_LIMIT} redirects."
        elif step is None:
            problem = f"The server redirects ({status}) to nowhere."
        elif step.keeps_body and self.body is not None and not self.body.replayable:
            problem = (
                f"The server redirects ({status}), but the body can be sent only once."
            )
        if step is None or problem is not None:
            raise TooManyRedirectsError(problem or "", method=self.method, url=self.url)
        return self.moved(step)


def undescribed(
    method: str,
    path: str,
    body: object,
    query: Mapping[str, object] | None,
    media_type: str,
    options: RequestOptions,
) -> tuple[Operation[object], dict[str, object]]:
    """The operation and arguments of a call that no description mentions.

    Raises `InvalidArgumentError` for a path that is a whole URL: credentials go to the base URL's
    origin only.
    """
    if "://" in path.partition("?")[0]:
        raise InvalidArgumentError("Give a path below the base URL, not a whole URL.")
    operation: Operation[object] = Operation(
        method=method.upper(),
        path=path if path.startswith("/") else f"/{path}",
        body=None if body is omit else Body(media_type, whole=True),
    )
    if query:
        options = {
            **options,
            "extra_query": {**query, **options.get("extra_query", {})},
        }
    return operation, {"body": body, "options": options}


def prepare(
    settings: Settings,
    operation: Operation[object],
    arguments: Mapping[str, object],
    signature: Signature,
    schemes: tuple[str, ...],
    *,
    accept: str,
) -> Outgoing:
    """The request of a call.

    arguments: by Python name, as the ``locals()`` of a generated method: parameters and fields of
    the body, ``options``, and ``self``, which is ignored.
    """
    options = cast("RequestOptions", arguments.get("options", _NO_OPTIONS))
    if options and not options.keys() <= RequestOptions.__optional_keys__:
        known(options, RequestOptions.__optional_keys__)
    values, rest = _sorted_out(operation, arguments)
    body = _body(operation, rest, options)
    fields = _fields(settings, operation, values, signature, schemes, accept)
    _describe_body(fields, operation.method, body)
    _finish_fields(fields, settings, operation, options)
    return Outgoing(
        method=operation.method,
        url=_url(settings, operation, values, options),
        fields=fields,
        body=body,
        secret_query=_pairs(signature.query) if signature.query else "",
        secret_names=settings.keys.secret_names(),
        timeout=options.get("timeout", settings.timeout),
        max_retries=options.get("max_retries", settings.max_retries),
    )


def _sorted_out(
    operation: Operation[object], arguments: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """The parameters, and what is left for the body."""
    names = operation.parameter_names
    values: dict[str, object] = {}
    rest: dict[str, object] = {}
    for name, value in arguments.items():
        if value is omit or name == "self" or name == "options":
            continue
        (values if name in names else rest)[name] = value
    return values, rest


def _body(
    operation: Operation[object], rest: Mapping[str, object], options: RequestOptions
) -> EncodedBody | None:
    body = operation.body
    extra = options.get("extra_body")
    if body is None:
        if not extra:
            return None
        body = Body("application/json")
    value: object
    if body.whole and "body" in rest:
        value = rest["body"]
        if extra and isinstance(value, Mapping):
            value = {**cast("Mapping[str, object]", value), **extra}
    else:
        renamed = body.renamed
        named = (
            {renamed.get(name, name): one for name, one in rest.items()}
            if renamed
            else rest
        )
        value = {**named, **extra} if extra else named
        if not value and (body.whole or not body.required):
            return None
    # Not imported above: it brings pydantic, which only bodies need.
    from .body import encode_body

    return encode_body(body, value)


def _url(
    settings: Settings,
    operation: Operation[object],
    values: Mapping[str, object],
    options: RequestOptions,
) -> str:
    places = operation.by_location
    base = (
        settings.base_url
        if operation.base_url is None
        else operation.base_url.rstrip("/")
    )
    base, _, query = base.partition("?")
    base = base.rstrip("/")
    path = operation.path
    in_path, in_query = places.get("path"), places.get("query", ())
    extra, default = options.get("extra_query"), settings.default_query
    if in_path or in_query or extra or default:
        from .encode import encode_path, encode_query

        if in_path:
            path = encode_path(path, in_path, values)
        added = {**default, **(extra or {})}
        if added:
            kept = tuple(one for one in in_query if one.name in values)
            given = {one.wire_name for one in kept} - (extra or {}).keys()
            added = {name: value for name, value in added.items() if name not in given}
            in_query = tuple(one for one in kept if one.wire_name in given)
        more = encode_query(in_query, values, added)
        query = f"{query}&{more}" if query and more else query or more
    mark = "&" if "?" in path else "?"
    return f"{base}{path}{mark}{query}" if query else base + path


def _fields(
    settings: Settings,
    operation: Operation[object],
    values: Mapping[str, object],
    signature: Signature,
    schemes: tuple[str, ...],
    accept: str,
) -> Fields:
    """Headers known before the body: HTTP library, API, credentials, client, parameters."""
    key = (schemes, accept)
    layer = settings.layers.get(key)
    if layer is None:
        layer = _layer(settings, signature, accept)
        if settings.keys.is_static(schemes):
            settings.layers[key] = layer
    fields = dict(layer)
    places = operation.by_location
    if "header" in places or "cookie" in places or signature.cookies:
        _parameter_fields(fields, operation, values, signature)
    return fields


def _layer(settings: Settings, signature: Signature, accept: str) -> Fields:
    fields: Fields = {}
    _add(fields, settings.library_headers)
    _add(fields, [("User-Agent", settings.config.user_agent), ("Accept", accept)])
    _add(fields, signature.headers)
    _add(fields, settings.default_headers.items())
    return fields


def _parameter_fields(
    fields: Fields,
    operation: Operation[object],
    values: Mapping[str, object],
    signature: Signature,
) -> None:
    from .encode import encode_cookies, encode_headers

    places = operation.by_location
    if "header" in places:
        _add(fields, encode_headers(places["header"], values).items())
    cookies = [f"{name}={value}" for name, value in signature.cookies]
    if "cookie" in places:
        cookies.append(encode_cookies(places["cookie"], values))
    text = "; ".join(one for one in cookies if one)
    if text:
        _add(fields, [("Cookie", text)])


def _describe_body(fields: Fields, method: str, body: EncodedBody | None) -> None:
    if body is None:
        if method in _METHODS_WITH_BODY:
            fields["content-length"] = (b"Content-Length", b"0")
        return
    if "content-type" not in fields:
        fields["content-type"] = encoded_header("Content-Type", body.content_type)
    if body.length is None:
        fields["transfer-encoding"] = (b"Transfer-Encoding", b"chunked")
    else:
        fields["content-length"] = (b"Content-Length", b"%d" % body.length)


def _finish_fields(
    fields: Fields,
    settings: Settings,
    operation: Operation[object],
    options: RequestOptions,
) -> None:
    """The idempotency key, and what the caller says about this call."""
    header, key = settings.config.idempotency_header, options.get("idempotency_key")
    if key is not None:
        _add(fields, [(header or "Idempotency-Key", key)])
    elif header is not None and header.lower() not in fields:
        idempotent = operation.idempotent
        if idempotent is None:
            idempotent = operation.method in _SAFE_METHODS
        if not idempotent:
            _add(fields, [(header, f"auto-{uuid.uuid4()}")])
    extra = options.get("extra_headers")
    if extra:
        _add(fields, extra.items())


def _add(fields: Fields, more: Iterable[tuple[str, str | Omit]]) -> None:
    for name, value in more:
        if isinstance(value, Omit):
            fields.pop(name.lower(), None)
        else:
            fields[name.lower()] = encoded_header(name, value)


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "&".join(
        f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs
    )
