"""Which columns each kind of table has, and which it cannot do without."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from stewardmap.exchange.columns import Column, columns_of, read_months, read_several, read_text, reference
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.values.dates import read_date
from stewardmap.exchange.values.numbers import read_trust, read_votes, read_yes_or_no
from stewardmap.exchange.values.roles import read_roles
from stewardmap.exchange.values.tie_kinds import (
    read_belongs_to,
    read_formal,
    read_tie_kinds,
    read_tie_strength,
)
from stewardmap.exchange.values.words import read_sector, reader_of
from stewardmap.model import records as r
from stewardmap.model.vocabulary import Frequency, HoldingKind, Level, Renewal, TieSort

K = TableKind
Needed = tuple[tuple[str, ...], ...]  # of each group, one column at least


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of table: the record that a row is, its columns, and those it needs."""

    kind: TableKind
    record: type[r.Record]
    columns: tuple[Column, ...]
    needed: Needed

    @property
    def needed_in_rows(self) -> Needed:
        """The columns of which each row fills one of a group; a contact may be with nobody named."""
        return self.needed[:1] if self.kind is TableKind.CONTACTS else self.needed

    @property
    def fields(self) -> tuple[str, ...]:
        """The headers of all columns, which are the names of our fields."""
        return tuple(column.header for column in self.columns)

    def column(self, field: str) -> Column:
        """Return the column of a field; raises KeyError if this kind of table has none."""
        return _by_header(self)[field]


@cache
def _by_header(shape: Shape) -> dict[str, Column]:
    return {column.header: column for column in shape.columns}


# The links and the odds and ends of a map: one row is one record, and nothing else.
_WHOLE: dict[TableKind, type[r.Record]] = {
    K.PLACES: r.Place,
    K.PURPOSES: r.Purpose,
    K.ORGANISATION_LINKS: r.OrganisationLink,
    K.COLLABORATION_LINKS: r.CollaborationLink,
    K.PURPOSE_OWNERS: r.PurposeOwner,
    K.PURPOSE_TAGS: r.PurposeTag,
    K.MEMBERSHIP_ROLES: r.MembershipRole,
    K.TIE_KINDS: r.KindOfTie,
    K.READINGS: r.Reading,
    K.CONNECTOR_BETWEEN: r.ConnectorBetween,
    K.FUNDING: r.Funding,
    K.CONTACT_PEOPLE: r.ContactPerson,
    K.TAGS: r.Tag,
    K.OTHER_NAMES: r.Alias,
    K.STANCES: r.Stance,
    K.ANSWERS: r.Answer,
    K.COVERS: r.Cover,
    K.ACTIONS: r.Action,
    K.SPOTS: r.Spot,
    K.SAVED_VIEWS: r.SavedView,
    K.RIGHTS: r.Rights,
    K.CARD: r.Card,
    K.SETTINGS: r.Setting,
}
_WHOLE_NEEDS: dict[TableKind, Needed] = {
    K.PLACES: (("name",),),
    K.PURPOSES: (("name",),),
    K.ORGANISATION_LINKS: (("organisation", "organisation id"), ("other", "other id"), ("link",)),
    K.COLLABORATION_LINKS: (("from", "from id"), ("to", "to id"), ("link",)),
    K.PURPOSE_OWNERS: (("purpose", "purpose id"), ("organisation", "organisation id")),
    K.PURPOSE_TAGS: (("purpose", "purpose id"), ("person", "person id", "tie id", "collaboration",
                      "collaboration id")),
    K.MEMBERSHIP_ROLES: (("membership id",), ("role",)),
    K.TIE_KINDS: (("tie id",), ("about",)),
    K.READINGS: (("tie id",), ("side",), ("state",)),
    K.CONNECTOR_BETWEEN: (("connector role id",), ("organisation", "organisation id")),
    K.FUNDING: (("funder", "funder id"), ("connector role id", "post", "post id")),
    K.CONTACT_PEOPLE: (("contact id",), ("person", "person id")),
    K.TAGS: (("label",), ("person", "person id", "organisation", "organisation id", "collaboration",
              "collaboration id")),
    K.OTHER_NAMES: (("name",), ("person", "person id", "organisation", "organisation id", "collaboration",
                     "collaboration id")),
    K.STANCES: (("person", "person id"), ("purpose", "purpose id"), ("position",)),
    K.ANSWERS: (("key",), ("decision",)),
    K.COVERS: (("person", "person id"), ("by", "by id")),
    K.ACTIONS: (("text",),),
    K.SPOTS: (("x",), ("y",), ("person", "person id", "organisation", "organisation id", "collaboration",
               "collaboration id", "post", "post id")),
    K.SAVED_VIEWS: (("name",), ("number",), ("shows",)),
    K.RIGHTS: (("person", "person id"),),
    K.CARD: (("title", "place", "purpose", "keeper"),),
    K.SETTINGS: (("id",), ("value",)),
}  # fmt: skip


def _pick(record: type[r.Record], *left_out: str) -> tuple[Column, ...]:
    return tuple(column for column in columns_of(record) if column.header not in left_out)


def _put(columns: Iterable[Column], *instead: Column) -> tuple[Column, ...]:
    """Return the columns with some replaced, by header, and the others of `instead` before the ids."""
    new = {column.header: column for column in instead}
    kept = [new.pop(column.header, column) for column in columns]
    return (*kept[:-2], *new.values(), *kept[-2:])


def _people() -> tuple[Column, ...]:
    return (
        Column("name", read_text, "name"),
        Column("first name", read_text),
        Column("surname", read_text),
        *reference("organisation_id", r.Organisation),
        *reference("post_id", r.Post),
        Column("level", reader_of(Level)),
        Column("kind", reader_of(HoldingKind)),
        Column("start", read_date),
        Column("planned end", read_date),
        Column("renewal", reader_of(Renewal)),
        Column("email", read_text, "email"),
        Column("phone", read_text, "phone"),
        Column("tags", read_several, several=True),
        Column("notes", read_text, "notes"),
        Column("keep in touch", read_months, "keep_in_touch"),
        Column("snoozed until", read_date, "snoozed_until"),
        Column("holding id", read_text),
        Column("id", read_text),
        Column("ref", read_text, "ref"),
    )


def _organisations() -> tuple[Column, ...]:
    return _put(
        columns_of(r.Organisation),
        Column("sector", read_sector),
        Column("parent", read_several, target=r.Organisation, several=True),
        Column("parent id", read_several, target=r.Organisation, exact=True, several=True),
        Column("successor", read_several, target=r.Organisation, several=True),
        Column("successor id", read_several, target=r.Organisation, exact=True, several=True),
        Column("tags", read_several, several=True),
    )


def _ties() -> tuple[Column, ...]:
    return (
        Column("from", read_text),
        Column("from id", read_text, exact=True),
        Column("to", read_text),
        Column("to id", read_text, exact=True),
        Column("between", reader_of(TieSort)),
        Column("strength", read_tie_strength),
        Column("kind", read_tie_kinds),
        Column("kind back", read_tie_kinds),
        Column("trust", read_trust),
        Column("frequency", reader_of(Frequency)),
        *_pick(r.Tie, "sort", "first person", "first person id", "second person", "second person id",
               "first organisation", "first organisation id", "second organisation", "second organisation id",
               "first post", "first post id", "second post", "second post id", "strength", "reliability",
               "openness", "shared mission", "frequency", "formal", "source", "recorded on", "id", "ref"),
        Column("formal", read_formal, "formal"),
        Column("belongs to", read_belongs_to),
        Column("from post", read_text),
        Column("from post id", read_text, exact=True),
        Column("to post", read_text),
        Column("to post id", read_text, exact=True),
        Column("reported by", read_text),
        Column("on", read_date),
        Column("purposes", read_several, several=True),
        Column("id", read_text),
        Column("ref", read_text, "ref"),
    )  # fmt: skip


def _memberships() -> tuple[Column, ...]:
    return _put(
        columns_of(r.Membership),
        Column("votes", read_votes, "votes"),
        Column("first name", read_text),
        Column("surname", read_text),
        Column("role", read_roles, several=True),
    )


def _connectors() -> tuple[Column, ...]:
    return (
        *reference("person_id", r.Person),
        *reference("for_organisation_id", r.Organisation, "for"),
        Column("between", read_several, target=r.Organisation, several=True),
        Column("between id", read_several, target=r.Organisation, exact=True, several=True),
        Column("recognised", read_yes_or_no, "recognised"),
        Column("funder", read_several, target=r.Organisation, several=True),
        Column("funder id", read_several, target=r.Organisation, exact=True, several=True),
        Column("funded until", read_date),
        Column("start", read_date, "starts"),
        Column("end", read_date, "ends"),
        Column("notes", read_text, "notes"),
        Column("id", read_text),
        Column("ref", read_text),
    )


def _needs() -> tuple[Column, ...]:
    return (
        *reference("first_organisation_id", r.Organisation, "a"),
        Column("a level", reader_of(Level), "first_level"),
        *reference("second_organisation_id", r.Organisation, "b"),
        Column("b level", reader_of(Level), "second_level"),
        *_pick(r.Need, "first organisation", "first organisation id", "first level", "second organisation",
               "second organisation id", "second level"),
    )  # fmt: skip


def _contacts() -> tuple[Column, ...]:
    return (
        Column("date", read_date, "on"),
        Column("people", read_several, several=True),
        Column("people id", read_several, exact=True, several=True),
        Column("apologies", read_several, several=True),
        *_pick(r.Contact, "on"),
    )


@cache
def shape_of(kind: TableKind) -> Shape:
    """Return what a table of this kind looks like; raises KeyError for a network, which is no table."""
    if kind in _WHOLE:
        return Shape(kind, _WHOLE[kind], columns_of(_WHOLE[kind]), _WHOLE_NEEDS[kind])
    by_kind: dict[TableKind, tuple[type[r.Record], tuple[Column, ...], Needed]] = {
        K.PEOPLE: (r.Person, _people(), (("name", "surname", "first name"),)),
        K.ORGANISATIONS: (r.Organisation, _organisations(), (("name",),)),
        K.POSTS: (r.Post, columns_of(r.Post), (("title",), ("organisation", "organisation id"))),
        K.TIES: (r.Tie, _ties(), (("from", "from id"), ("to", "to id"))),
        K.COLLABORATIONS: (r.Collaboration, _put(columns_of(r.Collaboration), Column("formal",
                                                                                     read_formal, "formal"),
                           Column("tags", read_several, several=True)), (("name",),)),
        K.MEMBERSHIPS: (r.Membership, _memberships(), (
            ("collaboration", "collaboration id"),
            ("person", "person id", "organisation", "organisation id", "surname"),
        )),
        K.CONNECTORS: (r.ConnectorRole, _connectors(), (("person", "person id"),)),
        K.NEEDS: (r.Need, _needs(), (("a", "a id", "a level"), ("b", "b id", "b level"))),
        K.CONTACTS: (r.Contact, _contacts(), (("date",), ("people", "people id"))),
    }  # fmt: skip
    record, columns, needed = by_kind[kind]
    return Shape(kind, record, columns, needed)
