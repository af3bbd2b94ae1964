"""Periods in texts and queries: a table of cases, and the laws."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import tokenize
from vietnamese.periods import PeriodKind, find, written_forms

#: Text -> what is found: written, kind, first and last day (- where no year is known).
CASES = {
    "year": ("Năm 2023, xã làm đường", ["Năm 2023 YEAR 2023-01-01 2023-12-31"]),
    "quarter": ("quý I/2024", ["quý I/2024 QUARTER 2024-01-01 2024-03-31"]),
    "quarter in digits": ("Quý 2 năm 2024", ["Quý 2 năm 2024 QUARTER 2024-04-01 2024-06-30"]),
    "quarter in a word": ("quý ba năm 2024", ["quý ba năm 2024 QUARTER 2024-07-01 2024-09-30"]),
    "quarter, i for y": ("quí IV-2025", ["quí IV-2025 QUARTER 2025-10-01 2025-12-31"]),
    "first months": (
        "6 tháng đầu năm 2023",
        ["6 tháng đầu năm 2023 FIRST_MONTHS 2023-01-01 2023-06-30"],
    ),
    "nine months of a year": (
        "9 tháng năm 2026",
        ["9 tháng năm 2026 FIRST_MONTHS 2026-01-01 2026-09-30"],
    ),
    "five months, thrice năm": (
        "năm tháng đầu năm 2024",
        ["năm tháng đầu năm 2024 FIRST_MONTHS 2024-01-01 2024-05-31"],
    ),
    "last months in a word": (
        "sáu tháng cuối năm 2024",
        ["sáu tháng cuối năm 2024 LAST_MONTHS 2024-07-01 2024-12-31"],
    ),
    "half a year": ("nửa đầu năm 2024", ["nửa đầu năm 2024 FIRST_MONTHS 2024-01-01 2024-06-30"]),
    "last months of no year": ("sáu tháng cuối năm", ["sáu tháng cuối năm LAST_MONTHS - -"]),
    "month": ("tháng 3/2024", ["tháng 3/2024 MONTH 2024-03-01 2024-03-31"]),
    "month, leading zero": ("tháng 02/2024", ["tháng 02/2024 MONTH 2024-02-01 2024-02-29"]),
    "month in words": ("tháng 3 năm 2024", ["tháng 3 năm 2024 MONTH 2024-03-01 2024-03-31"]),
    "May": ("tháng Năm năm 2024", ["tháng Năm năm 2024 MONTH 2024-05-01 2024-05-31"]),
    "month of no year": ("Trong tháng 3, xã", ["tháng 3 MONTH - -"]),
    "stage": ("giai đoạn 2021-2025", ["giai đoạn 2021-2025 YEARS 2021-01-01 2025-12-31"]),
    "from year to year": (
        "từ năm 2021 đến năm 2023",
        ["từ năm 2021 đến năm 2023 YEARS 2021-01-01 2023-12-31"],
    ),
    "term": ("nhiệm kỳ 2020 - 2025", ["nhiệm kỳ 2020 - 2025 TERM 2020-01-01 2025-12-31"]),
    "day in words": (
        "ngày 16 tháng 01 năm 2024",
        ["ngày 16 tháng 01 năm 2024 DAY 2024-01-16 2024-01-16"],
    ),
    "day": ("(16/01/2024)", ["16/01/2024 DAY 2024-01-16 2024-01-16"]),
    "day with dots": ("hôm 16.1.2024", ["16.1.2024 DAY 2024-01-16 2024-01-16"]),
    "leap day": ("29/02/2024", ["29/02/2024 DAY 2024-02-29 2024-02-29"]),
    "no leap day": ("29/02/2023", []),
    "no such day": ("ngày 31 tháng 4 năm 2024", []),
    "no such month": ("tháng 13/2024", []),
    "no such quarter": ("quý V/2024, quý 5 năm 2024", []),
    "too many months": ("13 tháng đầu năm 2024", []),
    "backwards": ("giai đoạn 2025-2021", []),
    "plain": ("thang 3 nam 2024", ["thang 3 nam 2024 MONTH 2024-03-01 2024-03-31"]),
    "half of it plain": ("quy I năm 2024", ["quy I năm 2024 QUARTER 2024-01-01 2024-03-31"]),
    "plain stage": (
        "giai doan 2021 den 2025",
        ["giai doan 2021 den 2025 YEARS 2021-01-01 2025-12-31"],
    ),
    "several": (
        "Quý I/2024 tăng so với quý I/2023.",
        ["Quý I/2024 QUARTER 2024-01-01 2024-03-31", "quý I/2023 QUARTER 2023-01-01 2023-03-31"],
    ),
    "a count is no year": ("quý I 1.900 hộ", ["quý I QUARTER - -"]),
    "models of models": ("đạt 61/75 năm 2023", ["năm 2023 YEAR 2023-01-01 2023-12-31"]),
    "school year": ("6 tháng đầu năm học 2023-2024", []),
    "another year": ("tháng 10 năm ngoái", []),
    "anniversary": ("ngày 8 tháng 3", []),
    "decimals": ("2,5 tháng đầu năm", []),
    "male": ("3 nam, 2 nữ", []),
    "years on end": ("5 năm qua", []),
}


def show(text, period):
    days = f"{period.first or '-'} {period.last or '-'}"
    return f"{text[period.start : period.end]} {period.kind.name} {days}"


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_periods(text, expected):
    assert [show(text, period) for period in find(text)] == expected


def test_the_tokens_may_be_at_hand():
    text = "Quý I/2024"
    assert find(text, tokens=tokenize(text)) == find(text)


def test_the_bulletin_tells_the_year():
    assert [period.last for period in find("sáu tháng cuối năm", year=2023)] == [date(2023, 12, 31)]
    assert [period.last for period in find("quý I", year=2024)] == [date(2024, 3, 31)]
    assert [period.last for period in find("quý I/2022", year=2024)] == [date(2022, 3, 31)]


def test_decomposed_text_has_its_own_offsets():
    text = "Trong qu\u0079\u0301 I/2024"
    (period,) = find(text)
    assert text[period.start : period.end] == text[6:]


def test_the_forms_of_a_term():
    (period,) = find("nhiệm kỳ 2020 - 2025")
    assert written_forms(period) == (("nhiệm", "kì", "2020", "2025"),)


def test_the_forms_of_a_day():
    (period,) = find("ngày 16 tháng 01 năm 2024")
    assert written_forms(period) == (
        ("16/1/2024",),
        ("16", "tháng", "1/2024"),
        ("16", "tháng", "1", "năm", "2024"),
    )


_PIECES = (
    "ngày tháng quý năm nam 2024 1.900 31 4 I V đầu cuối sáu giai đoạn nhiệm kỳ - / , ."
    " từ đến 16/01/2024 3/2024 nửa học qua"
)
_DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31))


@given(
    st.sampled_from(
        [
            "năm {y}",
            "quý {q}/{y}",
            "tháng {m}/{y}",
            "{m} tháng đầu năm {y}",
            "{m} tháng cuối năm {y}",
            "giai đoạn {y}-{z}",
            "nhiệm kỳ {y}-{z}",
            "{d}/{m}/{y}",
            "quý {q}",
            "{m} tháng cuối năm",
            "tháng {m}",
        ]
    ),
    _DAYS,
)
def test_every_form_is_read_as_the_same_period(pattern, day):
    text = pattern.format(
        d=day.day, m=day.month, q=(day.month + 2) // 3, y=day.year, z=min(day.year + 5, 2099)
    )
    (period,) = find(text)
    assert written_forms(period)
    for form in written_forms(period):
        joined = " ".join(form)
        (again,) = find(joined)
        assert (again.start, again.end) == (0, len(joined))
        assert (again.kind, again.number, again.first, again.last) == (
            period.kind,
            period.number,
            period.first,
            period.last,
        )


@given(_DAYS)
def test_every_day_is_read(day):
    for text in (f"{day:%d/%m/%Y}", f"ngày {day:%d} tháng {day:%m} năm {day.year}"):
        assert [(period.first, period.last) for period in find(text)] == [(day, day)]


@given(
    st.text()
    | st.lists(
        st.sampled_from(_PIECES.split()),
        max_size=14,
    ).map(" ".join),
    st.none() | st.integers(1800, 2099),
)
def test_periods_ascend_are_disjoint_and_last_from_first_to_last(text, year):
    end = 0
    for period in find(text, year=year):
        assert end <= period.start < period.end <= len(text)
        assert (period.first is None) == (period.last is None)
        if period.first and period.last:
            assert timedelta(0) <= period.last - period.first
        if year is not None:
            assert period.first
        if period.kind in {PeriodKind.YEAR, PeriodKind.YEARS, PeriodKind.TERM}:
            assert period.number == 0
        end = period.end
