"""Say which organisation owns a purpose and at which level, change that, and take it back."""

from dataclasses import replace

from stewardmap.model.ids import Id
from stewardmap.model.records import Purpose, PurposeOwner, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, change, remove
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.editors import choice_of
from stewardmap.ui.parts.entries import NameEntry, named_choices
from stewardmap.wording.language import _


def own(desk: Desk, body: Id, purpose: Id | str, level: Level | None = None) -> str:
    """Let an organisation own a purpose, new if only named; returns what is wrong, if anything."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return _("The map could not take this.")
    new: list[Record] = []
    if purpose not in snapshot.of(Purpose):
        known = _called(snapshot, purpose)
        new = [] if known else [Purpose(name=purpose)]
        purpose = known.id if known else new[0].id
    owners = snapshot.of(PurposeOwner).values()
    same = (Id(purpose), body, level)
    if any((one.purpose_id, one.organisation_id, one.level) == same for one in owners):
        return _("It owns that already at this level: the level is set in its row.")
    made = PurposeOwner(purpose_id=Id(purpose), organisation_id=body, level=level)
    done = desk.session.do(add(*new, made, label=_("Add owner of a purpose")))
    return "" if done else _("The map could not take this.")


def own_by_name(desk: Desk, body: Id, text: str) -> None:
    """Let an organisation own the purpose that is named; says so where it does."""
    wrong = own(desk, body, text)
    if wrong:
        desk.session.announce(wrong, problem=True)


def ask_owner(desk: Desk, purpose: Id) -> None:
    """Ask which organisation owns a purpose, and at which level."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    fields = [
        ("body", _("Organisation"), NameEntry(named_choices(snapshot, "organisation"))),
        ("level", _("Level"), choice_of(None, Level)),
    ]

    def take(answer: Answer) -> str:
        body = answer["body"].id
        if body is None:
            return _("Name an organisation of this map.")
        return own(desk, body, purpose, answer["level"])

    title = _("Who owns “{purpose}”?").format(purpose=snapshot.of(Purpose)[purpose].name)
    desk.ask(EntryDialog(title, fields, take, do=_("Add")))


def set_level(desk: Desk, owner: Id, level: Level | None) -> None:
    """Change the level at which an organisation owns a purpose."""
    snapshot = desk.session.snapshot
    latest = None if snapshot is None else snapshot.of(PurposeOwner).get(owner)
    if latest is not None and latest.level is not level:
        desk.session.do(change(replace(latest, level=level), label=_("Change level of an owner")))


def disown(desk: Desk, owner: PurposeOwner) -> None:
    """Take an owner of a purpose away."""
    desk.session.do(remove(owner, label=_("Remove owner of a purpose")))


def new_purpose(desk: Desk, text: str) -> None:
    """Put a purpose on the map; says so where it is there."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    if _called(snapshot, text) is not None:
        desk.session.announce(_("A purpose of this name is on the map already."), problem=True)
    else:
        desk.session.do(add(Purpose(name=text), label=_("Add purpose")))


def _called(snapshot: Snapshot, name: str) -> Purpose | None:
    return next((one for one in snapshot.of(Purpose).values() if fold(one.name) == fold(name)), None)
