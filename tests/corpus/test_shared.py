"""Real texts, which stay outside the project: read where a developer has them."""

from itertools import islice
from pathlib import Path

import pytest

from corpus.formats import read
from corpus.source import Source
from corpus.walk import RawItem, walk

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seed"
NEWS = sorted((SHARED / "data" / "news").glob("*.jsonl.zst"))
HEAD = 300


@pytest.mark.skipif(not SEED.is_dir(), reason="../shared/seed is not on this machine")
def test_the_seed():
    (item,) = [found for found in walk(Source.at(SEED)) if isinstance(found, RawItem)]
    bulletin = read(item)
    assert bulletin.published.isoformat() == "2024-01-16"
    assert bulletin.title.endswith("1.280 mô hình dân vận khéo được công nhận")
    assert bulletin.lead.startswith("Thời gian qua")
    assert len(bulletin.captions) == 1
    assert "góp sức cùng bà con" in bulletin.captions[0]
    assert len(bulletin.paragraphs) == 6
    assert bulletin.paragraphs[-1].endswith("yêu nước.")
    assert bulletin.author == "Hương Dịu"


@pytest.mark.skipif(not NEWS, reason="../shared/data/news is not on this machine")
@pytest.mark.parametrize("file", NEWS, ids=lambda file: file.name)
def test_the_head_of_each_news_file(file):
    items = list(islice(walk(Source.at(file)), HEAD))
    bulletins = [read(item) for item in items]
    assert len(bulletins) == HEAD
    assert all(bulletin.paragraphs for bulletin in bulletins)
    assert len({bulletin.id for bulletin in bulletins}) == HEAD
