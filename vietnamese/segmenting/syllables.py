"""Text as pyvi cuts it, and each piece as a row of numbers."""

from __future__ import annotations

import re
import string
import struct
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from vietnamese.memo import Memo
from vietnamese.segmenting.model import load
from vietnamese.spelling import surface
from vietnamese.tokenizer import tokenize
from vietnamese.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What the model needs to know of a syllable; a row of zeros parts two sentences.
ROW: Final = np.dtype(
    [
        # How much more it speaks for going on with a word than for beginning one: itself, the
        # syllable after it and the one before it.
        ("itself", "<f8"),
        ("next", "<f8"),
        ("previous", "<f8"),
        # Its number in the lexicon.
        ("number", "<u2"),
        # Tokens that begin in it: an address on the web is one syllable to pyvi.
        ("tokens", "<u2"),
        # Whether a token begins where it does, and a WORD.
        ("at_token", "?"),
        ("at_word", "?"),
        # pyvi joins only what is neither punctuation nor begins with a digit,
        ("joinable", "?"),
        # and no capital to a small letter.
        ("capital", "?"),
    ]
)
_PACK = struct.Struct("<dddHH????").pack

#: Between words pyvi is shown the punctuation only: it takes control characters for words and
#: crashes on lone surrogates.
_NOT_PUNCTUATION = re.compile(r"[^\s!-/:-@\[-^`{-~“”‘’«»…–—]")

#: What is a syllable to pyvi 0.1.1 (`ViTokenizer.sylabelize`), in the order in which it tries. The
#: first line is ours: letters up to a space can be nothing but a word, and most syllables are that.
_SYLLABLE = re.compile(
    r"""
      [^\W\d_]++(?!\S)
    | [A-ZĐ]+\. | Tp\. | Mrs?\. | Ms\. | Dr\. | ThS\.       # abbreviations
    | ==> | -> | \.\.\. | >>
    | \w+://\S+                                             # addresses
    | [a-zA-Z0-9_.+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9-]+
    | \d+(?:[.,_]\d+)+
    | [^\w\s]
    | \w+
    """,
    re.VERBOSE,
)

#: One word and one syllable after it at most, whatever these letters are.
_WORD_AND_MARK = re.compile(r"(?P<word>[^\W\d_]+)(?P<mark>[,;:!?)”’»\"]?)")


class Shown(NamedTuple):
    """A stretch of text as pyvi is shown it."""

    text: str
    #: Where each token begins in `text`, in characters.
    starts: list[int]


def show(text: str, tokens: Sequence[Token], *, start: int, end: int) -> Shown:
    """`text[start:end]`, in which these tokens are, for pyvi: composed, no dates to tear.

    Words are spelt as in `surface`; dates and numbers become 0.

    >>> text = "ngày 16/01/2024, Hoà_Bình"
    >>> show(text, tokenize(text), start=0, end=len(text))
    Shown(text='ngày 0, Hòa Bình', starts=[0, 5, 8, 12])
    """
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for token in tokens:
        gap = _between(text[start : token.start])
        word = surface(text[token.start : token.end]) if token.kind is Kind.WORD else "0"
        starts.append(length + len(gap))
        pieces += (gap, word)
        length += len(gap) + len(word)
        start = token.end
    pieces.append(_between(text[start:end]))
    return Shown("".join(pieces), starts)


def _between(gap: str) -> str:
    return _NOT_PUNCTUATION.sub(" ", gap).replace("_", " ")


def _rows_of_run(run: str) -> bytes:
    if simple := _WORD_AND_MARK.fullmatch(run):  # nearly half of the new ones, at 0.4 of the time
        word = surface(simple["word"])
        if word.isalpha():
            row = _row(word, tokens=1, at_token=True, at_word=True)
            return row + _row(simple["mark"]) if simple["mark"] else row
    return rows(run, tokenize(run), start=0, end=len(run))


#: Of a stretch of text without a space in it, its tokens as usual: its rows (of `ROW`). Most are
#: one word, perhaps with a comma. Of those in news 97 of 100 are remembered; 65,536 take 19 MB.
RUNS: Final = Memo(_rows_of_run, most=1 << 16)


def rows(text: str, tokens: Sequence[Token], *, start: int, end: int) -> bytes:
    """The rows (of `ROW`) of `text[start:end]`, in which these tokens and no line feeds are.

    >>> found = np.frombuffer(rows("UBND xã", tokenize("UBND xã"), start=0, end=7), ROW)
    >>> found["number"].astype(bool).tolist(), found["tokens"].tolist()
    ([False, True], [1, 1])
    """
    shown = show(text, tokens, start=start, end=end)
    return b"".join(_rows(shown, tokens))


def _rows(shown: Shown, tokens: Sequence[Token]) -> Iterator[bytes]:
    token = 0
    for match in _SYLLABLE.finditer(shown.text):
        first = token
        while token < len(tokens) and shown.starts[token] < match.end():
            token += 1
        at_token = token > first and shown.starts[first] == match.start()
        at_word = at_token and tokens[first].kind is Kind.WORD
        yield _row(match[0], tokens=token - first, at_token=at_token, at_word=at_word)


@lru_cache(maxsize=1 << 13)
def _row(syllable: str, *, tokens: int = 0, at_token: bool = False, at_word: bool = False) -> bytes:
    model, lower = load(), syllable.lower()
    weight = model.weight.get
    itself = weight("bias", 0.0) + weight(f"word.lower():{lower}", 0.0)
    # The syllable before (-1) is this one, as the next one sees it.
    next_ = weight(f"-1:word.lower():{lower}", 0.0)
    previous = weight(f"+1:word.lower():{lower}", 0.0)
    if syllable.isupper():
        itself += weight("word.isupper()", 0.0)
        next_ += weight("-1:word.isupper()", 0.0)
        previous += weight("+1:word.isupper()", 0.0)
    if syllable.istitle():
        itself += weight("word.istitle()", 0.0)
        next_ += weight("-1:word.istitle()", 0.0)
        previous += weight("+1:word.istitle()", 0.0)
    if syllable.isdigit():
        itself += weight("word.isdigit()", 0.0)
    # pyvi asks whether it is a part of all punctuation in a row: so `()` would be punctuation too.
    joinable = syllable not in string.punctuation and not syllable[0].isdigit()
    return _PACK(
        itself,
        next_,
        previous,
        model.number.get(lower, 0),
        tokens,
        at_token,
        at_word,
        joinable,
        syllable[0].istitle(),
    )
