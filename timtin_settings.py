"""The settings: one table.

`timtin.toml`, then TIMTIN_... in the environment, then the command line.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from corpus.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping


class SettingsError(Exception):
    """A setting that can't be used. Messages are for people: Vietnamese, then English."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table."""

    name: str
    default: str | int | bool
    #: What it is, with its unit; docs/settings.md says the same.
    about: str


SETTINGS = (
    Setting("index", "index", "the folder of the index"),
    Setting("host", "127.0.0.1", "the address the site listens on"),
    Setting("port", 8000, "the port the site listens on"),
    Setting("workers", 2, "processes that serve the site"),
    Setting("threads", 4, "threads of each of them"),
    Setting("lock_wait_s", 10, "seconds to wait for another indexing run to end"),
    Setting("corrections", "register.toml", "the file in which staff set the register right"),
    Setting("samples_notice", default=False, about="whether the site says that it shows samples"),
)
_BY_NAME = MappingProxyType({setting.name: setting for setting in SETTINGS})
_SOURCE_KEYS = frozenset({"path", "province", "base_url", "sections"})
DEFAULT_FILE = "timtin.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What was set, and the sources that are known by name."""

    values: Mapping[str, str | int | bool]
    sources: tuple[Source, ...] = ()
    #: What `corrections` is relative to: the folder of the settings file, or the current one.
    folder: Path = Path()
    #: The names of those that somebody set.
    given: frozenset[str] = frozenset()

    @property
    def index(self) -> Path:
        """The folder of the index."""
        return Path(str(self.values["index"]))

    @property
    def corrections(self) -> Path | None:
        """The file of corrections; None for none.

        Raises `SettingsError` where it was named and isn't there: without it, an indexing run would
        take all corrections back.
        """
        name = str(self.values["corrections"])
        path = self.folder / name
        if name and path.is_file():
            return path
        if name and "corrections" in self.given:
            raise SettingsError(
                f"Không có tệp đính chính {path} (cài đặt “corrections”). Hãy đặt tệp vào đó, hoặc"
                ' ghi corrections = "" nếu không dùng.\n'
                "The file of corrections that the settings name is not there."
            )
        return None

    def number(self, name: str) -> int:
        """A setting that is a number."""
        return int(self.values[name])

    def source_at(self, path: Path) -> Source:
        """The source the settings know at this path, or one named after the path."""
        for source in self.sources:
            if source.path.resolve() == path.resolve():
                return source
        return Source.at(path)


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read TIMTIN_CONFIG, or ./timtin.toml if there is one, and TIMTIN_<NAME> over it.

    An unknown name, or a value of another kind than its default's, raises `SettingsError`.
    """
    named = environment.get("TIMTIN_CONFIG")
    file = Path(named or DEFAULT_FILE)
    given: dict[str, Any] = _read(file) if named or file.is_file() else {}
    sources = given.pop("source", {})
    values = {setting.name: setting.default for setting in SETTINGS}
    for name, value in given.items():
        values[name] = _checked(name, value, where=str(file))
    folder = file.parent
    said = set(given)
    for variable, text in environment.items():
        if variable.startswith("TIMTIN_") and variable != "TIMTIN_CONFIG":
            name = variable.removeprefix("TIMTIN_").lower()
            values[name] = _checked(name, _parsed(name, text), where=variable)
            said.add(name)
            if name == "corrections":
                folder = Path()
    read = tuple(_source(name, table, file=file) for name, table in sources.items())
    return Settings(MappingProxyType(values), read, folder, frozenset(said))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"Không đọc được tệp cài đặt {file}: {error}.\nThe settings file can't be read."
        ) from error


def _parsed(name: str, text: str) -> str | int | bool:
    default = _BY_NAME[name].default if name in _BY_NAME else ""
    if isinstance(default, bool):
        return {"true": True, "1": True, "false": False, "0": False}.get(text.lower(), text)
    if isinstance(default, int) and text.isdecimal():
        return int(text)
    return text


def _checked(name: str, value: object, *, where: str) -> str | int | bool:
    if name not in _BY_NAME:
        known = ", ".join(_BY_NAME)
        raise SettingsError(
            f"{where}: không có cài đặt tên “{name}”. Các cài đặt: {known}, [source.TÊN].\n"
            f"Unknown setting {name!r}."
        )
    default = _BY_NAME[name].default
    if type(value) is not type(default):
        kind = {bool: "true hoặc false", int: "một số nguyên", str: "một chuỗi"}[type(default)]
        raise SettingsError(
            f"{where}: “{name}” phải là {kind}, không phải {value!r}.\n"
            f"Setting {name!r} must be of type {type(default).__name__}."
        )
    assert isinstance(value, str | int | bool)
    return value


def _source(name: str, table: object, *, file: Path) -> Source:
    if not isinstance(table, dict) or "path" not in table or table.keys() - _SOURCE_KEYS:
        raise SettingsError(
            f"{file}: [source.{name}] cần “path”, và chỉ có thể có"
            f" {', '.join(sorted(_SOURCE_KEYS))}.\n"
            f"[source.{name}] needs a path and knows only these keys."
        )
    return Source(
        name=name,
        path=file.parent / table["path"],
        province=table.get("province"),
        base_url=table.get("base_url"),
        sections=MappingProxyType(dict(table.get("sections", {}))),
    )
