"""The query language, as a table: what is typed -> what is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.typed import Scope, put_together, take_apart


def asked(text):
    """Readable: words as they are, "phrases", -exclusions, scope: before, alternatives with |."""
    shown = []
    for items in take_apart(text).alternatives:
        words = []
        for item in items:
            word = " ".join(item.terms)
            word = f'"{word}"' if item.phrase else word
            word = f"{item.scope.value}:{word}" if item.scope is not Scope.ANYWHERE else word
            words.append(f"-{word}" if item.excluded else word)
        shown.append(" ".join(words))
    return " | ".join(shown)


CASES = {
    "words": ("Dân vận khéo", "dân vận khéo"),
    "phrase": ('"dân vận khéo" tỉnh', '"dân vận khéo" tỉnh'),
    "phrase of one word": ('"khéo"', "khéo"),
    "typographic quotes alone": ("“dân vận khéo”", '"dân vận khéo"'),
    "typographic quotes, two phrases": ("“dân vận” “nông thôn mới”", '"dân vận" "nông thôn mới"'),
    "typographic quotes in a pasted title": (
        "1.280 mô hình “Dân vận khéo”",
        "1280 mô hình dân vận khéo",
    ),
    "typographic quotes excluded": ("khéo -“nông thôn”", 'khéo -"nông thôn"'),
    "guillemets": ("«dân vận»", '"dân vận"'),
    "unbalanced quote": ('"dân vận', "dân vận"),
    "unbalanced quote after a phrase": ('"dân vận" "khéo', '"dân vận" khéo'),
    "quotes stuck to a word": ('mô hình"Ngõ sáng"', 'mô hình "ngõ sáng"'),
    "empty quotes": ('"" khéo', "khéo"),
    "not": ("mô hình -điểm", "mô hình -điểm"),
    "not a phrase": ('mô hình -"nông thôn mới"', 'mô hình -"nông thôn mới"'),
    "not, of several tokens": ("sở -GD-ĐT", 'sở -"gd đt"'),
    "dash inside a word": ("GD-ĐT", "gd đt"),
    "dash between spaces": ("Ấn Độ - Trung Quốc", "ấn độ trung quốc"),
    "two dashes": ("--khéo", "khéo"),
    "dash at the end": ("khéo -", "khéo"),
    "or": ("mô hình OR điển hình", "mô hình | điển hình"),
    "or in small letters": ("có or không", "có or không"),
    "or at the edges": ("OR khéo OR", "khéo"),
    "or twice": ("a OR OR b", "a | b"),
    "title": ("tieude:khéo", "title:khéo"),
    "title with accents": ("tiêuđề:khéo", "title:khéo"),
    "title with accents and a space": ("tiêu đề:khéo", "title:khéo"),
    "title after another word": ("mùa tieude:khéo", "mùa title:khéo"),
    "title after or": ("mùa OR tieude:khéo", "mùa | title:khéo"),
    "author in two words": ("Tác giả:PV", "author:pv"),
    "initiative in two words": ('mo hinh:"ngo sang"', 'initiative:"ngo sang"'),
    "title, phrase": ('tieude:"mô hình" khéo', 'title:"mô hình" khéo'),
    "author": ("tacgia:PV", "author:pv"),
    "initiative": ('mohinh:"Ngõ sáng"', 'initiative:"ngõ sáng"'),
    "day": ("ngay:16/01/2024 khéo", "day:16/01/2024 khéo"),
    "year, with accents": ("ngày:2023", "day:2023"),
    "not in a month": ("khéo -ngay:03/2024", "khéo -day:03/2024"),
    "no day at all": ("ngay:mai", "ngay mai"),
    "prefix in English": ("title:khéo", "title:khéo"),
    "prefix in capitals": ("TIEUDE:khéo", "title:khéo"),
    "unknown prefix": ("giá:vàng", "giá vàng"),
    "prefix followed by a space": ("mô hình: nuôi ốc", "mô hình nuôi ốc"),
    "address": ("https://mau.example.vn/tin", "https mau example vn tin"),
    "not in the title": ("-tieude:khéo", "-title:khéo"),
    "wildcards are letters no more": ("*khéo* ???", "khéo"),
    "brackets": ("(dân vận) [khéo] {x}", "dân vận khéo x"),
    "control characters": ("dân\x00vận\x1f khéo", "dân vận khéo"),
    "half a surrogate pair": ("khéo\ud800", "khéo"),
    "emoji": ("🙂 khéo 👍", "khéo"),
    "SQL": ("'; DROP TABLE x; --", "drop table x"),
    "HTML": ("<script>alert(1)</script>", "script alert 1 script"),
    "decomposed": ("khe\u0301o", "khéo"),
    "nothing": ("  ", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_query_language(text, expected):
    assert asked(text) == expected


def test_text_past_the_limit_is_not_read():
    typed = take_apart("khéo " * 200)
    assert typed.cut == 1000 - 512
    assert len(typed.text) == 512


def test_quotes_read_as_text_are_told():
    assert take_apart("1.280 mô hình “Dân vận khéo”").unquoted == ("Dân vận khéo",)
    assert take_apart("“Dân vận khéo”").unquoted == ()


ANYTHING = st.text(
    st.one_of(st.characters(), st.sampled_from('abđế "“”-:ORtieude \n\t0123./,&\u0301'))
)


@given(ANYTHING)
def test_nothing_raises(text):
    take_apart(text)


@given(ANYTHING)
def test_what_is_put_together_is_read_the_same(text):
    alternatives = take_apart(text).alternatives
    again = take_apart(put_together(alternatives)).alternatives
    if len(put_together(alternatives)) <= 512:
        assert [[i.terms for i in items] for items in again] == [
            [i.terms for i in items] for items in alternatives
        ]
