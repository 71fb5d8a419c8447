"""Somebody has left, or is leaving: ask what happens to all they have on the map, and do it as one step."""

from collections.abc import Sequence

from stewardmap.analysis.departures.departure import Departure, Meeting
from stewardmap.analysis.departures.proposed import usual_last_day
from stewardmap.analysis.handover_actions import handover_key
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.leaving.choices import Choices
from stewardmap.ui.dialogs.leaving.dialog import LeavingDialog
from stewardmap.ui.door import leave
from stewardmap.wording.departures import say_meeting
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence


def who_could_leave(desk: Desk) -> Id | None:
    """Return the person that is selected, or who holds the post that is."""
    snapshot, current = desk.session.snapshot, desk.session.current
    if snapshot is None or current is None or not desk.session.has(current):
        return None
    if current.kind == "person":
        return Id(current.id)
    holders = snapshot.holdings_of_post.get(Id(current.id), ()) if current.kind == "post" else ()
    return holders[0].person_id if holders else None


def can_leave(desk: Desk) -> bool:
    """Whether somebody is selected who could leave."""
    return who_could_leave(desk) is not None


def selected_leaves(desk: Desk) -> None:
    """Ask about the leaving of whoever is selected: of the one post, where a post is."""
    person, current = who_could_leave(desk), desk.session.current
    if person is not None and current is not None:
        leaves(desk, person, Id(current.id) if current.kind == "post" else None)


def leaves(desk: Desk, person: Id, post: Id | None = None) -> None:
    """Ask about somebody's leaving, of all their posts or of one."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def know(_progress: Progress) -> Acquaintance:
        from stewardmap.analysis.ground import Ground
        from stewardmap.analysis.parameters import parameters_of

        found = Acquaintance(Ground(snapshot, parameters_of(snapshot)))
        _ = found.known  # which is the long part, and is wanted at once
        return found

    def ask(acquaintance: Acquaintance) -> None:
        choices = Choices(snapshot, acquaintance, person, usual_last_day(snapshot, person))
        if post is not None:
            choices.kept_posts = {one.id for one in choices.held if one.post_id != post}
        desk.ask(LeavingDialog(choices, lambda done, new: _do(desk, snapshot, done, new)))

    desk.jobs.run(know, ask, lane="leaving", doing=_("Looking who knows whom"))


def _do(desk: Desk, snapshot: Snapshot, departure: Departure, newcomers: Sequence[Person]) -> str:
    name = snapshot.people[departure.person_id].name
    if not departure.posts and departure.ahead:
        return _("Choose the post that they leave.")
    namer = Namer(snapshot.with_rows(newcomers, (), snapshot.revision))
    actions = tuple(_action(one, departure, namer) for one in departure.meetings)
    label = _("{name} leaves").format(name=name)
    said = _("{name} has left.") if not departure.ahead else _("That {name} is leaving is recorded.")
    command = leave(departure, tuple(newcomers), actions, label)
    if not desk.session.do(command, said.format(name=name)):
        return _("The map could not take this.")
    if departure.ahead:  # the post's page has the sheet, the agenda and what is to be done until then
        desk.session.select(Subject("post", departure.posts[0].post_id))
    return ""


def _action(meeting: Meeting, departure: Departure, namer: Namer) -> Action:
    """An introduction as something to do: by the last day, or within a month once that has come."""
    due = departure.last_day if departure.ahead else add_months(namer.snapshot.on, 1)
    key = "" if meeting.post_id is None else handover_key(meeting.post_id)
    return Action(
        text=sentence(say_meeting(meeting, namer)),
        owner_id=meeting.by_id or meeting.one_id,
        due=PartialDate(due),
        finding_key=key,
    )
