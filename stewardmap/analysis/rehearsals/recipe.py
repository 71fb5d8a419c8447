"""What is rehearsed: steps, each a plain value, and the day on which they have happened."""

from dataclasses import dataclass
from datetime import date

from stewardmap.model.ids import Id


@dataclass(frozen=True, slots=True)
class PostEmpty:
    """A post stands empty for some months, unless somebody holds it meanwhile."""

    post_id: Id
    months: int = 4
    interim_id: Id | None = None


@dataclass(frozen=True, slots=True)
class Leaving:
    """A person leaves all their posts and seats.

    Args:
        person_id: who leaves.
        on: the first day without them, if not the day of the whole rehearsal.
        sudden: nobody could hand anything over; a planned leaving may name a successor.
        handover_to: who takes the posts over, if somebody is appointed already.
    """

    person_id: Id
    on: date | None = None
    sudden: bool = False
    handover_to: Id | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Organisations become one: the first goes on and takes in the others."""

    organisation_ids: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Close:
    """An organisation ends with its posts; what is part of it goes on."""

    organisation_id: Id


@dataclass(frozen=True, slots=True)
class Split:
    """An organisation falls into named parts; `assigned` pairs posts with parts, others are undecided."""

    organisation_id: Id
    into: tuple[str, ...]
    assigned: tuple[tuple[Id, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MovePost:
    """A post, with whoever holds it and its ties, goes to another organisation."""

    post_id: Id
    organisation_id: Id


@dataclass(frozen=True, slots=True)
class MoneyEnds:
    """A funder pays no more: every post and connector role that it pays for ends."""

    funder_id: Id


@dataclass(frozen=True, slots=True)
class Introductions:
    """People are introduced, and their ties come to be of some strength, which is an assumption."""

    pairs: tuple[tuple[Id, Id], ...]
    strength: int = 2


Step = Merge | MovePost | Split | Close | MoneyEnds | PostEmpty | Leaving | Introductions
# The order in which steps are carried out, in whatever order they are given: posts that are moved out of an
# organisation are not closed with it, money ends where it is paid today, and whoever leaves is gone before
# others are introduced.
ORDER: tuple[type[Step], ...] = (MovePost, Close, MoneyEnds, Merge, Split, PostEmpty, Leaving, Introductions)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to rehearse, and the day to look at; today, or the last day of a leaving, where it names none."""

    steps: tuple[Step, ...]
    on: date | None = None

    def day(self, today: date) -> date:
        """Return the first day on which everything has happened."""
        leavings = [step.on for step in self.steps if isinstance(step, Leaving) and step.on is not None]
        return max([self.on or today, *leavings])

    @property
    def in_order(self) -> tuple[Step, ...]:
        """The steps in the order in which they are carried out."""
        return tuple(sorted(self.steps, key=lambda step: ORDER.index(type(step))))
