"""The articles of one run: read and analysed once, kept on disk until they are indexed."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus import formats
from corpus.errors import Unreadable
from corpus.source import Source
from corpus.walk import RawItem, walk
from engine.document import postings
from engine.fields import FIELDS
from indexer.cutting import cut
from indexer.document import bulletin_document
from vietnamese.segment import SyllableSegmenter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from corpus.bulletin import Bulletin
    from engine.document import Document, Posting

#: Titles to make queries of: enough for hundreds of each kind.
HELD_OUT = 1000
#: Without a limit so much of the corpus is held out at most, as one part in this many.
HELD_OUT_PART = 10
#: Articles for the whole pipeline, which takes several times as long as the writing alone.
SAMPLE = 1000
#: Undated articles are spread over these days, 2018 to 2023.
FIRST_DAY = date(2018, 1, 1)
DAYS = (date(2024, 1, 1) - FIRST_DAY).days


class NoArticles(Exception):  # noqa: N818 - it says what is wrong with the files
    """Nothing can be measured with these files."""


class Article(NamedTuple):
    """One article as the peers get it."""

    id: str
    #: Ordinal of the day it was published.
    day: int
    year: int
    #: Field -> its terms, joined by spaces.
    texts: Mapping[str, str]


@dataclass(slots=True)
class Collection:
    """What is indexed, and what is asked about."""

    folder: Path
    #: Titles of articles that are not among those indexed.
    titles: list[str] = field(default_factory=list)
    #: Articles indexed.
    articles: int = 0
    #: Bytes of their texts, in UTF-8.
    bytes: int = 0
    #: The same of the articles in `sample`.
    sampled: int = 0
    sampled_bytes: int = 0
    #: (field, term) -> articles that hold it; of `exact` and `folded`.
    frequencies: Counter[tuple[str, str]] = field(default_factory=Counter)
    #: Ordinals of the days of publication.
    days: list[int] = field(default_factory=list)
    #: What couldn't be read, among all that was looked at.
    failures: list[Unreadable] = field(default_factory=list)

    @property
    def documents(self) -> Path:
        """The `Document`s, as `read_back` reads them."""
        return self.folder / "documents"

    @property
    def peers_articles(self) -> Path:
        """The same as `Article`s."""
        return self.folder / "articles"

    @property
    def sample(self) -> Path:
        """The first `SAMPLE` articles once more, as JSONL: a source for the whole pipeline."""
        return self.folder / "sample.jsonl"


def collect(files: Sequence[Path], *, folder: Path, limit: int | None) -> Collection:
    """Analyse the first `limit` articles into `folder`; titles come from those after them.

    With no limit, or one that leaves none for titles, the last part of the corpus is held out.
    Words of several syllables are left out: finding them is not the engine's cost. Raises
    `NoArticles`.
    """
    collection = Collection(folder)
    count = sum(isinstance(item, RawItem) for item in _items(files))
    items = _items(files, failures=collection.failures)
    first = islice(items, count - min(HELD_OUT, count // HELD_OUT_PART))
    seen: set[str] = set()
    _analyse(islice(_bulletins(first, seen, collection.failures), limit), collection)
    rest = _bulletins(items, seen, collection.failures)
    collection.titles += [bulletin.title for bulletin in islice(rest, HELD_OUT)]
    if not collection.articles or not collection.titles:
        reason = f": {collection.failures[0]}" if collection.failures else ""
        raise NoArticles(f"too few articles to measure anything ({collection.articles}){reason}")
    return collection


def _analyse(bulletins: Iterator[Bulletin], collection: Collection) -> None:
    with ExitStack() as stack:
        documents = stack.enter_context(collection.documents.open("wb"))
        articles = stack.enter_context(collection.peers_articles.open("wb"))
        sample = stack.enter_context(collection.sample.open("w", encoding="utf-8"))
        for bulletin in bulletins:
            document = bulletin_document(
                bulletin, cut(bulletin.text, SyllableSegmenter()), mentions=()
            )
            pickle.dump(document, documents)
            pickle.dump(article_of(document), articles)
            _count_in(collection, document, size=len(bulletin.text.encode()))
            if collection.articles <= SAMPLE:
                sample.write(json.dumps(_record(bulletin), ensure_ascii=False) + "\n")
                collection.sampled, collection.sampled_bytes = collection.articles, collection.bytes


def read_back(path: Path) -> Iterator[Any]:
    """What `collect` wrote, one by one."""
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)  # noqa: S301 - written by this very run


def article_of(document: Document) -> Article:
    """The same terms as text, for engines that take nothing else."""
    published = document.dates["published"]
    positions = {text.name: text.positions for text in FIELDS.text}
    return Article(
        id=document.id,
        day=published.toordinal(),
        year=published.year,
        texts={
            name: (_in_order if positions[name] else _in_any_order)(held)
            for name, held in postings(document).items()
        },
    )


def one_word(term: str) -> str:
    """A term as it stands in an `Article`: pairs of syllables hold a space.

    >>> one_word("dan van")
    'dan_van'
    """
    return term.replace(" ", "_")


def _in_order(postings: Mapping[str, Posting]) -> str:
    """Terms by position. Those that weigh more (a title's) follow once more for each time over."""
    placed = sorted(
        (position, term) for term, posting in postings.items() for position in posting.positions
    )
    again = Counter({t: round(p.weight) - len(p.positions) for t, p in postings.items()})
    copies: list[str] = []
    while again.total() > 0:
        copy = list(dict.fromkeys(term for _, term in placed if again[term] > 0))
        again.subtract(copy)
        copies += copy
    return " ".join(map(one_word, chain((term for _, term in placed), copies)))


def _in_any_order(postings: Mapping[str, Posting]) -> str:
    return " ".join(
        " ".join([one_word(term)] * round(posting.weight)) for term, posting in postings.items()
    )


def _items(files: Sequence[Path], *, failures: list[Unreadable] | None = None) -> Iterator[RawItem]:
    """All that may be an article, not yet looked into."""
    for path in files:
        for item in walk(Source.at(path)):
            if isinstance(item, RawItem):
                yield item
            elif isinstance(item, Unreadable) and failures is not None:
                failures.append(item)


def _bulletins(
    items: Iterable[RawItem], seen: set[str], failures: list[Unreadable]
) -> Iterator[Bulletin]:
    """Those that can be read, each id once, all dated."""
    for item in items:
        try:
            bulletin = formats.read(item)
        except Unreadable as unreadable:
            failures.append(unreadable)
            continue
        if bulletin.id not in seen:
            seen.add(bulletin.id)
            yield bulletin if bulletin.published else replace(bulletin, published=_day(bulletin.id))


def _day(id_: str) -> date:
    """A made-up day, always the same for the same id."""
    return FIRST_DAY + timedelta(int(sha256(id_.encode()).hexdigest(), 16) % DAYS)


def _count_in(collection: Collection, document: Document, *, size: int) -> None:
    collection.articles += 1
    collection.bytes += size
    collection.days.append(document.dates["published"].toordinal())
    text = document.texts["exact"]
    for name, terms in (("exact", text.terms), ("folded", text.plain)):
        collection.frequencies.update((name, term) for term in dict.fromkeys(terms))


def _record(bulletin: Bulletin) -> dict[str, object]:
    return {
        "id": bulletin.id,
        "title": bulletin.title,
        "lead": bulletin.lead,
        "captions": bulletin.captions,
        "body": bulletin.paragraphs,
        "date": bulletin.published.isoformat() if bulletin.published else None,
        "section": bulletin.section,
        "author": bulletin.author,
        "url": bulletin.url,
    }
