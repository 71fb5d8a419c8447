"""People without whom others would have no recorded link to the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.registry import rule
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


def partings(ground: Ground, view: View) -> dict[Id, Parting]:
    """Return what the leaving of each cut person would part, in one view."""
    found, graph = ground.structures[view], ground.graphs[view]
    partings: dict[Id, Parting] = {}
    for node in found.cut:
        parts = (tuple(graph.people[one] for one in part) for part in found.parts_without(node))
        partings[graph.people[node]] = Parting(graph.people[node], view, tuple(parts))
    return partings


@rule(Rule.CUT_PERSON, uses=("theta_reach", "colleagues_limit", "members_limit"))
def cut_person(ground: Ground) -> Iterator[Finding]:
    """Yield everyone whose leaving would raise the number of groups in any view, the most parted first."""
    by_view = {view: partings(ground, view) for view in VIEWS}
    for person in sorted({one for found in by_view.values() for one in found}):
        views = tuple(view for view in VIEWS if person in by_view[view])
        shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
        yield _finding(ground, by_view[shown][person], views)


def _finding(ground: Ground, parting: Parting, views: tuple[View, ...]) -> Finding:
    links = [
        link
        for link in ground.links_of.get(parting.person, ())
        if link.tie.other(parting.person) in set(parting.parted)
    ]
    pairs = joining(parting.parts)
    return Finding(
        rule=Rule.CUT_PERSON,
        subjects=ground.standing_for(parting.person),
        case="presumed" if View.RECORDED not in views else ("recorded" if len(views) == 1 else ""),
        numbers={
            "groups": len(parting.parts),
            "parted": len(parting.parted),
            "alone": len(parting.alone),
            "ties": len(ground.links_of.get(parting.person, ())),
        },
        named={
            "person": (Subject("person", parting.person),),
            "alone": _people(parting.alone),
            "parted": _people(parting.parted),
            "pair": _people(pairs[0]),
        },
        evidence=_evidence(ground, parting, links),
        clears=Clears(remedy=Remedy.LINK, pairs=pairs, subjects=_people([parting.person])),
        one_tie_would_clear=len(pairs) == 1,
        asked=ground.asked(links),
        important=ground.matters(links),
        views=views,
        order=(float(View.COLLEAGUES not in views), -float(len(parting.parted))),
    )


def _people(ids: Sequence[Id]) -> tuple[Subject, ...]:
    return tuple(Subject("person", one) for one in ids)


def _evidence(ground: Ground, parting: Parting, links: Sequence[Link]) -> tuple[Evidence, ...]:
    rows = tuple(Evidence("tie", link.tie.id) for link in links)
    return (
        rows
        or tuple(Evidence("tie", link.tie.id) for link in ground.links_of.get(parting.person, ()))
        or ground.holding_rows(parting.person)
    )


def joining(parts: Sequence[Sequence[Id]]) -> tuple[tuple[Id, Id], ...]:
    """Return the fewest pairs that join groups to the largest, each by its first member."""
    return tuple((parts[0][0], part[0]) for part in parts[1:])
