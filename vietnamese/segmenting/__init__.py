"""pyvi's model applied to whole texts at once: the words that pyvi finds, several times faster.

    crfsuite   a model file of CRFsuite -> its weights
    keys       a set of numbers, asked for many at once
    model      the weights and the lexicon of the pyvi that is installed
    syllables  a stretch of text -> what pyvi takes for syllables, each a row of numbers
    labels     the rows of sentences -> the best labels -> words

For each syllable pyvi makes a dictionary of some 15 features, named in text, which CRFsuite looks
up one by one. But nearly all of them are about one syllable alone. So what the model thinks of a
syllable (for itself, for the one before it, for the one after it) is added up when it is first met,
and remembered as a row of numbers with the stretch of text it stands in; a text is then a join of
remembered bytes. Only the lexicon's pairs and triples are looked up anew, for a whole text at once.

pyvi's own code is never run, nor scikit-learn loaded. `tests/vietnamese/test_segment_pyvi.py` holds
the words to pyvi's, and docs/decisions/0010-pyvi-without-its-code.md says why.
"""
