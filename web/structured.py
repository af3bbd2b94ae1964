"""A bulletin for machines that read pages (schema.org, JSON-LD)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus.bulletin import Bulletin


def news_article(bulletin: Bulletin, *, address: str) -> dict[str, Any]:
    """The bulletin as a NewsArticle; what isn't known is left out.

    `address` is ours; where the portal's own is known, the article is said to live there.
    """
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": bulletin.title,
        "description": bulletin.lead or None,
        "datePublished": bulletin.published.isoformat() if bulletin.published else None,
        "articleSection": bulletin.section,
        "author": {"@type": "Person", "name": bulletin.author} if bulletin.author else None,
        "inLanguage": "vi",
        "url": address,
        "mainEntityOfPage": bulletin.url or address,
    }
    return {name: value for name, value in article.items() if value is not None}
