"""One state of the map in a rehearsal: before, meanwhile, once posts are filled, after the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from stewardmap.analysis.ground import Ground, ground_of
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.rehearsals.standing import Known, Sort, Standing, Thing, standing_of
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.tally import Tally, tally
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress


@dataclass(frozen=True)
class State:
    """A snapshot with what is worked out from it when first asked for."""

    snapshot: Snapshot
    parameters: Parameters
    known: Known
    progress: Progress

    @cached_property
    def ground(self) -> Ground:
        """What rules stand on."""
        return ground_of(self.snapshot, self.parameters)

    @cached_property
    def standing(self) -> Standing:
        """How well everything stands."""
        return standing_of(self.ground, self.known)

    @cached_property
    def tally(self) -> Tally:
        """How much the rules find."""
        return tally(self.ground, self.progress)

    @property
    def relations(self) -> Mapping[tuple[Id, Id], Relation]:
        """The relations by pair."""
        return self.ground.relation_of

    def value(self, thing: Thing) -> int:
        """How well one thing stands, 0 if it is not there."""
        return self.standing.get(thing, 0)

    def best(self, sort: Sort, pairs: list[tuple[Id, Id]]) -> int:
        """How well the best of several pairs stands."""
        return max((self.value((sort, pair)) for pair in pairs), default=0)
