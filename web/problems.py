"""Problems of a request, as sentences and as the API's answers (RFC 9457)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from flask import Response, json

from web.formats import shortened
from web.texts import label, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.request import Problem

MEDIA_TYPE: Final = "application/problem+json"
_GIVEN_SHOWN: Final = 60


def sentence(problem: Problem) -> str:
    """What is wrong, for people."""
    return text(
        f"problem.{problem.code}",
        name=label("parameter", problem.parameter),
        given=shortened(problem.given, most=_GIVEN_SHOWN),
    )


def for_pages(problems: Sequence[Problem]) -> list[Problem]:
    """Those a reader can do something about.

    Unknown parameters come from the sites that link to us (`fbclid`, `utm_source`); that a text was
    too long is told by the reading, which says where it was cut.
    """
    return [problem for problem in problems if problem.code not in {"unknown", "too_long"}]


def problem_response(status: int, code: str, *, title: str, detail: str, **more: Any) -> Response:  # noqa: ANN401 - JSON
    """An error of the API. `code` is stable; title and detail are for people."""
    body = {
        "type": f"urn:timtin:problem:{code}",
        "code": code,
        "title": title,
        "status": status,
        "detail": detail,
        **more,
    }
    return Response(json.dumps(body), status=status, content_type=MEDIA_TYPE)


def parameters_response(problems: Sequence[Problem]) -> Response:
    """422: everything that is wrong with the parameters, at once."""
    return problem_response(
        422,
        "parameters",
        title=text("error.422.title"),
        detail=text("error.422.text", n=len(problems)),
        problems=[
            {
                "parameter": problem.parameter,
                "code": problem.code,
                "given": problem.given,
                "detail": sentence(problem),
            }
            for problem in problems
        ],
    )
