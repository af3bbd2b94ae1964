"""Marks: exactly the matching words, in the original text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlight import _SIGNS, Marker
from search.plan import Marks, plan
from search.reading import understand
from search.typed import take_apart
from vietnamese import fold, tokenize


def marker(query):
    understood = understand(take_apart(query), language=None)
    planned = plan(understood, documents=10, frequencies=lambda terms: (1,) * len(terms))
    return Marker(planned.marks), planned


def marked(query, text):
    slices = marker(query)[0].highlight(text).slices
    return [text[start:end] for start, end in slices]


CASES = {
    "accents typed": ("khéo", "Khéo và kheo", ["Khéo"]),
    "accents not typed": ("kheo", "Khéo và kheo", ["Khéo", "kheo"]),
    "neighbours are one mark": ("dan van", "Dân vận khéo", ["Dân vận"]),
    "a sign between": ("dân vận", "dân, vận", ["dân", "vận"]),
    "a phrase only as a whole": ('"dân vận"', "dân ta vận động dân vận khéo", ["dân vận"]),
    "number": ("1600", "có 1.600 mô hình", ["1.600"]),
    "month of a date": ("2024", "ngày 16/01/2024", ["16/01/2024"]),
    "part of a document number": ("ubnd", "số 15/2019/QĐ-UBND", ["15/2019/QĐ-UBND"]),
    "decomposed text": ("khéo", "khe\u0301o", ["khe\u0301o"]),
    "soft hyphen": ("khéo", "kh\u00adéo", ["kh\u00adéo"]),
    "old and new tone": ("hòa", "Hoà Bình", ["Hoà"]),
    "excluded words are not marked": ("dân -khéo", "dân khéo", ["dân"]),
    "title words are not marked elsewhere": ("tieude:dân khéo", "dân khéo", ["khéo"]),
    "not inside a word": ("an", "dân an toàn", ["an"]),
    "HTML": ("b", "<b>b</b>", ["b", "b", "b"]),
}


@pytest.mark.parametrize(("query", "text", "expected"), CASES.values(), ids=CASES)
def test_marks(query, text, expected):
    assert marked(query, text) == expected


TEXT = st.text(st.sampled_from("aàảbcdđeéghiok 0123.,/-“”\n\u0301\u00ad"), max_size=120)
QUERY = st.text(st.sampled_from('aàảbcdđeéghiok 01.-"'), max_size=30)


@given(QUERY, TEXT)
def test_every_mark_is_made_of_tokens_whose_terms_are_in_the_query(query, text):
    one, planned = marker(query)
    marks: Marks = planned.marks
    typed = marks.exact | marks.folded
    typed |= {term for run in marks.runs for term in run}
    highlighted = one.highlight(text)
    inside = [
        token
        for token in tokenize(text)
        if any(start <= token.start and token.end <= end for start, end in highlighted.slices)
    ]
    for token in inside:
        assert typed & {*token.terms, *map(fold, token.terms)}
    # Nothing but white space lies between the tokens of one mark.
    covered = "".join(text[t.start : t.end] for t in inside)
    assert "".join("".join(text[a:b].split()) for a, b in highlighted.slices) == "".join(
        covered.split()
    )


@given(TEXT)
def test_a_text_may_be_cut_into_tokens_from_space_to_space(text):
    # What marking rests on: no token holds a space, or depends on what stands behind one, or on
    # signs at the ends.
    one_by_one = []
    start = 0
    for piece in text.split(" "):
        first = start + len(piece) - len(piece.lstrip(_SIGNS))
        tokens = tokenize(piece.strip(_SIGNS))
        one_by_one += [(first + t.start, first + t.end, t.terms) for t in tokens]
        start += len(piece) + 1
    assert one_by_one == [(token.start, token.end, token.terms) for token in tokenize(text)]


@given(QUERY, st.lists(TEXT, max_size=4), st.integers(20, 300))
def test_a_snippet_is_a_stretch_of_a_part(query, parts, size):
    one, planned = marker(query)
    snippet = one.snippet(parts, masses=planned.masses, size=size)
    text = snippet.highlighted.text
    assert any(text in part for part in parts) or not text
    assert "".join(piece for piece, _ in snippet.highlighted.segments()) == text


def test_a_snippet_shows_the_place_that_holds_most():
    filler = "Bà con thôn bản phấn khởi vì đường đã thông. " * 12
    part = filler + "Xã có mô hình nuôi ong lấy mật rất hay. " + filler
    one, planned = marker("nuôi ong lấy mật")
    snippet = one.snippet(["Mở đầu.", part], masses=planned.masses)
    assert "nuôi ong lấy mật" in snippet.highlighted.text
    assert snippet.more_before
    assert snippet.more_after
    assert len(snippet.highlighted.text) <= 240


def test_where_nothing_matches_a_snippet_is_the_beginning():
    one, planned = marker("zzz")
    assert (
        one.snippet(["", "Mở đầu.", "Tiếp."], masses=planned.masses).highlighted.text == "Mở đầu."
    )


def test_a_snippet_holds_what_made_it_the_best():
    # The first word alone stands a sentence before the whole phrase: the phrase must be shown.
    part = (
        "Bộ phận Một cửa giảm số lượt người dân phải đi lại bổ sung giấy tờ trong năm vừa qua. "
        "Cả huyện thi đua “Dân vận khéo” từ cơ sở, mỗi chi bộ chọn một việc để làm đến nơi. "
    ) + "Bà con phấn khởi. " * 20
    one, planned = marker("dan van kheo")
    assert "Dân vận khéo" in one.snippet([part], masses=planned.masses).highlighted.text


@given(QUERY, st.lists(TEXT, max_size=4), st.integers(20, 300))
def test_a_snippet_has_a_mark_if_its_part_has(query, parts, size):
    one, planned = marker(query)
    snippet = one.snippet(parts, masses=planned.masses, size=size)
    if any(one.highlight(part).slices for part in parts) and size > max(map(len, parts)):
        assert snippet.highlighted.slices
