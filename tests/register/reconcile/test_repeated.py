"""Title and lead against the body: a table of named cases."""

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


def headline(written, body="347", *, hedge="exactly", body_cells=(), **cells):
    return page(
        ("title", f"{written} mô hình dân vận khéo", fig(written, "built", hedge=hedge, **cells)),
        (f"Xây dựng {body} mô hình.", fig(body, "built", **dict(body_cells))),
    )


REPEATED = {
    "the same": (headline("347"), [(MATCH, "347 = 347", 0)]),
    "more than 340": (headline("340", hedge="over"), [(MATCH, "hơn 340 ≈ 347", -7)]),
    "more than 300": (headline("300", hedge="over"), [(MATCH, "hơn 300 ≈ 347", -47)]),
    "more than 350": (headline("350", hedge="over"), [(MISMATCH, "hơn 350 ≠ 347", 3)]),
    "more than 340 of 350": (
        headline("340", "350", hedge="over"),
        [(MISMATCH, "hơn 340 ≠ 350", -10)],
    ),
    "nearly 350": (headline("350", hedge="under"), [(MATCH, "gần 350 ≈ 347", 3)]),
    "nearly 3 thousand": (
        headline("3.000", "2.537", hedge="under"),
        [(MATCH, "gần 3.000 ≈ 2.537", 463)],
    ),
    "about 350": (headline("350", hedge="about"), [(MATCH, "khoảng 350 ≈ 347", 3)]),
    "rounded without a word": (headline("340"), [(MISMATCH, "340 ≠ 347", -7)]),
    "one more": (headline("348"), [(MISMATCH, "348 ≠ 347", 1)]),
    "a bare “có” in the headline": (
        page(
            ("title", "Hơn 340 mô hình", fig("340", hedge="over")),
            counted("Xây dựng 347 mô hình.", "built"),
        ),
        [(MATCH, "hơn 340 ≈ 347", -7)],
    ),
    "a bare “có” accuses nobody": (
        page(
            ("title", "Hơn 350 mô hình", fig("350", hedge="over")),
            counted("Xây dựng 347 mô hình.", "built"),
        ),
        [],
    ),
    "a headline of another year": (headline("350", period=Y2022), []),
    "of a district and of its province": (
        headline("1.280", reporter="toàn tỉnh", body_cells={"reporter": "huyện Na Rì"}),
        [],
    ),
    "who is not said, and far away": (
        headline("1.280", body_cells={"reporter": "huyện Na Rì"}),
        [(INSUFFICIENT, "1.280 > 347", None)],
    ),
    "the body has two numbers": (
        page(
            ("title", "350 mô hình", fig("350", "built")),
            counted("Xây dựng 347 mô hình.", "built"),
            counted("Xây dựng 12 mô hình.", "built"),
        ),
        [(INSUFFICIENT, "350 > 347", None)],
    ),
    "the body has two numbers, one the headline's": (
        page(
            ("title", "347 mô hình", fig("347", "built")),
            counted("Xây dựng 12 mô hình.", "built"),
            counted("Xây dựng 347 mô hình.", "built"),
        ),
        [(MATCH, "347 = 347", 0)],
    ),
    "the lead against the body": (
        page(
            ("lead", "Xã xây dựng 350 mô hình.", fig("350", "built")),
            counted("Xây dựng 347 mô hình.", "built"),
        ),
        [(MISMATCH, "350 ≠ 347", 3)],
    ),
    "only in the headline": (page(("title", "350 mô hình", fig("350", "built"))), []),
    "a share": (
        page(
            ("title", "75% mô hình hiệu quả", fig("75%", "effective", "percent")),
            counted("74,5% mô hình hiệu quả.", "effective percent"),
        ),
        [(MATCH, "75% ≈ 74,5%", 0.5)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPEATED.values(), ids=REPEATED)
def test_repeated(text, expected):
    assert results(text, kinds={CheckKind.REPEATED}) == expected
