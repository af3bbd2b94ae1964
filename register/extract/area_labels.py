"""The areas (lĩnh vực) that models are put under: one spelling each.

The list is open (areas.tsv holds the usual ones): what a text calls a lĩnh vực is kept in its own
words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from vietnamese import abbreviations, fold, surface

#: What may stand before the area and says nothing.
EMPTY_START: Final = re.compile(
    r"(?:(?:các|các\s+)?lĩnh vực|trong|trên|về|ở|công tác|việc|thực hiện|mảng|thuộc)\s+"
)
#: Before a known area these say nothing either: giữ gìn an ninh trật tự.
VERB_START: Final = re.compile(
    r"(?:phát triển|xây dựng|giữ gìn|giữ vững|bảo đảm|đảm bảo|tăng cường|củng cố|đẩy mạnh"
    r"|nâng cao|tuyên truyền|tham gia|vận động|tự quản(?: về)?)\s+"
)
_DASH: Final = re.compile(r"\s*[-–—]\s*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SYLLABLE: Final = re.compile(r"[^\W_]+")
EDGES: Final = " \t\u00a0,;:.…-–—“”\"'‘’«»()[]"
_CAPITALS: Final = (("mặt trận tổ quốc", "Mặt trận Tổ quốc"), ("đảng", "Đảng"))
_LONGEST_ABBREVIATION: Final = 6
_JOINTS: Final = frozenset(",-&")
_SYLLABLE_OR_JOINT: Final = re.compile(r"\w+|[,&-]")
#: `KT` alone is too many other things.
_SHORTEST_KNOWN: Final = 2


@lru_cache(maxsize=1 << 12)
def canonical(text: str) -> str:
    """The one spelling of an area; of one that isn't in the table, its own words tidied.

    Never raises. A label is its own label.

    >>> canonical("An ninh – quốc phòng"), canonical("ANQP"), canonical("văn hoá xã hội")
    ('quốc phòng - an ninh', 'quốc phòng - an ninh', 'văn hóa - xã hội')
    >>> canonical("Lĩnh vực phát triển kinh tế"), canonical("NTM")
    ('kinh tế', 'xây dựng nông thôn mới')
    >>> canonical("Nuôi dạy  trẻ-Thể dục"), canonical("giữ gìn an ninh thôn bản")
    ('nuôi dạy trẻ - thể dục', 'giữ gìn an ninh thôn bản')
    """
    words = _WORD.sub(lambda match: surface(match[0]), text).strip(EDGES)
    small = words.lower()
    cut = 0
    table = _table()
    while True:
        if label := table.get(_key(words[cut:])):
            return label
        if not (match := EMPTY_START.match(small, cut)):
            break
        cut = match.end()
        while cut < len(words) and words[cut] in EDGES:
            cut += 1
    if (match := VERB_START.match(small, cut)) and (label := table.get(_key(words[match.end() :]))):
        return label
    return _tidied(words[cut:])


def known(plain: str, start: int, end: int) -> int:
    """Where the table's area that begins here ends; 0: none does."""
    first = _SYLLABLE.match(plain, start, end)
    patterns = _patterns().get(first[0]) if first else None
    match = patterns.match(plain, start, end) if patterns else None
    return match.end() if match else 0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """By their first syllable: any spelling of the table, the longest first."""
    texts = {text.lower() for row in _rows() for text in row}
    # The table's order is free only for two halves: an ninh - quốc phòng, VH và XH.
    for text in tuple(texts):
        first, dash, second = text.partition(" - ")
        if dash:
            texts |= {f"{second} - {first}", f"{second} và {first}", f"{first} và {second}"}
    patterns: dict[str, list[str]] = {}
    for text in sorted(texts, key=len, reverse=True):
        if len(text) > _SHORTEST_KNOWN:
            words = _SYLLABLE_OR_JOINT.findall(text)
            patterns.setdefault(words[0], []).append(_any_joint(words))
    return {
        first: re.compile(rf"(?:{'|'.join(several)})(?!\w)") for first, several in patterns.items()
    }


def _any_joint(words: list[str]) -> str:
    """A pattern for these words, whether a comma, a dash or nothing joins them."""
    pattern = ""
    for word in words:
        if word in _JOINTS:
            pattern += r"(?:\s*[,&–-])?"
        else:
            pattern += (r"\s*" if pattern.endswith("?") else r"\s+" if pattern else "") + word
    return pattern


def _key(words: str) -> str:
    """The syllables, folded and sorted: their order and what joins them make no difference."""
    syllables: list[str] = []
    for word in _SYLLABLE.findall(words):
        long = abbreviations.expansions(word) if word.isupper() else ()
        syllables += long[0].long.split() if long and long[0].sure else [word.lower()]
    return " ".join(sorted(fold(syllable) for syllable in syllables if syllable != "và"))


@cache
def _table() -> dict[str, str]:
    labels: dict[str, str] = {}
    for label, *others in _rows():
        for spelling in (label, *others):
            labels.setdefault(_key(spelling), label)
    return labels


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    table = resources.files("register.extract").joinpath("areas.tsv").read_text("utf-8")
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


def _tidied(words: str) -> str:
    words = _DASH.sub(" - ", " ".join(words.split())).strip(EDGES)
    shouted = words.isupper() and len(words) > _LONGEST_ABBREVIATION
    small = " ".join(
        word
        if word.isupper() and len(word) > 1 and not shouted and len(word) <= _LONGEST_ABBREVIATION
        else word.lower()
        for word in words.split(" ")
    )
    for plain, capital in _CAPITALS:
        small = re.sub(rf"\b{plain}\b(?! viên)", capital, small)
    return small
