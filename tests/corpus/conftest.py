"""What several tests of this room use."""

import pytest

from corpus.bulletin import Bulletin
from corpus.errors import Unreadable
from corpus.formats import read
from corpus.source import Source
from corpus.walk import RawItem


@pytest.fixture(scope="session")
def item():
    """A raw item of a file of a given name."""

    def made(name, data, *, source=None, line=None):
        data = data.encode() if isinstance(data, str) else data
        return RawItem(source or Source.at("mau"), name, line, data, "")

    return made


@pytest.fixture(scope="session")
def reads_or_says_why():
    """The law of `read`: a bulletin with a title and a text, or a reason; never anything else."""

    def check(raw):
        try:
            bulletin = read(raw)
        except Unreadable as error:
            refused = error
        else:
            refused = None
        if refused:
            assert (refused.path, refused.line) == (raw.path, raw.line)
            assert refused.reason
            return None
        assert isinstance(bulletin, Bulletin)
        assert bulletin.title
        assert bulletin.id
        bulletin.text.encode()
        return bulletin

    return check
