"""Figures selected, laid out and drawn: each stands in one cell, and counts are true."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register.model import Measure, Outcome, Period, Qualifier, Unit
from register.reconcile import reconcile
from tests.web import made_figures
from web.chart import HEIGHT, WIDTH, YEARS_SHOWN, chart
from web.figure_tables import ROWS_A_PAGE, figure_words, tables
from web.figures import Ledger, year_of
from web.figures_request import (
    FACETS,
    TABLES,
    FiguresRequest,
    address,
    read_figures_request,
    to_parameters,
)
from web.period_words import period_words

BULLETINS, FIGURES, CHECKS = made_figures.made()
EVERYTHING = Ledger(FIGURES, CHECKS)
#: `toàn tỉnh`, of a whole year, of all areas.
ONE = next(figure for figure in FIGURES if figure.value == 2537)

PERIODS = {
    "năm 2023": (date(2023, 1, 1), date(2023, 12, 31)),
    "giai đoạn 2021–2025": (date(2021, 1, 1), date(2025, 12, 31)),
    "6 tháng đầu năm 2023": (date(2023, 1, 1), date(2023, 6, 30)),
    "6 tháng cuối năm 2023": (date(2023, 7, 1), date(2023, 12, 31)),
    "9 tháng đầu năm 2023": (date(2023, 1, 1), date(2023, 9, 30)),
    "quý I/2024": (date(2024, 1, 1), date(2024, 3, 31)),
    "quý II/2024": (date(2024, 4, 1), date(2024, 6, 30)),
    "tháng 2/2024": (date(2024, 2, 1), date(2024, 2, 29)),
    "tháng 1/2024": (date(2024, 1, 1), date(2024, 1, 31)),
    "từ tháng 5/2024 đến tháng 8/2024": (date(2024, 5, 1), date(2024, 8, 31)),
    "từ tháng 11/2023 đến tháng 2/2024": (date(2023, 11, 1), date(2024, 2, 29)),
    "đến ngày 16/01/2024": (None, date(2024, 1, 16)),
    "đến hết tháng 6/2024": (None, date(2024, 6, 30)),
    "đến hết năm 2026": (None, date(2026, 12, 31)),
    "ngày 05/03/2024": (date(2024, 3, 5), date(2024, 3, 5)),
    "từ ngày 01/01/2016 đến ngày 16/01/2024": (date(2016, 1, 1), date(2024, 1, 16)),
}


@pytest.mark.parametrize("words", PERIODS)
def test_periods_are_said_as_people_say_them(words):
    assert period_words(Period(*PERIODS[words])) == words


def test_no_period_is_said_too():
    assert period_words(None) == "không rõ thời gian"


WORDS = {
    "2.537": {},
    "hơn 340": {"value": 340, "qualifier": Qualifier.OVER},
    "gần 3.000": {"value": 3000, "qualifier": Qualifier.UNDER},
    "khoảng 74,5%": {"value": 74.5, "unit": Unit.PERCENT, "qualifier": Qualifier.ABOUT},
    "61/75": {"value": 61, "whole": 75},
    "0": {"value": 0},
}


@pytest.mark.parametrize("words", WORDS)
def test_numbers_are_said_as_people_say_them(words):
    assert figure_words(replace(ONE, **WORDS[words])) == words


PARAMETERS = {
    "everything": ({}, FiguresRequest(), []),
    "filters": (
        {"year": ["2023", "2022"], "area": [""], "outcome": ["match", ""]},
        FiguresRequest(year=("2023", "2022"), area=("",), outcome=("match", "")),
        [],
    ),
    "a year that is none": ({"year": ["23"]}, FiguresRequest(), [("year", "choice")]),
    "a measure that is none": (
        {"measure": ["registered", "x"]},
        FiguresRequest(measure=("registered",)),
        [("measure", "choice")],
    ),
    "no measure at all": ({"measure": [""]}, FiguresRequest(), [("measure", "choice")]),
    "a view": ({"view": ["time"], "page": ["2"]}, FiguresRequest(view="time", page=2), []),
    "views": ({"view": ["time", "list"]}, FiguresRequest(view="time"), [("view", "repeated")]),
    "numbers": (
        {"page": ["0"], "size": ["101"]},
        FiguresRequest(),
        [("page", "number"), ("size", "number")],
    ),
    "too long": ({"reporter": ["x" * 201]}, FiguresRequest(), [("reporter", "choice")]),
    "unknown": ({"fbclid": ["1"]}, FiguresRequest(), [("fbclid", "unknown")]),
}


@pytest.mark.parametrize(("given", "request_", "wrong"), PARAMETERS.values(), ids=PARAMETERS)
def test_parameters_are_read_all_at_once(given, request_, wrong):
    asked, problems = read_figures_request(given, also=("view", "page", "size"))
    assert asked == request_
    assert [(one.parameter, one.code) for one in problems] == wrong


VALUES = {
    facet: sorted({one.value for one in EVERYTHING.select(FiguresRequest()).facets[at].values})
    for at, facet in enumerate(FACETS)
}
REQUESTS = st.builds(
    FiguresRequest,
    **{
        facet: st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)
        for facet, values in VALUES.items()
    },
    bulletin=st.sampled_from(((), (), ("tong-ket-2023",), ("khong-co", "suoi-vang"))),
)


@given(REQUESTS)
def test_a_permalink_is_read_back(asked):
    pairs = to_parameters(asked)
    given_ = {name: [value for key, value in pairs if key == name] for name, _ in pairs}
    assert read_figures_request(given_) == (asked, [])


def has(figure, name, value):
    """Whether it passes a filter: slow and obvious."""
    match name:
        case "year":
            return year_of(figure) == value
        case "area":
            return (figure.area or "") == value
        case "measure":
            return figure.measure == value
        case "reporter":
            return (figure.reporter or "").lower() == value.lower()
        case "bulletin":
            return figure.bulletin == value
    outcomes = {check.outcome.value for check in CHECKS if figure.id in check.figures}
    return value in (outcomes or {""})


def passes(figure, asked, *, but=""):
    return all(
        any(has(figure, name, value) for value in getattr(asked, name))
        for name in (*FACETS, "bulletin")
        if name != but and getattr(asked, name)
    )


@given(REQUESTS)
def test_filters_and_their_counts_are_true(asked):
    found = EVERYTHING.select(asked)
    assert [FIGURES[at] for at in found.positions] == [one for one in FIGURES if passes(one, asked)]
    for facet in found.facets:
        among = [one for one in FIGURES if passes(one, asked, but=facet.name)]
        for value in facet.values:
            assert value.count == sum(has(one, facet.name, value.value) for one in among)
            assert value.chosen is (value.value in getattr(asked, facet.name))
            assert value.count or value.chosen


@given(REQUESTS, st.sampled_from(TABLES))
def test_every_figure_stands_in_one_cell(asked, view):
    positions = EVERYTHING.select(asked).positions
    made, pages = tables(EVERYTHING, positions, view=view, page=1)
    assert pages == 1
    told = Counter()
    for table in made:
        for row in table.rows:
            assert len(row.cells) == len(table.measures)
            for measure, cell in zip(table.measures, row.cells, strict=True):
                for number in cell.shown if cell else ():
                    sources = {one.bulletin for one in number.sources}
                    assert len(sources) == len(number.sources)
                    assert {one.measure for one in number.sources} == {measure}
                    assert {one.value for one in number.sources} == {number.figure.value}
                    told.update((one.value, one.measure, one.bulletin) for one in number.sources)
    asked_for = {(FIGURES[at].value, FIGURES[at].measure, FIGURES[at].bulletin) for at in positions}
    assert set(told) == asked_for
    # The title and the body of a bulletin state one number; it is shown once.
    assert sum(told.values()) <= len(positions)


def many(n):
    return [
        replace(ONE, bulletin=f"b{at:05}", area=f"lĩnh vực {at}", value=at, number_start=at)
        for at in range(n)
    ]


@settings(max_examples=20)
@given(st.integers(1, 3 * ROWS_A_PAGE), st.sampled_from(TABLES))
def test_pages_partition_the_rows(n, view):
    ledger = Ledger(many(n), [])
    _, pages = tables(ledger, range(n), view=view, page=1)
    seen = []
    for page in range(1, pages + 1):
        made, same = tables(ledger, range(n), view=view, page=page)
        rows = [row for table in made for row in table.rows]
        assert same == pages
        assert len(rows) == ROWS_A_PAGE or page == pages
        seen += [one.figure.value for row in rows for one in row.cells[0].shown]
    assert sorted(seen) == list(range(n))


def test_a_table_that_goes_on_says_so():
    ledger = Ledger(many(ROWS_A_PAGE + 1), [])
    (first,), _ = tables(ledger, range(ROWS_A_PAGE + 1), view="area", page=1)
    (second,), _ = tables(ledger, range(ROWS_A_PAGE + 1), view="area", page=2)
    assert (first.continued, first.continues) == (False, True)
    assert (second.continued, second.continues) == (True, False)


def test_reporters_that_only_their_bulletin_knows_stay_apart():
    one = next(figure for figure in FIGURES if figure.reporter == "xã")
    other = replace(one, bulletin="khac", value=7)
    made, _ = tables(Ledger([one, other], []), range(2), view="reporter", page=1)
    assert [(row.title, row.bulletin) for row in made[0].rows] == [
        ("Xã", "bai-da"),
        ("Xã", "khac"),
    ]


def test_spellings_of_one_reporter_are_one():
    spelt = [replace(ONE, reporter="Toàn tỉnh", bulletin="khac"), ONE, replace(ONE, bulletin="nua")]
    found = Ledger(spelt, []).select(FiguresRequest(reporter=("trên địa bàn tỉnh",)))
    assert len(found.positions) == 3
    assert [value.value for value in found.facets[3].values] == ["toàn tỉnh"]


def test_mismatches_come_first_and_name_both_numbers():
    found = EVERYTHING.select(FiguresRequest())
    first = EVERYTHING.checks[found.checks[0]]
    assert (first.outcome, first.arithmetic) == (Outcome.MISMATCH, "1.283 ≠ 1.280")
    verdicts = {FIGURES[at].value: EVERYTHING.verdict(FIGURES[at]) for at in found.positions}
    assert verdicts[1283] is verdicts[1280] is Outcome.MISMATCH
    assert verdicts[2537] is Outcome.MATCH
    assert verdicts[309] is None


def test_the_chart_draws_what_its_table_says():
    drawn = chart(EVERYTHING, range(len(FIGURES)))
    assert drawn.title == "Toàn tỉnh, chung các lĩnh vực"
    assert drawn.measures == (Measure.REGISTERED, Measure.RECOGNISED, Measure.EXEMPLARY)
    said = [(year, [[one.words for one in cell] for cell in cells]) for year, cells in drawn.years]
    assert said == [
        ("2021", [["1.450"], ["hơn 700"], []]),
        ("2022", [["1.984"], ["1.012"], ["140"]]),
        ("2023", [["2.537"], ["1.283", "1.280"], ["179"]]),
    ]
    assert drawn.disputed
    assert len(drawn.bars) == 8
    assert [tick.value for tick in drawn.ticks] == ["0", "1.000", "2.000", "3.000"]


def test_nothing_is_drawn_of_parts_of_years():
    halves = [at for at, one in enumerate(FIGURES) if one.bulletin == "suoi-vang"]
    assert chart(EVERYTHING, halves) is None
    assert chart(EVERYTHING, []) is None


@given(
    st.dictionaries(
        st.tuples(st.integers(1990, 2030), st.sampled_from(list(Measure))),
        st.integers(0, 10**6),
        min_size=1,
        max_size=60,
    )
)
def test_bars_stay_inside_and_apart(values):
    figures = [
        replace(
            ONE,
            value=value,
            measure=measure,
            number_start=at,
            period=Period(date(year, 1, 1), date(year, 12, 31)),
        )
        for at, ((year, measure), value) in enumerate(values.items())
    ]
    drawn = chart(Ledger(figures, []), range(len(figures)))
    if drawn is None:
        return
    assert len(drawn.years) <= YEARS_SHOWN
    end = 0.0
    for bar in drawn.bars:
        assert end <= bar.x
        assert bar.width > 0
        assert bar.y >= 0
        assert bar.height >= 0
        assert bar.y + bar.height <= HEIGHT
        end = bar.x + bar.width
    assert end <= WIDTH
    highest = max(cell[0].figure.value for _, cells in drawn.years for cell in cells if cell)
    assert float(drawn.ticks[-1].value.replace(".", "")) >= highest


def test_the_fixture_is_what_the_texts_say():
    texts = {one.id: one.text for one in BULLETINS}
    for one in FIGURES:
        text = texts[one.bulletin]
        assert text[one.evidence_start : one.evidence_end] == one.evidence
        number = text[one.number_start : one.number_end].replace(".", "").replace(",", ".")
        assert float(number) == one.value
    assert reconcile(FIGURES, []) == CHECKS


def test_addresses_are_escaped():
    asked = FiguresRequest(reporter=("xã A&B",), area=("",))
    assert address(asked) == "/so-lieu?area=&reporter=x%C3%A3+A%26B"
