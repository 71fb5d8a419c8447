"""Log who was met or called, change what the log says, and set how often somebody is due."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stewardmap.analysis.contacts import present_at
from stewardmap.analysis.keeping_in_touch.due import LONGEST, months_of_tag, tag_setting
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Record, Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Attendance, ContactKind
from stewardmap.ui.deeds.contact_form import ask_for_contact
from stewardmap.ui.deeds.contact_records import Entry, Step, changed_contact, new_contact
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add_or_change, change, remove, today, together
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.wording.keeping_in_touch import names_of
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer


def log_contact(
    desk: Desk,
    people: Sequence[Id],
    kind: ContactKind | None,
    words: str = "",
    day: PartialDate | None = None,
) -> bool:
    """Log one contact at once, without asking; the day is today unless one is given. True if it was done."""
    return log_entry(desk, Entry(people=tuple(people), form=kind, note=words, on=day or today()))


def log_entry(desk: Desk, entry: Entry) -> bool:
    """Log one contact with all that was typed about it, as one step."""
    snapshot = _open(desk)
    who = names_of(entry.people, Namer(snapshot), 3)
    return _do(desk, new_contact(snapshot, entry), _("Log contact"), _("Logged: {who}.").format(who=who))


def log_entries(desk: Desk, entries: Sequence[Entry]) -> bool:
    """Log several contacts as one step."""
    snapshot = _open(desk)
    new = [record for entry in entries for record in new_contact(snapshot, entry).new]
    said = ngettext("{n} contact is logged.", "{n} contacts are logged.", len(entries))
    return _do(desk, Step(tuple(new)), _("Log contacts"), said.format(n=len(entries)))


def ask_to_log(desk: Desk) -> None:
    """Ask for a contact, with the people who are selected filled in."""
    snapshot = _open(desk)
    keeper = snapshot.card.keeper_id
    chosen = [Id(one.id) for one in desk.session.selection if one.kind == "person" and one.id != keeper]
    ask_to_log_with(desk, chosen)


def ask_to_log_with(desk: Desk, people: Iterable[Id]) -> None:
    """Ask for a contact with these people."""
    entry = Entry(people=tuple(people), on=today(), form=ContactKind.MEETING)
    ask_for_contact(desk, _("Log a contact"), entry, lambda typed: log_entry(desk, typed))


def ask_to_log_meeting(desk: Desk, collaboration: Id) -> None:
    """Ask for a meeting of a collaboration, with those who sit on it filled in."""
    snapshot = _open(desk)
    keeper = snapshot.card.keeper_id
    seats = snapshot.memberships_of.get(collaboration, ())
    people = {seat.person_id for seat in seats if seat.person_id is not None} - {keeper}
    entry = Entry(
        people=tuple(sorted(people)), on=today(), form=ContactKind.MEETING, collaboration=collaboration
    )
    ask_for_contact(desk, _("Log a meeting"), entry, lambda typed: log_entry(desk, typed))


def edit(desk: Desk, contact: Contact) -> None:
    """Ask what an entry of the log should say."""
    snapshot = _open(desk)
    rows = snapshot.attendance_of.get(contact.id, ())
    entry = Entry(
        people=present_at(snapshot, contact.id),
        on=contact.on,
        form=contact.form,
        note=contact.note,
        apologies=tuple(row.person_id for row in rows if row.attendance is Attendance.APOLOGIES),
        collaboration=contact.collaboration_id,
        not_for=tuple(Id(one) for one in contact.not_for.split()),
    )

    def take(typed: Entry) -> bool:
        latest = _open(desk)
        step = changed_contact(latest, latest.of(Contact).get(contact.id, contact), typed)
        return _do(desk, step, _("Change contact"), _("The log is changed."))

    ask_for_contact(desk, _("Change a contact"), entry, take)


def delete(desk: Desk, contacts: Sequence[Contact]) -> None:
    """Take entries out of the log: last contacts are then those of what is left."""
    if contacts:
        said = ngettext("The entry is deleted.", "{n} entries are deleted.", len(contacts))
        label = ngettext("Delete contact", "Delete contacts", len(contacts))
        desk.session.do(remove(*contacts, label=label), said.format(n=len(contacts)))


def _do(desk: Desk, step: Step, label: str, said: str) -> bool:
    if not (step.new or step.changed or step.gone):
        return True
    command = add_or_change(step.new, step.changed, label)
    if step.gone:
        command = together(remove(*step.gone, label=label), command)
    return desk.session.do(command, said)


def snooze(desk: Desk, people: Sequence[Id]) -> None:
    """Ask until when somebody is not to be due."""
    snapshot = _open(desk)
    if not people:
        return
    until = DateEditor(snapshot.people[people[0]].snoozed_until)

    def take(answer: Answer) -> str:
        latest = _open(desk).people
        changed = [replace(latest[one], snoozed_until=answer["until"]) for one in people if one in latest]
        return _done(desk.session.do(change(*changed, label=_("Snooze")), _("Noted.")))

    title = _("{names}: not before").format(names=names_of(people, Namer(snapshot), 3))
    hint = _("They come back to the list on that day. Leave it empty to have them back now.")
    desk.ask(EntryDialog(title, [("until", _("Not before"), until)], take, do=_("Snooze"), hint=hint))


def how_often(desk: Desk, people: Sequence[Id]) -> None:
    """Ask after how many months without contact somebody is due, or everyone of a tag is."""
    snapshot = _open(desk)
    if not people:
        return
    now = snapshot.people[people[0]].keep_in_touch
    tags = sorted({tag.label for one in people for tag in snapshot.tags_of.get(one, ())})
    months = TextEntry("" if now is None else str(now))
    fields = [("months", _("Months"), months)]
    for at, tag in enumerate(tags):
        kept = months_of_tag(snapshot, tag)
        said = _("Everyone tagged “{tag}”").format(tag=tag)
        fields.append((f"tag{at}", said, TextEntry("" if kept is None else str(kept))))

    def take(answer: Answer) -> str:
        wanted = [_months(answer[name]) for name, _said, _field in fields]
        if any(isinstance(one, str) for one in wanted):
            return _("Type a whole number of months up to {n}, 0 for never, or nothing.").format(n=LONGEST)
        own, *of_tags = [one if isinstance(one, int) else None for one in wanted]
        return _done(_keep_months(desk, people, own, dict(zip(tags, of_tags, strict=True))))

    title = _("How often: {names}").format(names=names_of(people, Namer(snapshot), 3))
    hint = _("Empty: as strength and the map say. 0: never.")
    desk.ask(EntryDialog(title, fields, take, do=_("Set"), hint=hint))


def _keep_months(desk: Desk, people: Sequence[Id], own: int | None, tags: dict[str, int | None]) -> bool:
    snapshot = _open(desk)
    changed = [replace(snapshot.people[one], keep_in_touch=own) for one in people if one in snapshot.people]
    gone: list[Record] = []
    new: list[Record] = []
    over: list[Record] = []
    for tag, months in tags.items():
        there = snapshot.of(Setting).get(tag_setting(tag))
        row = Setting(id=tag_setting(tag), value=json.dumps(months))
        if months is None:
            gone += [there] if there else []
        else:
            (over if there else new).append(row)
    step = Step(tuple(new), (*changed, *over), tuple(gone))
    return _do(desk, step, _("Set how often"), _("Noted."))


def _months(text: str) -> int | str | None:
    """Return the months that were typed, None for nothing, or the text itself if it is no number of them."""
    if not text:
        return None
    return int(text) if text.isdecimal() and int(text) <= LONGEST else text


def _done(done: bool) -> str:  # noqa: FBT001 - what came of it
    return "" if done else _("The map could not take this.")


def _open(desk: Desk) -> Snapshot:
    if desk.session.snapshot is None:
        raise ValueError("only an open map has a contact log")
    return desk.session.snapshot
