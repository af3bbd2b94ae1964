"""What the pages show: the search and the register of the generation that is published now."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask import current_app

from register.store import FILE_NAME, Register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from search.current import CurrentSearch
    from search.service import Search

EXTENSION: Final = "timtin"


@dataclass(frozen=True, slots=True)
class Site:
    """What the application was made with."""

    current: CurrentSearch
    #: Whether to say that all bulletins are samples.
    notice: bool


@dataclass(frozen=True, slots=True)
class Published:
    """One generation, for as long as one request."""

    search: Search
    register: Register
    #: Where its files are.
    folder: Path


def site() -> Site:
    """The site that answers this request."""
    made: Site = current_app.extensions[EXTENSION]
    return made


@contextmanager
def published() -> Iterator[Published]:
    """What is published, held for the block.

    Raises `search.current.EngineError` when nothing can be opened, `RegisterMissing` when the
    generation has no register.
    """
    with site().current.use() as (search, folder):
        yield Published(search, Register(folder / FILE_NAME), folder)
