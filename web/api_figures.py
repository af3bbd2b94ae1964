"""The figures in the JSON API. docs/api.md says what it promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, request

from search.present import facets_json
from web.figure_list import Addresses, figure_json, listed
from web.figures import OUTCOMES, ledger
from web.figures_request import read_figures_request
from web.paging import page_count
from web.problems import parameters_response
from web.published import published

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

api_figures = Blueprint("api_figures", __name__, url_prefix="/api/v1")


@api_figures.get("/figures")
def figures() -> ResponseReturnValue:
    """A page of figures, the latest bulletin's first, with what other filters would give."""
    asked, problems = read_figures_request(request.args.to_dict(flat=False), also=("page", "size"))
    if problems:
        return parameters_response(problems)
    with published() as now:
        everything = ledger(now)
        found = everything.select(asked)
        first = (asked.page - 1) * asked.size
        shown = [everything.figures[at] for at in found.positions[first : first + asked.size]]
        entries = listed(everything, shown, Addresses(now, shown))
    return jsonify(
        total=len(found.positions),
        page=asked.page,
        pages=page_count(len(found.positions), asked.size),
        size=asked.size,
        figures=[figure_json(one) for one in entries],
        **facets_json(found.facets),
        checks={outcome.value: found.outcomes.get(outcome, 0) for outcome in OUTCOMES},
    )
