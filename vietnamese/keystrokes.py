"""The raw keys of the two ways to type Vietnamese, Telex and VNI, read as what they were to give.

Who types `daan vaanj kheos` or `da6n va65n khe1o` has no input method running and doesn't notice.
The decoding is bogo's (the ibus-bogo project); what to decode at all is decided here, with the rule
of research/vietnamese.md 4.1.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import bogo
from bogo.validation import is_valid_string

from vietnamese.fold import fold, is_plain
from vietnamese.spelling import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: What may hold Telex keys that change a letter: a letter again, w, or a tone's key after a vowel.
#: "nghiêng" takes nine keys; some type more than they need.
_TELEX = re.compile(r"(?=[a-z]{2,12}$).*(?:a.*a|e.*e|o.*o|d.*d|w|[aeiouy].*[fsrxj]).*")
#: VNI keys: digits after a letter, of which one tone (1 to 5) at most: so `u23` holds none.
_VNI = re.compile(r"(?=[a-z1-9]{2,12}$)(?!.*[1-5].*[1-5])[a-z]+[1-9][a-z1-9]*")
#: `CO2`, `U8`: a code, not keys (but `DA6N` is).
_CODE = re.compile(r"[A-Z]+[0-9]+")
#: So few keys are read as VNI only beside others: `a6` is a car, `o6 to6` one in Vietnamese.
_SHORT = 2
#: Names of the highlands, which bogo doesn't take for Vietnamese: Đắk Lắk, Krông Pắk, Plei.
_HIGHLAND = re.compile(r"(?:[bcdghklmnprstv]|[bdhkp]r|[bkp]l|ch)?[aeiou]{1,2}(?:k|h|l|r|n|ng)?")
_VOWEL = re.compile("[aeiouy]")
_TELEX_KEYS = bogo.get_telex_definition(brackets_shorthand=False)
_VNI_KEYS = bogo.get_vni_definition()


def decode(written: str) -> tuple[str, ...]:
    """What a word as it was typed means if it is raw keys: canonical terms, all with accents.

    Often nothing, and never more than one, since no word is keys of both methods. It has the shape
    of Vietnamese; whether it is a word is for the caller to say, and so is what to make of words
    as they stand that are keys too (`sex`, `as`, `car`).

    >>> decode("vaanj"), decode("va65n"), decode("Ddawsk"), decode("khéo"), decode("facebook")
    (('vận',), ('vận',), ('đắk',), (), ())
    >>> [decode(code) for code in ("covid19", "mp3", "VNPT", "QD12", "U23", "4G", "CO2")]
    [(), (), (), (), (), (), ()]
    """
    return () if _CODE.fullmatch(written) else _decode(written.lower())


def read_keys(words: Sequence[str], *, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The canonical terms of the words of a query, raw keys decoded.

    `known` says whether the texts hold a canonical term (one without accents in any spelling). A
    word that is known stays; one that isn't is decoded if that gives a known one. Once this has
    happened, whoever typed it has no input method, and the known words are tried too.

    >>> texts = {"hôn", "nhân", "nhan", "hoon"}
    >>> read_keys(["hoon", "nhaan"], known=texts.__contains__)
    ('hôn', 'nhân')
    >>> read_keys(["hoon", "nhan", "U23"], known=texts.__contains__)
    ('hoon', 'nhan', 'u23')
    """
    terms = [canonical(word) for word in words]
    methods = set()
    for place, word in enumerate(words):
        if known(terms[place]) or (_by_digits(word) and len(word) <= _SHORT):
            continue
        if reading := _known_reading(word, known):
            terms[place] = reading
            methods.add(_by_digits(word))
    for place, word in enumerate(words):
        if _by_digits(word) in methods:
            terms[place] = _known_reading(word, known) or terms[place]
    return tuple(terms)


def _known_reading(word: str, known: Callable[[str], bool]) -> str | None:
    return next(filter(known, decode(word)), None)


def _by_digits(word: str) -> bool:
    """VNI keys, if they are keys; else Telex."""
    return any(char in word for char in "123456789")


# Memoised: the keys of a query are decoded twice, and bogo takes 0.1 ms a syllable.
@lru_cache(maxsize=1 << 12)
def _decode(keys: str) -> tuple[str, ...]:
    if _TELEX.fullmatch(keys):
        rules = _TELEX_KEYS
    elif _VNI.fullmatch(keys):
        rules = _VNI_KEYS
    else:
        return ()
    reading = _syllable(keys, rules) or _highland_syllable(keys, rules)
    return (reading,) if reading else ()


def _syllable(keys: str, rules: dict[str, object]) -> str | None:
    reading = _typed(keys, rules, only_vietnamese=True)
    return reading if _has_accents(reading) and is_valid_string(reading) else None


def _highland_syllable(keys: str, rules: dict[str, object]) -> str | None:
    reading = _typed(keys, rules, only_vietnamese=False)
    return reading if _has_accents(reading) and _HIGHLAND.fullmatch(fold(reading)) else None


def _typed(keys: str, rules: dict[str, object], *, only_vietnamese: bool) -> str:
    """What an input method makes of the keys."""
    try:
        typed = bogo.process_sequence(keys, rules=rules, skip_non_vietnamese=only_vietnamese)
    except (KeyError, IndexError):
        # bogo 1.1 fails where keys are taken back that gave no letter: a667, quswzm.
        return keys
    return canonical(typed)


def _has_accents(reading: str) -> bool:
    """And a vowel: bogo takes rows of consonants for abbreviations, and lets them pass."""
    return reading.isalpha() and not is_plain(reading) and bool(_VOWEL.search(fold(reading)))
