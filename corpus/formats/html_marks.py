"""What a page's elements say of themselves: tags, and the classes and ids that portals use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What an element says of the text in it. "frame" is a menu, a sidebar, a list of other news: no
#: text of a bulletin, though its date may stand there.
Mark: TypeAlias = Literal[
    "frame",
    "lead",
    "caption",
    "author",
    "title",
    "hidden",
    "centred",
    "right",
    "link",
    "bold",
    "italic",
    "heading",
    "h1",
]
Marks: TypeAlias = frozenset[Mark]

#: Never text of a bulletin, and never looked into.
_UNSEEN = """
    script style noscript template iframe svg button select textarea canvas object audio video map
    head input label datalist dialog
"""
UNSEEN = frozenset(_UNSEEN.split())
_BLOCKS = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section
    summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
_TAGS: dict[str, Marks] = {
    **dict.fromkeys(("nav", "footer", "aside", "menu"), frozenset(("frame",))),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), frozenset(("heading", "bold"))),
    **dict.fromkeys(("b", "strong"), frozenset(("bold",))),
    **dict.fromkeys(("i", "em"), frozenset(("italic",))),
    "h1": frozenset(("h1", "heading", "bold")),
    "a": frozenset(("link",)),
    "center": frozenset(("centred",)),
    "figcaption": frozenset(("caption",)),
}
_NONE: Marks = frozenset()


def _names(*names: str) -> re.Pattern[str]:
    # A name lies between the borders that names have: "box-sapo", "news_sapo", "sapo1".
    return re.compile(r"(?:^|[\s_-])(?:" + "|".join(names) + r")(?=$|[\s_\d-])", re.IGNORECASE)


_NAMES: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    (
        "frame",
        _names(
            *("menu", "nav", "navbar", "breadcrumbs?", "duong-?dan", "footer", "chan-?trang"),
            *("banner", "sidebar", "related", "lien-?quan", "tin-?(?:khac|cung|moi|noi-?bat)"),
            *("other-?news", "more-?news", "news-?other", "comments?", "binh-?luan", "y-?kien"),
            *("feedback", "shar(?:e|ing)", "chia-?se", "socials?", "toolbar", "tool-?bar", "tools"),
            *("cong-?cu", "co-?chu", "font-?size", "tags?", "tag-?list", "tu-?khoa", "keywords?"),
            *("paging", "pagination", "adv", "ads?", r"advert\w*", "quang-?cao", "popup", "modal"),
            *("rating", "weather", "thoi-?tiet", "poll", "tham-?do", "newsletter", "cookies?"),
            *("copyright", "skip-?link"),
        ),
    ),
    (
        "lead",
        _names(
            *("sapo", "chapeau", "tom-?tat", "trich-?yeu", "lead", "lead-?text", "summary"),
            *("short-?intro", "intro-?text", "description", "short-?desc(?:ription)?", "mo-?ta"),
            "dau-?bai",
        ),
    ),
    (
        "caption",
        _names(
            *("captions?", "chu-?thich(?:-?anh)?", "ghi-?chu-?anh", "image-?(?:desc|caption)"),
            *("img-?desc", "photo-?(?:desc|note|caption)", "pic-?desc", "imgcaption"),
            "caption-?text",
        ),
    ),
    (
        "author",
        _names(
            *("authors?", "author-?name", "tac-?gia", "ky-?ten", "signature", "by-?line"),
            "but-?danh",
        ),
    ),
    (
        "title",
        _names(
            *("title", "tieu-?de", "(?:news|article|post|entry|detail)-?title", "title-?detail"),
            "ten-?bai",
        ),
    ),
)
_PROPERTIES: dict[str, Mark] = {
    "description": "lead",
    "caption": "caption",
    "author": "author",
    "headline": "title",
}


def _style(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_STYLES: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    ("hidden", _style(r"display\s*:\s*none|visibility\s*:\s*hidden")),
    ("centred", _style(r"text-align\s*:\s*center|\b(?:text-|align-?)?center\b|\bgiua\b")),
    ("right", _style(r"text-align\s*:\s*(?:right|end)|\b(?:text-|align-?)right\b")),
    ("italic", _style(r"font-style\s*:\s*italic")),
    ("bold", _style(r"font-weight\s*:\s*(?:bold|[6-9]00)")),
)
#: Names and styles longer than this are not read to their ends.
LONGEST = 400


def marks_of(tag: str, attributes: Mapping[str, str | None]) -> Marks:
    """Read what an element says.

    >>> sorted(marks_of("div", {"class": "news-sapo text-center"}))
    ['centred', 'lead']
    >>> sorted(marks_of("p", {"align": "right"})), sorted(marks_of("a", {"href": "/"}))
    (['right'], ['link'])
    """
    marks = _TAGS.get(tag, _NONE)
    if not attributes:
        return marks
    found = set(marks)
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:LONGEST]
    if not name.isspace():
        found.update(mark for mark, names in _NAMES if names.search(name))
    looks = f"{name} {attributes.get('style') or ''}"[: 2 * LONGEST]
    if not looks.isspace():
        found.update(mark for mark, style in _STYLES if style.search(looks))
    if prop := _PROPERTIES.get(attributes.get("itemprop") or ""):
        found.add(prop)
    if (align := attributes.get("align")) in {"center", "right"}:
        found.add("centred" if align == "center" else "right")
    if "hidden" in attributes:
        found.add("hidden")
    if attributes.get("role") in {"navigation", "search", "menu", "banner"}:
        found.add("frame")
    return frozenset(found)
