"""A search's time limit."""

from __future__ import annotations

import time


class DeadlinePassed(Exception):  # noqa: N818 - it is an event, not an error: the search is cut
    """Raised from inside a search; the engine turns it into `Found.incomplete`."""


class Deadline:
    """A moment that may not be passed."""

    def __init__(self, milliseconds: float, /) -> None:
        """Count from now."""
        self._at = time.monotonic() + milliseconds / 1000

    def check(self) -> None:
        """Raise `DeadlinePassed` once it has."""
        if time.monotonic() >= self._at:
            raise DeadlinePassed
