"""Is B better than A? python -m bench.compare A.jsonl B.jsonl [--measure ndcg10] [--json]

Both files are what `bench.relevance --per-query FILE` wrote, over the same sets and slices. For
each set and slice: the difference of the means, B less A, and the interval that holds 95 % of what
the same queries drawn again, in pairs and with replacement, would give (the paired bootstrap of
Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006). An interval without 0 is
a difference that isn't chance alone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RESAMPLES = 1_000
SEED = 1
#: The middle 95 % of the resamples.
_PERCENTILES = (2.5, 97.5)

#: (set, slice) -> query id -> its score.
Scores = dict[tuple[str, str], dict[str, float]]


class Difference(NamedTuple):
    """The mean of the differences, and its 95 % interval."""

    mean: float
    low: float
    high: float


def paired_bootstrap(differences: Sequence[float]) -> Difference:
    """The mean difference of at least one pair, with its interval; the same each time.

    >>> paired_bootstrap([0.5, 0.5, 0.5])
    Difference(mean=0.5, low=0.5, high=0.5)
    """
    pairs = np.asarray(differences, dtype=float)
    drawn = np.random.default_rng(SEED).integers(0, len(pairs), (RESAMPLES, len(pairs)))
    low, high = np.percentile(pairs[drawn].mean(axis=1), _PERCENTILES)
    return Difference(float(pairs.mean()), float(low), float(high))


def read_scores(path: Path, *, measure: str) -> Scores:
    """One measure of every query in a file that --per-query wrote."""
    scores: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if measure not in row:
                raise click.ClickException(f"{path}: no {measure} in {sorted(row)}")
            scores[row["set"], row["slice"]][row["query"]] = row[measure]
    return dict(scores)


def compare(before: Mapping[str, float], after: Mapping[str, float]) -> Difference:
    """How much better `after` is, query by query; both must have asked the same ones."""
    if before.keys() != after.keys():
        raise click.ClickException(
            f"not the same queries: {len(before.keys() ^ after.keys())} are in one file only"
        )
    return paired_bootstrap([after[query] - before[query] for query in before])


@click.command()
@click.argument("before", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("after", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--measure", default="ndcg10", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def main(before: Path, after: Path, *, measure: str, as_json: bool) -> None:
    """Print the difference of the means, AFTER less BEFORE, with its 95 % interval."""
    old, new = (read_scores(path, measure=measure) for path in (before, after))
    if old.keys() != new.keys():
        alone = sorted("/".join(key) for key in old.keys() ^ new.keys())
        raise click.ClickException(f"in one file only: {', '.join(alone)}")
    for (set_, slice_), scores in old.items():
        found = compare(scores, new[set_, slice_])
        line = {
            "set": set_,
            "slice": slice_,
            "queries": len(scores),
            "difference": round(found.mean, 4),
            "low": round(found.low, 4),
            "high": round(found.high, 4),
        }
        click.echo(json.dumps(line) if as_json else "  ".join(f"{k} {v}" for k, v in line.items()))


if __name__ == "__main__":
    main()
