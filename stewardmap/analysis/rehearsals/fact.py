"""What a rehearsal finds, as typed facts with no prose in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stewardmap.analysis.finding import Number, Subject


class Loss(StrEnum):
    """What would be lost, in the order in which it is told; the command line prints these names."""

    NEED_WITHOUT_LINK = "need_without_link"
    NEED_ONE_WAY = "need_one_way"
    RELATION_LOST = "relation_lost"
    RELATION_ON_ONE = "relation_on_one"
    RELATION_WEAK = "relation_weak"
    WITHOUT_CHAIR = "without_chair"
    WITHOUT_CONVENOR = "without_convenor"
    WITHOUT_SECRETARY = "without_secretary"
    PURPOSE_WITHOUT_OWNER = "purpose_without_owner"
    PURPOSE_OF_ONE_BODY = "purpose_of_one_body"
    CONNECTOR_ROLE_ENDED = "connector_role_ended"
    POST_ENDED = "post_ended"
    POST_VACANT = "post_vacant"
    PEOPLE_WITHOUT_LINK = "people_without_link"
    WITHOUT_KEEPER = "without_keeper"


class Open(StrEnum):
    """What waits for a post to be filled: not lost, and attended by nobody meanwhile."""

    NEED = "need_unattended"
    RELATION = "relation_unattended"
    RELATION_ON_ONE = "relation_on_one_meanwhile"
    PERSON = "people_unattended"
    TIE = "tie_unattended"


class Hold(StrEnum):
    """What would survive, in the order in which it is told."""

    NEED = "need"
    RELATION = "relation"
    COLLABORATION = "collaboration"
    PURPOSE = "purpose"
    COVERED = "covered"
    PASSED_ON = "passed_on"
    ONE_BODY = "one_body"
    UNTOUCHED = "untouched"


Kind = Loss | Open | Hold  # no two share a value, for as texts they would be equal


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that would be lost, wait or hold.

    `named` are the records its sentence names, by their part in it. `important`: on a need or an important
    purpose. `anyway`: so by the day of the rehearsal even if none of its steps is taken. `unless_decided`:
    so only if no undecided post goes with it.
    """

    kind: Kind
    subjects: tuple[Subject, ...]
    numbers: Mapping[str, Number] = field(default_factory=dict)
    named: Mapping[str, tuple[Subject, ...]] = field(default_factory=dict)
    important: bool = False
    anyway: bool = False
    unless_decided: bool = False

    @property
    def key(self) -> tuple[Kind, tuple[Subject, ...]]:
        """What makes it the same fact in another state."""
        return self.kind, self.subjects

    def count(self, name: str) -> int:
        """Return one of its whole numbers, 0 where it has none."""
        value = self.numbers.get(name)
        return value if isinstance(value, int) else 0


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts in the order in which they are told: by kind, what is important first."""
    order: list[Kind] = [*Loss, *Open, *Hold]
    return tuple(sorted(facts, key=lambda fact: (order.index(fact.kind), not fact.important, fact.subjects)))
