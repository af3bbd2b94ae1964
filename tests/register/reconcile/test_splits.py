"""Totals and the two kinds they consist of: a table of named cases."""

import pytest

from register.model import CheckKind
from tests.register.reconcile.stating import (
    INSUFFICIENT,
    MATCH,
    MISMATCH,
    counted,
    page,
    results,
)

KINDS = ("total", "total group_models", "total person_models")


SPLITS = {
    "kinds of models": (
        page(counted("59 mô hình (41 tập thể, 18 cá nhân)", *KINDS)),
        [(MATCH, "41 + 18 = 59", 0)],
    ),
    "kinds of models that don't make it": (
        page(counted("59 mô hình (41 tập thể, 16 cá nhân)", *KINDS)),
        [(MISMATCH, "41 + 16 = 57 ≠ 59", 2)],
    ),
    "the total in the sentence before": (
        page(
            counted("Toàn xã có 59 mô hình."),
            counted("Có 41 mô hình tập thể, 17 mô hình cá nhân.", *KINDS[1:]),
        ),
        [(MISMATCH, "41 + 17 = 58 ≠ 59", 1)],
    ),
    "a total far away can only confirm": (
        page(
            counted("Toàn xã có 59 mô hình."),
            counted("Hội viên đông, 7 điển hình.", "total exemplars"),
            counted("Có 41 mô hình tập thể, 17 mô hình cá nhân.", *KINDS[1:]),
        ),
        [(INSUFFICIENT, "41 + 17 = 58 < 59", None)],
    ),
    "of the total's measure though a bare “có”": (
        page(
            counted(
                "Xây dựng 59 mô hình; có 41 tập thể, 18 cá nhân",
                "built",
                "total group_models",
                "total person_models",
            )
        ),
        [(MATCH, "41 + 18 = 59", 0)],
    ),
    "people praised": (
        page(
            counted(
                "Khen 19 lượt: 7 tập thể, 12 cá nhân",
                "commended groups_and_persons",
                "commended groups",
                "commended persons",
            )
        ),
        [(MATCH, "7 + 12 = 19", 0)],
    ),
    "people praised, some of them": (
        page(
            counted(
                "Khen 26 lượt, trong đó bằng khen 5 tập thể, 7 cá nhân",
                "commended groups_and_persons",
                "commended groups",
                "commended persons",
            )
        ),
        [(INSUFFICIENT, "5 + 7 = 12 < 26", None)],
    ),
    "people praised, all of them": (
        page(
            counted(
                "Khen 20 lượt (7 tập thể, 12 cá nhân)",
                "commended groups_and_persons",
                "commended groups",
                "commended persons",
            )
        ),
        [(MISMATCH, "7 + 12 = 19 ≠ 20", 1)],
    ),
    "a round of praise in the next sentence": (
        page(
            counted("Khen 26 tập thể và cá nhân.", "commended groups_and_persons"),
            counted("Hội khen 7 tập thể, 12 cá nhân.", "commended groups", "commended persons"),
        ),
        [(INSUFFICIENT, "7 + 12 = 19 < 26", None)],
    ),
    "a few of the models": (
        page(counted("59 mô hình, trong đó 4 tập thể, 6 cá nhân", *KINDS)),
        [(INSUFFICIENT, "4 + 6 = 10 < 59", None)],
    ),
    "people praised are no models, though the sum is right": (
        page(
            counted(
                "19 mô hình được khen; 7 tập thể, 12 cá nhân",
                "commended",
                "commended groups",
                "commended persons",
            )
        ),
        [],
    ),
    "two rounds of praise in one sentence": (
        page(
            counted(
                "Khen 52 lượt: bằng khen 14 tập thể, 8 cá nhân; giấy khen 20 tập thể, 10 cá nhân",
                "commended groups_and_persons",
                "commended groups",
                "commended persons",
                "commended groups",
                "commended persons",
            )
        ),
        [(MATCH, "14 + 8 + 20 + 10 = 52", 0)],
    ),
    "two rounds that don't make it": (
        page(
            counted(
                "Khen 60 lượt: bằng khen 14 tập thể, 8 cá nhân; giấy khen 20 tập thể, 10 cá nhân",
                "commended groups_and_persons",
                "commended groups",
                "commended persons",
                "commended groups",
                "commended persons",
            )
        ),
        [(INSUFFICIENT, "14 + 8 + 20 + 10 = 52 < 60", None)],
    ),
    "exemplars are groups and persons": (
        page(
            counted(
                "45 điển hình (30 tập thể, 15 cá nhân)",
                "total exemplars",
                "total groups",
                "total persons",
            )
        ),
        [(MATCH, "30 + 15 = 45", 0)],
    ),
    "models and exemplars": (
        page(
            counted(
                "62 mô hình, điển hình, gồm 50 mô hình và 12 điển hình",
                "total models_and_exemplars",
                "total",
                "total exemplars",
            )
        ),
        [(MATCH, "50 + 12 = 62", 0)],
    ),
    "models and exemplars that don't make it": (
        page(
            counted(
                "62 mô hình, điển hình, gồm 50 mô hình và 10 điển hình",
                "total models_and_exemplars",
                "total",
                "total exemplars",
            )
        ),
        [(MISMATCH, "50 + 10 = 60 ≠ 62", 2)],
    ),
    "one kind only": (page(counted("59 mô hình, 41 tập thể", *KINDS[:2])), []),
}


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS)
def test_splits(text, expected):
    kinds = {CheckKind.GROUPS_AND_PERSONS, CheckKind.MODELS_AND_EXEMPLARS}
    assert results(text, kinds=kinds) == expected
