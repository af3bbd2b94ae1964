"""Percentages against what they are made of: a table of named cases."""

import pytest

from register.model import CheckKind
from tests.register.reconcile.stating import (
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    counted,
    fig,
    page,
    results,
)

PERCENTAGES = {
    "of a whole in the sentence": (
        page(
            counted(
                "Xây dựng 120 mô hình, 96 mô hình hiệu quả (80%)",
                "built",
                "effective",
                "effective percent",
            )
        ),
        [(MATCH, "96/120 = 80%", 0)],
    ),
    "rounded as written": (
        page(counted("35/47 mô hình hiệu quả, đạt 74,5%", "effective", "effective percent")),
        [(MATCH, "35/47 = 74,47% ≈ 74,5%", 0.03)],
    ),
    "two decimals are finer": (
        page(counted("35/47 mô hình hiệu quả, đạt 74,50%", "effective", "effective percent")),
        [(MISMATCH, "35/47 = 74,47% ≠ 74,5%", 0.03)],
    ),
    "wrong": (
        page(counted("35/47 mô hình hiệu quả, đạt 80%", "effective", "effective percent")),
        [(MISMATCH, "35/47 = 74,47% ≠ 80%", 5.53)],
    ),
    "more than": (
        page(
            (
                "35/47 mô hình hiệu quả, đạt hơn 74%",
                fig("35", "effective", whole=47),
                fig("74%", "effective", "percent", hedge="over"),
            )
        ),
        [(MATCH, "35/47 = 74,47% ≈ hơn 74%", -0.47)],
    ),
    "the whole in the sentence before": (
        page(
            counted("Toàn xã có 120 mô hình."),
            counted("Có 96 mô hình hiệu quả, đạt 90%.", "effective", "effective percent"),
        ),
        [(MISMATCH, "96/120 = 80% ≠ 90%", 10)],
    ),
    "one of two wholes fits": (
        page(
            counted(
                "Có 150 mô hình, xây dựng 120, 96 hiệu quả (80%)",
                "total",
                "built",
                "effective",
                "effective percent",
            )
        ),
        [(MATCH, "96/120 = 80%", 0)],
    ),
    "neither of two wholes fits": (
        page(
            counted(
                "Có 150 mô hình, xây dựng 120, 96 hiệu quả (70%)",
                "total",
                "built",
                "effective",
                "effective percent",
            )
        ),
        [(INSUFFICIENT, "96/150 = 64% < 70%", None)],
    ),
    "recognised of registered, paragraphs apart": (
        page(
            counted("Đăng ký 2.537 mô hình.", "registered"),
            counted("Công nhận 1.280 mô hình.", "recognised"),
            counted("Một câu khác có 5 điển hình.", "total exemplars"),
            counted("Tỷ lệ công nhận 50,5%.", "recognised percent"),
        ),
        [(MATCH, "1.280/2.537 = 50,45% ≈ 50,5%", 0.05)],
    ),
    "of a plan": (
        page(
            counted(
                "Xây dựng 120 mô hình, 96 hiệu quả, đạt 90% kế hoạch",
                "built",
                "effective",
                "effective percent",
            )
        ),
        [(INSUFFICIENT, "96/120 = 80% < 90%", None)],
    ),
    "growth in percent": (
        page(counted("96 mô hình, tăng 12% so với năm trước", "total", "increase percent")),
        [],
    ),
    "alone": (page(counted("80% mô hình hiệu quả", "effective percent")), []),
}


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES.values(), ids=PERCENTAGES)
def test_percentages(text, expected):
    assert results(text, kinds={CheckKind.PERCENTAGE}) == expected
