"""Whether a text can speak of initiatives at all: most news doesn't, and isn't read further."""

from __future__ import annotations

import re

#: The noun every initiative and every figure hangs on, in either composition of its letters, and
#: what else heads lists of them. Cheap on purpose: it runs over every text.
_SPOKEN_OF = re.compile(
    r"m(?:ô|o\u0302)\s*h(?:ì|i\u0300)nh|dân\s+vận\s+khéo",
    re.IGNORECASE,
)


def opens(text: str) -> bool:
    """Whether a text is worth reading.

    >>> opens("Xã có 3 MÔ HÌNH hay."), opens("Hôm nay trời mưa.")
    (True, False)
    """
    return _SPOKEN_OF.search(text) is not None
