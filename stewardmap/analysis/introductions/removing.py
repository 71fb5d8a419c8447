"""Which findings about people and ties that hold a map together are gone once links are added."""

from collections.abc import Iterable, Sequence

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.people_graph import PeopleGraph
from stewardmap.analysis.standing_for import standing_for
from stewardmap.analysis.structure import Structure, structure
from stewardmap.model import finding_key
from stewardmap.model.ids import Id

Pair = tuple[Id, Id]


def key_of_person(ground: Ground, person: Id) -> str:
    """Return the key of the finding that somebody's leaving would split the map."""
    return finding_key.make(Rule.CUT_PERSON, (one.id for one in standing_for(ground.snapshot, person)))


def key_of_tie(tie: Id) -> str:
    """Return the key of the finding that one tie holds two groups together."""
    return finding_key.make(Rule.BRIDGE, (tie,))


def splitting(ground: Ground, pairs: Iterable[Pair] = ()) -> frozenset[str]:
    """Return the keys of findings about cut people and bridges, in any view, once pairs are linked.

    Cost is one walk of the graph for each view.
    """
    added = list(pairs)
    keys: set[str] = set()
    for view in VIEWS:
        graph = ground.graphs[view]
        found = structure(_with(graph, added)) if added else ground.structures[view]
        keys.update(key_of_person(ground, graph.people[node]) for node in found.below)
        keys.update(key_of_tie(tie) for tie in _bridges(graph, found))
    return frozenset(keys)


def _bridges(graph: PeopleGraph, found: Structure) -> list[Id]:
    ties, presumed = graph.ties, graph.presumed
    return [ties[pair] for pair in found.bridges if pair in ties and pair not in presumed]


def _with(graph: PeopleGraph, pairs: Sequence[Pair]) -> list[Sequence[int]]:
    place = {person: node for node, person in enumerate(graph.people)}
    neighbours: list[Sequence[int]] = list(graph.neighbours)
    for one, other in pairs:
        a, b = place[one], place[other]
        neighbours[a] = [*neighbours[a], b]
        neighbours[b] = [*neighbours[b], a]
    return neighbours
