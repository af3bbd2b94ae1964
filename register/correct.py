"""What staff set right, done to the entries that merging made.

A correction that fits no entry, or more than one, changes nothing and becomes a question.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from register.continuity import new_id
from register.corrections import Kind
from register.model import Correction
from register.places import where
from register.profiles import read_owner
from register.review import Question, QuestionKind
from register.spellings import key_of
from register.summary import order as by_day
from register.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from register.corrections import Address, Corrections, Order
    from register.model import Initiative, Mention


class Corrected(NamedTuple):
    """The register as staff want it."""

    #: In the order of their ids.
    initiatives: list[Initiative]
    #: The mentions that are none of an initiative.
    dropped: list[Mention]
    #: Ids of entries that were joined to another, and that other's.
    joined: dict[str, str]
    #: Corrections that could not be done.
    lost: list[Question]
    #: Sets of ids that are not one.
    apart: list[frozenset[str]]


def correct(
    initiatives: Sequence[Initiative],
    corrections: Corrections,
    *,
    moved: Mapping[str, str | None],
) -> Corrected:
    """Do all corrections; `moved` leads from ids that entries had before to those they have."""
    if not corrections.orders:
        return Corrected(list(initiatives), [], {}, [], [])
    work = _Work([_Entry(one) for one in initiatives], moved=moved)
    pending = list(corrections.orders)
    why: dict[Order, str] = {}
    # One may speak of what another makes: a name given, a part split off.
    while pending:
        why = {order: reason for order in pending if (reason := work.do(order))}
        if len(why) == len(pending):
            break
        pending = list(why)
    lost = [
        Question(
            QuestionKind.LOST_CORRECTION,
            initiatives=tuple(work.ids_near(order)),
            about=f"{order} (“{order.reason}”): {reason}.",
        )
        for order, reason in why.items()
    ]
    entries = sorted((entry.finished() for entry in work.entries), key=lambda one: one.id)
    return Corrected(entries, work.dropped, work.joined, lost, work.apart)


@dataclass(slots=True, eq=False)
class _Entry:
    """An entry being set right."""

    made: Initiative
    done: list[Correction] = field(default_factory=list)
    name: str | None = None
    #: Fields of `Initiative` that were set, with their values.
    fixed: dict[str, object] = field(default_factory=dict)

    def finished(self) -> Initiative:
        name = {"name": self.name} if self.name else {}
        return replace(self.made, corrections=tuple(self.done), **self.fixed, **name)  # type: ignore[arg-type] # its own fields

    def with_mentions(self, mentions: Iterable[Mention], *, reasons: Iterable[str]) -> None:
        self.made = summarise(self.made.id, mentions, reasons=reasons)

    def names(self) -> set[str]:
        """Keys of all that it may be called by."""
        written = {self.made.name, *(mention.name for mention in self.made.mentions)}
        return {key_of(name) for name in (*written, self.name) if name}


class _Work:
    """All entries, and what became of them."""

    def __init__(self, entries: list[_Entry], *, moved: Mapping[str, str | None]) -> None:
        self.entries = entries
        self.dropped: list[Mention] = []
        self.joined: dict[str, str] = {}
        self.apart: list[frozenset[str]] = []
        self._moved = moved
        self._by_id = {entry.made.id: entry for entry in entries}
        self._by_name: defaultdict[str, list[_Entry]] = defaultdict(list)
        for entry in entries:
            for name in entry.names():
                self._by_name[name].append(entry)

    def do(self, order: Order) -> str:
        """Do one correction; why not, or "" when it is done."""
        found: list[_Entry] = []
        for address in order.entries:
            fitting = self._find(address)
            if len(fitting) != 1:
                return _not_one(address, fitting)
            found += [one for one in fitting if one not in found]
        if order.kind in {Kind.JOIN, Kind.APART} and len(found) == 1:
            return (
                "các mô hình ấy nay đã là một, có thể bỏ đính chính này"
                if order.kind is Kind.JOIN
                else "các mô hình ấy nay là một; muốn tách hãy dùng [[split]]"
            )
        entry = found[0]
        done = Correction(order.kind.value, order.reason)
        if order.kind is Kind.APART:
            self.apart.append(frozenset(one.made.id for one in found))
            return ""
        if order.kind is Kind.SPLIT:
            return self._split(entry, order, done=done)
        if order.kind is Kind.JOIN:
            self._join(entry, found[1:])
        elif order.kind is Kind.DROP:
            self._forget(entry)
            self.dropped += entry.made.mentions
        elif order.kind is Kind.RENAME:
            entry.name = order.name
            self._by_name[key_of(order.name or "")].append(entry)
        else:
            self._set(entry, order)
        entry.done.append(done)
        return ""

    def ids_near(self, order: Order) -> list[str]:
        """Of the entries that a correction may mean."""
        near = [entry for address in order.entries for entry in self._find(address)]
        return list(dict.fromkeys(entry.made.id for entry in near))

    def _find(self, address: Address) -> list[_Entry]:
        id_: str | None = address.name
        while id_ is not None and id_ not in self._by_id:
            id_ = self.joined.get(id_) or self._moved.get(id_)
        if id_ is not None:
            return [self._by_id[id_]]
        key = key_of(address.name)
        # What was joined, dropped or split since may be called so no more.
        called = dict.fromkeys(self._by_name.get(key, ()))
        found = [one for one in called if self._is_here(one) and key in one.names()]
        # As shown rather than as written somewhere: a name may be a spelling of two entries.
        shown = [one for one in found if key_of(one.finished().name) == key]
        return [one for one in shown or found if _is_of(one.finished(), address)]

    def _is_here(self, entry: _Entry) -> bool:
        return self._by_id.get(entry.made.id) is entry

    def _split(self, entry: _Entry, order: Order, *, done: Correction) -> str:
        names = {key_of(name) for name in order.names}
        out = [
            mention
            for mention in entry.made.mentions
            if (not order.bulletins or mention.bulletin in order.bulletins)
            and (not names or key_of(mention.name) in names)
        ]
        rest = [mention for mention in entry.made.mentions if mention not in out]
        if not out:
            return "mô hình ấy không được nêu ở những chỗ ấy"
        if not rest:
            return "không còn lại gì sau khi tách; muốn sửa tên hãy dùng [[rename]]"
        id_ = new_id(min(out, key=by_day), taken=self._by_id.keys())
        other = _Entry(summarise(id_, out, reasons=entry.made.reasons), done=[done])
        entry.with_mentions(rest, reasons=entry.made.reasons)
        entry.done.append(done)
        self.entries.append(other)
        self._by_id[id_] = other
        # It may be the id of one that was joined before, and now stands alone again.
        self.joined.pop(id_, None)
        for name in other.names():
            self._by_name[name].append(other)
        return ""

    def _join(self, entry: _Entry, others: list[_Entry]) -> None:
        together = [entry, *others]
        name = entry.made.name
        entry.with_mentions(
            [mention for one in together for mention in one.made.mentions],
            reasons=[reason for one in together for reason in one.made.reasons],
        )
        entry.made = replace(entry.made, name=name)  # the first keeps its name and address
        for one in others:
            self._forget(one)
            self.joined[one.made.id] = entry.made.id
            entry.done += one.done
            entry.name = entry.name or one.name
            entry.fixed = {**one.fixed, **entry.fixed}
        for name in entry.names():
            self._by_name[name].append(entry)

    def _set(self, entry: _Entry, order: Order) -> None:
        values = {
            "organisation": order.organisation,
            "organisation_kind": order.organisation_kind,
            "place": order.place,
            "areas": order.areas,
        }
        entry.fixed |= {name: value for name, value in values.items() if value is not None}

    def _forget(self, entry: _Entry) -> None:
        self.entries.remove(entry)
        del self._by_id[entry.made.id]


def _is_of(initiative: Initiative, address: Address) -> bool:
    """Whether it has the owner and the place that the address names, in some spelling."""
    owners = {one.organisation.text for one in initiative.mentions if one.organisation}
    owners |= {initiative.organisation} if initiative.organisation else set()
    if address.organisation and _owner(address.organisation) not in set(map(_owner, owners)):
        return False
    places = {one.place.text for one in initiative.mentions if one.place}
    places |= {initiative.place} if initiative.place else set()
    return not address.place or key_of(address.place) in set(map(key_of, places))


def _owner(written: str) -> tuple[object, ...]:
    """What spellings of one organisation share: its name, and its place."""
    return (*read_owner(written), where(written))


def _not_one(address: Address, found: list[_Entry]) -> str:
    if not found:
        return f"không có mô hình nào là {address}"
    ids = ", ".join(sorted(entry.made.id for entry in found)[:5])
    return (
        f"có {len(found)} mô hình là {address}; hãy ghi mã (phần cuối địa chỉ trang), hoặc thêm"
        f" organisation, place. Các mã: {ids}"
    )
