"""Why a finding stands, in a line short enough for a paper."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.finding import Evidence, Finding
from stewardmap.wording.dates import in_words
from stewardmap.wording.evidence import evidence_line
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import number, sentence

_ROWS = 1
_PRIVATE = frozenset({"reading", "stance"})
_TOLD = frozenset({"post", "holding"})  # the sentence says these already


def reasons(finding: Finding, namer: Namer) -> str:
    """Return the first rows that a finding rests on, and how many more there are.

    A rating that somebody gave a tie of two people is left out: it is on the map, and no board's business.
    """
    rows = [row for row in finding.evidence if row.kind not in _PRIVATE]
    rows.sort(key=lambda row: row.kind in _TOLD)
    shown = "; ".join(_lines(rows[:_ROWS], namer))
    if not shown:
        return ""
    more = len(rows) - _ROWS
    if more > 0:
        rest = ngettext("and {n} more record", "and {n} more records", more).format(n=number(more))
        shown = f"{shown}; {rest}"
    return f"{sentence(shown)}."


def _lines(rows: Sequence[Evidence], namer: Namer) -> Iterator[str]:
    for row in rows:
        yield _tie(row, namer) if row.kind == "tie" else evidence_line(row, namer).rstrip(".")


def _tie(row: Evidence, namer: Namer) -> str:
    last = namer.ground.contacts.last.get(row.id)
    names = namer.name("tie", row.id)
    if last is None:
        return _("the tie {names}, not dated").format(names=names)
    return _("the tie {names}, last recorded contact {day}").format(names=names, day=in_words(last))
