"""What a bulletin is, and how bulletins are read from files.

A `Source` is walked (`corpus.walk`) into `RawItem`s, and `corpus.formats.read` turns one of them
into a `Bulletin`, or says in Vietnamese why it can't (`corpus.errors.Unreadable`).
"""
