"""One indexing run: from the sources to the next generation."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

import register.store as register_store
from corpus.errors import Unreadable
from corpus.walk import RawItem, Skipped, walk
from engine import Generations, new_builder
from indexer import language
from indexer.analysing import Alone, Task, analyse, analyse_in
from indexer.document import initiative_document
from indexer.errors import SourcesMissing
from indexer.garbage import no_collection
from indexer.language import RELEARN_SHARE, Learning
from indexer.ledger import Entry, Ledger
from indexer.ledger import check as check_ledger
from indexer.report import Report
from indexer.workers import Workers, available
from register import EXTRACTOR_VERSION
from register.corrections import load as load_corrections
from register.errors import RegisterError
from register.make import make
from register.reconcile import reconcile
from register.review import lost_corrections
from register.store import Order, Register
from vietnamese import versions
from vietnamese.segment import PyviSegmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
    from pathlib import Path

    from corpus.source import Source
    from engine.generation import Draft
    from engine.protocol import Builder
    from indexer.analysing import Analysed, Result, Work
    from register.corrections import Corrections
    from register.model import Extract, Figure, Initiative, Mention
    from register.review import Question
    from register.store import Before
    from vietnamese.segment import Segmenter

#: More than this share of a source gone, and more bulletins than that: a wrong folder, perhaps.
REMOVALS_SHARE: Final = 0.1
REMOVALS_COUNT: Final = 20
#: Bulletins to analyse that pay for the start of processes: half a second each.
ENOUGH_FOR_WORKERS: Final = 500


@no_collection()
def index(  # noqa: PLR0913 - the options of one command, by keyword
    sources: Sequence[Source],
    *,
    root: Path,
    rebuild: bool = False,
    accept_removals: bool = False,
    wait_s: float = 10,
    segmenter: Segmenter | None = None,
    corrections: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    workers: int | None = None,
) -> Report:
    """Bring the index at `root` up to what these sources hold, and publish it.

    Only what changed is analysed again; `rebuild` analyses everything and starts a new, independent
    copy. What vanished is removed within these sources only, and not when more than a tenth of one
    (and more than 20 bulletins) is gone, unless `accept_removals`. `wait_s`: how long to wait for
    another run to end. `corrections` is the file in which staff set the register right; if it alone
    has changed, that is published too. `progress` is told how many of how many items are done.
    `workers`: processes that analyse, if there is enough to do; one does it here, None means as
    many as there are cores (`indexer.workers`).
    Raises `indexer.errors`, `engine.errors` and `CorrectionsUnreadable`; what can't be read of the
    sources is in the report.
    """
    set_right = load_corrections(corrections)
    generations = Generations(root, versions={**versions(), "extractor": str(EXTRACTOR_VERSION)})
    with generations.write(rebuild=rebuild, wait_s=wait_s) as draft:
        # A rebuild begins with nothing, but addresses and the list of sources go on if they can.
        last = generations.current_folder()
        if rebuild and last and not _readable(last):
            last = None
        with closing(Ledger(draft.path, base=last)) as ledger:
            if rebuild and not accept_removals:
                _refuse_to_lose(sources, ledger)
            run = _Run(
                # Plain dictionaries of sections can pass to other processes.
                sources=[replace(one, sections=dict(one.sections)) for one in sources],
                ledger=ledger,
                builder=new_builder(draft.path, base=draft.base),
                segmenter=segmenter or PyviSegmenter(),
                accept_removals=accept_removals,
                corrections=set_right,
                analyse_all=rebuild,
                progress=progress or _no_progress,
                workers=workers or available(),
                learning=None if draft.base else Learning(),
            )
            if _build(run, draft, last=last):
                _learn(run, draft)
                ledger.save()
                run.report.generation = draft.publish()
    return run.report


def _build(run: _Run, draft: Draft, *, last: Path | None) -> bool:
    """Write the index and the register into the draft; False if there is nothing new to publish."""
    known = Register(last / register_store.FILE_NAME) if last else None
    try:
        run.read_all()
        run.remove_vanished()
        if not known or run.changes_register(known):
            _write_register(run, known, folder=draft.path)
        else:
            count = len(known.ordered(by=Order.NAME))
            _tell(run.report, initiatives=count, questions=known.questions())
            if not run.extracts:
                run.builder.abandon()
                return False
            # Most bulletins name and count nothing: the register stays as it is.
            draft.carry_over(register_store.FILE_NAME)
        run.builder.finish()
    except BaseException:
        run.builder.abandon()
        raise
    return True


def _readable(folder: Path) -> bool:
    """Whether the records of a generation can be read; what is damaged, a rebuild does without."""
    try:
        check_ledger(folder)
        register = Register(folder / register_store.FILE_NAME)
        register.before()
    except (OSError, sqlite3.DatabaseError, RegisterError):
        return False
    return True


def _learn(run: _Run, draft: Draft) -> None:
    """Learn the language anew if enough has changed since it was learned, else carry it over."""
    ledger = run.ledger
    ledger.unlearned += len(run.extracts) + len(run.removed)
    if run.learning:
        run.learning.write(draft.path)
    elif ledger.unlearned > RELEARN_SHARE * sum(ledger.sources().values()):
        language.learned(draft.path, workers=run.workers).write(draft.path)
    else:
        draft.carry_over(language.FOLDER)
        return
    ledger.unlearned = 0


def _no_progress(done: int, of: int, /) -> None:
    """Tell nobody."""


def _refuse_to_lose(sources: Sequence[Source], ledger: Ledger) -> None:
    missing = set(ledger.sources()) - {source.name for source in sources}
    if missing:
        raise SourcesMissing(sorted(missing))


class _Place(NamedTuple):
    """Bytes where they were found."""

    source: str
    path: str
    hash: str


@dataclass(slots=True)
class _Survey:
    """What the sources hold."""

    present: set[_Place] = field(default_factory=set)
    #: Items as they were last time, and others.
    unchanged: int = 0
    fresh: int = 0
    #: By source, the files that hold others, or what can't be read.
    files: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


@dataclass(slots=True)
class _Run:
    """The state of one run."""

    sources: Sequence[Source]
    ledger: Ledger
    builder: Builder
    segmenter: Segmenter
    accept_removals: bool
    corrections: Corrections
    analyse_all: bool
    progress: Callable[[int, int], None]
    workers: int
    #: Where all is put anew: what it teaches.
    learning: Learning | None
    report: Report = field(default_factory=Report)
    #: Whether a source is of another province than it was: then figures of a whole one are others.
    provinces_changed: bool = False
    #: Entries whose bytes are no longer in their source, by bulletin; shrinks as others take over.
    vanished: dict[str, Entry] = field(default_factory=dict)
    #: Bulletins put in this run, with what was found in them.
    extracts: dict[str, Extract] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def changes_register(self, known: Register) -> bool:
        """Whether the register must be made again: there is something that the last didn't know."""
        return bool(
            self.analyse_all
            or self.removed
            or self.provinces_changed
            or self.corrections.text != known.corrections_text()
            or any(found.mentions or found.figures for found in self.extracts.values())
            or known.tells_of(self.extracts)
        )

    def read_all(self) -> None:
        """Compare everything with the ledger, and analyse what is new or changed."""
        for source in self.sources:
            changed = self.ledger.put_source(source.name, province=source.province)
            self.provinces_changed = self.provinces_changed or changed
        entries = {
            _Place(entry.source, entry.path, entry.hash): entry
            for entry in self.ledger.of({source.name for source in self.sources})
        }
        known = set() if self.analyse_all else set(entries)
        survey = self._survey(known)
        self.report.unchanged = survey.unchanged
        self.vanished = {
            entry.bulletin: entry for place, entry in entries.items() if place not in survey.present
        }
        former = {
            (entry.source, entry.path): entry.bulletin
            for entry in self.vanished.values()
            if entry.line is None
        }
        works = self._new(survey, known=known, former=former)
        with closing(self._analysed(works, count=survey.fresh)) as analysed:
            for work, result in analysed:
                if isinstance(result, Unreadable):
                    self.report.failures.append(result)
                elif isinstance(work, Task):
                    self._take(work.item, result)
                self.progress(self.report.read, len(survey.present))

    def _survey(self, known: Collection[_Place]) -> _Survey:
        """Look at everything by its hash alone: what vanished must be known before the reading."""
        survey = _Survey()
        left = set(known)
        for source in self.sources:
            for item in walk(source):
                if isinstance(item, RawItem):
                    place = _Place(source.name, item.path, item.hash)
                    survey.present.add(place)
                    # Removed, so that the same line twice in a file is unchanged but once.
                    if place in left:
                        left.remove(place)
                        survey.unchanged += 1
                        continue
                    survey.fresh += 1
                if not isinstance(item, Skipped):
                    survey.files[source.name].add(item.path)
        return survey

    def _new(
        self, survey: _Survey, *, known: set[_Place], former: dict[tuple[str, str], str]
    ) -> Iterator[Work]:
        """What is new or changed, and what can't be read; of each file of these, all again."""
        for source in self.sources:
            for item in walk(source, only=survey.files[source.name]):
                if isinstance(item, Unreadable):
                    yield item
                elif isinstance(item, Skipped):
                    self.report.skipped_files += 1
                elif (place := _Place(source.name, item.path, item.hash)) in known:
                    known.remove(place)
                else:
                    yield Task(item, former.get((source.name, item.path)))

    def _analysed(self, works: Iterable[Work], *, count: int) -> Generator[tuple[Work, Result]]:
        """Here, or in processes if there are enough tasks to pay for their start; in order."""
        if self.workers == 1 or count < ENOUGH_FOR_WORKERS:
            for work in works:
                yield work, self._analysed_here(work)
            return
        settled = (
            frozenset() if self.analyse_all else self.ledger.bulletins() - self.vanished.keys()
        )
        with Workers(self.workers, Alone(self.segmenter, settled, bool(self.learning))) as workers:
            yield from analyse_in(workers, works)

    def _analysed_here(self, work: Work) -> Result:
        if isinstance(work, Unreadable):
            return work
        teaching = bool(self.learning)
        return analyse(work, segmenter=self.segmenter, wanted=self._wants, teaching=teaching)

    def _wants(self, bulletin: str, item: RawItem) -> bool:
        """Whether the item is what the index is to hold of the bulletin, not a duplicate."""
        owner = self.ledger.owner(bulletin)
        return bulletin not in self.extracts and (
            not owner or bulletin in self.vanished or self._again(owner, item)
        )

    def _take(self, item: RawItem, result: Analysed) -> None:
        if not self._wants(result.bulletin, item):
            self.report.duplicate += 1
            return
        assert result.contents, "whatever a worker leaves out is a duplicate"
        self.vanished.pop(result.bulletin, None)
        self.builder.put(result.contents.document)
        if self.learning and result.contents.lesson:
            self.learning.add(result.contents.lesson)
        self.ledger.put(Entry(result.bulletin, item.source.name, item.path, item.line, item.hash))
        self.extracts[result.bulletin] = result.contents.found
        self.report.indexed += 1
        self.report.repaired += result.repaired

    def _again(self, owner: Entry, item: RawItem) -> bool:
        """Whether this is the very place the bulletin is known from, in a rebuild."""
        return self.analyse_all and (owner.source, owner.path) == (item.source.name, item.path)

    def remove_vanished(self) -> None:
        """Take out what is gone, unless so much of a source is that it looks like a mistake."""
        gone = Counter(entry.source for entry in self.vanished.values())
        totals = self.ledger.sources()
        for source, count in gone.items():
            too_many = count > REMOVALS_COUNT and count > REMOVALS_SHARE * totals[source]
            if too_many and not self.accept_removals:
                self.report.kept_back[source] = (count, totals[source])
                continue
            ids = [e.bulletin for e in self.vanished.values() if e.source == source]
            for id_ in ids:
                self.builder.remove(id_)
            self.ledger.remove(ids)
            self.removed += ids
        self.report.removed = len(self.removed)


def _write_register(run: _Run, known: Register | None, *, folder: Path) -> None:
    """Merge all mentions, those of unchanged bulletins as the last register has them."""
    before = known.before() if known else register_store.NOTHING
    mentions, figures = _all_found(run, known, before=before)
    made = make(mentions, before=before, corrections=run.corrections, all_again=run.analyse_all)
    indexed = [] if run.analyse_all else before.initiatives
    _put_initiatives(run.builder, made.initiatives, before={one.id: one for one in indexed})
    moved = {**made.moved, **dict.fromkeys(run.removed)}
    register_store.write(
        folder / register_store.FILE_NAME,
        made.initiatives,
        figures=figures,
        checks=reconcile(figures, mentions, provinces=run.ledger.provinces()),
        questions=made.questions,
        dropped=made.dropped,
        found_as=made.found_as,
        corrections=run.corrections.text,
        moved={old: new for old, new in moved.items() if old not in run.extracts},
    )
    _tell(run.report, initiatives=len(made.initiatives), questions=made.questions)


def _tell(report: Report, *, initiatives: int, questions: Iterable[Question]) -> None:
    """Of the register that is published after this run, new or not."""
    report.initiatives = initiatives
    report.lost_corrections = lost_corrections(questions)


def _all_found(
    run: _Run, known: Register | None, *, before: Before
) -> tuple[list[Mention], list[Figure]]:
    """What unchanged bulletins said, and what the new ones say; ordered, so that sums are."""
    mentions: list[Mention] = []
    figures: list[Figure] = []
    if known and not run.analyse_all:
        out = set(run.extracts) | set(run.removed)
        mentions = [one for one in before.mentions if one.bulletin not in out]
        figures = [one for one in known.figures() if one.bulletin not in out]
    for found in run.extracts.values():
        mentions += found.mentions
        figures += found.figures
    mentions.sort(key=lambda one: (one.bulletin, one.name_start, one.name_end))
    figures.sort(key=lambda one: (one.bulletin, one.number_start))
    return mentions, figures


def _put_initiatives(
    builder: Builder, initiatives: Iterable[Initiative], *, before: dict[str, Initiative]
) -> None:
    gone = dict(before)
    for initiative in initiatives:
        if gone.pop(initiative.id, None) != initiative:
            builder.put(initiative_document(initiative))
    for id_ in gone:
        builder.remove(id_)
