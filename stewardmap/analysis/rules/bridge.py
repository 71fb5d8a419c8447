"""Ties whose loss would leave two groups with no recorded link between them."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.registry import rule
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View

Sides = tuple[tuple[Id, ...], tuple[Id, ...]]


def bridges(ground: Ground, view: View) -> dict[Id, tuple[int, int]]:
    """Return the ties that hold two groups together in a view; links that are only presumed never are."""
    graph = ground.graphs[view]
    return {
        graph.ties[pair]: pair
        for pair in ground.structures[view].bridges
        if pair in graph.ties and pair not in graph.presumed
    }


@rule(Rule.BRIDGE, uses=("theta_reach", "colleagues_limit", "members_limit"))
def bridge(ground: Ground) -> Iterator[Finding]:
    """Yield every tie that is a bridge in any view, those with most people on the smaller side first."""
    by_view = {view: bridges(ground, view) for view in VIEWS}
    for tie in sorted({one for found in by_view.values() for one in found}):
        views = tuple(view for view in VIEWS if tie in by_view[view])
        shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
        barest = _sides(ground, views[0], by_view[views[0]][tie])
        pairs = pairs_across(ground, ground.links.by_tie[tie].ends, barest)
        yield _finding(ground, tie, views, _sides(ground, shown, by_view[shown][tie]), pairs)


def _sides(ground: Ground, view: View, pair: tuple[int, int]) -> Sides:
    people = ground.graphs[view].people
    first, second = ground.structures[view].sides_of(pair)
    return tuple(people[i] for i in first), tuple(people[i] for i in second)


def _finding(
    ground: Ground, tie: Id, views: tuple[View, ...], sides: Sides, pairs: tuple[tuple[Id, Id], ...]
) -> Finding:
    link = ground.links.by_tie[tie]
    smaller = min(sides, key=lambda side: (len(side), side[0]))
    return Finding(
        rule=Rule.BRIDGE,
        subjects=(Subject("tie", tie),),
        case="recorded" if views == (View.RECORDED,) else "",
        numbers={"smaller": len(smaller), "larger": len(sides[0]) + len(sides[1]) - len(smaller)},
        named={
            "ends": tuple(Subject("person", end) for end in link.ends),
            "smaller": tuple(Subject("person", one) for one in smaller),
        },
        evidence=(Evidence("tie", tie),),
        clears=Clears(
            remedy=Remedy.LINK if pairs else Remedy.NAMED_PERSON,
            subjects=(Subject("tie", tie),),
            pairs=pairs,
        ),
        one_tie_would_clear=len(pairs) == 1,
        asked=was_asked(ground, [link]),
        important=matter(ground, [link]),
        views=views,
        order=(float(View.COLLEAGUES not in views), -float(len(smaller))),
    )


def pairs_across(ground: Ground, ends: tuple[Id, Id], sides: Sides) -> tuple[tuple[Id, Id], ...]:
    """Return another pair across, or, where each side is one person, somebody linked with both.

    Args:
        ground: the map on its day.
        ends: of the tie.
        sides: who is on each side in the view that presumes least, so that it holds in the others too.

    Returns:
        One pair, two that share a third person, or none on a map of two people.
    """
    left, right = (_beside(ground, end, side) for end, side in zip(ends, sides, strict=True))
    if (left, right) != ends:
        return ((left, right),)
    third = next(
        (one for one in sorted(ground.snapshot.people) if one not in {*ends, *ground.left_out}), None
    )
    return ((ends[0], third), (third, ends[1])) if third is not None else ()


def _beside(ground: Ground, end: Id, side: Sequence[Id]) -> Id:
    """Somebody on the same side, best somebody the end knows; the end itself if it is alone."""
    known = ground.neighbours.get(end, frozenset())
    others = [one for one in side if one != end]
    return min(known.intersection(others), default=others[0] if others else end)
