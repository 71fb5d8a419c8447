"""People, and the posts that they hold and held."""

from stewardmap.model.records import (
    Alias,
    Collaboration,
    ConnectorRole,
    Cover,
    Holding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Purpose,
    Rights,
    Stance,
    Tie,
)
from stewardmap.ui.panels.table.cells import Cell, listed, number, words
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import findings_column, purposes_column, tags_column
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet, subjects
from stewardmap.ui.telling import posts_line, seat_line
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.rights import in_short


def people() -> Sheet:
    """Return the table of people."""
    return record_sheet(
        Person,
        [
            own_column(Person, "name"),
            Column(key="posts", title=_("Posts"), read=_posts, reads=(Holding, Post, Organisation)),
            Column(key="ties", title=_("Ties"), read=tie_count, reads=(Tie,)),
            Column(key="seats", title=_("Seats"), read=seats_of, reads=SEATS),
            findings_column(),
            own_column(Person, "email"),
            own_column(Person, "phone"),
            tags_column("person_id"),
            purposes_column("person_id"),
            Column(key="connector", title=_("Connector role"), read=_connector, reads=CONNECTORS),
            Column(key="cover", title=_("Covered by"), read=_cover, reads=(Cover, Person)),
            Column(key="stances", title=_("Stances (private)"), read=_stances, reads=(Stance, Purpose)),
            Column(key="rights", title=_("Rights"), read=_rights, reads=(Rights,)),
            Column(key="others", title=_("Other names"), read=_other_names, reads=(Alias,), aside=True),
        ],
        add="add_person",
    )


SEATS = (Membership, MembershipRole, Collaboration, Organisation)
CONNECTORS = (ConnectorRole, Organisation)


def _rights(ground: Ground, one: Person) -> Cell:
    return listed(word for word in [in_short(ground.snapshot.rights_of.get(one.id))] if word)


def tie_count(ground: Ground, one: Person | Organisation) -> Cell:
    """Return how many ties there are."""
    return number(len(ground.snapshot.ties_of.get(one.id, ())))


def seats_of(ground: Ground, one: Person | Organisation) -> Cell:
    """Return the collaborations someone sits on today, each with the role."""
    seats = ground.snapshot.memberships_of.get(one.id, ())
    named = ground.snapshot.collaborations
    return listed(
        f"{named[seat.collaboration_id].name} ({seat_line(ground.snapshot, seat)})" for seat in seats
    )


def _posts(ground: Ground, one: Person) -> Cell:
    return words(posts_line(ground.snapshot, one.id))


def _connector(ground: Ground, one: Person) -> Cell:
    roles = ground.snapshot.connector_roles_of.get(one.id, ())
    said = (ground.called(Organisation, role.for_organisation_id) for role in roles)
    return listed(_("for {name}").format(name=name) if name else _("yes") for name in said)


def _cover(ground: Ground, one: Person) -> Cell:
    return listed(ground.called(Person, cover.by_id) for cover in ground.of(Cover, "person_id", one.id))


def _stances(ground: Ground, one: Person) -> Cell:
    held = ground.of(Stance, "person_id", one.id)
    return listed(f"{ground.called(Purpose, it.purpose_id)}: {label(it.position)}" for it in held)


def _other_names(ground: Ground, one: Person) -> Cell:
    return listed(alias.name for alias in ground.of(Alias, "person_id", one.id))


def holdings() -> Sheet:
    """Return the table of who holds and held which post."""
    return record_sheet(
        Holding,
        [own_column(Holding, "person_id"), own_column(Holding, "post_id")],
        about=lambda _ground, one: subjects(("post", one.post_id), ("person", one.person_id)),
        title=_("Posts held"),
        add="import",
    )


def stances() -> Sheet:
    """Return the table of where people stand; private."""
    return record_sheet(
        Stance,
        [own_column(Stance, "person_id"), own_column(Stance, "purpose_id")],
        about=lambda _ground, one: subjects(("person", one.person_id)),
        title=_("Stances (private)"),
    )
