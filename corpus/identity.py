"""What a bulletin's id is: stable across re-reads, and safe as one segment of an address."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from datetime import date

SLUG_LENGTH = 60
#: An id longer than this is shortened like an unsafe one: file systems end at 255 bytes.
SAFE_LENGTH = 120

# Letters with a stroke have no decomposition; the last two pairs are their mistaken twins.
_STROKED = dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d")
_SAFE = re.compile(r"[A-Za-z0-9._-]+")
# The combining marks that Latin letters take; what else combines is no letter of a slug anyway.
_MARKS = re.compile("[\u0300-\u036f]+")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_EXTENSION = re.compile(r"\.(?:s?html?|aspx?|php|jsp|epi|vnp|chn)$", re.IGNORECASE)


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens that still read like `text`; at most 60 characters.

    Cut at a hyphen where one stands in its second half; empty when nothing of it is Latin.

    >>> slug("Toàn tỉnh có 1.280 mô hình “Dân vận khéo” được công nhận")
    'toan-tinh-co-1-280-mo-hinh-dan-van-kheo-duoc-cong-nhan'
    >>> slug("Đường hoa Đắk Đoa")
    'duong-hoa-dak-doa'
    """
    plain = text.translate(_STROKED)
    plain = unicodedata.normalize("NFD", plain)
    whole = _NO_SLUG.sub("-", _MARKS.sub("", plain).lower()).strip("-")
    if len(whole) <= SLUG_LENGTH:
        return whole
    cut = whole[: SLUG_LENGTH + 1].rfind("-")
    return whole[: cut if cut >= SLUG_LENGTH // 2 else SLUG_LENGTH].strip("-")


def own_id(given: str) -> str:
    """The id that a source gives itself: as it is when safe, else readable and told apart by hash.

    >>> own_id("baomoi-21395276")
    'baomoi-21395276'
    >>> own_id("https://mau.example.vn/tin-tuc/duong-hoa-thon-ben.html?id=7")
    'duong-hoa-thon-ben-df2532'
    >>> own_id("tin/số 7")
    'tin-so-7-eb49f0'
    """
    if _SAFE.fullmatch(given) and len(given) <= SAFE_LENGTH and given.strip("."):
        return given
    return _joined(slug(_readable(given)), _hash(given))


def made_id(*, title: str, published: date | None, path: str, line: int | None) -> str:
    """The id of a bulletin whose source gives it none: day, title, and where it was found.

    `path` is posix, within the source; `line` counts from 1 in files that hold many bulletins.

    >>> from datetime import date
    >>> made_id(title="Mưa lớn", published=date(2024, 5, 3), path="tin/mua.txt", line=None)
    '20240503-mua-lon-3c4a64'
    >>> made_id(title="Mưa lớn", published=None, path="tin.jsonl", line=7)
    'mua-lon-828eb5'
    """
    place = path if line is None else f"{path}:{line}"
    # Not strftime: it writes years before 1000 without their zeros.
    day = published.isoformat().replace("-", "") if published else ""
    return _joined(day, slug(title), _hash(place))


def _readable(given: str) -> str:
    """The words of an address: its last path segment that has any."""
    try:
        parts = urlsplit(given)
    except ValueError:
        return given
    if parts.scheme not in {"http", "https"}:
        return given
    for segment in reversed(parts.path.split("/")):
        name = _EXTENSION.sub("", unquote(segment))
        if slug(name):
            return name
    return parts.netloc


def _joined(*pieces: str) -> str:
    return "-".join(piece for piece in pieces if piece)


def _hash(text: str) -> str:
    # Lone surrogates come from JSON escapes and odd file names; they must not stop a hash.
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
