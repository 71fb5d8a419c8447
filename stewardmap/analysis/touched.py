"""Which kinds of record differ between two snapshots in anything that matters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    KINDS,
    Card,
    Collaboration,
    ConnectorRole,
    Contact,
    Funding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Purpose,
    Reading,
    Record,
    Tie,
)
from stewardmap.model.snapshot import Snapshot

Blank = Mapping[type[Record], Mapping[str, Any]]

_TRUST = {"reliability": None, "openness": None, "shared_mission": None, "frequency": None}

# Fields that no finding depends on, each with the value that stands for all of its values.
UNREAD: Blank = {
    Person: {"name": "", "ref": None, "email": "", "phone": "", "notes": ""},
    Organisation: {
        "name": "", "ref": None, "sector": None, "sector_label": "", "size": None, "place_id": None,
        "notes": "",
    },
    Post: {"title": "", "ref": None, "deputy_of_id": None, "reports_to_id": None, "notes": ""},
    Collaboration: {
        "name": "", "ref": None, "form": None, "purpose": "", "formal": None, "review": None,
        "secretariat": "", "notes": "",
    },
    Membership: {"seat_for": "", "votes": None},
    MembershipRole: {"title": ""},
    Purpose: {"name": "", "ref": None, "notes": ""},
    Tie: {
        **_TRUST, "ref": None, "formal": None, "introduced_by_id": None, "value": None, "source": "",
        "recorded_on": None, "notes": "",
    },
    Reading: {**_TRUST, "source": ""},
    Contact: {"form": None, "note": "", "collaboration_id": None},
    ConnectorRole: {"notes": ""},
    Funding: {"notes": ""},
    Card: {"title": "", "place_id": None, "purpose": ""},
}  # fmt: skip


def touched(before: Snapshot, after: Snapshot, blank: Blank = UNREAD) -> frozenset[type[Record]]:
    """Return the kinds of which a row came, went or differs in a field that is not blank.

    Args:
        before: a snapshot.
        after: another of the same map; it may be older, as after an undo.
        blank: the fields to leave out of account, by kind.

    Returns:
        The kinds. Tables that both share cost nothing, others one look at each row.
    """
    return frozenset(
        kind
        for kind in KINDS
        if after.tables.get(kind) is not before.tables.get(kind)
        and _differ(before.of(kind), after.of(kind), blank.get(kind, {}))
    )


def _differ(before: Mapping[Id, Record], after: Mapping[Id, Record], blank: Mapping[str, Any]) -> bool:
    if len(before) != len(after):
        return True
    for row_id, row in after.items():
        was = before.get(row_id)
        if was is row:
            continue
        if was is None or replace(was, **blank) != replace(row, **blank):
            return True
    return False
