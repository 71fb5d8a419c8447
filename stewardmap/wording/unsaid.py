"""What stands in no sentence about a finding, so that a change of it says nothing new."""

from stewardmap.analysis.touched import Blank, touched
from stewardmap.model.records import (
    Action,
    Alias,
    Collaboration,
    CollaborationLink,
    ConnectorRole,
    Contact,
    Funding,
    Membership,
    MembershipRole,
    Organisation,
    Person,
    Post,
    Purpose,
    Record,
    Spot,
    Stance,
    Tag,
    Tie,
)
from stewardmap.model.snapshot import Snapshot

_NEVER: frozenset[type[Record]] = frozenset({Action, Alias, CollaborationLink, Spot, Stance, Tag})

_UNSAID: Blank = {
    Person: {
        "ref": None,
        "email": "",
        "phone": "",
        "notes": "",
        "keep_in_touch": None,
        "snoozed_until": None,
    },
    Organisation: {"ref": None, "sector_label": "", "size": None, "place_id": None, "notes": ""},
    Post: {"ref": None, "deputy_of_id": None, "reports_to_id": None, "notes": ""},
    Collaboration: {
        "ref": None,
        "purpose": "",
        "formal": None,
        "review": None,
        "secretariat": "",
        "notes": "",
    },
    Membership: {"seat_for": "", "votes": None},
    MembershipRole: {"title": ""},
    Purpose: {"ref": None, "notes": ""},
    Tie: {
        "ref": None,
        "introduced_by_id": None,
        "value": None,
        "value_back": None,
        "source": "",
        "recorded_on": None,
        "notes": "",
    },
    Contact: {"form": None, "note": "", "collaboration_id": None, "calendar_event": ""},
    ConnectorRole: {"notes": ""},
    Funding: {"notes": ""},
}


def worded_alike(before: Snapshot, after: Snapshot) -> bool:
    """Whether the same findings read the same on both: no name, date, strength or contact differs."""
    return touched(before, after, _UNSAID) <= _NEVER
