"""Be briefed before a meeting, on the screen or on paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_save
from stewardmap.ui.deeds.writing import write_in_worker
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import today
from stewardmap.ui.parts.entries import people_choices
from stewardmap.ui.parts.people_entry import PeopleEntry
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _
from stewardmap.wording.numbers import listed

if TYPE_CHECKING:
    from stewardmap.analysis.keeping_in_touch.briefing import Briefing
    from stewardmap.exchange.writers.brief.content import Brief

Found = tuple["Briefing", "Brief"]
SCREEN_ROOM = 200


def brief(desk: Desk) -> None:
    """Show the page about the people who are selected, or ask who will be there."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    keeper = snapshot.card.keeper_id
    chosen = [Id(one.id) for one in desk.session.selection if one.kind == "person" and one.id != keeper]
    if chosen:
        brief_on(desk, chosen)
    else:
        _ask(desk, snapshot)


def _ask(desk: Desk, snapshot: Snapshot) -> None:
    people = PeopleEntry(people_choices(snapshot.unrestricted), hint=_("names, with semicolons between"))

    def take(answer: Answer) -> str:
        unknown = [one.text for one in answer["people"] if one.id is None]
        if unknown or not answer["people"]:
            return _("Name people who are on the map, and choose them from the list.")
        brief_on(desk, [one.id for one in answer["people"]])
        return ""

    desk.ask(EntryDialog(_("Brief me"), [("people", _("Who will be there"), people)], take, do=_("Brief me")))


def brief_on(desk: Desk, people: Sequence[Id]) -> None:
    """Show the page about these people."""
    snapshot = desk.session.snapshot
    if snapshot is None or _refused(desk, snapshot, people):
        return
    findings = tuple(told.finding for told in desk.session.findings)

    def work(_progress: Progress) -> Found:
        from stewardmap.analysis.ground import Ground
        from stewardmap.analysis.keeping_in_touch.briefing import briefing_on
        from stewardmap.analysis.parameters import parameters_of
        from stewardmap.exchange.writers.brief.content import brief_of
        from stewardmap.wording.namer import Namer

        ground = Ground(snapshot, parameters_of(snapshot))
        found = briefing_on(ground, people, findings)
        return found, brief_of(found, Namer(snapshot), SCREEN_ROOM)

    def show(found: Found) -> None:
        _show(desk, snapshot, *found)

    desk.jobs.run(work, show, lane="brief", doing=_("Gathering what is known"))


def _refused(desk: Desk, snapshot: Snapshot, people: Sequence[Id]) -> bool:
    """Whether somebody among them is restricted, so that nothing is told of them; it is said who."""
    restricted = [snapshot.people[one].name for one in people if one in snapshot.restricted]
    if restricted:
        said = _(
            "No briefing is made about who is restricted: {names}. Lift the restriction on their page first."
        )
        desk.session.announce(said.format(names=listed(restricted)), problem=True)
    return bool(restricted)


def _show(desk: Desk, snapshot: Snapshot, found: "Briefing", page: "Brief") -> None:
    from stewardmap.ui.dialogs.briefing import BriefingDialog

    dialog = BriefingDialog(page)

    def save(ending: str) -> None:
        kinds = "PDF (*.pdf)" if ending == "pdf" else "Word (*.docx)"
        named = _("Before a meeting ({date})").format(date=in_words(today()))  # and not whom it is with
        ask_save(desk, _("Brief me"), kinds, ending, f"{named}.{ending}", write, over=dialog)

    def write(out: Path) -> None:
        def work(path: Path, _progress: Progress) -> Export:
            from stewardmap.exchange.writers.brief.write import write_brief
            from stewardmap.wording.namer import Namer

            return write_brief(path, found, Namer(snapshot))

        dialog.accept()
        write_in_worker(desk, _("Briefing"), out, work)

    dialog.wanted.connect(save)
    desk.ask(dialog)
