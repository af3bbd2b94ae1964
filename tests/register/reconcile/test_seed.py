"""The figures of the seed bulletin add up."""

from register.model import Figure, Measure, Outcome, Qualifier, Unit
from register.reconcile import reconcile
from tests.register.reconcile.stating import Y2023


def without_evidence(value, place, measure, area=None, part="paragraph"):
    """A figure of which nothing but its numbers is known."""
    return Figure(
        bulletin="hat-giong",
        value=value,
        measure=Measure(measure),
        unit=Unit.MODELS,
        qualifier=Qualifier.EXACTLY,
        number_start=place,
        number_end=place + len(str(value)),
        evidence="",
        evidence_start=place,
        evidence_end=place,
        part=part,
        area=area,
        period=Y2023,
    )


def test_the_seed_adds_up():
    areas = ("xây dựng Đảng", "cải cách hành chính", "nông thôn mới", "văn hóa dân tộc")
    rows = ((309, 194), (579, 249), (1600, 803), (49, 34))
    figures = [
        without_evidence(1280, 9, "recognised", part="title"),
        without_evidence(2537, 100, "registered"),
        without_evidence(1280, 200, "recognised"),
        without_evidence(179, 300, "exemplary"),
    ]
    for index, (area, (registered, recognised)) in enumerate(zip(areas, rows, strict=True)):
        place = 1000 * (index + 1)
        figures.append(without_evidence(registered, place, "registered", area))
        figures.append(without_evidence(recognised, place + 100, "recognised", area))
    checks = reconcile(figures, [])
    assert {check.outcome for check in checks} == {Outcome.MATCH}
    assert {check.difference for check in checks} == {0}
    assert sorted((check.kind, check.arithmetic) for check in checks) == [
        ("areas", "194 + 249 + 803 + 34 = 1.280"),
        ("areas", "309 + 579 + 1.600 + 49 = 2.537"),
        ("exemplary_of_recognised", "179 ≤ 1.280"),
        ("recognised_of_registered", "1.280 ≤ 2.537"),
        ("recognised_of_registered", "194 ≤ 309"),
        ("recognised_of_registered", "249 ≤ 579"),
        ("recognised_of_registered", "34 ≤ 49"),
        ("recognised_of_registered", "803 ≤ 1.600"),
        ("repeated", "1.280 = 1.280"),
    ]
