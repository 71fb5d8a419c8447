"""Two people, and of every kind of record one for each of them, with a word of its own in every text field.

Fields are filled by what the record says of itself, so that a field added later is planted too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

from stewardmap.analysis.dates.dated_copies import copy_of
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, TieSort

ON = date(2026, 11, 22)
BODY = r.Organisation(id=Id("body-of-all"), name="Wendlesea Borough Council")
OTHER_BODY = r.Organisation(id=Id("body-of-none"), name="Port of Wendlesea")
PURPOSE = r.Purpose(id=Id("purpose-of-all"), name="Safe streets")
BOARD = r.Collaboration(id=Id("board-of-all"), name="Safety Board")
SHARED: tuple[r.Record, ...] = (BODY, OTHER_BODY, PURPOSE, BOARD)

NOTHING_KEPT = copy_of(Snapshot.of_records([], ON), "x").map

# About nobody but by a text that names somebody, or an id that is kept in one.
BY_TEXT: tuple[type[r.Record], ...] = (
    r.Place, r.Organisation, r.Purpose, r.Collaboration, r.Need, r.Card, r.Setting, r.SavedView,
    r.Rehearsal, r.Answer, r.Export, r.DatedCopy,
)  # fmt: skip
ABOUT_NOBODY: dict[type[r.Record], str] = {
    r.OrganisationLink: "two bodies and a word of a closed list",
    r.PurposeOwner: "a body, a purpose and a level",
    r.CollaborationLink: "two boards and a word of a closed list",
    r.Forgotten: "a salted hash of somebody who is not on the map, from which nobody can be told",
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A person with all that is recorded about them, and where each planted word stands."""

    person: Id
    name: str
    rows: tuple[r.Record, ...]
    words: dict[str, tuple[type[r.Record], str]]


def planted(mark: str, name: str, third: Id) -> Planted:
    """Return a person; `mark` begins each of their words, `third` is at the other end of things."""
    words: dict[str, tuple[type[r.Record], str]] = {}
    rows = [_filled(kind, given, mark, name, words) for kind, given in _rows(mark, third)]
    return Planted(Id(f"{mark}-person"), name, tuple(rows), words)


def _filled(kind: type[r.Record], given: dict[str, Any], mark: str, name: str, words: dict[str, Any]) -> Any:
    values = dict(given)
    for field, hint in get_type_hints(kind).items():
        if field in {one.name for one in fields(kind)} - given.keys():
            values[field] = _value(kind, field, hint, mark, name, words)
    return kind(**values)


def _value(kind: type[r.Record], field: str, hint: Any, mark: str, name: str, words: dict[str, Any]) -> Any:
    (plain,) = [one for one in get_args(hint) or (hint,) if one is not NoneType]
    word = f"{mark}{len(words):03d}"
    if plain is Id or field.endswith("_id"):
        return Id(f"{mark}-{kind.kind}") if field == "id" else None
    if plain is PartialDate:
        long_ago = field in ("starts", "since")
        return PartialDate(ON + timedelta(days=-400 if long_ago else len(words)))
    if isinstance(plain, type) and issubclass(plain, Enum):
        return list(plain)[-1]
    if plain is not str:
        return {bool: True, int: 3, float: 2.0, bytes: NOTHING_KEPT}[plain]
    words[word] = (kind, field)
    if kind is r.Person and field == "name":
        return name
    if field == "key":
        return f"{word}:{mark}-person"
    text = f"{word} {name}" if kind in BY_TEXT or kind is r.Post else word
    return f'"{text}"' if field in ("value", "shows", "steps") else text


def _rows(mark: str, third: Id) -> Iterator[tuple[type[r.Record], dict[str, Any]]]:
    """Yield what of each kind leads to whom; whatever is not said here is filled."""
    person, post, tie = Id(f"{mark}-person"), Id(f"{mark}-post"), Id(f"{mark}-tie")
    role, seat, contact = Id(f"{mark}-connector_role"), Id(f"{mark}-membership"), Id(f"{mark}-contact")
    on_tie: dict[str, Any] = {"tie_id": tie}
    yield r.Person, {"id": person}
    yield r.Post, {"organisation_id": BODY.id}
    yield r.Holding, {"person_id": person, "post_id": post}
    first, second = sorted((person, third))
    yield r.Tie, {"sort": TieSort.PEOPLE, "first_person_id": first, "second_person_id": second}
    yield r.KindOfTie, on_tie
    yield r.Reading, on_tie | {"state": ReadingState.YES}
    yield r.Membership, {"collaboration_id": BOARD.id, "person_id": person, "organisation_id": BODY.id}
    yield r.MembershipRole, {"membership_id": seat}
    yield r.ConnectorRole, {"person_id": person, "for_organisation_id": BODY.id}
    yield r.ConnectorBetween, {"connector_role_id": role, "organisation_id": OTHER_BODY.id}
    yield r.Funding, {"funder_id": BODY.id, "connector_role_id": role}
    yield r.Contact, {"collaboration_id": BOARD.id}
    yield r.ContactPerson, {"contact_id": contact, "person_id": person}
    yield r.PurposeTag, {"purpose_id": PURPOSE.id, "person_id": person}
    yield r.Tag, {"person_id": person}
    yield r.Stance, {"person_id": person, "purpose_id": PURPOSE.id}
    yield r.Cover, {"person_id": person, "by_id": third}
    yield r.Action, {"owner_id": person, "promised_to_id": third}
    yield r.Alias, {"person_id": person}
    yield r.Spot, {"person_id": person}
    yield r.Rights, {"person_id": person}
    others = {
        r.Need: {"first_organisation_id": BODY.id, "second_organisation_id": OTHER_BODY.id},
        r.Export: {"people": f"{third} {person}"},
    }
    for kind in BY_TEXT:
        yield kind, others.get(kind, {})
