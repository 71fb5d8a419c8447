"""Frozen records: what one row of each kind says, as the snapshot, the analysis and the window read it.

A record carries the columns of the entity of the same name, without its revision; `KINDS` lists them in an
order in which each comes after those it points to.
"""

from stewardmap.model.records.base import Record
from stewardmap.model.records.bodies import Organisation, OrganisationLink, Place, Post
from stewardmap.model.records.collaborations import (
    Collaboration,
    CollaborationLink,
    Membership,
    MembershipRole,
)
from stewardmap.model.records.connectors import ConnectorBetween, ConnectorRole, Funding
from stewardmap.model.records.dated_copies import DatedCopy
from stewardmap.model.records.decisions import Action, Answer, Cover
from stewardmap.model.records.exports import Export
from stewardmap.model.records.log import Contact, ContactPerson
from stewardmap.model.records.people import Holding, Person
from stewardmap.model.records.purposes import Need, Purpose, PurposeOwner, PurposeTag, Stance, Tag
from stewardmap.model.records.rehearsals import Rehearsal
from stewardmap.model.records.rights import Forgotten, Rights
from stewardmap.model.records.sheet import Alias, Card, Setting, Spot
from stewardmap.model.records.ties import KindOfTie, Reading, Tie
from stewardmap.model.records.views import SavedView

KINDS: tuple[type[Record], ...] = (
    Place,
    Person,
    Organisation,
    OrganisationLink,
    Post,
    Holding,
    Purpose,
    PurposeOwner,
    Collaboration,
    CollaborationLink,
    Membership,
    MembershipRole,
    Tie,
    KindOfTie,
    Reading,
    Need,
    ConnectorRole,
    ConnectorBetween,
    Funding,
    Contact,
    ContactPerson,
    PurposeTag,
    Tag,
    Stance,
    Answer,
    Cover,
    Action,
    Rehearsal,
    SavedView,
    Rights,
    Forgotten,
    Export,
    DatedCopy,
    Alias,
    Spot,
    Card,
    Setting,
)

KIND_NAMED: dict[str, type[Record]] = {kind.kind: kind for kind in KINDS}

__all__ = [
    "KINDS",
    "KIND_NAMED",
    "Action",
    "Alias",
    "Answer",
    "Card",
    "Collaboration",
    "CollaborationLink",
    "ConnectorBetween",
    "ConnectorRole",
    "Contact",
    "ContactPerson",
    "Cover",
    "DatedCopy",
    "Export",
    "Forgotten",
    "Funding",
    "Holding",
    "KindOfTie",
    "Membership",
    "MembershipRole",
    "Need",
    "Organisation",
    "OrganisationLink",
    "Person",
    "Place",
    "Post",
    "Purpose",
    "PurposeOwner",
    "PurposeTag",
    "Reading",
    "Record",
    "Rehearsal",
    "Rights",
    "SavedView",
    "Setting",
    "Spot",
    "Stance",
    "Tag",
    "Tie",
]
