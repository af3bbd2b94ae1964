"""One spelling of each area, and where texts say one: every shape of bulletins.md 5.4, by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bulletin import Bulletin
from register.extract.area_labels import canonical
from register.extract.areas import find, of_names
from register.extract.written import Written
from tests.register.named import marked

SAME = [
    (
        "quốc phòng - an ninh",
        "An ninh – quốc phòng",
        "ANQP",
        "QP-AN",
        "quốc phòng, an ninh",
        "QPAN",
    ),
    ("văn hóa - xã hội", "VHXH", "văn hoá xã hội", "Văn hóa-Xã hội", "VH-XH", "văn hóa và xã hội"),
    ("xây dựng hệ thống chính trị", "hệ thống chính trị", "HTCT", "Xây dựng HTCT"),
    ("kinh tế", "phát triển kinh tế", "Lĩnh vực kinh tế", "KINH TẾ", "trong kinh tế"),
    ("xây dựng nông thôn mới", "NTM", "xây dựng NTM", "nông thôn mới"),
    ("an ninh trật tự", "ANTT", "giữ gìn an ninh trật tự", "an ninh, trật tự", "bảo đảm ANTT"),
    ("xây dựng nông thôn mới, đô thị văn minh", "xây dựng NTM, đô thị văn minh", "NTM, ĐTVM"),
    ("an toàn giao thông", "ATGT", "trật tự ATGT", "TTATGT"),
    (
        "xây dựng Đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể",
        "xây dựng đảng, chính quyền, Mặt trận tổ quốc và các đoàn thể",
        "Xây dựng Đảng, chính quyền, MTTQ và các đoàn thể",
    ),
    ("cải cách hành chính", "CCHC", "thực hiện cải cách hành chính"),
    ("nuôi dạy trẻ - thể dục", "Nuôi dạy  trẻ-thể dục", "“nuôi dạy trẻ – thể dục”"),
    ("chăm sóc cây xanh ở NTM", "Chăm sóc cây xanh ở NTM."),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_one_label(spellings):
    assert {canonical(one) for one in spellings} == {spellings[0]}


def test_areas_apart():
    labels = map(
        canonical, ("kinh tế", "kinh tế - xã hội", "xã hội", "văn hóa", "an ninh", "giảm nghèo")
    )
    assert len(set(labels)) == 6


WORDS = (
    "Lĩnh vực|về|trong|kinh tế|Văn hóa|xã hội|ANQP|an ninh|–|-|, |và|NTM|xây dựng"
    "|hệ thống chính trị"
    "|Đảng|đảng viên|KINH|cây xanh|“|”|công tác|thực hiện|  |Tổ|hoà|khỏe|QP"
)


@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=9).map(" ".join))
def test_a_label_is_its_own(text):
    assert canonical(canonical(text)) == canonical(text)


FOUND = {
    "opens its sentence": ("Lĩnh vực kinh tế có 45 mô hình.", [("kinh tế", "opening")]),
    "in the midst": ("Trong đó lĩnh vực kinh tế 14 mô hình.", [("kinh tế", "field")]),
    "a comma inside": (
        "Lĩnh vực phát triển kinh tế, giảm nghèo có 4 mô hình.",
        [("phát triển kinh tế, giảm nghèo", "opening")],
    ),
    "its words go on": (
        "“Dân vận khéo” trong thực hiện cải cách hành chính, xây dựng công sở có 5 mô hình.",
        [
            (
                (
                    "cải cách hành chính, xây dựng công sở, nâng cao chất lượng đội ngũ đảng viên,"
                    " cán bộ, công chức, viên chức trong thực thi công vụ"
                ),
                "opening",
            )
        ],
    ),
    "gắn với": (
        "Lĩnh vực giữ nghề gắn với du lịch có 3 mô hình.",
        [("giữ nghề gắn với du lịch", "opening")],
    ),
    "a unit behind the comma": (
        "Trên lĩnh vực trật tự đô thị, Tổ 12 có mô hình.",
        [("trật tự đô thị", "opening")],
    ),
    "a word before lists": (
        "Trên lĩnh vực văn hóa, giáo dục, nổi bật có các mô hình.",
        [("văn hóa, giáo dục", "opening")],
    ),
    "về": ("Về an sinh xã hội: Hội Phụ nữ với “Bếp”.", [("an sinh xã hội", "opening")]),
    "trong, without lĩnh vực": (
        "Trong phát triển kinh tế, Đồn có mô hình.",
        [("kinh tế", "opening")],
    ),
    "alone before a number": (
        "Quốc phòng - an ninh có 25 mô hình.",
        [("quốc phòng - an ninh", "opening")],
    ),
    "mảng": ("Ở mảng khuyến học, xã có “Tủ sách”.", [("khuyến học, khuyến tài", "opening")]),
    "rows": (
        "Chia ra: kinh tế 61 mô hình; văn hóa - xã hội 58; ANQP: 22; hệ thống chính trị: 32.",
        [
            ("kinh tế", "row"),
            ("văn hóa - xã hội", "row"),
            ("quốc phòng - an ninh", "row"),
            ("xây dựng hệ thống chính trị", "row"),
        ],
    ),
    "a row nobody foresaw": (
        "Phân ra: kinh tế 61; cây xanh đường phố 24; văn hóa, giáo dục 14.",
        [("kinh tế", "row"), ("cây xanh đường phố", "row"), ("văn hóa, giáo dục", "row")],
    ),
    "tập thể is none": ("Gồm: kinh tế 61; tập thể 40; cá nhân 21.", [("kinh tế", "row")]),
    "a kind": (
        "Có 14 mô hình bảo vệ môi trường, 3 mô hình về chuyển đổi số.",
        [("bảo vệ môi trường", "kind"), ("chuyển đổi số", "kind")],
    ),
    "a kind by its field": (
        "60 mô hình thuộc lĩnh vực đô thị văn minh.",
        [("đô thị văn minh", "field")],
    ),
    "self-run": ("52 mô hình tự quản về ANTT.", [("an ninh trật tự", "kind")]),
    "no kind of a field": ("9 mô hình nuôi bò sinh sản.", []),
    "all fields": ("Xã xây dựng mô hình trên các lĩnh vực “Kinh tế”, “Văn hóa - xã hội”.", []),
    "this field": ("Lĩnh vực này có 4 mô hình. Ở lĩnh vực có số mô hình nhiều nhất.", []),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_where_areas_stand(text, wanted):
    written = Written.of(Bulletin(id="b", source="mau", title=text))
    found = [area for sentence in written.sentences for area in find(written, sentence)]
    assert [(area.label, area.form) for area in found] == wanted


OF_NAMES = {
    "before it": (
        "Trên lĩnh vực quốc phòng, an ninh, có mô hình “⟦Tiếng mõ⟧”.",
        ["quốc phòng - an ninh"],
    ),
    "opened earlier": (
        "Lĩnh vực kinh tế có 4 mô hình. Tiêu biểu: “⟦Dê⟧”, “⟦Cá⟧”.",
        ["kinh tế"] * 2,
    ),
    "another paragraph": ("Lĩnh vực kinh tế có 4 mô hình.\nTiêu biểu: “⟦Dê⟧”.", [None]),
    "nhiều mô hình về": (
        "Xã có nhiều mô hình về an sinh xã hội như mô hình “⟦Bếp⟧”.",
        ["an sinh xã hội"],
    ),
    "behind it": ("Mô hình “⟦Tủ sách⟧” trong lĩnh vực giáo dục được nhân rộng.", ["giáo dục"]),
    "of another count": ("Xã có 5 mô hình về bảo vệ môi trường; Hội CCB có “⟦Gác⟧”.", [None]),
    "two openings": (
        (
            "Về kinh tế, có mô hình “⟦Dê⟧”. Về văn hóa - xã hội, có mô hình “⟦Then⟧”. Ở "
            "đây còn “⟦Sli⟧”."
        ),
        ["kinh tế", "văn hóa - xã hội", "văn hóa - xã hội"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), OF_NAMES.values(), ids=OF_NAMES)
def test_areas_of_names(text, wanted):
    assert [area and area.label for area in of_names(*marked(text))] == wanted
