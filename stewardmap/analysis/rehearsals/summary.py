"""One state of the map in numbers that can be set side by side."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.graph_of import graph_of
from stewardmap.analysis.measures.place_cover import place_cover
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.analysis.rehearsals.state import State
from stewardmap.analysis.succession import vacant_posts


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of one state.

    `people` are those on the map who have not left; `groups` the connected groups of them in the view shown.
    `relations` are pairs of organisations with a recorded link between people, `by_r` how many have R = 0
    (weak links only), 1, 2, and 3 or more, and `on_one_person` those that one person's leaving would end.
    `place_cover` is on how few people half of the recorded links rest, at most; empty without links.
    `findings` counts by severity, `by_rule` by rule, those that people set aside left out.
    """

    people: int
    people_without_link: int
    groups: int
    relations: int
    by_r: Mapping[str, int]
    on_one_person: int
    needs_without_link: int
    needs_one_way: int
    without_chair: int
    without_convenor: int
    connector_roles: int
    vacant_posts: int
    place_cover: int | None
    findings: Mapping[str, int]
    by_rule: Mapping[str, int]


def summary_of(state: State) -> Summary:
    """Return the counts of one state; cost is that of all findings."""
    values = state.standing.items()
    reached = [(pair[0], pair[1]) for (sort, pair), n in values if sort is Sort.REACH and n > 0]
    r = Counter(min(state.value((Sort.RELATION, pair)), 3) for pair in reached)
    relations = state.relations
    return Summary(
        people=sum(sort is Sort.PERSON for sort, _ in state.standing),
        people_without_link=_count(state, Sort.PERSON, 0),
        groups=_groups(state),
        relations=len(reached),
        by_r={"0": r[0], "1": r[1], "2": r[2], "3 or more": r[3]},
        on_one_person=sum(bool(relations[pair].single_person) for pair in reached),
        needs_without_link=_count(state, Sort.NEED, 0),
        needs_one_way=_count(state, Sort.NEED, 1),
        without_chair=_count(state, Sort.CHAIR, 0),
        without_convenor=_without_convenor(state),
        connector_roles=_count(state, Sort.CONNECTOR, 1),
        vacant_posts=len(vacant_posts(state.ground)),
        place_cover=_place_cover(state),
        findings={str(one): n for one, n in state.tally.by_severity.items()},
        by_rule={str(one): n for one, n in state.tally.by_rule.items()},
    )


def _place_cover(state: State) -> int | None:
    asked = Asked(parameters=state.parameters)
    return place_cover(graph_of(state.snapshot, asked, links=state.ground.links))


def _count(state: State, sort: Sort, value: int) -> int:
    return sum(of is sort and n == value for (of, _), n in state.standing.items())


def _without_convenor(state: State) -> int:
    """Collaborations with neither a convenor nor a secretary."""
    return sum(
        n == 0 and state.value((Sort.SECRETARY, body)) == 0
        for (sort, body), n in state.standing.items()
        if sort is Sort.CONVENOR
    )


def _groups(state: State) -> int:
    """Connected groups of people who are there, in the view whose numbers are shown."""
    view = state.parameters.headline
    graph, found = state.ground.graphs[view], state.ground.structures[view]
    away = state.known.left | state.known.appointed
    return sum(
        any(graph.people[one] not in away for one in found.order[begin:end]) for begin, end in found.groups
    )
