"""Names against the number that announces them: a table of named cases."""

import pytest

from register.model import CheckKind, Said
from register.reconcile import reconcile
from tests.register.reconcile.stating import (
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    counted,
    fig,
    name,
    page,
    results,
)

A, B, C = "Ngõ sáng", "Tủ sách xóm", "Vườn rau chung"
NAMES = {
    "as many as claimed": (
        page((f"Ra mắt 3 mô hình: “{A}”; “{B}”; “{C}”.", fig("3", "built"), *map(name, (A, B, C)))),
        [(MATCH, "3 tên = 3", 0)],
    ),
    "straight after the number": (
        page((f"Ra mắt 2 mô hình “{A}” và “{B}”.", fig("2", "built"), *map(name, (A, B)))),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "after the movement's name": (
        page((f"Có 2 mô hình “Dân vận khéo” là “{A}” và “{B}”.", fig("2"), *map(name, (A, B)))),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "fewer": (
        page((f"Ra mắt 3 mô hình: “{A}”; “{B}”.", fig("3", "built"), *map(name, (A, B)))),
        [(MISMATCH, "2 tên ≠ 3", 1)],
    ),
    "more": (
        page((f"Ra mắt 2 mô hình: “{A}”; “{B}”; “{C}”.", fig("2", "built"), *map(name, (A, B, C)))),
        [(MISMATCH, "3 tên ≠ 2", -1)],
    ),
    "fewer, and the list goes on": (
        page((f"Ra mắt 5 mô hình: “{A}”; “{B}”; “{C}”…", fig("5", "built"), *map(name, (A, B, C)))),
        [(INSUFFICIENT, "3 tên < 5", None)],
    ),
    "as many, and the list goes on": (
        page((f"Ra mắt 2 mô hình: “{A}”; “{B}”...", fig("2", "built"), *map(name, (A, B)))),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "a name that was not found": (
        page((f"Ra mắt 3 mô hình: “{A}”; “{B}”; “{C}”.", fig("3", "built"), *map(name, (A, B)))),
        [(INSUFFICIENT, "2 tên < 3", None)],
    ),
    "names without quotes are hard to find": (
        page(
            (
                "Ra mắt 3 mô hình: nuôi dê; trồng gừng.",
                fig("3", "built"),
                name("nuôi dê", quoted=False),
                name("trồng gừng", quoted=False),
            )
        ),
        [(INSUFFICIENT, "2 tên < 3", None)],
    ),
    "an item without quotes that was not found": (
        page((f"Ra mắt 3 mô hình: “{A}”, “{B}”, lắp đèn.", fig("3", "built"), *map(name, (A, B)))),
        [(INSUFFICIENT, "2 tên < 3", None)],
    ),
    "more than so many": (
        page(
            (f"Hơn 2 mô hình: “{A}”, “{B}”, “{C}”.", fig("2", hedge="over"), *map(name, (A, B, C)))
        ),
        [(MATCH, "3 tên ≈ hơn 2", -1)],
    ),
    "a few of many": (
        page((f"Xây dựng 38 mô hình: “{A}”; “{B}”.", fig("38", "built"), *map(name, (A, B)))),
        [(INSUFFICIENT, "2 tên < 38", None)],
    ),
    "examples claim nothing": (
        page((f"Có 38 mô hình, tiêu biểu như “{A}”, “{B}”.", fig("38"), *map(name, (A, B)))),
        [],
    ),
    "good ones, all named": (
        page((f"Có 2 mô hình tiêu biểu: “{A}”, “{B}”.", fig("2", "exemplary"), *map(name, (A, B)))),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "the list in the next sentence": (
        page(
            counted("Toàn xã ra mắt 2 mô hình.", "built"),
            (f"Đó là mô hình “{A}” và “{B}”.", *map(name, (A, B))),
        ),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "another matter in the next sentence": (
        page(
            counted("Toàn xã ra mắt 2 mô hình.", "built"), (f"Mô hình “{A}” giúp bà con.", name(A))
        ),
        [],
    ),
    "a list belongs to the last number": (
        page(
            (
                f"Xây dựng 3 mô hình: có 2 mô hình “{A}”, “{B}”.",
                fig("3", "built"),
                fig("2"),
                *map(name, (A, B)),
            )
        ),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "a name with its own count": (
        page((f"Xã có 12 mô hình “{A}”.", fig("12", "named", name=A), name(A))),
        [],
    ),
    "one name after a number": (page((f"Đăng ký 12 mô hình “{A}”.", fig("12"), name(A))), []),
    "a name twice": (
        page((f"Có 2 mô hình: “{A}”; “{B}”; “{A}”.", fig("2"), *map(name, (A, B, A)))),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "one name, two owners": (
        page(
            (
                f"Có 2 mô hình: “{A}” của xã A; “{A}” của xã B.",
                fig("2"),
                name(A, organisation=Said("xã A", 0, 0)),
                name(A, organisation=Said("xã B", 0, 0)),
            )
        ),
        [(MATCH, "2 tên = 2", 0)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names(text, expected):
    assert results(text, kinds={CheckKind.NAMES}) == expected


def test_the_names_are_in_the_check():
    figures, mentions = page((f"Có 2 mô hình: “{A}”, “{B}”.", fig("2"), name(A), name(B)))
    (check,) = reconcile(figures, mentions)
    assert check.names == (A, B)
    assert check.figures == (figures[0].id,)
