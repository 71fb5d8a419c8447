"""Put down what will be done by whom and by when, change it, tick it off, and give it to a calendar."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.current_findings import Told
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, change, remove, today
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import Chosen, NameEntry, TextEntry, people_choices
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer

_WIDE = 560


def ask_to_add(desk: Desk) -> None:
    """Ask for an action, promised to the person who is selected."""
    snapshot = _open(desk)
    chosen = [Id(one.id) for one in desk.session.selection if one.kind == "person"]
    to = chosen[0] if len(chosen) == 1 and chosen[0] != snapshot.card.keeper_id else None
    _ask_new(desk, Action(text="", owner_id=snapshot.card.keeper_id, promised_to_id=to))


def make_of(desk: Desk, told: Told) -> None:
    """Ask for an action about a finding; its words are what the finding says should be done."""
    keeper = _open(desk).card.keeper_id
    _ask_new(desk, Action(text=told.said.do, owner_id=keeper, finding_key=told.finding.key))


def edit(desk: Desk, action: Action) -> None:
    """Ask what an action should say."""

    def take(after: Action) -> bool:
        if after == action:
            return True
        return desk.session.do(change(after, label=_("Change action")), _("The action is changed."))

    _ask(desk, _("Change an action"), action, take, do=_("Change"))


def tick(desk: Desk, actions: Sequence[Action]) -> None:
    """Note that actions are done today; if all of them are done already, that they are not."""
    if not actions:
        return
    open_ones = [one for one in actions if one.done_on is None]
    if open_ones:
        after = [replace(one, done_on=today()) for one in open_ones]
        said = ngettext("The action is done.", "{n} actions are done.", len(after))
    else:
        after = [replace(one, done_on=None) for one in actions]
        said = ngettext("The action is open again.", "{n} actions are open again.", len(after))
    label = _("Action done") if open_ones else _("Action open again")
    desk.session.do(change(*after, label=label), said.format(n=len(after)))


def delete(desk: Desk, actions: Sequence[Action]) -> None:
    """Take actions off the map."""
    if actions:
        said = ngettext("The action is deleted.", "{n} actions are deleted.", len(actions))
        label = ngettext("Delete action", "Delete actions", len(actions))
        desk.session.do(remove(*actions, label=label), said.format(n=len(actions)))


def export(desk: Desk, actions: Sequence[Action]) -> None:
    """Ask where the calendar file of these actions goes, and write those that are open and have a date."""
    snapshot = _open(desk)

    def write(out: Path, _progress: Progress) -> Export:
        from stewardmap.exchange.writers.action_calendar import write_actions

        told = [one for one in actions if snapshot.restricted.isdisjoint((one.owner_id, one.promised_to_id))]
        return write_actions(out, told, Namer(snapshot))

    title = _("Actions")
    save = _("Calendar (*.ics)")
    ask_save(desk, title, save, "ics", f"{title}.ics", lambda out: write_in_worker(desk, title, out, write))


def _ask_new(desk: Desk, action: Action) -> None:
    def take(made: Action) -> bool:
        return desk.session.do(add(made, label=_("Add action")), _("The action is put down."))

    _ask(desk, _("Add an action"), action, take, do=_("Add it"))


def _ask(desk: Desk, title: str, action: Action, take: Callable[[Action], bool], *, do: str) -> None:
    def taken(answer: Answer) -> str:
        wrong = _wrong(answer)
        if wrong:
            return wrong
        return "" if take(_typed(action, answer)) else _("The map could not take this.")

    dialog = EntryDialog(title, _fields(desk, action), taken, do=do)
    dialog.setMinimumWidth(_WIDE)
    desk.ask(dialog)
    words = dialog.fields["text"]
    words.setFocus()
    if isinstance(words, TextEntry):
        words.selectAll()


def _fields(desk: Desk, action: Action) -> list[tuple[str, str, QWidget]]:
    people = people_choices(_open(desk))
    told = [(Id(one.finding.key), one.sentence) for one in desk.session.findings]
    if action.finding_key and action.finding_key not in {key for key, _said in told}:
        told.append((Id(action.finding_key), _("a finding that is no longer there")))
    about = NameEntry(told, Id(action.finding_key), _("words of a finding, or nothing"))
    about.setCursorPosition(0)
    return [
        ("text", _("What will be done"), TextEntry(action.text)),
        ("due", _("By when"), DateEditor(action.due)),
        ("owner", _("Who will do it"), NameEntry(people, action.owner_id, _("you"))),
        (
            "promised_to",
            _("Promised to"),
            NameEntry(people, action.promised_to_id, _("nobody in particular")),
        ),
        ("about", _("About the finding"), about),
    ]


def _wrong(answer: Answer) -> str:
    if not answer["text"]:
        return _("Say what will be done.")
    for name in ("owner", "promised_to"):
        one: Chosen = answer[name]
        if one.text and one.id is None:
            return _("“{name}” is nobody on this map: choose from the list.").format(name=one.text)
    if answer["about"].text and answer["about"].id is None:
        return _("No finding says that: choose from the list, or leave it empty.")
    return ""


def _typed(action: Action, answer: Answer) -> Action:
    return replace(
        action,
        text=answer["text"],
        due=answer["due"],
        owner_id=answer["owner"].id,
        promised_to_id=answer["promised_to"].id,
        finding_key=answer["about"].id or "",
    )


def _open(desk: Desk) -> Snapshot:
    if desk.session.snapshot is None:
        raise ValueError("only an open map has actions")
    return desk.session.snapshot
