"""Python's collector of cycles, off while much is made and none of it can be garbage."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect no cycles meanwhile, in the whole process; afterwards, and after errors, as before.

    What bulletins are turned into holds none, but is looked through again and again as it grows.

    >>> before = gc.isenabled()
    >>> with no_collection():
    ...     gc.isenabled()
    False
    >>> gc.isenabled() == before
    True
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
