"""Organisations as texts write them: where each begins and ends, and its kind.

Units with a head of `organisation_kinds.tsv`, places that can act as one (xã Suối Vàng, thôn Bãi),
and private persons, of whom no name is kept. The words: `organisation_words`. Shapes: bulletins.md
4; the rules: tests/register/gold/GUIDE.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from register.extract import organisation_words as tables
from register.model import OrganisationKind

if TYPE_CHECKING:
    from register.extract.organisation_words import Head, How, Words
    from register.extract.written import Sentence, Written


@dataclass(frozen=True, slots=True)
class Phrase:
    """An organisation in a text. Characters of `Written.text`, half-open."""

    start: int
    end: int
    kind: OrganisationKind
    #: A place and no more: xã Suối Vàng, thôn. It is an organisation only as a subject or after
    #: `của`.
    place: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    #: In small letters, in one spelling.
    plain: str
    #: As written.
    text: str
    #: What stands between the word before and this one.
    gap: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


#: Ordinary words after an open head, at most.
_MOST_WORDS: Final = 9
_CAPITALS_OF_A_NAME: Final = 2
_NUMBER: Final = re.compile(r"\d{1,4}[a-zđ]?|[ivx]{1,4}")
#: Between the words of a head or a term.
_JOINTS: Final = frozenset({"", "-", "–", "&"})


def phrases(written: Written, sentence: Sentence) -> list[Phrase]:
    """All organisations, places and persons of a sentence, ascending, without overlaps.

    Quotes make no difference here: what stands inside a name is for the caller to leave out.

    >>> from corpus.bulletin import Bulletin
    >>> from register.extract.written import Written
    >>> made = Written.of(Bulletin(id="b", source="mau", title=(
    ...     "Chi hội Phụ nữ thôn Bến Cát 3, xã Suối Vàng có mô hình của Công an xã")))
    >>> for found in phrases(made, made.sentences[0]):
    ...     print(made.text[found.start : found.end], found.kind, found.place)
    Chi hội Phụ nữ thôn Bến Cát 3 women False
    xã Suối Vàng commune True
    Công an xã police False
    """
    found: list[Phrase] = []
    words = _words(written, sentence.start, sentence.end)
    here = 0
    while here < len(words):
        read = _person(words, here) or _unit(words, here, free=True)
        if not read:
            here += 1
            continue
        phrase, here = read
        found.append(phrase)
    return found


def read_at(written: Written, start: int, end: int) -> Phrase | None:
    """The organisation, place or person that begins right at `start`, as after `của`; or None."""
    words = _words(written, start, min(end, start + 200))
    if not words or words[0].start != start:
        return None
    read = _person(words, 0) or _unit(words, 0, free=False)
    return read[0] if read else None


def _words(written: Written, start: int, end: int) -> list[_Word]:
    plain, text = written.plain, written.text
    words = []
    last = start
    for match in tables.WORD.finditer(plain, start, end):
        here, after = match.span()
        words.append(_Word(here, after, match[0], text[here:after], text[last:here]))
        last = after
    return words


# Units and places ------------------------------------------------------------------------------


def _unit(words: list[_Word], first: int, *, free: bool) -> tuple[Phrase, int] | None:
    """A unit that begins at a word, and the word after it."""
    head = _head(words, first)
    if not head:
        return None
    plain = " ".join(head.words)
    after = first + len(head.words)
    if _is_another_word(words, after, plain) or _ends_a_word(words, first):
        return None
    small = free and head.how == "^" and not words[first].capital
    place = head.kind is OrganisationKind.COMMUNE or _is_place_type(words, first, after)
    last, named = _read(words, after, how=head.how, strict=place)
    if plain in tables.CROWDS and words[last - 2].plain + " " + words[last - 1].plain == "tự quản":
        last -= 2
    if small and (not named or place or plain not in tables.SMALL_GROUPS):
        return None
    if not named and _says_too_little(head, alone=last == after, free=free, place=place):
        return None
    if last == after < len(words) and words[after].plain in tables.OWN and _joined(words, after):
        return None
    return Phrase(words[first].start, words[last - 1].end, head.kind, place), last


def _is_another_word(words: list[_Word], after: int, head: str) -> bool:
    """Whether what looks like a head only begins a word (xã hội), or stands in front of one."""
    if after >= len(words):
        return False
    if words[after].plain in tables.WHO_LEADS and _joined(words, after):
        return True  # Chi hội trưởng Lê Thị Na
    if words[after].plain in tables.OTHER_WORDS.get(head, ()) and _joined(words, after):
        return True
    return head == tables.IN_FRONT and _inner_head(words, after) is not None


def _ends_a_word(words: list[_Word], first: int) -> bool:
    """Whether what looks like a head only ends a word: chăm sóc, văn bản."""
    ended = tables.ENDS_A_WORD.get(words[first].plain)
    return (
        ended is not None
        and _joined(words, first)
        and words[first - 1].plain in ended
        and not words[first].capital
    )


def _says_too_little(head: Head, *, alone: bool, free: bool, place: bool) -> bool:
    """Whether a head without a name or a place is nobody in particular."""
    plain = " ".join(head.words)
    if place:
        return alone and (plain not in tables.BARE_PLACES or (not free and plain == "bản"))
    if plain in tables.CROWDS or (free and plain in tables.PEOPLE):
        return True
    return alone and head.how == "^" and plain not in tables.SHORT_FORMS


def _read(words: list[_Word], here: int, *, how: How, strict: bool) -> tuple[int, bool]:
    """Where the unit ends whose head ends at `here`; whether a name or a place is said in it."""
    named = numbered = False
    capitals = lower = 0
    start = here
    while here < len(words) and _joined(words, here):
        word = words[here]
        if count := _place_type(words, here):
            named = strict = True
            capitals, here = 0, here + count
        elif count := _number(words, here):
            named = numbered = True
            here += count
        elif not strict and (count := _term(words, here, verb=how != "-" and here == start)):
            capitals, here = 0, here + count
        elif not strict and (head := _inner_head(words, here)):
            how = head.how if how == "-" else how
            capitals, here = 0, here + len(head.words)
        elif word.capital:
            named = True
            capitals, here = capitals + 1, here + 1
        else:
            # Tổ nhân dân tự quản số 6 chạy ghe: behind its number a group only acts.
            ended = strict or numbered or how == "-" or lower >= _MOST_WORDS
            if (
                ended
                or capitals >= _CAPITALS_OF_A_NAME
                or not _goes_on(words, here, first=here == start)
            ):
                break
            named = named or word.plain == "ngành"
            lower, here = lower + 1, here + 1
    while lower and here > start and _is_left_over(words, here - 1):
        here -= 1
    return here, named


def _is_left_over(words: list[_Word], last: int) -> bool:
    """Whether a name can't end with this word."""
    pair = f"{words[last - 1].plain} {words[last].plain}"
    return words[last].plain in tables.STOP and not words[last].capital and pair not in tables.KEPT


def _inner_head(words: list[_Word], here: int) -> Head | None:
    """A unit inside the name of another: Chi bộ nhà trường, Chi đoàn Trung tâm Y tế."""
    head = _head(words, here)
    if not head or head.kind in {OrganisationKind.COMMUNITY, OrganisationKind.COMMUNE}:
        return None
    small = " ".join(head.words) in tables.SMALL_INSIDE or head.words[0] == "trường"
    return head if words[here].capital or small else None


def _goes_on(words: list[_Word], here: int, *, first: bool) -> bool:
    """Whether an ordinary word belongs to the name of an open head: Tổ hỗ trợ, Đội thu gom."""
    pair = " ".join(word.plain for word in words[here : here + 2])
    if words[here].plain == "và":
        return here + 1 < len(words) and words[here + 1].capital and not _head(words, here + 1)
    if words[here].plain not in tables.STOP:
        return True
    if first and words[here].plain in tables.TRADES and words[here - 1].plain in tables.OF_A_TRADE:
        return True
    before = f"{words[here - 1].plain} {words[here].plain}"
    kept = pair if pair in tables.KEPT else before
    return kept in tables.KEPT and (first or kept == before or kept not in tables.ACTS)


def _number(words: list[_Word], here: int) -> int:
    """How many words a number takes here that is part of a name: số 12, 3; 0: none."""
    word = words[here]
    following = words[here + 1] if here + 1 < len(words) and _joined(words, here + 1) else None
    if word.plain == "số":
        return 2 if following and following.plain.isdigit() else 0
    if not _NUMBER.fullmatch(word.plain) or (word.plain.isalpha() and not word.text.isupper()):
        return 0
    return 0 if following and following.plain in tables.COUNTED else 1


def _place_type(words: list[_Word], here: int) -> int:
    """How many words a place's type takes here: tổ dân phố 3, xã 1, 0: none."""
    plain = tuple(word.plain for word in words[here : here + 3])
    for several in (plain, plain[:2]):
        if " ".join(several) in tables.LONG_PLACE_TYPES:
            return len(several)
    if plain[0] not in tables.PLACE_TYPES or (
        len(plain) > 1
        and _joined(words, here + 1)
        and plain[1] in tables.OTHER_WORDS.get(plain[0], ())
    ):
        return 0
    following = words[here + 1] if here + 1 < len(words) and _joined(words, here + 1) else None
    if plain[0] in tables.BARE_PLACES:
        return 1
    if following and (following.capital or following.plain[0].isdigit() or following.plain == "số"):
        return 1
    return 0


def _is_place_type(words: list[_Word], first: int, after: int) -> bool:
    return bool(_place_type(words, first) == after - first)


def _joined(words: list[_Word], here: int) -> bool:
    """Whether nothing but space, or the mark of an abbreviation, stands before a word."""
    if not here:
        return False
    before, word = words[here - 1], words[here]
    gap = word.gap.strip()
    if not gap:
        return bool(word.gap)
    if gap == ".":  # KP.4, P. An Thới
        return before.plain in tables.ABBREVIATED
    if word.gap in {"-", "&", "’", "'"}:  # TH-THCS, GD&ĐT, H’Linh
        return True
    # HĐND - UBND; Sở Kế hoạch - Đầu tư
    return gap in {"-", "–"} and (
        (before.text.isupper() and word.text.isupper())
        or (before.plain in tables.DEPARTMENTS and word.capital and not _head(words, here))
    )


def _head(words: list[_Word], here: int) -> Head | None:
    for head in tables.heads_by_first().get(words[here].plain, ()):
        if _stands(words, here, head):
            return tables.heads()[head]
    return None


def _term(words: list[_Word], here: int, *, verb: bool) -> int:
    """How many words a term takes here, one that is also a verb only if `verb`; 0: none."""
    for term in tables.terms_by_first().get(words[here].plain, ()):
        if _stands(words, here, term) and (
            verb or words[here].capital or " ".join(term) not in tables.VERBS
        ):
            return len(term)
    return 0


def _stands(words: list[_Word], here: int, wanted: Words) -> bool:
    """Whether these words stand here, a dash, an `&` or a comma of theirs between them at most."""
    if here + len(wanted) > len(words):
        return False
    for number, plain in enumerate(wanted):
        word = words[here + number]
        if word.plain != plain:
            return False
        gap = word.gap.strip() if number else ""
        if gap not in _JOINTS and not (gap == "," and wanted in tables.with_comma()):
            return False
    return True


# Persons ---------------------------------------------------------------------------------------


def _goes_before(words: list[_Word], here: int) -> bool:
    """Whether a word in capitals goes on with the one before."""
    return words[here].capital and _joined(words, here) and words[here - 1].capital


def _person(words: list[_Word], first: int) -> tuple[Phrase, int] | None:
    """A private person or household by name: gia đình ông …, chị …, Hội viên …."""
    if _goes_before(words, first):
        return None  # Phan Anh Minh
    here = first
    one = True
    while calling := _calling(words, here):  # gia đình hội viên Lê Văn Nam
        one = " ".join(calling) not in tables.CROWDS_OR_ONE
        here += len(calling)
    called = here > first
    while (
        here < len(words)
        and words[here].plain in tables.KIN
        and (here == first or _joined(words, here))
    ):
        called, here = True, here + 1
    name = here
    while here < len(words) and words[here].capital and here and _joined(words, here):
        if here == name and (words[here].plain in tables.OFFICES or _head(words, here)):
            return None
        if _place_type(words, here):
            break
        here += 1
    if (
        not called
        or here == name
        or not (one or tables.is_full_name([word.plain for word in words[name:here]]))
    ):
        return None
    return Phrase(words[first].start, words[here - 1].end, OrganisationKind.PERSON), here


def _calling(words: list[_Word], here: int) -> tuple[str, ...]:
    """The words that a person is called by there, if any are."""
    if here >= len(words):
        return ()
    possible = tables.callings_by_first().get(words[here].plain, ())
    return next((one for one in possible if _stands(words, here, one)), ())
