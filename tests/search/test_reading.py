"""How what was typed is read, over the samples: steps, what they find, and undoing them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import timtin_settings
from indexer.run import index
from search.current import CurrentSearch
from search.request import SearchRequest, read_request, to_parameters, without
from vietnamese.segment import SyllableSegmenter

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


@pytest.fixture(scope="module")
def search(tmp_path_factory):
    root = tmp_path_factory.mktemp("samples")
    source = timtin_settings.load({"TIMTIN_CONFIG": str(SAMPLES / "timtin.toml")}).source_at(
        SAMPLES
    )
    index([source], root=root, segmenter=SyllableSegmenter())
    current = CurrentSearch(root)
    with current.use() as (searching, _):
        yield searching
    current.close()


def steps(search, text, **others):
    page = search.page(SearchRequest(text, **others))
    return [(step.code, step.what, step.became) for step in page.reading.steps]


def first(search, text, count=3, **others):
    return [hit.id for hit in search.page(SearchRequest(text, size=count, **others)).hits]


CASES = {
    "nothing to do": ("dân vận khéo", []),
    "accents": ("dan van kheo", [("accents", "dan van kheo", "dân vận khéo")]),
    "half of them": ("dân van kheo", [("accents", "dân van kheo", "dân vận khéo")]),
    "one plain syllable": ("ban", []),
    "telex": (
        "daan vaajn kheos",
        [("keys", "daan", "dân"), ("keys", "vaajn", "vận"), ("keys", "kheos", "khéo")],
    ),
    "vni": (
        "da6n va65n khe1o",
        [("keys", "da6n", "dân"), ("keys", "va65n", "vận"), ("keys", "khe1o", "khéo")],
    ),
    "codes": ("covid19 mp3 VNPT QD12", []),
    "no spaces": (
        "danvankheo",
        [
            ("spaces", "danvankheo", "dan van kheo"),
            ("accents", "dan van kheo", "dân vận khéo"),
        ],
    ),
    "a typing error": (
        "tap haun",
        [("typos", "haun", "huan"), ("accents", "tap huan", "tập huấn")],
    ),
    "short form": ("UBND xã", [("abbreviations", "UBND", "ủy ban nhân dân")]),
    "long form": ("ủy ban nhân dân xã", [("abbreviations", "ủy ban nhân dân", "UBND")]),
    "capitals are no typing errors": ("BCH", []),
    "old commune": ("xã Nguyên Phúc", [("places", "xã Nguyên Phúc", "xã Cẩm Giàng")]),
    "a phrase stays as typed": ('"dan van kheo"', []),
    "excluded words stay": ("-danvankheo", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_steps(search, text, expected):
    assert steps(search, text) == expected


SAME = ["dân vận khéo", "DÂN VẬN KHÉO", "daan vaajn kheos", "da6n va65n khe1o"]


@pytest.mark.parametrize("text", SAME)
def test_ways_to_type_find_the_same(search, text):
    assert first(search, text, 10) == first(search, SAME[0], 10)


@pytest.mark.parametrize("text", ["dan van kheo", "dân van kheo", "danvankheo"])
def test_without_accents_the_same_come_first(search, text):
    assert set(first(search, text, 5)) & set(first(search, SAME[0], 5))
    titles = [hit.title.text.lower() for hit in search.page(SearchRequest(text, size=5)).hits]
    assert all("dân vận khéo" in title for title in titles)


def test_two_readings_are_offered(search):
    offers = search.page(SearchRequest("nong thon moi")).reading.offers
    assert all("nông thôn" in offer for offer in offers)


class TestUndoing:
    @pytest.mark.parametrize("text", ["danvankheo tap haun", "daan vaajn", "UBND xã Nguyên Phúc"])
    def test_one_step_changes_nothing_that_another_did(self, search, text):
        request = SearchRequest(text)
        before = search.page(request).reading.steps
        for step in before:
            after = search.page(without(request, step.key)).reading.steps
            assert step not in after
            others = [one for one in before if one != step and one.code != "accents"]
            assert [one for one in after if one.code != "accents"] == others

    def test_all_undone_is_as_typed(self, search):
        keys = tuple(step.key for step in search.page(SearchRequest("danvankheo")).reading.steps)
        page = search.page(SearchRequest("danvankheo", asis=keys))
        assert page.reading.steps == ()
        assert page.total == 0

    def test_it_stands_in_the_address(self):
        request = without(SearchRequest("danvankheo", page=3), "spaces:danvankheo")
        parameters: dict[str, list[str]] = {}
        for name, value in to_parameters(request):
            parameters.setdefault(name, []).append(value)
        assert read_request(parameters) == (request, ())


class TestPlaces:
    def test_a_district_finds_its_communes(self, search):
        page = search.page(SearchRequest("huyện Bạch Thông", size=100))
        shown = " ".join(hit.snippet.highlighted.text for hit in page.hits)
        assert "Cẩm Giàng" in shown or "Quân Hà" in shown
        assert "bạch thông" in page.hits[0].title.text.lower()

    def test_an_old_commune_finds_the_new_one_lower(self, search):
        hits = search.page(SearchRequest("xã Nguyên Phúc", size=20)).hits
        named = [
            "nguyên phúc" in (hit.title.text + hit.snippet.highlighted.text).lower() for hit in hits
        ]
        assert any("Cẩm Giàng" in hit.title.text for hit in hits)
        assert not any(named) or named.index(True) <= len(hits)


class TestPeriods:
    def test_a_period_never_excludes(self, search):
        everything = search.page(SearchRequest("dân vận khéo")).total
        assert search.page(SearchRequest("dân vận khéo năm 2023")).total == everything

    def test_what_speaks_of_it_comes_first(self, search):
        hits = search.page(SearchRequest("dân vận khéo 6 tháng đầu năm 2022")).hits
        assert "6 tháng đầu năm 2022" in hits[0].title.text

    def test_a_filter_is_offered(self, search):
        (chip,) = search.page(SearchRequest("dân vận khéo năm 2023")).narrower
        assert chip.what == "năm 2023"
        page = search.page(chip.request)
        assert page.total == chip.total > 0
        assert all(hit.published.year == 2023 for hit in page.hits)

    def test_ngay_filters(self, search):
        hits = search.page(SearchRequest("dân vận khéo ngay:2023", size=50)).hits
        assert hits
        assert all(hit.published.year == 2023 for hit in hits)


QUERY = st.text(st.sampled_from('dân vạn kheo UBND năm2023 quýI/xã "-:daanwsx61'), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(QUERY)
def test_reading_never_raises(search, text):
    page = search.page(SearchRequest(text, size=2))
    assert page.total >= len(page.hits)
