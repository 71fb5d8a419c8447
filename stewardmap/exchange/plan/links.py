"""Rows that hang on others, each found by what it says: a tag, a kind of tie, a seat's role."""

from collections.abc import Mapping

from stewardmap.exchange.plan.sketch import Sketch
from stewardmap.model import records as r
from stewardmap.model.ids import Id

# What makes two rows of a kind the same row; what is left out may be filled in later.
NATURAL: Mapping[type[r.Record], tuple[str, ...]] = {
    r.OrganisationLink: ("organisation_id", "other_id", "link"),
    r.CollaborationLink: ("from_id", "to_id", "link"),
    r.PurposeOwner: ("purpose_id", "organisation_id", "level"),
    r.PurposeTag: ("purpose_id", "person_id", "tie_id", "collaboration_id"),
    r.MembershipRole: ("membership_id", "role", "title"),
    r.KindOfTie: ("tie_id", "about", "direction"),
    r.Reading: ("tie_id", "side", "state", "rung", "reliability", "openness", "shared_mission", "frequency",
                "source", "on"),
    r.ConnectorBetween: ("connector_role_id", "organisation_id"),
    r.Funding: ("funder_id", "connector_role_id", "post_id"),
    r.ContactPerson: ("contact_id", "person_id"),
    r.Tag: ("label", "person_id", "organisation_id", "collaboration_id"),
    r.Alias: ("name", "ref", "person_id", "organisation_id", "collaboration_id"),
    r.Stance: ("person_id", "purpose_id", "position", "said", "source", "on"),
    r.Answer: ("key", "decision", "on", "until", "by", "why"),
    r.Cover: ("person_id", "by_id", "tie_id"),
    r.Action: ("text", "owner_id", "promised_to_id", "due", "finding_key"),
    r.Spot: ("person_id", "organisation_id", "collaboration_id", "post_id"),
    r.SavedView: ("name", "shows"),
    r.Rights: ("person_id",),
    r.Need: ("first_organisation_id", "first_level", "second_organisation_id", "second_level", "purpose_id"),
}  # fmt: skip
_ABSENT: Mapping[str, object] = {
    "title": "",
    "source": "",
    "said": "",
    "by": "",
    "why": "",
    "finding_key": "",
}
Key = tuple[object, ...]


class Links:
    """An index of such rows by what they say."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self._index: dict[type[r.Record], dict[Key, Id]] = {}

    def find(self, kind: type[r.Record], values: Mapping[str, object]) -> Id | None:
        """Return the row that says the same, on the map or new."""
        return self._of(kind).get(_key(kind, values))

    def put(self, kind: type[r.Record], own_id: Id | None = None, **values: object) -> Id:
        """Return the row that says this, added if there is none; one with an id of its own stays itself."""
        index = self._of(kind)
        key = _key(kind, values)
        found = index.get(key)
        if found is not None and (own_id is None or not self.sketch.is_new(kind, found)):
            return found
        record_id = own_id or self.sketch.new_id(kind, *key)
        self.sketch.add(kind, record_id, **values)
        index.setdefault(key, record_id)
        return record_id

    def _of(self, kind: type[r.Record]) -> dict[Key, Id]:
        if kind not in self._index:
            there = sorted(self.sketch.snapshot.of(kind).items(), reverse=True)
            names = NATURAL[kind]
            self._index[kind] = {tuple(getattr(one, n) for n in names): one_id for one_id, one in there}
        return self._index[kind]


def _key(kind: type[r.Record], values: Mapping[str, object]) -> Key:
    return tuple(values.get(name, _ABSENT.get(name)) for name in NATURAL[kind])
