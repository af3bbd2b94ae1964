"""Relevance on folders in BEIR layout: python -m bench.relevance SET_DIR... [--json]
[--slice NAME|all]... [--per-query FILE]

Each folder holds corpus.jsonl, queries.jsonl and qrels.tsv. It is indexed through `indexer` and
asked through `search.service`, the call the web makes, with its default settings. One line a set
and slice; a slice is the set's own queries, typed in one of the ways of `bench.typing`.
--per-query writes each query's scores too, for `bench.compare`.
"""

from __future__ import annotations

import csv
import json
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from bench.metrics import ndcg, recall, reciprocal_rank
from bench.typing import glued, half, oldtone, telex, typo, unaccented, vni
from corpus.identity import own_id
from corpus.source import Source
from indexer.run import index
from search.current import CurrentSearch
from search.request import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from search.service import Search

#: `unaccented` for those who knew it here.
__all__ = ["DEFAULT_SLICES", "SLICES", "measure", "ranked_ids", "searching", "unaccented"]

DEPTH = 100
MEASURES = ("ndcg10", "mrr10", "recall10", "recall100")


#: How each slice types a query.
SLICES: dict[str, Callable[[str], str]] = {
    "accented": lambda query: query,
    "unaccented": unaccented,
    "half": half,
    "telex": telex,
    "vni": vni,
    "glued": glued,
    "typo": typo,
    "oldtone": oldtone,
}
#: What is measured unless others are named: the promise of the design, §8.
DEFAULT_SLICES = ("accented", "unaccented", "half")
ALL = "all"


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


def measure(folder: Path, *, slices: Sequence[str]) -> Iterator[list[dict[str, str | float]]]:
    """For each slice of one set, the scores of every judged query: `set`, `slice`, `query`, ..."""
    queries = _queries(folder)
    judgements = _judgements(folder)
    judged = [(id_, text, judgements[id_]) for id_, text in queries if judgements.get(id_)]
    with searching(folder / "corpus.jsonl") as search:
        names = _names(folder)
        for name in slices:
            yield [
                {
                    "set": folder.name,
                    "slice": name,
                    "query": id_,
                    **_scores(
                        [names.get(hit, hit) for hit in ranked_ids(search, SLICES[name](text))],
                        gains,
                    ),
                }
                for id_, text, gains in judged
            ]


def _scores(ranked: Sequence[str], gains: Mapping[str, int]) -> dict[str, float]:
    return {
        "ndcg10": ndcg(ranked, gains),
        "mrr10": reciprocal_rank(ranked, gains),
        "recall10": recall(ranked, gains, depth=10),
        "recall100": recall(ranked, gains, depth=100),
    }


def summary(rows: Sequence[Mapping[str, str | float]]) -> dict[str, str | int | float]:
    """One line for the scores of one slice of one set, at least one query."""
    line: dict[str, str | int | float] = {
        "set": rows[0]["set"],
        "slice": rows[0]["slice"],
        "queries": len(rows),
    }
    for key in MEASURES:
        line[key] = round(sum(float(row[key]) for row in rows) / len(rows), 4)
    return line


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
@click.option("--slice", "slices", multiple=True, type=click.Choice([*SLICES, ALL]))
@click.option("--per-query", type=click.File("w", encoding="utf-8"), help="Every query's scores.")
def main(
    set_dir: tuple[Path, ...], *, as_json: bool, slices: tuple[str, ...], per_query: IO[str] | None
) -> None:
    """Measure nDCG@10, MRR@10, recall@10 and recall@100 on each set and slice."""
    names = list(SLICES) if ALL in slices else list(slices or DEFAULT_SLICES)
    for folder in set_dir:
        for rows in measure(folder, slices=names):
            if not rows:
                raise click.ClickException(f"{folder}: no query is judged")
            if per_query:
                per_query.writelines(json.dumps(row) + "\n" for row in rows)
            line = summary(rows)
            if as_json:
                click.echo(json.dumps(line))
            else:
                click.echo("  ".join(f"{key} {value}" for key, value in line.items()))


if __name__ == "__main__":
    main()
