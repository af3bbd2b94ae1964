"""What two ways to write one initiative's name share, and how far two names are apart.

A name is compared by its syllables, without what writers add to it: `Mô hình` in front, the hamlet
at its end, `(ANTT)` after what that stands for. Each thing left out is a code of
docs/register.md.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from register.places import LEVEL_WORDS, NOWHERE, Where, where
from vietnamese import STOP_SYLLABLES, abbreviations, fold, is_plain, tokenize
from vietnamese.alphabet import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Said before a name or left out, the longest first.
_HEADS: Final = tuple(
    tuple(head.split())
    for head in (
        "mô hình dân vận khéo",
        "mô hình câu lạc bộ",
        "mô hình tổ",
        "mô hình",
        "câu lạc bộ",
    )
)
#: What is left of a name must say something.
_SHORTEST: Final = 2
_GLOSS: Final = re.compile(r"\s*\(\s*([A-ZĐĂÂÊÔƠƯ][A-ZĐĂÂÊÔƠƯ&-]{1,9})\s*\)")
_PLACE_AT_END: Final = re.compile(
    rf"[\s,–-]*(?:\b(?:tại|ở|của)\s+)?\b(?:{LEVEL_WORDS})\s+(?:số\s+)?(?:[{CAPITALS}0-9]\w*\s*)+$"
)
#: Of grammar, or said as well as not.
_LIGHT: Final = STOP_SYLLABLES | frozenset(
    ("và", "với", "gắn", "cùng", "cấp", "tại", "ở", "trong", "trên", "từ", "bằng", "theo", "về")
)
_NUMBERS: Final = frozenset(
    ("một", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "chục")
) | {"không"}  # `3 không` is not `3 có`
_STOPS: Final = ("c", "ch", "p", "t")
_INITIALS: Final = {
    "tr": "ch",
    "s": "x",
    "gi": "d",
    "r": "d",
    "l": "n",
    "ngh": "ng",
    "gh": "g",
    "k": "c",
}
_INITIAL: Final = re.compile(r"^(?:tr|s|gi(?=[aeou])|r|l|ngh|gh|k(?!h))")
#: What can be a syllable, accents aside; wider than the language.
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
#: From so many syllables on, two may differ.
LONG: Final = 9
#: With fewer, only accents may.
SHORT: Final = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is compared."""

    #: Its syllables, abbreviations spelt out, without head, place and gloss.
    syllables: tuple[str, ...]
    #: The same without accents.
    key: tuple[str, ...]
    #: Codes of what was left out or spelt out: abbreviation, head, place.
    steps: frozenset[str] = frozenset()
    #: The place that stood at its end.
    place: Where = NOWHERE


class Apart(NamedTuple):
    """How far two names are apart, in syllables that one has and the other has not."""

    #: Misspelt ones, and words of grammar left out.
    small: int
    #: Other words.
    other: int


@lru_cache(maxsize=1 << 16)
def key_of(name: str) -> str:
    """What all spellings with the same syllables share, whatever their case, dashes and commas.

    >>> key_of("Tủ sách - góc học") == key_of("tủ sách, góc học")
    True
    """
    return " ".join(token.term for token in tokenize(name))


@lru_cache(maxsize=1 << 16)
def read(written: str) -> Name:
    """A name as written.

    >>> name = read("Mô hình “Xóm an toàn về ANTT” thôn Bãi, xã Suối Vàng")
    >>> " ".join(name.syllables), sorted(name.steps), name.place.hamlet, name.place.commune
    ('xóm an toàn về an ninh trật tự', ['abbreviation', 'head', 'place'], 'bai', 'suoi vang')
    """
    steps = set()
    text = written
    if _GLOSS.search(text):
        text = _GLOSS.sub("", text)
        steps.add("abbreviation")
    text, place = _without_place(text)
    if place != NOWHERE:
        steps.add("place")
    syllables = spelt_out(text)
    if len(syllables) != len(tokenize(text)):
        steps.add("abbreviation")
    for head in _HEADS:
        rest = syllables[len(head) :]
        if syllables[: len(head)] == head and len(rest) >= _SHORTEST:
            syllables = rest
            steps.add("head")
            break
    return Name(syllables, tuple(map(fold, syllables)), frozenset(steps), place)


def spelt_out(text: str) -> tuple[str, ...]:
    """The syllables of a text, with those abbreviations in full that can mean one thing only."""
    tokens = tokenize(text)
    syllables: list[str] = []
    here = 0
    for found in abbreviations.find(tokens, text):
        if len(found.expansions) == 1:
            syllables += [token.term for token in tokens[here : found.first]]
            syllables += [token.term for token in tokenize(found.expansions[0].long)]
            here = found.last
    return (*syllables, *(token.term for token in tokens[here:]))


def says_less(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first is the second with accents missing: all of them, or some that must be.

    A syllable that ends in c, ch, p or t has a tone: `sach` can't be right. `hoa` can.

    >>> says_less(["ngo", "sang"], ["ngõ", "sáng"]), says_less(["tủ", "sach"], ["tủ", "sách"])
    (True, True)
    >>> says_less(["vườn", "hoa"], ["vườn", "hòa"]), says_less(["ngỏ", "sáng"], ["ngõ", "sáng"])
    (False, False)
    """
    if len(one) != len(other):
        return False
    bare = all(map(is_plain, one))
    return all(
        first == second
        or (is_plain(first) and first == fold(second) and (bare or first.endswith(_STOPS)))
        for first, second in zip(one, other, strict=True)
    )


def apart(one: Sequence[str], other: Sequence[str]) -> Apart | None:
    """How far; None: too far to ask. Numbers are never near: `2 giảm 4 tăng`, `3 giảm 4 tăng`.

    >>> apart("ngỏ sáng".split(), "ngõ sáng".split())
    Apart(small=1, other=0)
    >>> apart("đường hoa do nông dân tự quản".split(), "đường hoa do phụ nữ tự quản".split())
    >>> apart("xóm an ninh và trật tự".split(), "xóm an ninh trật tự".split())
    Apart(small=1, other=0)
    """
    shorter = min(len(one), len(other))
    found = _edits(tuple(one), tuple(other), 2 if shorter >= LONG else 1)
    if found is None or any(map(_is_number, (each for pair in found for each in pair))):
        return None
    if shorter < SHORT and not all(fold(first) == fold(second) for first, second in found):
        return None
    small = sum(_is_small(first, second) for first, second in found)
    return Apart(small, len(found) - small)


def _without_place(text: str) -> tuple[str, Where]:
    cut = len(text)
    while match := _PLACE_AT_END.search(text, 0, cut):
        if len(tokenize(text[: match.start()])) < _SHORTEST:
            break
        cut = match.start()
    return (text[:cut], where(text[cut:])) if cut < len(text) else (text, NOWHERE)


def _edits(
    one: tuple[str, ...], other: tuple[str, ...], most: int
) -> tuple[tuple[str, str], ...] | None:
    """The fewest syllables to change, leave out ("" on the right) or put in ("" on the left)."""
    start = 0
    while start < len(one) and start < len(other) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    if not one and not other:
        return ()
    if most == 0 or abs(len(one) - len(other)) > most:
        return None
    tries: list[tuple[tuple[str, str], tuple[str, ...], tuple[str, ...]]] = []
    if one and other:
        tries.append(((one[0], other[0]), one[1:], other[1:]))
    if one:
        tries.append(((one[0], ""), one[1:], other))
    if other:
        tries.append((("", other[0]), one, other[1:]))
    best: tuple[tuple[str, str], ...] | None = None
    for pair, rest, other_rest in tries:
        after = _edits(rest, other_rest, most - 1)
        if after is not None and (best is None or len(after) + 1 < len(best)):
            best = (pair, *after)
    return best


def _is_number(syllable: str) -> bool:
    return syllable in _NUMBERS or any(map(str.isdigit, syllable))


def _is_small(one: str, other: str) -> bool:
    if not one or not other:
        return (one or other) in _LIGHT
    plain, other_plain = fold(one), fold(other)
    if plain == other_plain:
        # dưa, dứa and dừa are three crops: accents are small where they are missing or confused.
        return plain in {one, other} or _one_tone(one) == _one_tone(other)
    if _confused(plain) == _confused(other_plain):
        return True
    syllables = _SYLLABLE.fullmatch(plain), _SYLLABLE.fullmatch(other_plain)
    return not all(syllables) and _one_letter_apart(plain, other_plain)


def _one_tone(syllable: str) -> str:
    """With hỏi for ngã: the two that are spoken alike in half of the country."""
    return unicodedata.normalize("NFD", syllable).replace("\u0303", "\u0309")


def _confused(plain: str) -> str:
    """One spelling for what is often spelt one for the other: ch tr, s x, d gi r, l n; -n -ng."""
    begun = _INITIAL.sub(lambda match: _INITIALS[match.group()], plain)
    return begun.removesuffix("g") if begun.endswith("ng") else begun


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter is changed, left out or put in."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    return other[start + 1 :] == one[start + (len(one) == len(other)) :]
