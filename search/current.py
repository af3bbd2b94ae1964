"""The search over what is published now, kept up with new generations by itself."""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine import Generations, open_engine
from engine.errors import EngineError
from search.phrases import Phrases
from search.service import Search
from search.warming import warm
from vietnamese import versions
from vietnamese.language import Language

#: Where the indexer puts what the texts taught, within a generation.
LANGUAGE_FOLDER = "language"

__all__ = ["CurrentSearch", "EngineError"]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.generation import Generation


@dataclass(slots=True)
class _Open:
    """A generation that is open, and how many requests are using it."""

    generation: Generation
    search: Search
    users: int = 0
    verifying: bool = False
    #: What is wrong with its files; None until that is known.
    problems: list[str] | None = None

    def close(self) -> None:
        self.search.close()
        self.generation.close()


class CurrentSearch:
    """Hands out the newest published generation; an older one is closed when nobody uses it.

    Every request looks whether CURRENT names another one. If that one can't be opened, the one that
    is open goes on serving, and `trouble` says why.
    """

    def __init__(self, root: Path) -> None:
        """`root`: the folder of the index."""
        self._generations = Generations(root, versions=versions())
        self._lock = threading.Lock()
        self._open: _Open | None = None
        #: Why the newest generation is not the one that serves; None when it is.
        self.trouble: EngineError | None = None
        self._refused: int | None = None

    def prepare(self) -> None:
        """Open what is published, and have it ready for the first search (search/warming.py).

        For a process that is about to serve. Where there is nothing to open, `use` will say so.
        """
        with suppress(EngineError), self.use() as (search, _):
            warm(search)

    @contextmanager
    def use(self) -> Iterator[tuple[Search, Path]]:
        """The search, and the folder of its generation, for as long as the block lasts.

        Raises `engine.errors.EngineError` when there is none to open.
        """
        opened = self._take()
        try:
            yield opened.search, opened.generation.path
        finally:
            self._give_back(opened)

    def problems(self) -> list[str] | None:
        """What is wrong with the files of the generation in use; None until that is known.

        The first call has a thread read all of them, once a generation: those that opening doesn't
        read to the end are found so. Raises `engine.errors.EngineError` as `use` does.
        """
        opened = self._take()
        with self._lock:
            begun, opened.verifying = opened.verifying, True
        if begun:
            self._give_back(opened)
        else:
            threading.Thread(target=self._verify, args=(opened,), daemon=True).start()
        return opened.problems

    def _verify(self, opened: _Open) -> None:
        """Compare the files of a generation that was taken for this."""
        try:
            opened.problems = opened.generation.problems()
        finally:
            self._give_back(opened)

    def close(self) -> None:
        """Let go of the generation, at once if nobody uses it."""
        with self._lock:
            last, self._open = self._open, None
            if last and not last.users:
                last.close()

    def _take(self) -> _Open:
        with self._lock:
            number = self._generations.current_number()
            if self._open is None or number not in (self._open.generation.number, self._refused):
                self._renew(number)
            assert self._open is not None
            self._open.users += 1
            return self._open

    def _renew(self, number: int | None) -> None:
        last = self._open
        try:
            generation = self._generations.open_current()
            try:
                search = Search(
                    open_engine(generation.path),
                    generation=generation.number,
                    language=Language.open(generation.path / LANGUAGE_FOLDER),
                    phrases=Phrases.open(generation.path / LANGUAGE_FOLDER),
                )
            except BaseException:
                generation.close()
                raise
        except EngineError as error:
            if last is None:
                raise
            self.trouble, self._refused = error, number
            return
        self.trouble, self._refused = None, None
        self._open = _Open(generation, search)
        if last and not last.users:
            last.close()

    def _give_back(self, opened: _Open) -> None:
        with self._lock:
            opened.users -= 1
            if not opened.users and opened is not self._open:
                opened.close()
