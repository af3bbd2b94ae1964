"""What a small corpus teaches (tests/vietnamese/language_corpus.txt), asked as the search asks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import canonical, fold, is_plain, tokenize
from vietnamese.language import Language, LanguageLearner
from vietnamese.language.correct import edits, one_edit_apart

CORPUS = Path(__file__).with_name("language_corpus.txt")


def learn():
    learner = LanguageLearner()
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        learner.add([token.term for token in tokenize(line)])
    return learner


@pytest.fixture(scope="module")
def language(tmp_path_factory):
    folder = tmp_path_factory.mktemp("language")
    learn().write(folder)
    return Language.open(folder)


RESTORED = {
    "all plain": ("mo hinh dan van kheo", "mô hình dân vận khéo"),
    "half of it": ("mo hình dan vận kheo", "mô hình dân vận khéo"),
    "accents stay, even rare ones": ("vấn khéo", "vấn khéo"),
    "by its neighbour": ("van dong vien", "vận động viên"),
    "the same syllable otherwise": ("van hoa", "văn hóa"),
    "numbers stay": ("nam 2024 co 1280 mo hinh", "năm 2024 có 1280 mô hình"),
    "unknown words stay": ("mo hinh facebook", "mô hình facebook"),
    "codes stay": ("15/2019/qđ-ubnd ve chuyen doi so", "15/2019/qđ-ubnd về chuyển đổi số"),
    "a place": ("huyen bach thong", "huyện bạch thông"),
    "a year": ("2 nam", "2 năm"),
    "i for y": ("ki thuat chan nuoi", "kĩ thuật chăn nuôi"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("typed", "restored"), RESTORED.values(), ids=RESTORED)
def test_restore(language, typed, restored):
    assert " ".join(language.restore(typed.split())) == restored


def test_the_second_reading(language):
    first, second = language.restore_best(["cong", "nhan"], n=2)
    assert {first.terms, second.terms} == {("công", "nhận"), ("công", "nhân")}
    assert second.log_probability <= first.log_probability < 0


def test_no_more_readings_than_there_are(language):
    assert len(language.restore_best(["dân", "vận"], n=5)) == 1
    assert language.restore_best([], n=3)[0].terms == ()


SPLIT = {
    "danvankheo": "dan van kheo",
    "nongthonmoi": "nong thon moi",
    "huyenbachthong": "huyen bach thong",
    "thanhphobackan": "thanh pho bac kan",
    "xaydungnongthonmoi": "xay dung nong thon moi",
    "chuyendoiso": "chuyen doi so",
    "mattrantoquoc": "mat tran to quoc",
    "dânvậnkhéo": "dân vận khéo",
    "dânvankhéo": "dân van khéo",
    "kythuat": "ki thuat",
}


@pytest.mark.parametrize(("glued", "syllables"), SPLIT.items(), ids=SPLIT)
def test_split(language, glued, syllables):
    assert language.split(glued) == tuple(syllables.split())


WHOLE = ["facebook", "covid", "vnpt", "mobifone", "khéo", "dan", "", "2024", "dân vận", "đânvặn"]
WHOLE += ["nghieng" * 7, "dan" * 7, "🙂", "covid19", "h"]


@pytest.mark.parametrize("word", WHOLE)
def test_what_stays_whole(language, word):
    assert language.split(word) is None


def test_a_word_of_the_texts_stays_whole(tmp_path):
    learner = LanguageLearner()
    for text in ("xe honda mới", "honda ra xe", "mua xe honda", "hôn lễ", "đa dạng"):
        learner.add(text.split())
    learner.write(tmp_path)
    assert Language.open(tmp_path).split("honda") is None


CORRECTED = {
    "exchanged": ("dan vna kheo", "dan van kheo"),
    "too many": ("dan vann kheo", "dan van kheo"),
    "missing": ("nong thn moi", "nong thon moi"),
    "wrong": ("xay dunh nong thon", "xay dung nong thon"),
    "two syllables": ("uy bna nhan dna", "uy ban nhan dan"),
    "with accents": ("dân vậnn khéo", "dân vận khéo"),
    "clean": ("mo hinh dan van kheo", "mo hinh dan van kheo"),
    "clean with accents": ("ủy ban nhân dân tỉnh", "ủy ban nhân dân tỉnh"),
    "unlike any word": ("mobifone dan van", "mobifone dan van"),
    "numbers": ("nam 2024 16/1/2024 2,5", "nam 2024 16/1/2024 2,5"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("typed", "corrected"), CORRECTED.values(), ids=CORRECTED)
def test_correct(language, typed, corrected):
    assert " ".join(language.correct(typed.split())) == corrected


def test_words(language):
    assert all(map(language.is_word, ("khéo", "kheo", "vận", "van")))
    assert not any(map(language.is_word, ("khèo", "facebook", "")))


def test_spellings(language):
    spellings = language.spellings("van")
    counts = [count for _, count in spellings]
    assert {term for term, _ in spellings} == {"văn", "vận"}
    assert counts == sorted(counts, reverse=True)
    assert all(fold(term) == "van" for term, _ in spellings)
    assert language.spellings("khéo") == language.spellings("xyz") == ()


WORDS = sorted({token.term for token in tokenize(CORPUS.read_text(encoding="utf-8"))})
TYPED = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(fold),
    st.text(st.sampled_from("abcdeghiklmnoprstuvyâđêôơưảãàạ1"), min_size=1, max_size=9).map(
        canonical
    ),
    st.text().map(canonical),
)
QUERIES = st.lists(TYPED, max_size=8)


@given(terms=QUERIES, n=st.integers(1, 4))
def test_readings_keep_the_letters_and_the_accents(language, terms, n):
    readings = language.restore_best(terms, n=n)
    assert 1 <= len(readings) <= n
    assert len({reading.terms for reading in readings}) == len(readings)
    for reading in readings:
        assert list(map(fold, reading.terms)) == list(map(fold, terms))
        for typed, read in zip(terms, reading.terms, strict=True):
            assert typed == read or is_plain(typed)
    assert readings[0].terms == language.restore(terms)
    likely = [reading.log_probability for reading in readings]
    assert likely == sorted(likely, reverse=True)


@given(terms=QUERIES)
def test_restoring_twice_changes_nothing_more(language, terms):
    restored = language.restore(terms)
    again = language.restore(restored)
    assert all(a == b for a, b in zip(restored, again, strict=True) if not is_plain(a))


@given(terms=QUERIES)
def test_a_correction_is_one_edit(language, terms):
    corrected = language.correct(terms)
    for typed, meant in zip(terms, corrected, strict=True):
        if typed != meant:
            assert one_edit_apart(typed, meant)
            assert language.is_word(meant)
            assert is_plain(meant) or not is_plain(typed)


@given(glued=st.one_of(TYPED, QUERIES.map("".join).map(canonical)))
def test_splitting_keeps_the_letters(language, glued):
    syllables = language.split(glued)
    if syllables is not None:
        assert 2 <= len(syllables) <= 6
        assert fold("".join(syllables)).replace("y", "i") == fold(glued).replace("y", "i")
        assert all(map(language.is_word, syllables))


@given(st.text(st.sampled_from("abc"), max_size=6), st.text(st.sampled_from("abc"), max_size=6))
def test_one_edit_apart_is_what_edits_gives(one, other):
    assert one_edit_apart(one, other) == (other in edits(one))
    assert one_edit_apart(one, other) == one_edit_apart(other, one)
