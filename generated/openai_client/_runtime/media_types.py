# Runtime of generated clients; edits in a generated package are overwritten.

"""Media types: what a ``Content-Type`` says beside its parameters (RFC 9110, section 8.3)."""

from __future__ import annotations

JSON = "application/json"
BINARY = "application/octet-stream"
FORM = "application/x-www-form-urlencoded"


def media_type(content_type: str) -> str:
    """The media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    """Whether bodies of this media type, as `media_type` gives it, are JSON (RFC 6839)."""
    return media in (JSON, "text/json") or media.endswith("+json")
