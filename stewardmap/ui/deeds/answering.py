"""Record what people decide about a finding: asked, cover agreed, accepted until a date, or not so."""

from datetime import date

from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Cover, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.ui.current_findings import Told
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer as Entered
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.door import add, remove, today
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.wording.language import _


def _record(desk: Desk, answer: Answer, *others: Record) -> str:
    said = {
        AnswerKind.ASKED: _("Recorded: asked today."),
        AnswerKind.COVER_AGREED: _("Recorded: cover is agreed."),
        AnswerKind.ACCEPTED: _("Recorded: accepted for now."),
        AnswerKind.NOT_SO: _("Recorded: not so."),
    }[answer.decision]
    done = desk.session.do(add(answer, *others, label=_("Answer finding")), said)
    return "" if done else _("The map could not take this.")


def asked(desk: Desk, told: Told) -> None:
    """Record that the people concerned were asked today."""
    _record(desk, Answer(key=told.finding.key, decision=AnswerKind.ASKED, on=today()))


def agree_cover(desk: Desk, told: Told) -> None:
    """Ask who looks after the links meanwhile, and until when."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    fields = [
        ("by", _("Who covers"), NameEntry(named_choices(snapshot, "person"))),
        ("agreed_by", _("Agreed by"), TextEntry()),
        ("until", _("Until"), DateEditor(_in_a_year())),
    ]

    def take(entered: Entered) -> str:
        if not entered["by"].text:
            return _("Who looks after these links?")
        answer = Answer(
            key=told.finding.key,
            decision=AnswerKind.COVER_AGREED,
            on=today(),
            until=entered["until"],
            by=entered["by"].text,
        )
        return _record(desk, answer, *_covers(snapshot, told, entered))

    desk.ask(EntryDialog(_("Agree cover"), fields, take, do=_("Agree cover")))


def _covers(snapshot: Snapshot, told: Told, entered: Entered) -> list[Record]:
    """Return the cover itself, where the finding is about a post or a person and whoever covers is known."""
    by = entered["by"].id
    if by is None:
        return []
    people: list[Id] = []
    for subject in told.finding.subjects:
        if subject.kind == "post":
            people += [held.person_id for held in snapshot.holdings_of_post.get(subject.id, ())]
        elif subject.kind == "person":
            people.append(subject.id)
    return [
        Cover(
            person_id=person,
            by_id=by,
            agreed_by=entered["agreed_by"],
            agreed_on=today(),
            until=entered["until"],
        )
        for person in dict.fromkeys(people)
        if person != by
    ]


def accept_until(desk: Desk, told: Told) -> None:
    """Ask until when it is accepted, by whom and why."""
    fields = [
        ("until", _("Accept until"), DateEditor(_in_a_year())),
        ("by", _("Decided by"), TextEntry()),
        ("why", _("Why"), TextEntry()),
    ]

    def take(entered: Entered) -> str:
        if entered["until"] is None:
            return _("Until when?")
        answer = Answer(
            key=told.finding.key,
            decision=AnswerKind.ACCEPTED,
            on=today(),
            until=entered["until"],
            by=entered["by"],
            why=entered["why"],
        )
        return _record(desk, answer)

    desk.ask(EntryDialog(_("Accept until"), fields, take, do=_("Accept")))


def not_so(desk: Desk, told: Told) -> None:
    """Ask why a finding is not so."""
    fields = [("why", _("Why it is not so"), TextEntry()), ("by", _("Who says so"), TextEntry())]

    def take(entered: Entered) -> str:
        if not entered["why"]:
            return _("A line of why helps whoever reads this next year.")
        answer = Answer(
            key=told.finding.key,
            decision=AnswerKind.NOT_SO,
            on=today(),
            by=entered["by"],
            why=entered["why"],
        )
        return _record(desk, answer)

    desk.ask(EntryDialog(_("Not so"), fields, take, do=_("Record")))


def take_back(desk: Desk, told: Told) -> None:
    """Remove the latest answer."""
    if told.finding.answer is not None:
        label = _("Take answer back")
        desk.session.do(remove(told.finding.answer, label=label), _("The answer is taken back."))


def _in_a_year() -> PartialDate:
    return PartialDate(add_months(date.today(), 12))  # noqa: DTZ011 - the keeper's own calendar day
