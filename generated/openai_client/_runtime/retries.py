# Runtime of generated clients; edits in a generated package are overwritten.

"""When a failed call is tried again, and after how long.

Pure: takes statuses, headers and a random number in; gives seconds out. Knows RFC 9110
(Retry-After, 10.2.3) and the habits of APIs (``retry-after-ms``, ``x-should-retry``); knows
nothing of sockets, clocks that sleep, or sync and async.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

RETRIED_STATUSES = frozenset({408, 409, 429})
"""Beside every 5xx."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How long to wait; times are in seconds."""

    first_delay: float = 0.5
    """Before the first retry; it doubles with each further one."""
    longest_delay: float = 8.0
    """What doubling stops at."""
    longest_asked: float = 60.0
    """The longest wait that a server may ask for; beyond it the backoff above holds."""
    jitter: float = 0.25
    """The fraction that may be taken off a delay, so that many clients do not return at once."""
    chance: Callable[[], float] = random.random
    """Gives a number in [0, 1)."""

    def backoff(self, attempt: int) -> float:
        """Seconds to wait after the failed attempt of this number, counted from 0."""
        delay = min(self.first_delay * 2.0 ** min(attempt, 30), self.longest_delay)
        return delay * (1.0 - self.jitter * self.chance())

    def delay(self, attempt: int, headers: Mapping[str, str] | None = None) -> float:
        """Seconds to wait before the next attempt: what the server asks for, else the backoff."""
        asked = None if headers is None else asked_delay(headers)
        if asked is None or asked > self.longest_asked:
            return self.backoff(attempt)
        return asked


def should_retry(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer is worth another attempt; ``x-should-retry`` has the last word."""
    said = headers.get("x-should-retry", "").strip().lower()
    if said in ("true", "false"):
        return said == "true"
    return status in RETRIED_STATUSES or status >= 500


def asked_delay(
    headers: Mapping[str, str], now: Callable[[], float] = time.time
) -> float | None:
    """Seconds the server asks to wait, or ``None`` where it says nothing or nothing sensible.

    ``retry-after-ms`` (milliseconds) goes before ``Retry-After``, which is seconds (fractions are
    accepted) or an HTTP date; a date in the past means now.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000.0
    text = headers.get("retry-after")
    seconds = _number(text)
    if seconds is not None or text is None:
        return seconds
    try:
        moment = parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return max(0.0, moment - now())


def _number(text: str | None) -> float | None:
    """A finite number that is not negative."""
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
