"""What a person may ask about themselves, what they asked, and what they were told."""

from functools import partial

from stewardmap.model.ids import Id
from stewardmap.model.records import Rights
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.deeds import accessing, forgetting
from stewardmap.ui.deeds.rights import record, record_today
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.pieces import card, form, link, words
from stewardmap.ui.parts.editors import DateEditor, LongTextEditor, TextEditor
from stewardmap.ui.parts.form import Field
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.wording.language import _
from stewardmap.wording.rights import rights_in_words


def standing(snapshot: Snapshot, person: Id) -> Piece | None:
    """Return what somebody asked, for the top of their page; None where they asked nothing."""
    said = rights_in_words(snapshot.rights_of.get(person))
    return words("standing", "\n".join(said), "") if said else None


def privacy_card(desk: Desk, snapshot: Snapshot, person: Id) -> Section:
    """Return what can be done when somebody asks about themselves."""
    return card("privacy", _("Their own data"), lambda: _rows(desk, snapshot, person), folded=True)


def _rows(desk: Desk, snapshot: Snapshot, person: Id) -> list[Piece]:
    hint = _("They may see all that is held about them, have it put right, and be forgotten.")
    rights = snapshot.rights_of.get(person)
    return [
        words("rights", hint),
        link("access", _("What is held about them…"), lambda: accessing.access(desk, person), looks=True),
        *_asked(desk, person, rights),
        *_fields(desk, rights),
        link("forget", _("Forget this person…"), lambda: forgetting.forget(desk, person)),
    ]


def _asked(desk: Desk, person: Id, rights: Rights | None) -> list[Piece]:
    """Return what each can be recorded by, as long as it is not."""
    there = rights or Rights(person_id=person)
    asked = (
        ("told_on", _("Told today"), _("Told about the map")),
        ("disputed_on", _("They dispute what is here"), _("Disputed")),
        ("objected_on", _("They object to being here"), _("Objected")),
        ("restricted_on", _("Restrict: keep, and use nowhere"), _("Restrict a person")),
    )
    pieces = [
        link(name, said, partial(record_today, desk, person, name, label, label + "."))
        for name, said, label in asked
        if getattr(there, name) is None
    ]
    if there.restricted_on is not None:
        lift = _("Lift the restriction")
        pieces.append(link("lift", lift, lambda: record(desk, person, lift, restricted_on=None)))
    return pieces


def _fields(desk: Desk, rights: Rights | None) -> list[Piece]:
    """Return the fields of what is recorded, with their own words."""
    if rights is None:
        return []
    own = _("in their own words")
    told = [
        Field("told_on", _("Told on"), DateEditor),
        Field("told_how", _("Told how"), TextEditor),
        Field("told_by", _("Told by"), TextEditor),
    ]
    disputed = [
        Field("disputed_on", _("Disputed on"), DateEditor),
        Field("statement", _("Their statement"), lambda value: LongTextEditor(value, own)),
    ]
    objected = [
        Field("objected_on", _("Objected on"), DateEditor),
        Field("objection", _("What they object to"), lambda value: LongTextEditor(value, own)),
    ]
    restricted = [Field("restricted_on", _("Restricted on"), DateEditor)]
    kept = [Field("keep_until", _("Keep until"), DateEditor)]
    groups = (
        (rights.told_on, told),
        (rights.disputed_on or rights.statement, disputed),
        (rights.objected_on or rights.objection, objected),
        (rights.restricted_on, restricted),
        (rights.keep_until, kept),
    )
    shown = [field for there, some in groups if there for field in some]
    made_of = tuple(field.name for field in shown)
    return [form(desk.session, rights, shown, called=_("Their own data"), made_of=made_of)] if shown else []
