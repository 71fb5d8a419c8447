"""Send forms for people to confirm their own ties, read their answers, and go through ties grown old."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Export, Reading, Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_folder, ask_open
from stewardmap.ui.deeds.writing import list_copies
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, add_or_change, today, together
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.wording.language import _, ngettext

if TYPE_CHECKING:
    from stewardmap.exchange.confirming.compose import Chosen
    from stewardmap.exchange.confirming.taken import Taken
    from stewardmap.operations.commands import Command

_KINDS = "Forms (*.xlsx *.docx)"
_ALL, _OLD, _NEXT, _SELECTED = "all", "old", "next", "selected"


def ask_to_send(desk: Desk) -> None:
    """Ask who gets a form and of which kind, then where the forms go."""
    from stewardmap.analysis.confirming.review import asked_next

    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    selected = [one for one in desk.session.selection if one.kind in ("person", "organisation")]
    whom: list[tuple[object, str]] = [
        (_ALL, _("Everyone with a tie")),
        (_OLD, _("Ties not confirmed lately")),
    ]
    if waiting := len(asked_next(snapshot)):
        whom.append((_NEXT, ngettext("{n} tie put by", "{n} ties put by", waiting).format(n=waiting)))
    if selected:
        said = ngettext("{n} that is selected", "{n} that are selected", len(selected))
        whom.append((_SELECTED, said.format(n=len(selected))))
    kinds: list[tuple[object, str]] = [("xlsx", _("Excel workbooks")), ("docx", _("Word papers"))]
    fields: list[tuple[str, str, QWidget]] = [
        ("whom", _("Who is asked"), ChoiceEditor(whom[-1][0] if selected or waiting else _ALL, whom)),
        ("form", _("As"), ChoiceEditor("xlsx", kinds)),
    ]
    title = _("Send forms")

    def take(answer: Answer) -> str | None:
        chosen = _chosen(desk, snapshot, str(answer["whom"]))
        if not chosen:
            return _("There is nobody to ask: no tie to be confirmed was chosen.")

        def start(out: Path) -> None:
            dialog.accept()
            write(desk, snapshot, chosen, out, str(answer["form"]))

        ask_folder(desk, title, start, over=dialog)
        return None

    hint = _(
        "A file for each person, and for each organisation with ties of its own, with their own ties alone. "
        "Send each from your own mail; what comes back is read by “Read answers…”."
    )
    dialog = EntryDialog(title, fields, take, do=_("Next…"), hint=hint)
    desk.ask(dialog)


def _chosen(desk: Desk, snapshot: Snapshot, whom: str) -> "Chosen":
    from stewardmap.analysis.confirming.review import asked_next, to_confirm
    from stewardmap.analysis.finding import Subject
    from stewardmap.analysis.parameters import parameters_of
    from stewardmap.exchange.confirming.compose import ends_to_ask

    if whom == _SELECTED:
        ends = [Subject(one.kind, Id(one.id)) for one in desk.session.selection]
        return ends_to_ask(snapshot, None, ends)
    if whom == _NEXT:
        return ends_to_ask(snapshot, asked_next(snapshot))
    if whom == _OLD:
        return ends_to_ask(snapshot, {one.tie.id for one in to_confirm(snapshot, parameters_of(snapshot))})
    return ends_to_ask(snapshot)


def write(desk: Desk, snapshot: Snapshot, chosen: "Chosen", out: Path, form: str) -> None:
    """Write the forms in a worker; that they were sent is recorded once they are all there."""
    from stewardmap.exchange.confirming.marks import key_of, new_key

    key, on, workspace = key_of(snapshot), today().earliest, desk.session.workspace
    made: tuple[Setting, ...] = () if key else (new_key(),)

    def work(progress: Progress) -> tuple[Export, ...]:
        from stewardmap.exchange.confirming.compose import forms_of
        from stewardmap.exchange.confirming.folder import copies_sent, write_forms

        forms = forms_of(snapshot, chosen, key or json.loads(made[0].value), on)
        return copies_sent(write_forms(out, forms, form, progress), forms, snapshot)

    def done(copies: tuple[Export, ...]) -> None:
        from stewardmap.exchange.confirming.compose import asked_of

        _record_asked(desk, made, asked_of(chosen, on), len(copies))
        if unlisted := list_copies(desk, workspace, *copies):
            desk.session.announce(unlisted, problem=True)

    desk.jobs.run(work, done, lane="forms", long=True, doing=_("Writing forms"))


def _record_asked(desk: Desk, made: Sequence[Setting], asked: Sequence[Reading], count: int) -> None:
    from stewardmap.analysis.confirming.review import asked_next
    from stewardmap.wording.confirming import say_forms

    now = desk.session.snapshot
    if now is None:
        return
    there = [row for row in asked if row.tie_id in now.ties]
    label = say_forms(count)
    command = add(*made, *there, label=label)
    if waiting := asked_next(now):
        left = waiting - {row.tie_id for row in there}
        command = together(_next_round(now, left, label), command)
    said = ngettext("{n} form is written.", "{n} forms are written.", count).format(n=count)
    desk.session.do(command, said)


def choose_answers(desk: Desk) -> None:
    """Ask for forms that came back, then show what they would change."""
    if desk.session.snapshot is not None:
        ask_open(desk, _("Read answers"), _KINDS, lambda paths: read_answers(desk, paths), many=True)


def read_answers(desk: Desk, paths: Sequence[Path]) -> None:
    """Read forms in a worker and show what they would change, before anything does."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def work(progress: Progress) -> "Taken":
        from stewardmap.exchange.confirming.taken import take_answers

        return take_answers(paths, snapshot, today().earliest, progress)

    def show(taken: "Taken") -> None:
        from stewardmap.ui.dialogs.answers import AnswersDialog

        dialog = AnswersDialog(snapshot, taken)
        dialog.agreed.connect(lambda: _record(desk, taken))
        desk.ask(dialog)

    desk.jobs.run(work, show, lane="answers", long=True, doing=_("Reading answers"))


def _record(desk: Desk, taken: "Taken") -> None:
    from stewardmap.wording.confirming import say_answers

    label = say_answers(taken.answered)
    n = len(taken.readings)
    said = ngettext("{n} answer is recorded.", "{n} answers are recorded.", n).format(n=n)
    desk.session.do(add_or_change((*taken.readings, *taken.actions), taken.ties, label), said)


def review(desk: Desk) -> None:
    """Show the ties that wait to be confirmed, to be said still so, or put by for the next round."""
    from stewardmap.ui.dialogs.review import ReviewDialog

    if desk.session.snapshot is not None:
        desk.ask(
            ReviewDialog(desk.session, lambda ties: _still_so(desk, ties), lambda ties: _ask_next(desk, ties))
        )


def _still_so(desk: Desk, ties: Collection[Id]) -> None:
    from stewardmap.exchange.confirming.still_so import still_so

    snapshot = desk.session.snapshot
    if snapshot is not None:
        new, changed = still_so(snapshot, ties, today().earliest)
        n = len(ties)
        label = ngettext("{n} tie still so", "{n} ties still so", n).format(n=n)
        desk.session.do(add_or_change(new, changed, label), label)


def _ask_next(desk: Desk, ties: Collection[Id]) -> None:
    """Put ties by for the next round, or take them out where all of them are put by."""
    from stewardmap.analysis.confirming.review import asked_next

    snapshot = desk.session.snapshot
    if snapshot is not None:
        waiting = asked_next(snapshot)
        after = waiting - set(ties) if waiting >= set(ties) else waiting | set(ties)
        desk.session.do(_next_round(snapshot, after, _("Ask in the next round")))


def _next_round(snapshot: Snapshot, ties: Collection[Id], label: str) -> "Command":
    from stewardmap.analysis.confirming.review import ASK_NEXT

    row = Setting(id=ASK_NEXT, value=json.dumps(sorted(ties)))
    there = ASK_NEXT in snapshot.of(Setting)
    return add_or_change(() if there else (row,), (row,) if there else (), label)
