"""The period that holds at a place in a text: said there, said before, or none.

The rules: tests/register/gold/GUIDE.md. `stated` finds the periods, and what hides them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from register.extract import stated
from register.extract.stated import AHEAD_DAYS, SPRING
from register.extract.targets import HEADING_BACK, is_heading, of_targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.extract.stated import Stated
    from register.extract.written import Written
    from register.model import Period

#: How a figure's period is known: its own words, an earlier sentence's, or none's.
How = Literal["said", "carried", "unknown"]

_LOOKS_AHEAD: Final = re.compile(
    r"(?<!\w)(?:đề nghị|nhấn mạnh|phát biểu|kết luận|triển khai|là năm)(?!\w)"
)
_FOLLOWS: Final = 70


class Calendar:
    """The periods of one bulletin."""

    def __init__(self, written: Written, *, published: date | None) -> None:
        """`published` is the day that đến nay means."""
        self._written = written
        self._published = published
        self._stated = stated.find(written, published=published)
        self._begins = [one.start for one in self._stated]

    def at(
        self, sentence: int, start: int, end: int, *, planned: bool = False
    ) -> tuple[Period | None, How]:
        """The period of what stands from `start` to `end` in a sentence (by its number).

        `planned` is for targets, whose period lies ahead.
        """
        own = [one for one in self._of(sentence) if self._holds(one, planned=planned)]
        if found := self._near(own, start, end):
            return found.period, "said"
        if planned:
            return self._planned(sentence)
        if found := self._before(sentence):
            return found.period, "carried"
        return None, "unknown"

    def _of(self, sentence: int) -> Sequence[Stated]:
        one = self._written.sentences[sentence]
        return self._stated[
            bisect_left(self._begins, one.start) : bisect_left(self._begins, one.end)
        ]

    def _holds(self, one: Stated, *, planned: bool) -> bool:
        if one.compared:
            return False
        if not planned:
            return not (one.ahead or one.paper)
        # The year behind is what a plan starts from.
        return not one.fleeting and not (self._published and one.period.last < self._published)

    def _near(self, own: Sequence[Stated], start: int, end: int) -> Stated | None:
        text = self._written.plain
        for one in own:
            if 0 <= one.start - end <= _FOLLOWS and not re.search(
                r"[,;:()\n]|\.\s|\b(?:thì|nhưng|song)\b", text[end : one.start]
            ):
                return one
        before = [one for one in own if one.start < start]
        if before:
            last = before[-1]
            if last.fleeting and text.startswith("hiện", last.start):
                # Tính đến 31/7, toàn tỉnh hiện có: the day is the better word.
                dated = [one for one in before if one.period.first is None and not one.fleeting]
                return dated[-1] if dated else last
            return last
        return next(
            (
                one
                for one in own
                if one.start >= end and not one.fleeting and ";" not in text[end : one.start]
            ),
            None,
        )

    def _before(self, sentence: int) -> Stated | None:
        sentences = self._written.sentences
        here = sentences[sentence]
        at = bisect_left(self._begins, here.start)
        for one in reversed(self._stated[:at]):
            there = sentences[one.sentence]
            if one.compared or one.ahead or one.paper or there.part == "caption":
                continue
            if one.fleeting and there.paragraph != here.paragraph:
                continue
            if self._published and one.period.first and one.period.first > self._published:
                continue
            # A plan's year is no result's, nor the one a speaker looks ahead to.
            if self._this_spring(one.period) and (
                of_targets(self._written, one.sentence)
                or _LOOKS_AHEAD.search(self._written.plain, there.start, there.end)
            ):
                continue
            if self._later(one.period) and of_targets(self._written, one.sentence, duties=False):
                continue
            return one
        return None

    def _later(self, period: Period) -> bool:
        """It isn't nearly over when the bulletin is published."""
        today = self._published
        return today is not None and (period.last - today).days > AHEAD_DAYS

    def _this_spring(self, period: Period) -> bool:
        """A whole year that has hardly begun when the bulletin is published."""
        today = self._published
        return (
            today is not None
            and today.month <= SPRING
            and period.first == date(today.year, 1, 1)
            and period.last == date(today.year, 12, 31)
        )

    def _planned(self, sentence: int) -> tuple[Period | None, How]:
        """Of targets: what its paragraph said before, if that lies ahead."""
        sentences = self._written.sentences
        paragraph = sentences[sentence].paragraph
        for number in range(sentence - 1, max(-1, sentence - HEADING_BACK), -1):
            headed = is_heading(self._written, number)
            if sentences[number].paragraph != paragraph and not headed:
                continue
            own = [one for one in self._of(number) if self._holds(one, planned=True)]
            if own and self._published and own[-1].period.last > self._published:
                return own[-1].period, "carried"
            if headed:
                break
        return None, "unknown"
