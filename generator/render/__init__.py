"""Views into text: templates print, Black has the last word, the runtime is copied as it is."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..plan.views import Package
from .black import Formatter
from .templates import Templates


def render(package: Package, formatter: Formatter) -> dict[str, bytes]:
    """Every file of the output, by its POSIX path relative to the output folder."""
    templates = Templates(_template_folder(), formatter.store.folder)
    folder = package.name
    sources = {
        f"{folder}/__init__.py": templates.render(
            "package.py.jinja", module=package.init
        ),
        f"{folder}/_client.py": templates.render(
            "client.py.jinja", module=package.client
        ),
        f"{folder}/types/__init__.py": templates.render(
            "index.py.jinja", module=package.types_index
        ),
        f"{folder}/resources/__init__.py": templates.render(
            "index.py.jinja", module=package.resources_index
        ),
    }
    for name, module in package.types.items():
        sources[f"{folder}/types/{name}.py"] = templates.render(
            "types_module.py.jinja", module=module
        )
    for name, resource in package.resources.items():
        sources[f"{folder}/resources/{name}.py"] = templates.render(
            "resource.py.jinja", module=resource
        )
    texts = {path: text.encode() for path, text in formatter.format(sources).items()}
    texts["api.md"] = templates.render("api.md.jinja", surface=package.surface).encode()
    texts[f"{folder}/py.typed"] = b""
    for entry in runtime_files():
        texts[f"{folder}/_runtime/{entry.name}"] = entry.read_bytes()
    return dict(sorted(texts.items()))


def runtime_files() -> list[Traversable]:
    """The modules of `templates/runtime`, in alphabetical order."""
    folder = _template_folder().joinpath("runtime")
    return sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".py")),
        key=lambda entry: entry.name,
    )


def _template_folder() -> Traversable:
    """Beside this package in a checkout, and in the wheel as well."""
    beside = Path(__file__).resolve().parents[2] / "templates"
    return beside if beside.is_dir() else files("templates")
