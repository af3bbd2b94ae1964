"""A text as its tokens, with what only the writing shows: capitals, gaps, neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vietnamese.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vietnamese.tokens import Token

#: Between the syllables of one name (bulletins break lines anywhere; addresses have hyphens).
_INSIDE_NAME = re.compile(r"[\s_]+|-")
#: Between a unit and the larger one that it lies in.
GAP_IN_NAME = re.compile(r"\s*[,(–-]?\s*")
#: Between the names of a list that share a type word.
GAP_IN_LIST = re.compile(r"\s*[,;]\s*")
_AFTER_ABBREVIATION = re.compile(r"\.?\s*")
_SENTENCE_BEGINS = re.compile(r"[.!?:;…\n“”\"'(\[•*–-]")

#: What makes of the name after it a person, a hamlet or a street.
_OTHER_HEADS = frozenset(
    "thôn xóm bản làng ấp buôn tổ khu khối đường phố ngõ ngách sông suối núi đồng_chí ông bà anh chị"
    " em cô chú bác cụ cháu thầy họ".replace("_", " ").split()
) - {"chí"}
#: Capitalised words that come before the name of a place, and are no part of it.
_HEADS = frozenset(
    "đoàn hội ban sở phòng an ủy đảng đài báo trường viện bộ huyện thành tỉnh tại ở về đến từ và"
    " của cho quân dân khối trận vùng miền chợ hồ đèo công tòa".split()
)
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí nông hà ma triệu"
    " lường lộc lục bàn đàm đinh lưu quách chu mã tạ đoàn vi lâm luân sầm cao mai tô thái".split()
)


class Written:
    """The tokens of a text beside the text."""

    def __init__(self, tokens: Sequence[Token], text: str, *, typed: bool) -> None:
        self.tokens = tokens
        #: Without accents, a token each.
        self.plain = [fold(token.term) for token in tokens]
        self._text = text
        self._typed = typed

    def terms(self, first: int, last: int) -> tuple[str, ...]:
        """The terms of a run of tokens."""
        return tuple([token.term for token in self.tokens[first:last]])

    def spells(self, terms: Sequence[str], name: Sequence[str]) -> bool:
        """Whether the terms spell a name (as many syllables); typed plain ones, whatever theirs."""
        return all(
            term == syllable or (self._typed and term == fold(syllable))
            for term, syllable in zip(terms, name, strict=True)
        )

    def gap(self, index: int) -> str:
        """What stands between a token and the one before."""
        start = self.tokens[index - 1].end if index else 0
        return self._text[start : self.tokens[index].start]

    def is_joined(self, index: int) -> bool:
        """Whether a token goes on in the name that the one before belongs to."""
        return bool(_INSIDE_NAME.fullmatch(self.gap(index)))

    def is_initial(self, index: int) -> bool:
        """Whether a token of one letter abbreviates a word: `P.` or `P. `, before a name."""
        token = self.tokens[index]
        following = self._text[token.end : token.end + 1]
        return self._text[token.start : token.end].isupper() and following == "."
