"""One state of the map in a rehearsal: before, meanwhile, once posts are filled, after the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.findings import Known as KnownFindings
from stewardmap.analysis.findings import find_again
from stewardmap.analysis.ground import Ground, ground_of
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.rehearsals.standing import Known, Sort, Standing, Thing, standing_of
from stewardmap.analysis.relation import Relation
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress


@dataclass(frozen=True)
class State:
    """A snapshot with what is worked out from it when first asked for.

    A state whose findings nobody asks for is `bare`, and what rules stand on is worked out without them.
    """

    snapshot: Snapshot
    parameters: Parameters
    known: Known
    progress: Progress
    bare: bool = False

    @cached_property
    def ground(self) -> Ground:
        """What rules stand on."""
        return ground_of(self.snapshot, self.parameters) if self.bare else self._known.whole.ground

    @cached_property
    def standing(self) -> Standing:
        """How well everything stands."""
        return standing_of(self.ground, self.known)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find."""
        return self._known.findings

    @cached_property
    def _known(self) -> KnownFindings:
        return find_again(None, self.snapshot, self.parameters, self.progress)

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
