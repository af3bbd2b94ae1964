"""What the register holds, as rows of its tables, and back."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from register.model import (
    Check,
    CheckKind,
    Correction,
    Figure,
    Initiative,
    Measure,
    Mention,
    OrganisationKind,
    Outcome,
    Period,
    Qualifier,
    Said,
    Status,
    Unit,
)
from register.review import Question, QuestionKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

#: Column -> value.
Row = dict[str, Any]
_LARGEST = 2**63 - 1


def initiative_row(initiative: Initiative, *, rank: int) -> Row:
    """Of `initiatives`; `rank`: its name's place in the alphabet."""
    latest = initiative.latest.published
    return {
        "id": initiative.id,
        "name": initiative.name,
        "name_rank": rank,
        "latest": _day(latest),
        "bulletins": len(initiative.bulletins),
        "organisation": initiative.organisation,
        "organisation_kind": initiative.organisation_kind,
        "place": initiative.place,
        "units": _list(initiative.units),
        "areas": _list(initiative.areas),
        "years": _list(initiative.years),
        "statuses": _list(initiative.statuses),
        "reasons": _list(initiative.reasons),
    }


def initiative(
    row: sqlite3.Row, *, mentions: Sequence[Mention], corrections: Sequence[Correction]
) -> Initiative:
    """From `initiatives`, and what other tables say of it."""
    kind = row["organisation_kind"]
    return Initiative(
        id=row["id"],
        name=row["name"],
        mentions=tuple(mentions),
        organisation=row["organisation"],
        organisation_kind=OrganisationKind(kind) if kind else None,
        place=row["place"],
        units=_tuple(row["units"]),
        areas=_tuple(row["areas"]),
        years=_tuple(row["years"]),
        statuses=tuple(map(Status, _tuple(row["statuses"]))),
        reasons=_tuple(row["reasons"]),
        corrections=tuple(corrections),
    )


def mention_row(mention: Mention, *, initiative: str | None, found_as: str | None) -> Row:
    """Of `mentions`."""
    return {
        "initiative": initiative,
        "found_as": found_as,
        "bulletin": mention.bulletin,
        "published": _day(mention.published),
        "name": mention.name,
        "name_start": mention.name_start,
        "name_end": mention.name_end,
        "quoted": int(mention.quoted),
        "evidence": mention.evidence,
        "evidence_start": mention.evidence_start,
        "evidence_end": mention.evidence_end,
        **_said_columns("organisation", mention.organisation),
        "organisation_kind": mention.organisation_kind,
        **_said_columns("place", mention.place),
        "units": _list(mention.units),
        "area": mention.area,
        "year": mention.year,
        "status": mention.status,
        "confidence": mention.confidence,
        "doubts": _list(mention.doubts),
    }


def mention(row: sqlite3.Row) -> Mention:
    """From `mentions`."""
    kind, status = row["organisation_kind"], row["status"]
    return Mention(
        bulletin=row["bulletin"],
        name=row["name"],
        name_start=row["name_start"],
        name_end=row["name_end"],
        evidence=row["evidence"],
        evidence_start=row["evidence_start"],
        evidence_end=row["evidence_end"],
        published=_date(row["published"]),
        quoted=bool(row["quoted"]),
        organisation=_said(row, "organisation"),
        organisation_kind=OrganisationKind(kind) if kind else None,
        place=_said(row, "place"),
        units=_tuple(row["units"]),
        area=row["area"],
        year=row["year"],
        status=Status(status) if status else None,
        confidence=row["confidence"],
        doubts=_tuple(row["doubts"]),
    )


def figure_row(figure: Figure) -> Row:
    """Of `figures`."""
    return {
        "id": figure.id,
        "bulletin": figure.bulletin,
        "published": _day(figure.published),
        "value": _number(figure.value),
        "whole": _number(figure.whole),
        "measure": figure.measure,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "area": figure.area,
        "reporter": figure.reporter,
        **_period_columns(figure.period),
        "name": figure.name,
        "number_start": figure.number_start,
        "number_end": figure.number_end,
        "evidence": figure.evidence,
        "evidence_start": figure.evidence_start,
        "evidence_end": figure.evidence_end,
        "part": figure.part,
        "confidence": figure.confidence,
        "doubts": _list(figure.doubts),
    }


def figure(row: sqlite3.Row) -> Figure:
    """From `figures`."""
    return Figure(
        bulletin=row["bulletin"],
        value=row["value"],
        measure=Measure(row["measure"]),
        unit=Unit(row["unit"]),
        qualifier=Qualifier(row["qualifier"]),
        number_start=row["number_start"],
        number_end=row["number_end"],
        evidence=row["evidence"],
        evidence_start=row["evidence_start"],
        evidence_end=row["evidence_end"],
        part=row["part"],
        published=_date(row["published"]),
        whole=row["whole"],
        area=row["area"],
        reporter=row["reporter"],
        period=_period(row),
        name=row["name"],
        confidence=row["confidence"],
        doubts=_tuple(row["doubts"]),
    )


def check_row(check: Check, *, number: int) -> Row:
    """Of `checks`; its figures and bulletins have tables of their own."""
    return {
        "number": number,
        "kind": check.kind,
        "outcome": check.outcome,
        "difference": _number(check.difference),
        "arithmetic": check.arithmetic,
        "measure": check.measure,
        "area": check.area,
        **_period_columns(check.period),
        "names": _list(check.names),
    }


def check(row: sqlite3.Row, *, figures: Sequence[str], bulletins: Sequence[str]) -> Check:
    """From `checks`, and what the other tables say of it."""
    return Check(
        kind=CheckKind(row["kind"]),
        outcome=Outcome(row["outcome"]),
        difference=row["difference"],
        arithmetic=row["arithmetic"],
        figures=tuple(figures),
        bulletins=tuple(bulletins),
        measure=Measure(row["measure"]),
        area=row["area"],
        period=_period(row),
        names=_tuple(row["names"]),
    )


def question_row(question: Question) -> Row:
    """Of `questions`."""
    return {
        "kind": question.kind,
        "initiatives": _list(question.initiatives),
        "reasons": _list(question.reasons),
        "about": question.about,
    }


def question(row: sqlite3.Row) -> Question:
    """From `questions`."""
    return Question(
        kind=QuestionKind(row["kind"]),
        initiatives=_tuple(row["initiatives"]),
        reasons=_tuple(row["reasons"]),
        about=row["about"],
    )


def _said_columns(name: str, said: Said | None) -> Row:
    text, start, end = said or (None, None, None)
    return {name: text, f"{name}_start": start, f"{name}_end": end}


def _said(row: sqlite3.Row, name: str) -> Said | None:
    if row[name] is None:
        return None
    return Said(row[name], row[f"{name}_start"], row[f"{name}_end"])


def _period_columns(period: Period | None) -> Row:
    return {
        "period": str(period) if period else None,
        "period_first": _day(period.first) if period else None,
        "period_last": _day(period.last) if period else None,
    }


def _period(row: sqlite3.Row) -> Period | None:
    last = _date(row["period_last"])
    return Period(_date(row["period_first"]), last) if last else None


def _number(value: float | None) -> float | None:
    """SQLite's whole numbers have 64 bits; a text may hold any digits."""
    return value if value is None or abs(value) <= _LARGEST else float(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _list(values: Sequence[str | int]) -> str:
    return "[]" if not values else json.dumps(list(values), ensure_ascii=False)


# The same few come again and again: none at all, the same communes, areas and years.
@lru_cache(maxsize=1 << 12)
def _tuple(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))
