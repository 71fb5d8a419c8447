"""The question that asks for a contact: who, what, a line, when, and which ties it was contact on."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from stewardmap.analysis.contacts import SMALL_MEETING
from stewardmap.analysis.keeping_in_touch.meeting import pairs_of_meeting
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ContactKind
from stewardmap.ui.deeds.contact_records import Entry
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import today
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor
from stewardmap.ui.parts.entries import Chosen, NameEntry, TextEntry, named_choices, people_choices
from stewardmap.ui.parts.people_entry import PeopleEntry
from stewardmap.ui.parts.promise_entry import PromiseEntry
from stewardmap.ui.parts.tab_order import follow
from stewardmap.ui.parts.tie_ticks import TieTicks
from stewardmap.wording.keeping_in_touch import did, pair_in_words
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence

_WIDE = 560
_FIRST = (ContactKind.MEETING, ContactKind.CALL, ContactKind.EMAIL)


def ask_for_contact(desk: Desk, title: str, entry: Entry, take: Callable[[Entry], bool]) -> None:
    """Ask what an entry of the log says, beginning with what it says by now."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    fields = _fields(snapshot, entry)

    def taken(answer: Answer) -> str:
        latest = desk.session.snapshot
        wrong = _wrong(answer)
        if wrong or latest is None:
            return wrong
        return "" if take(_typed(answer, entry)) else _("The map could not take this.")

    dialog = EntryDialog(title, fields, taken, do=_("Log it"))
    dialog.setMinimumWidth(_WIDE)
    people, ties = dialog.fields["people"], dialog.fields["ties"]
    if isinstance(people, PeopleEntry) and isinstance(ties, TieTicks):
        show = partial(_show_ties, snapshot, people, ties, after=dialog.fields["on"])
        people.people_changed.connect(show)
        show()
    desk.ask(dialog)
    dialog.fields["note" if entry.people else "people"].setFocus()


def _fields(snapshot: Snapshot, entry: Entry) -> Sequence[tuple[str, str, QWidget]]:
    keeper = snapshot.card.keeper_id
    people = [one for one in people_choices(snapshot) if one[0] != keeper]
    kinds = (*_FIRST, *(one for one in ContactKind if one not in _FIRST))
    body = NameEntry(named_choices(snapshot, "collaboration"), entry.collaboration)
    note = TextEntry(entry.note)
    note.setPlaceholderText(_("They can ask to read this."))
    return [
        ("people", _("With"), PeopleEntry(people, entry.people, _("names, with semicolons between"))),
        ("form", _("What"), ChoiceEditor(entry.form, [(one, sentence(did(one))) for one in kinds])),
        ("note", _("A line"), note),
        ("on", _("When"), DateEditor(entry.on)),
        ("ties", _("Contact on"), TieTicks(entry.not_for)),
        ("ours", _("I will"), PromiseEntry(_("I will"))),
        ("theirs", _("They will"), PromiseEntry(_("They will"))),
        ("apologies", _("Apologies"), PeopleEntry(people, entry.apologies)),
        ("collaboration", _("Meeting of"), body),
    ]


def _wrong(answer: Answer) -> str:
    if not answer["people"] and not answer["apologies"]:
        return _("Name at least one person.")
    for one in (*answer["people"], *answer["apologies"]):
        if one.id is None:
            return _("“{name}” is nobody on this map, or could be several: choose from the list.").format(
                name=one.text
            )
    if answer["on"] is None:
        return _("Say when: a day, a month or a year.")
    if answer["on"].earliest > today().earliest:
        return _("That day is still to come: log it once it has been.")
    body: Chosen = answer["collaboration"]
    if body.text and body.id is None:
        return _("No collaboration on this map is called “{name}”.").format(name=body.text)
    return ""


def _typed(answer: Answer, entry: Entry) -> Entry:
    ticks = answer["ties"]
    return Entry(
        people=_ids(answer["people"]),
        on=answer["on"],
        form=answer["form"],
        note=answer["note"],
        apologies=_ids(answer["apologies"]),
        collaboration=answer["collaboration"].id,
        not_for=ticks.not_for,
        new_ties=ticks.new,
        ours=answer["ours"],
        theirs=answer["theirs"],
        calendar_event=entry.calendar_event,
    )


def _ids(chosen: Sequence[Chosen]) -> tuple[Id, ...]:
    return tuple(one.id for one in chosen if one.id is not None)


def _show_ties(snapshot: Snapshot, people: PeopleEntry, ties: TieTicks, after: QWidget) -> None:
    pairs, namer = pairs_of_meeting(snapshot, people.ids), Namer(snapshot)
    many = len(people.ids) > SMALL_MEETING
    none = (
        _("More than six: the log says who was there, and nothing of ties.")
        if many
        else _("Nobody here has a tie with another yet.")
        if people.ids
        else _("Name somebody first.")
    )
    ties.show_pairs(pairs, [pair_in_words(pair, namer) for pair in pairs], none)
    follow(after, ties.widget())
