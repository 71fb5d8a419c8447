"""People, and organisations, who may stand twice on the map: proposed with a reason, never merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stewardmap.exchange.matching import alike_organisations, alike_people
from stewardmap.exchange.values.words import folded
from stewardmap.model import finding_key
from stewardmap.model.ids import Id
from stewardmap.model.records import Answer, Organisation, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind
from stewardmap.progress import Progress, no_progress
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class Double:
    """Two that may be one: their kind, their ids in order, and why it looks so."""

    kind: str
    first: Id
    second: Id
    why: str

    @property
    def key(self) -> str:
        """The key under which it is kept that they are not the same."""
        return double_key(self.kind, self.first, self.second)


def double_key(kind: str, first: Id, second: Id) -> str:
    """Return the key under which it is kept that two of a kind are not the same; it follows a merging."""
    return finding_key.make(f"same_{kind}", (first, second))


def doubles(snapshot: Snapshot, progress: Progress = no_progress) -> tuple[Double, ...]:
    """Return the pairs that may be one, the likeliest first, without those said not to be.

    Two of one e-mail address come first, then two in one organisation; the cost is near the number of names.
    """
    said_no = {answer.key for answer in snapshot.of(Answer).values() if answer.decision is AnswerKind.NOT_SO}
    found: dict[str, Double] = {}
    for step, some in enumerate((_by_address, _people, _organisations)):
        progress(step, 3)
        for double in some(snapshot):
            found.setdefault(double.key, double)
    left = [double for key, double in found.items() if key not in said_no]
    return tuple(sorted(left, key=lambda one: _rank(snapshot, one)))


def _rank(snapshot: Snapshot, double: Double) -> tuple[bool, bool, str, Id, Id]:
    records: Mapping[Id, Person | Organisation] = (
        snapshot.people if double.kind == Person.kind else snapshot.organisations
    )
    bodies = snapshot.organisations_of_person
    shared = set(bodies.get(double.first, ())) & set(bodies.get(double.second, ()))
    of_address = double.why == _same_address()
    return not of_address, not shared, folded(records[double.first].name), double.first, double.second


def _same_address() -> str:
    return _("they have the same e-mail address")


def _by_address(snapshot: Snapshot) -> Iterator[Double]:
    seen: dict[str, Id] = {}
    for person in sorted(snapshot.people.values(), key=lambda one: one.id):
        address = person.email.strip().casefold()
        if address and address in seen:
            yield _double(Person.kind, seen[address], person.id, _same_address())
        elif address:
            seen[address] = person.id


def _people(snapshot: Snapshot) -> Iterator[Double]:
    names = {person.id: person.name for person in snapshot.people.values()}
    for one, other, why in alike_people(names, {}):
        yield _double(Person.kind, one, other, why)


def _organisations(snapshot: Snapshot) -> Iterator[Double]:
    names = {body.id: body.name for body in snapshot.organisations.values()}
    for one, other, why in alike_organisations(names, {}):
        yield _double(Organisation.kind, one, other, why)


def _double(kind: str, one: Id, other: Id, why: str) -> Double:
    first, second = sorted((one, other))
    return Double(kind, first, second, why)
