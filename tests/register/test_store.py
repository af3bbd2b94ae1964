"""The register in SQLite: what is written is read."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register.errors import RegisterMissing
from register.model import (
    Check,
    CheckKind,
    Correction,
    Figure,
    Initiative,
    Measure,
    Mention,
    OrganisationKind,
    Outcome,
    Period,
    Qualifier,
    Said,
    Status,
    Unit,
)
from register.review import Question, QuestionKind
from register.store import FILE_NAME, Order, Register, write

YEAR = Period(date(2023, 1, 1), date(2023, 12, 31))
SO_FAR = Period(None, date(2024, 1, 16))
EVIDENCE = "Chi hội Phụ nữ thôn Bãi ra mắt mô hình “Ngõ sáng”."


def named(bulletin, name="Ngõ sáng", *, day=None, **others):
    return Mention(bulletin, name, 41, 49, EVIDENCE, 0, len(EVIDENCE), published=day, **others)


def counted(bulletin, value, start, *, day=None, **others):
    return Figure(
        bulletin,
        value,
        Measure.REGISTERED,
        Unit.MODELS,
        Qualifier.EXACTLY,
        start,
        start + 3,
        EVIDENCE,
        0,
        len(EVIDENCE),
        "paragraph",
        published=day,
        **others,
    )


FULL = named(
    "b2",
    day=date(2024, 5, 4),
    quoted=False,
    organisation=Said("Chi hội Phụ nữ thôn Bãi", 0, 23),
    organisation_kind=OrganisationKind.WOMEN,
    place=Said("thôn Bãi", 15, 23),
    units=("xã Suối Vàng", "huyện Thạch Khê"),
    area="Văn hóa - xã hội; khác",
    year=2023,
    status=Status.LAUNCHED,
    confidence=0.75,
    doubts=("no_quotes", "owner_unclear"),
)
LIGHTS = Initiative(
    "ngo-sang-aaaaaa",
    "Ngõ sáng",
    (named("b1", day=date(2023, 1, 2)), FULL, named("b3")),
    organisation="Chi hội Phụ nữ thôn Bãi",
    organisation_kind=OrganisationKind.WOMEN,
    place="thôn Bãi",
    units=("xã Suối Vàng",),
    areas=("Văn hóa - xã hội; khác",),
    years=(2023, 2024),
    statuses=(Status.REGISTERED, Status.LAUNCHED),
    reasons=("accents", "case"),
    corrections=(Correction("rename", "viết đúng tên"), Correction("set", "đúng lĩnh vực")),
)
RICE = Initiative("am-no-bbbbbb", "Ấm no", (named("b2", "Ấm no"),))
GARDEN = Initiative("an-lanh-cccccc", "Ăn lành", (named("b4", "Ăn lành", day=date(2024, 6, 1)),))
DROPPED = named("b5", "Gia đình văn hóa")
FIGURES = [
    counted(
        "b1", 2537, 7, day=date(2024, 1, 16), period=YEAR, area="Kinh tế", reporter="toàn tỉnh"
    ),
    counted("b1", 61, 3, day=date(2024, 1, 16), period=SO_FAR, whole=75, name="Ngõ sáng"),
    counted("b2", 74.5, 7, day=date(2024, 5, 4), confidence=0.5, doubts=("far_period",)),
    counted("b0", 10**20, 1),
]
CHECKS = [
    Check(
        CheckKind.AREAS,
        Outcome.MISMATCH,
        -1.5,
        "309 + 579 = 888",
        ("b1@7", "b1@3"),
        ("b1",),
        Measure.REGISTERED,
        area="Kinh tế",
        period=YEAR,
        names=("Ngõ sáng",),
    ),
    Check(
        CheckKind.BULLETINS,
        Outcome.INSUFFICIENT,
        None,
        "",
        ("b2@7", "b1@7"),
        ("b2", "b1"),
        Measure.RECOGNISED,
    ),
]
QUESTIONS = [
    Question(QuestionKind.DOUBTFUL_MERGE, (LIGHTS.id, RICE.id), ("similar",)),
    Question(QuestionKind.LOST_CORRECTION, about="[[rename]] thứ 2: không có mô hình nào tên ấy"),
]


@pytest.fixture
def register(tmp_path):
    path = tmp_path / FILE_NAME
    write(
        path,
        [RICE, GARDEN, LIGHTS],
        figures=FIGURES,
        checks=CHECKS,
        questions=QUESTIONS,
        dropped=[DROPPED],
        corrections="[[drop]]\n",
        moved={"cu": "moi", "mat": None},
    )
    return Register(path)


def test_every_field_comes_back(register):
    assert register.initiatives() == [RICE, GARDEN, LIGHTS]
    assert register.questions() == QUESTIONS
    assert register.checks() == CHECKS
    assert register.corrections_text() == "[[drop]]\n"
    assert register.moved() == {"cu": "moi", "mat": None}


def test_initiatives_in_the_order_asked_for(register):
    assert register.initiatives([LIGHTS.id, "khong-co", RICE.id]) == [LIGHTS, RICE]
    assert register.initiatives([]) == []
    assert register.initiative(GARDEN.id) == GARDEN
    assert register.initiative("khong-co") is None


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (Order.NAME, [GARDEN, RICE, LIGHTS]),
        (Order.NEWEST, [GARDEN, LIGHTS, RICE]),
        (Order.BULLETINS, [LIGHTS, GARDEN, RICE]),
    ],
)
def test_orders(register, by, expected):
    ids = [one.id for one in expected]
    assert register.ordered(by=by) == ids
    assert register.ordered({ids[2], ids[0], "khong-co"}, by=by) == [ids[0], ids[2]]


def test_what_a_bulletin_names(register):
    assert register.named_in("b2") == [(RICE.id, "Ấm no"), (LIGHTS.id, "Ngõ sáng")]
    assert register.named_in("b5") == [], "a correction dropped it"


def test_dropped_mentions_are_kept(register):
    before = register.before()
    assert DROPPED in before.mentions
    assert len(before.mentions) == 6


def test_figures_are_ordered_by_day_and_place(register):
    assert register.figures() == [FIGURES[2], FIGURES[1], FIGURES[0], FIGURES[3]]
    assert register.figures(bulletin="b1") == [FIGURES[1], FIGURES[0]]
    assert register.figures(ids=["b1@7", "b2@7", "khong-co"]) == [FIGURES[2], FIGURES[0]]
    assert register.figures(ids=[]) == []
    assert register.figures(bulletin="b1", ids=["b2@7"]) == []


def test_one_figure(register):
    found = register.figure("b1@7")
    assert found == FIGURES[0]
    assert isinstance(found.value, int)
    assert register.figure("b1@8") is None


def test_checks_of_a_bulletin(register):
    assert register.checks(bulletin="b2") == [CHECKS[1]]
    assert register.checks(bulletin="b1") == CHECKS
    assert register.checks(bulletin="b9") == []


def test_a_missing_register_says_what_to_do(tmp_path):
    with pytest.raises(RegisterMissing, match="timtin index"):
        Register(tmp_path / FILE_NAME)


def test_readers_change_nothing(register):
    with (
        register._open() as database,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        database.execute("DELETE FROM mentions")


def test_lists_are_taken_apart_by_any_tool(register, tmp_path):
    query = "SELECT value FROM initiatives, json_each(initiatives.units) WHERE initiatives.id = ?"
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as database:
        assert database.execute(query, (LIGHTS.id,)).fetchall() == [("xã Suối Vàng",)]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PERIODS = st.none() | st.builds(Period, st.none() | st.dates(), st.dates())
NUMBERS = st.integers(0, 10**6) | st.floats(0, 100)
SAID = st.none() | st.builds(Said, TEXTS, st.integers(0, 99), st.integers(0, 99))
LISTS = st.lists(TEXTS, max_size=3).map(tuple)


@settings(deadline=None)  # each writes a file
@given(
    mention=st.builds(
        Mention, organisation=SAID, place=SAID, units=LISTS, area=st.none() | TEXTS, doubts=LISTS,
        year=st.none() | st.integers(1900, 2100), confidence=st.floats(0, 1), bulletin=TEXTS,
        name=TEXTS, evidence=TEXTS, name_start=st.integers(0, 99), name_end=st.integers(0, 99),
        evidence_start=st.integers(0, 99), evidence_end=st.integers(0, 99),
    ),
    figure=st.builds(
        Figure, value=NUMBERS, whole=st.none() | NUMBERS, period=PERIODS, doubts=LISTS,
        confidence=st.floats(0, 1), bulletin=TEXTS, evidence=TEXTS, number_start=st.integers(0, 99),
        number_end=st.integers(0, 99), evidence_start=st.integers(0, 99),
        evidence_end=st.integers(0, 99), area=st.none() | TEXTS, reporter=st.none() | TEXTS,
        name=st.none() | TEXTS, measure=st.sampled_from(Measure), unit=st.sampled_from(Unit),
        qualifier=st.sampled_from(Qualifier), part=st.just("title"),
    ),
    check=st.builds(
        Check, figures=LISTS, bulletins=LISTS, names=LISTS, period=PERIODS, arithmetic=TEXTS,
        difference=st.none() | NUMBERS, area=st.none() | TEXTS, kind=st.sampled_from(CheckKind),
        outcome=st.sampled_from(Outcome), measure=st.sampled_from(Measure),
    ),
)  # fmt: skip
def test_whatever_is_written_is_read(tmp_path_factory, mention, figure, check):
    path = tmp_path_factory.mktemp("so") / FILE_NAME
    one = replace(RICE, mentions=(mention,))
    write(path, [one], figures=[figure], checks=[check], moved={})
    register = Register(path)
    assert register.initiatives() == [one]
    assert register.figures() == [figure]
    assert register.checks() == [check]
