"""What may be asked for: good parameters, and every kind of bad one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.protocol import Cursor, Sort
from search.request import (
    PARAMETERS,
    SearchRequest,
    read_cursor,
    read_day,
    read_request,
    to_parameters,
    write_cursor,
)

DAYS = {
    "day": ("16/01/2024", date(2024, 1, 16), date(2024, 1, 16)),
    "day without zeros": ("1/2/2024", date(2024, 2, 1), date(2024, 2, 1)),
    "day with dots": ("16.01.2024", date(2024, 1, 16), date(2024, 1, 16)),
    "iso": ("2024-01-16", date(2024, 1, 16), date(2024, 1, 16)),
    "month": ("02/2023", date(2023, 2, 1), date(2023, 2, 28)),
    "year": ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    "spaces": (" 2024 ", date(2024, 1, 1), date(2024, 12, 31)),
    "no such day": ("31/02/2024", None, None),
    "no such month": ("13/2024", None, None),
    "year nought": ("0000", None, None),
    "words": ("hôm qua", None, None),
}


@pytest.mark.parametrize(("text", "first", "last"), DAYS.values(), ids=DAYS)
def test_days(text, first, last):
    assert read_day(text, last=False) == first
    assert read_day(text, last=True) == last


PROBLEMS = {
    "kind": ({"kind": ["video"]}, ("kind", "choice")),
    "sort": ({"sort": ["random"]}, ("sort", "choice")),
    "page": ({"page": ["0"]}, ("page", "number")),
    "page of letters": ({"page": ["một"]}, ("page", "number")),
    "page too deep": ({"page": ["1001"]}, ("page", "number")),
    "size": ({"size": ["101"]}, ("size", "number")),
    "size with a sign": ({"size": ["-1"]}, ("size", "number")),
    "digits of another script": ({"size": ["५"]}, ("size", "number")),
    "date": ({"from": ["31/02/2024"]}, ("from", "date")),
    "dates the wrong way round": ({"from": ["2024"], "to": ["2023"]}, ("to", "before_from")),
    "cursor": ({"cursor": ["@@"]}, ("cursor", "cursor")),
    "repeated": ({"q": ["a", "b"]}, ("q", "repeated")),
    "too long": ({"q": ["a" * 513]}, ("q", "too_long")),
    "unknown": ({"colour": ["red"]}, ("colour", "unknown")),
}


@pytest.mark.parametrize(("given_", "problem"), PROBLEMS.values(), ids=PROBLEMS)
def test_problems(given_, problem):
    _, problems = read_request(given_)
    assert [(one.parameter, one.code) for one in problems] == [problem]


def test_all_problems_at_once():
    _, problems = read_request({name: ["?"] for name in PARAMETERS if name != "q"})
    assert {one.parameter for one in problems} == {
        "kind",
        "from",
        "to",
        "sort",
        "page",
        "size",
        "cursor",
    }


@given(st.dictionaries(st.sampled_from([*PARAMETERS, "x"]), st.lists(st.text(), max_size=3)))
def test_any_parameters_give_a_request(parameters):
    request, _ = read_request(parameters)
    assert 1 <= request.size <= 100
    assert request.page >= 1


def test_a_permalink_gives_the_same_request_again():
    request = SearchRequest(
        text="dân vận khéo",
        kind=("bulletin",),
        year=("2024", ""),
        section=("Kinh tế",),
        first_day=date(2024, 1, 2),
        last_day=date(2024, 3, 4),
        sort=Sort.OLDEST,
        page=2,
        size=20,
        cursor=Cursor(1.5, "b1"),
    )
    parameters: dict[str, list[str]] = {}
    for name, value in to_parameters(request):
        parameters.setdefault(name, []).append(value)
    assert read_request(parameters) == (request, ())


@given(
    st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)),
    st.text(st.characters(codec="utf-8")),
)
def test_cursors_round_trip(key, id_):
    assert read_cursor(write_cursor(Cursor(key, id_))) == Cursor(key, id_)


@given(st.text())
def test_any_word_may_be_tried_as_a_cursor(word):
    read_cursor(word)
