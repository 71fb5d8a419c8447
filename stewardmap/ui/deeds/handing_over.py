"""Write the papers of a handover, and tick off what was done for one."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import change, today
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.wording.language import _

KINDS = "PDF (*.pdf);;Word (*.docx)"


def posts_to_hand_over(desk: Desk) -> tuple[Id, ...]:
    """Return the post that is selected, or all posts of the person who is."""
    snapshot, current = desk.session.snapshot, desk.session.current
    if snapshot is None or current is None or not desk.session.has(current):
        return ()
    if current.kind == "person":
        held = snapshot.holdings_of_person.get(Id(current.id), ())
        return tuple(dict.fromkeys(one.post_id for one in held))
    return (Id(current.id),) if current.kind == "post" else ()


def can_hand_over(desk: Desk) -> bool:
    """Whether a post, or somebody in one, is selected."""
    return bool(posts_to_hand_over(desk))


def sheet(desk: Desk) -> None:
    """Ask how much the handover sheet tells, then where it goes."""
    _write(desk, "sheet", _("Handover sheet"), _("For whoever leaves to fill in."))


def agenda(desk: Desk) -> None:
    """Ask how much the agenda tells, then where it goes."""
    _write(desk, "agenda", _("Handover agenda"), _("Who introduces whom, with boxes to tick."))


def _write(desk: Desk, which: str, title: str, hint: str) -> None:
    snapshot, posts = desk.session.snapshot, posts_to_hand_over(desk)
    if snapshot is None or not posts:
        return
    levels = [
        ("named", _("Full names: for those it concerns")),
        ("roles", _("Posts, no names of people")),
        ("organisations", _("Organisations only")),
    ]
    fields: list[tuple[str, str, QWidget]] = [("level", _("Names"), ChoiceEditor("named", levels))]

    def take(answer: Answer) -> None:
        def write(path: Path, _progress: Progress) -> Export:
            return _to_file(path, which, snapshot, posts, answer["level"])

        def start(out: Path) -> None:
            dialog.accept()
            write_in_worker(desk, title, out, write)

        named = f"{title}, {snapshot.posts[posts[0]].title}.pdf"
        ask_save(desk, title, KINDS, "pdf", named, start, over=dialog)

    dialog = EntryDialog(title, fields, take, do=_("Next…"), hint=hint)
    desk.ask(dialog)


def _to_file(out: Path, which: str, snapshot: Snapshot, posts: tuple[Id, ...], level: str) -> Export:
    from stewardmap.exchange.writers.handover.write import Handover, write_handover
    from stewardmap.wording.naming import Naming

    return write_handover(out, Handover(which), snapshot, posts, Naming(level))


def tick(desk: Desk, action: Action, *, done: bool) -> None:
    """Record that an action was done today, or that it was not."""
    snapshot = desk.session.snapshot
    latest = None if snapshot is None else snapshot.of(Action).get(action.id)
    if latest is not None:
        label = _("Action done") if done else _("Action not done")
        desk.session.do(change(replace(latest, done_on=today() if done else None), label=label))
