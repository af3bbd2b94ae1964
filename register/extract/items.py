"""One sentence, read item by item and head by head.

The semicolon is the only border between items to rely on (bulletins.md 6.7). What is in quotes is
hidden while the rest is read, so that no comma, unit or `mô hình` inside a name is taken for one
outside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from register.extract import heads, patterns, quotes, told, unquoted
from register.extract.name import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from register.extract.quotes import Quote
    from register.extract.written import Sentence, Written


class Reader:
    """Reads one sentence."""

    def __init__(  # noqa: PLR0913 (all that the text before and behind tells of it)
        self,
        written: Written,
        sentence: Sentence,
        *,
        first_group: int,
        carried: bool,
        about: bool,
        taken_up: bool,
        bullet: bool,
    ) -> None:
        self.sentence = sentence
        self.base = sentence.start
        self.text = written.text
        self.plain = written.plain
        self.end = min(sentence.end, sentence.start + patterns.LONGEST_SENTENCE)
        self.group = first_group
        self.carried = carried
        #: Whether this paragraph, or the one before, speaks of models.
        self.about = about
        #: Whether it is an item of a list that an earlier paragraph announced.
        self.bullet = bullet
        #: Whether a later sentence says of what this one names that they are models.
        self.taken_up = taken_up
        #: Whether the sentence has become a list of names.
        self.listing = False
        self.names: list[Name] = []
        self.quotes: list[Quote] = []
        self.masked = ""
        #: Whether a colon or `các mô hình` announced it.
        self.announced = False
        #: Whether one of several counted names stands in quotes: `12 mô hình “A”, 3 mô hình b`.
        self.counted = False
        #: Whether the last head was said of models in general.
        self.general = False

    def read(self) -> list[Name]:
        """The names, ascending."""
        start, end = self.base, self.end
        speaks = self.plain.find(heads.MODEL, start, end) >= 0
        if not speaks and not self.bullet and not self._quoted_without_head():
            return []
        self.quotes = quotes.find(self.text, self.plain, start=start, end=end)
        # The movement is a label, in whatever quotes.
        self.quotes = [q for q in self.quotes if not self._is_movement(q)]
        self.masked = quotes.masked(self.plain, self.quotes, start=start, end=end)
        models = [match.span() for match in patterns.MODEL.finditer(self.masked)]
        if self.bullet and not models:
            self._bullet()
        elif models or self._announces():
            self._items(models)
        elif self.carried and self.masked.startswith("“"):
            self._continued()
        self._before_heads()
        if not models and self.names:
            self._owned_before(min(name.start for name in self.names) - self.base)
        self.names.sort(key=lambda name: name.start)
        return self.names

    # -- which sentences

    def _quoted_without_head(self) -> bool:
        if self.carried or self.about or self.taken_up:
            return True
        return self.sentence.part == "title" or any(
            word in self.plain[self.base : self.end]
            for word in ("cách dân vận", "cách làm", "tổ ", "câu lạc bộ")
        )

    def _is_movement(self, quote: Quote) -> bool:
        inside = " ".join(self.plain[quote.inner_start : quote.inner_end].split())
        return heads.MOVEMENT.fullmatch(inside) is not None

    def _announces(self) -> bool:
        """`Nhiều cách làm hay: đổi rác lấy quà ở thôn Bãi; cắt tóc không đồng của Đoàn xã`."""
        if not self.about or patterns.ANNOUNCES.search(self.masked) is None:
            return False
        intro = patterns.INTRO.search(self.masked)
        if intro is None:
            return False
        return ";" in self.masked or patterns.ITEM_OWNED.match(self.masked, intro.end()) is not None

    def _bullet(self) -> None:
        """`- “X” (Chi bộ thôn Bãi)`, `+ Tổ gác đêm - Công an xã: …`, `- Hội Nông dân xã: “X”`."""
        masked = self.masked
        mark = patterns.BULLET.match(masked)
        at = mark.end() if mark else 0
        unit = patterns.BULLET_UNIT.match(masked, at)
        if unit:
            at = unit.end()
        self.group += 1
        self.listing = True
        if masked.startswith("“", at):
            if self._add_quoted(at, head=at, doubts=("headless",)):
                self._rest(self._quote_end(at), len(masked), head=at, plural=False)
            return
        if not masked[at : at + 1].isalnum() or unquoted.tells(masked[at:]):
            return
        end, _ = self._phrase_end(at, len(masked))
        phrase = masked[at:end].strip()
        owned = patterns.BULLET_OWNER.match(masked, end) is not None
        # `- Khen thưởng. Cả năm …` is a heading.
        last = self.end == len(self.text) or self.text[self.end] == "\n"
        ends = last and not masked[end:].strip(" ;.…,") and phrase.count(" ") > 1
        if (
            (owned or ends)
            and unquoted.is_name(phrase, owned=owned)
            and not unquoted.is_body(phrase)
        ):
            self._add_unquoted(at, end, head=at, doubts=("headless",))

    # -- items and heads

    def _items(self, models: Sequence[tuple[int, int]]) -> None:
        masked = self.masked
        first_head = min(len(masked), models[0][0] + 1) if models else len(masked)
        intro = patterns.INTRO.search(masked, 0, first_head)
        if intro and patterns.DECOY_IN.search(masked, max(0, intro.end() - 45), intro.end()):
            intro = None
        self.announced = self.listing = intro is not None
        for start, end in _split(masked):
            if intro and start < intro.end() < end:
                start = intro.end()  # noqa: PLW2901 (what announces a list is no item of it)
            inside = [span for span in models if start <= span[0] < end]
            first = inside[0][0] if inside else end
            if self.listing and start < first:
                self._headless(start, first, whole=not inside)
            stops = [span[0] for span in (*inside, (end, end))][1:]
            for (head, at), stop in zip(inside, stops, strict=True):
                if self._headed(head, at, stop):
                    self.listing = True

    def _headed(self, head: int, at: int, stop: int) -> bool:
        """Read what stands after one head; whether it names something."""
        masked = self.masked
        left = masked[max(0, head - 60) : head]
        plural = heads.PLURAL.search(left)
        inherited = self.general and left.rstrip().endswith((",", "và"))
        self.general = False
        quote = masked.find("“", at, stop)
        if patterns.PROPOSED.search(left) or self._refers_back(at, quote):
            return False
        label = patterns.LABEL.match(masked, at)
        after = label.end() if label else at
        self.group += 1
        follows = heads.FOLLOWS.search(left) is not None
        if quote >= 0 and follows:
            # `theo mô hình “X”` is a way of doing, unless somebody has it.
            end = self._quote_end(quote)
            here = self.about and self._is_local(except_for=(0, 0))
            follows = not (self._owned(end, stop) or here)
        if quote >= 0 and not follows and self._leads_to(masked[after:quote], quote):
            return self._headed_quote(head, after, quote, stop=stop, plural=plural)
        sign = patterns.LIST_SIGN.match(masked, after, stop)
        if sign and (plural or (not sign["label"].strip() and "là" not in sign[0])):
            return self._announced_list(head, after, sign, stop=stop)
        if follows or (patterns.IS.search(left) and not patterns.IS_THE_ONE.search(left)):
            return False
        return self._unquoted(head, after, stop, plural=plural, inherited=inherited)

    def _refers_back(self, at: int, quote: int) -> bool:
        """`mô hình này`, but not `mô hình này mang tên “X”`."""
        if not patterns.REFERS.match(self.masked, at):
            return False
        return quote < 0 or not patterns.REFERS_AND_NAMES.fullmatch(self.masked, at, quote)

    def _headed_quote(
        self, head: int, after: int, quote: int, *, stop: int, plural: re.Match[str] | None
    ) -> bool:
        """`mô hình “X”`, `12 mô hình “X”`, `các mô hình … “X”, “Y”`."""
        masked = self.masked
        several = plural is not None and not plural["count"]
        alone = several and masked.count("“", quote, stop) == 1 and not self.announced
        alone = alone and not patterns.NAMING.search(masked, after, quote)
        if alone and not self._is_local(except_for=(0, 0)):
            return False  # `các mô hình “sàn thương mại” như …`: a kind
        end = self._quote_end(quote)
        if patterns.ELSEWHERE.match(masked, end) or self._is_comparison(head, quote):
            return False
        before = len(self.names)
        doubts = ("long_label",) if quote - after > patterns.SHORT_LABEL else ()
        is_list = False
        if self._add_quoted(quote, head=head, doubts=doubts):
            if masked[end:].lstrip().startswith(":"):
                return False  # what it means: `“4 cùng”: cùng ăn; cùng ở`
            self.counted |= plural is not None and not several
            is_list = several or ":" in masked[after:quote]
            self.announced |= is_list
        self._rest(end, stop, head=head, plural=is_list)
        return len(self.names) > before

    def _is_comparison(self, head: int, quote: int) -> bool:
        """Whether a quote is what a model is likened to, rather than its name."""
        first = self.text[self._quote_at(quote).inner_start]
        if not first.islower():
            return False
        before = max(0, head - 60), head
        if patterns.LIKENED.search(self.masked, *before):
            return True
        demonstrated = patterns.DEMONSTRATED.match(self.masked, self._quote_end(quote))
        return demonstrated is not None and not patterns.DOES_END.search(self.masked, *before)

    def _announced_list(self, head: int, after: int, sign: re.Match[str], *, stop: int) -> bool:
        """`các mô hình: A; B`, `mô hình như A, B`."""
        before = len(self.names)
        label = sign["label"]
        if (
            patterns.TELLING.search(label) is None
            or patterns.ANNOUNCED.search(label)
            or (":" in sign[0] and self._lists(label, sign.end(), stop))
        ):
            self.announced = True
            self._rest(sign.end(), stop, head=head, plural=True, first=True)
        return len(self.names) > before or ":" in self.masked[after : sign.end()]

    def _lists(self, label: str, at: int, stop: int) -> bool:
        """Whether names follow a colon: their owners are said, or they are in quotes."""
        if patterns.NO_LIST.search(label) or heads.SAYING.search(label + ":"):
            return False
        masked = self.masked
        quote = masked.startswith("“", at) and self._looks_like_name(at)
        if quote or patterns.ITEM_OWNED.match(masked, at, stop):
            return True
        # One item that says whose it is speaks for all.
        near = at + patterns.LISTED_NEAR
        return ";" in masked[stop:near] and bool(patterns.ITEM_OWNED.search(masked, at, near))

    def _owned(self, at: int, stop: int) -> bool:
        """Whether what follows a name says whose it is, or where."""
        after = self.masked[at : min(stop, at + 60)]
        if patterns.OWNER_AFTER.match(after) or self._place_bracket(at):
            return True
        unit = re.match(r" (?:tại|ở) ", after)
        return unit is not None and patterns.UNIT_NAMED.match(after, unit.end()) is not None

    def _leads_to(self, gap: str, quote: int) -> bool:
        """Whether the words from a head to a quote let it be the name."""
        said = re.sub(r"^, (?:công trình|phần việc|điển hình|cách làm)\b", "", gap).strip()
        if not said:
            return True
        if (
            len(gap) > patterns.LONGEST_LABEL
            or heads.SAYING.search(gap)
            or patterns.WRITTEN_ON.search(gap)
            or patterns.DECOY_END.search(said)
        ):
            return False
        if re.search(r"[.!?]\s", gap):
            return False
        if patterns.NAMING.search(gap):
            # `mô hình này là “điểm tựa”`
            return not re.search(r"\blà\s*$", gap) or self._looks_like_name(quote)
        return (
            "," not in gap
            and not patterns.TELLING.search(gap)
            and len(said.split()) <= patterns.LABEL_WORDS
        )

    # -- quotes

    def _quote_at(self, at: int) -> Quote:
        return next(q for q in self.quotes if q.start - self.base == at)

    def _quote_end(self, at: int) -> int:
        return self._quote_at(at).end - self.base

    def _looks_like_name(self, at: int) -> bool:
        quote = self._quote_at(at)
        return self.text[quote.inner_start].isupper() and self._can_be_name(quote)

    def _can_be_name(self, quote: Quote) -> bool:
        inside = " ".join(self.plain[quote.inner_start : quote.inner_end].split())
        syllables = patterns.SYLLABLE.findall(inside)
        if (
            len(syllables) == unquoted.FEWEST
            and inside == self.text[quote.inner_start : quote.inner_end]
        ):
            # “chết yểu”, “điểm tựa”; but “3 không”
            end = quote.end - self.base
            if not any(map(str.isdigit, inside)) and not self._owned(end, len(self.masked)):
                return False
        return (
            len(syllables) >= unquoted.FEWEST
            and heads.KNOWN.fullmatch(inside) is None
            and heads.MOVEMENT.fullmatch(inside) is None
        )

    def _add_quoted(self, at: int, *, head: int, doubts: tuple[str, ...] = ()) -> bool:
        quote = self._quote_at(at)
        if not self._can_be_name(quote):
            return False
        if not quote.closed:
            doubts = (*doubts, "unclosed_quote")
        self._add(quote.inner_start, quote.inner_end, quoted=True, head=head, doubts=doubts)
        return True

    def _add(
        self, start: int, end: int, *, quoted: bool, head: int, doubts: tuple[str, ...]
    ) -> None:
        confidence = 1.0
        for doubt in doubts:
            confidence *= patterns.FACTORS[doubt]
        self.names.append(
            Name(
                start,
                end,
                quoted,
                self.sentence,
                self.base + head,
                self.group,
                round(confidence, 3),
                tuple(sorted(doubts)),
            )
        )

    # -- what follows a name

    def _rest(self, at: int, stop: int, *, head: int, plural: bool, first: bool = False) -> None:
        """Names listed after a name (or, if `first`, after `mô hình:`), up to `stop`."""
        masked = self.masked
        chained = True  # nothing but separators since the last name
        while at < stop:
            quote = masked.find("“", at, stop)
            until = quote if quote >= 0 else stop
            parts = _parts(masked, at, until)
            tail = parts.pop() if quote >= 0 else None
            for number, part in enumerate(parts):
                if masked[slice(*part)].strip():
                    chained = self._part(
                        part, number, head=head, first=first, plural=plural, chained=chained
                    )
            first = False
            if tail is None:
                return
            verdict = self._tail(*tail, separated=bool(parts) or at == tail[0])
            if verdict == "stop":
                return
            if verdict == "name" and self._add_quoted(quote, head=head):
                chained = True
            at = self._quote_end(quote)

    def _part(  # noqa: PLR0913 (all that a list is known by)
        self,
        part: tuple[int, int],
        number: int,
        *,
        head: int,
        first: bool,
        plural: bool,
        chained: bool,
    ) -> bool:
        """A stretch of a list without quotes, between two commas; whether the list goes on."""
        if number == 0 and not first:
            return False  # words right after the name: its owner, a clause
        if self._owned_item(*part):
            return True
        if number == 1 and chained and self._joined_group(part[0]):
            self._listed(*part, head=head)
        elif plural and (chained or (first and number == 0)):
            return self._listed(*part, head=head)
        return chained

    def _joined_group(self, at: int) -> bool:
        """`“A” và góc học tập dưới hầm tàu`."""
        masked = self.masked
        return masked[at - 2 : at] == "và" and patterns.GROUP_FIRST.match(masked, at) is not None

    def _tail(self, start: int, end: int, *, separated: bool) -> str:
        """What the words between a separator and a quote make it: name, stop or skip."""
        tail = self.masked[start:end]
        lead = patterns.CONNECTIVE.match(tail)
        said = tail[lead.end() if lead else 0 :].strip()
        if not said:
            return "name" if separated or not tail.strip() else "skip"
        if patterns.DECOY_END.search(tail) or heads.SAYING.search(tail):
            return "stop"
        if patterns.GROUP_LABEL.fullmatch(said):
            return "name"
        owner = patterns.OWNER_DOES.match(said + " “")
        if owner and owner.end() >= len(said):
            return "name"
        return "skip"

    def _listed(self, start: int, end: int, *, head: int) -> bool:
        """An unquoted item of a list; whether the list goes on."""
        masked = self.masked
        lead = patterns.CONNECTIVE.match(masked, start, end)
        start = lead.end() if lead else start
        label = re.compile(r"\d+ (?=\S)").match(masked, start, end)
        if label:
            return False
        if unquoted.tells(masked[start:end].strip()):
            return bool(re.match(r"(?:thôn|xã|phường|bản|ấp)\b", masked[start:end]))
        stop, _ = self._phrase_end(start, end)
        phrase = masked[start:stop].strip()
        if not unquoted.is_name(phrase) or self._is_place(start, stop):
            return False
        if masked[stop:].lstrip().startswith(heads.MODEL) or unquoted.is_body(phrase):
            return False  # `Na Rì 341 mô hình`
        self._add_unquoted(start, stop, head=head, doubts=("headless",))
        return True

    def _owned_item(self, start: int, end: int) -> bool:
        """`…, Chi đoàn làng với tủ áo ấm`: an owner, and what it has."""
        masked = self.masked
        lead = patterns.CONNECTIVE.match(masked, start, end)
        at = lead.end() if lead else start
        owner = patterns.OWNER_DOES.match(masked, at, end)
        if not owner or not (self.listing or self.names) or owner["does"].strip() in "–-:":
            return False
        start = owner.end()
        stop, _ = self._phrase_end(start, end)
        phrase = masked[start:stop].strip()
        if not unquoted.is_name(phrase) or unquoted.tells(phrase) or phrase.startswith("mô hình"):
            return False
        self.group += 1
        self._add_unquoted(start, stop, head=at, doubts=("headless",))
        return True

    def _owned_before(self, first: int) -> None:
        """`Ấp 1 nổi bật với tổ vá đường, Ấp 2 có “X”`: what was told before the first quotes."""
        for start, end in _parts(self.masked, 0, first):
            owner = patterns.OWNER_DOES.match(self.masked, start, end)
            if owner and owner["does"].endswith("nổi bật với"):
                self._owned_item(start, end)

    # -- items without a head

    def _headless(self, start: int, stop: int, *, whole: bool) -> None:
        """An item of a list; if not `whole`, a head follows it."""
        masked = self.masked
        if not whole and "“" not in masked[start:stop]:
            return  # words before a head are its owner's
        lead = patterns.CONNECTIVE.match(masked, start, stop)
        at = lead.end() if lead else start
        head = at
        owner = patterns.OWNER_DOES.match(masked, at, stop)
        quote = masked.find("“", at, stop)
        self.group += 1
        if quote >= 0:
            tail = self._tail(at, quote, separated=True)
            if tail == "name" or not masked[at:quote].strip():
                if self._add_quoted(quote, head=head, doubts=("headless",)):
                    self._rest(
                        self._quote_end(quote), stop, head=head, plural=":" in masked[at:quote]
                    )
                return
        if not whole or not self._is_list():
            return
        if self.announced and ";" not in masked:  # `đổi rác ở thôn A, vá đường ở thôn B`
            self._rest(at, stop, head=head, plural=True, first=True)
            return
        if owner:
            at = owner.end()
        if unquoted.tells(masked[at:stop]):
            return
        end, _ = self._phrase_end(at, stop)
        phrase = masked[at:end].strip()
        if (
            unquoted.is_name(phrase)
            and not self._is_place(at, end)
            and not unquoted.is_body(phrase)
        ):
            self._add_unquoted(at, end, head=head, doubts=("headless",))
            self._rest(end, stop, head=head, plural=bool(owner and ":" in owner["does"]))

    def _is_list(self) -> bool:
        """Whether this sentence is a list, rather than prose with a semicolon in it."""
        return self.announced or len(self.names) > 1 or self.masked.count(";") > 1

    def _continued(self) -> None:
        """A sentence that a stray full stop broke off a list of quoted names."""
        self.listing = True
        for start, end in _split(self.masked):
            if self.masked[start:end].lstrip().startswith("“"):
                at = self.masked.index("“", start)
                if not patterns.GOES_ON.match(self.masked, self._quote_end(at)):
                    continue
                self.group += 1
                if self._add_quoted(at, head=at, doubts=("headless",)):
                    self._rest(self._quote_end(at), end, head=at, plural=False)

    # -- names without quotes

    def _phrase_end(self, start: int, stop: int) -> tuple[int, str]:
        masked = self.masked
        group = re.compile(heads.GROUP + r"\b").match(masked, start) is not None
        end, what = unquoted.end(masked[:stop], self.text, start, base=self.base, group=group)
        # `tuyên truyền, vận động nhân dân`, `kiến thức, kỹ năng tại khu trọ`
        for _ in range(2):
            if what != "comma":
                break
            after = end + 1
            while after < stop and masked[after] == " ":
                after += 1
            more, why = unquoted.end(masked[:stop], self.text, after, base=self.base, group=group)
            if after >= stop or not self._joined(start, end, after, more, why):
                break
            end, what = more, why
        return end, what

    def _joined(self, start: int, end: int, after: int, more: int, why: str) -> bool:
        """Whether the comma at `end` is inside a name, whose other half is `after` to `more`."""
        masked = self.masked
        piece = masked[after:more]
        said = masked[start:end].split()
        short_first = len(said) <= unquoted.FEWEST
        alike = piece.split()[:1] == said[-3:-2]  # `mức độ 3, mức độ 4`
        ends_in_owner = why not in ("comma", "") and patterns.OWNER_OR_PLACE.match(masked, more)
        short_second = 0 < len(piece.split()) < 4 and ends_in_owner  # noqa: PLR2004 (`kỹ năng số`)
        return (
            bool(short_first or short_second or alike)
            and not unquoted.tells(piece)
            and not self._is_place(after, more)
            and not piece.startswith((heads.MODEL, "“"))
        )

    def _add_unquoted(
        self, start: int, end: int, *, head: int, doubts: tuple[str, ...] = ()
    ) -> None:
        text = self.text
        first, last = self.base + start, self.base + end
        while last > first and not text[last - 1].isalnum() and text[last - 1] not in ")%":
            last -= 1
        while first < last and text[first].isspace():
            first += 1
        self._add(first, last, quoted=False, head=head, doubts=("unquoted", *doubts))

    def _unquoted(
        self, head: int, at: int, stop: int, *, plural: re.Match[str] | None, inherited: bool
    ) -> bool:
        """`mô hình nuôi ốc ruộng của Tổ hội số 2`."""
        masked = self.masked
        end, what = self._phrase_end(at, stop)
        phrase = " ".join(masked[at:end].split())
        owned = patterns.OWNER_AFTER.match(masked, end) is not None
        if not unquoted.is_name(phrase, owned=owned and not plural):
            self.general = plural is not None or inherited
            return False
        if plural or (inherited and not masked.startswith(" đã ", end)):
            self.general = True
            if plural is None or not plural["count"]:
                return self._listed_models(head, at, stop)
            if self.counted:  # `12 mô hình “A”, 3 mô hình nuôi ong`
                self._add_unquoted(at, end, head=head)
            return self.counted
        if patterns.ELSEWHERE.match(masked, end):
            return False
        placed = what in ("at", "commune", "hamlet") or self._place_bracket(end)
        if not owned and not self._is_one(head, at, end, phrase=phrase, placed=placed):
            return False
        doubts = () if owned or placed or self.listing else ("weak_head",)
        self._add_unquoted(at, end, head=head, doubts=doubts)
        self._rest(end, stop, head=head, plural=False)
        return True

    def _is_one(self, head: int, at: int, end: int, *, phrase: str, placed: bool) -> bool:
        """Whether a phrase without an owner is said of one model of somebody here."""
        masked = self.masked
        if patterns.REFERS.match(masked, end):
            return False  # `mô hình hợp tác toàn diện này`
        if self.listing:
            return True
        before = max(0, head - 60), head
        does = patterns.DOES_END.search(masked, *before) is not None
        if does and patterns.PERSON.search(masked, *before):
            return True
        # `Tổ tiết kiệm xóm Đình` says its place itself.
        proper = self.text[self.base + at].isupper() and patterns.GROUP_FIRST.match(" " + phrase)
        local = self._is_local(except_for=(0, 0) if proper else (at, end))
        if local and (placed or does or proper):
            return True
        return self._clause_begins(head) and (
            patterns.BEGAN.match(masked, end) is not None
            or self._is_local(except_for=(head, len(masked)))
            or self._is_local(except_for=(at, end), named=True)
            or (local and masked.startswith(":", end))  # a heading run in
        )

    def _listed_models(self, head: int, at: int, stop: int) -> bool:
        """`các mô hình A, B, C`: names if there are three, or some in quotes."""
        before = len(self.names)
        self._rest(at, stop, head=head, plural=True, first=True)
        found = self.names[before:]
        long = [name for name in found if self.plain.count(" ", name.start, name.end) > 1]
        if len(long) >= patterns.LIST or any(name.quoted for name in found):
            return True
        del self.names[before:]
        return False

    def _clause_begins(self, head: int) -> bool:
        before = self.masked[max(0, head - 3) : head].rstrip()
        return head <= 6 or before.endswith((",", ":", ")", "-", "–"))  # noqa: PLR2004 (`3- `)

    def _place_bracket(self, end: int) -> bool:
        after = self.text[self.base + end : self.base + end + 12].lstrip()
        return after.startswith("(") and after[1:2].isupper()

    def _is_place(self, start: int, end: int) -> bool:
        said = self.masked[start:end]
        unit = re.match(rf"\s*(?:{heads.COMMUNE}|{heads.HAMLET})\.?\s*(?:số )?(\w+)", said)
        if not unit:
            return False
        letter = self.text[self.base + start + unit.start(1)]
        return (letter.isupper() or letter.isdigit()) and len(said.split()) <= 5  # noqa: PLR2004 (type word and name)

    def _is_local(self, *, except_for: tuple[int, int], named: bool = False) -> bool:
        """Whether somebody or some place is said in the sentence; if `named`, by name."""
        start, end = except_for
        for match in patterns.UNIT_NAMED.finditer(self.masked):
            letter = self.text[self.base + match.start(1)]
            if (letter.isupper() or letter.isdigit()) and not start <= match.start() < end:
                return True
        body = None if named else patterns.LOCAL_BODY.search(self.masked)
        return body is not None and not start <= body.start() < end

    # -- names that stand before their head, or without one

    def _before_heads(self) -> None:
        taken = {name.start for name in self.names}
        decoy_end = -1  # of the last of a list of movements or the like
        told_end = -1  # of the last of a list of names
        for quote in self.quotes:
            start, end = quote.start - self.base, quote.end - self.base
            listed = patterns.AND.fullmatch
            if told.is_decoy(self.masked, start) or (
                decoy_end >= 0 and listed(self.masked, decoy_end, start)
            ):
                decoy_end = end
                continue
            if quote.inner_start in taken:
                told_end = end
                continue
            goes_on = told_end >= 0 and listed(self.masked, told_end, start) is not None
            doubt = self._doubt_without_head(quote, goes_on=goes_on)
            if not doubt:
                continue
            if not goes_on:
                self.group += 1
            self._add(quote.inner_start, quote.inner_end, quoted=True, head=start, doubts=(doubt,))
            taken.add(quote.inner_start)
            told_end = end
            if doubt == "no_head":
                # What is listed with it, up to the next item or head.
                near = min(len(self.masked), end + patterns.LISTED_NEAR)
                stop = re.compile(rf";|\b{heads.MODEL}\b").search(self.masked, end, near)
                before_rest = len(self.names)
                self._rest(end, stop.start() if stop else near, head=start, plural=False)
                self.names[before_rest:] = [
                    name for name in self.names[before_rest:] if name.start not in taken
                ]
                taken.update(name.start for name in self.names)

    def _doubt_without_head(self, quote: Quote, *, goes_on: bool) -> str | None:
        """What makes a quoted name without a head less sure; None: it is no name."""
        start, end = quote.start - self.base, quote.end - self.base
        inside = " ".join(self.plain[quote.inner_start : quote.inner_end].split())
        if patterns.HEAD_AFTER.match(self.masked, end) and self._can_be_name(quote):
            return "head_after"
        sure = goes_on or self.taken_up or told.has_owner(self.masked, end)
        fewest = told.LISTED if sure or self.names else told.TOLD
        written = self.text[quote.inner_start : quote.inner_end]
        if not quote.closed or not told.shaped(written, inside, fewest=fewest):
            return None
        if goes_on:
            return "no_head"
        if (self.about or self.taken_up or self.names) and told.told(
            self.masked, start, end, taken_up=self.taken_up
        ):
            return "no_head"
        if patterns.PEOPLE.match(inside) and patterns.RUN_BY.match(self.masked, end):
            return "group_head"
        return None


def _split(masked: str) -> Iterator[tuple[int, int]]:
    """The items of a sentence: stretches between semicolons outside brackets."""
    start = depth = 0
    for match in re.finditer(r"[();]", masked):
        sign = match[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif not depth:
            yield start, match.start()
            start = match.end()
    yield start, len(masked)


def _parts(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between commas (and `và` after a quote or before the end) outside brackets."""
    parts = []
    at = start
    depth = 0
    for match in re.finditer(r"[(),;…]|\.{2,}|\bvà\b", masked[start:end]):
        sign = match[0]
        if sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
            continue
        if depth:
            continue
        here = start + match.start()
        if sign == "và" and masked[at:here].strip() and masked[start + match.end() : end].strip():
            continue  # `treo đèn và báo động`: inside a name
        parts.append((at, here))
        at = start + match.end()
    parts.append((at, end))
    return parts
