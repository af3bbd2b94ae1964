"""Figures of ordinary sentences: a verb that reaches further than its number, and where it ends."""

from datetime import date

import pytest

from corpus.bulletin import Bulletin
from register.extract import figures
from register.extract.written import Written


def _read(text):
    written = Written.of(Bulletin(id="b", source="mau", title=text))
    return figures.find(written, published=date(2024, 1, 16))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Toàn tỉnh có 190 loại mô hình người dân tham gia giữ gìn an ninh, trật tự.",
            [(190, "total", "an ninh trật tự")],
        ),
        (
            "Xã duy trì 48 mô hình nhân dân tham gia bảo vệ ANTT.",
            [(48, "kept_up", "an ninh trật tự")],
        ),
        (
            "Xã có 12 mô hình tự phòng, tự quản về an ninh trật tự.",
            [(12, "total", "an ninh trật tự")],
        ),
        (
            "Các chi hội đăng ký thực hiện 32 công trình, phần việc và 14 mô hình.",
            [(14, "registered", None)],
        ),
        ("Trung tâm được giao thực hiện 12 mô hình.", [(12, "planned", None)]),
        (
            "Toàn huyện có 45 mô hình, tăng 12 so với năm trước.",
            [(45, "total", None), (12, "increase", None)],
        ),
        (
            "Toàn huyện có 45 mô hình, thu hút 300 hộ, tăng 12 so với năm trước.",
            [(45, "total", None)],
        ),
    ],
)
def test_ordinary_sentences(text, expected):
    assert [(one.value, str(one.measure), one.area) for one in _read(text)] == expected


def test_a_year_of_the_next_clause_is_not_this_count_s():
    text = "Năm 2020 huyện có 56 mô hình thì năm 2023 đã tăng lên 143 mô hình."
    assert [(one.value, str(one.period)) for one in _read(text)] == [(56, "2020"), (143, "2023")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hội đồng công nhận 34 mô hình, loại 6 mô hình không đạt yêu cầu.",
            [(34, "recognised", "models"), (6, "ended", "models")],
        ),
        (
            "Tỉnh có 3.210 mô hình được công nhận; riêng năm 2023 là 1.120 mô hình.",
            [(3210, "recognised", "models"), (1120, "recognised", "models")],
        ),
        (
            (
                "Năm qua trao Bằng khen 19 tập thể đi đầu phong trào; trao Bằng khen 11 tập thể làm"
                " tốt QCDC ở cơ sở."
            ),
            [(19, "commended", "groups")],
        ),
        (
            "Toàn phường có 26 mô hình đăng ký, thẩm định đạt 21 mô hình.",
            [(26, "registered", "models"), (21, "recognised", "models")],
        ),
        (
            "Xây mới 146 mô hình, điển hình, đưa tổng số mô hình, điển hình đang có lên 402.",
            [
                (146, "built", "models_and_exemplars"),
                (402, "total", "models_and_exemplars"),
            ],
        ),
        (
            "Đã có 96 mô hình tập thể, 19 mô hình cá nhân được công nhận.",
            [(96, "recognised", "group_models"), (19, "recognised", "person_models")],
        ),
        (
            "Đã duy trì 7 mô hình kinh tế, 5 mô hình chuyển đổi số.",
            [(7, "kept_up", "models"), (5, "kept_up", "models")],
        ),
        (
            "Xã đã ra mắt 18 mô hình nhà văn hóa sáng đèn, 7 mô hình kinh tế.",
            [(18, "named", "models"), (7, "built", "models")],
        ),
        (
            "Các đơn vị đăng ký 156 mô hình (tập thể 120, cá nhân: 36).",
            [
                (156, "registered", "models"),
                (120, "registered", "group_models"),
                (36, "registered", "person_models"),
            ],
        ),
    ],
)
def test_what_goes_on_with_a_count(text, expected):
    assert [(one.value, str(one.measure), str(one.unit)) for one in _read(text)] == expected


def test_the_year_compared_with_in_brackets():
    text = "Năm 2023 có 456 mô hình, tăng 56 mô hình so với năm 2022 (năm 2022: 400 mô hình)."
    assert [(one.value, str(one.period)) for one in _read(text)][-1] == (400, "2022")


def test_all_areas_are_none():
    text = (
        "Có 97 mô hình trên các lĩnh vực kinh tế, văn hóa - xã hội, quốc phòng - an ninh, xây dựng"
        " hệ thống chính trị hoạt động hiệu quả."
    )
    (read,) = _read(text)
    assert (read.value, str(read.measure), read.area) == (97, "effective", None)
