"""A small bar chart, as shapes for an SVG: years along the bottom, a bar a measure.

All lengths are units of the drawing: on a phone a unit is about a pixel, so that its letters are
read there too.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from register.model import Measure, Unit
from web.figure_tables import head_words, stated
from web.figures import Topic
from web.formats import capital, number
from web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from register.model import Figure
    from web.figure_tables import Stated
    from web.figures import Holder, Ledger, Thing

#: More groups of bars are too thin on a phone; the latest are drawn.
YEARS_SHOWN: Final = 8
#: More kinds of bars than that can't be told apart by their patterns.
MEASURES_SHOWN: Final = 3
WIDTH: Final = 340
_TOP: Final = 18
_BOTTOM: Final = 158
HEIGHT: Final = 180
#: Room for `10.000` beside the lines.
_LEFT: Final = 46
_WIDEST_BAR: Final = 34
#: Of a digit in the letters of the drawing.
_DIGIT: Final = 6.2
_TICKS: Final = 4
_DECEMBER: Final = 12
#: What a bulletin reports; targets, changes and shares are no results to be compared by year.
_DRAWN: Final = (
    Measure.REGISTERED,
    Measure.RECOGNISED,
    Measure.EXEMPLARY,
    Measure.BUILT,
    Measure.EFFECTIVE,
    Measure.KEPT_UP,
    Measure.REPLICATED,
    Measure.COMMENDED,
    Measure.TOTAL,
)


class Bar(NamedTuple):
    """One bar; its pattern is the place of its measure."""

    x: float
    y: float
    width: float
    height: float
    pattern: int
    #: Above it, where there is room; a star where bulletins state several numbers.
    value: str

    @property
    def middle(self) -> float:
        """Where its value is written."""
        return round(self.x + self.width / 2, 1)


class Tick(NamedTuple):
    """A line across, and its number."""

    y: float
    value: str


class YearLabel(NamedTuple):
    """A year below its bars."""

    x: float
    year: str


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn, and the same numbers for the table beside it."""

    #: Whose figures, of which areas.
    title: str
    unit: Unit
    measures: tuple[Measure, ...]
    #: Ascending, with what is stated for each of the measures; the first number is drawn.
    years: tuple[tuple[str, tuple[tuple[Stated, ...], ...]], ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    labels: tuple[YearLabel, ...]
    #: Earlier years that are not drawn.
    earlier: int

    @property
    def disputed(self) -> bool:
        """Whether bulletins state several numbers for one bar."""
        return any(len(numbers) > 1 for _, cells in self.years for numbers in cells)


_Key = tuple["Holder", Topic, Unit]
_Points = defaultdict[tuple[int, Measure], list["Figure"]]


def chart(ledger: Ledger, positions: Iterable[int]) -> Chart | None:
    """The figures of whole years, of whoever reports most of them; None where none does."""
    found: defaultdict[_Key, _Points] = defaultdict(lambda: defaultdict(list))
    for place in positions:
        figure, thing = ledger.figures[place], ledger.things[place]
        year = _whole_year(thing)
        drawn = figure.measure in _DRAWN and figure.unit is not Unit.PERCENT
        if year and drawn and not thing.topic.name:
            key = thing.holder, thing.topic, figure.unit
            found[key][year, figure.measure].append(figure)
    if not found:
        return None
    key = max(found, key=lambda one: _told(one, found[one]))
    return _chart(ledger, key, found[key])


def _whole_year(thing: Thing) -> int | None:
    period = thing.period
    if period is None or period.first is None or period.first.year != period.last.year:
        return None
    first, last = period.first, period.last
    whole = (first.month, first.day, last.month, last.day) == (1, 1, _DECEMBER, 31)
    return last.year if whole else None


def _told(key: _Key, points: Mapping[tuple[int, Measure], Sequence[Figure]]) -> tuple[int, ...]:
    """What makes one series tell more than another."""
    holder, topic, _ = key
    measures = {measure for _, measure in points}
    wanted = len(measures.intersection(_DRAWN[:MEASURES_SHOWN]))
    years = len({year for year, _ in points})
    return topic == Topic(None, None), years, not holder.bulletin, wanted, len(points)


def _chart(
    ledger: Ledger, key: _Key, points: Mapping[tuple[int, Measure], Sequence[Figure]]
) -> Chart:
    holder, topic, unit = key
    measures = [one for one in _DRAWN if any(measure is one for _, measure in points)]
    measures = measures[:MEASURES_SHOWN]
    years = sorted({year for year, measure in points if measure in measures})
    shown = years[-YEARS_SHOWN:]
    numbers = {
        (year, measure): tuple(stated(ledger, points.get((year, measure), ())))
        for year in shown
        for measure in measures
    }
    most = max((cell[0].figure.value for cell in numbers.values() if cell), default=0)
    step = _step(most)
    top = step * max(1, math.ceil(most / step))
    bars, labels = [], []
    room = (WIDTH - _LEFT) / len(shown)
    width = round(min(_WIDEST_BAR, room * 0.86 / len(measures)), 1)
    for at, year in enumerate(shown):
        middle = _LEFT + room * (at + 0.5)
        labels.append(YearLabel(round(middle, 1), f"{year:04}"))
        for pattern, measure in enumerate(measures):
            if cell := numbers[year, measure]:
                x = middle + width * (pattern - len(measures) / 2)
                bars.append(_bar(cell, x=x, width=width, pattern=pattern, top=top))
    return Chart(
        title=capital(text("figures.joined", one=head_words(holder), other=head_words(topic))),
        unit=unit,
        measures=tuple(measures),
        years=tuple(
            (f"{year:04}", tuple(numbers[year, measure] for measure in measures)) for year in shown
        ),
        bars=tuple(bars),
        ticks=tuple(
            Tick(_height(value, top), number(value)) for value in range(0, int(top) + 1, int(step))
        ),
        labels=tuple(labels),
        earlier=len(years) - len(shown),
    )


def _bar(cell: Sequence[Stated], *, x: float, width: float, pattern: int, top: float) -> Bar:
    value = cell[0].figure.value
    y = _height(value, top)
    star = "*" if len(cell) > 1 else ""
    written = cell[0].words + star
    fits = len(written) * _DIGIT <= width + 2
    # A pixel apart: neighbours of one pattern would run together on paper.
    return Bar(
        round(x + 0.5, 1),
        y,
        round(width - 1, 1),
        round(_BOTTOM - y, 1),
        pattern,
        written if fits else star,
    )


def _height(value: float, top: float) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * value / top, 1)


def _step(most: float) -> int:
    """A round number that reaches `most` in at most four steps.

    >>> _step(2537), _step(340), _step(3), _step(0)
    (1000, 100, 1, 1)
    """
    rough = max(1.0, most / _TICKS)
    power = 10 ** math.floor(math.log10(rough))
    return int(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough))
