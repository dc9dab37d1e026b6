# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import Annotated

from .._runtime.models import (
    BaseModel,
    Field,
)

__all__ = [
    "CreateModerationResponse",
    "CreateModerationResponseResult",
    "CreateModerationResponseResultCategories",
    "CreateModerationResponseResultCategoryScores",
]


class CreateModerationResponse(BaseModel):
    """Verdicts on the texts."""

    id: str
    """Identifier of the check."""
    model: str
    """Name of the classifier that did the work."""
    results: list[CreateModerationResponseResult]
    """The verdicts, in the order of the texts."""


class CreateModerationResponseResult(BaseModel):
    """Verdict on one text."""

    flagged: bool
    """Whether the text breaks the usage policies in any way."""
    categories: CreateModerationResponseResultCategories
    """For each kind of content, whether the text is of that kind."""
    category_scores: CreateModerationResponseResultCategoryScores
    """For each kind of content, how sure the classifier is, from 0 to 1."""


class CreateModerationResponseResultCategories(BaseModel):
    """For each kind of content, whether the text is of that kind."""

    hate: bool
    """Hatred towards a group, for what its members are."""
    hate_threatening: Annotated[bool, Field(alias="hate/threatening")]
    """Hatred that also threatens violence."""
    self_harm: Annotated[bool, Field(alias="self-harm")]
    """Suicide, self-injury or eating disorders, shown or encouraged."""
    sexual: bool
    """Content meant to arouse, or that promotes sexual services."""
    sexual_minors: Annotated[bool, Field(alias="sexual/minors")]
    """Sexual content that involves someone under 18."""
    violence: bool
    """Violence, shown or glorified."""
    violence_graphic: Annotated[bool, Field(alias="violence/graphic")]
    """Death, violence or injury in graphic detail."""


class CreateModerationResponseResultCategoryScores(BaseModel):
    """For each kind of content, how sure the classifier is, from 0 to 1."""

    hate: float
    """Hatred towards a group, for what its members are."""
    hate_threatening: Annotated[float, Field(alias="hate/threatening")]
    """Hatred that also threatens violence."""
    self_harm: Annotated[float, Field(alias="self-harm")]
    """Suicide, self-injury or eating disorders, shown or encouraged."""
    sexual: float
    """Content meant to arouse, or that promotes sexual services."""
    sexual_minors: Annotated[float, Field(alias="sexual/minors")]
    """Sexual content that involves someone under 18."""
    violence: float
    """Violence, shown or glorified."""
    violence_graphic: Annotated[float, Field(alias="violence/graphic")]
    """Death, violence or injury in graphic detail."""
