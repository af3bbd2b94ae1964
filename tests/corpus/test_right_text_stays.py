"""Text that is right already is never touched: ours, other languages', and real bulletins."""

import json
import unicodedata
from itertools import islice
from pathlib import Path

import pytest

from corpus.formats import read_reporting
from corpus.formats.old_encodings import repair
from corpus.source import Source
from corpus.walk import RawItem, walk

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
SHARED = Path(__file__).parents[3] / "shared" / "data"
NEWS = SHARED / "news" / "baomoi2017.jsonl.zst"
PAGES = SHARED / "bulletins" / "official_portal_pages.jsonl.zst"

VIETNAMESE = """Ở xóm Đồng Chằm, nhà nào cũng có bể chứa nước mưa.
Hà và Hoà có sáu con bê; bà Hân cân cá.
Kỳ họp lần này bàn ba việc: làm thuỷ lợi nhỏ, giữ rừng đầu nguồn và mở lớp mẫu giáo."""

RIGHT = {
    "Vietnamese": VIETNAMESE,
    "Vietnamese in pieces": unicodedata.normalize("NFD", VIETNAMESE),
    "without letters of Unicode alone": "Hà và Hoà có sáu con bê, Bình có ba; là bà Hân cân cá.",
    "without accents": "Xa Ben Cat ra quan nao vet kenh muong",
    "English": "The naïve café owner's résumé — a “cliché” — cost £5 (±2 %) © 2024 Motörhead® ½ µm",
    "French": "Où étaient l'hôpital et l'école ? Là, à côté : « Ça été fêté à Noël, garçon. »",
    "Spanish": "¿Dónde está el niño? Mañana habrá más camión y corazón, señor Núñez; ¡qué árbol!",
    "Portuguese": "Não há informação: as ações são só de São João, à mão, em três regiões.",
    "German": "Für Müller wären größere Brötchen übrig; schöne Grüße aus Köln, Öl hören.",
    "Swedish": "På ön är också ägg; åtta små får går över ån på våren, säger Åsa Björk i år.",
    "Norwegian": "Kø:\nRTS/CTS (Maskinvare)\nRå-kø\n_Skriv ut på nytt\nHent",
    "Slovene": "%s: izbira »%s%s« zahteva argument\n%s: neprepoznana izbira »%s%s«: možnosti",
    "Icelandic": "Það er gott að búa á Íslandi, sagði Þórður við Guðrúnu í gær á sjöunda tímanum.",
    "Czech": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl Jiří Dvořák v Plzni.",
    "names": "Beyoncé, Björn, Günther, Ibrahimović, Kylian Mbappé, Iñárritu, Zoë, Ángel Di María",
    "code": 'x = "µ±×÷" if ö else "ß"  # §1: ¬a ∧ ¬b; café[ñ] += "é" * 3; ¶·¸¹º»¼½¾¿',
    "Chinese": "这是中文新闻，不是越南语。我们不改变它。" * 9,
    "a fragment": "B¾c K¹n",
    "signs": "®©™ ® ® ® © © «» ¶ § § ¹ ² ³ ½ ¼ ¾ × ÷ ± µ ¨ ª º ¬",
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
@pytest.mark.parametrize("is_html", [False, True])
def test_what_is_right_stays(text, is_html):
    assert repair(text, is_html=is_html) is None


def changed(path, limit):
    items = (found for found in walk(Source.at(path)) if isinstance(found, RawItem))
    found = [read_reporting(one).repaired for one in islice(items, limit)]
    assert found
    return [encoding for encoding in found if encoding]


def test_no_sample_is_changed():
    assert changed(SAMPLES, None) == []


@pytest.mark.skipif(not NEWS.exists(), reason="../shared/data/news is not on this machine")
def test_no_real_news_is_changed():
    assert changed(NEWS, 5000) == []


@pytest.mark.skipif(not PAGES.exists(), reason="../shared/data/bulletins is not on this machine")
def test_no_real_portal_page_is_changed():
    items = list(walk(Source.at(PAGES)))
    pages = [json.loads(one.data) for one in items if isinstance(one, RawItem)]
    texts = ["\n".join(v for v in page.values() if isinstance(v, str)) for page in pages]
    assert len(texts) > 5000
    assert [text[:80] for text in texts if repair(text) or repair(text, is_html=True)] == []
