"""How well names and figures are found: python -m bench.register [GOLD_DIR]... [--errors]

Each folder holds annotated bulletins (tests/register/gold/GUIDE.md says how); by default the
project's own. One JSON line a folder. --errors lists what is missed and what is wrong, too;
--check only reads the annotations.

A name is right if its tokens are exactly those of the annotation (case, marks and accents aside),
each counted once a bulletin. `organisations` are counted over the names that are right. A figure is
right if value, measure, area and period all are. Two areas are the same if they have the same label
(`register.extract.areas`), or the same tokens.
"""

from __future__ import annotations

import calendar
import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bench.annotated import Annotated, key, read
from register import extract
from register.extract.area_labels import canonical

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from bench.annotated import GoldFigure, GoldMention
    from register.model import Extract, Figure, Mention

OWN = Path(__file__).parents[1] / "tests" / "register" / "gold"
#: Never used to tune the grammar: only their totals are shown.
BLIND = ((OWN / "blind").resolve(), (OWN / "held").resolve())


@dataclass(slots=True)
class Tally:
    """Of one kind of thing: annotated, found, and found rightly."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Both as multisets."""
        wanted, had = Counter(gold), Counter(found)
        self.gold += wanted.total()
        self.found += had.total()
        self.right += (wanted & had).total()

    def shown(self) -> dict[str, int | float | None]:
        """With precision and recall; None where nothing can be said."""
        return {
            "gold": self.gold,
            "found": self.found,
            "right": self.right,
            "precision": round(self.right / self.found, 4) if self.found else None,
            "recall": round(self.right / self.gold, 4) if self.gold else None,
        }


@dataclass(slots=True)
class Score:
    """All tallies of a folder."""

    bulletins: int = 0
    names: Tally = field(default_factory=Tally)
    quoted: Tally = field(default_factory=Tally)
    unquoted: Tally = field(default_factory=Tally)
    #: Of the names that are right and have an organisation in the annotation or the extraction.
    organisations: Tally = field(default_factory=Tally)
    kinds: Tally = field(default_factory=Tally)
    statuses: Tally = field(default_factory=Tally)
    figures: Tally = field(default_factory=Tally)
    #: The same figures by value alone: whether the number is seen at all.
    values: Tally = field(default_factory=Tally)
    units: Tally = field(default_factory=Tally)
    #: Bulletins that name nothing, and those of them in which nothing is found.
    nameless: int = 0
    nameless_right: int = 0

    def shown(self) -> dict[str, Any]:
        """As JSON."""
        tallies = (
            "names",
            "quoted",
            "unquoted",
            "organisations",
            "kinds",
            "statuses",
            "figures",
            "values",
            "units",
        )
        return {
            "bulletins": self.bulletins,
            **{name: getattr(self, name).shown() for name in tallies},
            "nameless": {"gold": self.nameless, "right": self.nameless_right},
        }


def score(annotated: Annotated, found: Extract, into: Score) -> None:
    """Compare one bulletin's annotations with what was extracted."""
    into.bulletins += 1
    gold_names = [key(mention.name) for mention in annotated.mentions]
    mentions = _once(found.mentions)
    found_names = [key(mention.name) for mention in mentions]
    into.names.add(gold_names, found_names)
    for quoted, tally in ((True, into.quoted), (False, into.unquoted)):
        # Precision over what was found so, recall over what was annotated so.
        tally.add([key(m.name) for m in annotated.mentions if m.quoted is quoted], ())
        had = Counter(key(m.name) for m in mentions if m.quoted is quoted)
        tally.found += had.total()
        tally.right += (had & Counter(gold_names)).total()
    right = set(gold_names) & set(found_names)
    gold_right = [m for m in annotated.mentions if key(m.name) in right]
    found_right = [m for m in mentions if key(m.name) in right]
    into.organisations.add(
        [(key(m.name), key(m.organisation)) for m in gold_right if m.organisation],
        [(key(m.name), key(m.organisation.text)) for m in found_right if m.organisation],
    )
    into.kinds.add(
        [(key(m.name), m.kind) for m in gold_right if m.kind],
        [(key(m.name), m.organisation_kind) for m in found_right if m.organisation_kind],
    )
    into.statuses.add(
        [(key(m.name), m.status) for m in gold_right if m.status],
        [(key(m.name), m.status) for m in found_right if m.status],
    )
    gold, had_figures = _gold_figures(annotated.figures), _figures(found.figures)
    into.figures.add(gold, had_figures)
    into.values.add([one[0] for one in gold], [one[0] for one in had_figures])
    into.units.add(
        {(f.value, f.measure, f.unit) for f in annotated.figures},
        {(f.value, f.measure, f.unit) for f in found.figures},
    )
    if not gold_names:
        into.nameless += 1
        into.nameless_right += not found_names


def _once(mentions: Sequence[Mention]) -> list[Mention]:
    """Each name of each organisation once; one without an organisation only where none has one."""
    best: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        owner = key(mention.organisation.text) if mention.organisation else ""
        best.setdefault((key(mention.name), owner), mention)
    owned = {name for name, owner in best if owner}
    return [m for (name, owner), m in best.items() if owner or name not in owned]


def _gold_figures(figures: Iterable[GoldFigure]) -> list[tuple[Hashable, ...]]:
    return list(
        dict.fromkeys((f.value, f.measure, _area(f.area), _span(f.period)) for f in figures)
    )


def _figures(figures: Iterable[Figure]) -> list[tuple[Hashable, ...]]:
    return list(
        dict.fromkeys(
            (
                f.value,
                f.measure,
                _area(f.area),
                (f.period.first, f.period.last) if f.period else None,
            )
            for f in figures
        )
    )


def _area(area: str | None) -> str | None:
    """What the spellings of one area share: the folded tokens of its label.

    >>> _area("An ninh – quốc phòng") == _area("ANQP"), _area("Khuyến ngư") == _area("khuyen ngu")
    (True, True)
    """
    return key(canonical(area)) if area else None


def _span(period: str | None) -> tuple[date | None, date] | None:
    """The first and the last day of an annotated period.

    >>> _span("2023-01..2023-06")
    (datetime.date(2023, 1, 1), datetime.date(2023, 6, 30))
    """
    if period is None:
        return None
    first, dots, last = period.partition("..")
    return (_day(first, 0) if first else None), _day(last if dots else first, 1)


def _day(written: str, end: int) -> date:
    """`2023`, `2023-05` or `2023-05-06`: its first day, or its last."""
    year, month, day = (int(part) for part in f"{written}-0-0".split("-")[:3])
    month = month or (12 if end else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if end else 1))


def _differences(annotated: Annotated, found: Extract) -> Iterable[str]:
    yield f"== {annotated.bulletin.id} · {annotated.bulletin.title}"
    yield from _compared("tên", annotated.mentions, found.mentions, of=_mention_line)
    yield from _compared("ô", annotated.mentions, found.mentions, of=_cells_line)
    yield from _compared("số", annotated.figures, found.figures, of=_figure_line)


def _compared(what: str, gold: Any, found: Any, *, of: Any) -> Iterable[str]:  # noqa: ANN401
    wanted, had = dict.fromkeys(map(of, gold)), dict.fromkeys(map(of, found))
    yield from (f"  thiếu {what}: {line}" for line in wanted if line not in had)
    yield from (f"  thừa {what}: {line}" for line in had if line not in wanted)


def _mention_line(mention: GoldMention | Mention) -> str:
    organisation = mention.organisation
    owner = organisation if isinstance(organisation, str | None) else organisation.text
    return f"{key(mention.name)} | {key(owner) if owner else '-'}"


def _cells_line(mention: GoldMention | Mention) -> str:
    kind = getattr(mention, "kind", None) or getattr(mention, "organisation_kind", None)
    return f"{key(mention.name)} | {kind or '-'} | {mention.status or '-'}"


def _figure_line(figure: GoldFigure | Figure) -> str:
    period = figure.period
    days = _span(period) if isinstance(period, str | None) else (period.first, period.last)
    shown = f"{days[0] or ''}..{days[1]}" if days else "-"
    return f"{figure.value:g} {figure.measure} | {_area(figure.area) or '-'} | {shown}"


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", is_flag=True, help="List what is missed and what is wrong.")
@click.option("--check", is_flag=True, help="Read the annotations only.")
def main(folders: tuple[Path, ...], *, errors: bool, check: bool) -> None:
    """Print how well names and figures are found in annotated bulletins."""
    if errors and any(folder.resolve() in BLIND for folder in folders or BLIND):
        raise click.UsageError("the blind sets are never looked at: name another folder")
    for folder in folders or (OWN / "open", OWN / "blind", OWN / "held"):
        total = Score()
        gold = list(read(folder))
        for annotated in gold:
            found = extract.read(annotated.bulletin)
            score(annotated, found, total)
            if errors:
                click.echo("\n".join(_differences(annotated, found)))
        if check:
            mentions = [mention for one in gold for mention in one.mentions]
            shown: dict[str, Any] = {
                "bulletins": len(gold),
                "mentions": len(mentions),
                "unquoted": sum(not mention.quoted for mention in mentions),
                "figures": sum(len(one.figures) for one in gold),
                "naming_nothing": sum(not one.mentions for one in gold),
            }
        else:
            shown = total.shown()
        click.echo(json.dumps({"set": folder.name, **shown}, ensure_ascii=False))


if __name__ == "__main__":
    main()
