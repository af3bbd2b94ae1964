"""The ways of typing, and the relevance benchmark on a set of three articles."""

import json
import unicodedata

import pytest
from click.testing import CliRunner

from bench import compare, relevance, typing
from bench.relevance import DEFAULT_SLICES, SLICES
from vietnamese import canonical, fold, is_plain
from vietnamese.keystrokes import decode

SYLLABLES = """
    đường người thuở rượu nghiêng khuỷu hòa thủy quý quỹ giặt ấy ưa yếu tuyết huơ ngoằn xoắn khuya
    Đảng ngượng cứu tuổi chuối loại ươm Ước
"""
ARTICLES = {
    "a": "Xã Hòa Bình làm đường mới",
    "b": "Trường học có thư viện",
    "c": "Bà con gặt lúa sớm",
}
QUERIES = {"1": "đường mới Hòa Bình", "2": "thư viện trường học", "3": "không ai trả lời câu này"}


@pytest.fixture
def beir(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text(
        "".join(
            json.dumps({"_id": id_, "title": text, "text": f"{text}."}) + "\n"
            for id_, text in ARTICLES.items()
        )
    )
    (folder / "queries.jsonl").write_text(
        "".join(json.dumps({"_id": id_, "text": text}) + "\n" for id_, text in QUERIES.items())
    )
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t1\n3\tc\t1\n")
    return folder


def run(command, *arguments):
    result = CliRunner().invoke(command, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


@pytest.mark.parametrize("typed", [typing.telex, typing.vni])
@pytest.mark.parametrize("syllable", SYLLABLES.split())
def test_keys_are_ascii_and_give_the_syllable_back(typed, syllable):
    keys = typed(syllable)
    assert keys.isascii()
    assert canonical(syllable) in (*decode(keys), keys)


@pytest.mark.parametrize("typed", [typing.telex, typing.vni])
def test_words_without_accents_and_numbers_of_documents_stay(typed):
    assert typed("ban hoa 15/2019/QĐ-UBND 1.280") == "ban hoa 15/2019/QĐ-UBND 1.280"


def test_keys_keep_the_case():
    assert typing.telex("Đổi MỚI đất") == "Ddooir MOWIS ddaats"


@pytest.mark.parametrize("name", SLICES)
def test_the_same_query_is_typed_the_same_way_however_it_is_composed(name):
    query = "Mô hình “Dân vận khéo” ở xã Thuỷ Lợi, năm 2023"
    typed = SLICES[name](query)
    assert typed == SLICES[name](query)
    if name != "accented":
        assert typed != query
        assert SLICES[name](unicodedata.normalize("NFD", query)) == typed


def test_gluing_takes_spaces_away_and_nothing_else():
    for query in ("dân vận khéo", "năm 2023 xã Hòa Bình", "lúa"):
        glued = typing.glued(query)
        assert glued.replace(" ", "") == typing.unaccented(query).replace(" ", "")
        assert 0 <= query.count(" ") - glued.count(" ") <= 3


def test_a_slip_changes_one_word_of_three_letters_or_more():
    for query in ("dân vận khéo", "ở xã Hòa Bình", "oooo aaa ppp"):
        words = typing.unaccented(query).split()
        changed = [
            (word, typed)
            for word, typed in zip(words, typing.typo(query).split(), strict=True)
            if word != typed
        ]
        assert [len(word) >= 3 for word, _ in changed] == [True]
        assert all(abs(len(word) - len(typed)) <= 1 for word, typed in changed)


def test_old_and_new_tones_are_each_others_opposite():
    text = "Hòa khoẻ THUỶ quý loá hoàn toán mùa của"
    other = typing.oldtone(text)
    assert other == "Hoà khỏe THỦY quý lóa hoàn toán mùa của"
    assert typing.oldtone(other) == text
    assert all(
        fold(one) == fold(two)
        for one, two in zip(text.lower().split(), other.lower().split(), strict=True)
    )
    assert not is_plain(other)


def test_three_slices_unless_others_are_named(beir):
    assert [line["slice"] for line in run(relevance.main, beir, "--json")] == list(DEFAULT_SLICES)
    named = run(relevance.main, beir, "--json", "--slice", "oldtone")
    assert [line["slice"] for line in named] == ["oldtone"]
    lines = run(relevance.main, beir, "--json", "--slice", "all")
    assert [line["slice"] for line in lines] == list(SLICES)
    assert lines[0] == {
        "set": "small",
        "slice": "accented",
        "queries": 3,
        "ndcg10": 0.6667,
        "mrr10": 0.6667,
        "recall10": 0.6667,
        "recall100": 0.6667,
    }


def test_scores_of_each_query_are_written_and_compared(beir, tmp_path):
    scores = tmp_path / "a.jsonl"
    run(relevance.main, beir, "--json", "--per-query", scores)
    rows = [json.loads(line) for line in scores.read_text().splitlines()]
    assert len(rows) == len(QUERIES) * len(DEFAULT_SLICES)
    assert rows[0] == {
        "set": "small",
        "slice": "accented",
        "query": "1",
        "ndcg10": 1.0,
        "mrr10": 1.0,
        "recall10": 1.0,
        "recall100": 1.0,
    }
    better = tmp_path / "b.jsonl"
    better.write_text("".join(json.dumps(row | {"ndcg10": 1.0}) + "\n" for row in rows))
    first, *_ = run(compare.main, scores, better, "--json")
    assert (first["slice"], first["queries"], first["difference"]) == ("accented", 3, 0.3333)
    assert first["low"] == 0.0
    assert first["high"] == 1.0
    assert first == run(compare.main, scores, better, "--json")[0]


def test_only_the_same_queries_are_compared(tmp_path):
    row = {"set": "s", "slice": "accented", "query": "1", "ndcg10": 1.0}
    one, two, three = (tmp_path / name for name in ("1.jsonl", "2.jsonl", "3.jsonl"))
    one.write_text(json.dumps(row))
    two.write_text(json.dumps(row | {"query": "2"}))
    three.write_text(json.dumps(row | {"slice": "half"}))
    for other, why in ((two, "not the same queries"), (three, "s/half")):
        result = CliRunner().invoke(compare.main, [str(one), str(other)])
        assert result.exit_code == 1
        assert why in result.output


def test_an_interval_holds_the_mean_and_narrows_with_more_queries():
    few = compare.paired_bootstrap([0.0, 0.2] * 5)
    many = compare.paired_bootstrap([0.0, 0.2] * 500)
    for found in (few, many):
        assert found.low < found.mean < found.high
        assert found.mean == pytest.approx(0.1)
    assert many.high - many.low < few.high - few.low
