"""Figures laid out as tables: measures side by side, areas, reporters or years below each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from register.alphabet import order
from register.model import Measure, Qualifier, Unit
from web.figures import OUTCOMES, Holder, Topic
from web.formats import capital, number
from web.paging import page_count
from web.period_words import period_words
from web.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from register.model import Figure, Outcome, Period
    from web.figures import Ledger, Thing

ROWS_A_PAGE: Final = 60
#: More numbers in one cell than these are left to the list.
NUMBERS_A_CELL: Final = 4
#: More bulletins that say the same are counted only.
SOURCES_SHOWN: Final = 3
_MEASURES: Final = tuple(Measure)
#: Which of a bulletin's own statements of one number is linked: the one with the most around it.
_PARTS: Final = ("paragraph", "lead", "title", "caption")

#: What heads a row or a table: an area, a reporter, a period.
Head: TypeAlias = "Topic | Holder | Period | None"


@dataclass(frozen=True, slots=True)
class Stated:
    """One number, and the bulletins that state it."""

    figure: Figure
    #: One figure a bulletin, the latest first.
    sources: tuple[Figure, ...]
    #: See `Ledger.verdict`.
    verdict: Outcome | None

    @property
    def words(self) -> str:
        """The number as a person says it."""
        return figure_words(self.figure)

    @property
    def others(self) -> int:
        """Sources that are only counted."""
        return max(0, len(self.sources) - SOURCES_SHOWN)


@dataclass(frozen=True, slots=True)
class Cell:
    """What the bulletins state for one measure of one thing."""

    shown: tuple[Stated, ...]
    #: Numbers that are only counted.
    others: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    #: The area, the reporter or the period, as a person calls it.
    title: str
    #: The bulletin that alone knows whose row it is.
    bulletin: str | None
    #: A cell a measure of the table; None: nothing is stated.
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of two things in common, by the third."""

    #: What the figures have in common, as a person calls it.
    title: str
    #: The bulletin that alone knows whose figures they are.
    bulletin: str | None
    measures: tuple[Measure, ...]
    rows: tuple[Row, ...]
    #: Its rows begin on an earlier page, or go on on the next.
    continued: bool
    continues: bool


def head_words(head: Head) -> str:
    """What a person calls an area, a reporter or a period.

    >>> head_words(Topic(None, "Ngõ sáng")), head_words(Holder("", "", "b1"))
    ('“Ngõ sáng”', 'không nêu đơn vị')
    """
    if isinstance(head, Topic):
        named = text("figures.named", name=head.name) if head.name else None
        return ", ".join(filter(None, (named, head.area))) or text("figures.all_areas")
    if isinstance(head, Holder):
        return head.label or text("figures.no_reporter")
    return period_words(head)


@dataclass(frozen=True, slots=True)
class _View:
    """How one view splits what a number tells of."""

    #: What the figures of one table have in common, in the order its title names them.
    common: Callable[[Thing], tuple[Head, Head]]
    #: Whose row a figure stands in.
    head: Callable[[Thing], Head]
    row_order: Callable[[Thing], tuple[object, ...]]
    #: Given a thing in the table, its rows and its figures.
    table_order: Callable[[Thing, int, int], tuple[object, ...]]


def _latest(period: Period | None) -> int:
    return -period.last.year if period else 0


def _days(period: Period | None) -> tuple[bool, int, int]:
    """Ascending; a whole year after its months, no period last."""
    if period is None:
        return True, 0, 0
    first = period.first.toordinal() if period.first else 0
    return False, period.last.toordinal(), -first


def _of_part(topic: Topic) -> bool:
    return topic != Topic(None, None)


_VIEWS: Final[Mapping[str, _View]] = {
    "area": _View(
        common=lambda thing: (thing.holder, thing.period),
        head=lambda thing: thing.topic,
        # In the order of the text, those of all areas first, those of one name last.
        row_order=lambda thing: (thing.topic.name is not None, thing.topic.area is not None),
        # What is split by area says most.
        table_order=lambda thing, rows, figures: (rows == 1, _latest(thing.period), -figures),
    ),
    "reporter": _View(
        common=lambda thing: (thing.period, thing.topic),
        head=lambda thing: thing.holder,
        row_order=lambda thing: (not thing.holder.label, order(thing.holder.label)),
        table_order=lambda thing, rows, _: (
            rows == 1,
            _latest(thing.period),
            _of_part(thing.topic),
            -rows,
        ),
    ),
    "time": _View(
        common=lambda thing: (thing.holder, thing.topic),
        head=lambda thing: thing.period,
        row_order=lambda thing: _days(thing.period),
        table_order=lambda thing, rows, figures: (-rows, _of_part(thing.topic), -figures),
    ),
}


def tables(
    ledger: Ledger, positions: Iterable[int], *, view: str, page: int
) -> tuple[list[Table], int]:
    """One page of tables of these figures, and how many pages there are.

    `view` is one of `figures_request.TABLES`. Every figure stands in exactly one cell.
    """
    as_ = _VIEWS[view]
    grouped: defaultdict[tuple[Head, Head], defaultdict[Head, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for position in positions:
        thing = ledger.things[position]
        grouped[as_.common(thing)][as_.head(thing)].append(position)

    def table_order(rows: Mapping[Head, list[int]]) -> tuple[object, ...]:
        first = next(iter(rows.values()))[0]
        figures = sum(map(len, rows.values()))
        return (*as_.table_order(ledger.things[first], len(rows), figures), first)

    begin, end = (page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE
    made: list[Table] = []
    passed = 0
    for rows in sorted(grouped.values(), key=table_order):
        low, high = max(0, begin - passed), min(len(rows), end - passed)
        passed += len(rows)
        if low < high:
            made.append(_table(ledger, list(rows.values()), as_=as_, shown=(low, high)))
    return made, page_count(passed, ROWS_A_PAGE)


def _table(
    ledger: Ledger, rows: Sequence[Sequence[int]], *, as_: _View, shown: tuple[int, int]
) -> Table:
    low, high = shown
    in_order = sorted(rows, key=lambda row: (as_.row_order(ledger.things[row[0]]), row[0]))
    present = {ledger.figures[place].measure for row in rows for place in row}
    measures = tuple(measure for measure in _MEASURES if measure in present)
    one, other = common = as_.common(ledger.things[rows[0][0]])
    title = text("figures.joined", one=head_words(one), other=head_words(other))
    return Table(
        title=capital(title),
        bulletin=next((part.bulletin for part in common if isinstance(part, Holder)), None),
        measures=measures,
        rows=tuple(_row(ledger, row, as_=as_, measures=measures) for row in in_order[low:high]),
        continued=low > 0,
        continues=high < len(rows),
    )


def _row(ledger: Ledger, places: Sequence[int], *, as_: _View, measures: Sequence[Measure]) -> Row:
    of_measure: defaultdict[Measure, list[Figure]] = defaultdict(list)
    for place in places:
        of_measure[ledger.figures[place].measure].append(ledger.figures[place])
    head = as_.head(ledger.things[places[0]])
    return Row(
        title=capital(head_words(head)),
        bulletin=head.bulletin if isinstance(head, Holder) else None,
        cells=tuple(
            _cell(ledger, of_measure[measure]) if measure in of_measure else None
            for measure in measures
        ),
    )


def _cell(ledger: Ledger, figures: Sequence[Figure]) -> Cell:
    numbers = stated(ledger, figures)
    return Cell(tuple(numbers[:NUMBERS_A_CELL]), others=len(numbers[NUMBERS_A_CELL:]))


def stated(ledger: Ledger, figures: Sequence[Figure]) -> list[Stated]:
    """The numbers among these figures of one thing and measure, each once."""
    alike: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        alike[figure.value, figure.whole, figure.unit, figure.qualifier].append(figure)
    made = []
    for same in alike.values():
        best: dict[str, Figure] = {}
        for figure in sorted(same, key=lambda one: _PARTS.index(one.part)):
            best.setdefault(figure.bulletin, figure)
        sources = tuple(best[bulletin] for bulletin in dict.fromkeys(one.bulletin for one in same))
        verdicts = {ledger.verdict(figure) for figure in same}
        verdict = next((one for one in OUTCOMES if one in verdicts), None)
        made.append(Stated(sources[0], sources, verdict))
    return made


def figure_words(figure: Figure) -> str:
    """The number as a person says it, without its unit: `hơn 340`, `61/75`, `74,5%`."""
    value = number(figure.value)
    if figure.whole is not None:
        value = f"{value}/{number(figure.whole)}"
    if figure.unit is Unit.PERCENT:
        value = f"{value}%"
    if figure.qualifier is Qualifier.EXACTLY:
        return value
    return text("figures.qualified", qualifier=text(f"qualifier.{figure.qualifier}"), value=value)
