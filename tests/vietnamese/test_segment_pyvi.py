"""Our way of applying pyvi's model, held to pyvi's own output, token for token.

A few hundred sentences; with TIMTIN_HARDEN set, many thousands. (Loads pyvi: about 3 s, once.)
"""

import io
import json
import os
import pickle
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from vietnamese import Kind, tokenize
from vietnamese.segment import PyviSegmenter, _chunks
from vietnamese.segmenting import crfsuite, labels, model
from vietnamese.segmenting.syllables import _SYLLABLE, ROW, RUNS, rows, show

HARDEN = bool(os.environ.get("TIMTIN_HARDEN"))
SHARED = Path(__file__).parents[3] / "shared" / "data"
TREEBANK = sorted((SHARED / "segmentation").glob("ud_vtb_*.txt"))
NEWS = sorted((SHARED / "news").glob("*.jsonl.zst"))
GOLDEN = Path(__file__).parent / "golden" / "sentences.jsonl"
SEGMENTER = PyviSegmenter()

OWN = [
    "",
    " ",
    "\n",
    "…",
    "khéo",
    "Toàn tỉnh có 1.280 mô hình “Dân vận khéo” được công nhận, tăng 2,5% so với năm 2022.",
    "MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH BẮC KẠN",
    "Ông Nguyễn Văn A, Phó Chủ tịch UBND TP. Bắc Kạn: “Đó là việc làm thiết thực”!",
    "Quyết định 15/2019/QĐ-UBND ngày 16/01/2024 của UBND. Xem mục 3.2.1 và 1_2_3.",
    "Liên hệ: danvan@backan.gov.vn hoặc https://backan.gov.vn/tin-tuc?id=1, điện thoại 0209.3870",
    "Mr. Smith -> Mrs. Jones ==> ThS. Lê ... Dr. No >> hết....",
    "a.b@c.d, http://x/,nông thôn://mới Tp.Hồ Chí Minh",
    "hợp tác_xã nông_nghiệp _ dân_ vận _khéo",
    "(dân vận) [khéo] {mô hình} <xã hội> 'kinh tế' \"văn hóa\"",
    "dân\u200bvận khéo xã\u00adhội \ufeffkinh tế \x00 nông \x1f thôn\ud800mới",
    "Xin chào 😀 các bạn • mô hình – kinh tế — xã hội ½ ² ① Ⅻ",
    "Россия и Việt Nam 中国 人民 한국어 İstanbul ΑΣ ΣΑΣ ǅ ﬁ ß straße",
    "q\u0303 a\u0308\u0323 ế\u0323 \u0301dân vận \u0338<= kinh\u0301 tế",
    unicodedata.normalize("NFD", "Hợp tác xã nông nghiệp Phường Đức Xuân thuỷ điện Hoà Bình"),
    "kinh tế " * 500,
    "kinh-tế/" * 300,
    "1.234.5678/" * 100,
    "12.345," * 300,
    "a" * 5_000 + " dân vận",
]
#: What pyvi's own rules are about, and what they aren't prepared for.
SYLLABLES = """
    dân vận khéo mô hình nông thôn mới kinh tế xã hội hợp tác xã ủy ban nhân dân chủ nghĩa xã hội
    vô sản hóa công ty cổ phần Bắc Kạn UBND TP Tp ThS Mr Dr a A Đ
"""
MARKS = ".,;:!?-–—…_@/\\+>=<#&*()[]{}'\"“”‘’«»%$^`~|"
ODD = st.lists(
    st.one_of(
        st.sampled_from(SYLLABLES.split()),
        st.sampled_from([*MARKS, "...", "://", "->"]),
        st.sampled_from([" ", " ", " ", " ", "\n", "\t", "\u00a0", "\u2028", "\x1c", "\x85", ". "]),
        st.sampled_from(["0", "12", "1.280", "16/01/2024", "15/2019/QĐ-UBND", "٣", "²", "½"]),
        st.sampled_from(
            ["\ud800", "\x00", "\u200b", "\u00ad", "\u0301", "\u0338", "İ", "ΑΣ", "中"]
        ),
        st.text(max_size=5),
    ),
    max_size=60,
).map("".join)


@pytest.fixture(scope="module")
def pyvi():
    from pyvi import ViTokenizer  # noqa: PLC0415 - it loads its model when imported

    return ViTokenizer.tokenize


def words_of_pyvi(text, pyvi):
    """What `PyviSegmenter.words` must give: pyvi is asked, and its text compared with ours."""
    tokens = tokenize(text)
    found = []
    for first, last in _chunks(text, tokens):
        start, end = tokens[first].start, tokens[last - 1].end
        shown = show(text, tokens[first:last], start=start, end=end)
        token_at = {start: first + number for number, start in enumerate(shown.starts)}
        cursor = 0
        for piece in pyvi(shown.text).split():
            members = []
            for syllable in piece.split("_"):
                cursor = shown.text.index(syllable, cursor)
                if cursor in token_at:
                    members.append(token_at[cursor])
                cursor += len(syllable)
            if 2 <= len(members) <= 4 and all(tokens[at].kind is Kind.WORD for at in members):
                found.append((members[0], members[-1] + 1))
    return found


def assert_same_output(text, pyvi):
    """Every syllable of it as one long sentence (without line feeds), and what joins them."""
    text = " ".join(text.split())
    tokens = tokenize(text)
    shown = show(text, tokens, start=0, end=len(text)).text
    syllables = np.frombuffer(rows(text, tokens, start=0, end=len(text)), ROW)
    if len(syllables):
        learned = model.load()
        path = labels._best_path(labels._scores(syllables, learned).tolist(), learned.transitions)
        joined = labels._joined(syllables, np.frombuffer(path, np.bool_))
        marks = ["_" if one else " " for one in joined]
        written = [match[0] for match in _SYLLABLE.finditer(shown)]
        ours = "".join(mark + one for mark, one in zip(marks, written, strict=True))
        assert ours[1:] == pyvi(shown)


def assert_same(text, pyvi):
    assert SEGMENTER.words(text, tokenize(text)) == words_of_pyvi(text, pyvi)


def treebank():
    for path in TREEBANK:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield line.replace("_", " ")


def news(path):
    with zstandard.open(path, "rb") as file:
        for line in io.TextIOWrapper(file, "utf-8"):
            article = json.loads(line)
            yield "\n".join([article["title"], article.get("lead") or "", *article["body"]])


@pytest.mark.parametrize("text", OWN, ids=range(len(OWN)))
def test_texts_of_our_own(text, pyvi):
    for spelling in (text, text.upper(), text.title()):
        assert_same(spelling, pyvi)
        assert_same_output(spelling, pyvi)


def test_golden_sentences(pyvi):
    for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]:
        text = json.loads(line)["text"]
        assert_same(text, pyvi)
        assert_same_output(text, pyvi)


@pytest.mark.skipif(not TREEBANK, reason="../shared/data/segmentation is not on this machine")
def test_the_treebank(pyvi):
    for text in islice(treebank(), 0, None, 1 if HARDEN else 10):
        assert_same(text, pyvi)
        assert_same_output(text, pyvi)


@pytest.mark.skipif(not NEWS, reason="../shared/data/news is not on this machine")
@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.name.partition(".")[0])
def test_news(path, pyvi):
    for text in islice(news(path), 300 if HARDEN else 5):
        assert_same(text, pyvi)


@settings(max_examples=3_000 if HARDEN else 150)
@given(ODD)
def test_odd_texts(text):
    from pyvi import ViTokenizer  # noqa: PLC0415 - a fixture of hypothesis's would be reset

    assert_same(text, ViTokenizer.tokenize)


@settings(max_examples=3_000 if HARDEN else 150)
@given(ODD)
def test_odd_syllables(text):
    from pyvi import ViTokenizer  # noqa: PLC0415 - as above

    assert_same_output(text, ViTokenizer.tokenize)


@settings(max_examples=3_000 if HARDEN else 300)
@given(ODD)
def test_a_run_that_is_remembered_has_the_rows_of_its_tokens(text):
    for run in text.split():
        assert RUNS[run] == rows(run, tokenize(run), start=0, end=len(run))
    assert rows(text, tokenize(text), start=0, end=len(text)) == b"".join(
        map(RUNS.__getitem__, text.split())
    )


def test_the_weights_are_those_that_crfsuite_reads(tmp_path):
    pycrfsuite = pytest.importorskip("pycrfsuite")
    inside = model._inside_pickle((resources.files("pyvi") / "models/pyvi3.pkl").read_bytes())
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(inside)
    tagger.dump(str(tmp_path / "dump"))
    line = re.compile(r"  \((\d)\) ([^>]+?) --> (\w+): (-?[\d.]+)\n")
    dumped = line.findall((tmp_path / "dump").read_text(encoding="utf-8"))
    read = crfsuite.read(inside)
    ours = {("0", name, at): w for name, by in read.states.items() for at, w in by.items()}
    ours |= {("1", *pair): w for pair, w in read.transitions.items()}
    theirs = {(kind, name, label): float(weight) for kind, name, label, weight in dumped}
    # The dump is text: attributes with a line feed or ">" in them are hard to find in it.
    assert len(theirs) > 11_000
    assert {key: ours[key] for key in theirs} == pytest.approx(theirs, abs=1e-6)
    assert all("\n" in key[1] or ">" in key[1] for key in ours.keys() - theirs.keys())


@pytest.mark.parametrize("damaged", [b"", b"lCRF", b"x" * 100, b"lCRF" + bytes(200)])
def test_a_damaged_model_is_refused(damaged):
    with pytest.raises(ValueError, match=r"CRFsuite|should be"):
        crfsuite.read(damaged)


def test_a_pickle_without_a_model_is_refused():
    with pytest.raises(ValueError, match="holds no model"):
        model._inside_pickle(pickle.dumps({"a": "b"}))


def test_threads_share_one_segmenter():
    texts = [json.loads(line)["text"] for line in GOLDEN.read_text("utf-8").splitlines()[1:]]
    given = [(text, tokenize(text)) for text in texts]
    expected = [SEGMENTER.words(*one) for one in given]
    RUNS.clear()
    with ThreadPoolExecutor(8) as threads:
        runs = [threads.submit(lambda: [SEGMENTER.words(*one) for one in given]) for _ in range(8)]
        assert all(run.result() == expected for run in runs)


def test_a_process_gets_it_pickled():
    text = "Mặt trận Tổ quốc"
    again = pickle.loads(pickle.dumps(SEGMENTER))
    assert again.words(text, tokenize(text)) == [(0, 2), (2, 4)]


def test_pyvi_itself_is_never_run():
    code = (
        "import sys\n"
        "from vietnamese import tokenize\n"
        "from vietnamese.segment import PyviSegmenter\n"
        "text = 'Mặt trận Tổ quốc'\n"
        "assert PyviSegmenter().words(text, tokenize(text))\n"
        "sys.exit(bool({'pyvi.ViTokenizer', 'sklearn', 'scipy', 'pycrfsuite'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-X", "utf8", "-c", code], check=False).returncode == 0


def test_the_first_kind_of_syllable_is_only_a_shortcut():
    without = re.compile(_SYLLABLE.pattern.partition("|")[2], re.VERBOSE)
    texts = [*OWN, *(json.loads(x).get("text", "") for x in GOLDEN.read_text("utf-8").splitlines())]
    for text in texts:
        for spelling in (text, text.upper()):
            assert _SYLLABLE.findall(spelling) == without.findall(spelling)
