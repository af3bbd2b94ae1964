"""Sources -> bulletins -> documents and a register -> the next generation, published.

`indexer.run.index` is the whole flow. What can't be read becomes a line of the `Report`, never a
missing document.
"""
