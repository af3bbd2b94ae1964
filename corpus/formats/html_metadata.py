"""What a page says about itself for machines: JSON-LD, Open Graph, and meta tags before them."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from corpus.formats.dates import day_of
from corpus.formats.text import clean, key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from selectolax.lexbor import LexborHTMLParser

#: JSON-LD with more objects than this is no description of an article.
MOST_OBJECTS = 2000
_DATE_METAS = (
    *("article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "date"),
    *("dc.date.issued", "dc.date", "dcterms.created", "og:pubdate", "og:published_time"),
)

_HOMES = frozenset({"", "index.html", "index.php", "home", "default.aspx", "trang-chu"})
_NOBODY = frozenset({"admin", "administrator", "quản trị", "quản trị viên", "editor", "biên tập"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field as the page gives it, cleaned; empty or None where it doesn't."""

    headline: str = ""
    #: Open Graph's title and <title>: they may carry the site's name.
    og_title: str = ""
    page_title: str = ""
    description: str = ""
    published: date | None = None
    section: str | None = None
    author: str | None = None
    url: str | None = None
    #: The text as JSON-LD has it: without paragraphs, for pages that print none.
    body: str = ""
    is_article: bool = False


def read_metadata(page: LexborHTMLParser) -> Metadata:
    """Read a page's own description; wrong or broken parts of it are passed over."""
    metas = _metas(page)
    objects = list(_objects(page))
    title = clean(_page_title(page))
    article = _own_article(objects, title)
    return Metadata(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        og_title=clean(metas.get("og:title", "")),
        page_title=title,
        description=_text(article.get("description"))
        or (clean(metas.get("og:description", "")) if metas.get("og:type") == "article" else ""),
        published=_published(article, metas, page),
        section=_section(article, metas, objects),
        author=_author(article)
        or _named(metas.get("article:author"))
        or _named(metas.get("author")),
        url=_url(article, metas, page),
        body=_text(article.get("articleBody")),
        is_article=bool(article) or metas.get("og:type") == "article",
    )


def _page_title(page: LexborHTMLParser) -> str:
    # Not just "title": pictures in SVG have titles too.
    found = page.css_first("head > title")
    return found.text() if found else ""


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    """Names in small letters -> contents; of two of one name the first."""
    found: dict[str, str] = {}
    for meta in page.css("meta[content]"):
        name = meta.attributes.get("property") or meta.attributes.get("name")
        name = name or meta.attributes.get("itemprop")
        content = meta.attributes.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content)
    return found


def _objects(page: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Every object of every JSON-LD script, whatever lists and graphs they stand in."""
    seen = 0
    for script in page.css('script[type="application/ld+json"]'):
        text = script.text().strip().removeprefix("<!--").removesuffix("-->").rstrip("; \n")
        try:
            waiting = deque([json.loads(text, strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting and seen < MOST_OBJECTS:
            seen += 1
            found = waiting.popleft()
            if isinstance(found, list):
                waiting += found
            elif isinstance(found, dict):
                yield found
                waiting += [found[name] for name in ("@graph", "mainEntity") if name in found]


def _types(found: dict[str, Any]) -> list[str]:
    types = found.get("@type")
    types = types if isinstance(types, list) else [types]
    return [name.rsplit("/", 1)[-1] for name in types if isinstance(name, str)]


def _own_article(objects: list[dict[str, Any]], title: str) -> dict[str, Any]:
    """The article that a page is about; a page that describes several is a list of them."""
    articles = [found for found in objects if _is_article(found)]
    if len(articles) == 1:
        return articles[0]
    own = (found for found in articles if key(_text(found.get("headline"))) in key(title))
    return next((found for found in own if _text(found.get("headline"))), {})


def _is_article(found: dict[str, Any]) -> bool:
    return any(name.endswith(("Article", "BlogPosting")) for name in _types(found))


def _published(
    article: dict[str, Any], metas: dict[str, str], page: LexborHTMLParser
) -> date | None:
    said = [_text(article.get(name)) for name in ("datePublished", "dateCreated")]
    said += [metas.get(name, "") for name in _DATE_METAS]
    if marked := page.css_first("[itemprop=datePublished]"):
        said += [marked.attributes.get(name) or "" for name in ("content", "datetime")]
        said.append(marked.text())
    return next((day for text in said if text and (day := day_of(text))), None)


def _author(article: dict[str, Any]) -> str | None:
    """Who wrote it; the site itself, named as author by default, is nobody."""
    publisher = _text(article.get("publisher"))
    authors = article.get("author")
    names = [_text(one) for one in (authors if isinstance(authors, list) else [authors])]
    named = [name for name in names if _named(name) and name != publisher]
    return ", ".join(named) or None


def _named(author: str | None) -> str | None:
    """An author's name; not an account's, nor the address of a profile."""
    name = clean(author or "")
    wrong = name.lower() in _NOBODY
    return None if wrong or "/" in name or "@" in name else name or None


def _section(
    article: dict[str, Any], metas: dict[str, str], objects: list[dict[str, Any]]
) -> str | None:
    said = _text(article.get("articleSection")) or clean(metas.get("article:section", ""))
    return said or _crumb(objects)


def _crumb(objects: list[dict[str, Any]]) -> str | None:
    """The last step of the way to the article, which is the section it stands in."""
    for found in objects:
        if "BreadcrumbList" in _types(found) and isinstance(found.get("itemListElement"), list):
            steps = [step for step in found["itemListElement"] if isinstance(step, dict)]
            names = [_text(step.get("name")) or _text(step.get("item")) for step in steps]
            # The first step is the home page; a third or later last one may be the article.
            inner = [name for name in names[1:] if name]
            return inner[0] if inner else None
    return None


def _url(article: dict[str, Any], metas: dict[str, str], page: LexborHTMLParser) -> str | None:
    canonical = page.css_first("link[rel=canonical]")
    entity = article.get("mainEntityOfPage")
    said = [
        (canonical.attributes.get("href") if canonical else None) or "",
        metas.get("og:url", ""),
        entity.get("@id") if isinstance(entity, dict) else entity,
        article.get("url"),
    ]
    for url in said:
        if isinstance(url, str) and (url := url.strip()) and not _is_home(url):
            return url
    return None


def _is_home(url: str) -> bool:
    """Many portals give every page the address of the first one."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return not parts.query and parts.path.strip("/").lower() in _HOMES


def _text(value: object) -> str:
    """The text of a JSON-LD value: itself, its name, or that of the first of a list."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return clean(value) if isinstance(value, str) else ""
