"""What is typed at a spot of the map, understood: a name, and perhaps where they work."""

from collections.abc import Mapping
from dataclasses import dataclass

from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Organisation, Person, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.deeds.new_records import new_person
from stewardmap.ui.fold import fold, matches
from stewardmap.ui.parts.entries import Chosen

KIND_ON: dict[MapKind, str] = {
    MapKind.PEOPLE: "person",
    MapKind.ORGANISATIONS: "organisation",
    MapKind.COLLABORATIONS: "collaboration",
}
"""What is put on each kind of map by writing a name on it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The parts of "Beth Carter, Director, Northmere Council"; the post may be left out, or both."""

    name: str
    post: str = ""
    organisation: str = ""


def read_typed(text: str, kind: str) -> Typed:
    """Return the parts of what is typed; only a person's line has any."""
    words = " ".join(text.split())
    if kind != "person":
        return Typed(words)
    name, *more = [part.strip() for part in words.split(",")]
    more = [part for part in more if part]
    return Typed(name, ", ".join(more[:-1]), more[-1] if more else "")


def organisation_meant(snapshot: Snapshot, typed: str) -> Chosen:
    """Return the organisation of just this name, or a new one."""
    bodies = snapshot.organisations.values()
    same = (one for one in bodies if fold(one.name) == fold(typed))
    found = next(same, None) if typed else None
    return Chosen(found.id if found else None, found.name if found else typed)


def organisation_near(snapshot: Snapshot, typed: str) -> str:
    """Return the name of an organisation that may be meant, where what is typed is not quite one."""
    from stewardmap.exchange.matching import same_organisation

    names = sorted(one.name for one in snapshot.organisations.values())
    query = fold(typed)
    if not query or any(fold(name) == query for name in names):
        return ""
    begun = (name for name in names if matches(query, fold(name)))
    return next(begun, "") or next((name for name in names if same_organisation(typed, name)), "")


def is_known(snapshot: Snapshot, kind: str, name: str) -> bool:
    """Whether something of this kind and name is on the map already."""
    there: dict[str, Mapping[Id, Person | Organisation | Collaboration]] = {
        "person": snapshot.people,
        "organisation": snapshot.organisations,
        "collaboration": snapshot.collaborations,
    }
    return any(fold(one.name) == fold(name) for one in there[kind].values())


def records_for(snapshot: Snapshot, kind: str, typed: Typed) -> tuple[Subject, list[Record]]:
    """Return what is put on the map for it, and which of that stands at the spot."""
    if kind == "organisation":
        made: list[Record] = [Organisation(name=typed.name)]
    elif kind == "collaboration":
        made = [Collaboration(name=typed.name)]
    else:
        body = organisation_meant(snapshot, typed.organisation)
        made = new_person(snapshot, typed.name, body, typed.post, Chosen(None, ""), None)
    return Subject(kind, Id(made[0].id)), made
