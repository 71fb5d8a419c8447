"""Organisations and the posts in them."""

from stewardmap.model.records import (
    Alias,
    ConnectorBetween,
    Funding,
    Holding,
    Organisation,
    OrganisationLink,
    Person,
    Post,
    Purpose,
    PurposeOwner,
    Tie,
)
from stewardmap.model.vocabulary import OrganisationLinkKind
from stewardmap.ui.panels.table.cells import Cell, listed, number, when, words
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import own_column
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.ui.panels.table.links import findings_column, tags_column
from stewardmap.ui.panels.table.sheets.people import SEATS, seats_of, tie_count
from stewardmap.ui.panels.table.sheets.record_sheet import record_sheet
from stewardmap.wording.labels import label
from stewardmap.wording.language import _


def organisations() -> Sheet:
    """Return the table of organisations."""
    links = (OrganisationLink, Organisation)
    return record_sheet(
        Organisation,
        [
            own_column(Organisation, "name"),
            own_column(Organisation, "sector"),
            Column(key="people", title=_("People"), read=_people, reads=(Holding, Post)),
            Column(key="ties", title=_("Ties"), read=tie_count, reads=(Tie,)),
            Column(key="part_of", title=_("Part of"), read=_part_of, reads=links),
            Column(key="came_before", title=_("Succeeded by"), read=_successors, reads=links),
            Column(key="seats", title=_("Seats"), read=seats_of, reads=SEATS),
            findings_column(),
            tags_column("organisation_id"),
            Column(key="owns", title=_("Owns purposes"), read=_owns, reads=(PurposeOwner, Purpose)),
            Column(key="pays", title=_("Pays for"), read=_pays, reads=(Funding,)),
            Column(key="joined", title=_("Connector roles"), read=_joined, reads=(ConnectorBetween,)),
            Column(key="others", title=_("Other names"), read=_other_names, reads=(Alias,), aside=True),
        ],
        add="add_organisation",
    )


def _people(ground: Ground, one: Organisation) -> Cell:
    return number(len(ground.snapshot.people_of_organisation.get(one.id, ())))


def _linked(ground: Ground, one: Organisation, link: OrganisationLinkKind) -> Cell:
    links = ground.of(OrganisationLink, "organisation_id", one.id)
    return listed(ground.called(Organisation, it.other_id) for it in links if it.link is link)


def _part_of(ground: Ground, one: Organisation) -> Cell:
    return _linked(ground, one, OrganisationLinkKind.PART_OF)


def _successors(ground: Ground, one: Organisation) -> Cell:
    return _linked(ground, one, OrganisationLinkKind.SUCCEEDED_BY)


def _owns(ground: Ground, one: Organisation) -> Cell:
    owned = ground.of(PurposeOwner, "organisation_id", one.id)
    named = ((ground.called(Purpose, it.purpose_id), it.level) for it in owned)
    return listed(f"{name} ({label(level)})" if level else name for name, level in named)


def _pays(ground: Ground, one: Organisation) -> Cell:
    return number(len(ground.of(Funding, "funder_id", one.id)) or None)


def _joined(ground: Ground, one: Organisation) -> Cell:
    return number(len(ground.of(ConnectorBetween, "organisation_id", one.id)) or None)


def _other_names(ground: Ground, one: Organisation) -> Cell:
    return listed(alias.name for alias in ground.of(Alias, "organisation_id", one.id))


def posts() -> Sheet:
    """Return the table of posts, held and vacant."""
    return record_sheet(
        Post,
        [
            own_column(Post, "title"),
            own_column(Post, "organisation_id"),
            Column(key="held_by", title=_("Held by"), read=_held_by, reads=(Holding, Person)),
            Column(key="planned_end", title=_("Planned end"), read=_planned_end, reads=(Holding,)),
            findings_column(),
            Column(key="paid_by", title=_("Paid by"), read=_paid_by, reads=(Funding, Organisation)),
        ],
        title=_("Posts"),
    )


def _held_by(ground: Ground, post: Post) -> Cell:
    holdings = ground.snapshot.holdings_of_post.get(post.id, ())
    return listed(ground.called(Person, it.person_id) for it in holdings) if holdings else words(_("vacant"))


def _planned_end(ground: Ground, post: Post) -> Cell:
    ends = [it.ends for it in ground.snapshot.holdings_of_post.get(post.id, ()) if it.ends is not None]
    return when(min(ends, key=lambda end: end.earliest, default=None))


def _paid_by(ground: Ground, post: Post) -> Cell:
    return listed(ground.called(Organisation, it.funder_id) for it in ground.of(Funding, "post_id", post.id))
