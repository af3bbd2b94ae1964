"""Every bulletin that ships with the project reads well."""

import re
from pathlib import Path

import pytest

from corpus.formats import read
from corpus.source import Source
from corpus.walk import RawItem, walk

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
ITEMS = {item.path: item for item in walk(Source.at(SAMPLES)) if isinstance(item, RawItem)}
NAMED_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-|khong-ngay-")

pytestmark = pytest.mark.skipif(not ITEMS, reason="corpus/samples/ has no bulletins yet")


def test_nothing_in_the_folder_is_unreadable():
    assert all(not isinstance(found, Exception) for found in walk(Source.at(SAMPLES)))


@pytest.mark.parametrize("path", ITEMS)
def test_reads(path):
    bulletin = read(ITEMS[path])
    named = NAMED_DAY.match(Path(path).name)
    assert named, "a sample is named after its day, or khong-ngay-"
    assert (bulletin.published and bulletin.published.isoformat()) == named["day"]
    assert bulletin.title
    assert bulletin.paragraphs


@pytest.mark.parametrize("path", ITEMS)
def test_no_furniture_is_left_in_the_text(path):
    bulletin = read(ITEMS[path])
    furniture = ("cỡ chữ", "PublishingPortal", "Lượt xem", "Tin liên quan", "Chia sẻ:", "./.")
    assert not [words for words in furniture if words in bulletin.text]


def test_ids_are_distinct():
    ids = [read(item).id for item in ITEMS.values()]
    assert len(set(ids)) == len(ids)
