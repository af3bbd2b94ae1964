"""The register, made from all mentions, the register before, and what staff set right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from register.continuity import heirs, redirects
from register.correct import correct
from register.corrections import NONE
from register.merge import merge
from register.partial import merge_again
from register.store import NOTHING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from register.corrections import Corrections
    from register.model import Initiative, Mention
    from register.review import Question
    from register.store import Before


@dataclass(frozen=True, slots=True)
class Made:
    """What the next register holds."""

    #: In the order of their ids.
    initiatives: list[Initiative]
    #: The entry that each mention had before corrections: so that they can be taken back.
    found_as: dict[Mention, str]
    #: Mentions that a correction took out.
    dropped: list[Mention]
    #: Doubtful merges, then corrections that no longer apply.
    questions: list[Question]
    #: Lost ids of initiatives, and where they lead; None: removed.
    moved: dict[str, str | None]


def make(
    mentions: Sequence[Mention],
    *,
    before: Before = NOTHING,
    corrections: Corrections = NONE,
    all_again: bool = True,
) -> Made:
    """Merge, then correct. Ids are those of the register before, as far as its entries go on.

    Not `all_again`: only what has changed since is merged, if nobody has corrected anything.
    """
    if all_again or before.corrections or corrections.text:
        merged = merge(mentions, known=before.found_as)
    else:
        merged = merge_again(mentions, before=before)
    lost = heirs({one.id: one.mentions for one in merged.initiatives}, known=before.found_as)
    corrected = correct(merged.initiatives, corrections, moved={**before.moved, **lost})
    initiatives = corrected.initiatives
    now = {one.id: one.mentions for one in initiatives}
    shown = {mention: one.id for one in before.initiatives for mention in one.mentions}
    gone = heirs(now, known=shown)
    return Made(
        initiatives=initiatives,
        found_as={mention: one.id for one in merged.initiatives for mention in one.mentions},
        dropped=corrected.dropped,
        questions=[
            *_asked(merged.doubts, joined=corrected.joined, present=now, apart=corrected.apart),
            *corrected.lost,
        ],
        moved=redirects(before.moved, lost={**gone, **corrected.joined}, present=set(now)),
    )


def _asked(
    doubts: Sequence[Question],
    *,
    joined: dict[str, str],
    present: Collection[str],
    apart: Sequence[frozenset[str]],
) -> list[Question]:
    """The doubts that corrections have not settled."""
    asked: dict[Question, None] = {}
    for doubt in doubts:
        first, *others = (_end(id_, joined) for id_ in doubt.initiatives)
        told_apart = {id_ for ids in apart if first in ids for id_ in ids}
        left = dict.fromkeys(
            id_ for id_ in others if id_ != first and id_ in present and id_ not in told_apart
        )
        if first in present and left:
            asked[replace(doubt, initiatives=(first, *left))] = None
    return list(asked)


def _end(id_: str, joined: dict[str, str]) -> str:
    while id_ in joined:
        id_ = joined[id_]
    return id_
