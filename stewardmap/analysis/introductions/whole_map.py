"""The whole map's plan: the fewest introductions after which no one person can split it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.introductions.bound import shape_of
from stewardmap.analysis.introductions.fewest import Added, fewest
from stewardmap.analysis.introductions.introduction import Introduction, Plan, Reason, Scope
from stewardmap.analysis.introductions.making import assumed_strength, introduction, only_what_goes
from stewardmap.analysis.introductions.preference import OnAGraph, Preference
from stewardmap.analysis.introductions.removing import key_of_person, key_of_tie, splitting
from stewardmap.analysis.introductions.through_contacts import between_contacts
from stewardmap.analysis.structure import structure
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View
from stewardmap.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Present:
    """The people of one view who are still there, whom each reaches by place, and the ties of pairs."""

    people: tuple[Id, ...]
    neighbours: Sequence[Sequence[int]]
    ties: Mapping[tuple[int, int], Id]


def present(ground: Ground, view: View) -> Present:
    """Return a view's graph without those who have left, whom nobody is introduced to."""
    graph = ground.graphs[view]
    kept = [node for node, person in enumerate(graph.people) if person not in ground.left]
    place = {node: at for at, node in enumerate(kept)}
    return Present(
        tuple(graph.people[node] for node in kept),
        [[place[other] for other in graph.neighbours[node] if other in place] for node in kept],
        {
            (place[a], place[b]): tie
            for (a, b), tie in graph.ties.items()
            if a in place and b in place and (a, b) not in graph.presumed
        },
    )


def whole_plan(
    ground: Ground,
    view: View = View.RECORDED,
    progress: Progress = no_progress,
    *,
    common_contact: bool = False,
) -> Plan:
    """Return the fewest introductions that leave no cut person and one group, in one view.

    Args:
        ground: the map on its day.
        view: whose links are taken as there; none of those presumed is ever proposed.
        progress: told about each introduction.
        common_contact: only between two who both know somebody. Groups stay apart, and each group takes as
            many introductions as it has blocks, less one.

    Returns:
        A plan as long as its bound; longer, or with something `left`, only where pairs that would do it
        were asked and said no, or are no longer in touch by choice. Somebody who has left takes no part.
    """
    graph = present(ground, view)
    acquaintance = Acquaintance(ground)
    preference = Preference(acquaintance)
    chooser = OnAGraph(preference, acquaintance, graph.people)
    before = structure(graph.neighbours)
    shape = shape_of(before)
    if common_contact:
        added = between_contacts(graph.neighbours, chooser, progress)
        bound = shape.through_contacts
    else:
        added = fewest(graph.neighbours, chooser, progress)
        bound = shape.bound
    after = structure(_linked(graph.neighbours, added))
    plan = Plan(
        scope=Scope.COMMON_CONTACT if common_contact else Scope.WHOLE,
        introductions=_introductions(graph, added, acquaintance, preference),
        bound=bound,
        left=len(after.below) + max(len(after.groups) - 1, 0),
        view=view,
        strength=assumed_strength(ground),
    )
    return only_what_goes(ground, plan)


def _linked(neighbours: Sequence[Sequence[int]], added: Sequence[Added]) -> list[list[int]]:
    linked = [list(row) for row in neighbours]
    for one in added:
        a, b = one.pair
        linked[a].append(b)
        linked[b].append(a)
    return linked


def _introductions(
    graph: Present, added: Sequence[Added], acquaintance: Acquaintance, preference: Preference
) -> tuple[Introduction, ...]:
    ground, people = acquaintance.ground, graph.people
    pairs = [(people[a], people[b]) for a, b in (one.pair for one in added)]
    gone = splitting(ground) - splitting(ground, pairs)
    made = []
    for pair, one in zip(pairs, added, strict=True):
        freed = [people[node] for node in one.freed]
        keys = [key_of_person(ground, person) for person in freed]
        keys += [key_of_tie(graph.ties[a, b]) for a, b in one.bridges if (a, b) in graph.ties]
        made.append(
            introduction(
                acquaintance,
                preference,
                pair,
                Reason.GROUPS if one.joins else Reason.WHOLE,
                about=[Subject("person", person) for person in freed],
                removes=gone.intersection(keys),
            )
        )
    return tuple(made)
