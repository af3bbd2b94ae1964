"""What the register holds: mentions and figures as bulletins say them, and what is made of them.

Offsets are characters of `Bulletin.text`, half-open. All is plain values: the store writes each
field into a column of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from corpus.bulletin import PartName


class OrganisationKind(StrEnum):
    """What sort of organisation runs an initiative."""

    #: chi bộ, đảng bộ, đảng ủy, ban or khối or tổ dân vận
    PARTY = "party"
    #: Mặt trận Tổ quốc and its committees
    FRONT = "front"
    WOMEN = "women"
    #: Đoàn Thanh niên, Hội Liên hiệp Thanh niên, Đội
    YOUTH = "youth"
    FARMERS = "farmers"
    VETERANS = "veterans"
    #: công đoàn
    UNION = "union"
    #: any other hội
    ASSOCIATION = "association"
    #: Ủy ban nhân dân, sở, phòng, văn phòng, state centres
    GOVERNMENT = "government"
    POLICE = "police"
    #: quân sự, biên phòng, dân quân
    ARMY = "army"
    SCHOOL = "school"
    HEALTH = "health"
    #: companies and cooperatives
    ENTERPRISE = "enterprise"
    RELIGION = "religion"
    #: dòng họ
    FAMILY = "family"
    #: thôn, tổ dân phố, khu dân cư; groups and clubs of people
    COMMUNITY = "community"
    #: a commune, ward, town or district as such
    COMMUNE = "commune"
    #: a private person or a household; never with a name
    PERSON = "person"


class Status(StrEnum):
    """How far an initiative has come, as a bulletin says."""

    REGISTERED = "registered"
    LAUNCHED = "launched"
    RECOGNISED = "recognised"
    EXEMPLARY = "exemplary"
    KEPT_UP = "kept_up"
    REPLICATED = "replicated"


class Measure(StrEnum):
    """What a number of initiatives counts."""

    REGISTERED = "registered"
    BUILT = "built"
    RECOGNISED = "recognised"
    EXEMPLARY = "exemplary"
    EFFECTIVE = "effective"
    KEPT_UP = "kept_up"
    REPLICATED = "replicated"
    #: groups and persons praised
    COMMENDED = "commended"
    #: a target, no result
    PLANNED = "planned"
    INCREASE = "increase"
    DECREASE = "decrease"
    #: stopped, dissolved
    ENDED = "ended"
    #: those of one name or kind: `12 mô hình “Ngõ sáng”`
    NAMED = "named"
    #: those there are, no more is said
    TOTAL = "total"


class Unit(StrEnum):
    """What is counted."""

    MODELS = "models"
    #: `mô hình, điển hình` as one
    MODELS_AND_EXEMPLARS = "models_and_exemplars"
    EXEMPLARS = "exemplars"
    GROUPS = "groups"
    PERSONS = "persons"
    GROUPS_AND_PERSONS = "groups_and_persons"
    #: mô hình tập thể, and mô hình cá nhân
    GROUP_MODELS = "group_models"
    PERSON_MODELS = "person_models"
    #: of models
    PERCENT = "percent"


class Qualifier(StrEnum):
    """How exactly a number is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Said(NamedTuple):
    """Words of a bulletin, and where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days a figure speaks of.

    >>> from datetime import date
    >>> str(Period(date(2023, 1, 1), date(2023, 12, 31))), str(Period(None, date(2024, 1, 16)))
    ('2023', '..2024-01-16')
    """

    #: None: from the beginning up to `last` (đến nay).
    first: date | None
    #: The last day in it.
    last: date

    def __str__(self) -> str:
        """The shortest of `2023`, `2024-05`, `2023-01..2023-06`, `2021..2025`, `..2024-01-16`."""
        return _written(self)


@dataclass(frozen=True, slots=True)
class Mention:
    """An initiative as one bulletin names it. The name lies inside its evidence."""

    bulletin: str
    #: As written, without its quotes.
    name: str
    name_start: int
    name_end: int
    #: The sentence that names it.
    evidence: str
    evidence_start: int
    evidence_end: int
    #: The bulletin's day; None where it is undated.
    published: date | None = None
    quoted: bool = True
    #: Who runs it, as written; its text is "cá nhân" for a private person, and spans nothing.
    organisation: Said | None = None
    organisation_kind: OrganisationKind | None = None
    #: The smallest place said for it, with its chain as written.
    place: Said | None = None
    #: Titles of the known units among its places, or else of the bulletin's own; old and new.
    units: tuple[str, ...] = ()
    #: Canonical; see `register.areas`.
    area: str | None = None
    year: int | None = None
    status: Status | None = None
    #: 0 to 1: how sure it is that this is an initiative's name, whole and no more.
    confidence: float = 1.0
    #: Codes of what makes it less sure, in alphabetical order; docs/register.md explains each.
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of initiatives (or of people praised) as one bulletin states it.

    The number, read back from its span, gives the value.
    """

    bulletin: str
    value: int | float
    measure: Measure
    unit: Unit
    qualifier: Qualifier
    number_start: int
    number_end: int
    #: The sentence that states it.
    evidence: str
    evidence_start: int
    evidence_end: int
    #: The part of the bulletin it stands in.
    part: PartName
    published: date | None = None
    #: `61/75 mô hình`: 75.
    whole: int | float | None = None
    #: Canonical; None: all areas together.
    area: str | None = None
    #: What reports it: `toàn tỉnh`, `xã Suối Vàng`, `Hội Nông dân xã`; None: not said.
    reporter: str | None = None
    #: None: not said, and the bulletin is undated.
    period: Period | None = None
    #: Of the initiatives of this name or kind only.
    name: str | None = None
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The end of its address: its bulletin and where it stands there."""
        return f"{self.bulletin}@{self.number_start}"


@dataclass(frozen=True, slots=True)
class Extract:
    """All that one bulletin says."""

    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person set right in one entry."""

    #: join, split, rename, drop, set
    what: str
    #: Why, in the person's words.
    reason: str


@dataclass(frozen=True, slots=True)
class Initiative:
    """One entry of the register. Every mention belongs to exactly one."""

    #: A slug and 6 hex digits of its first mention; survives merges.
    id: str
    #: Its commonest spelling, or the corrected one.
    name: str
    #: In the order of publication, undated ones last.
    mentions: tuple[Mention, ...]
    #: Its commonest spelling; None: never said.
    organisation: str | None = None
    organisation_kind: OrganisationKind | None = None
    place: str | None = None
    #: Titles of known units, old and new.
    units: tuple[str, ...] = ()
    #: Canonical, the commonest first.
    areas: tuple[str, ...] = ()
    #: Ascending: those said, else those of publication.
    years: tuple[int, ...] = ()
    #: In the order of `Status`.
    statuses: tuple[Status, ...] = ()
    #: Codes of why mentions that are not spelt alike are one; docs/register.md explains each.
    reasons: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def bulletins(self) -> tuple[str, ...]:
        """The ids of the bulletins that name it, each once, in the order of publication."""
        return tuple(dict.fromkeys(mention.bulletin for mention in self.mentions))

    @property
    def latest(self) -> Mention:
        """The last dated mention, or the last."""
        dated = [mention for mention in self.mentions if mention.published]
        return (dated or list(self.mentions))[-1]


class CheckKind(StrEnum):
    """A sum, or another law, that figures should obey."""

    #: The areas' figures add up to the stated total.
    AREAS = "areas"
    RECOGNISED_OF_REGISTERED = "recognised_of_registered"
    EXEMPLARY_OF_RECOGNISED = "exemplary_of_recognised"
    #: tập thể + cá nhân
    GROUPS_AND_PERSONS = "groups_and_persons"
    #: mô hình + điển hình
    MODELS_AND_EXEMPLARS = "models_and_exemplars"
    #: kept up + new, or any other stated parts of a total
    PARTS = "parts"
    PERCENTAGE = "percentage"
    #: Names listed against the number claimed.
    NAMES = "names"
    #: The same figure in title, lead and body; a headline may round.
    REPEATED = "repeated"
    #: Two bulletins on the same thing and period.
    BULLETINS = "bulletins"


class Outcome(StrEnum):
    """What a check found."""

    #: khớp
    MATCH = "match"
    #: lệch n
    MISMATCH = "mismatch"
    #: chưa đủ số liệu
    INSUFFICIENT = "insufficient"


@dataclass(frozen=True, slots=True)
class Check:
    """One law, tried on the figures of one bulletin or of several. Nothing is ever set right."""

    kind: CheckKind
    outcome: Outcome
    #: What the stated number is more (or less, below 0) than the others make; None: insufficient.
    difference: int | float | None
    #: With Vietnamese numbers: `309 + 579 + 1.600 + 49 = 2.537`, `803 ≤ 1.600`.
    arithmetic: str
    #: Ids of the figures it is about, the stated total first.
    figures: tuple[str, ...]
    #: Ids of their bulletins, each once.
    bulletins: tuple[str, ...]
    #: What it is about, for its heading: the measure, area and period of the first figure.
    measure: Measure
    area: str | None = None
    period: Period | None = None
    #: Those listed, where it is about names.
    names: tuple[str, ...] = ()


def _written(period: Period) -> str:
    if period.first is None:
        return f"..{period.last.isoformat()}"
    first, last = period.first, period.last
    whole_months = first.day == 1 and _ends_month(last)
    if whole_months and (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}..{last.year}"
    if whole_months:
        months = f"{first:%Y-%m}", f"{last:%Y-%m}"
        return months[0] if months[0] == months[1] else "..".join(months)
    days = first.isoformat(), last.isoformat()
    return days[0] if days[0] == days[1] else "..".join(days)


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
