"""Texts whose names are marked by hand, so that the stages after `names` are tested alone."""

import re

from corpus.bulletin import Bulletin
from register.extract.names import Name
from register.extract.written import Written
from register.model import OrganisationKind

_MARKED = re.compile(r"⟦(.*?)⟧")


def marked(text):
    """The text without its marks ⟦ ⟧, and the names they held; its lines are paragraphs."""
    lines = _MARKED.sub(r"\1", text).split("\n")
    written = Written.of(Bulletin(id="b", source="mau", title="Tin", paragraphs=tuple(lines)))
    names = []
    taken = len("Tin\n")
    for number, match in enumerate(_MARKED.finditer(text)):
        start = taken + match.start() - 2 * number
        end = start + len(match[1])
        sentence = next(s for s in written.sentences if s.start <= start < s.end)
        quoted = written.text[start - 1] in "“”\"'«‘ " and written.text[end : end + 1] in set(
            "“”\"'»’ "
        )
        names.append(Name(start, end, quoted, sentence))
    return written, names


def said_of(written, owner):
    """The words of an organisation that was found; a person has none of their own."""
    if owner and owner.kind is OrganisationKind.PERSON:
        assert owner.start == owner.end, "a person's name is never kept"
        return "cá nhân"
    return written.text[owner.start : owner.end] if owner else None
