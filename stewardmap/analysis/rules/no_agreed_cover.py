"""Posts whose holder's time ends soon, with links that nobody has agreed to look after."""

from collections.abc import Iterable, Iterator, Sequence

from stewardmap.analysis.fact import CONCERNS, GRAPHS, RELATIONS, THETAS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.registry import Views, rule
from stewardmap.analysis.succession import Standing, end_within_horizon, standing
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover
from stewardmap.model.vocabulary import Renewal


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    for found in _not_covered(ground):
        yield [subject.id for subject in _subjects(ground, found)], VIEWS


def _not_covered(ground: Ground) -> Iterator[Standing]:
    for holding in sorted(ground.snapshot.current_holdings, key=lambda h: h.id):
        if holding.renewal is Renewal.CONFIRMED or end_within_horizon(ground, holding) is None:
            continue
        if holding.person_id in ground.left_out:
            continue
        found = standing(ground, holding)
        if any(not link.covered for link in found.to_cover):
            yield found


@rule(
    Rule.NO_AGREED_COVER,
    reads=(*RELATIONS, *GRAPHS, *CONCERNS, Cover),
    uses=(*THETAS, "horizon_months"),
    about=_about,
)
def no_agreed_cover(ground: Ground) -> Iterator[Finding]:
    """Yield posts with an end inside the horizon and links without agreed cover, by what is known of renewal.

    Cover is asked for the links that nobody else has, or for all where others share each of them. Where
    renewal is confirmed nothing ends. Somebody with two such posts may have links that go with both: each
    finding then says how many of its links the other counts too, for nobody loses a link twice.
    """
    of_person: dict[Id, list[Standing]] = {}
    for found in _not_covered(ground):
        of_person.setdefault(found.holding.person_id, []).append(found)
    for standings in of_person.values():
        for found in standings:
            yield _finding(ground, found, [other for other in standings if other is not found])


def _finding(ground: Ground, found: Standing, others: Sequence[Standing]) -> Finding:
    person = found.holding.person_id
    links = [held.link for held in found.to_cover]
    parted = partings_of(ground, found, others)
    own = {held.link.tie.id for held in found.links}
    twice = {other.post.id: own.intersection(x.link.tie.id for x in other.links) for other in others}
    uncovered = [held.link.tie.id for held in found.to_cover if not held.covered]
    return Finding(
        rule=Rule.NO_AGREED_COVER,
        subjects=_subjects(ground, found),
        case="only" if found.only else "shared",
        numbers={
            "ends": found.ends,
            "renewal": str(found.renewal),
            "terms": str(found.holding.terms) if found.holding.terms else None,
            "links": len(found.links),
            "nobody_else": len(found.only),
            "one_other": len(found.with_others(1)),
            "more": len(found.with_more),
            "covered": sum(held.covered for held in found.to_cover),
            "to_cover": len(found.to_cover),
            "counted_twice": len({tie for ties in twice.values() for tie in ties}),
        },
        named={
            "person": (Subject("person", person),),
            "to_cover": tuple(Subject("person", h.other) for h in found.to_cover if not h.covered),
            "no_link": parted,
            "also": tuple(Subject("post", post) for post, ties in sorted(twice.items()) if ties),
        },
        evidence=(
            Evidence("holding", found.holding.id),
            *(Evidence("tie", link.tie.id) for link in links),
        ),
        clears=Clears(
            remedy=Remedy.COVER,
            subjects=(Subject("person", person), *(Subject("tie", tie) for tie in uncovered)),
        ),
        asked=was_asked(ground, links),
        important=matter(ground, links),
        order=found.place,
    )


def _subjects(ground: Ground, found: Standing) -> tuple[Subject, ...]:
    """The post, and where several share it also whose time it is."""
    post = Subject("post", found.post.id)
    shared = len({h.person_id for h in ground.snapshot.holdings_of_post[found.post.id]}) > 1
    return (post, Subject("person", found.holding.person_id)) if shared else (post,)


def partings_of(ground: Ground, found: Standing, others: Sequence[Standing]) -> tuple[Subject, ...]:
    """Return those who would have no recorded link to the rest, in the view whose numbers are shown.

    Not those whose links all go with another post of the same person alone: that finding names them.
    """
    person = found.holding.person_id
    parting = ground.partings[ground.parameters.headline].get(person)
    if parting is None:
        return ()
    own = {held.link.tie.id for held in found.links}
    elsewhere = {held.link.tie.id for other in others for held in other.links} - own
    held = ground.links_of.get(person, ())
    ties = [{link.tie.id for link in held if link.tie.other(person) in part} for part in parting.parts]
    parted = zip(parting.parts[1:], ties[1:], strict=True)
    return tuple(
        Subject("person", one) for part, by in parted if not by or not by <= elsewhere for one in part
    )
