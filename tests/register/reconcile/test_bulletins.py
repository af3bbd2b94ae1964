"""What two bulletins and more say of one thing: a table of named cases."""

from datetime import date

import pytest

from register.model import CheckKind, Period
from tests.register.reconcile.stating import (
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    Y2022,
    counted,
    fig,
    page,
    results,
)


def report(bulletin, written="2.537", measure="registered", day=16, **cells):
    cells.setdefault("reporter", "toàn tỉnh")
    return page(
        (f"Báo cáo: {written} mô hình.", fig(written, measure, **cells)),
        bulletin=bulletin,
        published=date(2024, 1, day),
    )


def until(day):
    return Period(None, date(2024, 1, day))


BULLETINS = {
    "the same": ((report("b1"), report("b2")), [(MATCH, "2.537 = 2.537", 0)]),
    "different: the later one first": (
        (report("b1", "2.540"), report("b2", day=20)),
        [(MISMATCH, "2.537 ≠ 2.540", -3)],
    ),
    "spelt another way": (
        (report("b1", "2.540", reporter="trên địa bàn tỉnh"), report("b2", day=20)),
        [(MISMATCH, "2.537 ≠ 2.540", -3)],
    ),
    "one rounds": (
        (report("b1", "2.500", hedge="over"), report("b2")),
        [(MATCH, "hơn 2.500 ≈ 2.537", -37)],
    ),
    "three": (
        (report("b1"), report("b2", "2.540"), report("b3")),
        [(MISMATCH, "2.537 ≠ 2.540", -3)],
    ),
    "another year": ((report("b1", "2.540", period=Y2022), report("b2")), []),
    "up to other days": ((report("b1", "9", period=until(1)), report("b2", period=until(2))), []),
    "up to one day": (
        (report("b1", "9", period=until(1)), report("b2", "8", period=until(1))),
        [(MISMATCH, "9 ≠ 8", 1)],
    ),
    "no period": ((report("b1", "9", period=None), report("b2", period=None)), []),
    "a commune named with its district": (
        (
            report("b1", "9", reporter="xã Bãi Đá, huyện Thạch Khê"),
            report("b2", "8", reporter="xã Bãi Đá, huyện Thạch Khê"),
        ),
        [(MISMATCH, "9 ≠ 8", 1)],
    ),
    "another measure": ((report("b1", "9", "recognised"), report("b2")), []),
    "another area": ((report("b1", "9", area="kinh tế"), report("b2")), []),
    "a province and its district": ((report("b1", "9", reporter="huyện Na Rì"), report("b2")), []),
    "two communes that don't say which": (
        (report("b1", "9", reporter="toàn xã"), report("b2", "8", reporter="toàn xã")),
        [],
    ),
    "nobody says who": ((report("b1", "9", reporter=None), report("b2", "8", reporter=None)), []),
    "praise comes more than once": (
        (report("b1", "9", "commended"), report("b2", "8", "commended")),
        [(INSUFFICIENT, "9 > 8", None)],
    ),
    "misread": (
        (report("b1", "9", confidence=0.2), report("b2", "8")),
        [(INSUFFICIENT, "9 > 8", None)],
    ),
    "targets": ((report("b1", "9", "planned"), report("b2", "8", "planned")), []),
}


@pytest.mark.parametrize(("pages", "expected"), BULLETINS.values(), ids=BULLETINS)
def test_bulletins(pages, expected):
    assert results(*pages, kinds={CheckKind.BULLETINS}) == expected


def test_two_provinces_are_not_compared():
    pages = report("b1", "9"), report("b2", "8")
    assert results(*pages, provinces={"b1": "Bắc Kạn", "b2": "Cao Bằng"}) == []
    assert results(*pages, provinces={"b1": "Bắc Kạn", "b2": "Bắc Kạn"}) == [(MISMATCH, "9 ≠ 8", 1)]


def test_a_bulletin_that_says_two_numbers_is_left_out():
    both = page(
        counted("Toàn tỉnh đăng ký 9.", "registered", reporter="toàn tỉnh"),
        counted("Toàn tỉnh đăng ký 7.", "registered", reporter="toàn tỉnh"),
    )
    assert results(both, report("b2", "8"), kinds={CheckKind.BULLETINS}) == []
