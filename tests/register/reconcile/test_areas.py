"""Areas against their total: a table of named cases."""

import pytest

from register.model import CheckKind, Measure
from register.reconcile import reconcile
from tests.register.reconcile.stating import (
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    Y2022,
    Y2023,
    counted,
    fig,
    page,
    results,
)


def rows(*numbers, total="100", measure="registered", areas="abcdefgh", hedge="exactly", **cells):
    return page(
        (f"Toàn huyện có {total} mô hình.", fig(total, measure, hedge=hedge, **cells)),
        *(
            (f"Lĩnh vực {area} có {number} mô hình.", fig(number, measure, area=area))
            for area, number in zip(areas, numbers, strict=False)
        ),
    )


AREAS = {
    "four make the total": (rows("40", "30", "20", "10"), [(MATCH, "40 + 30 + 20 + 10 = 100", 0)]),
    "two make the total": (rows("60", "40"), [(MATCH, "60 + 40 = 100", 0)]),
    "four of which one is wrong": (
        rows("40", "30", "10", "10"),
        [(MISMATCH, "40 + 30 + 10 + 10 = 90 ≠ 100", 10)],
    ),
    "four that lack a fifth": (
        rows("320", "200", "160", "120", total="1.000"),
        [(MISMATCH, "320 + 200 + 160 + 120 = 800 ≠ 1.000", 200)],
    ),
    "more than the total": (rows("60", "50"), [(MISMATCH, "60 + 50 = 110 ≠ 100", -10)]),
    "two areas of many": (rows("30", "20"), [(INSUFFICIENT, "30 + 20 = 50 < 100", None)]),
    "the widest area left out": (
        rows("309", "579", "49", total="2.537"),
        [(INSUFFICIENT, "309 + 579 + 49 = 937 < 2.537", None)],
    ),
    "three and a gap smaller than each": (
        rows("50", "30", "15"),
        [(MISMATCH, "50 + 30 + 15 = 95 ≠ 100", 5)],
    ),
    "three and a gap as wide as an area": (
        rows("50", "30", "5"),
        [(INSUFFICIENT, "50 + 30 + 5 = 85 < 100", None)],
    ),
    "one area": (rows("60"), []),
    "no total": (
        page(
            counted("Kinh tế 45 mô hình.", area="kinh tế"),
            counted("Văn hóa 30 mô hình.", area="văn hóa"),
        ),
        [],
    ),
    "a hedged total": (
        rows("200", "147", total="340", hedge="over"),
        [(MATCH, "200 + 147 = 347 ≈ hơn 340", -7)],
    ),
    "a hedged total is true of much more": (
        rows("200", "180", total="340", hedge="over"),
        [(INSUFFICIENT, "200 + 180 = 380 > hơn 340", None)],
    ),
    "a hedged total that excludes the sum": (
        rows("200", "180", total="340", hedge="under"),
        [(MISMATCH, "200 + 180 = 380 ≠ gần 340", -40)],
    ),
    "a total that may be misread": (
        rows("60", "50", confidence=0.4),
        [(INSUFFICIENT, "60 + 50 = 110 > 100", None)],
    ),
    "a misread total still matches": (
        rows("60", "40", confidence=0.4),
        [(MATCH, "60 + 40 = 100", 0)],
    ),
    "targets are no rows": (rows("60", "40", measure="planned"), []),
    "growth is no total": (rows("60", "40", measure="increase"), []),
    "what ended is no row": (rows("60", "40", measure="ended"), []),
    "counts of a name are no rows": (rows("60", "40", measure="named"), []),
    "an area twice": (
        page(
            ("title", "Kinh tế có 60 mô hình", fig("60", area="kinh tế")),
            counted("Toàn xã có 100 mô hình."),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 40 mô hình.", area="văn hóa"),
        ),
        [(MATCH, "60 + 40 = 100", 0)],
    ),
    "an area with two numbers": (
        page(
            counted("Toàn xã có 100 mô hình."),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 50 mô hình.", area="văn hóa"),
            counted("Ở thôn Bãi, kinh tế có 7 mô hình.", area="kinh tế"),
        ),
        [(INSUFFICIENT, "60 + 50 = 110 > 100", None)],
    ),
    "rows of another year": (
        page(
            ("Năm 2023 có 100 mô hình.", fig("100")),
            counted("Kinh tế có 60 mô hình.", area="kinh tế", period=Y2022),
            counted("Văn hóa có 50 mô hình.", area="văn hóa", period=Y2022),
        ),
        [],
    ),
    "rows of a commune and the total of the province": (
        page(
            counted("Toàn tỉnh có 100 mô hình.", reporter="toàn tỉnh"),
            counted("Xã A: kinh tế có 60 mô hình.", area="kinh tế", reporter="xã A"),
            counted("Xã A: văn hóa có 50 mô hình.", area="văn hóa", reporter="xã A"),
        ),
        [],
    ),
    "rows that inherit their reporter": (
        page(
            counted("Toàn tỉnh có 100 mô hình.", reporter="toàn tỉnh"),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 50 mô hình.", area="văn hóa"),
        ),
        [(MISMATCH, "60 + 50 = 110 ≠ 100", -10)],
    ),
    "rows whose reporter nobody knows can only confirm": (
        page(
            counted("Toàn tỉnh có 100 mô hình.", reporter="toàn tỉnh"),
            counted("Xã A có 9 mô hình.", reporter="xã A"),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 40 mô hình.", area="văn hóa"),
        ),
        [(MATCH, "60 + 40 = 100", 0)],
    ),
    "rows with a bare “có” make another measure's total": (
        page(
            counted("Toàn tỉnh xây dựng 100 mô hình.", "built"),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 30 mô hình.", area="văn hóa"),
            counted("Quốc phòng có 10 mô hình.", area="quốc phòng"),
        ),
        [(MATCH, "60 + 30 + 10 = 100", 0)],
    ),
    "rows with a bare “có” don't accuse": (
        page(
            counted("Toàn tỉnh xây dựng 100 mô hình.", "built"),
            counted("Kinh tế có 60 mô hình.", area="kinh tế"),
            counted("Văn hóa có 30 mô hình.", area="văn hóa"),
            counted("Quốc phòng có 20 mô hình.", area="quốc phòng"),
        ),
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AREAS.values(), ids=AREAS)
def test_areas(text, expected):
    assert results(text, kinds={CheckKind.AREAS}) == expected


def test_the_areas_of_one_measure_prove_those_of_another_complete():
    figures = []
    for measure, total, numbers in (("registered", "90", "50 20"), ("recognised", "40", "30 10")):
        figures.append((f"{total} mô hình", fig(total, measure)))
        for area, number in zip(("kinh tế", "văn hóa"), numbers.split(), strict=True):
            figures.append((f"{number} mô hình", fig(number, measure, area=area)))
    assert results(page(*figures), kinds={CheckKind.AREAS}) == [
        (MISMATCH, "50 + 20 = 70 ≠ 90", 20),
        (MATCH, "30 + 10 = 40", 0),
    ]


def test_the_areas_of_one_measure_show_that_another_lacks_one():
    recognised = (
        ("kinh tế", "9"),
        ("văn hóa", "8"),
        ("an ninh", "7"),
        ("Đảng", "6"),
        ("y tế", "5"),
    )
    figures = [counted("35 mô hình", "recognised"), counted("90 mô hình", "registered")]
    for area, number in recognised:
        figures.append((f"{number} mô hình", fig(number, "recognised", area=area)))
    for area, _ in recognised[:4]:
        figures.append(counted("20 mô hình", "registered", area=area))
    assert results(page(*figures), kinds={CheckKind.AREAS}) == [
        (MATCH, "9 + 8 + 7 + 6 + 5 = 35", 0),
        (INSUFFICIENT, "20 + 20 + 20 + 20 = 80 < 90", None),
    ]


def test_the_check_says_what_it_is_about():
    figures, _ = rows("40", "30", "20", "10")
    (check,) = reconcile(figures, [])
    assert check.figures == tuple(figure.id for figure in figures)
    assert check.bulletins == ("b1",)
    assert (check.measure, check.area, check.period) == (Measure.REGISTERED, None, Y2023)
