"""The raw keys of the two ways to type Vietnamese, Telex and VNI, read as what they were to give.

Who types `daan vaanj kheos` or `da6n va65n khe1o` has no input method running and doesn't notice.
The decoding is bogo's (ibus-bogo, Long T. Dam, Trung Ngo and others): 99.9 % of 3,244 syllables,
with tone keys at the end or inside (research/vietnamese.md 4.1).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import bogo

from vietnamese.fold import is_plain
from vietnamese.spelling import canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: What can hold keys that change a letter. Telex: a letter twice, w, or a tone key after a vowel.
_TELEX = re.compile(r"(?=[a-z]{2,12}$)(?:.*(?:aa|ee|oo|d.*d|w|[aeiouy].*[fsrxj]|[aeo].*[aeo]))")
#: VNI: digits after letters. One tone (1-5) at most, so `u23` and `covid19` aren't keys; three
#: characters at least, so neither are `a1` and `o2`.
_VNI = re.compile(r"(?=[a-z0-9]{3,12}$)(?=[a-z])(?!.*[1-5].*[1-5])(?!.*0)[a-z]+[1-9][a-z0-9]*")
#: Codes: U23, QD12, B52, but not DA6N.
_CODE = re.compile(r"[A-Z]+[0-9]+")
#: A syllable without its accents: those of Vietnamese and of the names of the highlands (Đắk Lắk,
#: Krông, Plei).
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|[kbp]r|[kbp]l|dr|hm|hr)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t|k|h|r|l)?"
)
_TELEX_KEYS = bogo.get_telex_definition(brackets_shorthand=False)
_VNI_KEYS = bogo.get_vni_definition()
