"""Whom one person's leaving would part from the rest."""

from dataclasses import dataclass

from stewardmap.analysis.people_graph import PeopleGraph
from stewardmap.analysis.structure import Structure
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View


@dataclass(frozen=True, slots=True)
class Parting:
    """Whom a leaving would part from the rest: each group, largest first, in one view."""

    person: Id
    view: View
    parts: tuple[tuple[Id, ...], ...]

    @property
    def parted(self) -> tuple[Id, ...]:
        """Everyone outside the largest group left."""
        return tuple(one for part in self.parts[1:] for one in part)

    @property
    def alone(self) -> tuple[Id, ...]:
        """Those who would have no recorded link at all."""
        return tuple(part[0] for part in self.parts if len(part) == 1)


def partings(found: Structure, graph: PeopleGraph, view: View) -> dict[Id, Parting]:
    """Return what the leaving of each cut person would part, in one view."""
    partings: dict[Id, Parting] = {}
    for node in found.cut:
        parts = (tuple(graph.people[one] for one in part) for part in found.parts_without(node))
        partings[graph.people[node]] = Parting(graph.people[node], view, tuple(parts))
    return partings
