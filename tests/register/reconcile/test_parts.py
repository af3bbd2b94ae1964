"""Parts stated of a total: a table of named cases."""

import pytest

from register.model import CheckKind
from tests.register.reconcile.stating import (
    BOTH,
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    Y2022,
    counted,
    fig,
    page,
    results,
)

PARTS = {
    "kept up and new": (
        page(
            counted("Có 84 mô hình (duy trì 51, đăng ký mới 33)", "total", "kept_up", "registered")
        ),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "kept up and new of the registered": (
        page(
            counted(
                "Đăng ký 84 mô hình, gồm duy trì 51, mới 33", "registered", "kept_up", "registered"
            )
        ),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "a wrong sum": (
        page(
            counted(
                "Có 84 mô hình, gồm: duy trì 51, đăng ký mới 31", "total", "kept_up", "registered"
            )
        ),
        [(MISMATCH, "51 + 31 = 82 ≠ 84", 2)],
    ),
    "among them": (
        page(counted("Có 84 mô hình, trong đó duy trì 51, mới 20", "total", "kept_up", "built")),
        [(INSUFFICIENT, "51 + 20 = 71 < 84", None)],
    ),
    "among them, but more": (
        page(counted("Có 84 mô hình, trong đó duy trì 51, mới 40", "total", "kept_up", "built")),
        [(MISMATCH, "51 + 40 = 91 ≠ 84", -7)],
    ),
    "stated as no parts, and equal": (
        page(counted("Có 84 mô hình, duy trì 51, mới 33", "total", "kept_up", "built")),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "stated as no parts": (
        page(counted("Có 84 mô hình, duy trì 51, mới 20", "total", "kept_up", "built")),
        [],
    ),
    "the total in the sentence before": (
        page(
            counted("Toàn xã có 84 mô hình."),
            counted("Trong đó, duy trì 51, đăng ký mới 33.", "kept_up", "registered"),
        ),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "the total after them": (
        page(counted("Duy trì 51, mới 33, tổng cộng 86", "kept_up", "registered", "total")),
        [(MISMATCH, "51 + 33 = 84 ≠ 86", 2)],
    ),
    "raised to": (
        page(counted("Duy trì 51, mới 33, nâng tổng số lên 86", "kept_up", "registered", "total")),
        [(INSUFFICIENT, "51 + 33 = 84 < 86", None)],
    ),
    "effective and exemplary overlap": (
        page(
            counted(
                "Có 84 mô hình, gồm 51 hiệu quả, 40 điển hình", "total", "effective", "exemplary"
            )
        ),
        [],
    ),
    "two years": (
        page(
            (
                "Xây dựng 96 mô hình, gồm năm 2022: 40, năm sau: 56",
                fig("96", "built", period=BOTH),
                fig("40", "built", period=Y2022),
                fig("56", "built"),
            )
        ),
        [(MATCH, "40 + 56 = 96", 0)],
    ),
    "two years that don't make it": (
        page(
            (
                "Xây dựng 96 mô hình, gồm năm 2022: 40, năm sau: 50",
                fig("96", "built", period=BOTH),
                fig("40", "built", period=Y2022),
                fig("50", "built"),
            )
        ),
        [(MISMATCH, "40 + 50 = 90 ≠ 96", 6)],
    ),
    "a of b": (page(counted("Xây dựng 61/75 mô hình", "built")), [(MATCH, "61 ≤ 75", 0)]),
    "a of a smaller b": (
        page(counted("Có 75/61 mô hình hiệu quả", "effective")),
        [(MISMATCH, "75 > 61", -14)],
    ),
    "more than was planned": (
        page(counted("Xây dựng 75/61 mô hình, vượt kế hoạch", "built")),
        [(INSUFFICIENT, "75 > 61", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.values(), ids=PARTS)
def test_parts(text, expected):
    assert results(text, kinds={CheckKind.PARTS}) == expected
