"""The verdicts on real news fit the articles, which stay outside the project."""

import json
import random
import re
from hashlib import sha256
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from bench.annotated import Misannotated
from bench.civic import (
    ARTICLES,
    BLIND,
    COLUMNS,
    VERDICTS,
    Judged,
    Score,
    by_key,
    main,
    read_articles,
    read_verdicts,
)
from corpus.bulletin import Bulletin
from register import extract

here = pytest.mark.skipif(
    not ARTICLES.is_file(), reason="../shared/data/bulletins/civic_articles is not on this machine"
)
SMALL = Bulletin(id="b1", source="mau", title="Có mô hình “Ngõ sáng” và “Góp gạo”.")


@pytest.fixture(scope="module")
def articles():
    return read_articles()


def test_four_draws_are_judged():
    verdicts = read_verdicts()
    assert {draw: len(judged) for draw, judged in verdicts.items()} == {1: 60, 2: 60, 3: 40, 5: 159}
    assert all(
        one.reason for judged in verdicts.values() for ones in judged.values() for one in ones
    )


def test_the_blind_draw_of_thirty_one_is_judged_in_a_file_of_its_own():
    verdicts = read_verdicts(BLIND)
    assert {draw: len(judged) for draw, judged in verdicts.items()} == {4: 31}
    assert all(one.reason for ones in verdicts[4].values() for one in ones)
    assert all(verdicts[4].keys().isdisjoint(others) for others in read_verdicts().values())


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (["1\tb1\t0\t3\tno\twhy", "2\tb1\t4\t9\tno\twhy"], "two draws"),
        (["1\tb1\t0\t3\tno\twhy", "1\tb1\t-\t-\tnothing\t"], "nothing, and something"),
        (["1\tb1\t0\t3\tperhaps\twhy"], "no verdict"),
        (["b1\t0\t3\tno\twhy"], "columns"),
    ],
)
def test_a_line_that_does_not_fit_is_refused(tmp_path, rows, wrong):
    path = tmp_path / "civic.tsv"
    path.write_text("\n".join(["\t".join(COLUMNS), *rows]), "utf-8")
    with pytest.raises(Misannotated, match=wrong):
        read_verdicts(path)


@here
@pytest.mark.parametrize("path", [VERDICTS, BLIND])
def test_the_file_is_the_one_that_was_judged(path):
    (known,) = re.findall(r"^# +sha256 ([0-9a-f]{64})$", path.read_text("utf-8"), re.MULTILINE)
    assert sha256(ARTICLES.read_bytes()).hexdigest() == known


@here
def test_the_articles_are_those_drawn(articles):
    verdicts = read_verdicts()
    assert list(verdicts[1]) == random.Random(2026).sample(sorted(articles), 60)
    pool = [
        article
        for article, bulletin in sorted(articles.items())
        if article not in verdicts[1]
        and len(re.findall("mô hình", bulletin.text, re.IGNORECASE)) >= 2
    ]
    assert len(pool) == 131
    assert list(verdicts[2]) == random.Random(2027).sample(pool, 60)
    left = [article for article in pool if article not in verdicts[2]]
    assert len(left) == 71
    assert list(verdicts[3]) == random.Random(2028).sample(left, 40)
    rest = [article for article in left if article not in verdicts[3]]
    assert len(rest) == 31
    assert list(read_verdicts(BLIND)[4]) == rest


@here
@pytest.mark.parametrize("path", [VERDICTS, BLIND])
def test_every_span_is_whole_tokens_of_its_article_and_judged_once(articles, path):
    for verdicts in read_verdicts(path).values():
        for article, judged in verdicts.items():
            spans = [(one.start, one.end) for one in judged]
            assert spans == sorted(set(spans))
            assert len(by_key(articles[article], judged)) == len(judged)


@pytest.mark.parametrize(
    ("spans", "wrong"),
    [
        ([(11, 20)], "borders"),
        ([(12, 99)], "borders"),
        ([(12, 12)], "borders"),
        ([(12, 20), (12, 20)], "twice"),
    ],
)
def test_a_span_that_does_not_fit_is_refused(spans, wrong):
    with pytest.raises(Misannotated, match=wrong):
        by_key(SMALL, [Judged(*span, "name", "why") for span in spans])


def test_what_nobody_judged_counts_as_wrong_and_apart():
    assert (SMALL.text[12:20], SMALL.text[26:33]) == ("Ngõ sáng", "Góp gạo")
    judged = by_key(SMALL, [Judged(12, 20, "name", "why"), Judged(26, 33, "no", "why")])
    score = Score()
    score.add(judged, ["ngo sang", "ngo sang", "gop gao", "sang"])
    assert score.shown() == {
        "articles": 1,
        "gold": 1,
        "found": 3,
        "right": 1,
        "precision": 0.3333,
        "recall": 1.0,
        "unjudged": 1,
    }


@here
def test_a_line_is_printed_for_each_draw_and_for_all(monkeypatch):
    monkeypatch.setattr(extract, "read", lambda _: SimpleNamespace(mentions=()))
    result = CliRunner().invoke(main, [])
    lines = [json.loads(line) for line in result.output.splitlines()]
    assert [(line["draw"], line["articles"], line["gold"]) for line in lines] == [
        (1, 60, 5),
        (2, 60, 46),
        (3, 40, 42),
        (5, 159, 34),
        ("all", 319, 127),
    ]


@here
def test_the_blind_draw_is_scored_alone(monkeypatch):
    monkeypatch.setattr(extract, "read", lambda _: SimpleNamespace(mentions=()))
    result = CliRunner().invoke(main, ["--blind"])
    (line,) = [json.loads(line) for line in result.output.splitlines()]
    assert (line["draw"], line["articles"], line["gold"]) == (4, 31, 30)


def test_the_errors_of_the_blind_draw_are_not_listed():
    result = CliRunner().invoke(main, ["--blind", "--errors"])
    assert result.exit_code == 2
    assert "lists no errors" in result.output


def test_without_the_articles_it_says_so(tmp_path):
    result = CliRunner().invoke(main, [str(tmp_path / "none.jsonl.zst")])
    assert result.exit_code == 2
    assert "is not on this machine" in result.output
