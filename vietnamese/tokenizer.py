"""Text to tokens.

The text is cut as it was written, and only then is each token spelt canonically; so offsets always
point into the text given, decomposed accents, soft hyphens and all.
"""

from __future__ import annotations

import re

from vietnamese.memo import Memo
from vietnamese.spelling import INVISIBLE, canonical
from vietnamese.tokens import Kind, Token

_LETTER = r"[^\W_]"
#: Combining marks (decomposed accents) and invisible characters go on with the word they are in.
_GOES_ON = rf"[\u0300-\u036f{INVISIBLE}]"
# A letter never goes on (_GOES_ON) and never parts, so nothing is given back (++): a third faster.
_REST = rf"(?:{_GOES_ON}++{_LETTER}++)*+(?:[{INVISIBLE}]*[\u0300-\u036f])*"
_WORD = rf"{_LETTER}++{_REST}"
_ALONE = rf"(?!{_GOES_ON}*{_LETTER})"
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]|20)\d\d"

_TOKEN = re.compile(
    rf"""
      (?P<word>[^\W\d_]{_LETTER}*+{_REST})  # first, since most are; all others begin with a digit
    | (?P<date>{_DAY}(?P<sep>[/.-]){_MONTH}(?P=sep){_YEAR}{_ALONE}(?![/-]{_LETTER}))
    | (?P<document>\d+(?:/\d{{4}})?[/-](?=[^\W\d_]){_WORD}(?:[-/&]{_WORD})*{_ALONE})
    | (?P<pair>\d+/\d+{_ALONE}(?![/]{_LETTER}))
    | (?P<number>(?:\d{{1,3}}(?:\.\d{{3}})+(?!\.?\d)|\d+)(?:,\d+)?{_ALONE})
    | (?P<mixed>{_WORD})
    """,
    re.VERBOSE,
)
#: What `Token(...)` does, without a call in between: a quarter of the time of `tokenize`.
_new = tuple.__new__
_BETWEEN_PARTS = re.compile(r"[/&-]")


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens, in order.

    >>> text = "Hoà Bình có 1.280 mô hình (16/01/2024), theo 15/2019/QĐ-UBND."
    >>> [token.term for token in tokenize(text)]
    ['hòa', 'bình', 'có', '1280', 'mô', 'hình', '16/1/2024', 'theo', '15/2019/qđ-ubnd']
    >>> tokenize(text)[6].terms
    ('16/1/2024', '16/1', '1/2024', '16', '1', '2024')
    """
    tokens = []
    at = 0
    # No token reaches over a space, nor looks beyond one; and the same pieces come again and again.
    for piece in text.split(" "):
        for start, end, kind, terms in _PIECES[piece]:
            tokens.append(_new(Token, (at + start, at + end, kind, terms)))
        at += len(piece) + 1
    return tokens


def _cut(text: str) -> tuple[tuple[int, int, Kind, tuple[str, ...]], ...]:
    return tuple(
        (match.start(), match.end(), *_terms(match.lastgroup or "", match[0]))
        for match in _TOKEN.finditer(text)
    )


_PIECES = Memo(_cut, most=1 << 16)


def _terms(group: str, written: str) -> tuple[Kind, tuple[str, ...]]:
    match group:
        case "word" | "mixed":
            return Kind.WORD, (canonical(written),)
        case "number":
            return Kind.NUMBER, (_number(written),)
        case "date":
            day, month, year = (_number(part) for part in re.split(r"[/.-]", written))
            whole = f"{day}/{month}/{year}"
            return Kind.DATE, (whole, f"{day}/{month}", f"{month}/{year}", day, month, year)
        case "pair":
            first, second = (_number(part) for part in written.split("/"))
            return Kind.DATE, _distinct(f"{first}/{second}", first, second)
        case _:
            return Kind.DOCUMENT, _document(written)


def _number(written: str) -> str:
    """Digits without the dots of the thousands; small counts without their leading zero.

    >>> [_number(n) for n in ("1.280", "2,5", "05", "0912345678")]
    ['1280', '2,5', '5', '0912345678']
    """
    digits = written.replace(".", "")
    return digits[1:] if re.fullmatch(r"0\d(?:,\d+)?", digits) else digits


def _document(written: str) -> tuple[str, ...]:
    """A document's number whole, its number and year, and each of its parts.

    >>> _document("15/2019/QĐ-UBND")
    ('15/2019/qđ-ubnd', '15/2019', '15', '2019', 'qđ', 'ubnd')
    """
    pieces = [canonical(piece) for piece in _BETWEEN_PARTS.split(written)]
    joints = [joint[0] for joint in _BETWEEN_PARTS.finditer(written)]
    pieces = [_number(piece) if piece.isdecimal() else piece for piece in pieces]
    whole = pieces[0] + "".join(j + p for j, p in zip(joints, pieces[1:], strict=True))
    year = (f"{pieces[0]}/{pieces[1]}",) if pieces[2:] and pieces[1].isdecimal() else ()
    return _distinct(whole, *year, *pieces)


def _distinct(*terms: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))
