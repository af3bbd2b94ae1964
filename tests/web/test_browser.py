"""The pages in a real browser: nothing is cut off, nothing scrolls sideways, suggestions behave."""

import contextlib
import threading
import time
from urllib.parse import quote

import pytest
from werkzeug.serving import make_server

from tests.web import chromium

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not chromium.find(), reason="needs Chromium on the path"),
]

PATHS = {
    "home": "/",
    "results": "/tim-kiem?q=khéo",
    "filters": "/tim-kiem?q=khéo&year=2022&section=Thời sự&from=x&to=2025&page=1&size=4",
    "nothing found": "/tim-kiem?q=" + "Ếch" * 40,
    "bulletin": "/ban-tin/cau-nam-yen?q=khéo",
    "strange bulletin": "/ban-tin/doc-hai",
    "cited sentence": "/ban-tin/cau-nam-yen?cau=88-140",
    "citation": "/trich-dan?ban-tin=cau-nam-yen&cau=88-140",
    "figures": "/so-lieu",
    "figures by reporter": "/so-lieu?view=reporter",
    "figures by time": "/so-lieu?view=time",
    "figures one by one": "/so-lieu?view=list",
    "checks": "/so-lieu?view=checks",
    "no figures": "/so-lieu?area=khong-co&year=x",
    "initiatives": "/mo-hinh",
    "initiatives searched": "/mo-hinh?q=nha sach&year=2024&year=2025",
    "guide": "/huong-dan",
    "missing": "/ban-tin/khong-co",
}


@pytest.fixture(scope="module")
def site(app):
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def tab():
    with chromium.tab() as one:
        yield one


def go(tab, site, path):
    tab.open(site + quote(path, safe="/?&=%"))


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_scrolls_sideways(tab, site, width, path):
    tab.size(width)
    go(tab, site, path)
    assert tab.value("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_nothing_scrolls_sideways_when_letters_are_twice_as_large(tab, site, path):
    tab.size(640)
    go(tab, site, path)
    tab.value("document.documentElement.style.fontSize = '200%'")
    assert tab.value("document.documentElement.scrollWidth") <= 640


#: Boxes that cut off what overflows them, and whose lines are lower than stacked marks need: for
#: the fonts named in the style sheet, Ế and Ậ with their marks are about 1.3 em high.
CUT_OFF = """
[...document.querySelectorAll('body *')].filter(e => e.innerText?.trim() || e.value).filter(e => {
    const style = getComputedStyle(e);
    const line = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    const hides = style.overflowY !== 'visible' && !e.classList.contains('unseen');
    return line < 1.3 || (hides && e.scrollHeight > e.clientHeight);
}).map(e => e.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_stacked_marks_are_not_cut_off(tab, site, path):
    tab.size(360)
    go(tab, site, path)
    tab.value("document.querySelector('#q').value = 'ẾẬỔ ỹ ặ'")
    assert tab.value(CUT_OFF) == []


SMALL = """
[...document.querySelectorAll('nav a, .values a, .chips a, .brand, button, summary, input')]
    .filter(e => e.type !== 'hidden' && e.getClientRects().length)
    .filter(e => e.getBoundingClientRect().height < (e.matches('.search *') ? 44 : 24))
    .map(e => e.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_targets_are_large_enough(tab, site, path):
    tab.size(360)
    go(tab, site, path)
    assert tab.value(SMALL) == []


def test_nothing_breaks_the_security_policy(tab, site):
    tab.complaints.clear()
    for path in PATHS.values():
        go(tab, site, path)
    assert [one for one in tab.complaints if "404" not in one] == []


def test_everything_works_without_scripts(tab, site):
    tab.scripts(on=False)
    try:
        tab.size(360)
        go(tab, site, "/")
        tab.do("Runtime.evaluate", expression="document.querySelector('#q').focus()")
        tab.type("kheo")
        tab.press("Enter", 13)
        wait_for(tab, "location.pathname === '/tim-kiem'")
    finally:
        tab.scripts(on=True)


def wait_for(tab, expression):
    for _ in range(100):
        if tab.value(expression):
            return
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")


@pytest.fixture
def box(tab, site):
    """The search box, with the focus, and a count of what it asks for."""
    tab.size(1280)
    go(tab, site, "/huong-dan")
    tab.value("""
        window.asked = [];
        const fetched = window.fetch;
        window.fetch = (...question) => { asked.push(question[0]); return fetched(...question); };
        document.querySelector('#q').focus();
    """)
    return tab


ATTRIBUTE = "document.querySelector('#q').getAttribute('{}')"


def test_suggestions_come_once_and_nothing_is_chosen(box):
    assert box.value(ATTRIBUTE.format("role")) == "combobox"
    box.type("nha sach")
    wait_for(box, "document.querySelectorAll('#options [role=option]').length === 2")
    assert box.value("asked.length") == 1
    assert box.value(ATTRIBUTE.format("aria-expanded")) == "true"
    assert box.value(ATTRIBUTE.format("aria-activedescendant")) is None
    assert box.value("document.querySelector('form [role=status]').textContent").startswith("Có 2")
    assert box.value("document.querySelectorAll('#options mark').length") > 0


def test_arrows_choose_and_the_box_keeps_what_was_typed(box):
    box.type("nha sach")
    wait_for(box, "!document.querySelector('#options').hidden")
    chosen = []
    for _ in range(3):
        box.press("ArrowDown", 40)
        chosen.append(box.value(ATTRIBUTE.format("aria-activedescendant")))
    assert chosen == ["option-0", "option-1", None]
    box.press("ArrowUp", 38)
    assert box.value(ATTRIBUTE.format("aria-activedescendant")) == "option-1"
    assert box.value("document.querySelectorAll('[aria-selected=true]').length") == 1
    assert box.value("document.querySelector('#q').value") == "nha sach"
    page = box.value("document.querySelector('#option-1').dataset.page")
    box.press("Enter", 13)
    wait_for(box, f"location.pathname === '{page}'")


def test_escape_closes_and_keeps_the_text(box):
    box.type("nha sach")
    wait_for(box, "!document.querySelector('#options').hidden")
    box.press("Escape", 27)
    assert box.value("document.querySelector('#options').hidden")
    assert box.value("document.querySelector('#q').value") == "nha sach"
    box.press("ArrowDown", 40)
    wait_for(box, "!document.querySelector('#options').hidden")


def test_enter_without_a_choice_searches(box):
    box.type("nha sach")
    wait_for(box, "!document.querySelector('#options').hidden")
    box.press("Enter", 13)
    wait_for(box, "location.pathname + location.search === '/tim-kiem?q=nha+sach'")


def test_keys_of_an_input_method_are_its_own(box):
    box.type("nha sach")
    wait_for(box, "!document.querySelector('#options').hidden")
    kept = box.value("""['ArrowDown', 'Enter', 'Escape'].every(key => {
        const pressed = new KeyboardEvent('keydown', {key, isComposing: true, cancelable: true});
        return document.querySelector('#q').dispatchEvent(pressed);
    })""")
    assert kept
    assert not box.value("document.querySelector('#options').hidden")


def test_one_letter_asks_for_nothing(box):
    box.type("n")
    time.sleep(0.4)
    assert box.value("asked.length") == 0


def wait_for_page(tab, expression):
    """The same, while the page goes away and another comes."""
    for _ in range(100):
        with contextlib.suppress(AssertionError):
            if tab.value(expression):
                return
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")


@pytest.fixture
def initiative(tab, site):
    """The page of an initiative."""
    tab.size(1280)
    go(tab, site, "/mo-hinh?q=nha sach")
    go(tab, site, tab.value("document.querySelector('.entries th a').getAttribute('href')"))
    return tab


def test_a_sentence_is_copied_where_the_browser_lets_it(initiative):
    initiative.value("""
        window.copied = [];
        const kept = {writeText: words => { copied.push(words); return Promise.resolve(); }};
        Object.defineProperty(navigator, 'clipboard', {value: kept, configurable: true});
        document.querySelector('a.cite').click();
    """)
    wait_for(initiative, "document.querySelector('a.cite + [role=status]').textContent !== ''")
    assert initiative.value("copied.length") == 1
    assert "mô hình “Nhà sạch, vườn đẹp”" in initiative.value("copied[0]")
    assert initiative.value("location.pathname").startswith("/mo-hinh/")


@pytest.mark.parametrize("clipboard", ["undefined", "{writeText: () => Promise.reject()}"])
def test_elsewhere_it_is_a_link(initiative, clipboard):
    initiative.value(f"""
        const value = {clipboard};
        Object.defineProperty(navigator, 'clipboard', {{value, configurable: true}});
        document.querySelector('a.cite').click();
    """)
    wait_for_page(initiative, "location.pathname === '/trich-dan'")
    quoted = initiative.value("document.querySelector('.citation').innerText")
    assert "mô hình “Nhà sạch, vườn đẹp”" in quoted


IN_SIGHT = """(() => {
    const box = document.querySelector('#cau').getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
})()"""


def test_a_sentence_is_opened_in_sight(initiative):
    initiative.value("document.querySelector('.mentions h3 a').click()")
    wait_for_page(initiative, "!!document.querySelector('#cau')")
    assert initiative.value("document.querySelector('#cau:target') !== null")
    wait_for(initiative, IN_SIGHT)
    behind = initiative.value("getComputedStyle(document.querySelector('#cau')).backgroundColor")
    assert behind != "rgba(0, 0, 0, 0)"


def test_paper_has_the_list_and_no_controls(tab, site):
    tab.size(1000)
    go(tab, site, "/mo-hinh?q=nha sach")
    tab.do("Emulation.setEmulatedMedia", media="print")
    shown = """
        [...document.querySelectorAll('form, nav, button, .filters, .chips, .printed, .entries')]
            .filter(e => e.getClientRects().length).map(e => e.className)
    """
    try:
        assert tab.value(shown) == ["printed", "entries"]
    finally:
        tab.do("Emulation.setEmulatedMedia", media="")
