"""People without whom others would have no recorded link to the rest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stewardmap.analysis.fact import CONCERNS, GRAPHS, LEFT, LIMITS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.joining import pairs_that_join, ties_to_end
from stewardmap.analysis.links import Link
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.parting import Parting
from stewardmap.analysis.registry import Views, rule
from stewardmap.analysis.standing_for import holding_rows, standing_for
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View


def _views_of(ground: Ground) -> dict[Id, Views]:
    """Everyone who is a cut person in any view, in id order, and those views."""
    people = sorted({one for found in ground.partings.values() for one in found})
    return {one: tuple(view for view in VIEWS if one in ground.partings[view]) for one in people}


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    for person, views in _views_of(ground).items():
        yield [subject.id for subject in standing_for(ground.snapshot, person)], views


@rule(Rule.CUT_PERSON, reads=(*GRAPHS, *LEFT, *CONCERNS), uses=("theta_reach", *LIMITS), about=_about)
def cut_person(ground: Ground) -> Iterator[Finding]:
    """Yield everyone whose leaving would raise the number of groups in any view, the most parted first.

    What shows only as recorded is a question and minor, unless it matters; so is the parting of people who
    have all left, which the end of their ties, once recorded, clears.
    """
    by_view = ground.partings
    for person, views in _views_of(ground).items():
        shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
        yield _finding(ground, by_view[shown][person], views, _clears(ground, by_view, person, views))


def _clears(
    ground: Ground, by_view: Mapping[View, Mapping[Id, Parting]], person: Id, views: tuple[View, ...]
) -> Clears:
    partings = [by_view[view][person] for view in views]
    pairs = pairs_that_join(ground, partings)
    return Clears(
        remedy=Remedy.LINK if pairs else Remedy.END,
        pairs=pairs,
        subjects=_people([person]),
        ended=ties_to_end(ground, partings),
    )


def _finding(ground: Ground, parting: Parting, views: tuple[View, ...], clears: Clears) -> Finding:
    parted = frozenset(parting.parted)
    held = ground.links_of.get(parting.person, ())
    links = [link for link in held if link.tie.other(parting.person) in parted]
    important = matter(ground, links)
    recorded_only = views == (View.RECORDED,)
    return Finding(
        rule=Rule.CUT_PERSON,
        subjects=standing_for(ground.snapshot, parting.person),
        case="presumed" if View.RECORDED not in views else ("recorded" if recorded_only else ""),
        numbers={
            "groups": len(parting.parts),
            "parted": len(parting.parted),
            "alone": len(parting.alone),
            "ties": len(held),
        },
        named={
            "person": (Subject("person", parting.person),),
            "alone": _people(parting.alone),
            "parted": _people(parting.parted),
            "left": _people(_left(ground, parting.person, clears)),
            "pair": _people(clears.pairs[0] if clears.pairs else ()),
        },
        evidence=_evidence(ground, parting, links),
        clears=clears,
        one_tie_would_clear=len(clears.pairs) == 1 and not clears.ended,
        asked=was_asked(ground, links),
        important=important,
        views=views,
        minor=not clears.pairs or (recorded_only and not important),
        order=(float(View.COLLEAGUES not in views), -float(len(parting.parted))),
    )


def _left(ground: Ground, person: Id, clears: Clears) -> list[Id]:
    """Those who have left, and whose ties with the person are to be recorded as ended."""
    return sorted(ground.links.by_tie[tie].tie.other(person) for tie in clears.ended)


def _people(ids: Sequence[Id]) -> tuple[Subject, ...]:
    return tuple(Subject("person", one) for one in ids)


def _evidence(ground: Ground, parting: Parting, links: Sequence[Link]) -> tuple[Evidence, ...]:
    """The ties to those who would be parted; where these links are only presumed, posts and seats."""
    rows = tuple(Evidence("tie", link.tie.id) for link in links)
    if rows:
        return rows
    seats = ground.snapshot.memberships_of.get(parting.person, ())
    return (
        *holding_rows(ground.snapshot, parting.person),
        *(Evidence("membership", seat.id) for seat in sorted(seats, key=lambda s: s.id)),
    )
