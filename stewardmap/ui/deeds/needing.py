"""Put down that an organisation ought to be linked with another, change that, and close it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.opinions import owned
from stewardmap.model.records import Need, Purpose, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, add_or_change, remove, today
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.editors import DateEditor, choice_of
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _
from stewardmap.wording.needs import other_side, own_level


def add_need(desk: Desk, at: Id) -> None:
    """Ask with whom an organisation ought to be linked, for what, and who judges so."""

    def take(need: Need, new: list[Record]) -> bool:
        return desk.session.do(add(*new, need, label=_("Add need")), _("The need is put down."))

    _ask(desk, at, Need(first_organisation_id=at, on=today()), take, do=_("Add"))


def edit_need(desk: Desk, at: Id, need: Need) -> None:
    """Ask what a need should say."""

    def take(after: Need, new: list[Record]) -> bool:
        if after == need:
            return True
        return desk.session.do(add_or_change(new, [after], _("Change need")), _("The need is changed."))

    _ask(desk, at, need, take, do=_("Change"))


def close_need(desk: Desk, need: Need) -> None:
    """Take a need off the map: it is met, or no longer thought to be one."""
    desk.session.do(remove(need, label=_("Close need")), _("The need is closed."))


def _ask(desk: Desk, at: Id, need: Need, take: Callable[[Need, list[Record]], bool], *, do: str) -> None:
    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def taken(answer: Answer) -> str:
        other = answer["other"]
        if other.text and other.id is None:
            return _("No organisation of this map is called “{name}”.").format(name=other.text)
        if other.id is None and answer["level"] is None:
            return _("Name an organisation, or the level with which it ought to be linked.")
        purpose, new = _purpose(snapshot, answer["purpose"])
        done = take(owned(_typed(need, at, answer, purpose), snapshot, today()), new)
        return "" if done else _("The map could not take this.")

    who = name_of(snapshot, Subject("organisation", at))
    title = _("With whom ought {name} to be linked?").format(name=who)
    desk.ask(EntryDialog(title, _fields(snapshot, at, need), taken, do=do))


def _fields(snapshot: Snapshot, at: Id, need: Need) -> list[tuple[str, str, QWidget]]:
    others = [one for one in named_choices(snapshot, "organisation") if one[0] != at]
    purposes = sorted(
        ((one.id, one.name) for one in snapshot.of(Purpose).values()), key=lambda one: fold(one[1])
    )
    body, level = other_side(need, at)
    return [
        ("other", _("With"), NameEntry(others, body, hint=_("an organisation, or any of a level"))),
        ("level", _("Their level"), choice_of(level, Level)),
        ("own_level", _("Level here"), choice_of(own_level(need, at), Level)),
        ("purpose", _("For which purpose"), NameEntry(purposes, need.purpose_id)),
        ("judged_by", _("Judged by"), TextEntry(need.judged_by)),
        ("on", _("When"), DateEditor(need.on)),
    ]


def _purpose(snapshot: Snapshot, named: "tuple[Id | None, str]") -> tuple[Id | None, list[Record]]:
    at, text = named
    if at is not None or not text:
        return at, []
    known = next((one for one in snapshot.of(Purpose).values() if fold(one.name) == fold(text)), None)
    made = known or Purpose(name=text)
    return made.id, [] if known else [made]


def _typed(need: Need, at: Id, answer: Answer, purpose: Id | None) -> Need:
    ours, theirs = ("first", "second") if need.first_organisation_id == at else ("second", "first")
    sides = {
        f"{ours}_level": answer["own_level"],
        f"{theirs}_organisation_id": answer["other"].id,
        f"{theirs}_level": answer["level"],
    }
    return replace(need, purpose_id=purpose, judged_by=answer["judged_by"], on=answer["on"], **sides)
