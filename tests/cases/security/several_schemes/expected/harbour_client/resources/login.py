# Generated from an OpenAPI description; edits here are overwritten.

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import (
    AsyncResource,
    Resource,
)

if TYPE_CHECKING:
    from .login_boats import (
        AsyncLoginBoats,
        LoginBoats,
    )

__all__ = [
    "AsyncLogin",
    "Login",
]


class Login(Resource):
    """The calls under `client.login`."""

    @cached_property
    def boats(self) -> LoginBoats:
        """`login.boats`"""
        from .login_boats import LoginBoats

        return LoginBoats(self)


class AsyncLogin(AsyncResource):
    """The calls under `client.login`."""

    @cached_property
    def boats(self) -> AsyncLoginBoats:
        """`login.boats`"""
        from .login_boats import AsyncLoginBoats

        return AsyncLoginBoats(self)
