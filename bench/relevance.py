"""Relevance on folders in BEIR layout: python -m bench.relevance SET_DIR... [--json]

Each folder holds corpus.jsonl, queries.jsonl and qrels.tsv. It is indexed through `indexer` and
asked through `search.service`, the call the web makes, with its default settings. One line a set
and slice.
"""

from __future__ import annotations

import csv
import json
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bench.metrics import ndcg, recall, reciprocal_rank
from corpus.identity import own_id
from corpus.source import Source
from indexer.run import index
from search.current import CurrentSearch
from search.request import SearchRequest
from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from search.service import Search

DEPTH = 100


def unaccented(query: str) -> str:
    """The query as typed without accents.

    >>> unaccented("Mô hình Dân vận khéo?")
    'Mo hinh Dan van kheo?'
    """
    return _retyped(query, lambda _: True)


def half(query: str) -> str:
    """Every second syllable plain, the first plain.

    >>> half("mô hình dân vận khéo")
    'mo hình dan vận kheo'
    """
    return _retyped(query, lambda number: number % 2 == 0)


def _retyped(query: str, plain: Callable[[int], bool]) -> str:
    pieces = []
    end = 0
    for number, token in enumerate(tokenize(query)):
        word = query[token.start : token.end]
        pieces += [query[end : token.start], _plain(word) if plain(number) else word]
        end = token.end
    return "".join(pieces) + query[end:]


def _plain(word: str) -> str:
    """Without accents, the case kept where it can be."""
    folded = "".join(fold(char.lower()) for char in word)
    return folded.title() if word.istitle() else folded.upper() if word.isupper() else folded


SLICES: dict[str, Callable[[str], str]] = {
    "accented": lambda query: query,
    "unaccented": unaccented,
    "half": half,
}


@contextmanager
def searching(*sources: Path) -> Iterator[Search]:
    """Search over these files, indexed into a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="timtin-bench-") as folder:
        report = index([Source.at(path) for path in sources], root=Path(folder))
        if report.failures:
            click.echo(f"{report.failed} not read, first: {report.failures[0]}", err=True)
        current = CurrentSearch(Path(folder))
        with current.use() as (search, _):
            yield search
        current.close()


def ranked_ids(search: Search, query: str) -> list[str]:
    """What the site would list for this query, bulletins only: the sets judge no initiatives."""
    page = search.page(SearchRequest(text=query, kind=("bulletin",), size=DEPTH))
    return [hit.id for hit in page.hits]


def measure(folder: Path, *, slices: Sequence[str]) -> Iterator[dict[str, str | int | float]]:
    """One line for each slice of one set."""
    queries = _queries(folder)
    judgements = _judgements(folder)
    with searching(folder / "corpus.jsonl") as search:
        names = _names(folder)
        for name in slices:
            scores: defaultdict[str, float] = defaultdict(float)
            judged = [(text, judgements[id_]) for id_, text in queries if judgements.get(id_)]
            for text, gains in judged:
                ranked = [names.get(id_, id_) for id_ in ranked_ids(search, SLICES[name](text))]
                scores["ndcg10"] += ndcg(ranked, gains)
                scores["mrr10"] += reciprocal_rank(ranked, gains)
                scores["recall10"] += recall(ranked, gains, depth=10)
                scores["recall100"] += recall(ranked, gains, depth=100)
            count = len(judged)
            yield {
                "set": folder.name,
                "slice": name,
                "queries": count,
                **{key: round(total / count, 4) for key, total in scores.items()},
            }


def _queries(folder: Path) -> list[tuple[str, str]]:
    with (folder / "queries.jsonl").open(encoding="utf-8") as lines:
        return [(row["_id"], row["text"]) for row in map(json.loads, lines)]


def _judgements(folder: Path) -> Mapping[str, Mapping[str, int]]:
    judgements: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with (folder / "qrels.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            judgements[row["query-id"]][row["corpus-id"]] = int(row["score"])
    return judgements


def _names(folder: Path) -> dict[str, str]:
    """Our ids of the set's documents, where they differ from the set's own."""
    with (folder / "corpus.jsonl").open(encoding="utf-8") as lines:
        ids = [json.loads(line)["_id"] for line in lines]
    return {own_id(id_): id_ for id_ in ids}


@click.command()
@click.argument("set_dir", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--slice", "slices", multiple=True, type=click.Choice(list(SLICES)))
def main(set_dir: tuple[Path, ...], *, as_json: bool, slices: tuple[str, ...]) -> None:
    """Measure nDCG@10, MRR@10, recall@10 and recall@100 on each set and slice."""
    for folder in set_dir:
        for line in measure(folder, slices=slices or list(SLICES)):
            if as_json:
                click.echo(json.dumps(line))
            else:
                click.echo("  ".join(f"{key} {value}" for key, value in line.items()))


if __name__ == "__main__":
    main()
