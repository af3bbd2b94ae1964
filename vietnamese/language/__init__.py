"""What the searched texts themselves teach about their language.

Learned while indexing, stored in one folder of the generation, opened by the search: which
syllables there are, how often, how often next to each other. From that a query without accents
gets them back, glued syllables come apart and a typing error is seen.
"""

from vietnamese.language.learner import LanguageLearner
from vietnamese.language.model import Language
from vietnamese.language.restore import Restored

__all__ = ["Language", "LanguageLearner", "Restored"]
