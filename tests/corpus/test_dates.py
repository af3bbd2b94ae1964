"""Days as pages print them and as machines write them."""

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.dates import FIRST_YEAR, LAST_YEAR, day_of, day_of_seconds, stamp
from corpus.formats.edges import printed_date

MAY_3 = date(2024, 5, 3)
PRINTED = [
    "3/5/2024",
    "03/05/2024",
    "03-05-2024",
    "03.05.2024",
    "2024-05-03",
    "2024/05/03",
    "(03/05/2024)",
    "Thứ Sáu, 3/5/2024",
    "Thứ sáu - 03/05/2024 09:21",
    "THỨ SÁU, 03/05/2024 07:15:33",
    "ClockThứ Sáu, 03/05/2024",
    "07:15 03/05/2024",
    "07:15 | 03/05/2024 GMT+7",
    "07h15, ngày 03/05/2024",
    "03/05/2024 - 07:15 AM",
    "Cập nhật lúc 07:15, Thứ Sáu, 03/05/2024 (GMT+7)",
    "Thứ Sáu, 03.05.2024, 14:20 (GMT +7)",
    "Ngày đăng: 03/05/2024",
    "Đăng ngày 3/5/2024 lúc 07:15",
    "Bài đăng ngày 3/5/2024",
    "Xuất bản: Thứ sáu, 03/5/2024, 16:30",
    "ngày 3 tháng 5 năm 2024",
    "Thứ Sáu, ngày 3 tháng 5 năm 2024",
    "3 tháng 5, 2024",
    "03-05-2024 (thứ Sáu)",
]
WRITTEN = [
    "2024-05-03T07:15:00+07:00",
    "2024-05-03T07:15:00",
    "2024-05-03 07:15",
    "2024-05-02T17:00:00Z",
    "2024-05-02T17:00:00.123+00:00",
    "2024-05-03T02:00:00+0900",
    "Fri, 03 May 2024 07:15:00 +0700",
    "Thu, 02 May 2024 23:00:00 GMT",
]
IMPOSSIBLE = [
    "31/02/2024",
    "0/5/2024",
    "1/13/2024",
    "01/01/0001",
    "01/01/1970",
    "3/5/2999",
    "x",
    "",
]
SENTENCES = [
    "Ngày 3/5/2024, UBND xã họp.",
    "Sáng 03/05/2024",
    "Kế hoạch số 77-KH/ĐU, ngày 02/03/2024",
    "15/03/2024-17/03/2024",
    "Giai đoạn 2021 - 2025",
    "03/05/2024 là ngày hội lớn",
    "3/5/2024/7",
]


@pytest.mark.parametrize("line", PRINTED)
def test_printed_dates_are_read_and_are_nothing_else(line):
    assert day_of(line) == MAY_3
    printed = stamp(line)
    assert (printed.day, printed.end) == (MAY_3, len(line))
    assert printed.updated == line.startswith("Cập nhật")


@pytest.mark.parametrize("line", PRINTED)
def test_letters_in_pieces_are_read_alike(line):
    pieces = unicodedata.normalize("NFD", line)
    assert (stamp(pieces).day, stamp(pieces).end) == (MAY_3, len(pieces))


@pytest.mark.parametrize("text", WRITTEN)
def test_written_moments_are_days_in_vietnam(text):
    assert day_of(text) == MAY_3


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible_days_are_none(text):
    assert day_of(text) is None
    assert stamp(text) is None or stamp(text).day is None


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_are_no_stamps(line):
    assert printed_date(line) is None


@pytest.mark.parametrize(
    "line", ["07:15 03/05/2024Sáng nay, xã họp.", "03/05/2024Sáng nay, xã họp."]
)
def test_what_is_glued_to_a_date_is_left(line):
    printed = stamp(line)
    assert printed.day == MAY_3
    assert line[printed.end :] == "Sáng nay, xã họp."


def test_the_clock_of_the_page_is_no_day_of_the_bulletin():
    assert stamp("Hôm nay: Thứ Sáu, 03/05/2024").day is None


def test_buttons_and_counters_may_stand_beside_a_date():
    assert printed_date("Thứ Sáu, 03/05/2024 07:15 | Lượt xem: 608 | In bài này").day == MAY_3


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)), st.sampled_from("/-."))
def test_every_day_reads_back(day, mark):
    written = f"{day.day}{mark}{day.month}{mark}{day.year}"
    assert day_of(written) == day
    assert day_of(day.isoformat()) == day
    assert stamp(f"Ngày {written}").day == day


@given(
    st.datetimes(datetime(FIRST_YEAR, 1, 2), datetime(LAST_YEAR, 12, 30)),  # noqa: DTZ001
    st.integers(-14, 14),
)
def test_every_moment_is_its_day_in_vietnam(when, hours):
    moment = when.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    assert day_of(moment.isoformat()) == (moment.astimezone(UTC) + timedelta(hours=7)).date()


@given(st.text(max_size=40))
def test_any_text_is_read_without_fear(text):
    day_of(text)
    printed = stamp(text)
    assert printed is None or 0 < printed.end <= len(text)


@given(st.floats() | st.integers())
def test_any_count_of_seconds_is_read_without_fear(value):
    day_of_seconds(value)
