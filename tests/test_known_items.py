"""Every sample bulletin is found by its title, with accents and without, among the first three."""

from pathlib import Path

import pytest

import timtin_settings
from bench.typing import unaccented
from indexer.run import index
from search.current import CurrentSearch
from search.request import SearchRequest

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    root = tmp_path_factory.mktemp("samples")
    settings = timtin_settings.load({"TIMTIN_CONFIG": str(SAMPLES / "timtin.toml")})
    report = index([settings.source_at(SAMPLES)], root=root)
    current = CurrentSearch(root)
    with current.use() as (search, _):
        yield search, report
    current.close()


def bulletins(search):
    for page in range(1, 20):
        hits = search.page(SearchRequest("", kind=("bulletin",), page=page)).hits
        if not hits:
            return
        yield from ((hit.id, hit.title.text) for hit in hits)


def test_all_are_read(samples):
    search, report = samples
    assert report.ok, report.failures
    assert report.indexed >= 80
    assert len(list(bulletins(search))) == report.indexed


@pytest.mark.parametrize("typed", [str, unaccented], ids=["accented", "unaccented"])
def test_each_is_found_by_its_title(samples, typed):
    search, _ = samples
    missed = [
        title
        for id_, title in bulletins(search)
        if id_ not in [hit.id for hit in search.page(SearchRequest(typed(title))).hits[:3]]
    ]
    assert missed == []


def test_the_seed_is_found_by_the_year_it_reports(tmp_path):
    seed = SAMPLES.parents[2] / "shared" / "seed"
    if not seed.is_dir():
        pytest.skip("the seed bulletin (../shared/seed) is not here")
    root = tmp_path / "index"
    settings = timtin_settings.load({"TIMTIN_CONFIG": str(SAMPLES / "timtin.toml")})
    index([settings.source_at(SAMPLES), settings.source_at(seed)], root=root)
    current = CurrentSearch(root)
    with current.use() as (search, _):
        page = search.page(SearchRequest("dân vận khéo năm 2023", size=100))
        assert any("1.280" in hit.title.text for hit in page.hits)
        assert "1.600" in search.page(SearchRequest("1600")).hits[0].snippet.highlighted.text
    current.close()
