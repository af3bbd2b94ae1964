"""The encodings of Vietnamese before Unicode, and of Unicode gone wrong: to letters, by table.

They are met as text whose letters are the wrong ones: each byte was shown as cp1252 shows it, so
the đ of a .VnTime document is a ®.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Literal

from corpus.formats.syllable import is_syllable

#: "utf-8" is UTF-8 that somebody decoded as cp1252 or Latin-1, perhaps twice.
Encoding = Literal["tcvn3", "vni", "viscii", "utf-8"]
ENCODINGS: tuple[Encoding, ...] = ("tcvn3", "vni", "viscii", "utf-8")


def _cp1252() -> list[str]:
    """What cp1252 shows for each byte; Latin-1's control where it shows nothing, as browsers do."""
    shown = [bytes([byte]).decode("cp1252", "ignore") for byte in range(256)]
    return [letter or chr(byte) for byte, letter in enumerate(shown)]


_SHOWN = _cp1252()
_DECODING = "".join(_SHOWN)
# Latin-1 shows these bytes as controls: the same text, once more decoded otherwise.
_LATIN_1 = {byte: _SHOWN[byte] for byte in range(0x80, 0xA0)}
# The punctuation among them: what Windows' programmes write by themselves, so in any old text.
_SIGNS = "…‘’“”•–—"
_SIGNED = re.compile(rf"(?<![^\W\d_])[^\W\d_]*[{_SIGNS}](?:[^\W\d_]|[{_SIGNS}])*")


def shown(data: bytes) -> str:
    r"""Bytes as cp1252 shows them, none lost: what `convert` takes.

    >>> shown("Đường".encode()), convert(shown("Đường".encode()), "utf-8")
    ('Ä\x90Æ°á»\x9dng', 'Đường')
    """
    return codecs.charmap_decode(data, "strict", _DECODING)[0]


def convert(text: str, encoding: Encoding) -> str:
    """The letters that a text in an old encoding means; ASCII stays as it is, and so do unknowns.

    >>> convert("X· BÕn C¸t ra qu©n n¹o vÐt kªnh", "tcvn3")
    'Xã Bến Cát ra quân nạo vét kênh'
    >>> convert("Xaõ Beán Caùt ra quaân naïo veùt keânh", "vni")
    'Xã Bến Cát ra quân nạo vét kênh'
    >>> convert("Xã B\u00aan Cát ra quân n\u00d5o vét kênh", "viscii")
    'Xã Bến Cát ra quân nạo vét kênh'
    >>> convert("XÃ£ Báº¿n CÃ¡t ra quÃ¢n náº¡o vÃ©t kÃªnh", "utf-8")
    'Xã Bến Cát ra quân nạo vét kênh'
    """
    if encoding == "utf-8":
        return _decoded(text)
    text = text.translate(_LATIN_1)
    if encoding == "viscii":
        return _with_signs(text.translate(_VISCII), _VISCII_SIGNS)
    if encoding == "vni":
        return _VNI_LETTER.sub(lambda found: _VNI[found[0]], text)
    text = _GLYPHS.sub(lambda found: _GLYPH[found[0]], text)
    return _raised(_with_signs(text.translate(_TCVN3), _TCVN3_SIGNS))


def _table(rows: dict[int, str]) -> tuple[dict[int, str], dict[int, str]]:
    """What each character shown stands for; apart from it, what cp1252's punctuation does."""
    letters = {
        ord(_SHOWN[start + place]): letter
        for start, row in rows.items()
        for place, letter in enumerate(row)
    }
    signs = {ord(sign): letters.pop(ord(sign)) for sign in _SIGNS if ord(sign) in letters}
    return letters, signs


def _with_signs(text: str, signs: dict[int, str]) -> str:
    """Quotation marks, dashes and ellipses to letters where a word is a syllable only with them.

    The same bytes are capitals: `H—I` may be HỘI, `—` alone Ở, `“Xã` is neither.
    """

    def read(found: re.Match[str]) -> str:
        word = found[0].translate(signs)
        alone = len(word) == 1 and word != "Ở"
        opening = found[0][0] in _SIGNS and word[1:2].islower() and word[1] not in "cmnpt"
        return found[0] if alone or opening or not is_syllable(word) else word

    return _SIGNED.sub(read, text)


# --- TCVN3: the .Vn fonts of the north, and of the state -----------------------------------------
# TCVN 5712:1993: its set VN3 is what the fonts have; VN1 has capitals with tones besides.
_TCVN3, _TCVN3_SIGNS = _table(
    {
        0x01: "ÚỤ",
        0x04: "ỪỬỮ",
        0x11: "ỨỰỲỶỸÝỴ",
        0x80: "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ",
        0xA1: "ĂÂÊÔƠƯĐăâêôơưđẰ",
        0xB5: "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
    }
)
# PDF readers give these signs for two glyphs of the .Vn fonts (found by viparse, MIT, in public
# documents: "n−íc" is "nước"), and Unicode's compatibility form has another µ.
_GLYPH = {"\u2212": "\u00ad", "\u2219": "\u00b7", "\u03bc": "\u00b5"}
_GLYPHS = re.compile("(?<=[^\\W\\d_])[\u2212\u2219]|[\u2212\u2219](?=[^\\W\\d_])|\u03bc")
_CAPITALS = re.compile(r"[A-Z][^\W\d_]*[A-Z]")
_SMALL = re.compile(r"[a-z]")
_WORD = re.compile(r"[^\W\d_]+")


def _raised(text: str) -> str:
    """Capitals whole again: the fonts have none with tones, so CỘNG HOÀ is typed "CéNG HOµ"."""
    return "\n".join(
        line.upper()
        if _CAPITALS.search(line) and not _SMALL.search(line)
        else _WORD.sub(_raised_word, line)
        for line in text.split("\n")
    )


def _raised_word(found: re.Match[str]) -> str:
    word = found[0]
    return word.upper() if _CAPITALS.search(word) and not _SMALL.search(word) else word


# --- VISCII: RFC 1456 ----------------------------------------------------------------------------
_VISCII, _VISCII_SIGNS = _table(
    {
        0x02: "Ẳ",
        0x05: "ẴẪ",
        0x14: "Ỷ",
        0x19: "Ỹ",
        0x1E: "Ỵ",
        0x80: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ",
        0xA0: "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ",
        0xC0: "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư",
        0xE0: "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
    }
)

# --- VNI-Windows: the VNI fonts of the south ----------------------------------------------------
# A vowel, then its mark; đ, ị, ỉ, ĩ and ỵ are one character.
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_MARKED = {
    **{f"{base}{mark}": base + tone for base in "aeiouy" for mark, tone in _TONES.items()},
    **{
        f"{base}{mark}": f"{base}\u0302{tone}"
        for base in "aeo"
        for mark, tone in zip("âàáåãä", ("", *"\u0300\u0301\u0309\u0303\u0323"), strict=True)
    },
    **{
        f"a{mark}": f"a\u0306{tone}"
        for mark, tone in zip("êèéúüë", ("", *"\u0300\u0301\u0309\u0303\u0323"), strict=True)
    },
    **{
        f"{theirs}{mark}": f"{ours}{tone}"
        for theirs, ours in (("ô", "ơ"), ("ö", "ư"))
        for mark, tone in (("", ""), *_TONES.items())
    },
    "ñ": "đ",
    "ò": "ị",
    "æ": "ỉ",
    "ó": "ĩ",
    "î": "ỵ",
}
_SMALL_VNI = {theirs: unicodedata.normalize("NFC", ours) for theirs, ours in _MARKED.items()}
_VNI = {
    **_SMALL_VNI,
    # A capital that only begins a word may have its mark small.
    **{theirs.capitalize(): ours.upper() for theirs, ours in _SMALL_VNI.items()},
    **{theirs.upper(): ours.upper() for theirs, ours in _SMALL_VNI.items()},
}
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

# --- UTF-8, decoded as something else -----------------------------------------------------------
# Where Windows speaks Vietnamese, cp1258 shows Ă for the Ã of cp1252; else they agree on UTF-8.
_BYTE = {letter: byte for byte, letter in enumerate(_SHOWN)} | {"Ă": 0xC3}
_BYTE |= {chr(byte): byte for byte in _LATIN_1}
_INNER = f"[\u0080-\u00bf{''.join(_SHOWN[0x80:0xA0])}]"
_UTF_8 = re.compile(f"[\u00c2-\u00dfĂ]{_INNER}|[\u00e0-\u00ef]{_INNER}{{2}}|[ð-ô]{_INNER}{{3}}")
# The byte A0 shows as a no-break space, and many a programme makes a space of it, or one of it and
# the space behind. It ends à, Ạ, Ơ and Ỡ; behind à, what only ends a word belongs to it.
_LOST = re.compile("(?:[ÃĂ](?= (?: |(?:[imouy]|nh?|ng)\\b))|Æ|á[º»]) ")
_LOST_AT_END = re.compile("[ÃĂ] ")
_MOST_TIMES = 3


def _decoded(text: str) -> str:
    text = _LOST.sub(lambda found: found[0][:-1] + "\u00a0", text)
    text = _LOST_AT_END.sub("Ã\u00a0 ", text)
    for _ in range(_MOST_TIMES):
        before = text
        text = _UTF_8.sub(_character, text)
        if text == before:
            break
    return text


def _character(found: re.Match[str]) -> str:
    data = bytes(_BYTE[letter] for letter in found[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
