"""A text as its tokens, with what only the writing shows: capitals, gaps, neighbours.

For `places`: whether `Văn Minh` is written as a name, and not a part of `Hoàng Văn Minh`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vietnamese.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.tokens import Token


def _words(joined: str) -> frozenset[str]:
    return frozenset(joined.split())


#: Between the syllables of one name: bulletins break lines anywhere, slugs have hyphens.
_INSIDE_NAME = re.compile(r"[\s_]+|-")
_AFTER_ABBREVIATION = re.compile(r"\.?\s*")
_SENTENCE_BEGINS = re.compile(r"[.!?:;…\n“”\"'(\[•*–-]")
_BEFORE_OLD = re.compile(r"\s*\(?\s*")

#: What makes of the name after it a hamlet, a street or a person.
_OTHER_HEADS = _words(
    "thôn xóm bản làng ấp buôn tổ khu đường phố ngõ ngách sông suối"
    " ông bà anh chị cô chú bác cụ cháu thầy họ"
) | {"thon", "xom"}
#: Words with a capital letter that stand before the name of a place and are no part of it.
_HEADS = _words(
    "đoàn hội ban sở phòng an ủy đảng đài báo trường viện bộ huyện thành tỉnh xã phường"
    " tại ở về đến từ và của cho quân dân khối trận vùng miền chợ hồ đèo tòa"
)
_SURNAMES = _words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lí nông hà ma triệu"
    " lường lộc lục bàn đàm đinh lưu quách chu mã tạ vi lâm luân sầm cao mai tô"
)


class PlaceText:
    """The tokens of a text beside the text."""

    def __init__(self, text: str, *, tokens: Sequence[Token], typed: bool) -> None:
        self.tokens = tokens
        self.typed = typed
        self._text = text

    def terms(self, first: int, last: int) -> tuple[str, ...]:
        """The terms of a run of tokens (fewer at the end of the text)."""
        return tuple([token.term for token in self.tokens[first:last]])

    def plain(self, index: int) -> str:
        """A token's term without accents."""
        return fold(self.tokens[index].terms[0])

    def spells(self, terms: Sequence[str], *, name: Sequence[str]) -> bool:
        """Whether the terms spell a name; typed, a plain term stands for every accent."""
        return len(terms) == len(name) and all(
            term == syllable or (self.typed and term == fold(syllable))
            for term, syllable in zip(terms, name, strict=True)
        )

    def gap(self, index: int) -> str:
        """What stands between a token and the one before."""
        return self._text[self.tokens[index - 1].end if index else 0 : self.tokens[index].start]

    def is_joined(self, index: int) -> bool:
        """Whether a token may go on in the name that the one before belongs to."""
        return bool(_INSIDE_NAME.fullmatch(self.gap(index)))

    def is_after_type(self, index: int, *, abbreviated: bool) -> bool:
        """Whether a token comes right after a type word: `TP.Bắc Kạn`, but not `huyện. Bắc Kạn`."""
        if index >= len(self.tokens):
            return False
        pattern = _AFTER_ABBREVIATION if abbreviated else _INSIDE_NAME
        return bool(pattern.fullmatch(self.gap(index)))

    def is_initial(self, index: int) -> bool:
        """Whether a token is a capital letter with a full stop: `P. Đức Xuân`."""
        token = self.tokens[index]
        return self._is_capital(index) and self._text[token.end : token.end + 1] == "."

    def has_capitals(self, first: int, last: int) -> bool:
        """Whether every syllable has its capital letter, and none is in capitals only."""
        return all(map(self.is_title, range(first, last)))

    def is_title(self, index: int) -> bool:
        """Whether a token has its capital letter, and others that are small: `Kạn`, not `KẠN`."""
        return self._is_capital(index) and not self._is_upper(index)

    def may_be_name(self, first: int, last: int) -> bool:
        """Whether capital letters allow a name here; typed, none are needed."""
        return self.typed or all(map(self._is_capital, range(first, last)))

    def ends_other_name(self, first: int) -> bool:
        """Whether a bare name that begins here ends a longer one, or that of a street or person."""
        if not first or not self.is_joined(first):
            return False
        before = first - 1
        term = self.tokens[before].term
        return term in _OTHER_HEADS or (
            self.is_title(before)
            and term not in _HEADS
            and (term in _SURNAMES or not self._begins_sentence(before))
        )

    def goes_on(self, last: int) -> bool:
        """Whether another capitalised syllable follows what ends here."""
        return last < len(self.tokens) and self.is_joined(last) and self.is_title(last)

    def says_old(self, index: int) -> bool:
        """Whether `cũ` or `(cũ)` stands at a token, said of the name before."""
        return (
            index < len(self.tokens)
            and self.tokens[index].term == "cũ"
            and bool(_BEFORE_OLD.fullmatch(self.gap(index)))
        )

    def _is_capital(self, index: int) -> bool:
        return self._text[self.tokens[index].start].isupper()

    def _is_upper(self, index: int) -> bool:
        token = self.tokens[index]
        return self._text[token.start : token.end].isupper()

    def _begins_sentence(self, index: int) -> bool:
        return index == 0 or bool(_SENTENCE_BEGINS.search(self.gap(index)))
