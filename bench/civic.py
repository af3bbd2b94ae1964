"""How well names are found in real news: python -m bench.civic [ARTICLES] [--errors | --blind]

The articles belong to their newspapers and lie outside the project; tests/register/civic.tsv says
which phrases of four draws (60, 60, 40, 159) are names of local models, by their places alone.
Prints one JSON line a draw, and one for all.

--blind prints one line for a fourth draw of 31 instead, judged in civic_blind.tsv, which the
extraction is never tuned on: it is read only then, and its errors are not listed.

A name is right if its tokens are exactly those of a phrase judged a name in that article (case,
marks and accents aside), each counted once an article. What nobody has judged yet counts as wrong,
and as `unjudged` besides. --errors lists what is missed, wrong and unjudged.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast, get_args

import click

from bench.annotated import Misannotated, key
from bench.bulletins import bulletins
from bench.register import Tally
from register import extract
from vietnamese import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.bulletin import Bulletin
    from register.model import Extract, Mention

ROOT = Path(__file__).parents[1]
VERDICTS = ROOT / "tests" / "register" / "civic.tsv"
BLIND = VERDICTS.with_name("civic_blind.tsv")
ARTICLES = ROOT.parent / "shared" / "data" / "bulletins" / "civic_articles.jsonl.zst"
COLUMNS = ["draw", "article", "start", "end", "verdict", "reason"]

Verdict = Literal["name", "no"]
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judged:
    """A phrase of an article: characters of `Bulletin.text`, half-open."""

    start: int
    end: int
    verdict: Verdict
    reason: str


def read_verdicts(path: Path = VERDICTS) -> dict[int, dict[str, tuple[Judged, ...]]]:
    """What is judged of each article, by its draw and its id, in the order of the file.

    Raises `Misannotated` for a line that doesn't say what its columns should.
    """
    lines = path.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if not rows or rows[0] != COLUMNS:
        raise Misannotated(f"{path}: the columns are not {COLUMNS}")
    draws: dict[str, int] = {}
    judged: dict[str, list[Judged]] = {}
    for row in rows[1:]:
        if len(row) != len(COLUMNS):
            raise Misannotated(f"{path}: not {len(COLUMNS)} columns in {row}")
        draw, article, start, end, verdict, reason = row
        if draws.setdefault(article, int(draw)) != int(draw):
            raise Misannotated(f"{path}: {article} is in two draws")
        if verdict == NOTHING:
            if article in judged:
                raise Misannotated(f"{path}: {article} holds nothing, and something")
            judged[article] = []
        elif verdict in get_args(Verdict):
            one = Judged(int(start), int(end), cast("Verdict", verdict), reason)
            judged.setdefault(article, []).append(one)
        else:
            raise Misannotated(f"{path}: {verdict!r} is no verdict")
    verdicts: dict[int, dict[str, tuple[Judged, ...]]] = {}
    for article, ones in judged.items():
        verdicts.setdefault(draws[article], {})[article] = tuple(ones)
    return verdicts


def read_articles(path: Path = ARTICLES) -> dict[str, Bulletin]:
    """All articles of a file by their ids."""
    return {bulletin.id: bulletin for bulletin in bulletins([path])}


def by_key(bulletin: Bulletin, judged: Sequence[Judged]) -> dict[str, Judged]:
    """The judged phrases of an article by what their spellings share.

    Raises `Misannotated` where a span isn't one of whole tokens, or where a phrase is judged twice.
    """
    tokens = list(tokenize(bulletin.text))
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    phrases: dict[str, Judged] = {}
    for one in judged:
        place = f"{bulletin.id} {one.start}-{one.end}"
        if one.start >= one.end or one.start not in starts or one.end not in ends:
            raise Misannotated(f"{place}: not on the borders of tokens")
        phrase = key(bulletin.text[one.start : one.end])
        if phrase in phrases:
            raise Misannotated(f"{place}: the same phrase is judged twice")
        phrases[phrase] = one
    return phrases


@dataclass(slots=True)
class Score:
    """Over all articles of a draw, or of all draws."""

    names: Tally = field(default_factory=Tally)
    articles: int = 0
    unjudged: int = 0

    def add(self, judged: Mapping[str, Judged], found: Iterable[str]) -> None:
        """One article: its judged phrases, and the names found in it, by their keys."""
        found = set(found)
        self.articles += 1
        self.names.add([phrase for phrase, one in judged.items() if one.verdict == "name"], found)
        self.unjudged += len(found - judged.keys())

    def shown(self) -> dict[str, int | float | None]:
        """As JSON."""
        return {"articles": self.articles, **self.names.shown(), "unjudged": self.unjudged}


def _errors(bulletin: Bulletin, judged: Mapping[str, Judged], found: Extract) -> Iterable[str]:
    had: dict[str, Mention] = {}
    for mention in found.mentions:
        had.setdefault(key(mention.name), mention)
    for phrase, one in judged.items():
        if one.verdict == "name" and phrase not in had:
            yield _line("missed", bulletin, one.start, one.end, one.reason)
    for phrase, mention in had.items():
        known = judged.get(phrase)
        if known is None:
            yield _line("unjudged", bulletin, mention.name_start, mention.name_end)
        elif known.verdict == "no":
            yield _line("wrong", bulletin, mention.name_start, mention.name_end, known.reason)


def _line(what: str, bulletin: Bulletin, start: int, end: int, reason: str = "") -> str:
    said = f"{what}\t{bulletin.id}\t{start}\t{end}\t{bulletin.text[start:end]}"
    return f"{said}\t({reason})" if reason else said


@click.command()
@click.argument("articles", type=click.Path(dir_okay=False, path_type=Path), default=ARTICLES)
@click.option("--errors", is_flag=True, help="List what is missed, wrong and unjudged.")
@click.option("--blind", is_flag=True, help="Score the draw that is never used to tune, alone.")
def main(articles: Path, *, errors: bool, blind: bool) -> None:
    """Print how well names are found in real news."""
    if blind and errors:
        raise click.UsageError("--blind lists no errors: whoever has seen them tunes on them")
    if not articles.is_file():
        raise click.UsageError(
            f"{articles} is not on this machine: these articles are no part of the project"
        )
    verdicts, bulletins = read_verdicts(BLIND if blind else VERDICTS), read_articles(articles)
    judged_ids = {article for judged in verdicts.values() for article in judged}
    if absent := sorted(judged_ids - bulletins.keys()):
        raise click.UsageError(f"{articles} lacks {len(absent)} articles, such as {absent[0]}")
    total = Score()
    for draw, articles_judged in verdicts.items():
        score = Score()
        for article, judged in articles_judged.items():
            bulletin = bulletins[article]
            phrases = by_key(bulletin, judged)
            found = extract.read(bulletin)
            for one in (score, total):
                one.add(phrases, (key(mention.name) for mention in found.mentions))
            if errors:
                for line in _errors(bulletin, phrases, found):
                    click.echo(line)
        click.echo(json.dumps({"draw": draw, **score.shown()}, ensure_ascii=False))
    if not blind:
        click.echo(json.dumps({"draw": "all", **total.shown()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
