"""How complete a map is: how many of those on it were asked about their ties, and how many answered."""

from dataclasses import dataclass

from stewardmap.analysis.links import links_on_the_day
from stewardmap.analysis.parameters import parameters_of
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ReadingState, TieSort


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """Of the people with a tie on the day, how many were asked about one, and how many said yes or no."""

    people: int
    asked: int
    answered: int

    @property
    def never_asked(self) -> int:
        """How many nobody is recorded as having asked."""
        return self.people - self.asked


def completeness(snapshot: Snapshot) -> Completeness:
    """Return who answered, up to the snapshot's day. A reading without a date counts as known."""
    tied = {end for link in links_on_the_day(snapshot, parameters_of(snapshot)).people for end in link.ends}
    asked: set[Id] = set()
    answered: set[Id] = set()
    for reading in snapshot.of(Reading).values():
        tie = snapshot.ties[reading.tie_id]
        if tie.sort is TieSort.PEOPLE and (reading.on is None or reading.on.earliest <= snapshot.on):
            asked.add(tie.ends[reading.side - 1])
            if reading.state is not ReadingState.NO_ANSWER:
                answered.add(tie.ends[reading.side - 1])
    return Completeness(people=len(tied), asked=len(asked & tied), answered=len(answered & tied))
