"""What the cells are read from: the map on one day, and what the findings say."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Contact,
    Membership,
    Organisation,
    Person,
    Post,
    Record,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.fold import fold
from stewardmap.ui.parts.entries import people_choices
from stewardmap.ui.telling import name_of
from stewardmap.wording.dates import in_words
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.ui.current_findings import Told

R = TypeVar("R", bound=Record)


class Ground:
    """One state of the map, with what many cells ask for worked out when first asked."""

    def __init__(self, snapshot: Snapshot, told: "Sequence[Told]" = ()) -> None:
        self.snapshot = snapshot
        self.told = told
        self._grouped: dict[tuple[type[Record], str], Mapping[Id, Sequence[Any]]] = {}

    @cached_property
    def findings(self) -> Mapping[str, int]:
        """How many findings that stand name each thing, as the inspector shows them."""
        standing = (one for one in self.told if not one.finding.set_aside)
        return Counter(at for one in standing for _kind, at in one.named)

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """What each finding says, by its key."""
        return {one.finding.key: one.sentence for one in self.told}

    def of(self, kind: type[R], attribute: str, at: Id) -> Sequence[R]:
        """Return the records of a kind that point to something by one of their fields."""
        if (kind, attribute) not in self._grouped:
            groups: dict[Id, list[Any]] = defaultdict(list)
            for record in self.snapshot.of(kind).values():
                groups[getattr(record, attribute)].append(record)
            self._grouped[kind, attribute] = groups
        return self._grouped[kind, attribute].get(at, ())

    def called(self, kind: type[Record], at: Id | None) -> str:
        """Return what the keeper calls a thing, or nothing for none."""
        record = None if at is None else self.snapshot.of(kind).get(at)
        if record is None:
            return ""
        if isinstance(record, Post):
            return f"{record.title}, {self.snapshot.organisations[record.organisation_id].name}"
        if isinstance(record, Membership):
            return self.seat(record)
        if isinstance(record, ConnectorRole):
            return _("connector role of {name}").format(name=self.called(Person, record.person_id))
        if isinstance(record, Contact):
            return f"{in_words(record.on)} {record.note}".strip()
        if isinstance(record, Person):
            return record.name
        return name_of(self.snapshot, Subject(kind.kind, record.id))

    def seat(self, seat: Membership) -> str:
        """Return a seat as its holder and its collaboration."""
        who = self.called(Person, seat.person_id) or self.called(Organisation, seat.organisation_id)
        return f"{who}, {self.called(Collaboration, seat.collaboration_id)}"

    def choices(self, kind: type[Record]) -> Sequence[tuple[Id, str]]:
        """Return everything of a kind by name, to choose from."""
        if kind not in self._choices:
            self._choices[kind] = _choices(self, kind)
        return self._choices[kind]

    @cached_property
    def _choices(self) -> dict[type[Record], Sequence[tuple[Id, str]]]:
        return {}


def _choices(ground: Ground, kind: type[Record]) -> Sequence[tuple[Id, str]]:
    if kind is Person:
        return people_choices(ground.snapshot)
    named = [(at, ground.called(kind, at)) for at in ground.snapshot.of(kind)]
    return sorted(named, key=lambda pair: fold(pair[1]))
