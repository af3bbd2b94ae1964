"""Quoted names that follow "mô hình".

Simple and honest: what has no quotes is not found, and nobody's organisation is guessed. The
movement's own name, and what is called a slogan, a campaign or a decree, is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from register.model import Mention
from vietnamese import fold, sentences, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.bulletin import Bulletin

#: Pairs are made within a sentence, whatever marks they were made with: real pages mix them.
_OPENING, _CLOSING = '“"«”', '”"»“'
_QUOTED = re.compile(
    rf"[{_OPENING}]\s*(?P<double>[^{_OPENING}{_CLOSING}]{{2,300}}?)\s*[{_CLOSING}]"
    r"|(?<!\w)['‘]\s*(?P<single>[^'‘’]{2,300}?)\s*['’](?!\w)"
)
#: From the head to its name: a label may stand between, in real bulletins up to 80 characters long.
_LONGEST_LABEL = 90
#: From one name of a list to the next: the first one's owner may stand between.
_LONGEST_OWNER = 120
#: Left at the end of a name whose closing mark was forgotten.
_SIGNS = " ;,.:"
_HEAD = "mo hinh"
_MOVEMENT = "dan van kheo"
#: Words that make the quoted thing that follows something else than an initiative.
_DECOYS = (
    "phong trao",
    "cuoc van dong",
    "phuong cham",
    "khau hieu",
    "chu de",
    "thong diep",
    "tinh than",
    "loi day",
    "hoi thi",
    "cuoc thi",
    "lien hoan",
    "de an",
    "ke hoach",
    "nghi quyet",
    "chi thi",
    "danh hieu",
    "giai thuong",
    "ngay hoi",
    "linh vuc",
    "cho biet",
    "chia se",
    "noi rang",
)
_FEWEST_SYLLABLES, _MOST_SYLLABLES = 2, 40


def mentions(bulletin: Bulletin) -> list[Mention]:
    """The initiatives this bulletin names, in the order of its text; each place once.

    >>> from corpus.bulletin import Bulletin
    >>> text = "Xã có mô hình “Dân vận khéo” cấp tỉnh “Ngõ sáng”; “Tủ sách xóm” của Hội Phụ nữ."
    >>> b = Bulletin(id="b1", source="mau", title="Tin", paragraphs=(text,))
    >>> [mention.name for mention in mentions(b)]
    ['Ngõ sáng', 'Tủ sách xóm']
    """
    text = bulletin.text
    found = []
    for start, end in sentences(text):
        for name_start, name_end in _names(text[start:end]):
            found.append(
                Mention(
                    bulletin=bulletin.id,
                    name=text[start + name_start : start + name_end],
                    name_start=start + name_start,
                    name_end=start + name_end,
                    evidence=text[start:end],
                    evidence_start=start,
                    evidence_end=end,
                    published=bulletin.published,
                )
            )
    return found


def _names(sentence: str) -> Iterator[tuple[int, int]]:
    """Spans of the names in one sentence."""
    previous_end = 0
    in_list = False
    for quoted in _QUOTED.finditer(sentence):
        gap = _plain(sentence[previous_end : quoted.start()])
        group = quoted.lastgroup or "double"
        inside = _plain(quoted[group])
        previous_end = quoted.end()
        if any(decoy in gap for decoy in _DECOYS):
            in_list = False
        elif _HEAD in gap and len(gap.rpartition(_HEAD)[2]) <= _LONGEST_LABEL:
            in_list = True
        elif in_list:
            in_list = len(gap) <= _LONGEST_OWNER
        if in_list and inside != _MOVEMENT and _is_name(inside):
            yield quoted.start(group), quoted.start(group) + len(quoted[group].rstrip(_SIGNS))


def _is_name(plain: str) -> bool:
    syllables = plain.split()
    if syllables[:3] == _MOVEMENT.split() and len(syllables) <= len(_MOVEMENT.split()) + 2:
        return False  # “Dân vận khéo” năm, “Dân vận khéo” cấp xã: still the movement
    return _FEWEST_SYLLABLES <= len(syllables) <= _MOST_SYLLABLES


def _plain(text: str) -> str:
    return " ".join(fold(token.term) for token in tokenize(text))
