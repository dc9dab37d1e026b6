# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.models import BaseModel

if TYPE_CHECKING:
    from .fine_tune_event import FineTuneEvent
    from .open_ai_file import OpenAIFile

__all__ = [
    "FineTune",
    "FineTuneHyperparams",
]


class FineTune(BaseModel):
    """A fine-tuning job."""

    id: str
    """Identifier of the job."""
    object: str
    """Always `fine-tune`."""
    created_at: int
    """When it was created, in Unix seconds."""
    updated_at: int
    """When it last changed, in Unix seconds."""
    model: str
    """Name of the model that the job starts from."""
    fine_tuned_model: str | None
    """Name of the new model, or null until the job has succeeded."""
    organization_id: str
    """Organization that owns the job."""
    status: str
    """State of the job: `pending`, `running`, `succeeded`, `failed` or `cancelled`."""
    hyperparams: FineTuneHyperparams
    """Settings of the training."""
    training_files: list[OpenAIFile]
    """Files with the training examples."""
    validation_files: list[OpenAIFile]
    """Files with the validation examples."""
    result_files: list[OpenAIFile]
    """Files with the metrics of the training; empty until the job has succeeded."""
    events: list[FineTuneEvent] | None = None
    """What has happened so far. Left out where jobs are listed."""


class FineTuneHyperparams(BaseModel):
    """Settings of the training."""

    n_epochs: int
    """How many times the training goes through all examples."""
    batch_size: int | None
    """How many examples one training step uses."""
    prompt_loss_weight: float
    """How much the tokens of a prompt count in the loss."""
    learning_rate_multiplier: float | None
    """Factor applied to the learning rate of pretraining."""
    compute_classification_metrics: bool | None = None
    """Whether metrics for classification are computed."""
    classification_positive_class: str | None = None
    """Which of two classes counts as positive."""
    classification_n_classes: int | None = None
    """How many classes there are."""
