"""From what was typed to the query that runs, and to what may be marked in the results."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from engine.query import (
    And,
    AtLeast,
    Everything,
    Not,
    Nothing,
    Optional,
    Or,
    Phrase,
    Query,
    Range,
    Term,
)
from search import ranking
from search.typed import Item, Scope
from vietnamese import STOP_SYLLABLES, fold, is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.reading import Understood
    from search.reading.accents import Reading
    from search.reading.periods import Raised
    from search.typed import Synonym, Typed

_FOLDED_STOP_SYLLABLES = frozenset(map(fold, STOP_SYLLABLES))


class Frequencies(Protocol):
    """What planning needs of an engine: how many documents hold each (field, term)."""

    def __call__(self, terms: Sequence[tuple[str, str]], /) -> tuple[int, ...]:
        """See `engine.protocol.Engine.frequencies`."""
        ...


@dataclass(frozen=True, slots=True)
class Marks:
    """What may be marked: terms and runs of terms of the query that ran, nothing else."""

    #: Terms as spelt, and terms of which any spelling will do.
    exact: frozenset[str] = frozenset()
    folded: frozenset[str] = frozenset()
    #: Runs of terms next to each other, each as typed.
    runs: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """The query, what to mark, and what was left out of it."""

    query: Query
    #: For any part of a document; title_marks for its title (the words of `tieude:` too).
    marks: Marks
    title_marks: Marks
    #: How telling each marked term is: its idf mass. For choosing the snippet.
    masses: dict[str, int]
    #: Syllables past the limit, as spelt, that were not asked for.
    left_out: tuple[str, ...] = ()
    #: Nothing was typed that could be searched.
    empty: bool = False


def plan(understood: Understood, *, documents: int, frequencies: Frequencies) -> Plan:
    """Make the query of what was typed and how it was read; see docs/relevance.md."""
    typed = understood.typed
    masses = _masses(typed, documents=documents, frequencies=frequencies)
    asked = set(sorted(masses, key=lambda term: -masses[term])[: ranking.MOST_SYLLABLES])
    left_out = tuple(term for term in masses if term not in asked)
    if not typed.alternatives:
        return Plan(Everything(), Marks(), Marks(), {}, empty=True)
    queries = [
        _alternative(
            items,
            readings=readings,
            periods=periods,
            masses=masses,
            asked=asked,
        )
        for items, readings, periods in zip(
            typed.alternatives, understood.readings, understood.periods, strict=True
        )
    ]
    wanted = [item for items in typed.alternatives for item in items if not item.excluded]
    return Plan(
        query=queries[0] if len(queries) == 1 else Or(tuple(queries)),
        marks=_marks(wanted, asked, scopes={Scope.ANYWHERE}),
        title_marks=_marks(wanted, asked, scopes={Scope.ANYWHERE, Scope.TITLE}),
        masses=masses,
        left_out=left_out,
    )


def field_of(term: str, scope: Scope = Scope.ANYWHERE) -> tuple[str, str]:
    """The (field, term) that a typed term matches: without accents every spelling, else its own.

    >>> field_of("khéo"), field_of("kheo"), field_of("khéo", Scope.TITLE)
    (('exact', 'khéo'), ('folded', 'kheo'), ('title_exact', 'khéo'))
    """
    spelling = "folded" if is_plain(term) else "exact"
    return (f"{scope.value}_{spelling}" if scope.value else spelling), term


def _masses(typed: Typed, *, documents: int, frequencies: Frequencies) -> dict[str, int]:
    """The idf mass of every term asked for anywhere in a document."""
    terms = dict.fromkeys(
        term
        for items in typed.alternatives
        for item in items
        for term in item.terms
        if not item.days
    )
    found = frequencies([field_of(term) for term in terms])
    return {
        term: ranking.mass(documents, frequency)
        for term, frequency in zip(terms, found, strict=True)
    }


def _alternative(
    items: tuple[Item, ...],
    *,
    readings: tuple[Reading, ...],
    periods: tuple[Raised, ...],
    masses: dict[str, int],
    asked: set[str],
) -> Query:
    anywhere = [i for i in items if i.scope is Scope.ANYWHERE and not i.excluded]
    words = [i for i in anywhere if not i.phrase and i.terms[0] in asked]
    # Numbers and days raise what speaks of them and never exclude, unless there is nothing else.
    numbers = [item.terms[0] for item in words if _only_raises(item)]
    only_periods = len(numbers) == len(words) and bool(periods)
    if len(numbers) < len(words):
        words = [item for item in words if not _only_raises(item)]
    else:
        numbers = []
    required = [_phrase(item) for item in items if item.phrase and not item.excluded]
    required += [_scoped(i) for i in items if i.scope is not Scope.ANYWHERE and not i.excluded]
    if words:
        found = _words(words, masses)
        # Nothing but a period was typed: whatever speaks of it, in any of its forms, is found.
        required.append(Or((found, *map(_period, periods))) if only_periods else found)
    excluded = [Not(_phrase(item)) for item in items if item.excluded]
    if not required:
        required.append(Everything() if excluded else Nothing())
    matching = [*required, *excluded]
    scoring = _scoring(anywhere, numbers=numbers, asked=asked, only_word=len(items) == 1)
    scoring += (*_restored(readings), *(() if only_periods else map(_period, periods)))
    query = matching[0] if len(matching) == 1 else And(tuple(matching))
    return Optional(query, Or(scoring)) if scoring else query


def _words(words: list[Item], masses: dict[str, int]) -> Query:
    """The rule of what is found, over the words that stand on their own."""
    counts = Counter(item.terms[0] for item in words)
    synonyms = {item.terms[0]: item.synonyms for item in words}
    parts = tuple(
        (_with_synonyms(_term(term, count), synonyms[term]), masses[term])
        for term, count in counts.items()
    )
    if len(parts) == 1:
        return parts[0][0]
    return AtLeast(parts, ranking.need([part_mass for _, part_mass in parts]))


def _with_synonyms(query: Query, synonyms: tuple[Synonym, ...]) -> Query:
    """What also answers it when written in another way; a way of several words as a phrase."""
    if not synonyms:
        return query
    return Or((query, *map(_synonym, synonyms)))


def _synonym(synonym: Synonym) -> Query:
    weight = synonym.weight / len(synonym.terms)
    terms = tuple(Term(*field_of(term), weight) for term in synonym.terms)
    return terms[0] if len(terms) == 1 else And((_run(synonym.terms), *terms))


def _restored(readings: tuple[Reading, ...]) -> tuple[Query, ...]:
    """The likely spellings of what was typed without accents."""
    spelt = dict.fromkeys(term for one in readings for term in one.terms if not is_plain(term))
    return tuple(Term("exact", term, ranking.RESTORED) for term in spelt)


def _term(term: str, count: int) -> Term:
    field, text = field_of(term)
    stop = term in (STOP_SYLLABLES if field == "exact" else _FOLDED_STOP_SYLLABLES)
    return Term(field, text, count * ranking.SYLLABLE * (ranking.STOP_SYLLABLE if stop else 1))


def _only_raises(item: Item) -> bool:
    return item.raises or _is_number(item.terms[0])


def _period(period: Raised) -> Query:
    """What speaks of a period, in whichever of its forms."""
    published = (Term("published_in", one, ranking.PUBLISHED_IN) for one in period.published_in)
    return Or((*map(_synonym, period.forms), *published))


def _is_number(term: str) -> bool:
    """Whether a term is a number, or numbers with slashes: a day, a month, 61/75.

    >>> [_is_number(term) for term in ("1280", "2,5", "16/1/2024", "15/2019/qđ-ubnd", "4g")]
    [True, True, True, False, False]
    """
    return term[:1].isdecimal() and not term.strip("0123456789,/")


def _scoring(
    anywhere: list[Item], *, numbers: list[str], asked: set[str], only_word: bool
) -> tuple[Query, ...]:
    """What only adds to the score: numbers, the words of phrases, and pairs of neighbours."""
    terms = [term for item in anywhere for term in item.terms]
    of_phrases = Counter(term for item in anywhere if item.phrase for term in item.terms)
    only_scored = of_phrases + Counter(numbers)
    parts: list[Query] = [
        _term(term, count) for term, count in only_scored.items() if term in asked
    ]
    pairs = Counter(
        f"{fold(first)} {fold(second)}"
        for first, second in pairwise(terms)
        if first in asked and second in asked
    )
    parts += [Term("pairs", pair, count * ranking.PAIR) for pair, count in pairs.items()]
    if only_word and len(terms) == 1 and is_plain(terms[0]):
        parts.append(Term("exact", terms[0], ranking.LITERALLY_PLAIN))
    return tuple(parts)


def _scoped(item: Item) -> Query:
    """A word of `tieude:` and its like. (A phrase there filters only; its words score here.)"""
    if item.days:
        return Range("published", *item.days)
    terms = [Term(*field_of(term, item.scope), ranking.SCOPED) for term in item.terms]
    return terms[0] if len(terms) == 1 else And(tuple(terms))


def _phrase(item: Item) -> Query:
    """These terms next to each other, in order; those typed with accents in that very spelling."""
    if item.days:
        return Range("published", *item.days)
    if len(item.terms) == 1:
        field, text = field_of(item.terms[0], item.scope)
        return Term(field, text, 0.0)
    return _run(item.terms, item.scope)


def _run(terms: tuple[str, ...], scope: Scope = Scope.ANYWHERE) -> Query:
    prefix = f"{scope.value}_" if scope.value else ""
    if not any(is_plain(term) for term in terms):
        return Phrase(f"{prefix}exact", terms)
    # Two fields can't share one phrase: all of it without accents, and each accented run as spelt.
    runs = [Phrase(f"{prefix}exact", run) for run in _accented_runs(terms)]
    folded = Phrase(f"{prefix}folded", tuple(fold(term) for term in terms))
    return And((folded, *runs)) if runs else folded


def _accented_runs(terms: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    run: list[str] = []
    for term in (*terms, ""):
        if term and not is_plain(term):
            run.append(term)
        elif run:
            yield tuple(run)
            run = []


def _marks(wanted: list[Item], asked: set[str], *, scopes: set[Scope]) -> Marks:
    items = [item for item in wanted if item.scope in scopes]
    words = {item.terms[0] for item in items if not item.phrase} & asked
    synonyms = {synonym.terms for item in items for synonym in item.synonyms}
    words |= {terms[0] for terms in synonyms if len(terms) == 1}
    return Marks(
        exact=frozenset(term for term in words if not is_plain(term)),
        folded=frozenset(filter(is_plain, words)),
        runs=frozenset(item.terms for item in items if item.phrase)
        | {terms for terms in synonyms if len(terms) > 1},
    )
