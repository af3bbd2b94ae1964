"""A small collection to search, built without files: `searching(bulletin(1, title=...), ...)`."""

from datetime import date

import pytest

from corpus.bulletin import Bulletin
from engine import new_builder, open_engine
from indexer.cutting import cut
from indexer.document import bulletin_document, initiative_document
from register import extract
from register.merge import merge
from search.service import Search
from vietnamese.segment import SyllableSegmenter


def make_bulletin(number, title="Tin", *paragraphs, **others):
    published = others.pop("published", date(2024, 1, 1))
    return Bulletin(
        id=f"b{number}",
        source="mau",
        title=title,
        paragraphs=paragraphs,
        published=published,
        **others,
    )


@pytest.fixture
def bulletin():
    return make_bulletin


@pytest.fixture
def searching(tmp_path):
    opened = []

    def build(*bulletins, segmenter=None):
        folder = tmp_path / f"index{len(opened)}"
        folder.mkdir()
        builder = new_builder(folder)
        mentions = []
        for one in bulletins:
            named = extract.read(one).mentions
            mentions += named
            builder.put(
                bulletin_document(
                    one, cut(one.text, segmenter or SyllableSegmenter()), mentions=named
                )
            )
        for initiative in merge(mentions).initiatives:
            builder.put(initiative_document(initiative))
        builder.finish()
        search = Search(open_engine(folder), generation=1)
        opened.append(search)
        return search

    yield build
    for search in opened:
        search.close()
