"""What a written Vietnamese syllable may look like: how well a text was decoded."""

from __future__ import annotations

import re
import unicodedata

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_GRAVE_HOOK_TILDE = re.compile("[\u0300\u0303\u0309]")
_ONSET = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_CLOSED = "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uyê)(?:c|ch|m|n|ng|nh|p|t)"
_OPEN = (
    "a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|uây|uê"
    "|ui|uôi|uơ|uy|uya|uyu|ư|ưa|ưi|ươi|ươu|ưu|y|yêu"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_CLOSED}|{_OPEN})")
_STOPPED = re.compile("[cpt]h?$")


def is_syllable(word: str) -> bool:
    """Whether a word, in NFC, is spelt as Vietnamese spells: letters, one tone, one case.

    >>> [is_syllable(word) for word in ("Nghiêng", "quyết", "THUỶ", "uỷ", "Đắk")]
    [True, True, True, True, False]
    >>> [is_syllable(word) for word in ("mỏs", "quộct", "bảt", "cÓ", "été", "giò°")]
    [False, False, False, False, False, False]
    """
    if not (word[1:].islower() or len(word) == 1 or word.isupper()):
        return False
    pieces = unicodedata.normalize("NFD", word.lower())
    plain, tones = _TONES.subn("", pieces)
    if tones > 1 or not _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)):
        return False
    # A syllable that a stop ends has no tone but the acute and the dot.
    return not (_STOPPED.search(plain) and _GRAVE_HOOK_TILDE.search(pieces))
