"""The administrative units that we know, before and after 1 July 2025, and what became of each.

Read from places.tsv, which build_places.py makes. `places` finds them in texts.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Era = Literal["old", "new"]
#: Types of the same level stand for each other in old texts: a thị xã became a thành phố.
LEVELS = {
    "tỉnh": 3,
    "thành phố": 2,
    "thị xã": 2,
    "huyện": 2,
    "quận": 2,
    "thị trấn": 1,
    "phường": 1,
    "xã": 1,
    "đặc khu": 1,
}


@dataclass(frozen=True, slots=True)
class Place:
    """One administrative unit of one era."""

    #: The type word in lower case: tỉnh, huyện, thành phố, thị trấn, xã, phường.
    type: str
    #: Without the type word: `Bạch Thông`.
    name: str
    #: The district or city it lay in, with its type word; empty for districts, provinces, new units
    district: str
    #: The province it lies in, with its type word; empty for a province.
    province: str
    #: `old` until 30 June 2025, `new` since.
    era: Era
    #: How its name is spelt too.
    other_names: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Type and name: `huyện Bạch Thông`."""
        return f"{self.type} {self.name}"

    @property
    def level(self) -> int:
        """3 a province, 2 a district or city, 1 a commune, ward or town."""
        return LEVELS[self.type]

    def holds(self, other: Place) -> bool:
        """Whether the other lies in it, by its district or province of the same era.

        >>> district = Place("huyện", "Bạch Thông", "", "tỉnh Bắc Kạn", "old")
        >>> district.holds(Place("xã", "Vi Hương", "huyện Bạch Thông", "tỉnh Bắc Kạn", "old"))
        True
        """
        if self.era != other.era or self.level <= other.level:
            return False
        if self.level == LEVELS["tỉnh"]:
            return other.province == self.title
        return other.district == self.title and other.province == self.province


@dataclass(frozen=True, slots=True)
class Part:
    """A place related to another."""

    place: Place
    #: Whether the smaller of the two lies wholly in the larger: only a part of xã Bạch Thông (new)
    #: lies in what was huyện Bạch Thông.
    whole: bool


@dataclass(frozen=True, slots=True)
class Related:
    """What a place was made of, holds or became."""

    #: Of a district its old communes; of an old province its districts; of a new commune the old
    #: communes, of a new province the old provinces it was made of. Nothing for an old commune.
    old: tuple[Part, ...] = ()
    #: Of an old unit the new units that hold its land. Nothing for a new one.
    new: tuple[Part, ...] = ()


class Gazetteer:
    """Every place, and the relations between them."""

    def __init__(self, relations: Mapping[Place, Related]) -> None:
        self._relations = dict(relations)
        #: In the table's order: old provinces, districts and communes, then the new.
        self.places = tuple(self._relations)

    def related(self, place: Place) -> Related:
        """What the place was made of, holds or became; nothing for a place not in the table."""
        return self._relations.get(place, Related())


@cache
def gazetteer() -> Gazetteer:
    """The table that ships with the project, read when first asked for."""
    text = files("vietnamese").joinpath("places.tsv").read_text(encoding="utf-8")
    return parse(text.splitlines())


def parse(lines: Iterable[str]) -> Gazetteer:
    r"""The table from its lines (see the head of places.tsv). ValueError where one is broken.

    >>> parse(["new\txã\tA\t\ttỉnh B\t-\t"]).places[0].title
    'xã A'
    """
    links: dict[Place, str] = {}
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#"):
            place, linked = _place(line, number=number)
            links[place] = linked
    written = {_written(place): place for place in links}
    inside: defaultdict[tuple[str, str], list[Part]] = defaultdict(list)
    for place in links:
        if place.era == "old" and place.level < LEVELS["tỉnh"]:
            inside[place.district, place.province].append(Part(place, whole=True))
    relations: dict[Place, Related] = {}
    for place, linked in links.items():
        parts = tuple(_parts(place, linked, written=written))
        relations[place] = (
            Related(old=tuple(inside[_around(place)]), new=parts)
            if place.era == "old"
            else Related(old=parts)
        )
    return Gazetteer(relations)


def _place(line: str, *, number: int) -> tuple[Place, str]:
    fields = line.split("\t")
    match fields:
        case ["old" | "new" as era, kind, name, district, province, other, linked] if (
            kind in LEVELS
        ):
            others = () if other == "-" else tuple(other.split(", "))
            return Place(kind, name, district, province, era, others), linked
    raise ValueError(f"places, line {number}: not a place: {line!r}")


def _written(place: Place) -> tuple[str, str]:
    """How links name a place: its era, and its title with what it lies in."""
    around = ", ".join(filter(None, (place.district, place.province)))
    return place.era, f"{place.title} ({around})" if around else place.title


def _parts(
    place: Place, linked: str, *, written: Mapping[tuple[str, str], Place]
) -> Iterable[Part]:
    other = "new" if place.era == "old" else "old"
    for link in linked.split("; ") if linked else ():
        key = other, link.removeprefix("~")
        if key not in written:
            raise ValueError(f"places: {place.title} names a place that is not there: {link!r}")
        yield Part(written[key], whole=not link.startswith("~"))


def _around(place: Place) -> tuple[str, str]:
    """What the old units one level below say of where they lie: their district and province."""
    return ("", place.title) if place.level == LEVELS["tỉnh"] else (place.title, place.province)
