"""Jinja with everything turned off that could decide: no autoescape, no missing names."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from jinja2 import Environment, FunctionLoader, StrictUndefined


class Templates:
    """The templates of one folder, each compiled at first use."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._environment = (
            Environment(  # noqa: S701  # source code is printed, not HTML
                loader=FunctionLoader(self._source),
                undefined=StrictUndefined,
                keep_trailing_newline=False,
                autoescape=False,
            )
        )

    def render(self, name: str, **views: object) -> str:
        """The text of a template, with one newline at its end."""
        return self._environment.get_template(name).render(**views).rstrip("\n") + "\n"

    def _source(self, name: str) -> str:
        return self._folder.joinpath(name).read_text(encoding="utf-8")
