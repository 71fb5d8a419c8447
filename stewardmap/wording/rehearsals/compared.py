"""Two rehearsals side by side, in words: what the second has, lost or has less of, and what is alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from stewardmap.analysis.rehearsals.compared import Compared, Difference
from stewardmap.analysis.rehearsals.rehearse import Rehearsed
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.model.records import Need
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence
from stewardmap.wording.rehearsals.summary import rows_of
from stewardmap.wording.sides import purpose_in_words, sides_in_words


@dataclass(frozen=True, slots=True)
class Pair:
    """One line: what it is about, and how that stands in each of the two; a heading has neither."""

    what: str
    first: str = ""
    second: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it names what stands below it."""
        return not self.first and not self.second


def compared_in_words(one: Rehearsed, other: Rehearsed, found: Compared, namer: Namer) -> list[Pair]:
    """Return two rehearsals side by side: each sort of difference under its heading, then the numbers."""
    lines: list[Pair] = []
    for heading, rows in (
        (_("Only in the second"), found.added),
        (_("Lost in the second"), found.lost),
        (_("Weaker in the second"), found.weakened),
        (_("Stronger in the second"), found.strengthened),
    ):
        lines += _under(f"{heading} ({len(rows)})", [_difference(row, namer) for row in rows])
    lines.append(Pair(_("Alike in both"), str(found.unchanged), str(found.unchanged)))
    numbers = [Pair(what, *cells) for what, *cells in rows_of((one.after, other.after))]
    return [*lines, *_under(_("In numbers, once it has happened"), numbers)]


def _under(heading: str, rows: Iterable[Pair]) -> list[Pair]:
    found = list(rows)
    return [Pair(heading), *(found or [Pair(_("nothing"), "–", "–")])]


def _difference(one: Difference, namer: Namer) -> Pair:
    return Pair(sentence(_about(one, namer)).rstrip("."), str(one.first), str(one.second))


def _about(one: Difference, namer: Namer) -> str:
    names = [] if one.sort in (Sort.NEED, Sort.PURPOSE) else namer.all_of(one.subjects)
    said = {
        Sort.RELATION: _("{names}: separate links"),
        Sort.NEED: _("{names}: ways"),
        Sort.PERSON: _("{names}: recorded links"),
        Sort.CHAIR: _("{names}: who chairs or deputises"),
        Sort.CONVENOR: _("{names}: convenors"),
        Sort.SECRETARY: _("{names}: secretaries"),
        Sort.PURPOSE: _("{names}: organisations that own it"),
        Sort.CONNECTOR: _("{names}"),
        Sort.KEEPER: _("who keeps the map"),
    }
    if one.sort is Sort.NEED:
        names = [sides_in_words(namer.snapshot.of(Need)[one.subjects[0].id], namer)]
    elif one.sort is Sort.PURPOSE:
        names = [purpose_in_words(one.subjects[0].id, namer)]
    return said[one.sort].format(names=" – ".join(names))
