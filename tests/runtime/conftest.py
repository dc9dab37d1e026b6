"""Fixtures of the tests of templates/runtime."""

from sample_package import api, errors, package_folder, sample

__all__ = ["api", "errors", "package_folder", "sample"]
