"""The register of model initiatives that the bulletins name.

`extract` finds mentions in one bulletin, `merge` puts those of one initiative together, `store`
keeps the register of a generation in SQLite, on purpose: staff may open it with any tool.
"""

#: Raise it whenever a bulletin would yield other mentions, or mentions other initiatives.
EXTRACTOR_VERSION = 1
