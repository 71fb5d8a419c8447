"""How far the two sides of a tie read it differently: something to talk about, never averaged."""

from collections.abc import Sequence
from dataclasses import dataclass

from stewardmap.analysis.links import Links, latest_words
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, Side


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """A tie of which both sides said something: the rung of each, or nothing where it named none or said no.

    `apart` is by how many rungs the first stands above the second, empty where either named none.
    """

    tie: Id
    first: int | None
    second: int | None
    yes_and_no: bool

    @property
    def apart(self) -> int | None:
        """The first side's rung less the second's."""
        return None if self.first is None or self.second is None else self.first - self.second


@dataclass(frozen=True, slots=True)
class ReadingsApart:
    """Every tie that both sides spoke of, and how many only one did, or neither."""

    both: Sequence[TwoReadings]
    one_side: int
    neither: int

    @property
    def yes_and_no(self) -> int:
        """How many ties one side says are there and the other says are not."""
        return sum(one.yes_and_no for one in self.both)

    @property
    def mean_apart(self) -> float | None:
        """The mean of how many rungs the two sides are apart; None where no tie has two."""
        rungs = [abs(one.apart) for one in self.both if one.apart is not None]
        return sum(rungs) / len(rungs) if rungs else None

    def apart_by(self, rungs: int) -> int:
        """Return how many ties the two sides read at least so many rungs apart."""
        return sum(one.apart is not None and abs(one.apart) >= rungs for one in self.both)


def readings_apart(snapshot: Snapshot, links: Links) -> ReadingsApart:
    """Return how the latest words of the two sides of each tie differ; linear in ties and readings."""
    both, said = [], [0, 0, 0]
    for link in (*links.people, *links.organisations):
        words = latest_words(snapshot.readings_of_tie.get(link.tie.id, ()), snapshot)
        said[len(words)] += 1
        if len(words) == 2:
            first, second = words[Side.FIRST], words[Side.SECOND]
            both.append(TwoReadings(link.tie.id, _rung(first), _rung(second), first.state != second.state))
    return ReadingsApart(both, said[1], said[0])


def _rung(word: Reading) -> int | None:
    return word.rung if word.state is ReadingState.YES else None
