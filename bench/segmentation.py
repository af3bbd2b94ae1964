"""Segmentation: python -m bench.segmentation FILE... [--limit 1000] [--json]

pyvi itself and our way of applying its model, on the same sentences, a hundred texts in turn: CPU
time of the calling thread. Both are loaded and have met one sentence. Ours finds the ends of the
sentences (`ends`, a part of it) and gives spans of tokens; pyvi gets ready sentences, gives text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

import click

from bench.bulletins import bulletins
from vietnamese import sentences, surface, tokenize
from vietnamese.segment import PyviSegmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: Texts at a time: neither begins each text with the processor's memory full of the other's.
_BLOCK = 100


@dataclass(slots=True)
class Segmented:
    """What both took for the same texts, in CPU seconds."""

    texts: int = 0
    tokens: int = 0
    ours_s: float = 0.0
    #: Of ours, finding the ends of sentences.
    ends_s: float = 0.0
    pyvi_s: float = 0.0


def measure(texts: Iterable[str]) -> Segmented:
    """Segment each text in both ways."""
    from pyvi import ViTokenizer  # noqa: PLC0415 - it loads its model when imported

    segmenter = PyviSegmenter()
    segmenter.words("Xin chào", tokenize("Xin chào"))
    ViTokenizer.tokenize("Xin chào")
    took = Segmented()
    remaining = iter(texts)
    while block := [(text, tokenize(text)) for text in islice(remaining, _BLOCK)]:
        took.texts += len(block)
        took.tokens += sum(len(tokens) for _, tokens in block)
        shown = [surface(text[start:end]) for text, _ in block for start, end in sentences(text)]
        took.ours_s += _spent(segmenter.words, block)
        took.ends_s += _spent(sentences, [(text,) for text, _ in block])
        took.pyvi_s += _spent(ViTokenizer.tokenize, [(sentence,) for sentence in shown])
    return took


def _spent(do: Callable[..., object], calls: Sequence[tuple[object, ...]]) -> float:
    start = thread_time()
    for arguments in calls:
        do(*arguments)
    return thread_time() - start


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--limit", default=1_000, show_default=True, type=click.IntRange(min=1))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def main(files: tuple[Path, ...], *, limit: int, as_json: bool) -> None:
    """Measure our segmentation beside pyvi's."""
    took = measure(bulletin.text for bulletin in islice(bulletins(files), limit))
    if not took.texts:
        raise click.ClickException("no articles in these files")
    line = {
        "texts": took.texts,
        "tokens": took.tokens,
        "ours_ms": round(1000 * took.ours_s / took.texts, 3),
        "ends_ms": round(1000 * took.ends_s / took.texts, 3),
        "pyvi_ms": round(1000 * took.pyvi_s / took.texts, 3),
        "ratio": round(took.pyvi_s / took.ours_s, 2),
    }
    if as_json:
        print(json.dumps(line))
    else:
        print("   ".join(f"{name} {value}" for name, value in line.items()))


if __name__ == "__main__":
    main()
