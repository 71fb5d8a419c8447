"""One tie: its strength in words, what it is about, and how each side reads it."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, Frequency, TieSort
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.actions_card import actions_card
from stewardmap.ui.panels.inspector.contacts_card import contacts_card
from stewardmap.ui.panels.inspector.decided_card import decided_card
from stewardmap.ui.panels.inspector.history_card import history_card
from stewardmap.ui.panels.inspector.kinds_card import kinds_card
from stewardmap.ui.panels.inspector.opinions_card import opinions_card
from stewardmap.ui.panels.inspector.pieces import (
    card,
    findings_card,
    form,
    notes_card,
    present,
    row_to,
    words,
)
from stewardmap.ui.panels.inspector.readings_card import readings_card
from stewardmap.ui.panels.inspector.tags_card import tags_card
from stewardmap.ui.parts.editors import ChoiceEditor, DateEditor, TextEditor, choice_of, yes_or_no
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.ladders import rung_editor, trust_editor
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Part, Section
from stewardmap.ui.telling import bodies_line, end_kind, name_of, tie_line
from stewardmap.wording.language import _


def tie_page(desk: Desk, snapshot: Snapshot, at: Id) -> Sequence[Part]:
    """Return the page of one tie, from top to bottom."""
    tie = snapshot.ties[at]
    ends = [_end_row(desk, snapshot, tie, end) for end in tie.ends]
    return present(
        words("kind", _("Tie")),
        *ends,
        words("line", _line(snapshot, tie)),
        findings_card(desk, Subject("tie", at)),
        _strength_card(desk, tie),
        readings_card(desk, snapshot, tie),
        opinions_card(desk, snapshot, tie),
        kinds_card(desk, snapshot, tie),
        _trust_card(desk, tie),
        _belongs_card(desk, snapshot, tie),
        contacts_card(desk, snapshot, tie),
        actions_card(desk, snapshot, at),
        tags_card(desk, snapshot, Subject("tie", at)),
        notes_card(desk.session, tie),
        decided_card(desk, Subject("tie", at)),
        history_card(desk, at),
    )


def _end_row(desk: Desk, snapshot: Snapshot, tie: Tie, end: Id) -> Piece:
    second = bodies_line(snapshot, end) if tie.sort is TieSort.PEOPLE else ""
    return row_to(desk.session, Subject(end_kind(tie), end), second)


def _line(snapshot: Snapshot, tie: Tie) -> str:
    line = tie_line(snapshot, tie)
    if tie.introduced_by_id is None:
        return line
    who = name_of(snapshot, Subject("person", tie.introduced_by_id))
    return _("{line} · introduced by {name}").format(line=line, name=who)


def _strength_card(desk: Desk, tie: Tie) -> Section:
    fields = [
        Field("strength", _("Strength"), lambda value: rung_editor(value, tie.sort), wide=True),
        Field("frequency", _("In contact"), lambda value: choice_of(value, Frequency)),
        Field("last_contact", _("Last contact"), DateEditor),
        Field("formal", _("Formal"), yes_or_no),
        Field("condition", _("Condition (private)"), lambda value: choice_of(value, Condition)),
        Field("since", _("Since"), DateEditor),
        Field("until", _("Until"), DateEditor),
        Field("source", _("Who says so"), TextEditor),
        Field("recorded_on", _("Said on"), DateEditor),
    ]
    hint = _(
        "Whose view this is, and when, is kept with it: the keeper's and today's, unless you say otherwise."
    )
    return card("strength", _("How it is now"), [form(desk.session, tie, fields), words("whose", hint)])


def _trust_card(desk: Desk, tie: Tie) -> Section:
    fields = [
        Field("reliability", _("Reliability"), trust_editor),
        Field("openness", _("Openness"), trust_editor),
        Field("shared_mission", _("Shared mission"), trust_editor),
    ]
    return card("trust", _("Trust"), [form(desk.session, tie, fields)])


def _belongs_card(desk: Desk, snapshot: Snapshot, tie: Tie) -> Section | None:
    """Return to what each end belongs: the person, who takes it along, or a post, which hands it on."""
    if tie.sort is not TieSort.PEOPLE:
        return None
    fields, offered = [], []
    for name, end in (("first_post_id", tie.ends[0]), ("second_post_id", tie.ends[1])):
        posts = [snapshot.posts[held.post_id] for held in snapshot.holdings_of_person.get(end, ())]
        choices = [(None, _("the person")), *((post.id, post.title) for post in posts)]
        person = snapshot.people[end].name
        fields.append(Field(name, person, lambda value, c=choices: ChoiceEditor(value, c)))  # type: ignore[misc]
        offered.append((person, choices))
    pieces = [
        form(desk.session, tie, fields, made_of=offered),
        words("why", _("What belongs to a post goes to whoever holds it next.")),
    ]
    return card("belongs", _("Belongs to"), pieces)
