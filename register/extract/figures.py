"""The figures of a text: numbers of models, and of people praised, and what says what they are.

`find` goes through the sentences: `counts` finds the numbers, `subjects` their names and areas,
`governing` what they measure, and `dating` when. Shapes: bulletins.md 5 and 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from register.extract import areas, counts, dating, governing, subjects
from register.extract.reporters import reporter_of
from register.model import Measure, Period, Qualifier, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from register.extract.counts import Count
    from register.extract.names import Name
    from register.extract.written import Sentence, Written


@dataclass(frozen=True, slots=True)
class Found:
    """One figure. Characters of `Written.text`, half-open; the other cells as in `model.Figure`."""

    value: int | float
    whole: int | float | None
    measure: Measure
    unit: Unit
    qualifier: Qualifier
    #: Of the number alone.
    start: int
    end: int
    sentence: Sentence
    area: str | None
    reporter: str | None
    period: Period | None
    name: str | None
    confidence: float
    #: In alphabetical order; docs/register.md explains each.
    doubts: tuple[str, ...]


_NOUNS: Final = re.compile(r"mô hình|điển hình|tập thể|cá nhân")
#: A sentence without a number has no figure.
_MAY_COUNT: Final = re.compile(
    r"\d|(?<!\w)(?:chục|trăm|ngàn|nghìn|mười|mươi|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\s"
    r"[^.;\n]{0,40}?(?:mô hình|điển hình|tập thể|cá nhân|phần trăm)"
)
#: Sentences between a total and rows without nouns.
_ROWS_WITHIN: Final = 2
#: What each doubt leaves of a confidence of 1.
_DOUBTED: Final = {
    "assumed_period": 0.9,
    "bare_number": 0.9,
    "carried_area": 0.85,
    "carried_period": 0.95,
    "far_measure": 0.75,
    "inherited_measure": 0.95,
    "mixed_unit": 0.85,
    "no_measure": 0.95,
    "number_in_words": 0.95,
    "period_of_body": 0.95,
    "unnamed_kind": 0.85,
}
#: từ 02 mô hình trở lên
_AND_MORE: Final = re.compile(r"(?:(?!\stừ\s)[^,;.()\d]){0,40}\strở\s(?P<way>lên|xuống)(?!\w)")
#: nhiều hơn 24 mô hình: this `hơn` compares.
_MORE_THAN: Final = re.compile(r"(?<!\w)(?:nhiều|ít|cao|thấp)\shơn\s$")


def find(written: Written, *, published: date | None, names: Sequence[Name] = ()) -> list[Found]:
    """The figures of a text, in its order; the numbers inside `names` are none. Never raises.

    >>> from datetime import date
    >>> from corpus.bulletin import Bulletin
    >>> from register.extract.written import Written
    >>> made = Written.of(Bulletin(id="b", source="mau", title=(
    ...     "Năm 2023, toàn xã có 2.537 mô hình đăng ký, gồm 2.500 mô hình tập thể, 37 cá nhân")))
    >>> for one in find(made, published=date(2024, 1, 16)):
    ...     print(one.value, one.measure, one.unit, one.period)
    2537 registered models 2023
    2500 registered group_models 2023
    37 registered person_models 2023
    """
    if not _NOUNS.search(written.plain):
        return []
    found: list[Count] = []
    at = 0
    for number, sentence in enumerate(written.sentences):
        inside = []
        while at < len(names) and names[at].start < sentence.end:
            inside.append(names[at])
            at += 1
        if _may_count(written, number, found):
            found += _counted(written, number, found, names=inside)
    if not found:
        return []
    dating.give_periods(found, written, published=published)
    return [_made(count, written, measure=count.measure) for count in found if count.measure]


def _may_count(written: Written, number: int, found: Sequence[Count]) -> bool:
    sentence = written.sentences[number]
    if not _MAY_COUNT.search(written.plain, sentence.start, sentence.end):
        return False
    if _NOUNS.search(written.plain, sentence.start, sentence.end):
        return True
    # Rows without their noun follow their total: `Chia ra: kinh tế 17; giảm nghèo 13`.
    return bool(found) and number - found[-1].sentence <= _ROWS_WITHIN


def _counted(
    written: Written, number: int, found: Sequence[Count], *, names: Sequence[Name]
) -> list[Count]:
    """The counts of one sentence, measured."""
    sentence = written.sentences[number]
    plain = written.plain
    here, bare = counts.of_sentence(plain, sentence, number=number, names=names)
    if not here and not bare:
        return []
    said = areas.find(written, sentence)
    total = governing.total_before(written, found, ())
    here += counts.without_noun(
        written, bare, here, said=said, number=number, sentence=sentence, total=total
    )
    if not here:
        return []
    here.sort(key=lambda count: count.start)
    counts.bound_clauses(plain, here, end=sentence.end)
    subjects.name(written, here, names)
    subjects.place(written, here, said, at=number)
    governing.measure(written, here, found, at=number)
    return [count for count in here if count.measure is not None]


def _made(count: Count, written: Written, *, measure: Measure) -> Found:
    confidence = 1.0
    for doubt in count.doubts:
        confidence *= _DOUBTED[doubt]
    return Found(
        value=count.number.value,
        whole=count.number.whole,
        measure=measure,
        unit=count.unit,
        qualifier=_qualifier(count, written.plain),
        start=count.number.start,
        end=count.number.end,
        sentence=written.sentences[count.sentence],
        area=count.area,
        reporter=reporter_of(written, count.sentence, count.start),
        period=count.period,
        name=count.name,
        confidence=round(confidence, 3),
        doubts=tuple(sorted(count.doubts)),
    )


def _qualifier(count: Count, plain: str) -> Qualifier:
    number = count.number
    if match := _AND_MORE.match(plain, count.end):
        return Qualifier.OVER if match["way"] == "lên" else Qualifier.UNDER
    if _MORE_THAN.search(plain[max(0, number.start - 12) : number.start]):
        return Qualifier.EXACTLY
    return number.qualifier
