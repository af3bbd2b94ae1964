"""What of a text the model learns."""

from __future__ import annotations

import re

#: The longest syllable is "nghiêng"; longer names and foreign words are learned too.
LONGEST_WORD = 20
#: Stands for all numbers: what follows one (năm, tỉ, hộ) doesn't depend on which it is.
NUMBER = "0"

#: Onset, and either a rhyme that takes no final consonant or one that may.
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"(?:(?:ai|ao|au|ay|eo|eu|ia|ieu|iu|oai|oao|oay|oeo|oi|uay|ui|uoi|uou|uu|uya|uyu|ya|yeu|uoe)"
    r"|(?:a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye)(?:c|ch|m|n|ng|nh|p|t)?)"
)


def learned_as(term: str) -> str | None:
    """A word as itself, every number and date as `NUMBER`, anything else (u23, 15/qđ) as None.

    >>> [learned_as(term) for term in ("khéo", "1280", "2,5", "16/1/2024", "u23", "15/qđ-ubnd", "")]
    ['khéo', '0', '0', '0', None, None, None]
    """
    if term.isalpha():
        return term if len(term) <= LONGEST_WORD else None
    if term[:1].isdecimal() and not any(map(str.isalpha, term)):
        return NUMBER
    return None


def is_syllable(folded: str) -> bool:
    """Whether a folded form is one that a Vietnamese syllable can have.

    >>> is_syllable("nghieng"), is_syllable("book"), is_syllable("vnpt"), is_syllable("o")
    (True, False, False, True)
    """
    return _SYLLABLE.fullmatch(folded) is not None
