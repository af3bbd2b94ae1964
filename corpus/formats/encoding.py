"""Bytes to text: UTF-8, UTF-16, what a page declares, and cp1258; nothing is ever guessed badly.

A wrong guess would fill the index with words that no one wrote, so what is not surely one of these
is refused with a reason. TCVN3, VNI and VISCII are surely known, too, but their letters are put
right only by `old_encodings.repair`, as are those that somebody decoded wrongly before.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from charset_normalizer import from_bytes

from corpus.errors import EMPTY
from corpus.formats.old_encodings import old_text

BINARY = "tệp nhị phân, không phải văn bản"
UNDECODABLE = "không giải mã được chữ"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16: the four bytes begin with its two.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    *(b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0"),
    *(b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x7fELF"),
)
#: How far into a page a charset may be declared. The HTML standard says 1,024; portals that put
#: scripts first need more.
DECLARED_WITHIN = 4096
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""",
    re.IGNORECASE,
)
_TAGS = re.compile(rb"<[^<>]*>")
# What cp1258 text is full of: a vowel, then its tone as a letter of its own. In other encodings
# the same five bytes stand anywhere.
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_TONED = re.compile("[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
#: How many of its tones must stand on vowels, and how many letters beyond ASCII must be tones: in
#: the samples, written in cp1258, 1.00 and 0.35 to 0.44.
TONES_ON_VOWELS = 0.95
TONES = 0.1


class Undecodable(ValueError):  # noqa: N818 (its message is the reason that people read)
    """These bytes are no text we can read; the message says why, in Vietnamese."""


def decode(data: bytes, *, html: bool = False) -> str:
    r"""Text of a whole file, without a byte order mark.

    >>> decode("\ufeffMưa".encode()), decode("Mưa".encode("utf-16"))
    ('Mưa', 'Mưa')
    >>> decode(b"\x89PNG\r\n")
    Traceback (most recent call last):
    corpus.formats.encoding.Undecodable: tệp nhị phân, không phải văn bản
    """
    if not data.strip(b" \t\r\n\0"):
        raise Undecodable(EMPTY)
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], charset)
    if data.startswith(_MAGIC):
        raise Undecodable(BINARY)
    if b"\0" in data:
        return _without_bom(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Only a file cut in the middle of a letter: all before it is sound.
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return data[: error.start].decode("utf-8")
    return _not_unicode(data, html=html)


def _not_unicode(data: bytes, *, html: bool) -> str:
    # Before what a page declares: one in .VnTime may say windows-1258, where it all but fits.
    if (old := old_text(data, is_html=html)) is not None:
        return old
    if html and (declared := _declared(data)):
        with suppress(Undecodable):
            return _strict(data, declared)
    return _code_page(data)


def _strict(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError) as error:
        raise Undecodable(UNDECODABLE) from error
    if not text.strip():
        raise Undecodable(EMPTY)
    return text


def _without_bom(data: bytes) -> str:
    """UTF-16 without its mark: Vietnamese text has a zero in nearly every second byte or none."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > len(data) // 8 and even <= odd // 50:
        return _strict(data, "utf-16-le")
    if even > len(data) // 8 and odd <= even // 50:
        return _strict(data, "utf-16-be")
    raise Undecodable(BINARY)


def _declared(data: bytes) -> str | None:
    """The charset a page says it has, under the name Python knows it by."""
    found = _DECLARED.search(data, 0, DECLARED_WITHIN)
    if not found:
        return None
    try:
        info = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return None
    # UTF-8 has been tried; Python's byte-to-byte codecs (zlib, hex) are no charsets; and a
    # Vietnamese page that claims a western one is in a font encoding, or wrong.
    return info.name if info.name in {"cp1258", "utf-16", "utf-16-le", "utf-16-be"} else None


def _code_page(data: bytes) -> str:
    """cp1258, where charset-normalizer finds it orderly and it looks Vietnamese."""
    # Markup is long runs of ASCII that hide how strange the words between are.
    sample = _TAGS.sub(b" ", data[:200_000])
    if from_bytes(sample, cp_isolation=["cp1258"]).best() is None:
        raise Undecodable(UNDECODABLE)
    words = sample.decode("cp1258", "replace")
    toned, tones = len(_TONED.findall(words)), len(_TONE.findall(words))
    foreign = sum(c >= "\u00c0" for c in words)
    if not toned or toned < TONES_ON_VOWELS * tones or tones < TONES * foreign:
        raise Undecodable(UNDECODABLE)
    return _strict(data, "cp1258")
