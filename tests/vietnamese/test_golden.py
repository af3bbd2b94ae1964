"""200 sentences and what they are cut into: an analysis that changed must say so.

Where a change is meant, raise ANALYSER_VERSION (vietnamese/versions.py): generations made by the
version before are then refused. Then write the file anew:
PYTHONPATH=. .venv/bin/python tests/vietnamese/test_golden.py
"""

import json
from pathlib import Path

from vietnamese import fold, tokenize
from vietnamese.segment import PyviSegmenter
from vietnamese.versions import ANALYSER_VERSION

GOLDEN = Path(__file__).parent / "golden" / "sentences.jsonl"


def analysed(text, segmenter):
    tokens = tokenize(text)
    return {
        "text": text,
        "terms": [" ".join(token.terms) for token in tokens],
        "folded": " ".join(fold(token.term) for token in tokens),
        "words": [
            " ".join(token.term for token in tokens[first:last])
            for first, last in segmenter.words(text, tokens)
        ],
    }


def test_the_analysis_is_that_of_its_version():
    header, *lines = map(json.loads, GOLDEN.read_text(encoding="utf-8").splitlines())
    assert header == {"analyser": ANALYSER_VERSION}, "write the golden file anew (see above)"
    assert len(lines) == 200
    segmenter = PyviSegmenter()
    for line in lines:
        assert analysed(line["text"], segmenter) == line, "raise ANALYSER_VERSION (see above)"


if __name__ == "__main__":
    texts = [json.loads(line)["text"] for line in GOLDEN.read_text("utf-8").splitlines()[1:]]
    segmenter = PyviSegmenter()
    written = [{"analyser": ANALYSER_VERSION}, *(analysed(text, segmenter) for text in texts)]
    GOLDEN.write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in written), encoding="utf-8"
    )
