"""Sentences as evidence: spans, links that open at them, words to quote them with."""

from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.bulletin import Bulletin
from search.results import Highlighted
from web.citation import Span, citation, in_parts, opened_at, pieces, read_span, text_directive

SENTENCE = "Tổ 3 có mô hình “Ngõ sáng - nhà sạch”, 12 hộ & 2 đội, ai cũng vui."
BULLETIN = Bulletin(
    id="b1",
    source="mau",
    title="Ngõ sáng",
    lead="Ai cũng vui.",
    paragraphs=(f"Mở đầu. {SENTENCE} Ai cũng vui. Hết.", "Ai cũng vui."),
    published=date(2024, 1, 16),
)


def span_of(words, nth=0):
    at = -1
    for _ in range(nth + 1):
        at = BULLETIN.text.index(words, at + 1)
    return Span(at, at + len(words))


def read_directive(directive):
    """(prefix, start, end, suffix), as the specification reads it."""
    assert directive.startswith(":~:text=")
    terms = directive.removeprefix(":~:text=").split(",")
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else None
    suffix = terms.pop()[1:] if terms[-1].startswith("-") else None
    assert 1 <= len(terms) <= 2
    read = (prefix, terms[0], terms[1] if len(terms) > 1 else None, suffix)
    return tuple(unquote(one) if one is not None else None for one in read)


def test_a_sentence_is_named_whole():
    directive = text_directive(BULLETIN, span_of(SENTENCE))
    assert read_directive(directive) == (None, SENTENCE, None, None)
    assert "%2D" in directive
    assert "%2C" in directive
    assert "%26" in directive


def test_of_equal_sentences_the_words_beside_tell():
    assert read_directive(text_directive(BULLETIN, span_of("Ai cũng vui.", 1))) == (
        "ai cũng vui.", "Ai cũng vui.", None, "Hết."
    )  # fmt: skip


def test_a_whole_part_that_stands_twice_is_marked_by_us_alone():
    assert text_directive(BULLETIN, span_of("Ai cũng vui.", 2)) == ""
    assert opened_at("b1", Span(5, 9), bulletin=None) == "/ban-tin/b1?cau=5-9#cau"


def test_long_sentences_are_named_by_their_ends():
    words = [f"chữ{number}" for number in range(200)]
    long = Bulletin(id="b2", source="mau", title="T", paragraphs=(" ".join(words),))
    read = read_directive(text_directive(long, Span(2, len(long.text))))
    assert read == (None, " ".join(words[:6]), " ".join(words[-6:]), None)


def test_a_stretch_across_parts_is_marked_by_us_alone():
    assert text_directive(BULLETIN, Span(0, len(BULLETIN.text))) == ""
    assert text_directive(BULLETIN, Span(8, 9)) == ""  # the line feed between two parts


def test_spaces_are_as_pages_show_them():
    spaced = Bulletin(id="b2", source="mau", title="T", paragraphs=("Ngõ  sáng \t nhà.",))
    assert read_directive(text_directive(spaced, Span(2, 18)))[1] == "Ngõ sáng nhà."


@given(st.integers(0, 130), st.integers(1, 130))
def test_directives_name_what_stands_there(start, length):
    span = Span(start, min(start + length, len(BULLETIN.text)))
    directive = text_directive(BULLETIN, span) if span.start < span.end else ""
    if directive:
        prefix, first, last, suffix = read_directive(directive)
        assert first in BULLETIN.text[span.start : span.end]
        assert last is None
        assert prefix is None or prefix in " ".join(BULLETIN.text[:start].split())
        assert suffix is None or suffix in " ".join(BULLETIN.text[span.end :].split())


@given(st.text(max_size=12))
def test_any_word_is_read_or_ignored(word):
    span = read_span(word, BULLETIN)
    assert span is None or BULLETIN.text[span.start : span.end].strip()


@given(st.integers(0, 140), st.integers(1, 140))
def test_spans_are_read_back(start, length):
    span = Span(start, start + length)
    inside = span.end <= len(BULLETIN.text) and BULLETIN.text[span.start : span.end].strip()
    assert read_span(str(span), BULLETIN) == (span if inside else None)


@given(st.data())
def test_pieces_are_the_text_and_its_marks(data):
    text = data.draw(st.text(min_size=1, max_size=20))
    ends = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    slices = tuple(zip(ends[::2], ends[1::2], strict=False))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    made = pieces(Highlighted(text, slices), span)
    letters = [
        (letter, marked, piece.cited)
        for piece in made
        for words, marked in piece.segments
        for letter in words
    ]
    assert letters == [
        (letter, any(low <= at < high for low, high in slices), span.start <= at < span.end)
        for at, letter in enumerate(text)
    ]
    assert sum(piece.cited for piece in made) == 1


@given(st.integers(0, 130), st.integers(1, 130))
def test_a_span_lies_in_one_part_at_most(start, length):
    span = Span(start, start + length)
    found = [(part, one) for part, one in zip(BULLETIN.parts, in_parts(BULLETIN, span), strict=True)
             if one]  # fmt: skip
    assert len(found) <= 1
    for part, one in found:
        text = BULLETIN.text[part.start : part.end]
        assert BULLETIN.text[span.start : span.end].startswith(text[one.start : one.end])


#: What is known of a bulletin -> how it is quoted
CITATIONS = {
    "all": (
        {"author": "Hà My", "section": "Dân vận", "url": "https://mau.example.vn/1"},
        "“Vui.” (Hà My, “Ngõ sáng”, Dân vận, 16/01/2024, <https://mau.example.vn/1>)",
    ),
    "little": ({}, "“Vui.” (“Ngõ sáng”, 16/01/2024, <http://ta/ban-tin/b1>)"),
    "an address that runs": (
        {"url": "javascript:alert(1)"},
        "“Vui.” (“Ngõ sáng”, 16/01/2024, <http://ta/ban-tin/b1>)",
    ),
    "no day": ({"published": None}, "“Vui.” (“Ngõ sáng”, Không rõ ngày, <http://ta/ban-tin/b1>)"),
}


@pytest.mark.parametrize(("known", "expected"), CITATIONS.values(), ids=CITATIONS)
def test_what_is_pasted(known, expected):
    given_ = {"published": date(2024, 1, 16), **known}
    bulletin = Bulletin(id="b1", source="mau", title="Ngõ sáng", **given_)
    assert citation(bulletin, sentence="Vui.", address="http://ta/ban-tin/b1") == expected
    whole = citation(bulletin, sentence="", address="http://ta/ban-tin/b1")
    assert whole == expected.partition(" (")[2].removesuffix(")")
