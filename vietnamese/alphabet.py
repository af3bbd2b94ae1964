"""The Vietnamese alphabet: its capitals, and its order, as dictionaries have it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

#: Capital letters, for a class of a pattern; ranges of Unicode would let small ones in.
CAPITALS: Final = "".join(
    filter(str.isupper, map(chr, (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))))
)
#: F, J, W and Z stand where they do in foreign names.
_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
#: ngang (no mark), huyền, hỏi, ngã, sắc, nặng.
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_RANK: Final = {letter: rank for rank, letter in enumerate("0123456789" + _LETTERS, 1)}

Key = tuple[tuple[int, ...], tuple[int, ...], str]


def order(text: str) -> Key:
    """What to sort by: letters first, then tones; case, spaces and quotes only at the very last.

    >>> sorted(["ấm no", "an toàn", "“Ánh sáng”", "ăn chín", "Bản làng"], key=order)
    ['an toàn', '“Ánh sáng”', 'ăn chín', 'ấm no', 'Bản làng']
    """
    letters: list[int] = []
    tones: list[int] = []
    for syllable in text.lower().split():
        for character in unicodedata.normalize("NFC", syllable):
            letter, tone = _parts(character)
            if letter in _RANK:
                letters.append(_RANK[letter])
                tones.append(tone)
        letters.append(0)
    return tuple(letters), tuple(tones), text


@lru_cache(maxsize=1024)
def _parts(character: str) -> tuple[str, int]:
    """A small letter without its tone, and the tone."""
    pieces = unicodedata.normalize("NFD", character)
    tone = next((mark for mark in pieces[1:] if mark in _TONES), "")
    bare = unicodedata.normalize("NFC", pieces.replace(tone, "")) if tone else character
    return bare, _TONES.index(tone)
