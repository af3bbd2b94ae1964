"""Questions for a person: what the texts say that tables and rules don't decide."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from engine import Generations
from indexer.bulletins import stored_bulletins, stored_ids
from register.review import WHY_DOUBTFUL, QuestionKind, lost_corrections
from register.store import FILE_NAME, Register
from vietnamese.mining import Pair, mine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from register.model import Initiative


class NewAbbreviation(NamedTuple):
    """A short form that the table of abbreviations lacks."""

    pair: Pair
    #: How often the texts say so.
    times: int
    #: The id of a bulletin that says so.
    bulletin: str


class DoubtfulMerge(NamedTuple):
    """Entries that may be one; of several, the first may be one of the others."""

    entries: tuple[Initiative, ...]
    #: Keys of `register.review.WHY_DOUBTFUL`.
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """All that is asked of the published generation."""

    merges: list[DoubtfulMerge]
    #: Corrections that can't be done, each told in Vietnamese.
    lost_corrections: list[str]
    #: The most frequent first.
    abbreviations: list[NewAbbreviation]

    def as_json(self) -> dict[str, list[Any]]:
        """For programs."""
        return {
            "doubtful_merges": [
                {
                    "reasons": list(merge.reasons),
                    "initiatives": [
                        {
                            "id": one.id,
                            "name": one.name,
                            "organisation": one.organisation,
                            "place": one.place,
                            "bulletins": list(one.bulletins),
                        }
                        for one in merge.entries
                    ],
                }
                for merge in self.merges
            ],
            "lost_corrections": self.lost_corrections,
            "abbreviations": [
                {
                    "short": one.pair.short,
                    "long": one.pair.long,
                    "times": one.times,
                    "bulletin": one.bulletin,
                }
                for one in self.abbreviations
            ],
        }

    def lines(self) -> Iterator[str]:
        """For people, with what to paste into the file of corrections."""
        if not (self.merges or self.lost_corrections or self.abbreviations):
            yield "Không có câu hỏi nào. (No questions.)"
        if self.merges:
            yield "MÔ HÌNH CÓ THỂ TRÙNG NHAU (doubtful merges)"
            yield "Nếu là một: chép đoạn dưới vào tệp đính chính, ghi lý do. Nếu không: đổi join"
            yield "thành apart để lần sau không hỏi nữa."
        for merge in self.merges:
            yield f"\n# {'; '.join(WHY_DOUBTFUL.get(code, code) for code in merge.reasons)}"
            yield from (f"# {_described(one)}" for one in merge.entries)
            yield "[[join]]"
            yield f'entries = ["{merge.entries[0].id}", "{merge.entries[1].id}"]'
            yield 'reason = ""'
        if self.lost_corrections:
            yield "\nĐÍNH CHÍNH KHÔNG CÒN DÙNG ĐƯỢC (corrections that no longer apply)"
            yield from self.lost_corrections
        if self.abbreviations:
            yield "\nCHỮ VIẾT TẮT MỚI (new abbreviations)"
        for found in self.abbreviations:
            short, long = found.pair
            yield f"{short}\t{long}\t{found.times} lần\t/ban-tin/{found.bulletin}"


def questions(root: Path) -> Questions:
    """Those of the published generation."""
    with Generations(root).open_current() as generation:
        register = Register(generation.path / FILE_NAME)
        asked = register.questions()
        entries = {one.id: one for one in register.initiatives()} if asked else {}
        return Questions(
            merges=[
                DoubtfulMerge(tuple(entries[id_] for id_ in one.initiatives), one.reasons)
                for one in asked
                if one.kind is QuestionKind.DOUBTFUL_MERGE
            ],
            lost_corrections=lost_corrections(asked),
            abbreviations=_new_abbreviations(generation.path),
        )


def _new_abbreviations(folder: Path) -> list[NewAbbreviation]:
    times: Counter[Pair] = Counter()
    bulletins: dict[Pair, str] = {}
    for one in stored_bulletins(folder, stored_ids(folder)):
        for pair in mine(one.bulletin.text):
            times[pair] += 1
            bulletins.setdefault(pair, one.bulletin.id)
    return [NewAbbreviation(pair, count, bulletins[pair]) for pair, count in times.most_common()]


def _described(initiative: Initiative) -> str:
    said = [f"“{initiative.name}”", initiative.organisation, initiative.place]
    bulletins = f"{len(initiative.bulletins)} bản tin"
    return " · ".join([*filter(None, said), bulletins, f"/mo-hinh/{initiative.id}"])
