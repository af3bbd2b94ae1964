"""Who runs an initiative, as found, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from register.model import OrganisationKind

if TYPE_CHECKING:
    from register.extract.organisation_phrases import Phrase

#: How sure a doubt leaves us; docs/register.md explains each.
FACTORS: Final = {
    "shared_owner": 0.8,
    "far_owner": 0.8,
    "referred_owner": 0.85,
    "owner_elsewhere": 0.9,
}


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who runs an initiative. Characters of `Written.text`, half-open; of a person: nothing."""

    start: int
    end: int
    kind: OrganisationKind
    confidence: float = 1.0
    #: Keys of `FACTORS`, in alphabetical order.
    doubts: tuple[str, ...] = ()


def of_phrase(phrase: Phrase) -> Organisation:
    """The organisation, or the person, that a phrase names."""
    if phrase.kind is OrganisationKind.PERSON:
        return Organisation(phrase.start, phrase.start, phrase.kind)
    return Organisation(phrase.start, phrase.end, phrase.kind)


def doubted(owner: Organisation, doubt: str) -> Organisation:
    """The same with one more doubt, and less sure by its factor."""
    if doubt in owner.doubts:
        return owner
    doubts = tuple(sorted((*owner.doubts, doubt)))
    return replace(owner, confidence=owner.confidence * FACTORS[doubt], doubts=doubts)
