"""The one table of what a document holds: its text fields, facets and dates."""

from __future__ import annotations

from dataclasses import dataclass

#: Raise it whenever a field, facet or date below changes, or how they are written (4: files of
#: arrays): old generations are then refused.
SCHEMA_VERSION = 4


@dataclass(frozen=True, slots=True)
class TextField:
    """A field of terms. Positions are kept only where phrases are asked for."""

    name: str
    positions: bool
    about: str
    #: Of a field with positions: the field that holds the same terms in another form, and the one
    #: that holds neighbours in that form, joined by a space. Engines make these two by themselves.
    plain: str | None = None
    pairs: str | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """All that an engine must know of its documents' shape."""

    text: tuple[TextField, ...]
    facets: tuple[str, ...]
    dates: tuple[str, ...]


FIELDS = Fields(
    text=(
        TextField(
            "exact",
            positions=True,
            about="every token as spelt: lower case, one tone style, one i/y style",
            plain="folded",
            pairs="pairs",
        ),
        TextField("folded", positions=True, about="the same tokens without accents"),
        TextField("pairs", positions=False, about="two folded neighbours, joined by a space"),
        TextField(
            "words",
            positions=False,
            about="pyvi's words of two syllables and more, joined by a space",
        ),
        TextField(
            "title_exact",
            positions=True,
            about="the title alone, as spelt: `tieude:`",
            plain="title_folded",
        ),
        TextField(
            "title_folded",
            positions=True,
            about="the title alone, without accents: `tieude:`, suggestions",
        ),
        TextField(
            "author_exact",
            positions=True,
            about="the signature, as spelt: `tacgia:`",
            plain="author_folded",
        ),
        TextField(
            "author_folded", positions=True, about="the signature without accents: `tacgia:`"
        ),
        TextField(
            "published_in", positions=False, about="day, month, quarter and year of publication"
        ),
        TextField(
            "initiative_exact",
            positions=True,
            about="names of the initiatives it names: `mohinh:`",
            plain="initiative_folded",
        ),
        TextField(
            "initiative_folded", positions=True, about="the same names without accents: `mohinh:`"
        ),
    ),
    facets=(
        "kind",
        "year",
        "section",
        "place",
        # Of initiatives alone:
        "area",
        "organisation",
        "organisation_kind",
        "status",
    ),
    dates=("published",),
)
