"""The engine on Whoosh: its index, segments and readers; our files, writing and search.

Whoosh pickles the schema and the segments by module path: the modules and class names in
schema.py and codec.py are part of the file format and stay for good (tests/engine pins them).
"""
