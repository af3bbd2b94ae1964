"""Known items: python -m bench.known_items FILE [--titles 500] [--json]

Takes seeded titles (3 syllables or more, unique when folded) of a file of articles, indexes all of
it, and counts how often an article is among the first three by its title, with accents and without.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import click

from bench.bulletins import bulletins
from bench.relevance import searching
from bench.typing import unaccented
from search.request import SearchRequest
from vietnamese import fold, tokenize

FEWEST_SYLLABLES = 3
TOP = 3


def choose_titles(path: Path, *, count: int, seed: int) -> list[tuple[str, str]]:
    """(id, title) of articles whose title nobody else has, accents aside."""
    titled = [(bulletin.id, bulletin.title) for bulletin in bulletins([path])]
    keys = [" ".join(fold(token.term) for token in tokenize(title)) for _, title in titled]
    counts = Counter(keys)
    good = [
        pair
        for pair, key in zip(titled, keys, strict=True)
        if counts[key] == 1 and len(key.split()) >= FEWEST_SYLLABLES
    ]
    return random.Random(seed).sample(good, min(count, len(good)))  # noqa: S311 - no secret


@click.command()
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--titles", default=500, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def main(file: Path, *, titles: int, seed: int, as_json: bool) -> None:
    """Measure how often an article is found by its title."""
    chosen = choose_titles(file, count=titles, seed=seed)
    with searching(file) as search:
        shares: dict[str, float] = {}
        for name, retyped in (("accented", str), ("unaccented", unaccented)):
            found = 0
            for id_, title in chosen:
                page = search.page(SearchRequest(retyped(title), size=TOP))
                found += id_ in [hit.id for hit in page.hits]
            shares[name] = round(found / len(chosen), 4)
    line = {"articles": search.documents, "titles": len(chosen), **shares}
    click.echo(json.dumps(line) if as_json else "  ".join(f"{k} {v}" for k, v in line.items()))


if __name__ == "__main__":
    main()
