"""Finding initiatives and figures in the text of one bulletin.

Every stage works in the coordinates of `written.Written` and can be tried alone; only here what
they find is put together and led back to the bulletin's own characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from register.extract import areas, figures, gate, names, organisations, places, repeats, status
from register.extract import years as years_said
from register.extract.written import Written
from register.model import Extract, Figure, Mention, OrganisationKind, Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.bulletin import Bulletin
    from register.extract.figures import Found
    from register.extract.names import Name
    from register.extract.owner import Organisation

__all__ = ["read"]

#: Names read of one bulletin, so that no text takes long; real ones hold 20 at most (bulletins.md).
MOST_NAMES: Final = 150
#: Stands for the names of private people, which nobody keeps.
PERSON: Final = "cá nhân"


def read(bulletin: Bulletin) -> Extract:
    """All that this bulletin says of initiatives, in the order of its text.

    >>> from corpus.bulletin import Bulletin
    >>> text = "Xã An Hòa có 12 mô hình được công nhận, như mô hình “Ngõ sáng” của Chi hội 4."
    >>> found = read(Bulletin(id="b", source="mau", title=text))
    >>> [(mention.name, mention.organisation.text) for mention in found.mentions]
    [('Ngõ sáng', 'Chi hội 4')]
    >>> [(figure.value, str(figure.measure)) for figure in found.figures]
    [(12, 'recognised')]
    """
    if not gate.opens(bulletin.text):
        return Extract()
    written = Written.of(bulletin)
    found = names.find(written)[:MOST_NAMES]
    return Extract(
        tuple(_mentions(bulletin, written, *_of_somebody(written, found))),
        tuple(
            _figure(bulletin, written, one)
            for one in figures.find(written, published=bulletin.published, names=found)
        ),
    )


def _of_somebody(
    written: Written, found: Sequence[Name]
) -> tuple[list[Name], list[Organisation | None]]:
    """The names with an owner, or with somebody here told of around them; and who runs each."""
    owners = organisations.attach(written, found)
    kept = [
        number
        for number, (name, owner) in enumerate(zip(found, owners, strict=True))
        if owner or gate.is_around(written.text, written.plain, name.start, name.end)
    ]
    return [found[number] for number in kept], [owners[number] for number in kept]


def _mentions(
    bulletin: Bulletin,
    written: Written,
    found: Sequence[Name],
    owners: Sequence[Organisation | None],
) -> list[Mention]:
    if not found:
        return []
    said_places = places.find(written, found, owners)
    under = areas.of_names(written, found)
    years = years_said.find(written, found)
    statuses = status.find(written, found, owners)
    scope = places.scope(written)
    mentions = []
    for number in repeats.distinct(written, found, owners):
        name, owner, place = found[number], owners[number], said_places[number]
        area = under[number]
        confidence = name.confidence * (owner.confidence if owner else 1.0)
        name_start, name_end = written.span(name.start, name.end)
        evidence_start, evidence_end = written.span(name.sentence.start, name.sentence.end)
        mentions.append(
            Mention(
                bulletin=bulletin.id,
                name=bulletin.text[name_start:name_end],
                name_start=name_start,
                name_end=name_end,
                evidence=bulletin.text[evidence_start:evidence_end],
                evidence_start=evidence_start,
                evidence_end=evidence_end,
                published=bulletin.published,
                quoted=name.quoted,
                organisation=_organisation(bulletin, written, owner),
                organisation_kind=owner.kind if owner else None,
                place=_said(bulletin, written, place.start, place.end) if place else None,
                units=places.units(written, place, scope=scope),
                area=area.label if area else None,
                year=years[number],
                status=statuses[number],
                confidence=round(confidence, 3),
                doubts=tuple(sorted({*name.doubts, *(owner.doubts if owner else ())})),
            )
        )
    return mentions


def _organisation(bulletin: Bulletin, written: Written, owner: Organisation | None) -> Said | None:
    if owner is None:
        return None
    if owner.kind is OrganisationKind.PERSON:
        start, _ = written.span(owner.start, owner.start)
        return Said(PERSON, start, start)
    return _said(bulletin, written, owner.start, owner.end)


def _said(bulletin: Bulletin, written: Written, start: int, end: int) -> Said:
    start, end = written.span(start, end)
    return Said(bulletin.text[start:end], start, end)


def _figure(bulletin: Bulletin, written: Written, found: Found) -> Figure:
    number_start, number_end = written.span(found.start, found.end)
    evidence_start, evidence_end = written.span(found.sentence.start, found.sentence.end)
    return Figure(
        bulletin=bulletin.id,
        value=found.value,
        measure=found.measure,
        unit=found.unit,
        qualifier=found.qualifier,
        number_start=number_start,
        number_end=number_end,
        evidence=bulletin.text[evidence_start:evidence_end],
        evidence_start=evidence_start,
        evidence_end=evidence_end,
        part=found.sentence.part,
        published=bulletin.published,
        whole=found.whole,
        area=found.area,
        reporter=found.reporter,
        period=found.period,
        name=found.name,
        confidence=found.confidence,
        doubts=found.doubts,
    )
