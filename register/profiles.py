"""What one mention says of who runs an initiative and where, so that two can be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from register.model import OrganisationKind
from register.places import LEVELS, Level, became, where
from register.spellings import spelt_out
from vietnamese import fold

if TYPE_CHECKING:
    from register.model import Mention
    from register.places import Where

#: Words that one writer adds and another leaves out.
_SAID_OR_NOT: Final = re.compile(
    r"\b(?:lien hiep|viet nam|cong san|ho chi minh|cac cap|tap the|can bo|hoi vien"
    r"|ban chap hanh|ban thuong vu|ban thuong truc|uy ban(?= mat tran)|to quoc"
    r"|luc luong(?= cong an))\b"
)
#: Whole names, after that.
_SAME: Final = {
    "doan": "doan thanh nien",
    "doan tn": "doan thanh nien",
    "hoi nd": "hoi nong dan",
    "chi hoi nd": "chi hoi nong dan",
}
#: With accents: bản is a hamlet, ban is not.
_UNIT: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(map(str.lower, LEVELS), key=len, reverse=True))})\b"
)
PERSON: Final = "ca nhan"


class Profile(NamedTuple):
    """Each None where it isn't said; all without accents."""

    #: What sort of unit runs it, abbreviations spelt out: `hoi phu nu`.
    owner: str | None = None
    #: The smallest unit its owner's name speaks of: `Hội Phụ nữ xã` is of a commune. A place that
    #: is the owner has this alone.
    level: str | None = None
    hamlet: str | None = None
    commune: str | None = None
    district: str | None = None
    province: str | None = None

    @property
    def said(self) -> int:
        """How many of them are."""
        return sum(value is not None for value in self)

    def fits(self, other: Profile) -> bool:
        """Whether both may speak of one: where both say something, they say the same."""
        return all(
            one is None or two is None or one == two for one, two in zip(self, other, strict=True)
        )

    def is_near(self, other: Profile) -> bool:
        """Whether what both say of the owner can be one: a place and what lies in it, if any do."""
        one, two = sorted((self, other), key=lambda profile: profile.owner is None)
        if one.owner is None or two.owner is not None or two.level is None:
            return True
        places = zip(one[2:], two[2:], strict=True)
        return any(here is not None and here == there for here, there in places)

    def says_less(self, other: Profile) -> bool:
        """Whether all this says the other says too, and more."""
        return self != other and all(
            one is None or one == two for one, two in zip(self, other, strict=True)
        )


class Owner(NamedTuple):
    """An organisation as it is compared."""

    name: str | None
    level: Level | None


def profile(mention: Mention, *, at_end: Where) -> Profile:
    """Of a mention; `at_end`: the place that stood at the end of its name."""
    said = mention.organisation.text if mention.organisation else ""
    if mention.organisation_kind is OrganisationKind.PERSON:
        owner = Owner(PERSON, None)
    else:
        owner = read_owner(said)
    sources = [where(said), where(mention.place.text) if mention.place else None, at_end]
    here = {
        level: next((one[at] for one in sources if one and one[at]), None)
        for at, level in enumerate(("hamlet", "commune", "district", "province"))
    }
    if owner.name and owner.level not in {None, "hamlet"}:
        here["hamlet"] = None  # one owner may run it in several
    if not here["commune"]:
        if owner.level not in {"district", "province"}:
            here["commune"] = _only(mention.units, "commune")
        here["district"] = here["district"] or _only(mention.units, "district")
    if owner.name == PERSON and not (here["hamlet"] or here["commune"]):
        here["hamlet"] = f"@{mention.bulletin}"  # who knows whether it is the same person
    return Profile(owner.name, owner.level, **here)


@lru_cache(maxsize=1 << 14)
def read_owner(written: str) -> Owner:
    """An organisation's name without its place, and the level of the smallest unit it names.

    A place alone (`xã Suối Vàng`) has no name.

    >>> read_owner("Hội LHPN xã Suối Vàng") == read_owner("Hội Liên hiệp Phụ nữ xã Suối Vàng")
    True
    >>> read_owner("Chi hội Phụ nữ thôn Bãi"), read_owner("xã Suối Vàng"), read_owner("Đoàn xã")
    (Owner(name='chi hoi phu nu', level='hamlet'), Owner(name=None, level='commune'), \
Owner(name='doan thanh nien', level='commune'))
    """
    whole = " ".join(spelt_out(written))
    unit = _UNIT.search(whole)
    name = fold(whole[: unit.start()].strip() if unit else whole)
    name = " ".join(_SAID_OR_NOT.sub(" ", name).split())
    level = LEVELS.get(unit.group(), "hamlet") if unit else None
    return Owner(_SAME.get(name, name) or None, level)


def near_owners(one: str, other: str) -> bool:
    """Whether one's words are among the other's: a school and its Party cell.

    >>> near_owners("truong tieu hoc bai da", "chi bo truong tieu hoc bai da")
    True
    """
    first, second = sorted((one.split(), other.split()), key=len)
    return " ".join(first) in " ".join(second) and len(first) > 1


def _only(units: tuple[str, ...], level: Level) -> str | None:
    """The one unit of a level among these titles, if it is one only.

    What a commune became in 2025 stands beside it, and is no other.
    """
    names = {getattr(where(unit), level) for unit in units} - {None}
    if level == "commune":
        names -= {new for name in names for new in became(name)}
    return names.pop() if len(names) == 1 else None
