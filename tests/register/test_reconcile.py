"""What the checks say of figures built by hand: a table of named cases a law."""

import re
from datetime import date

import pytest

from register.model import (
    CheckKind,
    Figure,
    Measure,
    Mention,
    Outcome,
    Period,
    Qualifier,
    Said,
    Unit,
)
from register.reconcile import reconcile

Y2023 = Period(date(2023, 1, 1), date(2023, 12, 31))
Y2022 = Period(date(2022, 1, 1), date(2022, 12, 31))
BOTH = Period(date(2022, 1, 1), date(2023, 12, 31))
PARTS_OF_A_PAGE = {"title", "lead", "caption"}
MATCH, MISMATCH, INSUFFICIENT = "match", "mismatch", "insufficient"


def fig(written, measure="total", unit="models", **cells):
    """A figure of the sentence it is put in: its number as written there."""
    value = float(re.sub(r"\D", "", written.replace(",", "x").split("x")[0]))
    if "," in written:
        value += float(f"0.{written.rstrip('%').split(',')[1]}")
    value = cells.pop("value", int(value) if value == int(value) and "," not in written else value)
    hedge = Qualifier(cells.pop("hedge", "exactly"))
    cells.setdefault("period", Y2023)
    return written, {
        "value": value,
        "measure": Measure(measure),
        "unit": Unit(unit),
        "qualifier": hedge,
        **cells,
    }


def name(written, **cells):
    return written, {"name": written, **cells}


def page(*sentences, bulletin="b1", published=None):
    """Sentences of one bulletin: (text, figures or names in text order…), or with a part first."""
    figures, mentions, start = [], [], 0
    for sentence in sentences:
        part, text, *inside = (
            sentence if sentence[0] in PARTS_OF_A_PAGE else ("paragraph", *sentence)
        )
        end = start + len(text)
        at = 0
        for written, cells in inside:
            at = text.index(written, at)
            spot = start + at, start + at + len(written)
            at += len(written)
            evidence = {"evidence": text, "evidence_start": start, "evidence_end": end}
            common = {"bulletin": bulletin, "published": published, **evidence}
            if "name" in cells and "measure" not in cells:
                mentions.append(Mention(name_start=spot[0], name_end=spot[1], **common, **cells))
            else:
                figures.append(
                    Figure(number_start=spot[0], number_end=spot[1], part=part, **common, **cells)
                )
        start = end + 1
    return figures, mentions


def results(*pages, kinds=None, **options):
    figures = [figure for page_ in pages for figure in page_[0]]
    mentions = [mention for page_ in pages for mention in page_[1]]
    checks = reconcile(figures, mentions, **options)
    return [
        (str(check.outcome), check.arithmetic, check.difference)
        for check in checks
        if kinds is None or check.kind in kinds
    ]


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
            ("Kinh tế 45 mô hình.", fig("45", area="kinh tế")),
            ("Văn hóa 30 mô hình.", fig("30", area="văn hóa")),
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
            ("Toàn xã có 100 mô hình.", fig("100")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 40 mô hình.", fig("40", area="văn hóa")),
        ),
        [(MATCH, "60 + 40 = 100", 0)],
    ),
    "an area with two numbers": (
        page(
            ("Toàn xã có 100 mô hình.", fig("100")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 50 mô hình.", fig("50", area="văn hóa")),
            ("Ở thôn Bãi, kinh tế có 7 mô hình.", fig("7", area="kinh tế")),
        ),
        [(INSUFFICIENT, "60 + 50 = 110 > 100", None)],
    ),
    "rows of another year": (
        page(
            ("Năm 2023 có 100 mô hình.", fig("100")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế", period=Y2022)),
            ("Văn hóa có 50 mô hình.", fig("50", area="văn hóa", period=Y2022)),
        ),
        [],
    ),
    "rows of a commune and the total of the province": (
        page(
            ("Toàn tỉnh có 100 mô hình.", fig("100", reporter="toàn tỉnh")),
            ("Xã A: kinh tế có 60 mô hình.", fig("60", area="kinh tế", reporter="xã A")),
            ("Xã A: văn hóa có 50 mô hình.", fig("50", area="văn hóa", reporter="xã A")),
        ),
        [],
    ),
    "rows that inherit their reporter": (
        page(
            ("Toàn tỉnh có 100 mô hình.", fig("100", reporter="toàn tỉnh")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 50 mô hình.", fig("50", area="văn hóa")),
        ),
        [(MISMATCH, "60 + 50 = 110 ≠ 100", -10)],
    ),
    "rows whose reporter nobody knows can only confirm": (
        page(
            ("Toàn tỉnh có 100 mô hình.", fig("100", reporter="toàn tỉnh")),
            ("Xã A có 9 mô hình.", fig("9", reporter="xã A")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 40 mô hình.", fig("40", area="văn hóa")),
        ),
        [(MATCH, "60 + 40 = 100", 0)],
    ),
    "rows with a bare “có” make another measure's total": (
        page(
            ("Toàn tỉnh xây dựng 100 mô hình.", fig("100", "built")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 30 mô hình.", fig("30", area="văn hóa")),
            ("Quốc phòng có 10 mô hình.", fig("10", area="quốc phòng")),
        ),
        [(MATCH, "60 + 30 + 10 = 100", 0)],
    ),
    "rows with a bare “có” don't accuse": (
        page(
            ("Toàn tỉnh xây dựng 100 mô hình.", fig("100", "built")),
            ("Kinh tế có 60 mô hình.", fig("60", area="kinh tế")),
            ("Văn hóa có 30 mô hình.", fig("30", area="văn hóa")),
            ("Quốc phòng có 20 mô hình.", fig("20", area="quốc phòng")),
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
    figures = [("35 mô hình", fig("35", "recognised")), ("90 mô hình", fig("90", "registered"))]
    for area, number in recognised:
        figures.append((f"{number} mô hình", fig(number, "recognised", area=area)))
    for area, _ in recognised[:4]:
        figures.append(("20 mô hình", fig("20", "registered", area=area)))
    assert results(page(*figures), kinds={CheckKind.AREAS}) == [
        (MATCH, "9 + 8 + 7 + 6 + 5 = 35", 0),
        (INSUFFICIENT, "20 + 20 + 20 + 20 = 80 < 90", None),
    ]


STEPS = {
    "recognised of registered": (
        page(("80 đăng ký, 60 công nhận", fig("80", "registered"), fig("60", "recognised"))),
        [(MATCH, "60 ≤ 80", 0)],
    ),
    "more recognised than registered": (
        page(("80 đăng ký, 95 công nhận", fig("80", "registered"), fig("95", "recognised"))),
        [(MISMATCH, "95 > 80", -15)],
    ),
    "more exemplary than recognised": (
        page(("80 công nhận, 95 điển hình", fig("80", "recognised"), fig("95", "exemplary"))),
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
            ("Kinh tế đăng ký 8.", fig("8", "registered", area="kinh tế")),
            ("Văn hóa công nhận 9.", fig("9", "recognised", area="văn hóa")),
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
            ("Xã A đăng ký 8.", fig("8", "registered", reporter="xã A")),
            ("Toàn tỉnh công nhận 9.", fig("9", "recognised", reporter="toàn tỉnh")),
        ),
        [],
    ),
    "models and exemplars are two units": (
        page(
            ("Đăng ký 8 mô hình.", fig("8", "registered")),
            ("Công nhận 9 điển hình.", fig("9", "recognised", "exemplars")),
        ),
        [],
    ),
    "registered says two numbers": (
        page(
            ("Đăng ký 80.", fig("80", "registered")),
            ("Công nhận 60.", fig("60", "recognised")),
            ("Thôn đăng ký 5.", fig("5", "registered")),
        ),
        [(INSUFFICIENT, "60 ≤ 80", None)],
    ),
    "newly registered is a part": (
        page(
            (
                "Đăng ký 80 mô hình, trong đó đăng ký mới 33, công nhận 60.",
                fig("80", "registered"),
                fig("33", "registered"),
                fig("60", "recognised"),
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


def of_models(sentence, *units, **cells):
    numbers = re.findall(r"\d+", sentence)
    figures = [fig(n, unit=unit, **cells) for n, unit in zip(numbers, units, strict=True)]
    return sentence, *figures


def commended(sentence, *units):
    return of_models(sentence, *units, measure="commended")


KINDS = ("models", "group_models", "person_models")
SPLITS = {
    "kinds of models": (
        page(of_models("59 mô hình (41 tập thể, 18 cá nhân)", *KINDS)),
        [(MATCH, "41 + 18 = 59", 0)],
    ),
    "kinds of models that don't make it": (
        page(of_models("59 mô hình (41 tập thể, 16 cá nhân)", *KINDS)),
        [(MISMATCH, "41 + 16 = 57 ≠ 59", 2)],
    ),
    "the total in the sentence before": (
        page(
            of_models("Toàn xã có 59 mô hình.", "models"),
            of_models("Có 41 mô hình tập thể, 17 mô hình cá nhân.", *KINDS[1:]),
        ),
        [(MISMATCH, "41 + 17 = 58 ≠ 59", 1)],
    ),
    "a total far away can only confirm": (
        page(
            of_models("Toàn xã có 59 mô hình.", "models"),
            of_models("Hội viên đông, 7 điển hình.", "exemplars"),
            of_models("Có 41 mô hình tập thể, 17 mô hình cá nhân.", *KINDS[1:]),
        ),
        [(INSUFFICIENT, "41 + 17 = 58 < 59", None)],
    ),
    "of the total's measure though a bare “có”": (
        page(
            (
                "Xây dựng 59 mô hình; có 41 tập thể, 18 cá nhân",
                fig("59", "built"),
                fig("41", unit="group_models"),
                fig("18", unit="person_models"),
            )
        ),
        [(MATCH, "41 + 18 = 59", 0)],
    ),
    "people praised": (
        page(
            commended(
                "Khen 19 lượt: 7 tập thể, 12 cá nhân", "groups_and_persons", "groups", "persons"
            )
        ),
        [(MATCH, "7 + 12 = 19", 0)],
    ),
    "people praised, some of them": (
        page(
            commended(
                "Khen 26 lượt, trong đó bằng khen 5 tập thể, 7 cá nhân",
                "groups_and_persons",
                "groups",
                "persons",
            )
        ),
        [(INSUFFICIENT, "5 + 7 = 12 < 26", None)],
    ),
    "people praised, all of them": (
        page(
            commended(
                "Khen 20 lượt (7 tập thể, 12 cá nhân)", "groups_and_persons", "groups", "persons"
            )
        ),
        [(MISMATCH, "7 + 12 = 19 ≠ 20", 1)],
    ),
    "a round of praise in the next sentence": (
        page(
            commended("Khen 26 tập thể và cá nhân.", "groups_and_persons"),
            commended("Hội khen 7 tập thể, 12 cá nhân.", "groups", "persons"),
        ),
        [(INSUFFICIENT, "7 + 12 = 19 < 26", None)],
    ),
    "a few of the models": (
        page(of_models("59 mô hình, trong đó 4 tập thể, 6 cá nhân", *KINDS)),
        [(INSUFFICIENT, "4 + 6 = 10 < 59", None)],
    ),
    "people praised are no models, though the sum is right": (
        page(
            commended("19 mô hình được khen; 7 tập thể, 12 cá nhân", "models", "groups", "persons")
        ),
        [],
    ),
    "two rounds of praise in one sentence": (
        page(
            commended(
                "Khen 52 lượt: bằng khen 14 tập thể, 8 cá nhân; giấy khen 20 tập thể, 10 cá nhân",
                "groups_and_persons",
                "groups",
                "persons",
                "groups",
                "persons",
            )
        ),
        [(MATCH, "14 + 8 + 20 + 10 = 52", 0)],
    ),
    "two rounds that don't make it": (
        page(
            commended(
                "Khen 60 lượt: bằng khen 14 tập thể, 8 cá nhân; giấy khen 20 tập thể, 10 cá nhân",
                "groups_and_persons",
                "groups",
                "persons",
                "groups",
                "persons",
            )
        ),
        [(INSUFFICIENT, "14 + 8 + 20 + 10 = 52 < 60", None)],
    ),
    "exemplars are groups and persons": (
        page(of_models("45 điển hình (30 tập thể, 15 cá nhân)", "exemplars", "groups", "persons")),
        [(MATCH, "30 + 15 = 45", 0)],
    ),
    "models and exemplars": (
        page(
            of_models(
                "62 mô hình, điển hình, gồm 50 mô hình và 12 điển hình",
                "models_and_exemplars",
                "models",
                "exemplars",
            )
        ),
        [(MATCH, "50 + 12 = 62", 0)],
    ),
    "models and exemplars that don't make it": (
        page(
            of_models(
                "62 mô hình, điển hình, gồm 50 mô hình và 10 điển hình",
                "models_and_exemplars",
                "models",
                "exemplars",
            )
        ),
        [(MISMATCH, "50 + 10 = 60 ≠ 62", 2)],
    ),
    "one kind only": (page(of_models("59 mô hình, 41 tập thể", *KINDS[:2])), []),
}


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS)
def test_splits(text, expected):
    kinds = {CheckKind.GROUPS_AND_PERSONS, CheckKind.MODELS_AND_EXEMPLARS}
    assert results(text, kinds=kinds) == expected


def kept(sentence, *measures, **cells):
    numbers = re.findall(r"\d+", sentence)
    return sentence, *(fig(n, m, **cells) for n, m in zip(numbers, measures, strict=True))


PARTS = {
    "kept up and new": (
        page(kept("Có 84 mô hình (duy trì 51, đăng ký mới 33)", "total", "kept_up", "registered")),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "kept up and new of the registered": (
        page(
            kept(
                "Đăng ký 84 mô hình, gồm duy trì 51, mới 33", "registered", "kept_up", "registered"
            )
        ),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "a wrong sum": (
        page(
            kept("Có 84 mô hình, gồm: duy trì 51, đăng ký mới 31", "total", "kept_up", "registered")
        ),
        [(MISMATCH, "51 + 31 = 82 ≠ 84", 2)],
    ),
    "among them": (
        page(kept("Có 84 mô hình, trong đó duy trì 51, mới 20", "total", "kept_up", "built")),
        [(INSUFFICIENT, "51 + 20 = 71 < 84", None)],
    ),
    "among them, but more": (
        page(kept("Có 84 mô hình, trong đó duy trì 51, mới 40", "total", "kept_up", "built")),
        [(MISMATCH, "51 + 40 = 91 ≠ 84", -7)],
    ),
    "stated as no parts, and equal": (
        page(kept("Có 84 mô hình, duy trì 51, mới 33", "total", "kept_up", "built")),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "stated as no parts": (
        page(kept("Có 84 mô hình, duy trì 51, mới 20", "total", "kept_up", "built")),
        [],
    ),
    "the total in the sentence before": (
        page(
            kept("Toàn xã có 84 mô hình.", "total"),
            kept("Trong đó, duy trì 51, đăng ký mới 33.", "kept_up", "registered"),
        ),
        [(MATCH, "51 + 33 = 84", 0)],
    ),
    "the total after them": (
        page(kept("Duy trì 51, mới 33, tổng cộng 86", "kept_up", "registered", "total")),
        [(MISMATCH, "51 + 33 = 84 ≠ 86", 2)],
    ),
    "raised to": (
        page(kept("Duy trì 51, mới 33, nâng tổng số lên 86", "kept_up", "registered", "total")),
        [(INSUFFICIENT, "51 + 33 = 84 < 86", None)],
    ),
    "effective and exemplary overlap": (
        page(
            kept("Có 84 mô hình, gồm 51 hiệu quả, 40 điển hình", "total", "effective", "exemplary")
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
    "a of b": (
        page(("Xây dựng 61/75 mô hình", fig("61", "built", whole=75))),
        [(MATCH, "61 ≤ 75", 0)],
    ),
    "a of a smaller b": (
        page(("Có 75/61 mô hình hiệu quả", fig("75", "effective", whole=61))),
        [(MISMATCH, "75 > 61", -14)],
    ),
    "more than was planned": (
        page(("Xây dựng 75/61 mô hình, vượt kế hoạch", fig("75", "built", whole=61))),
        [(INSUFFICIENT, "75 > 61", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.values(), ids=PARTS)
def test_parts(text, expected):
    assert results(text, kinds={CheckKind.PARTS}) == expected


PERCENTAGES = {
    "of a whole in the sentence": (
        page(
            (
                "Xây dựng 120 mô hình, 96 mô hình hiệu quả (80%)",
                fig("120", "built"),
                fig("96", "effective"),
                fig("80%", "effective", "percent"),
            )
        ),
        [(MATCH, "96/120 = 80%", 0)],
    ),
    "rounded as written": (
        page(
            (
                "35/47 mô hình hiệu quả, đạt 74,5%",
                fig("35", "effective", whole=47),
                fig("74,5%", "effective", "percent"),
            )
        ),
        [(MATCH, "35/47 = 74,47% ≈ 74,5%", 0.03)],
    ),
    "two decimals are finer": (
        page(
            (
                "35/47 mô hình hiệu quả, đạt 74,50%",
                fig("35", "effective", whole=47),
                fig("74,50%", "effective", "percent"),
            )
        ),
        [(MISMATCH, "35/47 = 74,47% ≠ 74,5%", 0.03)],
    ),
    "wrong": (
        page(
            (
                "35/47 mô hình hiệu quả, đạt 80%",
                fig("35", "effective", whole=47),
                fig("80%", "effective", "percent"),
            )
        ),
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
            ("Toàn xã có 120 mô hình.", fig("120")),
            (
                "Có 96 mô hình hiệu quả, đạt 90%.",
                fig("96", "effective"),
                fig("90%", "effective", "percent"),
            ),
        ),
        [(MISMATCH, "96/120 = 80% ≠ 90%", 10)],
    ),
    "one of two wholes fits": (
        page(
            (
                "Có 150 mô hình, xây dựng 120, 96 hiệu quả (80%)",
                fig("150"),
                fig("120", "built"),
                fig("96", "effective"),
                fig("80%", "effective", "percent"),
            )
        ),
        [(MATCH, "96/120 = 80%", 0)],
    ),
    "neither of two wholes fits": (
        page(
            (
                "Có 150 mô hình, xây dựng 120, 96 hiệu quả (70%)",
                fig("150"),
                fig("120", "built"),
                fig("96", "effective"),
                fig("70%", "effective", "percent"),
            )
        ),
        [(INSUFFICIENT, "96/150 = 64% < 70%", None)],
    ),
    "recognised of registered, paragraphs apart": (
        page(
            ("Đăng ký 2.537 mô hình.", fig("2.537", "registered")),
            ("Công nhận 1.280 mô hình.", fig("1.280", "recognised")),
            ("Một câu khác có 5 điển hình.", fig("5", unit="exemplars")),
            ("Tỷ lệ công nhận 50,5%.", fig("50,5%", "recognised", "percent")),
        ),
        [(MATCH, "1.280/2.537 = 50,45% ≈ 50,5%", 0.05)],
    ),
    "of a plan": (
        page(
            (
                "Xây dựng 120 mô hình, 96 hiệu quả, đạt 90% kế hoạch",
                fig("120", "built"),
                fig("96", "effective"),
                fig("90%", "effective", "percent"),
            )
        ),
        [(INSUFFICIENT, "96/120 = 80% < 90%", None)],
    ),
    "growth in percent": (
        page(
            (
                "96 mô hình, tăng 12% so với năm trước",
                fig("96"),
                fig("12%", "increase", "percent"),
            )
        ),
        [],
    ),
    "alone": (page(("80% mô hình hiệu quả", fig("80%", "effective", "percent"))), []),
}


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES.values(), ids=PERCENTAGES)
def test_percentages(text, expected):
    assert results(text, kinds={CheckKind.PERCENTAGE}) == expected


A, B, C, D = "Ngõ sáng", "Tủ sách xóm", "Vườn rau chung", "Tổ gác đêm"
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
        page(
            (
                f"Có 2 mô hình “Dân vận khéo” là “{A}” và “{B}”.",
                fig("2"),
                *map(name, (A, B)),
            )
        ),
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
            ("Toàn xã ra mắt 2 mô hình.", fig("2", "built")),
            (f"Đó là mô hình “{A}” và “{B}”.", *map(name, (A, B))),
        ),
        [(MATCH, "2 tên = 2", 0)],
    ),
    "another matter in the next sentence": (
        page(
            ("Toàn xã ra mắt 2 mô hình.", fig("2", "built")),
            (f"Mô hình “{A}” giúp bà con.", name(A)),
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
            ("Xây dựng 347 mô hình.", fig("347", "built")),
        ),
        [(MATCH, "hơn 340 ≈ 347", -7)],
    ),
    "a bare “có” accuses nobody": (
        page(
            ("title", "Hơn 350 mô hình", fig("350", hedge="over")),
            ("Xây dựng 347 mô hình.", fig("347", "built")),
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
            ("Xây dựng 347 mô hình.", fig("347", "built")),
            ("Xây dựng 12 mô hình.", fig("12", "built")),
        ),
        [(INSUFFICIENT, "350 > 347", None)],
    ),
    "the body has two numbers, one the headline's": (
        page(
            ("title", "347 mô hình", fig("347", "built")),
            ("Xây dựng 12 mô hình.", fig("12", "built")),
            ("Xây dựng 347 mô hình.", fig("347", "built")),
        ),
        [(MATCH, "347 = 347", 0)],
    ),
    "the lead against the body": (
        page(
            ("lead", "Xã xây dựng 350 mô hình.", fig("350", "built")),
            ("Xây dựng 347 mô hình.", fig("347", "built")),
        ),
        [(MISMATCH, "350 ≠ 347", 3)],
    ),
    "only in the headline": (page(("title", "350 mô hình", fig("350", "built"))), []),
    "a share": (
        page(
            ("title", "75% mô hình hiệu quả", fig("75%", "effective", "percent")),
            ("74,5% mô hình hiệu quả.", fig("74,5%", "effective", "percent")),
        ),
        [(MATCH, "75% ≈ 74,5%", 0.5)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REPEATED.values(), ids=REPEATED)
def test_repeated(text, expected):
    assert results(text, kinds={CheckKind.REPEATED}) == expected


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
        ("Toàn tỉnh đăng ký 9.", fig("9", "registered", reporter="toàn tỉnh")),
        ("Toàn tỉnh đăng ký 7.", fig("7", "registered", reporter="toàn tỉnh")),
    )
    assert results(both, report("b2", "8"), kinds={CheckKind.BULLETINS}) == []


def test_the_check_says_what_it_is_about():
    figures, _ = rows("40", "30", "20", "10")
    (check,) = reconcile(figures, [])
    assert check.figures == tuple(figure.id for figure in figures)
    assert check.bulletins == ("b1",)
    assert (check.measure, check.area, check.period) == (Measure.REGISTERED, None, Y2023)
