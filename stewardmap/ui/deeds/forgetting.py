"""Forget a person: asked once, for it cannot be undone, and told afterwards what to look over."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Subject
from stewardmap.progress import Progress
from stewardmap.ui.deeds.accessing import one_person
from stewardmap.ui.deeds.turning import turn_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.wording.forgetting import copies, did, left, named_after, will_do
from stewardmap.wording.labels import field_label, kind_label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.exchange.one_person.forgetting import Forgetting, Place
    from stewardmap.operations.forget import Forgot

_WITH_A_PAGE = ("organisation", "collaboration")


def forget_selected(desk: Desk) -> None:
    """Ask whether the person who is selected is to be forgotten."""
    person = one_person(desk)
    if person is not None:
        forget(desk, person)


def forget(desk: Desk, person: Id) -> None:
    """Say what forgetting somebody does, with the texts that name them, and ask."""
    snapshot = desk.session.snapshot
    if snapshot is None or person not in snapshot.people or desk.session.is_held or not _possible(desk):
        return

    def work(_progress: Progress) -> "Forgetting":
        from stewardmap.exchange.one_person.forgetting import forgetting
        from stewardmap.model.dates import PartialDate

        return forgetting(snapshot, person, PartialDate(snapshot.on))

    desk.jobs.run(
        work, lambda found: _ask(desk, found), lane="forget", doing=_("Looking for what names them")
    )


def _possible(desk: Desk) -> bool:
    """Whether anybody can be forgotten in the open map; why not is said."""
    from stewardmap.operations.forget import check

    try:
        if desk.session.workspace is not None:
            check(desk.session.workspace)
    except UserError as error:
        desk.session.announce(str(error), problem=True)
        return False
    return True


def _ask(desk: Desk, found: "Forgetting") -> None:
    from stewardmap.exchange.one_person.forgetting import bodies_named_after
    from stewardmap.ui.dialogs.forget import ForgetDialog

    listed = _("Texts that name them, as they will stand:")
    title, do = _("Forget a person"), _("Forget for good")
    after = named_after(one.text for one in bodies_named_after(found.look_over))
    said = "\n\n".join(filter(None, [will_do(found.person.name), after]))
    dialog = ForgetDialog(title, said, listed, _lines(found.masked), do)
    dialog.agreed.connect(lambda: _forget(desk, found.person.id))
    desk.ask(dialog)


def _forget(desk: Desk, person: Id) -> None:
    workspace = desk.session.workspace
    if workspace is None or desk.session.is_held:
        return
    done: list[Forgot] = []

    def work(progress: Progress) -> None:
        from stewardmap.operations.forget import forget as forget_for_good

        done.append(forget_for_good(workspace, person, progress))

    title, doing = _("Forget a person"), _("Writing the map and its backups anew")
    turn_in_worker(desk, work, lambda: _tell(desk, done[0]), title=title, doing=doing, stops=False)


def _tell(desk: Desk, forgot: "Forgot") -> None:
    from stewardmap.exchange.one_person.forgetting import bodies_named_after

    done = forgot.done
    said = did(len(done.masked), len(done.look_over), len(forgot.unread), len(forgot.kept), forgot.unsaved)
    after = bodies_named_after(done.look_over)
    page = next((one for one in after if one.kind in _WITH_A_PAGE), None)
    _announce(desk, said, page, problem=bool(forgot.unsaved))
    sent = [_("Sent out: {copy}").format(copy=one) for one in copies(done.copies)]
    sent += left(forgot.unread, forgot.kept)
    if done.look_over or sent:
        from stewardmap.ui.dialogs.forget import ForgetDialog

        told = "\n\n".join(filter(None, [said, named_after(one.text for one in after)]))
        listed = _("What may still tell of them:")
        desk.ask(ForgetDialog(_("Look these over"), told, listed, [*sent, *_lines(done.look_over)]))


def _announce(desk: Desk, said: str, body: "Place | None", *, problem: bool) -> None:
    """Say what was done, and offer to go to the first body that has a part of their name."""
    if body is None:
        desk.session.announce(said, problem=problem)
    else:
        at = Subject(body.kind, body.id)
        desk.session.announce(said, _("Rename it…"), lambda: desk.session.select(at), problem=problem)


def _lines(places: "Sequence[Place]") -> list[str]:
    return [f"{kind_label(one.kind)}, {field_label(one.field)}: {one.text}" for one in places]
