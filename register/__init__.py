"""The register of model initiatives that the bulletins name, and of the figures they state.

extract      what one bulletin says: mentions and figures
merge        mentions of one initiative put together; `continuity` keeps their addresses
partial      merging only what a change touches
corrections  the file in which staff set that right; `correct` does what it says
make         all of that in one: the next register
reconcile    whether the figures add up
store        the register of a generation in SQLite, on purpose: staff may open it with any tool
"""

#: Raise it whenever a bulletin would yield other mentions or figures, or mentions other entries.
EXTRACTOR_VERSION = 5
