"""Recognised of registered, exemplary of recognised: a table of named cases."""

import pytest

from register.model import CheckKind
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

STEPS = {
    "recognised of registered": (
        page(counted("80 đăng ký, 60 công nhận", "registered", "recognised")),
        [(MATCH, "60 ≤ 80", 0)],
    ),
    "more recognised than registered": (
        page(counted("80 đăng ký, 95 công nhận", "registered", "recognised")),
        [(MISMATCH, "95 > 80", -15)],
    ),
    "more exemplary than recognised": (
        page(counted("80 công nhận, 95 điển hình", "recognised", "exemplary")),
        [(MISMATCH, "95 > 80", -15)],
    ),
    "a hedge leaves it open": (
        page(
            (
                "hơn 80 đăng ký, 85 công nhận",
                fig("80", "registered", hedge="over"),
                fig("85", "recognised"),
            )
        ),
        [(MATCH, "85 ≤ hơn 80", 0)],
    ),
    "another area": (
        page(
            counted("Kinh tế đăng ký 8.", "registered", area="kinh tế"),
            counted("Văn hóa công nhận 9.", "recognised", area="văn hóa"),
        ),
        [],
    ),
    "another year": (
        page(
            ("Năm 2022 đăng ký 8.", fig("8", "registered", period=Y2022)),
            ("Năm 2023 công nhận 9.", fig("9", "recognised")),
        ),
        [],
    ),
    "another reporter": (
        page(
            counted("Xã A đăng ký 8.", "registered", reporter="xã A"),
            counted("Toàn tỉnh công nhận 9.", "recognised", reporter="toàn tỉnh"),
        ),
        [],
    ),
    "models and exemplars are two units": (
        page(
            counted("Đăng ký 8 mô hình.", "registered"),
            counted("Công nhận 9 điển hình.", "recognised exemplars"),
        ),
        [],
    ),
    "registered says two numbers": (
        page(
            counted("Đăng ký 80.", "registered"),
            counted("Công nhận 60.", "recognised"),
            counted("Thôn đăng ký 5.", "registered"),
        ),
        [(INSUFFICIENT, "60 ≤ 80", None)],
    ),
    "newly registered is a part": (
        page(
            counted(
                "Đăng ký 80 mô hình, trong đó đăng ký mới 33, công nhận 60.",
                "registered",
                "registered",
                "recognised",
            )
        ),
        [(MATCH, "60 ≤ 80", 0)],
    ),
    "misread": (
        page(
            (
                "80 đăng ký, 95 công nhận",
                fig("80", "registered"),
                fig("95", "recognised", confidence=0.3),
            )
        ),
        [(INSUFFICIENT, "95 > 80", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STEPS.values(), ids=STEPS)
def test_steps(text, expected):
    kinds = {CheckKind.RECOGNISED_OF_REGISTERED, CheckKind.EXEMPLARY_OF_RECOGNISED}
    assert results(text, kinds=kinds) == expected
