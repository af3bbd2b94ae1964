"""Bulletins to find names in, and the names found there."""

from corpus.bulletin import Bulletin
from register import extract

#: Models are spoken of, of the movement.
ABOUT = "Phong trào thi đua “Dân vận khéo” có nhiều mô hình."


def bulletin(*paragraphs, title="Tin xã Bãi Đá, huyện Thạch Khê"):
    """Unless `title` is another, one that says where it is."""
    return Bulletin(id="b", source="mau", title=title, paragraphs=paragraphs)


def found(one):
    """The names, in the order of the text."""
    return [mention.name for mention in extract.read(one).mentions]
