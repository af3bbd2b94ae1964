"""What is found, counted and ordered: the promises made to readers, each a test."""

import unicodedata
from datetime import date
from typing import ClassVar

import pytest

from engine.protocol import Sort
from search.request import SearchRequest, read_cursor


def found(search, text, **others):
    return [hit.id for hit in search.page(SearchRequest(text, **others)).hits]


def test_recognised_never_ranks_workers_first(searching, bulletin):
    search = searching(
        bulletin(1, "Công nhân", "Công nhân, công nhân và công nhân của mỏ. Tổ công nhân."),
        bulletin(2, "Tin", "Mô hình được tỉnh công nhận sau khi bình xét ở các huyện, thành phố."),
    )
    assert found(search, "công nhận") == ["b2"]
    assert set(found(search, "cong nhan")) == {"b1", "b2"}


def test_a_commune_is_not_another_province(searching, bulletin):
    search = searching(
        bulletin(1, "Nam Định", "Nam Định, Nam Định."), bulletin(2, "Tin", "Huyện Pác Nặm.")
    )
    assert found(search, "Nặm") == ["b2"]


def test_a_decomposed_bulletin_is_found(searching, bulletin):
    text = unicodedata.normalize("NFD", "Huyện Bạch Thông phát động thi đua.")
    search = searching(bulletin(1, "Tin", text))
    for query in ("Bạch Thông", "bach thong", unicodedata.normalize("NFD", "Bạch Thông")):
        assert found(search, query) == ["b1"]


@pytest.mark.parametrize("query", ["1600", "1.600", "1.600 mô hình"])
def test_a_number_is_found_however_it_is_written(searching, bulletin, query):
    search = searching(
        bulletin(1, "Tin", "Có 1.600 mô hình."), bulletin(2, "Tin", "Có 600 mô hình.")
    )
    assert found(search, query)[0] == "b1"


@pytest.mark.parametrize("query", ["hoà bình", "hòa bình", "hoa binh", "HÒA BÌNH", "hoà binh"])
@pytest.mark.parametrize("written", ["hoà bình", "hòa bình", "Hoà Bình"])
def test_both_tone_styles_find_both(searching, bulletin, query, written):
    assert found(searching(bulletin(1, "Tin", written)), query) == ["b1"]


@pytest.mark.parametrize("query", ["Đảng", "Ðảng", "đảng", "dang", "ðảng"])
@pytest.mark.parametrize("written", ["Đảng bộ xã", "Ðảng bộ xã"])
def test_letters_that_look_like_d_with_stroke(searching, bulletin, query, written):
    assert found(searching(bulletin(1, "Tin", written)), query) == ["b1"]


def test_a_date_is_found(searching, bulletin):
    search = searching(
        bulletin(1, "Tin", "Ngày 05/03/2024, xã họp."), bulletin(2, "Tin", "Xã họp.")
    )
    assert found(search, "5/3/2024") == found(search, "05.03.2024") == ["b1"]


def test_a_document_number_is_found_whole_and_in_parts(searching, bulletin):
    search = searching(bulletin(1, "Tin", "Theo Quyết định số 15/2019/QĐ-UBND."))
    for query in ("15/2019/QĐ-UBND", "15/2019/qd-ubnd", "15/2019", "UBND"):
        assert found(search, query) == ["b1"]


def test_a_period_raises_and_never_excludes(searching, bulletin):
    search = searching(
        bulletin(
            1, "Toàn tỉnh có 1.280 mô hình dân vận khéo", "Năm 2023, có 2.537 mô hình đăng ký."
        ),
        bulletin(2, "Dân vận khéo ở xã", "Bà con góp công.", published=date(2023, 5, 1)),
        bulletin(3, "Thời tiết", "Mưa rào."),
    )
    assert found(search, "dân vận khéo năm 2023") == ["b1", "b2"]


def test_numbers_raise_and_never_exclude(searching, bulletin):
    search = searching(
        bulletin(1, "Tin", "Mưa rào ở Ba Bể."),
        bulletin(2, "Tin", "Mưa rào ở Ba Bể năm 2023."),
        bulletin(3, "Tin", "Năm 2023 được mùa."),
    )
    assert found(search, "mưa 2023") == ["b2", "b1"]
    assert set(found(search, "2023")) == {"b2", "b3"}


def test_up_to_three_syllables_all_are_needed(searching, bulletin):
    search = searching(bulletin(1, "Tin", "dân vận"), bulletin(2, "Tin", "dân vận khéo"))
    assert found(search, "dân vận khéo") == ["b2"]


def test_a_longer_query_needs_a_share_of_its_idf_mass(searching, bulletin):
    common = [bulletin(n, "Tin", "mô hình của xã") for n in range(10, 30)]
    search = searching(bulletin(1, "Tin", "nuôi ong lấy mật ở bản cao"), *common)
    assert found(search, "mô hình nuôi ong của xã") == ["b1"]


def test_a_plain_syllable_finds_every_spelling_the_plain_first(searching, bulletin):
    search = searching(
        bulletin(1, "Tin", "bàn việc"),
        bulletin(2, "Tin", "ban việc"),
        bulletin(3, "Tin", "bạn việc"),
    )
    assert found(search, "ban")[0] == "b2"
    assert set(found(search, "ban")) == {"b1", "b2", "b3"}
    assert found(search, "bàn") == ["b1"]


def test_a_mixed_query_mixes(searching, bulletin):
    search = searching(bulletin(1, "Tin", "dân vận khéo"), bulletin(2, "Tin", "đàn vạn khèo"))
    assert found(search, "dân van kheo") == ["b1"]
    assert set(found(search, "dan van kheo")) == {"b1", "b2"}


def test_neighbours_rank_higher(searching, bulletin):
    search = searching(
        bulletin(1, "Tin", "mới xây đường thôn, nông dân vui"),
        bulletin(2, "Tin", "xây dựng nông thôn mới, dân vui"),
    )
    assert found(search, "nông thôn mới")[0] == "b2"


def test_a_title_ranks_higher_than_a_body(searching, bulletin):
    search = searching(
        bulletin(1, "Tin trong ngày", "Mùa gặt ở Ba Bể."), bulletin(2, "Mùa gặt", "Tin ở Ba Bể.")
    )
    assert found(search, "mùa gặt") == ["b2", "b1"]


class TestOperators:
    @pytest.fixture
    def search(self, searching, bulletin):
        return searching(
            bulletin(1, "Dân vận khéo ở xã", "Góp đất làm đường.", author="Hà My"),
            bulletin(2, "Khéo vận động dân", "Xã có mô hình “Ngõ sáng”.", author="PV"),
            bulletin(3, "Nông thôn mới", "Dân góp công.", author="PV"),
        )

    CASES: ClassVar = {
        "phrase": ('"dân vận"', {"b1"}),
        "phrase without accents": ('"dan van"', {"b1"}),
        "phrase, half of it": ('"dân van"', {"b1"}),
        "phrase with other accents": ('"dàn vận"', set()),
        "not": ("dân -khéo", {"b3"}),
        "only not": ("-khéo", {"b3"}),
        "not a phrase": ('khéo -"dân vận"', {"b2"}),
        "or": ("đường OR nông", {"b1", "b3"}),
        "title": ("tieude:dân", {"b1", "b2"}),
        "title, phrase": ('tieude:"vận động"', {"b2"}),
        "title without accents": ("tieude:nong", {"b3"}),
        "author": ('tacgia:"hà my"', {"b1"}),
        "author without accents": ("tacgia:pv dân", {"b2", "b3"}),
        "initiative": ("mohinh:sáng", {"b2"}),
        "initiative, phrase without accents": ('mohinh:"ngo sang"', {"b2"}),
    }

    @pytest.mark.parametrize(("query", "expected"), CASES.values(), ids=CASES)
    def test_finds(self, search, query, expected):
        assert set(found(search, query, kind=("bulletin",))) == expected


def test_initiatives_are_hits(searching, bulletin):
    search = searching(bulletin(1, "Tin", "Thôn có mô hình “Ngõ sáng sau giờ cơm”."))
    page = search.page(SearchRequest("ngo sang sau gio com"))
    first = page.hits[0]
    assert (first.kind, first.title.text, first.bulletins) == (
        "initiative",
        "Ngõ sáng sau giờ cơm",
        1,
    )
    assert page.hits[1].id == "b1"


class TestOrderAndFilters:
    @pytest.fixture
    def search(self, searching, bulletin):
        days = [date(2022, 5, 1), date(2024, 5, 1), None, date(2023, 5, 1), date(2024, 5, 1)]
        sections = ["Kinh tế", None, "Kinh tế", "Thời sự", "Thời sự"]
        return searching(
            *(
                bulletin(number, "Mùa gặt", published=day, section=section)
                for number, (day, section) in enumerate(zip(days, sections, strict=True), 1)
            )
        )

    def test_newest_and_oldest_put_undated_ones_last(self, search):
        assert found(search, "gặt", sort=Sort.NEWEST) == ["b2", "b5", "b4", "b1", "b3"]
        assert found(search, "gặt", sort=Sort.OLDEST) == ["b1", "b4", "b2", "b5", "b3"]

    def test_no_text_is_everything_newest_first(self, search):
        assert found(search, "") == ["b2", "b5", "b4", "b1", "b3"]

    def test_undated_is_a_facet_value_of_its_own(self, search):
        page = search.page(SearchRequest("gặt"))
        years = next(facet for facet in page.facets if facet.name == "year")
        assert [(v.value, v.count) for v in years.values] == [
            ("2024", 2), ("2023", 1), ("2022", 1), ("", 1),
        ]  # fmt: skip
        assert found(search, "gặt", year=("",)) == ["b3"]

    def test_a_facet_leaves_its_own_filter_out_of_its_counts(self, search):
        page = search.page(SearchRequest("gặt", year=("2024",)))
        facets = {f.name: {v.value: v.count for v in f.values} for f in page.facets}
        assert page.total == 2
        assert facets["year"] == {"2024": 2, "2023": 1, "2022": 1, "": 1}
        assert facets["section"] == {"Thời sự": 1, "": 1}

    def test_dates_filter(self, search):
        asked = {"first_day": date(2023, 1, 1), "last_day": date(2024, 4, 30)}
        assert found(search, "gặt", **asked) == ["b4"]

    def test_pages_partition_the_results(self, search):
        seen = [id_ for page in (1, 2, 3) for id_ in found(search, "gặt", page=page, size=2)]
        assert sorted(seen) == ["b1", "b2", "b3", "b4", "b5"]
        assert found(search, "gặt", page=4, size=2) == []

    @pytest.mark.parametrize("sort", Sort)
    @pytest.mark.parametrize("text", ["gặt", ""])
    def test_cursors_partition_the_results(self, search, sort, text):
        seen, cursor = [], None
        while True:
            page = search.page(SearchRequest(text, sort=sort, size=2, cursor=cursor))
            seen += [hit.id for hit in page.hits]
            if page.next_cursor is None:
                break
            cursor = read_cursor(page.next_cursor)
        assert seen == found(search, text, sort=sort, size=100)
        assert len(seen) == 5


class TestNothingFound:
    def test_larger_searches_are_offered_the_largest_first(self, searching, bulletin):
        search = searching(
            bulletin(1, "Tin", "dân vận khéo"), bulletin(2, "Tin", "dân cày"), bulletin(3, "khéo")
        )
        page = search.page(SearchRequest('"dân vân" khéo'))
        assert (page.total, page.hits) == (0, ())
        offers = {offer.code: (offer.request.text, offer.total) for offer in page.larger}
        assert offers == {
            "any_word": ("dân OR vân OR khéo", 3),
            "no_accents": ('"dan van" kheo', 1),
        }
        assert page.larger[0].code == "any_word"

    def test_filters_are_given_up_first_of_all_in_words(self, searching, bulletin):
        search = searching(bulletin(1, "Tin", "dân vận khéo"))
        page = search.page(SearchRequest("dân vận", year=("1999",)))
        assert [(o.code, o.total) for o in page.larger] == [("no_filters", 1)]

    def test_nothing_is_silently_shown(self, searching, bulletin):
        page = searching(bulletin(1, "Tin", "khéo")).page(SearchRequest("zzz"))
        assert (page.total, page.hits, page.larger) == (0, (), ())


HOSTILE = {
    "empty": "",
    "spaces": "   ",
    "long": "dân vận khéo " * 800,
    "one long word": "x" * 10_000,
    "wildcards": "*" * 500,
    "question marks": "?????? ???",
    "unbalanced quotes": '"dân "vận" khéo" "',
    "control characters": "dân\x00\x01\x1fvận\x7f",
    "half a surrogate pair": "dân \ud800",
    "emoji": "🙂👍🏽🇻🇳",
    "SQL": "' OR 1=1; DROP TABLE bulletins; --",
    "HTML": "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "operators only": 'OR - " : OR -',
    "many exclusions": "-a " * 170,
    "many phrases": '"a b" ' * 80,
    "many alternatives": "dân OR " * 70,
    "right to left": "\u202eabc\u202c",
    "every syllable plain": "va cua la co cho " * 30,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_queries_give_a_page(searching, bulletin, text):
    search = searching(*(bulletin(n, "Dân vận khéo", "Xã có đường.") for n in range(5)))
    page = search.page(SearchRequest(text))
    assert page.total >= len(page.hits) >= 0
    assert not page.incomplete
