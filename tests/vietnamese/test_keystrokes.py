"""Raw Telex and VNI keys: what they decode to, and what is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese import canonical, fold, is_plain
from vietnamese.keystrokes import decode, read_keys

KEYS = {
    "daan": "dân",
    "vaajn": "vận",
    "vaanj": "vận",
    "kheos": "khéo",
    "dda": "đa",
    "da6n": "dân",
    "va65n": "vận",
    "va6n5": "vận",
    "khe1o": "khéo",
    "d9o": "đo",
    "dduwowngf": "đường",
    "dduowfng": "đường",
    "d9u7o7ng2": "đường",
    "nghieengs": "nghiếng",
    "hoaf": "hòa",
    "thuyr": "thủy",
    "quyeets": "quyết",
    "kyx": "kĩ",
    "quis": "quý",
    "giowf": "giờ",
    "ddawsk": "đắk",
    "Lawsk": "lắk",
    "kroong": "krông",
    "DDaangr": "đẩng",
    "DA6N": "dân",
    "hoo": "hô",
}

STAY = ["covid19", "mp3", "VNPT", "QD12", "U23", "u23", "4G", "CO2", "B52", "AK47", "F0", "2024"]
STAY += ["khéo", "dan", "van", "facebook", "internet", "www", "html", "ubnd", "gdddt", "a", "", "x"]
STAY += ["dân", "a667", "quswzm", "15/2019", "xyz" * 40, "🙂", "dd", "d9"]


@pytest.mark.parametrize(("keys", "reading"), KEYS.items(), ids=KEYS)
def test_keys(keys, reading):
    assert decode(keys) == (reading,)


@pytest.mark.parametrize("written", STAY)
def test_what_is_no_keys(written):
    assert decode(written) == ()


TEXT = "mô hình dân vận khéo ở tỉnh hôn nhân ô tô á sẽ ủy ban việt nam kĩ thuật"
FOREIGN = {"hoon", "as", "sex", "covid19", "a6"}
KNOWN = {*TEXT.split(), *fold(TEXT).split(), *FOREIGN}

QUERIES = {
    "telex": ("moo hinhf daan vaanj kheos", "mô hình dân vận khéo"),
    "vni": ("mo6 hi2nh da6n va65n khe1o", "mô hình dân vận khéo"),
    "plain stays": ("mo hinh dan van kheo", "mo hinh dan van kheo"),
    "accented stays": ("mô hình dân vận khéo", "mô hình dân vận khéo"),
    "a known word stays": ("hoon", "hoon"),
    "unless another is keys": ("hoon nhaan", "hôn nhân"),
    "keys among plain words": ("mo hinh daan van", "mo hinh dân van"),
    "codes stay": ("U23 vieejt nam covid19 mp3 4G", "u23 việt nam covid19 mp3 4g"),
    "two keys are a code": ("a6", "a6"),
    "unless another is VNI": ("o6 to6", "ô tô"),
    "Telex says nothing of digits": ("a1 vieejt", "a1 việt"),
    "what isn't a word of the texts stays": ("tooi", "tooi"),
    "spelt canonically": ("kyx thuaatj", "kĩ thuật"),
}


@pytest.mark.parametrize(("typed", "read"), QUERIES.values(), ids=QUERIES)
def test_queries(typed, read):
    assert " ".join(read_keys(typed.split(), known=KNOWN.__contains__)) == read


ALPHABET = st.one_of(
    st.characters(codec="utf-8"), st.sampled_from("abcdeghiklmnoprstuvxyfjwz123456789âđơư")
)


@given(st.text(ALPHABET))
def test_readings_are_canonical_and_have_accents(written):
    for reading in decode(written):
        assert reading == canonical(reading)
        assert reading.isalpha()
        assert not is_plain(reading)


@given(st.lists(st.text(ALPHABET, min_size=1), max_size=6))
def test_nothing_changes_that_is_not_known(words):
    assert read_keys(words, known=lambda _: False) == tuple(map(canonical, words))


@given(st.lists(st.text(ALPHABET, min_size=1), max_size=6))
def test_as_many_terms_as_words(words):
    read = read_keys(words, known=lambda term: not is_plain(term))
    assert len(read) == len(words)
