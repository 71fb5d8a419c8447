"""Forget a person: asked once, for it cannot be undone, and told afterwards what to look over."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stewardmap.model.ids import Id
from stewardmap.progress import Progress
from stewardmap.ui.deeds.accessing import one_person
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.wording.forgetting import copies, did, will_do
from stewardmap.wording.labels import field_label, kind_label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.one_person.forgetting import Forgetting, Place
    from stewardmap.operations.forget import Forgot


def forget_selected(desk: Desk) -> None:
    """Ask whether the person who is selected is to be forgotten."""
    person = one_person(desk)
    if person is not None:
        forget(desk, person)


def forget(desk: Desk, person: Id) -> None:
    """Say what forgetting somebody does, with the texts that name them, and ask."""
    snapshot = desk.session.snapshot
    if snapshot is None or person not in snapshot.people or desk.session.is_held:
        return

    def work(_progress: Progress) -> "Forgetting":
        from stewardmap.exchange.one_person.forgetting import forgetting
        from stewardmap.model.dates import PartialDate

        return forgetting(snapshot, person, PartialDate(snapshot.on))

    desk.jobs.run(
        work, lambda found: _ask(desk, found), lane="forget", doing=_("Looking for what names them")
    )


def _ask(desk: Desk, found: "Forgetting") -> None:
    from stewardmap.ui.dialogs.forget import ForgetDialog

    listed = _("Texts that name them, as they will stand:")
    title, do = _("Forget a person"), _("Forget for good")
    dialog = ForgetDialog(title, will_do(found.person.name), listed, _lines(found.masked), do)
    dialog.agreed.connect(lambda: _forget(desk, found.person.id))
    desk.ask(dialog)


def _forget(desk: Desk, person: Id) -> None:
    workspace = desk.session.workspace
    if workspace is None or desk.session.is_held:
        return
    done: list[Forgot] = []

    def work(_progress: Progress) -> None:
        from stewardmap.operations.forget import forget as forget_for_good

        done.append(forget_for_good(workspace, person))

    title, doing = _("Forget a person"), _("Writing the map anew")
    turn_in_worker(desk, work, lambda: _tell(desk, done[0]), title=title, doing=doing, stops=False)


def _tell(desk: Desk, forgot: "Forgot") -> None:
    done = forgot.done
    said = did(len(done.masked), len(done.look_over), len(forgot.unread))
    desk.session.announce(said)
    sent = [_("Sent out: {copy}").format(copy=one) for one in copies(done.copies)]
    sent += [_("Delete: {file}").format(file=file) for file in forgot.unread]
    if done.look_over or sent:
        from stewardmap.ui.dialogs.forget import ForgetDialog

        listed = _("Copies that held them, and texts in which a part of the name stands:")
        desk.ask(ForgetDialog(_("Look these over"), said, listed, [*sent, *_lines(done.look_over)]))


def _lines(places: "Sequence[Place]") -> list[str]:
    return [f"{kind_label(one.kind)}, {field_label(one.field)}: {one.text}" for one in places]
