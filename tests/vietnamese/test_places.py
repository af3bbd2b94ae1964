"""Places in texts and queries: a table of cases, and the laws."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import tokenize
from vietnamese.gazetteer import gazetteer
from vietnamese.places import find, related

#: As typed: what is found -> what it may mean, with ? where it isn't sure.
QUERIES = {
    "district": ("huyện Bạch Thông", {"huyện Bạch Thông": "huyện Bạch Thông"}),
    "new commune of the same name": ("xã Bạch Thông", {"xã Bạch Thông": "xã Bạch Thông"}),
    "bare, two candidates": ("Bạch Thông", {"Bạch Thông": "huyện Bạch Thông, xã Bạch Thông ?"}),
    "bare, one candidate": ("pác nặm", {"pác nặm": "huyện Pác Nặm"}),
    "plain": ("huyen bach thong", {"huyen bach thong": "huyện Bạch Thông"}),
    "plain and bare": ("bach thong", {"bach thong": "huyện Bạch Thông, xã Bạch Thông ?"}),
    "half of it plain": ("huyện bach thông", {"huyện bach thông": "huyện Bạch Thông"}),
    "another accent": ("huyện bách thông", {}),
    "city": ("tp bac kan", {"tp bac kan": "thành phố Bắc Kạn"}),
    "city with a full stop": ("TP.Bắc Kạn", {"TP.Bắc Kạn": "thành phố Bắc Kạn"}),
    "a town that became a city": (
        "thị xã Bắc Kạn",
        {"thị xã Bắc Kạn": "thành phố Bắc Kạn"},
    ),
    "province, city or ward": (
        "bắc kạn",
        {"bắc kạn": "tỉnh Bắc Kạn, thành phố Bắc Kạn, phường Bắc Kạn ?"},
    ),
    "province of both eras": (
        "tỉnh Thái Nguyên",
        {"tỉnh Thái Nguyên": "tỉnh Thái Nguyên, tỉnh Thái Nguyên"},
    ),
    "another spelling": ("tỉnh Bắc Cạn", {"tỉnh Bắc Cạn": "tỉnh Bắc Kạn"}),
    "tone mark elsewhere": ("xã Hoà Mục", {"xã Hoà Mục": "xã Hòa Mục"}),
    "i for y": ("xã Sĩ Bình", {"xã Sĩ Bình": "xã Sỹ Bình"}),
    "one syllable": ("thị trấn Đu", {"thị trấn Đu": "thị trấn Đu"}),
    "one syllable, bare": ("Đu", {}),
    "ward with an initial": (
        "P. Đức Xuân",
        {"P. Đức Xuân": "phường Đức Xuân, phường Đức Xuân"},
    ),
    "a letter that is none": ("p đức xuân", {"đức xuân": "phường Đức Xuân, phường Đức Xuân ?"}),
    "hyphen of a slug": ("huyen-cho-don", {"huyen-cho-don": "huyện Chợ Đồn"}),
    "across lines": ("xã Nguyên\nPhúc", {"xã Nguyên\nPhúc": "xã Nguyên Phúc"}),
    "not across sentences": ("xã Nguyên. Phúc", {}),
    "not across a full stop": ("ở huyện. Pác Nặm", {"Pác Nặm": "huyện Pác Nặm"}),
    "Party committee": ("Tỉnh ủy Bắc Kạn", {"Bắc Kạn": "tỉnh Bắc Kạn"}),
    "commune and district": (
        "xa cam giang huyen bach thong",
        {"xa cam giang": "xã Cẩm Giàng", "huyen bach thong": "huyện Bạch Thông"},
    ),
    "commune and bare district": (
        "nguyên phúc bạch thông",
        {"nguyên phúc": "xã Nguyên Phúc", "bạch thông": "huyện Bạch Thông"},
    ),
    "commune and new province": (
        "Cẩm Giàng (tỉnh Thái Nguyên)",
        {"Cẩm Giàng": "xã Cẩm Giàng", "tỉnh Thái Nguyên": "tỉnh Thái Nguyên"},
    ),
    "no such district": ("huyện Nguyên Phúc", {}),
    "another province": ("tỉnh Hòa Bình", {}),
    "district elsewhere": ("xã Đồng Lạc, huyện Nam Sách", {}),
    "ordinary words": ("đô thị văn minh", {}),
    "ordinary words, plain": ("cho ra mat mo hinh", {}),
    "ordinary words that name a district": ("chợ mới", {"chợ mới": "huyện Chợ Mới, xã Chợ Mới ?"}),
    "a type word doubts nothing": ("xã văn minh", {"xã văn minh": "xã Văn Minh ?"}),
    "two that plain letters spell": (
        "van lang thai nguyen",
        {"thai nguyen": "tỉnh Thái Nguyên, tỉnh Thái Nguyên, thành phố Thái Nguyên ?"},
    ),
    "nothing": ("", {}),
}

#: As printed: accents and capitals count.
TEXTS = {
    "a list with one type word": (
        "Các xã Vi Hương, Tân Tú, Cẩm Giàng và Mỹ Thanh (huyện Bạch Thông)",
        {
            "xã Vi Hương": "xã Vi Hương",
            "Tân Tú": "xã Tân Tú",
            "Cẩm Giàng": "xã Cẩm Giàng",
            "Mỹ Thanh": "xã Mỹ Thanh",
            "huyện Bạch Thông": "huyện Bạch Thông",
        },
    ),
    "old by its word": ("người dân xã Cẩm Giàng cũ", {"xã Cẩm Giàng": "xã Cẩm Giàng"}),
    "of two wards the one": (
        "phường Trung Thành, TP. Phổ Yên",
        {"phường Trung Thành": "phường Trung Thành", "TP. Phổ Yên": "thành phố Phổ Yên"},
    ),
    "heading": ("HUYỆN NA RÌ RA MẮT MÔ HÌNH", {"HUYỆN NA RÌ": "huyện Na Rì"}),
    "bare heading": ("NA RÌ RA MẮT", {"NA RÌ": "huyện Na Rì, xã Na Rì ?"}),
    "ordinary words": ("xây dựng xã văn minh, gặt hái thành công", {}),
    "a plain word is that word": (
        "đi xa Bạch Thông",
        {"Bạch Thông": "huyện Bạch Thông, xã Bạch Thông ?"},
    ),
    "plain letters": ("huyen bach thong", {}),
    "a person, and a place": (
        "Ông Hoàng Văn Minh, Pác Nặm",
        {"Pác Nặm": "huyện Pác Nặm"},
    ),
    "a longer name": ("khu Pác Nặm Thượng", {}),
    "a person": ("Ông Hoàng Văn Minh trồng chè", {}),
    "a person in capitals": ("TRẦN QUANG SƠN", {}),
    "a street": ("trụ sở ở đường Trần Phú", {}),
    "a hamlet": ("bà con thôn Nam Cường", {}),
    "after an association": ("Đoàn Pác Nặm ra quân", {"Pác Nặm": "huyện Pác Nặm"}),
    "beginning a sentence": ("Tại Pác Nặm, bà con góp công", {"Pác Nặm": "huyện Pác Nặm"}),
}

_PIECES = (
    "xã Xã huyện TP. thị trấn tỉnh ủy P. Bạch Thông BẮC KẠN bac kan chợ mới Chợ Mới Đu , ; ( )"
    " cũ và Vi Hương Văn Minh Ông 2023 . \n Thái Nguyên cẩm giàng"
)


def read(text, *, typed):
    return {
        text[found.start : found.end]: ", ".join(place.title for place in found.places)
        + ("" if found.sure else " ?")
        for found in find(tokenize(text), text, typed=typed)
    }


@pytest.mark.parametrize(("text", "expected"), QUERIES.values(), ids=QUERIES)
def test_typed(text, expected):
    assert read(text, typed=True) == expected


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_printed(text, expected):
    assert read(text, typed=False) == expected


def test_neighbours_tell_the_era():
    for text, era, district in (
        ("xã Cẩm Giàng, huyện Bạch Thông", "old", "huyện Bạch Thông"),
        ("xã Cẩm Giàng (cũ)", "old", "huyện Bạch Thông"),
        ("xã Cẩm Giàng, tỉnh Thái Nguyên", "new", ""),
    ):
        (place,) = find(tokenize(text), text)[0].places
        assert (place.era, place.district) == (era, district)


def test_of_one_size_the_new_comes_first():
    (found,) = find(tokenize("xã Cẩm Giàng"), "xã Cẩm Giàng")
    assert [place.era for place in found.places] == ["new", "old"]


def test_the_span_of_the_name_is_told():
    text = "UBND xã Vi Hương"
    (found,) = find(tokenize(text), text)
    assert (found.first, found.name, found.last) == (1, 2, 4)


def test_short_texts_are_read_as_typed():
    query = "huyen bach thong"
    article = query + " và" * 40
    assert find(tokenize(query), query)
    assert not find(tokenize(article), article)


def test_what_is_found_can_be_asked_for():
    (found,) = find(tokenize("huyện Na Rì"), "huyện Na Rì")
    assert len(related(found.places[0]).old) == 17


@pytest.mark.parametrize("typed", [True, False])
@given(
    words=st.lists(
        st.sampled_from(_PIECES.split(" ")),
        max_size=14,
    )
)
def test_mentions_ascend_are_disjoint_and_begin_and_end_at_tokens(words, typed):
    text = " ".join(words)
    tokens = tokenize(text)
    end = last = 0
    for found in find(tokens, text, typed=typed):
        assert end <= found.start < found.end <= len(text)
        assert last <= found.first <= found.name < found.last <= len(tokens)
        assert (found.start, found.end) == (tokens[found.first].start, tokens[found.last - 1].end)
        assert found.places
        levels = [place.level for place in found.places]
        assert levels == sorted(levels, reverse=True)
        end, last = found.end, found.last


@given(st.text())
def test_no_text_is_too_odd(text):
    assert find(tokenize(text), text) is not None


@pytest.mark.parametrize("place", gazetteer().places[::7], ids=lambda place: place.title)
def test_every_place_is_found_by_its_title_in_any_case(place):
    for text in (place.title, place.title.upper(), place.title.lower()):
        assert any(place in found.places for found in find(tokenize(text), text, typed=True))


def test_it_is_fast():
    sentence = "Xã Vi Hương (Bạch Thông) và ông Hoàng Văn Minh góp công làm đường, mở lớp học chữ. "
    article = sentence * 28
    tokens = tokenize(article)
    assert 500 <= len(tokens) <= 560
    find(tokens, article)
    best = min(_seconds(find, tokens, article) for _ in range(5))
    assert (
        best < 0.01
    )  # about 0.001; a busy machine may be slower, a quadratic search would be more


def _seconds(function, *arguments):
    start = time.thread_time()
    function(*arguments)
    return time.thread_time() - start
