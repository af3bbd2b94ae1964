"""What an engine is told of a bulletin."""

import re
from bisect import bisect_left
from datetime import date
from itertools import pairwise

from corpus.bulletin import Bulletin
from engine.document import postings as of_document
from indexer.cutting import cut
from indexer.document import bulletin_document
from indexer.texts import GAP
from vietnamese.segment import SyllableSegmenter


class Pairs:
    """Every two tokens of a part a word."""

    def words(self, text, tokens, /):
        ends = [match.end() for match in re.finditer("$", text, re.MULTILINE)]
        starts = [0, *(bisect_left(tokens, end, key=lambda token: token.start) for end in ends)]
        return [(n, n + 2) for first, last in pairwise(starts) for n in range(first, last - 1, 2)]


def document(segmenter=None, **parts):
    bulletin = Bulletin(id="b", source="mau", **parts)
    text = cut(bulletin.text, segmenter or SyllableSegmenter())
    return bulletin_document(bulletin, text, mentions=[])


def postings(*, segmenter=None, **parts):
    return of_document(document(segmenter, **parts))


def test_a_title_counts_three_times():
    terms = postings(title="Mùa gặt", paragraphs=("mùa vui",))
    assert terms["exact"]["mùa"].weight == 4
    assert terms["folded"]["gat"].weight == 3
    assert terms["pairs"] == {"mua gat": (3.0, ()), "mua vui": (1.0, ())}
    assert terms["title_exact"]["gặt"].weight == 1


def test_a_gap_lies_between_parts():
    terms = postings(title="Mùa gặt", lead="vui")
    assert terms["exact"]["gặt"].positions == (1,)
    assert terms["exact"]["vui"].positions == (2 + GAP,)
    assert "gat vui" not in terms["pairs"]


def test_words_are_indexed_and_stored():
    made = postings(segmenter=Pairs(), title="Tin", paragraphs=("Nông thôn mới nông thôn",))
    assert set(made["words"]) == {"nông thôn", "mới nông"}
    twice = postings(segmenter=Pairs(), title="Nông thôn mới", lead="nông thôn vui nông thôn")
    assert twice["words"] == {"nông thôn": (4.0, ()), "vui nông": (1.0, ())}


def test_parts_of_one_token_that_are_the_same_stand_there_once():
    terms = postings(title="Tin", lead="Ngày 1/1/2024")
    assert terms["exact"]["1"] == terms["folded"]["1"] == (1.0, (2 + GAP,))


def test_facets_and_dates():
    made = document(title="Tin", published=date(2024, 5, 1), section="Kinh tế")
    kind = {"kind": ("bulletin",)}
    assert made.facets == {**kind, "year": ("2024",), "section": ("Kinh tế",), "place": ()}
    assert document(title="Tin").facets == {**kind, "year": (), "section": (), "place": ()}
    assert document(title="Tin").dates == {}


def test_a_word_is_stored_as_it_is_mostly_written():
    made = document(segmenter=Pairs(), title="Ba Bể", paragraphs=("Ba Bể vui. ba bể",))
    assert made.stored["words"][0] == ["ba bể", "Ba Bể", 2]
