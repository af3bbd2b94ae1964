"""Who runs an initiative by what stands behind its name.

`của`, `thuộc`, `do … thực hiện`, `được … triển khai`, a bracket, or a unit right behind the quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from register.extract import owner_shapes as shapes
from register.extract.organisation_phrases import read_at
from register.extract.owner import Organisation, doubted, of_phrase
from register.model import OrganisationKind

if TYPE_CHECKING:
    from register.extract.organisation_phrases import Phrase
    from register.extract.written import Sentence, Written


def behind(written: Written, start: int, end: int) -> tuple[Organisation | None, bool]:
    """The owner said behind a name that ends at `start`; whether it is all names' of the list."""
    if match := shapes.OF.match(written.plain, start, end):
        if owner := owned(written, match.end(), end, how=match["how"]):
            return owner, bool(match["all"])
    elif owner := _right_behind(written, start, end):
        return owner, False
    found = _further_on(written, start, end) or _began_it(written, start, end)
    return found or _referred_to(written, start, end), False


def _referred_to(written: Written, start: int, end: int) -> Organisation | None:
    """In a later clause: `“X” giữ được nghề; mô hình do Hội Phụ nữ xã thành lập`."""
    later = shapes.REFERS_LATER.search(written.plain, start, end)
    match = later and shapes.REFERENCE_BY.match(written.plain, later.end(), end)
    owner = owned(written, match.end(), end, how=match["how"]) if match else None
    return doubted(owner, "far_owner") if owner else None


def _right_behind(written: Written, start: int, end: int) -> Organisation | None:
    """`được … triển khai`, a bracket, a bare unit."""
    plain = written.plain
    if match := shapes.BY.match(plain, start, end):
        phrase = read_at(written, match.end(), end)
        if phrase and (task := shapes.GIVES_TO.match(plain, phrase.end, end)):
            phrase = read_at(written, task.end(), end)
        return of_phrase(phrase) if phrase and shapes.RUNS.match(plain, phrase.end, end) else None
    if match := shapes.BRACKET.match(plain, start, end):
        return _in_bracket(written, match.end(), end)
    match = shapes.DIRECT.match(plain, start, end)
    phrase = read_at(written, match.end(), end) if match and match.end() < end else None
    if (
        phrase
        and not phrase.place
        and phrase.kind is not OrganisationKind.PERSON
        and written.text[phrase.start].isupper()
        and not _is_subject(written, phrase.end, end)
    ):
        return of_phrase(phrase)
    return None


def _in_bracket(written: Written, start: int, end: int) -> Organisation | None:
    """A unit in a bracket behind the name: at its beginning, or behind a semicolon or comma.

    `(Hội Nông dân xã)`, `(lĩnh vực kinh tế; Hợp tác xã Suối Vàng; năm 2018)`, `(thôn 4, do Chi hội
    Phụ nữ phụ trách)`. A place alone is the place.
    """
    close = written.plain.find(")", start, min(end, start + shapes.LONGEST_BRACKET))
    for part in shapes.BRACKET_PART.finditer(written.plain, start, close) if close > 0 else ():
        phrase = read_at(written, part.end(), close)
        if phrase and not phrase.place and not _is_hamlet(written, phrase):
            return of_phrase(phrase)
    return None


def _is_hamlet(written: Written, phrase: Phrase) -> bool:
    return bool(shapes.HAMLET.match(written.plain, phrase.start, phrase.end))


def _further_on(written: Written, start: int, end: int) -> Organisation | None:
    """`của …` or `do …` behind words that only say for whom, where or since when.

    A `do` with what it does there stands behind verbs, too: `ra đời năm 2021, do Hội … phụ trách`.
    """
    plain = written.plain
    limit = min(end, start + shapes.LONGEST_AFTER)
    tells = bool(shapes.TELLS.match(plain, start, end))
    for match in shapes.LATER_OF.finditer(plain, start, limit):
        between = plain[start : match.start()]
        acts = match[0] != "của " and not shapes.ENDS_CLAUSE.search(between)
        if not acts and (not tells or shapes.VERB.search(between)):
            break
        phrase = read_at(written, match.end(), end)
        if not phrase or phrase.kind is OrganisationKind.PERSON:
            continue
        if phrase.place and not (match[0] == "do " and shapes.RUNS.match(plain, phrase.end, end)):
            continue
        if not tells or shapes.VERB.search(between):
            if not shapes.RUNS.match(plain, phrase.end, end):
                continue
            if "mô hình" in between or "các" in between.split():
                continue
        return doubted(of_phrase(phrase), "far_owner")
    return None


def _began_it(written: Written, start: int, end: int) -> Organisation | None:
    """`ra đời khi ông Ba … mở cửa hồ nước`: the private person with whom it began.

    Or whoever had the idea: `ra đời theo sáng kiến của Hội Phụ nữ xã`.
    """
    match = shapes.BEGAN_WHEN.match(written.plain, start, min(end, start + shapes.LONGEST_AFTER))
    phrase = read_at(written, match.end(), end) if match else None
    if match is None or phrase is None:
        return None
    if phrase.kind is not OrganisationKind.PERSON and not match["idea"]:
        return None
    return doubted(of_phrase(phrase), "far_owner")


def fronted(
    written: Written, sentence: Sentence, span: tuple[int, int], end: int
) -> Organisation | None:
    """`Với mô hình “X”, Hội Phụ nữ xã đã vận động`; `Tác giả mô hình “X” là Hội Phụ nữ xã`."""
    plain = written.plain
    by = shapes.MAKER_IS.match(plain, span[1], end)
    if by and shapes.MAKER_OF.search(plain[max(sentence.start, span[0] - 60) : span[0]]):
        return owned(written, by.end(), end, how="của")
    comma = shapes.BEHIND_FRONTED.match(plain, span[1], end)
    lead = max(sentence.start, span[0] - shapes.LONGEST_CLAUSE)
    if not comma or not shapes.FRONTED.search(plain[lead : span[0]]):
        return None
    phrase = read_at(written, comma.end(), end)
    if not phrase or phrase.kind is OrganisationKind.PERSON:
        return None
    return of_phrase(phrase) if shapes.DID.match(plain, phrase.end, end) else None


def _is_subject(written: Written, start: int, end: int) -> bool:
    """Whether the unit that ends here has the next name: `“A” Hội CCB xã có “B”`."""
    return (
        end < len(written.text)
        and written.text[end - 1 : end + 1].strip()[-1:] in set(shapes.QUOTES)
        and bool(
            shapes.HAS.search(written.plain[start:end])
            or shapes.DOES.search(written.plain[start:end])
        )
    )


def owned(written: Written, start: int, end: int, *, how: str) -> Organisation | None:
    """The owner that begins at `start`, behind `how`: của, thuộc, do or mà."""
    phrase = read_at(written, start, end)
    if phrase:
        if how == "mà" and not shapes.RUNS.match(written.plain, phrase.end, end):
            behind = written.plain[phrase.end : min(end, phrase.end + 40)]
            if shapes.DENIES.search(behind) or shapes.BREAKS.search(behind):
                return None
        return of_phrase(phrase)
    if how != "thuộc" and shapes.OF_A_PERSON.match(written.plain, start, end):
        return Organisation(start, start, OrganisationKind.PERSON)
    return None
