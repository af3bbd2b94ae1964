"""Figures one by one with their sentences, and the checks on them: pages, API, downloads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from register.model import Outcome
from search.present import parts_json
from search.results import Highlighted
from web.citation import Span, opened_at
from web.export import Column
from web.figure_tables import figure_words
from web.figures import OUTCOMES, Ledger
from web.formats import iso, number, web_address
from web.period_words import period_words
from web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from corpus.bulletin import Bulletin
    from register.model import Check, Figure
    from web.export import Cell
    from web.published import Published

#: More figures of one check are counted only.
FIGURES_A_CHECK: Final = 12
#: Of one bulletin, on its own page; the rest waits on the page of figures.
FIGURES_OF_BULLETIN: Final = 8
CHECKS_OF_BULLETIN: Final = 4
#: Below this the reader is told to look for himself.
SURE: Final = 0.5
#: Bulletins read at once for a download.
_BATCH: Final = 500


class Source(NamedTuple):
    """The bulletin behind a figure."""

    id: str
    #: Its id where it isn't published any more.
    title: str
    published: date | None


@dataclass(frozen=True, slots=True)
class ListedFigure:
    """One figure with its sentence."""

    figure: Figure
    #: Opens the bulletin at the sentence.
    address: str
    source: Source
    #: The number is marked.
    sentence: Highlighted
    #: Those it takes part in.
    checks: tuple[Check, ...]

    @property
    def unsure(self) -> bool:
        """Whether the machine may have misread it."""
        return self.figure.confidence < SURE

    @property
    def words(self) -> str:
        """The number with its unit."""
        return quantity(self.figure)

    @property
    def about(self) -> str:
        """What it counts: measure, area or name, reporter, period."""
        figure = self.figure
        said = (
            text(f"measure.{figure.measure}"),
            text("figures.named", name=figure.name) if figure.name else None,
            figure.area,
            figure.reporter,
            period_words(figure.period) if figure.period else None,
        )
        return ", ".join(filter(None, said))

    @property
    def outcomes(self) -> list[tuple[str, Outcome]]:
        """How its checks went, each once, in words; mismatches first."""
        in_order = sorted(self.checks, key=lambda check: OUTCOMES.index(check.outcome))
        return list(dict.fromkeys((outcome_words(one), one.outcome) for one in in_order))


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """One check with what it rests on."""

    check: Check
    #: `lệch 5`
    outcome: str
    #: Its measure, area, reporter and period, where they are said.
    about: str
    #: The stated total first; (the number in words, its figure, the address of its sentence).
    figures: tuple[tuple[str, Figure, str], ...]
    #: Figures that are only counted.
    others: int
    bulletins: tuple[Source, ...]


class Addresses:
    """Where sentences are read, for figures of the bulletins that are asked for."""

    def __init__(self, now: Published, figures: Iterable[Figure]) -> None:
        """Reads the bulletins of these figures at once."""
        self.bulletins: Mapping[str, Bulletin] = now.search.bulletins(
            list(dict.fromkeys(figure.bulletin for figure in figures))
        )

    def of(self, figure: Figure) -> str:
        """Opens the bulletin at the figure's sentence."""
        span = Span(figure.evidence_start, figure.evidence_end)
        return opened_at(figure.bulletin, span, bulletin=self.bulletins.get(figure.bulletin))

    def source(self, id_: str, published: date | None) -> Source:
        """What is known of a bulletin."""
        one = self.bulletins.get(id_)
        return Source(id_, one.title if one else id_, published)


def sentence(figure: Figure) -> Highlighted:
    """The sentence that states it, its number marked."""
    start, end = figure.number_start, figure.number_end
    at = figure.evidence_start
    inside = at <= start < end <= at + len(figure.evidence)
    return Highlighted(figure.evidence, ((start - at, end - at),) if inside else ())


def outcome_words(check: Check) -> str:
    """How it went, for people: `khớp`, `lệch 5`, `chưa đủ số liệu`.

    How far numbers lie apart is told without its sign: the arithmetic says which is more.
    """
    if check.outcome is Outcome.MISMATCH and check.difference:
        return text("outcome.mismatch_by", n=number(abs(check.difference)))
    return text(f"outcome.{check.outcome}")


def quantity(figure: Figure) -> str:
    """The number with its unit: `hơn 340 mô hình`, `74,5% số mô hình`."""
    return f"{figure_words(figure)} {text(f'unit.{figure.unit}')}"


def listed(ledger: Ledger, figures: Sequence[Figure], addresses: Addresses) -> list[ListedFigure]:
    """These figures, in the order given."""
    return [
        ListedFigure(
            figure,
            addresses.of(figure),
            addresses.source(figure.bulletin, figure.published),
            sentence(figure),
            tuple(ledger.checks[place] for place in ledger.checks_of.get(figure.id, ())),
        )
        for figure in figures
    ]


def shown_check(ledger: Ledger, check: Check, addresses: Addresses) -> ShownCheck:
    """A check for people; `addresses` knows the bulletins of its figures."""
    figures = figures_of(ledger, check)
    days = {figure.bulletin: figure.published for figure in figures}
    period = period_words(check.period) if check.period else None
    # A check is among figures of one reporter; several bulletins may spell it differently.
    reporter = figures[0].reporter if figures else None
    about = (text(f"measure.{check.measure}"), check.area, reporter, period)
    return ShownCheck(
        check,
        outcome_words(check),
        ", ".join(filter(None, about)),
        tuple((quantity(one), one, addresses.of(one)) for one in figures[:FIGURES_A_CHECK]),
        others=len(figures[FIGURES_A_CHECK:]),
        bulletins=tuple(addresses.source(id_, days.get(id_)) for id_ in check.bulletins),
    )


def figures_of(ledger: Ledger, check: Check) -> list[Figure]:
    """The figures that a check rests on, the stated total first."""
    return [ledger.figures[ledger.position[id_]] for id_ in check.figures if id_ in ledger.position]


@dataclass(frozen=True, slots=True)
class OfBulletin:
    """What a bulletin's own page shows of its figures."""

    figures: tuple[ListedFigure, ...]
    checks: tuple[ShownCheck, ...]
    #: All of them, shown or not.
    total: int
    checks_total: int


def of_bulletin(now: Published, id_: str) -> OfBulletin:
    """The figures of one bulletin and the checks on them, mismatches first."""
    figures = now.register.figures(bulletin=id_)
    checks = now.register.checks(bulletin=id_) if figures else []
    beside = {figure for check in checks for figure in check.figures}
    beside -= {figure.id for figure in figures}
    others = now.register.figures(ids=sorted(beside)) if beside else []
    ledger = Ledger([*figures, *others], checks)
    in_order = sorted(checks, key=lambda check: check.outcome is not Outcome.MISMATCH)
    first = in_order[:CHECKS_OF_BULLETIN]
    addresses = Addresses(now, [*figures, *others])
    # Title and body state the same: the body's sentence says more.
    distinct = {
        (one.value, one.whole, one.measure, one.unit, one.area, one.name, one.period): one
        for one in figures
    }
    return OfBulletin(
        tuple(listed(ledger, list(distinct.values())[:FIGURES_OF_BULLETIN], addresses)),
        tuple(shown_check(ledger, check, addresses) for check in first),
        total=len(distinct),
        checks_total=len(checks),
    )


def figure_json(one: ListedFigure) -> dict[str, Any]:
    """As the API has it; docs/api.md says what each is."""
    figure = one.figure
    return {
        "id": figure.id,
        "value": figure.value,
        "whole": figure.whole,
        "measure": figure.measure.value,
        "unit": figure.unit.value,
        "qualifier": figure.qualifier.value,
        "area": figure.area,
        "name": figure.name,
        "reporter": figure.reporter,
        "period": {
            "text": period_words(figure.period),
            "first": iso(figure.period.first),
            "last": iso(figure.period.last),
        }
        if figure.period
        else None,
        "bulletin": figure.bulletin,
        "title": one.source.title,
        "published": iso(figure.published),
        "page": one.address,
        "sentence_parts": parts_json(one.sentence.segments()),
        "part": figure.part,
        "confidence": figure.confidence,
        "doubts": list(figure.doubts),
        "checks": [check_json(check) for check in one.checks],
    }


def check_json(check: Check) -> dict[str, Any]:
    """As the API has it."""
    return {
        "kind": check.kind.value,
        "outcome": check.outcome.value,
        "difference": check.difference,
        "arithmetic": check.arithmetic,
        "figures": list(check.figures),
        "bulletins": list(check.bulletins),
    }


def columns() -> list[Column]:
    """Of a download, in the order of `row`."""
    widths = {"sentence": 80, "bulletin": 40, "page": 40, "area": 30, "reporter": 24, "checks": 40}
    return [Column(text(f"figure_column.{name}"), widths.get(name, 14)) for name in _COLUMNS]


_COLUMNS: Final = (
    "value", "whole", "measure", "unit", "qualifier", "area", "name", "reporter", "period",
    "first", "last", "sentence", "part", "bulletin", "published", "page", "url", "confidence",
    "checks", "id",
)  # fmt: skip


def row(one: ListedFigure, *, site: str, url: str | None) -> list[Cell]:
    """One line of a download. `site` begins our addresses, `url` is the portal's."""
    figure = one.figure
    period = figure.period
    return [
        figure.value,
        figure.whole,
        text(f"measure.{figure.measure}"),
        text(f"unit.{figure.unit}"),
        text(f"qualifier.{figure.qualifier}"),
        figure.area,
        figure.name,
        figure.reporter,
        period_words(period) if period else None,
        period.first if period else None,
        period.last if period else None,
        figure.evidence,
        text(f"part.{figure.part}"),
        one.source.title,
        figure.published,
        site + one.address,
        web_address(url),
        figure.confidence,
        "; ".join(f"{outcome_words(check)}: {check.arithmetic}" for check in one.checks),
        figure.id,
    ]


def all_listed(
    now: Published, ledger: Ledger, positions: Sequence[int]
) -> Iterator[tuple[ListedFigure, Bulletin | None]]:
    """All of these figures with their bulletins, read a batch at a time."""
    for begin in range(0, len(positions), _BATCH):
        figures = [ledger.figures[place] for place in positions[begin : begin + _BATCH]]
        addresses = Addresses(now, figures)
        for one in listed(ledger, figures, addresses):
            yield one, addresses.bulletins.get(one.figure.bulletin)
