"""What was said and done: contacts, cover, actions, what was decided, and what the findings say."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from stewardmap.model.ids import Id
from stewardmap.model.records import Action, Answer, Contact, ContactPerson, Cover, Person, Record
from stewardmap.model.vocabulary import Attendance
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.cells import Cell, words
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import links_column
from stewardmap.ui.panels.table.reading import named
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet, subjects
from stewardmap.wording.labels import label
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.ui.current_findings import Told


def contacts() -> Sheet:
    """Return the contact log."""

    def about(ground: Ground, one: Contact) -> tuple[Subject, ...]:
        there = (it.person_id for it in ground.of(ContactPerson, "contact_id", one.id))
        return subjects(*(("person", at) for at in there), ("collaboration", one.collaboration_id))

    return record_sheet(
        Contact,
        [
            own_column(Contact, "on"),
            own_column(Contact, "form"),
            _attending(Attendance.PRESENT, _("Who was there")),
            own_column(Contact, "note"),
            own_column(Contact, "collaboration_id"),
            _attending(Attendance.APOLOGIES, _("Apologies")),
            _attending(Attendance.ABSENT, _("Absent")),
        ],
        about=about,
    )


def _attending(how: Attendance, title: str) -> Column:
    def make(ground: Ground, contact: Any, text: str) -> Record:
        return ContactPerson(contact_id=contact.id, person_id=named(ground, Person, text), attendance=how)

    return links_column(
        key=how.value,
        title=title,
        kind=ContactPerson,
        own="contact_id",
        said=lambda ground, one: ground.called(Person, one.person_id),
        make=make,
        reads=(Person,),
        fits=lambda one: one.attendance is how,
    )


def cover() -> Sheet:
    """Return the table of who looks after whose links meanwhile."""
    return record_sheet(
        Cover,
        [own_column(Cover, "person_id"), own_column(Cover, "by_id"), own_column(Cover, "tie_id")],
        about=lambda _ground, one: subjects(
            ("person", one.person_id), ("person", one.by_id), ("tie", one.tie_id)
        ),
    )


def actions() -> Sheet:
    """Return the table of who will do what by when."""
    return record_sheet(
        Action,
        [
            *(own_column(Action, name) for name in ("text", "owner_id", "due", "done_on")),
            Column(
                key="finding", title=_("About"), read=partial(_sentence, "finding_key"), counts_findings=True
            ),
        ],
        about=lambda _ground, one: subjects(("person", one.owner_id)),
        without={"finding_key"},
    )


def answers() -> Sheet:
    """Return the table of what was decided about findings."""
    return record_sheet(
        Answer,
        [
            Column(key="finding", title=_("Finding"), read=partial(_sentence, "key"), counts_findings=True),
            own_column(Answer, "decision", _("Decided")),
        ],
        about=lambda _ground, _one: (),
        without={"key"},
        title=_("Decisions"),
    )


def _sentence(attribute: str, ground: Ground, record: Record) -> Cell:
    key = getattr(record, attribute)
    return words(ground.sentences.get(key, _("a finding that no longer stands") if key else ""))


def findings() -> Sheet:
    """Return the table of what the map says; nothing in it is typed."""

    def rows(ground: Ground) -> Mapping[Id, "Told"]:
        return {Id(one.finding.key): one for one in ground.told}

    def about(ground: Ground, one: "Told") -> tuple[Subject, ...]:
        known = ground.snapshot.tables
        there = {kind.kind: ids for kind, ids in known.items()}
        return tuple(
            Subject(it.kind, it.id) for it in one.finding.subjects if it.id in there.get(it.kind, ())
        )

    def column(key: str, title: str, read: Any) -> Column:
        return Column(key=key, title=title, read=lambda _ground, one: words(read(one)), counts_findings=True)

    return Sheet(
        key="finding",
        title=_("Findings"),
        rows=rows,
        columns=(
            column("severity", _("How serious"), lambda one: label(one.finding.severity)),
            column("rule", _("What about"), lambda one: label(one.finding.rule)),
            column("sentence", _("What the map says"), lambda one: one.sentence),
            column("aside", _("Set aside"), lambda one: label(bool(one.finding.set_aside))),
        ),
        about=about,
        add="what_counts",
    )
