"""The sentences that bulletins count models in, with every verb, subject and noun in them."""

from datetime import date
from itertools import product

import pytest

from corpus.bulletin import Bulletin
from register import extract

VERBS = {
    "registered": ["đăng ký", "đăng ký xây dựng"],
    "built": ["xây dựng", "xây dựng được", "thành lập", "triển khai", "ra mắt"],
    "recognised": ["công nhận"],
    "kept_up": ["duy trì", "duy trì hiệu quả"],
    "replicated": ["nhân rộng"],
    "commended": ["biểu dương", "khen thưởng"],
}
PARTICIPLES = {
    "registered": ["được đăng ký", "đăng ký mới"],
    "built": ["được xây dựng"],
    "recognised": ["được công nhận", "được công nhận cấp huyện"],
    "effective": ["đạt hiệu quả", "hoạt động hiệu quả"],
    "kept_up": ["được duy trì"],
    "replicated": ["được nhân rộng"],
    "commended": ["được khen thưởng", "được biểu dương"],
    "exemplary": ["tiêu biểu"],
}
WHO = ["huyện Bãi Đá", "toàn tỉnh", "Hội LHPN các cấp", "Đảng bộ xã Suối Vàng", "MTTQ các cấp"]
NOUNS = [
    *("mô hình", "mô hình “Dân vận khéo”", "mô hình dân vận khéo"),
    "mô hình, điển hình “Dân vận khéo”",
]
FOUR = "kinh tế 50, văn hóa - xã hội 40, quốc phòng - an ninh 20, xây dựng hệ thống chính trị 15"
AREAS = ["kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh", "xây dựng hệ thống chính trị"]

#: Behind `… 125 mô hình`, and the values and areas of the figures then.
BEHIND_A_VERB = {
    ".": [(125, None)],
    " trên các lĩnh vực.": [(125, None)],
    f", trong đó lĩnh vực {FOUR}.": [(125, None), *zip((50, 40, 20, 15), AREAS, strict=True)],
    " (80 tập thể, 45 cá nhân).": [(125, None), (80, None), (45, None)],
}


def figures(text):
    one = Bulletin(
        id="b", source="mau", title="Tin cơ sở", paragraphs=(text,), published=date(2024, 3, 5)
    )
    return [
        (figure.value, figure.area, str(figure.measure), str(figure.period))
        for figure in extract.read(one).figures
    ]


@pytest.mark.parametrize("behind", BEHIND_A_VERB)
@pytest.mark.parametrize(("measure", "verbs"), VERBS.items(), ids=VERBS)
def test_a_verb_in_front(measure, verbs, behind):
    for verb, who, noun in product(verbs, WHO, NOUNS):
        text = f"Năm 2023, {who} {verb} 125 {noun}{behind}"
        wanted = [(value, area, measure, "2023") for value, area in BEHIND_A_VERB[behind]]
        assert figures(text) == wanted, text


@pytest.mark.parametrize(("measure", "participles"), PARTICIPLES.items(), ids=PARTICIPLES)
def test_a_participle_behind(measure, participles):
    for participle, who, noun in product(participles, WHO, NOUNS):
        text = f"Năm 2023, {who} có 125 {noun} {participle}."
        assert figures(text) == [(125, None, measure, "2023")], text


@pytest.mark.parametrize(("measure", "verbs"), VERBS.items(), ids=VERBS)
def test_up_to_now(measure, verbs):
    for verb, who, noun in product(verbs, WHO, NOUNS):
        text = f"Đến nay, {who} đã {verb} hơn 1.250 {noun}."
        assert figures(text) == [(1250, None, measure, "..2024-03-05")], text
