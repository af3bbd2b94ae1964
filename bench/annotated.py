"""Bulletins annotated by hand: one text file and one JSON file beside it.

`tests/register/gold/GUIDE.md` says what counts; `read` checks every annotation against its text, so
that a gold set can't be quietly wrong.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from corpus import formats
from corpus.source import Source
from corpus.walk import RawItem, walk
from register.model import Measure, OrganisationKind, Qualifier, Status, Unit
from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus.bulletin import Bulletin

PERIOD = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?(?:\.\.\d{4}(?:-\d\d(?:-\d\d)?)?)?", re.ASCII)


class Misannotated(Exception):  # noqa: N818 (what happened)
    """An annotation that its text, or the guide, contradicts."""


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One named initiative."""

    name: str
    quoted: bool
    organisation: str | None
    kind: OrganisationKind | None
    place: str | None
    area: str | None
    year: int | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One number."""

    value: float
    whole: float | None
    measure: Measure
    unit: Unit
    area: str | None
    #: `2023`, `2023-01..2023-06`, `..2024-01-16`; None: undated.
    period: str | None
    qualifier: Qualifier
    quote: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A bulletin and what a person found in it."""

    bulletin: Bulletin
    mentions: tuple[GoldMention, ...]
    figures: tuple[GoldFigure, ...]


def key(text: str) -> str:
    """What spellings of one thing share: its folded tokens.

    >>> key("Góp gạo – góp công") == key("“góp gạo, góp công”")
    True
    """
    return " ".join(fold(token.term) for token in tokenize(text))


def read(folder: Path) -> Iterator[Annotated]:
    """All annotated bulletins below a folder, in the order of their paths.

    Raises `Misannotated` with the file and what is wrong with it.
    """
    source = Source(name=folder.name or "gold", path=folder)
    for item in walk(source):
        if isinstance(item, RawItem) and item.path.endswith(".txt"):
            path = folder / item.path
            notes = path.with_suffix(".json")
            if not notes.is_file():
                raise Misannotated(f"{path}: no {notes.name} beside it")
            try:
                yield _annotated(formats.read(item), json.loads(notes.read_text("utf-8")))
            except (Misannotated, KeyError, TypeError, ValueError) as error:
                raise Misannotated(f"{notes}: {error!r}") from error


def _annotated(bulletin: Bulletin, notes: dict[str, Any]) -> Annotated:
    if day := notes.get("published"):
        bulletin = replace(bulletin, published=date.fromisoformat(day))
    return Annotated(
        bulletin,
        tuple(_mention(entry, text=bulletin.text) for entry in notes["mentions"]),
        tuple(_figure(entry, text=bulletin.text) for entry in notes["figures"]),
    )


def _mention(entry: dict[str, Any], *, text: str) -> GoldMention:
    _known(entry, {"name", "quoted", "organisation", "kind", "place", "area", "year", "status"})
    _in_text(entry["name"], text)
    organisation = entry.get("organisation")
    if organisation and organisation != "cá nhân":
        _in_text(organisation, text)
    return GoldMention(
        name=entry["name"],
        quoted=entry["quoted"],
        organisation=organisation,
        kind=OrganisationKind(entry["kind"]) if entry.get("kind") else None,
        place=entry.get("place"),
        area=entry.get("area"),
        year=entry.get("year"),
        status=Status(entry["status"]) if entry.get("status") else None,
    )


def _figure(entry: dict[str, Any], *, text: str) -> GoldFigure:
    _known(
        entry,
        {"value", "whole", "measure", "unit", "area", "period", "qualifier", "quote"},
    )
    _in_text(entry["quote"], text)
    period = entry["period"]
    if period is not None and not (period and PERIOD.fullmatch(period)):
        raise Misannotated(f"{period!r} is no period")
    return GoldFigure(
        value=entry["value"],
        whole=entry.get("whole"),
        measure=Measure(entry["measure"]),
        unit=Unit(entry["unit"]),
        area=entry.get("area"),
        period=period,
        qualifier=Qualifier(entry.get("qualifier", "exactly")),
        quote=entry["quote"],
    )


def _known(entry: dict[str, Any], keys: set[str]) -> None:
    if unknown := set(entry) - keys:
        raise Misannotated(f"unknown keys {sorted(unknown)} in {entry}")


def _in_text(said: str, text: str) -> None:
    """Compared as tokens: reading a file joins lines and drops empty space."""
    if f" {key(said)} " not in f" {key(text)} ":
        raise Misannotated(f"the text doesn't say {said!r}")
