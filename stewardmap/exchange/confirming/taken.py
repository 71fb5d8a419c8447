"""What the forms that came back would change, worked out before anything is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from stewardmap.analysis.confirming.conflicts import Conflict, between_answers, conflicts_of
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.parameters import parameters_of
from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.confirming.returned import Missing, Returned, read_form
from stewardmap.exchange.values.words import folded
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Alias, Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.confirming import say_question
from stewardmap.wording.namer import Namer


@dataclass(frozen=True, slots=True)
class Question:
    """Somebody whom a form names: by whom, and as whom they are on the map if they are."""

    by: Subject
    missing: Missing
    known: Id | None
    tied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is new, what changes, where views part, what is asked and what is refused."""

    forms: tuple[Returned, ...]
    readings: tuple[Reading, ...]
    ties: tuple[Tie, ...]
    actions: tuple[Action, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[Question, ...]
    already: int
    problems: tuple[Problem, ...]
    unread: tuple[Problem, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to record."""
        return bool(self.readings or self.ties or self.actions)

    @property
    def answered(self) -> int:
        """How many of the forms answer anything that is new."""
        new = {(row.tie_id, row.side) for row in self.readings}
        return sum(any((row.tie_id, row.side) in new for row in form.readings) for form in self.forms)


def take_answers(
    paths: Sequence[Path], snapshot: Snapshot, today: date, progress: Progress = no_progress
) -> Taken:
    """Return what files would change; `unread` says which of them cannot be read at all, and why."""
    forms: list[Returned] = []
    unread: list[Problem] = []
    seen: dict[str, str] = {}
    for done, path in enumerate(paths):
        progress(done, len(paths))
        try:
            form = read_form(path, snapshot, today)
        except ImportProblem as problem:
            unread += problem.problems
            continue
        if form.mark in seen:
            said = f"This is the same form as {seen[form.mark]}."
            unread.append(Problem(form.file, None, None, said, "Choose the one that counts."))
            continue
        seen[form.mark] = form.file
        forms.append(form)
    return _taken(tuple(forms), tuple(unread), snapshot)


def _taken(forms: tuple[Returned, ...], unread: tuple[Problem, ...], snapshot: Snapshot) -> Taken:
    parameters = parameters_of(snapshot)
    every = [row for form in forms for row in form.readings]
    new = [row for row in every if not _is_there(snapshot, row)]
    questions = tuple(_questions(forms, snapshot))
    namer = Namer(snapshot)
    there = {action.text for action in snapshot.of(Action).values()}
    asks = dict.fromkeys(_ask(one, namer) for one in questions)
    against = [one for row in new for one in conflicts_of(snapshot, row, parameters)]
    return Taken(
        forms=forms,
        readings=tuple(new),
        ties=tuple(_later_contacts(forms, snapshot)),
        actions=tuple(Action(text=text) for text in asks if text not in there),
        conflicts=(*against, *between_answers(new, parameters)),
        questions=questions,
        already=len(every) - len(new),
        problems=tuple(problem for form in forms for problem in form.problems),
        unread=unread,
    )


def _is_there(snapshot: Snapshot, answer: Reading) -> bool:
    """Whether the same answer of the same round was read before, on whichever day that was."""
    rows = snapshot.readings_of_tie.get(answer.tie_id, ())
    said = answer.side, answer.source, answer.state, answer.rung
    of_round = [row for row in rows if (row.side, row.source) == said[:2] and row.state != "no answer"]
    return bool(of_round) and (of_round[-1].state, of_round[-1].rung) == said[2:]


def _later_contacts(forms: tuple[Returned, ...], snapshot: Snapshot) -> Iterator[Tie]:
    latest: dict[Id, Tie] = {}
    for form in forms:
        for at, on in form.contacts:
            tie = latest.get(at, snapshot.ties[at])
            if tie.last_contact is None or tie.last_contact < on:
                latest[at] = replace(tie, last_contact=on)
    yield from latest.values()


def _questions(forms: tuple[Returned, ...], snapshot: Snapshot) -> Iterator[Question]:
    people, bodies = _called(snapshot)
    for form in forms:
        for missing in form.missing:
            known = (people if form.end.kind == "person" else bodies).get(folded(missing.name))
            ties = snapshot.ties_of.get(form.end.id, ())
            tied = known is not None and any(known in tie.ends for tie in ties)
            if known != form.end.id:
                yield Question(form.end, missing, known, tied)


def _called(snapshot: Snapshot) -> tuple[dict[str, Id], dict[str, Id]]:
    people = {folded(alias.name): alias.person_id for alias in snapshot.of(Alias).values() if alias.person_id}
    bodies = {
        folded(alias.name): alias.organisation_id
        for alias in snapshot.of(Alias).values()
        if alias.organisation_id
    }
    people |= {folded(one.name): one.id for one in snapshot.people.values()}
    bodies |= {folded(one.name): one.id for one in snapshot.organisations.values()}
    return people, bodies


def _ask(one: Question, namer: Namer) -> str:
    missing = one.missing
    return say_question(
        namer,
        one.by,
        missing.name,
        missing.organisation,
        missing.said,
        known=one.known is not None,
        tied=one.tied,
    )
