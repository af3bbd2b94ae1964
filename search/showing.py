"""From what an engine found to what people are shown: hits and facets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.stored import StoredBulletin, StoredInitiative
from search.highlight import Marker
from search.results import Facet, FacetValue, Hit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from corpus.bulletin import Bulletin
    from search.plan import Plan
    from search.request import SearchRequest


def show_facets(
    counts: Mapping[str, Mapping[str, int]], request: SearchRequest
) -> tuple[Facet, ...]:
    """The values of every facet as people see them: years latest first, others by count."""
    facets = []
    for name, values in counts.items():
        chosen: tuple[str, ...] = getattr(request, name)
        shown = [FacetValue(v, count, v in chosen) for v, count in values.items() if count]
        # What was chosen stays to be seen, and to be taken back, even where it finds nothing.
        shown += [FacetValue(v, 0, chosen=True) for v in chosen if not values.get(v)]
        if name == "year":
            shown.sort(key=lambda one: one.value, reverse=True)
        else:
            shown.sort(key=lambda one: (not one.value, -one.count, one.value))
        facets.append(Facet(name, tuple(shown)))
    return tuple(facets)


class Showing:
    """Makes the hits of one page."""

    def __init__(self, planned: Plan) -> None:
        self._title = Marker(planned.title_marks)
        self._text = Marker(planned.marks)
        self._masses = planned.masses

    def hit(self, record: StoredBulletin | StoredInitiative, score: float) -> Hit:
        """One result, its title and the best stretch of it marked."""
        if isinstance(record, StoredInitiative):
            return self._initiative(record, score)
        return self._bulletin(record.bulletin, score)

    def _initiative(self, initiative: StoredInitiative, score: float) -> Hit:
        return Hit(
            id=initiative.id,
            kind="initiative",
            score=score,
            title=self._title.highlight(initiative.name),
            snippet=self._text.snippet([initiative.evidence], masses=self._masses),
            page=f"/mo-hinh/{initiative.id}",
            url=None,
            published=initiative.published,
            section=None,
            author=None,
            bulletins=initiative.bulletins,
        )

    def _bulletin(self, bulletin: Bulletin, score: float) -> Hit:
        parts = [bulletin.lead, *bulletin.paragraphs, *bulletin.captions]
        return Hit(
            id=bulletin.id,
            kind="bulletin",
            score=score,
            title=self._title.highlight(bulletin.title),
            snippet=self._text.snippet(parts, masses=self._masses),
            page=f"/ban-tin/{bulletin.id}",
            url=bulletin.url,
            published=bulletin.published,
            section=bulletin.section,
            author=bulletin.author,
        )
