"""Where bulletins come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping


def _no_sections() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Source:
    """One file or folder of bulletins, and what its files don't say themselves.

    >>> portal = Source(name="mau", path=Path("mau"), base_url="https://mau.example.vn/",
    ...                 sections={"dan-van": "Dân vận"})
    >>> portal.section_of("2024/dan-van/tin-1.txt")
    'Dân vận'
    >>> portal.absolute("/tin/1.html")
    'https://mau.example.vn/tin/1.html'
    """

    name: str
    #: A file, or a folder that is read with everything below it.
    path: Path
    #: The province whose portal it is: what "toàn tỉnh" means in it.
    province: str | None = None
    #: What relative addresses in its files are relative to.
    base_url: str | None = None
    #: Folder name -> section label, for files that say no section themselves.
    sections: Mapping[str, str] = field(default_factory=_no_sections)

    @classmethod
    def at(cls, path: Path | str) -> Source:
        """A file or folder that no settings speak of, named after itself.

        >>> Source.at("/srv/tin-tuc/2024.jsonl.zst").name
        '2024'
        """
        path = Path(path)
        name = path.resolve().name
        if not path.is_dir():
            # A dot file has no stem to take: ".jsonl" keeps its whole name.
            name = name.split(".", 1)[0] or name
        return cls(name=name or "nguon", path=path)

    def section_of(self, path: str) -> str | None:
        """The label of the nearest labelled folder on the way to a posix path within this source.

        The source's own folder counts too, as the farthest.
        """
        for folder in (*reversed(path.split("/")[:-1]), self.path.name):
            if folder in self.sections:
                return self.sections[folder]
        return None

    def absolute(self, url: str | None) -> str | None:
        """The whole http(s) address that a file's own address means, or None if it means none.

        >>> Source.at("mau").absolute("/tin/1.html") is None
        True
        >>> Source.at("mau").absolute("javascript:alert(1)") is None
        True
        """
        if not url or not url.strip():
            return None
        try:
            whole = urljoin(self.base_url or "", url.strip())
            parts = urlsplit(whole)
        except ValueError:  # such as "http://[": an address in brackets that isn't one
            return None
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            return None
        # An address never holds white space; one that does was never a link anyone could follow.
        return None if any(c.isspace() or not c.isprintable() for c in whole) else whole
