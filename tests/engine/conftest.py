"""What the tests of the engine share: the reference engine, and ways to build small indexes."""

from __future__ import annotations

import itertools
from array import array
from collections import Counter
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engine import new_builder, open_engine
from engine.document import Document, Text
from engine.fields import FIELDS
from tests.engine import reference
from tests.engine.indexes import add, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.protocol import Engine


@pytest.fixture(scope="module", autouse=True)
def _no_waiting_for_the_disk():
    """Thousands of syncs take most of a minute; what is synced, and when, has a test of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _descriptor: None)
        yield


@contextmanager
def _build_reference(batches, *, fields=FIELDS) -> Iterator[Engine]:
    documents = {}
    for change in itertools.chain.from_iterable(batches):
        if isinstance(change, Document):
            documents[change.id] = change
        else:
            documents.pop(change, None)
    yield reference.ReferenceEngine.of(documents, fields)


@contextmanager
def _build_whoosh(batches, *, fields=FIELDS) -> Iterator[Engine]:
    """One generation a batch, each on top of the one before."""
    with TemporaryDirectory() as folder:
        base = None
        for number, batch in enumerate(batches):
            path = Path(folder, str(number))
            path.mkdir()
            builder = new_builder(path, base=base, fields=fields)
            for change in batch:
                if isinstance(change, Document):
                    builder.put(change)
                else:
                    builder.remove(change)
            builder.finish()
            base = path
        engine = open_engine(base)
        try:
            yield engine
        finally:
            engine.close()


BUILDERS = {"reference": _build_reference, "whoosh": _build_whoosh}


@pytest.fixture(scope="session", params=BUILDERS)
def build(request):
    """Each engine's way to build an index: a context manager that gives the engine, open.

    It takes batches, one a generation, of changes: a Document to put, or an id to remove.
    """
    return BUILDERS[request.param]


@pytest.fixture(scope="session")
def build_reference():
    return _build_reference


@pytest.fixture(scope="session")
def build_whoosh():
    return _build_whoosh


def make_text(*words: tuple[int, str, float]) -> Text:
    """Of places, words and weights; their own plain form."""
    places, terms, weights = zip(*sorted(words), strict=True) if words else ((), (), ())
    return Text(terms, array("i", places), array("f", weights), plain=terms)


@pytest.fixture(scope="session", name="make_text")
def _make_text():
    return make_text


@pytest.fixture(scope="session")
def make():
    """Make a document of plain text: `make(id, exact=..., title_exact=..., year=..., day=...)`."""

    def make(id_: str, *, day=None, stored=None, facets=None, **texts: str) -> Document:
        with_positions = {field.name: field.positions for field in FIELDS.text}
        return Document(
            id=id_,
            texts={
                name: make_text(*((place, word, 1.0) for place, word in enumerate(text.split())))
                for name, text in texts.items()
                if with_positions[name]
            },
            terms={
                name: Counter(text.split())
                for name, text in texts.items()
                if not with_positions[name]
            },
            facets=facets or {},
            dates={} if day is None else {"published": day},
            stored=stored or {},
        )

    return make


@pytest.fixture(scope="module")
def news(make):
    """Documents of words as frequent as in real text: Zipf's law."""
    random = np.random.default_rng(7)
    shares = 1 / np.arange(1, 301)
    shares /= shares.sum()

    def text(length: int) -> str:
        return " ".join(f"w{n}" for n in random.choice(300, size=length, p=shares))

    return [
        make(
            f"d{number:04d}",
            exact=text(int(random.integers(20, 60))),
            title_exact=text(6),
            day=date.fromordinal(738_000 + int(random.integers(0, 900))),
            facets={"year": (str(2020 + number % 4),)},
        )
        for number in range(1500)
    ]


@pytest.fixture(scope="module")
def folder(news, tmp_path_factory):
    """One large segment, a small one, and a few dead documents."""
    root = tmp_path_factory.mktemp("news")
    base = add(root / "1", news)
    changes = [*news[:40], *(f"d{number:04d}" for number in range(100, 120))]
    return add(root / "2", changes, base=base)


@pytest.fixture(scope="module")
def engine(folder):
    with opened(folder) as engine:
        yield engine
