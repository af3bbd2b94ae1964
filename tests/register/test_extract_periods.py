"""Which period holds for the count in a text: `#` marks the count."""

from datetime import date

import pytest

from corpus.bulletin import Bulletin
from register.extract.periods import Calendar
from register.extract.written import Written

PUBLISHED = date(2024, 6, 15)

#: The paragraphs, the last with its `#`; the period.
CASES = {
    "the clause": (["Năm 2023 có # mô hình."], "2023"),
    "behind the noun": (["Năm 2023, nếu so # mô hình năm 2020, thì hơn."], "2020"),
    "half a year": (["6 tháng đầu năm 2023 có #."], "2023-01..2023-06"),
    "half a year without its year": (["6 tháng đầu năm có #."], "2024-01..2024-06"),
    "nine months": (["9 tháng năm 2023 có #."], "2023-01..2023-09"),
    "a quarter": (["Quý II/2024 có #."], "2024-04..2024-06"),
    "a month": (["Tháng 5/2024 có #."], "2024-05"),
    "this month": (["Tháng 5 này có #."], "2024-05"),
    "giai đoạn": (["Giai đoạn 2016 - 2020 có #."], "2016..2020"),
    "nhiệm kỳ": (["Nhiệm kỳ 2017 - 2022, huyện có #."], "2017..2022"),
    "in brackets": (["Qua sơ kết Chỉ thị (2014-2016), có #."], "2014..2016"),
    "from year to year": (["Từ năm 2021 đến tháng 3/2023 có #."], "2021-01..2023-03"),
    "up to now": (["Năm 2023 khó khăn, đến nay có #."], "..2024-06-15"),
    "now": (["Huyện hiện có #."], "..2024-06-15"),
    "hiện inside other words": (["Năm 2023, thực hiện có hiệu quả, có #."], "2023"),
    "up to a month": (["Đến tháng 5/2024 có #."], "..2024-05-31"),
    "up to a day": (["Tính đến hết ngày 30/4 có #."], "..2024-04-30"),
    "up to a day with its year": (["Tính đến ngày 31/12/2023 có #."], "..2023-12-31"),
    "since a year": (["Từ năm 2016 đến nay có #."], "2016-01-01..2024-06-15"),
    "since a day": (["Từ 1/3 đến nay có #."], "2024-03-01..2024-06-15"),
    "since a month of last year": (["Từ tháng 10 đến nay có #."], "2023-10-01..2024-06-15"),
    "since the year began": (["Từ đầu năm đến nay có #."], "2024-01-01..2024-06-15"),
    "n years": (["5 năm qua có #."], "2019..2024"),
    "after n years": (["Sau ba năm, xã có #."], "2021..2024"),
    "no anniversary": (["Năm 2023 vui.", "Kỷ niệm 35 năm Ngày thành lập Hội, có #."], "2023"),
    "in the year named last": (["Năm 2023 khó khăn.", "Trong năm, xã có #."], "2023"),
    "in the year of publication": (["Trong năm, xã có #."], "2024"),
    "last year": (["Năm qua, xã có #."], "2024"),
    "carried over paragraphs": (["Năm 2022 khó khăn.", "Xã có #."], "2022"),
    "now ends with its paragraph": (["Năm 2022 khó. Hiện nay khá.", "Xã có #."], "2022"),
    "no days": (["Năm 2022 khó.", "Ngày 5/4/2024, xã có #."], "2022"),
    "compared": (["So với năm 2021 khá hơn, xã có #."], None),
    "work to come": (["Tổng kết năm 2022, triển khai nhiệm vụ năm 2023, xã có #."], "2022"),
    "a paper's years": (["Theo Nghị quyết Đại hội nhiệm kỳ 2020 - 2025, xã có #."], None),
    "a school year": (["Năm học 2023 - 2024, trường có #."], "2023..2024"),
    "a school year without its years": (["Năm học này, trường có #."], None),
    "up to a day, said to be now": (["Tính đến ngày 31/3/2024, xã hiện có #."], "..2024-03-31"),
    "last year, said so": (["Năm ngoái, xã có #."], "2023"),
    "a stretch of years": (["Nhìn lại chặng đường 2021 - 2023, xã có #."], "2021..2023"),
    "since a year, to this hour": (["Từ năm 2016 tới giờ, xã có #."], "2016-01-01..2024-06-15"),
    "to this day": (["Năm 2022 khó. Xã có # đến hôm nay."], "..2024-06-15"),
    "a day is no ten years": (["Ngày 10/10 năm nay vui. Xã có #."], None),
    "compared, without so với": (["Năm 2023 kém năm 2021, xã có #."], "2023"),
    "the plan's year is no result's": (["Năm 2022 khá. Năm 2024, phấn đấu hơn. Xã có #."], "2022"),
    "summed up": (["Năm 2018 vui. Tại hội nghị sơ kết 6 tháng, xã có #."], "2024-01..2024-06"),
    "summed up, with what": (["Sơ kết công tác dân vận 9 tháng, có #."], "2024-01..2024-09"),
    "the work to come is no sum": (["Năm 2023 khá. Bàn việc 6 tháng cuối, xã có #."], "2023"),
    "nothing": (["Xã có #."], None),
}
#: The same for targets.
PLANNED = {
    "its own": (["Năm 2023 khá. Năm 2025, phấn đấu có #."], "2025"),
    "to the end of a year": (["Phấn đấu đến hết năm 2026 có #."], "..2026-12-31"),
    "to the last months of a year": (["Phấn đấu đến cuối năm 2024 có #."], "2024"),
    "to the end of this year": (["Từ nay đến cuối năm, phấn đấu có #."], "2024"),
    "none carried from what was done": (["Năm 2023 khá. Thời gian tới, phấn đấu có #."], None),
    "a paper's years": (["Đề án giai đoạn 2024 - 2026 đặt mục tiêu có #."], "2024..2026"),
    "of a quarter to come": (["Quý III tới, phấn đấu có #."], "2024-07..2024-09"),
    "under a heading": (["2. Mục tiêu nhiệm kỳ 2025 - 2030", "Thôn phấn đấu có #."], "2025..2030"),
    "a year to come": (["Sang năm, phấn đấu có #."], "2025"),
    "carried from a year ahead": (["Năm 2025 nhiều việc. Xã phấn đấu có #."], "2025"),
}


def period(paragraphs, *, planned=False, published=PUBLISHED):
    text = [paragraph.replace("#", "12 mô hình") for paragraph in paragraphs]
    marked = Written.of(Bulletin(id="b", source="mau", title="Tin", paragraphs=tuple(paragraphs)))
    at = marked.text.index("#")
    written = Written.of(Bulletin(id="b", source="mau", title="Tin", paragraphs=tuple(text)))
    number = next(n for n, one in enumerate(written.sentences) if one.start <= at < one.end)
    found, _ = Calendar(written, published=published).at(
        number, at, at + len("12 mô hình"), planned=planned
    )
    return str(found) if found else None


@pytest.mark.parametrize("case", CASES)
def test_the_period_of_a_count(case):
    paragraphs, wanted = CASES[case]
    assert period(paragraphs) == wanted


@pytest.mark.parametrize("case", PLANNED)
def test_the_period_of_a_target(case):
    paragraphs, wanted = PLANNED[case]
    assert period(paragraphs, planned=True) == wanted


def test_a_report_of_spring_is_of_the_year_before():
    spring = date(2024, 1, 16)
    assert period(["Năm qua, xã có #."], published=spring) == "2023"
    assert period(["9 tháng đầu năm có #."], published=spring) == "2023-01..2023-09"


def test_an_undated_bulletin_says_what_it_says():
    assert period(["Năm 2023 có #."], published=None) == "2023"
    assert period(["Đến nay có #."], published=None) is None
