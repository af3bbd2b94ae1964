"""One spelling for what Vietnamese writes in several ways. The stored text is never rewritten."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from viet_text_tools import normalize_diacritics

#: Letters past this are not told apart: no word is longer, and a term must stay small.
LONGEST_TERM = 100

#: Zero-width characters and the soft hyphen: seen inside words of real pages (2 % of them).
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DROP_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
#: The Icelandic and African letters that look like Đ and stand for it in 2 of 1,000 real pages.
_LOOKALIKES = str.maketrans("ÐðƉɖ", "ĐđĐđ")

_Y_AFTER_ONE_CONSONANT = re.compile(r"([hklmst])([yỳýỷỹỵ])", re.IGNORECASE)
_I_AFTER_QU = re.compile(r"(qu)([iìíỉĩị])", re.IGNORECASE)
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_I_TO_Y = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")


@lru_cache(maxsize=1 << 17)
def surface(word: str) -> str:
    """The word in composed Unicode, its tone mark where the old style has it; case is kept.

    >>> surface("Hoà"), surface("thuỷ"), surface("Ðảng"), surface("Thu\u0309y")
    ('Hòa', 'thủy', 'Đảng', 'Thủy')
    """
    word = unicodedata.normalize("NFC", word.translate(_DROP_INVISIBLE)).translate(_LOOKALIKES)
    return word if word.isascii() else str(normalize_diacritics(word))


@lru_cache(maxsize=1 << 17)
def canonical(word: str) -> str:
    """The index term of one word, as spelt: `surface` in lower case, with one i/y style.

    `y` alone after h, k, l, m, s or t is `i` (kỹ = kĩ), and `qui` is `quy`; measured in
    docs/relevance.md. It never gives an empty string for a word that holds a letter or digit.

    >>> canonical("Kỹ"), canonical("TỶ"), canonical("quí"), canonical("Y"), canonical("HOÀ")
    ('kĩ', 'tỉ', 'quý', 'y', 'hòa')
    """
    # Lower case can decompose a letter (İ), so compose again.
    term = unicodedata.normalize("NFC", surface(word).lower())
    if match := _Y_AFTER_ONE_CONSONANT.fullmatch(term):
        term = match[1] + match[2].translate(_Y_TO_I)
    elif match := _I_AFTER_QU.fullmatch(term):
        term = match[1] + match[2].translate(_I_TO_Y)
    return term[:LONGEST_TERM]
