"""People without whom others would have no recorded link to the rest."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.joining import pairs_that_join
from stewardmap.analysis.links import Link
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.parting import Parting
from stewardmap.analysis.registry import rule
from stewardmap.analysis.standing_for import holding_rows, standing_for
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import View


@rule(Rule.CUT_PERSON, uses=("theta_reach", "colleagues_limit", "members_limit"))
def cut_person(ground: Ground) -> Iterator[Finding]:
    """Yield everyone whose leaving would raise the number of groups in any view, the most parted first."""
    by_view = {view: ground.partings[view] for view in VIEWS}
    for person in sorted({one for found in by_view.values() for one in found}):
        views = tuple(view for view in VIEWS if person in by_view[view])
        shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
        pairs = pairs_that_join(ground, [by_view[view][person] for view in views])
        yield _finding(ground, by_view[shown][person], views, pairs)


def _finding(
    ground: Ground, parting: Parting, views: tuple[View, ...], pairs: tuple[tuple[Id, Id], ...]
) -> Finding:
    parted = frozenset(parting.parted)
    held = ground.links_of.get(parting.person, ())
    links = [link for link in held if link.tie.other(parting.person) in parted]
    return Finding(
        rule=Rule.CUT_PERSON,
        subjects=standing_for(ground.snapshot, parting.person),
        case="presumed" if View.RECORDED not in views else ("recorded" if len(views) == 1 else ""),
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
            "pair": _people(pairs[0]),
        },
        evidence=_evidence(ground, parting, links),
        clears=Clears(remedy=Remedy.LINK, pairs=pairs, subjects=_people([parting.person])),
        one_tie_would_clear=len(pairs) == 1,
        asked=was_asked(ground, links),
        important=matter(ground, links),
        views=views,
        order=(float(View.COLLEAGUES not in views), -float(len(parting.parted))),
    )


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
