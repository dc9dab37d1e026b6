# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Literal,
    Unpack,
    overload,
)

from .. import types
from .._runtime.omit import (
    Omit,
    omit,
)
from .._runtime.operations import (
    Body,
    Operation,
    PagedOperation,
    PageRule,
    Parameter,
    Response,
    StreamingOperation,
    StreamRule,
)
from .._runtime.options import RequestOptions
from .._runtime.pages import (
    AsyncPaginator,
    Page,
)
from .._runtime.resource import (
    AsyncRawAccess,
    AsyncResource,
    AsyncStreamedAccess,
    RawAccess,
    Resource,
    StreamedAccess,
    async_raw,
    async_streamed,
    raw,
    streamed,
)
from .._runtime.streams import (
    AsyncStream,
    Stream,
)

__all__ = [
    "AsyncFineTunes",
    "AsyncFineTunesRaw",
    "AsyncFineTunesStreamed",
    "FineTunes",
    "FineTunesRaw",
    "FineTunesStreamed",
]

_CREATE: Operation[types.FineTune] = Operation(
    method="POST",
    path="/fine-tunes",
    body=Body("application/json"),
    responses=(Response("200", "application/json", lambda: types.FineTune),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_LIST: PagedOperation[types.ListFineTunesResponse, types.FineTune] = PagedOperation(
    method="GET",
    path="/fine-tunes",
    responses=(
        Response("200", "application/json", lambda: types.ListFineTunesResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
    page=PageRule(items="data"),
)

_RETRIEVE: Operation[types.FineTune] = Operation(
    method="GET",
    path="/fine-tunes/{fine_tune_id}",
    parameters=(Parameter("fine_tune_id", "path"),),
    responses=(Response("200", "application/json", lambda: types.FineTune),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_CANCEL: Operation[types.FineTune] = Operation(
    method="POST",
    path="/fine-tunes/{fine_tune_id}/cancel",
    parameters=(Parameter("fine_tune_id", "path"),),
    responses=(Response("200", "application/json", lambda: types.FineTune),),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
)

_LIST_EVENTS: StreamingOperation[
    types.ListFineTuneEventsResponse, types.FineTuneEvent
] = StreamingOperation(
    method="GET",
    path="/fine-tunes/{fine_tune_id}/events",
    parameters=(
        Parameter("fine_tune_id", "path"),
        Parameter("stream", "query"),
    ),
    responses=(
        Response("200", "application/json", lambda: types.ListFineTuneEventsResponse),
    ),
    errors=(Response("default", "application/json", lambda: types.ErrorResponse),),
    stream=StreamRule(
        "text/event-stream",
        lambda: types.FineTuneEvent,
        switch="stream",
    ),
)


class FineTunes(Resource):
    """The calls under `client.fine_tunes`."""

    def create(
        self,
        *,
        training_file: str,
        validation_file: str | None | Omit = omit,
        model: str | types.CreateFineTuneRequestModel | None | Omit = omit,
        n_epochs: int | None | Omit = omit,
        batch_size: int | None | Omit = omit,
        learning_rate_multiplier: float | None | Omit = omit,
        prompt_loss_weight: float | None | Omit = omit,
        compute_classification_metrics: bool | None | Omit = omit,
        classification_n_classes: int | None | Omit = omit,
        classification_positive_class: str | None | Omit = omit,
        classification_betas: Sequence[float] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Starts a job that trains a model of your own on an uploaded data set.

        The reply describes the queued job. Its `status` shows how far it is, and once it has
        succeeded `fine_tuned_model` holds the name of the new model. See the
        [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).

        Args:
            training_file: Identifier of the [uploaded](https://platform.openai.com/docs/api-reference/files) file
                with the training examples.

                It must be JSON Lines, uploaded with purpose `fine-tune`, every line an object with a
                `prompt` and a `completion`. See the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
            validation_file: Identifier of an uploaded file with examples to validate on, in the same format as
                `training_file`. Do not use any example in both.

                With it, validation metrics are computed from time to time during training; they end up
                in the results file of the job. See the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
            model: Name of the model to start from: `ada`, `babbage`, `curie`, `davinci`, or a model that
                you fine-tuned after 21 April 2022. Default: `curie`. The
                [model overview](https://platform.openai.com/docs/models) compares the base models.
                Default "curie".
            n_epochs: How many times to go through all training examples. Default: 4.
                Default 4.
            batch_size: How many examples to use in one training step.

                By default about 0.2% of the training examples, but never more than 256. Larger batches
                tend to suit larger data sets.
            learning_rate_multiplier: Factor that turns the learning rate of pretraining into that of fine-tuning.

                By default 0.05, 0.1 or 0.2, rising with `batch_size`. Values from 0.02 to 0.2 are worth
                trying.
            prompt_loss_weight: How much the tokens of a prompt count in the loss; those of a completion count 1.
                Default: 0.01.

                A higher weight makes the model learn to write prompts too, which can steady the
                training where completions are short. Lower it where prompts are far longer than
                completions, lest they dominate.
                Default 0.01.
            compute_classification_metrics: If true, metrics for classification, such as accuracy and F1, are computed on the
                validation set after each epoch and written to the results file. Default: false.

                This needs a `validation_file`, and either `classification_n_classes` (several classes)
                or `classification_positive_class` (two classes).
                Default false.
            classification_n_classes: How many classes there are. Mandatory for metrics with more than two classes.
            classification_positive_class: Which of two classes counts as positive. Mandatory for precision, recall and F1 with two
                classes.
            classification_betas: Values of beta for which to compute F-beta scores; for classification into two classes
                only.

                F-beta generalizes F1, in which precision and recall weigh the same: a beta above 1
                favours recall, below 1 precision.
            suffix: Text to put into the name of the new model, from 1 to 40 characters.

                With the suffix `night-calls`, a model could be named
                `curie:ft-birdclub:night-calls-2023-06-30-08-15-42`.
                At least 1 character; at most 40 characters.
        """
        return self._call(_CREATE, locals())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> Page[types.ListFineTunesResponse, types.FineTune]:
        """Lists the fine-tuning jobs of your organization."""
        return self._page(_LIST, locals())

    def retrieve(
        self,
        fine_tune_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Fetches a fine-tuning job, with its settings, its files and its present state.

        See the [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).

        Args:
            fine_tune_id: Identifier of the fine-tuning job.
        """
        return self._call(_RETRIEVE, locals())

    def cancel(
        self,
        fine_tune_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Stops a fine-tuning job at once.

        Args:
            fine_tune_id: Identifier of the fine-tuning job to stop.
        """
        return self._call(_CANCEL, locals())

    @overload
    def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse: ...

    @overload
    def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> Stream[types.FineTuneEvent]: ...

    @overload
    def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse | Stream[types.FineTuneEvent]: ...

    def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse | Stream[types.FineTuneEvent]:
        """Lists what has happened in a fine-tuning job so far, or follows it as it happens.

        With `stream=True` the items come as a stream.

        Args:
            fine_tune_id: Identifier of the fine-tuning job whose events are wanted.
            stream: If true, events arrive one by one as
                [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
                without event names, until the job has succeeded, failed or been cancelled;
                `data: [DONE]` then ends the stream.

                If false, which is the default, the reply holds the events up to now.
                Default false.
        """
        return self._call_or_stream(_LIST_EVENTS, locals())

    @property
    def with_raw_response(self) -> FineTunesRaw:
        """The same calls, each giving its whole response."""
        return FineTunesRaw(self)

    @property
    def with_streaming_response(self) -> FineTunesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return FineTunesStreamed(self)


class AsyncFineTunes(AsyncResource):
    """The calls under `client.fine_tunes`."""

    async def create(
        self,
        *,
        training_file: str,
        validation_file: str | None | Omit = omit,
        model: str | types.CreateFineTuneRequestModel | None | Omit = omit,
        n_epochs: int | None | Omit = omit,
        batch_size: int | None | Omit = omit,
        learning_rate_multiplier: float | None | Omit = omit,
        prompt_loss_weight: float | None | Omit = omit,
        compute_classification_metrics: bool | None | Omit = omit,
        classification_n_classes: int | None | Omit = omit,
        classification_positive_class: str | None | Omit = omit,
        classification_betas: Sequence[float] | None | Omit = omit,
        suffix: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Starts a job that trains a model of your own on an uploaded data set.

        The reply describes the queued job. Its `status` shows how far it is, and once it has
        succeeded `fine_tuned_model` holds the name of the new model. See the
        [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).

        Args:
            training_file: Identifier of the [uploaded](https://platform.openai.com/docs/api-reference/files) file
                with the training examples.

                It must be JSON Lines, uploaded with purpose `fine-tune`, every line an object with a
                `prompt` and a `completion`. See the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
            validation_file: Identifier of an uploaded file with examples to validate on, in the same format as
                `training_file`. Do not use any example in both.

                With it, validation metrics are computed from time to time during training; they end up
                in the results file of the job. See the
                [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).
            model: Name of the model to start from: `ada`, `babbage`, `curie`, `davinci`, or a model that
                you fine-tuned after 21 April 2022. Default: `curie`. The
                [model overview](https://platform.openai.com/docs/models) compares the base models.
                Default "curie".
            n_epochs: How many times to go through all training examples. Default: 4.
                Default 4.
            batch_size: How many examples to use in one training step.

                By default about 0.2% of the training examples, but never more than 256. Larger batches
                tend to suit larger data sets.
            learning_rate_multiplier: Factor that turns the learning rate of pretraining into that of fine-tuning.

                By default 0.05, 0.1 or 0.2, rising with `batch_size`. Values from 0.02 to 0.2 are worth
                trying.
            prompt_loss_weight: How much the tokens of a prompt count in the loss; those of a completion count 1.
                Default: 0.01.

                A higher weight makes the model learn to write prompts too, which can steady the
                training where completions are short. Lower it where prompts are far longer than
                completions, lest they dominate.
                Default 0.01.
            compute_classification_metrics: If true, metrics for classification, such as accuracy and F1, are computed on the
                validation set after each epoch and written to the results file. Default: false.

                This needs a `validation_file`, and either `classification_n_classes` (several classes)
                or `classification_positive_class` (two classes).
                Default false.
            classification_n_classes: How many classes there are. Mandatory for metrics with more than two classes.
            classification_positive_class: Which of two classes counts as positive. Mandatory for precision, recall and F1 with two
                classes.
            classification_betas: Values of beta for which to compute F-beta scores; for classification into two classes
                only.

                F-beta generalizes F1, in which precision and recall weigh the same: a beta above 1
                favours recall, below 1 precision.
            suffix: Text to put into the name of the new model, from 1 to 40 characters.

                With the suffix `night-calls`, a model could be named
                `curie:ft-birdclub:night-calls-2023-06-30-08-15-42`.
                At least 1 character; at most 40 characters.
        """
        return await self._call(_CREATE, locals())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.ListFineTunesResponse, types.FineTune]:
        """Lists the fine-tuning jobs of your organization."""
        return self._page(_LIST, locals())

    async def retrieve(
        self,
        fine_tune_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Fetches a fine-tuning job, with its settings, its files and its present state.

        See the [fine-tuning guide](https://platform.openai.com/docs/guides/fine-tuning).

        Args:
            fine_tune_id: Identifier of the fine-tuning job.
        """
        return await self._call(_RETRIEVE, locals())

    async def cancel(
        self,
        fine_tune_id: str,
        **options: Unpack[RequestOptions],
    ) -> types.FineTune:
        """Stops a fine-tuning job at once.

        Args:
            fine_tune_id: Identifier of the fine-tuning job to stop.
        """
        return await self._call(_CANCEL, locals())

    @overload
    async def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse: ...

    @overload
    async def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.FineTuneEvent]: ...

    @overload
    async def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse | AsyncStream[types.FineTuneEvent]: ...

    async def list_events(
        self,
        fine_tune_id: str,
        *,
        stream: bool | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.ListFineTuneEventsResponse | AsyncStream[types.FineTuneEvent]:
        """Lists what has happened in a fine-tuning job so far, or follows it as it happens.

        With `stream=True` the items come as a stream.

        Args:
            fine_tune_id: Identifier of the fine-tuning job whose events are wanted.
            stream: If true, events arrive one by one as
                [server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html)
                without event names, until the job has succeeded, failed or been cancelled;
                `data: [DONE]` then ends the stream.

                If false, which is the default, the reply holds the events up to now.
                Default false.
        """
        return await self._call_or_stream(_LIST_EVENTS, locals())

    @property
    def with_raw_response(self) -> AsyncFineTunesRaw:
        """The same calls, each giving its whole response."""
        return AsyncFineTunesRaw(self)

    @property
    def with_streaming_response(self) -> AsyncFineTunesStreamed:
        """The same calls, each giving a response whose body is yet to be read."""
        return AsyncFineTunesStreamed(self)


class FineTunesRaw(RawAccess):
    cancel = raw(FineTunes.cancel)
    create = raw(FineTunes.create)
    list = raw(FineTunes.list)
    list_events = raw(FineTunes.list_events)
    retrieve = raw(FineTunes.retrieve)


class FineTunesStreamed(StreamedAccess):
    cancel = streamed(FineTunes.cancel)
    create = streamed(FineTunes.create)
    list = streamed(FineTunes.list)
    list_events = streamed(FineTunes.list_events)
    retrieve = streamed(FineTunes.retrieve)


class AsyncFineTunesRaw(AsyncRawAccess):
    cancel = async_raw(AsyncFineTunes.cancel)
    create = async_raw(AsyncFineTunes.create)
    list = async_raw(AsyncFineTunes.list)
    list_events = async_raw(AsyncFineTunes.list_events)
    retrieve = async_raw(AsyncFineTunes.retrieve)


class AsyncFineTunesStreamed(AsyncStreamedAccess):
    cancel = async_streamed(AsyncFineTunes.cancel)
    create = async_streamed(AsyncFineTunes.create)
    list = async_streamed(AsyncFineTunes.list)
    list_events = async_streamed(AsyncFineTunes.list_events)
    retrieve = async_streamed(AsyncFineTunes.retrieve)
