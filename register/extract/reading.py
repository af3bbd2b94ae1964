"""One sentence while it is read: its quotes hidden, what is known of it, the names found so far.

What is in quotes is hidden so that no comma, unit or `mô hình` inside a name is taken for one
outside. Offsets are those of `masked`, from 0, wherever nothing else is said.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from register.extract import heads, patterns, quotes, unquoted
from register.extract.name import Name

if TYPE_CHECKING:
    from register.extract.quotes import Quote
    from register.extract.written import Sentence, Written


@dataclass(slots=True)
class Reading:
    """A sentence, what the text around it tells, and what was read of it."""

    written: Written
    sentence: Sentence
    #: Whether the sentence before, in its paragraph, was a list of names.
    carried: bool
    #: Whether this paragraph, or the one before, speaks of models.
    about: bool
    #: Whether a later sentence says of what this one names that they are models.
    taken_up: bool
    #: Whether it is an item of a list that an earlier paragraph announced.
    bullet: bool
    #: Whether the sentence has become a list of names.
    listing: bool = False
    #: Whether a colon or `các mô hình` announced it.
    announced: bool = False
    names: list[Name] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    #: The sentence in `Written.plain`, its quotes hidden.
    masked: str = ""

    @property
    def base(self) -> int:
        """Where it begins in the text."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where reading ends in the text."""
        start, limit = self.sentence.start, self.sentence.start + patterns.LONGEST_SENTENCE
        if self.sentence.end <= limit:
            return self.sentence.end
        # No word is cut.
        return max(self.written.plain.rfind(" ", start, limit), start)

    def hide_quotes(self) -> None:
        """Find the quotes; what names the movement is a label, in whatever quotes."""
        written, start, end = self.written, self.base, self.end
        found = quotes.find(written.text, written.plain, start=start, end=end)
        self.quotes = [one for one in found if not heads.MOVEMENT.fullmatch(self.inside(one))]
        self.masked = quotes.masked(written.plain, self.quotes, start=start, end=end)

    # -- quotes

    def quote_at(self, at: int) -> Quote:
        """The quote whose mark stands at `at`."""
        return next(quote for quote in self.quotes if quote.start - self.base == at)

    def quote_end(self, at: int) -> int:
        """Where that quote ends."""
        return self.quote_at(at).end - self.base

    def inside(self, quote: Quote) -> str:
        """What a quote holds, in lower case, one space between words."""
        return " ".join(self.written.plain[quote.inner_start : quote.inner_end].split())

    def looks_like_name(self, at: int) -> bool:
        """Whether a quote can be a name and begins like one."""
        quote = self.quote_at(at)
        return self.written.text[quote.inner_start].isupper() and self.can_be_name(quote)

    def can_be_name(self, quote: Quote) -> bool:
        """Whether a quote is long enough for a name, and none known all over the country."""
        inside = self.inside(quote)
        syllables = heads.SYLLABLE.findall(inside)
        if (
            len(syllables) == unquoted.FEWEST
            and inside == self.written.text[quote.inner_start : quote.inner_end]
        ):
            # “chết yểu”, “điểm tựa”; but “3 không”
            end = quote.end - self.base
            if not any(map(str.isdigit, inside)) and not self.owned(end, len(self.masked)):
                return False
        return (
            len(syllables) >= unquoted.FEWEST
            and heads.KNOWN.fullmatch(inside) is None
            and heads.MOVEMENT.fullmatch(inside) is None
        )

    # -- owners and places

    def owned(self, at: int, stop: int) -> bool:
        """Whether what follows a name says whose it is, or where."""
        after = self.masked[at : min(stop, at + 60)]
        if patterns.OWNER_AFTER.match(after) or self.place_bracket(at):
            return True
        unit = re.match(r" (?:tại|ở|trên địa bàn) ", after)
        return unit is not None and patterns.UNIT_NAMED.match(after, unit.end()) is not None

    def place_bracket(self, end: int) -> bool:
        """`(Chợ Mới)`, `(bản Cát)` behind a name."""
        after = self.written.text[self.base + end : self.base + end + 12].lstrip()
        return after.startswith("(") and (
            after[1:2].isupper() or patterns.UNIT_BRACKET.match(self.masked, end) is not None
        )

    def is_place(self, start: int, end: int) -> bool:
        """Whether a stretch is a unit and its name, or a name of its sort, and no more."""
        said = self.masked[start:end]
        written = self.written.text[self.base + start : self.base + end].split()
        # `ở xã Thường Nga, Phú Lộc`; names of models have small letters.
        if 1 < len(written) < 5 and all(word[0].isupper() and word.isalpha() for word in written):  # noqa: PLR2004
            return any(not word.isupper() for word in written)
        unit = re.match(rf"\s*(?:{heads.COMMUNE}|{heads.HAMLET})\.?\s*(?:số )?(\w+)", said)
        if not unit:
            return False
        letter = self.written.text[self.base + start + unit.start(1)]
        return unquoted.begins_name(letter) and len(said.split()) <= 5  # noqa: PLR2004 (type word and name)

    def is_local(self, *, except_for: tuple[int, int] = (0, 0), named: bool = False) -> bool:
        """Whether somebody or some place is said in the sentence; if `named`, by name."""
        start, end = except_for
        for match in patterns.UNIT_NAMED.finditer(self.masked):
            letter = self.written.text[self.base + match.start(1)]
            if unquoted.begins_name(letter) and not start <= match.start() < end:
                return True
        body = None if named else patterns.LOCAL_BODY.search(self.masked)
        return body is not None and not start <= body.start() < end

    # -- what is found

    def add_quoted(self, at: int, *doubts: str) -> bool:
        """Take the quote at `at` for a name, if it can be one."""
        quote = self.quote_at(at)
        if not self.can_be_name(quote):
            return False
        if not quote.closed:
            doubts = (*doubts, "unclosed_quote")
        self.add(quote.inner_start, quote.inner_end, *doubts, quoted=True)
        return True

    def add_unquoted(self, start: int, end: int, *doubts: str) -> None:
        """Take a stretch, without the space and signs at its ends, for a name."""
        text = self.written.text
        first, last = self.base + start, self.base + end
        while last > first and not text[last - 1].isalnum() and text[last - 1] not in ")%":
            last -= 1
        while first < last and text[first].isspace():
            first += 1
        self.add(first, last, "unquoted", *doubts, quoted=False)

    def add(self, start: int, end: int, *doubts: str, quoted: bool) -> None:
        """Take a stretch of the text (`start` and `end` count from its beginning) for a name."""
        confidence = round(math.prod((patterns.FACTORS[doubt] for doubt in doubts), start=1.0), 3)
        doubts = tuple(sorted(doubts))
        self.names.append(Name(start, end, quoted, self.sentence, confidence, doubts))
