"""Laws of the checks, on figures that mean nothing."""

import time
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.model import Figure, Measure, Mention, Outcome, Period, Qualifier, Unit
from register.reconcile import reconcile
from register.reconcile.reporters import reporter_key
from register.reconcile.rounding import span

PERIODS = (None, Period(None, date(2024, 1, 16)), Period(date(2023, 1, 1), date(2023, 12, 31)))
SENTENCE = "Có 5 mô hình, trong đó (gồm: 3 “Ngõ sáng”, “Tủ sách”… tổng cộng 8, 74,5%"


@st.composite
def figure(draw, bulletins=("b1", "b2")):
    start = 100 * draw(st.integers(0, 4))
    number = start + draw(st.integers(0, 60))
    return Figure(
        bulletin=draw(st.sampled_from(bulletins)),
        value=draw(st.integers(0, 9) | st.integers(0, 10**7) | st.sampled_from([74.5, 80.0, 0.1])),
        measure=draw(st.sampled_from(Measure)),
        unit=draw(st.sampled_from(Unit)),
        qualifier=draw(st.sampled_from(Qualifier)),
        number_start=number,
        number_end=number + draw(st.integers(1, 5)),
        evidence=SENTENCE,
        evidence_start=start,
        evidence_end=start + len(SENTENCE),
        part=draw(st.sampled_from(["title", "lead", "caption", "paragraph"])),
        whole=draw(st.none() | st.integers(0, 9)),
        area=draw(st.sampled_from([None, "kinh tế", "văn hóa"])),
        reporter=draw(st.sampled_from([None, "toàn tỉnh", "huyện Na Rì", "toàn huyện"])),
        period=draw(st.sampled_from(PERIODS)),
        confidence=draw(st.sampled_from([0.2, 0.9])),
    )


@st.composite
def mention(draw):
    start = 100 * draw(st.integers(0, 4))
    place = start + draw(st.integers(0, 60))
    return Mention(
        bulletin=draw(st.sampled_from(["b1", "b2"])),
        name=draw(st.sampled_from(["Ngõ sáng", "Tủ sách"])),
        name_start=place,
        name_end=place + 8,
        evidence=SENTENCE,
        evidence_start=start,
        evidence_end=start + len(SENTENCE),
        quoted=draw(st.booleans()),
    )


FIGURES = st.lists(figure(), max_size=14)
MENTIONS = st.lists(mention(), max_size=5)


@given(FIGURES, MENTIONS, st.randoms(use_true_random=False))
def test_the_order_given_changes_nothing(figures, mentions, random):
    checks = reconcile(figures, mentions)
    shuffled = random.sample(figures, len(figures)), random.sample(mentions, len(mentions))
    assert reconcile(*shuffled) == checks
    assert reconcile(figures + figures[:3], mentions + mentions[:1]) == checks


@given(FIGURES, MENTIONS)
def test_each_check_is_about_figures_that_exist(figures, mentions):
    ids = {figure.id: figure.bulletin for figure in figures}
    for check in reconcile(figures, mentions):
        assert check.figures
        assert {ids[id_] for id_ in check.figures} == set(check.bulletins)
        assert len(set(check.figures)) == len(check.figures)
        assert (check.difference is None) == (check.outcome is Outcome.INSUFFICIENT)
        assert check.difference != 0 or check.outcome is Outcome.MATCH


@given(FIGURES, MENTIONS)
def test_exact_whole_numbers_match_only_if_nothing_is_left(figures, mentions):
    exact = [
        figure
        for figure in figures
        if figure.qualifier is Qualifier.EXACTLY and figure.unit is not Unit.PERCENT
        if isinstance(figure.value, int)
    ]
    for check in reconcile(exact, mentions):
        assert (check.outcome is Outcome.MATCH) <= (check.difference == 0)
        assert "≈" not in check.arithmetic


@given(FIGURES, MENTIONS)
def test_figures_that_may_be_misread_accuse_nobody(figures, mentions):
    doubtful = [replace(figure, confidence=0.4) for figure in figures]
    outcomes = {check.outcome for check in reconcile(doubtful, mentions)}
    assert Outcome.MISMATCH not in outcomes


@given(FIGURES, MENTIONS)
def test_hedges_alone_loosen_a_match(figures, mentions):
    for check in reconcile(figures, mentions):
        if check.outcome is Outcome.MATCH and check.difference:
            written = check.arithmetic
            assert any(sign in written for sign in ("hơn", "gần", "khoảng", "%"))


@given(FIGURES, MENTIONS, st.lists(figure(bulletins=("c1",)), max_size=8))
def test_a_bulletin_changes_no_check_of_another(figures, mentions, more):
    alone = reconcile(figures, mentions)
    together = reconcile(figures + more, mentions)
    within = [check for check in alone if len(check.bulletins) == 1]
    assert within == [c for c in together if c.bulletins in {("b1",), ("b2",)}]


@given(FIGURES, MENTIONS, st.lists(figure(bulletins=("c1",)), max_size=8))
def test_an_unrelated_bulletin_changes_no_check_at_all(figures, mentions, more):
    keys = {reporter_key(figure.reporter) for figure in figures}
    unrelated = [f for f in more if f.reporter and reporter_key(f.reporter) not in keys]
    alone = reconcile(figures, mentions)
    together = reconcile(figures + unrelated, mentions)
    assert alone == [check for check in together if check.bulletins != ("c1",)]


@given(figure())
def test_a_number_may_stand_for_itself(figure):
    low, high = span(figure)
    assert low <= Fraction(str(figure.value)) <= high


def many(count, *, area, bulletin=lambda i: "b", value=lambda i: i, sentence=lambda i: i):
    return [
        Figure(
            bulletin=bulletin(index),
            value=value(index),
            measure=list(Measure)[index % 4],
            unit=list(Unit)[index % 9],
            qualifier=Qualifier.EXACTLY,
            number_start=sentence(index) * 200 + index % 97,
            number_end=sentence(index) * 200 + index % 97 + 3,
            evidence=SENTENCE * 3,
            evidence_start=sentence(index) * 200,
            evidence_end=sentence(index) * 200 + 199,
            part=("title", "paragraph", "paragraph")[index % 3],
            area=area(index),
            reporter="toàn tỉnh",
            period=PERIODS[2],
        )
        for index in range(count)
    ]


SHAPES = {
    "many bulletins": {"bulletin": lambda i: f"b{i // 12}", "area": lambda i: None},
    "one bulletin": {"area": lambda i: None},
    "one thing": {"area": lambda i: None, "value": lambda i: 5},
    "an area a figure": {"area": str},
    "one sentence": {"area": lambda i: str(i % 40), "sentence": lambda i: 0},
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_it_is_near_linear(shape):
    figures = many(20_000, **shape)
    begun = time.process_time()
    reconcile(figures, [])
    # Two seconds for twenty thousand figures is the promise.
    assert time.process_time() - begun < 2
