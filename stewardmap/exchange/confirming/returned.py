"""A form that came back: whose it is, what it answers, who else it names, and what of it is refused."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from stewardmap.analysis.confirming.rounds import source_of
from stewardmap.analysis.finding import Subject
from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.confirming import marks
from stewardmap.exchange.confirming.choices import Said, read_choice, to_choose
from stewardmap.exchange.confirming.open_form import rows_of_form
from stewardmap.exchange.readers.table import Grid
from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import folded
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.namer import Namer

_NAME, _WHERE, _EARLIER, _ANSWER, _CONTACT, _MARK, _WIDE = range(7)
_LONGEST = 200
_AS_SENT = "Ask for the form again, as it was sent, or record the answer by hand."


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody whom a form names and who was not on it."""

    name: str
    organisation: str
    said: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """One form as it was read; `readings` say nothing about whether they are on the map already."""

    file: str
    mark: str
    end: Subject
    round_on: date
    filled_on: PartialDate
    readings: tuple[Reading, ...] = ()
    contacts: tuple[tuple[Id, PartialDate], ...] = ()
    missing: tuple[Missing, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass
class _Found:
    readings: list[Reading] = field(default_factory=list)
    contacts: list[tuple[Id, PartialDate]] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_form(path: Path, snapshot: Snapshot, today: date) -> Returned:
    """Return what a form says, held against the map that it was made from.

    Rows that are not this person's own, or that cannot be understood, are refused one by one and told of.

    Raises:
        ImportProblem: if it cannot be read, or is no form of this map.
    """
    rows = [(number, _whole(cells)) for number, cells in rows_of_form(path)]
    mark, end, on = _whose(rows, path.name, snapshot)
    reader = _Reader(path.name, snapshot, mark, end, on, today)
    return reader.read(rows)


def _whole(cells: list[str]) -> list[str]:
    """Return a row with all columns of a form; what nobody chose is empty, and no cell is endless."""
    row = [cell.strip()[: 10 * _LONGEST] for cell in [*cells, *[""] * _WIDE][:_WIDE]]
    return ["" if cell == to_choose() else cell for cell in row]


def _whose(rows: Grid, file: str, snapshot: Snapshot) -> tuple[str, Subject, date]:
    found = {cells[_MARK] for _number, cells in rows if cells[_MARK].startswith(marks.FORM)}
    key = marks.key_of(snapshot)
    if len(found) != 1 or key is None:
        said = "This is no form of this map, or its last column was changed."
        raise ImportProblem(Problem(file, None, None, said, _AS_SENT))
    mark = found.pop()
    behind = marks.form_behind(key, mark)
    if behind is None:
        said = "This form does not say whose it is: its last column was changed, or it is of another map."
        raise ImportProblem(Problem(file, None, None, said, _AS_SENT))
    end, on = behind
    there = snapshot.people if end.kind == "person" else snapshot.organisations
    if end.id not in there:
        said = "Whoever this form asked is no longer on the map."
        raise ImportProblem(Problem(file, None, None, said, "Record the answers by hand, if they matter."))
    return mark, end, on


class _Reader:
    """Goes through the rows of one form."""

    def __init__(self, file: str, snapshot: Snapshot, mark: str, end: Subject, on: date, today: date) -> None:
        self._file, self._snapshot, self._mark, self._end = file, snapshot, mark, end
        self._on, self._today = on, PartialDate(today)
        self._key = marks.key_of(snapshot) or ""
        self._namer = Namer(snapshot)
        self._found = _Found()
        self._filled = self._today

    def read(self, rows: Grid) -> Returned:
        """Return everything that the form says."""
        self._filled = self._filled_on(rows)
        seen: set[str] = set()
        below = ""
        for number, cells in rows:
            mark = cells[_MARK]
            if mark in (marks.TIES, marks.MISSING):
                below = mark
            elif mark == marks.NEW:
                self._named(number, cells)
            elif mark.startswith(marks.TIE):
                self._tie(number, cells, again=mark in seen)
                seen.add(mark)
            elif below and any(cells[_ANSWER:_MARK]):
                self._refuse(number, "This row was added by hand.", "Write who is missing below the ties.")
        found = self._found
        return Returned(
            file=self._file,
            mark=self._mark,
            end=self._end,
            round_on=self._on,
            filled_on=self._filled,
            readings=tuple(found.readings),
            contacts=tuple(found.contacts),
            missing=tuple(found.missing),
            problems=tuple(found.problems),
        )

    def _filled_on(self, rows: Grid) -> PartialDate:
        for number, cells in rows:
            if cells[_MARK] == marks.DATE:
                return self._date(number, cells[_ANSWER]) or self._today
        return self._today

    def _tie(self, number: int, cells: list[str], *, again: bool) -> None:
        if not cells[_ANSWER] and not cells[_CONTACT]:
            return
        tie = self._own_tie(number, cells, again=again)
        if tie is None:
            return
        said = self._said(number, cells)
        if said is not None:
            self._found.readings.append(self._reading(tie, said))
        if on := self._date(number, cells[_CONTACT]):
            self._found.contacts.append((tie.id, on))

    def _own_tie(self, number: int, cells: list[str], *, again: bool) -> Tie | None:
        """Return the tie of a row, if it is this form's and stands there as it was sent."""
        at = marks.tie_behind(self._key, self._mark, cells[_MARK])
        if at is None:
            self._refuse(number, "This row is not of this form.", _AS_SENT)
            return None
        tie = self._snapshot.ties.get(at)
        if tie is None or self._end.id not in tie.ends:
            self._refuse(number, "This tie is no longer on the map.", "Record it by hand.")
            return None
        if again:
            self._refuse(number, "This tie stands twice on the form.", "Its first row was read.")
            return None
        other = self._namer.name(self._end.kind, tie.other(self._end.id))
        if folded(other) != folded(cells[_NAME]):
            self._refuse(number, "The name here is not the one that was asked about.", _AS_SENT)
            return None
        return tie

    def _reading(self, tie: Tie, said: Said) -> Reading:
        state, rung = said
        return Reading(
            tie_id=tie.id,
            side=tie.side_of(self._end.id),
            state=state,
            rung=rung,
            source=source_of(self._on),
            on=self._filled,
        )

    def _named(self, number: int, cells: list[str]) -> None:
        name, where = (" ".join(cell.split()) for cell in (cells[_NAME], cells[_WHERE]))
        if not name:
            if where or cells[_ANSWER]:
                self._refuse(number, "Nobody is named here.", "Ask who is meant.")
            return
        if len(name) > _LONGEST or len(where) > _LONGEST:
            self._refuse(number, "This is longer than any name.", "Ask who is meant.")
            return
        self._found.missing.append(Missing(name, where, self._said(number, cells)))

    def _said(self, number: int, cells: list[str]) -> Said | None:
        try:
            return read_choice(cells[_ANSWER], organisations=self._end.kind == "organisation")
        except Unread as unread:
            self._refuse(number, unread.problem, unread.do)
            return None

    def _date(self, number: int, text: str) -> PartialDate | None:
        if not text:
            return None
        try:
            found = read_date(text[:_LONGEST], silent)
        except Unread as unread:
            self._refuse(number, unread.problem, unread.do)
            return None
        if found.earliest > self._today.earliest:
            self._refuse(number, f'"{text[:60]}" is still to come.', "Ask which day is meant.")
            return None
        return found

    def _refuse(self, number: int, said: str, do: str) -> None:
        self._found.problems.append(Problem(self._file, number, None, said, do))
