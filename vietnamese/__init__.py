"""The language: text in, tokens with offsets out.

The one place where spelling, folding, sentences and words are decided, for the indexer and for the
search alike. It knows nothing of bulletins, engines or pages. pyvi's model is read in `segmenting`.
"""

from vietnamese.fold import fold, fold_each, is_plain
from vietnamese.sentences import sentences
from vietnamese.spelling import canonical, surface
from vietnamese.stop_syllables import STOP_SYLLABLES
from vietnamese.tokenizer import tokenize
from vietnamese.tokens import Kind, Token
from vietnamese.versions import versions

__all__ = [
    "STOP_SYLLABLES",
    "Kind",
    "Token",
    "canonical",
    "fold",
    "fold_each",
    "is_plain",
    "sentences",
    "surface",
    "tokenize",
    "versions",
]
