# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import (
    Annotated,
    Required,
)

from typing_extensions import TypedDict

from .._runtime.models import (
    BaseModel,
    Field,
)
from .._runtime.scalars import (
    List,
    Str,
)

__all__ = [
    "Boat",
    "BoatParam",
]


class Boat(BaseModel):
    self: Str
    class_: Annotated[Str, Field(alias="class")]
    model_config_: Annotated[Str | None, Field(alias="model_config")] = None
    hate_threatening: Annotated[bool | None, Field(alias="hate/threatening")] = None
    list: List[Str] | None = None
    str: Str | None = None
    cap_camel_case: Annotated[int | None, Field(alias="camelCase")] = None
    camel_case: int | None = None
    private: Annotated[Str | None, Field(alias="_private")] = None
    field_2nd: Annotated[Str | None, Field(alias="2nd")] = None
    copy_: Annotated[bool | None, Field(alias="copy")] = None
    type: Annotated[Str | None, Field(alias="@type")] = None
    grosse: Annotated[float | None, Field(alias="größe")] = None


BoatParam = TypedDict(
    "BoatParam",
    {
        "self": Required["str"],
        "class": Required["str"],
        "model_config": "str",
        "hate/threatening": "bool",
        "list": "list[str]",
        "str": "str",
        "camelCase": "int",
        "camel_case": "int",
        "_private": "str",
        "2nd": "str",
        "copy": "bool",
        "@type": "str",
        "größe": "float",
    },
    total=False,
)
