"""Ties whose loss would leave two groups with no recorded link between them."""

from collections.abc import Iterable, Iterator, Sequence

from stewardmap.analysis.fact import CONCERNS, GRAPHS, LEFT, LIMITS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.presence import first_to_propose
from stewardmap.analysis.registry import Views, rule
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


def _views_of(ground: Ground) -> dict[Id, Views]:
    """Each tie that is a bridge in any view, in id order, and those views."""
    by_view = {view: bridges(ground, view) for view in VIEWS}
    ties = sorted({tie for found in by_view.values() for tie in found})
    return {tie: tuple(view for view in VIEWS if tie in by_view[view]) for tie in ties}


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    return (([tie], views) for tie, views in _views_of(ground).items())


@rule(Rule.BRIDGE, reads=(*GRAPHS, *LEFT, *CONCERNS), uses=("theta_reach", *LIMITS), about=_about)
def bridge(ground: Ground) -> Iterator[Finding]:
    """Yield every tie that is a bridge in any view, those with most people on the smaller side first.

    It is minor where one of its ends is a cut person whose leaving would part the same people, for then that
    finding says it all; and, unless it matters, where it is one only as recorded.
    """
    pairs = {view: bridges(ground, view) for view in VIEWS}
    for tie, views in _views_of(ground).items():
        shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
        sides = {view: _sides(ground, view, pairs[view][tie]) for view in views}
        repeats = all(_is_parting(ground, view, tie, sides[view]) for view in views)
        clears = _clears(ground, tie, sides[views[0]])
        yield _finding(ground, tie, sides[shown], clears, views, repeats=repeats)


def _is_parting(ground: Ground, view: View, tie: Id, sides: Sides) -> bool:
    """Whether the leaving of one end would part all those on the smaller side too."""
    partings = (ground.partings[view].get(end) for end in ground.links.by_tie[tie].ends)
    smaller = set(_smaller(sides))
    return any(parting is not None and smaller.issubset(parting.parted) for parting in partings)


def _smaller(sides: Sides) -> tuple[Id, ...]:
    return min(sides, key=lambda side: (len(side), side[0]))


def _sides(ground: Ground, view: View, pair: tuple[int, int]) -> Sides:
    people = ground.graphs[view].people
    first, second = ground.structures[view].sides_of(pair)
    return tuple(people[i] for i in first), tuple(people[i] for i in second)


def _clears(ground: Ground, tie: Id, sides: Sides) -> Clears:
    subjects = (Subject("tie", tie),)
    if any(ground.left.issuperset(side) for side in sides):
        return Clears(remedy=Remedy.END, subjects=subjects, ended=(tie,))
    pairs = pairs_across(ground, ground.links.by_tie[tie].ends, sides)
    return Clears(remedy=Remedy.LINK if pairs else Remedy.NAMED_PERSON, subjects=subjects, pairs=pairs)


def _finding(
    ground: Ground, tie: Id, sides: Sides, clears: Clears, views: tuple[View, ...], *, repeats: bool
) -> Finding:
    link = ground.links.by_tie[tie]
    smaller = _smaller(sides)
    important = matter(ground, [link])
    return Finding(
        rule=Rule.BRIDGE,
        subjects=(Subject("tie", tie),),
        case="recorded" if views == (View.RECORDED,) else "",
        numbers={"smaller": len(smaller), "larger": len(sides[0]) + len(sides[1]) - len(smaller)},
        named={
            "ends": tuple(Subject("person", end) for end in link.ends),
            "smaller": tuple(Subject("person", one) for one in smaller),
            "left": tuple(Subject("person", end) for end in link.ends if end in ground.left),
        },
        evidence=(Evidence("tie", tie),),
        clears=clears,
        one_tie_would_clear=len(clears.pairs) == 1,
        asked=was_asked(ground, [link]),
        important=important,
        views=views,
        minor=repeats or bool(clears.ended) or (views == (View.RECORDED,) and not important),
        order=(float(View.COLLEAGUES not in views), -float(len(smaller))),
    )


def pairs_across(ground: Ground, ends: tuple[Id, Id], sides: Sides) -> tuple[tuple[Id, Id], ...]:
    """Return another pair across, or, where each side has nobody else, somebody linked with both.

    Args:
        ground: the map on its day.
        ends: of the tie.
        sides: who is on each side in the view that presumes least, so that it holds in the others too;
            somebody on each is still there.

    Returns:
        One pair, two that share a third person, or none where there is nobody else to propose.
    """
    left, right = (_beside(ground, end, side) for end, side in zip(ends, sides, strict=True))
    if (left, right) != ends:
        return ((left, right),)
    others = set(ground.snapshot.people) - ground.left_out - set(ends)
    third = first_to_propose(ground.snapshot, ground.left, others)
    return ((ends[0], third), (third, ends[1])) if third is not None else ()


def _beside(ground: Ground, end: Id, side: Sequence[Id]) -> Id:
    """Somebody else on the same side, best somebody the end knows; the end itself if nobody else is there."""
    known = ground.neighbours.get(end, frozenset())
    others = [one for one in side if one != end]
    return first_to_propose(ground.snapshot, ground.left, others, known) or end
