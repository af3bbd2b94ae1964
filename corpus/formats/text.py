"""The one thing done to a text as it is read: line feeds, runs of spaces and controls go.

Nothing else is rewritten: not to NFC, no quotation marks, no NBSP. What staff quote is what the
portal wrote.
"""

from __future__ import annotations

import re
import unicodedata

# What ends a line or separates words in any of the encodings we read. NBSP and the typographic
# spaces are not here: they were chosen by whoever wrote the text.
_BLANK = r"\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029"
_CONTROL = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
_WORK = re.compile(f"[{_BLANK}{_CONTROL}]")
_CONTROLS = re.compile(f"[{_CONTROL}]+")
_BLANKS = re.compile(f"[ {_BLANK}]+")
_SPACES = re.compile("  +")
# Marks without width that editors leave at the ends of a paragraph.
_ENDS = " \u00a0\u200b\u2060\ufeff\u00ad"


def clean(text: str) -> str:
    r"""One part of a bulletin: no line feeds, no controls, no white space at its ends.

    Law: `clean(clean(x)) == clean(x)`, and removing white space from both gives the same text,
    except for controls (Cc), lone surrogates and marks without width at the ends.

    >>> clean("  Hai \r\n dòng,\ta\x00b ")
    'Hai dòng, ab'
    >>> clean("100\u00a0kg\u00a0")
    '100\xa0kg'
    """
    if _WORK.search(text):
        text = _BLANKS.sub(" ", _CONTROLS.sub("", text))
    elif "  " in text:
        text = _SPACES.sub(" ", text)
    before = None
    while text != before:
        before, text = text, text.strip().strip(_ENDS)
    return text


def key(text: str) -> str:
    """How a line is compared with known phrases and with other lines: NFC, without case.

    cp1258 and macOS write Vietnamese letters in pieces, so even "Ảnh" has more than one spelling.
    """
    return unicodedata.normalize("NFC", text).casefold()


def composed(text: str) -> tuple[str, bool]:
    """`text` in NFC, and whether its offsets are those of `text` too."""
    if unicodedata.is_normalized("NFC", text):
        return text, True
    return unicodedata.normalize("NFC", text), False


def cut_at(text: str, offset: int) -> int:
    r"""The offset in `text` of what stands at `offset` of its NFC form.

    >>> cut_at("A\u0309nh: X", 4)
    5
    """
    place = offset
    while place < len(text):
        head = unicodedata.normalize("NFC", text[:place])
        if len(head) >= offset and not unicodedata.combining(text[place]):
            return place
        place += 1
    return len(text)
