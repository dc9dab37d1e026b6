# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Required,
    TypeAlias,
)

from typing_extensions import TypedDict

__all__ = [
    "CreateFineTuneRequestModel",
    "CreateFineTuneRequestParam",
]


class CreateFineTuneRequestParam(TypedDict, total=False):
    """What to train on, and how."""

    training_file: Required[str]
    """Identifier of the [uploaded](https://platform.openai.com/docs/api-reference/files) file
    with the training examples.

    It must be JSON Lines, uploaded with purpose `fine-tune`, every line an object with a
    `prompt` and a `completion`. See the
    [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
    """
    validation_file: str | None
    """Identifier of an uploaded file with examples to validate on, in the same format as
    `training_file`. Do not use any example in both.

    With it, validation metrics are computed from time to time during training; they end up
    in the results file of the job. See the
    [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
    """
    model: str | CreateFineTuneRequestModel | None
    """Name of the model to start from: `ada`, `babbage`, `curie`, `davinci`, or a model that
    you fine-tuned after 21 April 2022. Default: `curie`. The
    [model overview](https://platform.openai.com/docs/models) compares the base models.
    Default "curie".
    """
    n_epochs: int | None
    """How many times to go through all training examples. Default: 4.
    Default 4.
    """
    batch_size: int | None
    """How many examples to use in one training step.

    By default about 0.2% of the training examples, but never more than 256. Larger batches
    tend to suit larger data sets.
    """
    learning_rate_multiplier: float | None
    """Factor that turns the learning rate of pretraining into that of fine-tuning.

    By default 0.05, 0.1 or 0.2, rising with `batch_size`. Values from 0.02 to 0.2 are worth
    trying.
    """
    prompt_loss_weight: float | None
    """How much the tokens of a prompt count in the loss; those of a completion count 1.
    Default: 0.01.

    A higher weight makes the model learn to write prompts too, which can steady the
    training where completions are short. Lower it where prompts are far longer than
    completions, lest they dominate.
    Default 0.01.
    """
    compute_classification_metrics: bool | None
    """If true, metrics for classification, such as accuracy and F1, are computed on the
    validation set after each epoch and written to the results file. Default: false.

    This needs a `validation_file`, and either `classification_n_classes` (several classes)
    or `classification_positive_class` (two classes).
    Default false.
    """
    classification_n_classes: int | None
    """How many classes there are. Mandatory for metrics with more than two classes."""
    classification_positive_class: str | None
    """Which of two classes counts as positive. Mandatory for precision, recall and F1 with two
    classes.
    """
    classification_betas: Sequence[float] | None
    """Values of beta for which to compute F-beta scores; for classification into two classes
    only.

    F-beta generalizes F1, in which precision and recall weigh the same: a beta above 1
    favours recall, below 1 precision.
    """
    suffix: str | None
    """Text to put into the name of the new model, from 1 to 40 characters.

    With the suffix `night-calls`, a model could be named
    `curie:ft-birdclub:night-calls-2023-06-30-08-15-42`.
    At least 1 character; at most 40 characters.
    """


CreateFineTuneRequestModel: TypeAlias = Literal[
    "ada",
    "babbage",
    "curie",
    "davinci",
]
