"""Agree who looks after the links of a post meanwhile, change that, and end it; each is one step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from stewardmap.analysis.post_ties import Agreement, PostTie, agreements, ties_of_post
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import change, replaced, today
from stewardmap.ui.parts.editors import DateEditor
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.ui.parts.tick_list import TickList
from stewardmap.ui.telling import bodies_line
from stewardmap.wording.language import _

_ALL = "all"


def can_cover(desk: Desk) -> bool:
    """Whether a post is selected that has links to look after."""
    return bool(_links(desk, _selected(desk)))


def cover_selected(desk: Desk) -> None:
    """Ask about cover for the post that is selected, or for the one post of who is."""
    post = _selected(desk)
    if post is not None:
        agree(desk, post)


def _selected(desk: Desk) -> Id | None:
    snapshot, current = desk.session.snapshot, desk.session.current
    if snapshot is None or current is None or not desk.session.has(current):
        return None
    if current.kind == "person":
        held = snapshot.holdings_of_person.get(Id(current.id), ())
        return held[0].post_id if len(held) == 1 else None
    return Id(current.id) if current.kind == "post" else None


def _links(desk: Desk, post: Id | None) -> Sequence[PostTie]:
    snapshot = desk.session.snapshot
    return () if snapshot is None or post is None else ties_of_post(snapshot, post)


def agree(desk: Desk, post: Id, before: Agreement | None = None) -> None:
    """Ask which links somebody looks after, from when until when, as agreed by whom and when."""
    snapshot, links = desk.session.snapshot, _links(desk, post)
    if snapshot is None or not links:
        return
    ends = [held.ends for held in snapshot.holdings_of_post.get(post, ()) if held.ends is not None]
    planned = min(ends, default=None)
    first = None if planned is None else PartialDate(planned.latest + timedelta(days=1))
    people = named_choices(snapshot, "person")
    fields: list[tuple[str, str, QWidget]] = [
        ("by", _("Who covers"), NameEntry(people, before.by_id if before else None)),
        ("ties", _("Which links"), TickList(_choices(snapshot, links), _ticked(snapshot, links, before))),
        ("starts", _("From"), DateEditor(before.starts if before else first)),
        ("until", _("Until"), DateEditor(before.until if before else None)),
        ("agreed_by", _("Agreed by"), _text(before.agreed_by if before else "")),
        ("agreed_on", _("Agreed on"), DateEditor(before.agreed_on if before else today())),
    ]

    def take(answer: Answer) -> str:
        wrong = _wrong(answer, links)
        if wrong:
            return wrong
        rows = _rows(answer, links)
        label = _("Agree cover") if before is None else _("Change cover")
        said = _("Recorded: cover is agreed.") if before is None else _("The cover is changed.")
        done = desk.session.do(replaced(before.rows if before else (), rows, label=label), said)
        return "" if done else _("The map could not take this.")

    title = _("Agree cover") if before is None else _("Change cover")
    desk.ask(EntryDialog(title, fields, take, do=title))


def end(desk: Desk, agreement: Agreement) -> None:
    """End what was agreed with yesterday, so that it is still on record."""
    if desk.session.snapshot is not None:
        over = PartialDate(desk.session.snapshot.on - timedelta(days=1))
        rows = [_ended(row, over) for row in agreement.rows]
        desk.session.do(change(*rows, label=_("End cover")), _("The cover has ended."))


def _ended(row: Cover, over: PartialDate) -> Cover:
    begins = row.starts if row.starts is not None and row.starts.earliest <= over.earliest else None
    return replace(row, until=over, starts=begins)


def _text(value: str) -> TextEntry:
    entry = TextEntry()
    entry.setText(value)
    return entry


def _choices(snapshot: Snapshot, links: Sequence[PostTie]) -> list[tuple[str, str]]:
    said = [(_ALL, _("All links, later ones too"))]
    for one in links:
        name, where = snapshot.people[one.other_id].name, bodies_line(snapshot, one.other_id)
        said.append((one.tie.id, f"{name} ({where})" if where else name))
    return said


def _ticked(snapshot: Snapshot, links: Sequence[PostTie], before: Agreement | None) -> Sequence[str]:
    """The links that the agreement is about, or for a new one those that nobody looks after yet."""
    if before is None:
        covered = {tie for one in agreements(snapshot, links) for tie in one.tie_ids}
        left = [one.tie.id for one in links if one.tie.id not in covered]
        return left or [one.tie.id for one in links]
    return before.tie_ids or [_ALL]


def _wrong(answer: Answer, links: Sequence[PostTie]) -> str:
    if not answer["by"].text:
        return _("Who looks after these links?")
    if answer["by"].id is None:
        return _("{name} is not on the map yet: add them first.").format(name=answer["by"].text)
    if answer["by"].id in {one.person_id for one in links}:
        return _("Somebody else has to look after them.")
    if not answer["ties"]:
        return _("Which links?")
    if not answer["agreed_by"] and answer["agreed_on"] is None:
        return _("By whom or when was it agreed?")
    starts, until = answer["starts"], answer["until"]
    late = starts is not None and until is not None and until.latest < starts.earliest
    return _("It cannot end before it begins.") if late else ""


def _rows(answer: Answer, links: Sequence[PostTie]) -> list[Cover]:
    """Return a row for each link that is ticked, or one for all of them."""
    terms = {name: answer[name] for name in ("agreed_by", "agreed_on", "starts", "until")}
    by = answer["by"].id
    if _ALL in answer["ties"]:
        people = dict.fromkeys(one.person_id for one in links)
        return [Cover(person_id=person, by_id=by, **terms) for person in people]
    ticked = set(answer["ties"])
    return [
        Cover(person_id=one.person_id, by_id=by, tie_id=one.tie.id, **terms)
        for one in links
        if one.tie.id in ticked and by != one.other_id
    ]
