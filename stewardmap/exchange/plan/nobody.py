"""Rows of a table of people that name nobody: a post that stands vacant, or a sum below the rows."""

import re

from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.words import folded
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Level

_VACANT = frozenset({
    "vacant", "vacancy", "vacant post", "currently vacant", "unfilled", "not appointed", "recruiting", "tbc",
    "tba", "tbd", "to be confirmed", "to be appointed", "to be advised", "to be announced", "nobody",
    "no one", "gwag", "swydd wag",
})  # fmt: skip
_SUM = re.compile(r"(?:grand |sub ?)?total\b")


def names_nobody(line: Line, name: str) -> bool:
    """Whether a row of people names nobody; a row of a map of ours always names somebody."""
    return not line.own and (folded(name) in _VACANT or is_a_sum(line, name))


def is_a_sum(line: Line, name: str) -> bool:
    """Whether a row says nothing but a total."""
    return bool(_SUM.match(folded(name))) and set(line.values) <= {"name", "first name", "surname"}


def place_nobody(work: Work, line: Line, name: str, body: Id | None) -> None:
    """Keep the post that a row says is vacant; without a post and an organisation, tell of the row."""
    title = line.text("post")
    if is_a_sum(line, name) or body is None or not title:
        work.ledger.notice(line, "name", f'"{name}" names nobody: this row was left alone.')
        return
    today = (PartialDate(work.sketch.snapshot.on), None)
    vacant = work.posts.vacant(work.posts.titled(body, title), today)
    post = vacant or work.posts.create(body, title)
    work.sketch.say(r.Post, post, "level", line.get("level", Level), line, "level")
    work.ledger.notice(line, "name", f'"{name}" names nobody: the post is kept as vacant.')
