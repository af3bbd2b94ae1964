"""The ways people type one query: without accents, in raw keys, glued, mistyped, in other styles.

Each takes a query with its accents and gives it as somebody else would have typed it. The same
query always gives the same text: what is left to chance is seeded by the query itself.
"""

from __future__ import annotations

import random
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from vietnamese import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable


class _Keys(NamedTuple):
    """The keys of an input method, by combining mark."""

    tones: dict[str, str]
    #: What follows the letter that the mark stands on; "=" is that letter again.
    marks: dict[str, str]
    #: What follows a d for đ; "=" as above.
    stroke: str


_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc huyền hỏi ngã nặng
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TELEX = _Keys(
    dict(zip(_TONES, "sfrxj", strict=True)), {_CIRCUMFLEX: "=", _BREVE: "w", _HORN: "w"}, "="
)
_VNI = _Keys(
    dict(zip(_TONES, "12345", strict=True)), {_CIRCUMFLEX: "6", _BREVE: "8", _HORN: "7"}, "9"
)
#: What the other style writes the tone mark of on the other letter; only at the end of a syllable.
_MOVABLE = {"oa", "oe", "uy"}
_GLUED = (2, 4)
#: Fewer letters leave too little to be recognised by.
_FEWEST_LETTERS = 3
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def unaccented(query: str) -> str:
    """The query as typed without accents.

    >>> unaccented("Mô hình Dân vận khéo?")
    'Mo hinh Dan van kheo?'
    """
    return _retyped(query, lambda _, word: _plain(word))


def half(query: str) -> str:
    """Every second syllable plain, the first plain.

    >>> half("mô hình dân vận khéo")
    'mo hình dan vận kheo'
    """
    return _retyped(query, lambda number, word: word if number % 2 else _plain(word))


def telex(query: str) -> str:
    """The keys of Telex, with no input method to read them; the tone's key after the syllable.

    >>> telex("Đường hoa thuở ấy, 15 người")
    'Dduowngf hoa thuowr aays, 15 nguowif'
    """
    return _retyped(query, lambda _, word: _keys(word, _TELEX))


def vni(query: str) -> str:
    """The keys of VNI.

    >>> vni("Đường hoa thuở ấy, 15 người")
    'D9uo7ng2 hoa thuo73 a6y1, 15 nguo7i2'
    """
    return _retyped(query, lambda _, word: _keys(word, _VNI))


def glued(query: str) -> str:
    """Without accents, and without the spaces in one run of 2 to 4 syllables.

    >>> glued("mô hình dân vận khéo"), glued("khéo")
    ('mo hinhdanvankheo', 'kheo')
    """
    plain = unaccented(query)
    words = re.findall(r"\S+", plain)
    chance = _chance("glued", query)
    runs = [
        range(start, start + length)
        for length in range(_GLUED[0], _GLUED[1] + 1)
        for start in range(len(words) - length + 1)
        if all(word.isalpha() for word in words[start : start + length])
    ]
    if not runs:
        return plain
    # The length first: there are fewer long runs than short ones.
    length = chance.choice(sorted({len(run) for run in runs}))
    run = chance.choice([run for run in runs if len(run) == length])
    joined = "".join(words[run.start : run.stop])
    return " ".join([*words[: run.start], joined, *words[run.stop :]])


def typo(query: str) -> str:
    """Without accents, and one slip in one word of 3 letters or more.

    Two letters swapped, one left out, one doubled, or the key beside it hit.

    >>> typo("mô hình dân vận khéo"), typo("ở xã")
    ('mo hihn dan van kheo', 'o xa')
    """
    plain = unaccented(query)
    chance = _chance("typo", query)
    places = [
        match
        for match in re.finditer(r"[^\W\d_]+", plain)
        if len(match[0]) >= _FEWEST_LETTERS and match[0].isascii()
    ]
    if not places:
        return plain
    place = chance.choice(places)
    return plain[: place.start()] + _slip(place[0], chance) + plain[place.end() :]


def oldtone(query: str) -> str:
    """Tone marks the other way, where there are two: hòa and hoà, thủy and thuỷ.

    >>> oldtone("Hòa bình, THUỶ lợi, quý khách, hoàn toàn")
    'Hoà bình, THỦY lợi, quý khách, hoàn toàn'
    """
    return _retyped(query, lambda _, word: _moved(word))


def _retyped(query: str, retype: Callable[[int, str], str]) -> str:
    """The query with each of its words, told by its number and its text, typed in another way."""
    query = unicodedata.normalize("NFC", query)
    pieces = []
    end = 0
    for number, token in enumerate(tokenize(query)):
        pieces += [query[end : token.start], retype(number, query[token.start : token.end])]
        end = token.end
    return "".join(pieces) + query[end:]


def _plain(word: str) -> str:
    return _cased("".join(fold(char.lower()) for char in word), like=word)


def _cased(word: str, *, like: str) -> str:
    """The case kept where it can be."""
    return word.capitalize() if like.istitle() else word.upper() if like.isupper() else word


def _keys(word: str, keys: _Keys) -> str:
    """Whole words of letters only: nobody types the number of a document in raw keys."""
    if word.isascii() or not word.isalpha():
        return word
    tone = ""
    typed = ""
    letters = word.lower()
    for place, char in enumerate(letters):
        parts = unicodedata.normalize("NFD", char)
        letter = parts[0]
        typed += "d" + keys.stroke.replace("=", "d") if letter == "đ" else letter
        for mark in parts[1:]:
            tone = keys.tones.get(mark, tone)
            # One key gives both horns of ươ.
            if mark in keys.marks and not (mark == _HORN and _horned(letters[place + 1 :])):
                typed += keys.marks[mark].replace("=", letter)
    return _cased(typed + tone, like=word)


def _horned(rest: str) -> bool:
    """Whether ơ comes next, in whichever tone."""
    parts = unicodedata.normalize("NFD", rest[:1])
    return parts.startswith("o") and _HORN in parts


def _slip(word: str, chance: random.Random) -> str:
    low = word.lower()
    places = range(len(low))
    beside = {
        key: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
        for row in _ROWS
        for at, key in enumerate(row)
    }
    slips = [
        [low[:at] + low[at + 1] + low[at] + low[at + 2 :] for at in places[:-1]],
        [low[:at] + low[at + 1 :] for at in places],
        [low[:at] + low[at] + low[at:] for at in places],
        [low[:at] + key + low[at + 1 :] for at in places for key in beside[low[at]]],
    ]
    kind = chance.choice([found for each in slips if (found := [s for s in each if s != low])])
    return _cased(chance.choice(kind), like=word)


def _moved(word: str) -> str:
    first, last = (unicodedata.normalize("NFD", char) for char in f"  {word}"[-2:])
    marks = first[1:] + last[1:]
    movable = (first[0] + last[0]).lower() in _MOVABLE and word[-3:-2].lower() != "q"
    if not movable or len(marks) != 1 or marks not in _TONES:
        return word
    moved = first[0] + marks + last[0] if last[1:] else first[0] + last[0] + marks
    return word[:-2] + unicodedata.normalize("NFC", moved)


def _chance(slice_: str, query: str) -> random.Random:
    query = unicodedata.normalize("NFC", query)
    return random.Random(f"{slice_} {query}")  # noqa: S311 - no secret
