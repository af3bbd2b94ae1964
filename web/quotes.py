"""The bulletins that name an initiative, and the sentences in which they do, ready to quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.results import Highlighted
from web.citation import Span, citation, opened_at
from web.initiatives import evidence_span, sureness
from web.texts import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from corpus.bulletin import Bulletin
    from register.model import Initiative, Mention


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that names an initiative."""

    #: The name is marked.
    sentence: Highlighted
    span: Span
    #: Of the bulletin, open at it.
    address: str
    #: Ready to paste.
    citation: str
    mentions: tuple[Mention, ...]

    @property
    def sureness(self) -> str:
        """See `initiatives.sureness`."""
        return sureness(max(mention.confidence for mention in self.mentions))

    @property
    def doubts(self) -> str:
        """What makes its names less sure, in words; those that have none are left out."""
        found = dict.fromkeys(doubt for mention in self.mentions for doubt in mention.doubts)
        words = {doubt: label("doubt", doubt) for doubt in found}
        return "; ".join(said for doubt, said in words.items() if said != doubt)


@dataclass(frozen=True, slots=True)
class NamingBulletin:
    """A bulletin that names an initiative, and the sentences in which it does."""

    id: str
    title: str
    published: date | None
    #: The name as it is written there first.
    name: str
    quotes: tuple[Quote, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All of them, in the order of the text."""
        return tuple(mention for quote in self.quotes for mention in quote.mentions)


def naming_bulletins(
    entry: Initiative, bulletins: Mapping[str, Bulletin], *, root: str
) -> list[NamingBulletin]:
    """The bulletins that name it, the latest first, undated ones last.

    `bulletins` are those that are published; the others are left out. Cited addresses begin with
    `root`.
    """
    shown = []
    for id_ in entry.bulletins:
        if id_ in bulletins:
            one = bulletins[id_]
            mentions = [mention for mention in entry.mentions if mention.bulletin == id_]
            quotes = _quotes(mentions, one, root=root)
            shown.append(NamingBulletin(id_, one.title, one.published, mentions[0].name, quotes))
    return sorted(shown, key=lambda one: -one.published.toordinal() if one.published else 0)


def _quotes(mentions: Sequence[Mention], bulletin: Bulletin, *, root: str) -> tuple[Quote, ...]:
    """Each sentence once, its marks in order; a name inside another is one mark."""
    said: dict[Span, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda one: (one.evidence_start, one.name_start)):
        said.setdefault(evidence_span(mention), []).append(mention)
    return tuple(_quote(span, ones, bulletin, root=root) for span, ones in said.items())


def _quote(span: Span, mentions: Sequence[Mention], bulletin: Bulletin, *, root: str) -> Quote:
    evidence = mentions[0].evidence
    marks: list[tuple[int, int]] = []
    for mention in mentions:
        begins, ends = mention.name_start - span.start, mention.name_end - span.start
        if not marks or marks[-1][1] <= begins:
            marks.append((begins, ends))
    return Quote(
        sentence=Highlighted(evidence, tuple(marks)),
        span=span,
        address=opened_at(bulletin.id, span, bulletin=bulletin),
        citation=citation(bulletin, sentence=evidence, address=root + opened_at(bulletin.id, span)),
        mentions=tuple(mentions),
    )
