"""The law of the pages: whatever a text says, it is shown as text and changes no tag.

Every page is rendered over made-up results, once with harmless texts and then with any texts in the
same places; all must parse to the same tags and attributes, and the texts must be read back.
"""

import json
from contextlib import contextmanager
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from corpus.bulletin import Bulletin
from corpus.stored import StoredBulletin
from register import store
from register.model import Correction, Initiative, Mention, OrganisationKind, Status
from search.request import SearchRequest
from search.results import (
    Facet,
    FacetValue,
    Highlighted,
    Hit,
    Larger,
    Narrower,
    Page,
    Reading,
    Snippet,
    Step,
)
from search.service import BulletinPage
from web import create_app
from web.formats import capital
from web.published import EXTENSION, Site

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "</title></textarea></script></style>-->",
        "<!--",
        "]]>",
        "&lt;b&gt; &amp; &#60;",
        "{{ 7 * 7 }}",
        "<mark>",
        "javascript:alert(1)",
        "\u2028</script>",
    ]
)
TEXTS = st.builds("".join, st.lists(st.one_of(st.text(max_size=8), HOSTILE), max_size=3)).map(
    lambda text: "x" + text.replace("\n", " ").replace("\r", " ") + "x"
)


def marked(text):
    return Highlighted(text, ((0, 1),)) if len(text) > 1 else Highlighted(text)


def made_bulletin(text):
    return Bulletin(
        id="b1",
        source=text,
        title=text,
        lead=text,
        captions=(text,),
        paragraphs=(text, text),
        url=f"https://mau.example.vn/{text}",
        published=date(2024, 1, 16),
        section=text,
        author=text,
    )


class MadeUp:
    """A search that finds this text everywhere, or nothing but offers."""

    def __init__(self, text, *, found):
        self.text, self.found = text, found

    def page(self, request):
        def hit(kind):
            page = f"/{'ban-tin' if kind == 'bulletin' else 'mo-hinh'}/b1"
            snippet = Snippet(marked(self.text), more_before=True)
            return Hit("b1", kind, 1.0, marked(self.text), snippet, page, None,
                       date(2024, 1, 16), self.text, self.text, 2)  # fmt: skip

        values = (FacetValue(self.text, 2, chosen=True), FacetValue("", 1, chosen=False))
        named = ("year", "section", "area", "organisation", "organisation_kind", "status")
        facets = tuple(Facet(name, values) for name in named)
        total = 2 if self.found else 0
        return Page(
            request=request,
            reading=Reading(
                self.text,
                (Step("cut", self.text), Step("keys", self.text, self.text)),
                offers=(self.text,),
            ),
            total=total,
            hits=(hit("bulletin"), hit("initiative")) if self.found else (),
            facets=(*facets, Facet("kind", (FacetValue("bulletin", total, chosen=False),))),
            pages=1,
            next_cursor=None,
            incomplete=True,
            narrower=(Narrower(self.text, request, 1),),
            related_words=(self.text,),
            larger=() if self.found else (Larger("any_word", SearchRequest(self.text), 3),),
            generation=1,
        )

    def bulletin(self, id_, *, text=""):
        one = made_bulletin(self.text)
        return BulletinPage(
            stored=StoredBulletin(one, ()),
            title=marked(one.title),
            lead=marked(one.lead),
            captions=tuple(map(marked, one.captions)),
            paragraphs=tuple(map(marked, one.paragraphs)),
            keywords=(self.text,),
            related=(("b2", self.text, date(2024, 1, 16)),),
        )

    def bulletins(self, ids):
        return {id_: made_bulletin(self.text) for id_ in ids}

    def ids(self, request):
        return ("b1",)


class Current:
    def __init__(self, search, folder):
        self.search, self.folder = search, folder

    @contextmanager
    def use(self):
        yield self.search, self.folder


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up")
    app = create_app(index=folder)

    def get(path, text, *, found=True, **parameters):
        mention = Mention("b1", text, 0, len(text), text, 0, len(text), date(2024, 1, 16),
                          confidence=0.3)  # fmt: skip
        other = Mention("b1", text + "y", 0, 1, text, 0, len(text), None)
        if path not in {"/", "/tim-kiem"} or not (folder / store.FILE_NAME).exists():
            (folder / store.FILE_NAME).unlink(missing_ok=True)
            one = Initiative(
                "b1",
                text,
                (mention, other),
                organisation=text,
                organisation_kind=OrganisationKind.WOMEN,
                place=text,
                units=(text,),
                areas=(text, text + "y"),
                years=(2024,),
                statuses=(Status.KEPT_UP,),
                reasons=("spelling", "?"),
                corrections=(Correction("rename", text),),
            )
            store.write(folder / store.FILE_NAME, [one], moved={})
        app.extensions[EXTENSION] = Site(Current(MadeUp(text, found=found), folder), notice=True)
        answer = app.test_client().get(path, query_string=parameters)
        assert answer.status_code == 200
        return LexborHTMLParser(answer.get_data(as_text=True))

    return get


def skeleton(page):
    return [
        (node.tag, sorted(node.attributes))
        for node in page.root.traverse(include_text=False)
        if node.tag != "-comment"
    ]


def without_nul(text):
    """HTML has none: parsers leave it out, or put U+FFFD in its place."""
    return text.replace("\x00", "").replace("\ufffd", "")


def addresses(page):
    for attribute in ("href", "src", "action", "data-suggest"):
        for node in page.css(f"[{attribute}]"):
            yield node.attributes[attribute]


PAGES = [("/", True), ("/tim-kiem", True), ("/tim-kiem", False), ("/ban-tin/b1", True),
         ("/mo-hinh/b1", True), ("/mo-hinh", True), ("/mo-hinh", False),
         ("/trich-dan", True)]  # fmt: skip
#: Where each page shows the text as it is.
SHOWN = {"/": ".hit h3", "/tim-kiem": ".chips li a", "/ban-tin/b1": "h1", "/mo-hinh/b1": "h1",
         "/mo-hinh": ".chips li a", "/trich-dan": ".citation"}  # fmt: skip


@pytest.fixture(scope="module")
def harmless():
    """The skeletons of the pages over harmless texts."""
    return {}


@pytest.mark.parametrize(("path", "found"), PAGES)
@settings(max_examples=25)
@given(text=TEXTS)
def test_texts_change_no_tag(site, harmless, path, found, text):
    def get(text):
        return site(
            path,
            text,
            found=found,
            q=text,
            section=text,
            area=text,
            cau="0-2",
            **{"from": text, "ban-tin": "b1"},
        )

    if (path, found) not in harmless:
        harmless[path, found] = skeleton(get("xx"))
    page = get(text)
    assert skeleton(page) == harmless[path, found]
    assert all(address.startswith(("/", "#", "https://")) for address in addresses(page))
    read = page.css_first(SHOWN[path]).text()
    if path == "/trich-dan":  # among other words
        assert without_nul(text) in without_nul(read)
    else:  # in the list, the chip of an area
        shown = capital(text) if path == "/mo-hinh" else text
        assert without_nul(read) == without_nul(shown)


@settings(max_examples=25)
@given(text=TEXTS)
def test_json_in_a_page_is_read_back(site, text):
    script = site("/ban-tin/b1", text).css_first("script[type='application/ld+json']").text()
    assert json.loads(script)["headline"] == text


def test_addresses_that_run_are_no_links(get):
    page = get("/ban-tin/doc-hai")
    assert page.text("h1") == 'Khéo <script>alert(1)</script> & "nháy" <b onclick=x>'
    assert not page.tree.css("iframe, svg, img, [onclick], [onerror], u, i:not(:only-of-type)")
    assert not page.tree.css("a.outward")
    assert "javascript:" not in " ".join(addresses(page.tree))
