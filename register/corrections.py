"""The file in which staff set the register right: `register.toml`, docs/vi/so-mo-hinh.md.

    [[rename]]
    entry = "ngo sang"
    name = "Ngõ sáng"
    reason = "Bản tin gốc viết thiếu dấu."

Here it is read, and strictly: what is misspelt must not be silently without effect.
`register.correct` does what it says.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from register.errors import CorrectionsUnreadable
from register.model import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME: Final = "register.toml"


class Kind(StrEnum):
    """What a correction does; in the order in which they are done."""

    #: Mentions of these bulletins, or so written, are an initiative of their own.
    SPLIT = "split"
    #: These entries are one.
    JOIN = "join"
    #: It is called so.
    RENAME = "rename"
    #: It is of this area, organisation or place.
    SET = "set"
    #: It is no initiative.
    DROP = "drop"
    #: These entries are not one: the answer to a question, changes nothing.
    APART = "apart"


class Address(NamedTuple):
    """Which entry is meant: by its id, or by its name as shown or as a bulletin writes it."""

    name: str
    #: Tells entries of one name apart.
    organisation: str | None = None
    place: str | None = None

    def __str__(self) -> str:
        """As a person would say it."""
        said = [f"“{self.name}”"]
        said += [f"của {self.organisation}"] if self.organisation else []
        said += [f"ở {self.place}"] if self.place else []
        return " ".join(said)


@dataclass(frozen=True, slots=True)
class Order:
    """One correction as the file has it."""

    kind: Kind
    #: Its number among those of its kind, from 1.
    number: int
    entries: tuple[Address, ...]
    reason: str
    #: Of a split: ids of bulletins, and names as written; each empty: all.
    bulletins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    #: The new name, organisation or place; None: as it was.
    name: str | None = None
    organisation: str | None = None
    organisation_kind: OrganisationKind | None = None
    place: str | None = None
    #: None: as they were; empty: none.
    areas: tuple[str, ...] | None = None

    def __str__(self) -> str:
        """Where it stands in the file: `[[join]] thứ 2`."""
        return f"[[{self.kind}]] thứ {self.number}"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The whole file."""

    #: In the order in which they are done.
    orders: tuple[Order, ...] = ()
    #: As it was read: another text is another register.
    text: str = ""


NONE: Final = Corrections()
_SEVERAL: Final = (Kind.JOIN, Kind.APART)
#: Besides `reason`, and `entry` or `entries`.
_KEYS: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.SPLIT: ("bulletins", "names"),
    Kind.JOIN: (),
    Kind.RENAME: ("name",),
    Kind.SET: ("area", "organisation", "organisation_kind", "place"),
    Kind.DROP: (),
    Kind.APART: (),
}


def load(path: Path | None) -> Corrections:
    """Read the file; no path, no corrections. Raises `CorrectionsUnreadable`."""
    if path is None:
        return NONE
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        why = error if isinstance(error, OSError) else "hãy lưu tệp dạng UTF-8"
        raise CorrectionsUnreadable(
            f"Không đọc được tệp đính chính {path}: {why}.\nThe file of corrections can't be read."
        ) from error
    return parse(text, where=str(path))


def parse(text: str, *, where: str = FILE_NAME) -> Corrections:
    """Read the text of the file; `where` is what errors call it. Raises `CorrectionsUnreadable`."""
    try:
        tables = tomllib.loads(text)
    except ValueError as error:
        raise CorrectionsUnreadable(
            f"{where}: không đúng cú pháp TOML, thường vì thiếu dấu ngoặc (line: dòng, column:"
            f" cột): {error}.\nNot valid TOML."
        ) from error
    known = ", ".join(f"[[{kind}]]" for kind in Kind)
    for name, table in tables.items():
        if name not in list(Kind) or not isinstance(table, list):
            raise CorrectionsUnreadable(
                f"{where}: không hiểu “{name}”. Mỗi đính chính bắt đầu bằng một trong các dòng"
                f" {known} (hai dấu ngoặc vuông).\nUnknown kind of correction: {name!r}."
            )
    return Corrections(
        tuple(
            _Reader(table, kind=kind, number=number, where=where).order()
            for kind in Kind
            for number, table in enumerate(tables.get(kind, ()), 1)
        ),
        text,
    )


class _Reader:
    """One table of the file."""

    def __init__(self, table: object, *, kind: Kind, number: int, where: str) -> None:
        self._kind = kind
        self._number = number
        self._where = f"{where}, [[{kind}]] thứ {number}"
        if not isinstance(table, dict):
            raise self._wrong("phải là một bảng", english="It must be a table.")
        self._table = table

    def order(self) -> Order:
        kind = self._kind
        address = "entries" if kind in _SEVERAL else "entry"
        allowed = (address, "reason", *_KEYS[kind])
        for key in self._table:
            if key not in allowed:
                raise self._wrong(
                    f"không có mục “{key}”. Được ghi: {', '.join(allowed)}",
                    english=f"Unknown key {key!r}.",
                )
        self._demand(address, "reason")
        if kind is Kind.RENAME:
            self._demand("name")
        if _KEYS[kind] and not self._table.keys() & set(_KEYS[kind]):
            raise self._wrong(
                f"cần ít nhất một trong các mục {', '.join(_KEYS[kind])}",
                english="One of these keys is needed.",
            )
        return Order(
            kind=kind,
            number=self._number,
            entries=self._addresses(address),
            reason=self._text("reason") or "",
            bulletins=self._texts("bulletins") or (),
            names=self._texts("names") or (),
            name=self._text("name"),
            organisation=self._text("organisation"),
            organisation_kind=self._organisation_kind(),
            place=self._text("place"),
            areas=self._texts("area"),
        )

    def _demand(self, *keys: str) -> None:
        for key in keys:
            if key not in self._table:
                why = " (vì sao sửa, để người sau biết)" if key == "reason" else ""
                raise self._wrong(f"thiếu mục “{key}”{why}", english=f"Key {key!r} is missing.")

    def _text(self, key: str) -> str | None:
        value = self._table.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(
                f"“{key}” phải là chữ trong ngoặc kép, không để trống",
                english=f"{key!r} must be text and not empty.",
            )
        return value.strip()

    def _texts(self, key: str) -> tuple[str, ...] | None:
        """A text, or a list of texts; of areas it may be empty."""
        value = self._table.get(key)
        if value is None:
            return None
        values = [value] if isinstance(value, str) else value
        right = isinstance(values, list) and all(isinstance(v, str) and v.strip() for v in values)
        if not right or (not values and key != "area"):
            raise self._wrong(
                f'“{key}” phải là danh sách chữ, như ["a", "b"]',
                english=f"{key!r} must be a list of texts.",
            )
        return tuple(each.strip() for each in values)

    def _organisation_kind(self) -> OrganisationKind | None:
        value = self._text("organisation_kind")
        if value is not None and value not in list(OrganisationKind):
            raise self._wrong(
                f"không có loại tổ chức “{value}”. Các loại: {', '.join(OrganisationKind)}",
                english=f"Unknown kind of organisation: {value!r}.",
            )
        return OrganisationKind(value) if value else None

    def _addresses(self, key: str) -> tuple[Address, ...]:
        value = self._table[key]
        if self._kind not in _SEVERAL:
            return (self._address(value),)
        if not isinstance(value, list) or len(value) < 2:  # noqa: PLR2004 - one is not several
            raise self._wrong(
                '“entries” phải là danh sách từ hai mô hình trở lên, như ["mã 1", "mã 2"]',
                english="'entries' must be a list of two or more.",
            )
        return tuple(map(self._address, value))

    def _address(self, value: object) -> Address:
        if isinstance(value, str) and value.strip():
            return Address(value.strip())
        if (
            isinstance(value, dict)
            and "name" in value
            and value.keys() <= set(Address._fields)
            and all(isinstance(each, str) and each.strip() for each in value.values())
        ):
            return Address(**{key: each.strip() for key, each in value.items()})
        raise self._wrong(
            "mỗi mô hình ghi bằng mã hoặc tên trong ngoặc kép, hoặc"
            ' { name = "…", organisation = "…", place = "…" }',
            english="An entry is an id, a name, or a table of name, organisation and place.",
        )

    def _wrong(self, vietnamese: str, *, english: str) -> CorrectionsUnreadable:
        return CorrectionsUnreadable(f"{self._where}: {vietnamese}.\n{english}")
