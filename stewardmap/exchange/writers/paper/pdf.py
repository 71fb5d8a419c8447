"""A paper as tagged PDF, set by typst."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.paper.content import Paper

_TEMPLATE = "board"


def pages_of(paper: Paper) -> int:
    """Return how many pages a paper comes to; raises WorldError where there is no typst."""
    return typeset.pages_of(_TEMPLATE, _given(paper))


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF; raises WorldError where there is no typst."""
    return typeset.to_pdf(_TEMPLATE, _given(paper))


def _given(paper: Paper) -> Mapping[str, Any]:
    """Return what the template reads: the paper as it is, with its picture as SVG."""
    from stewardmap.render.svg import to_svg

    drawn = paper.picture
    svg = drawn and {
        "svg": to_svg(drawn.picture, for_typst=True),
        "description": drawn.description,
        "caption": drawn.caption,
    }
    return asdict(replace(paper, picture=None, sheets=())) | {"picture": svg}
