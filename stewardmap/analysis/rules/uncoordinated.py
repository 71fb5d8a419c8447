"""Organisations that deal with another through several people who have nothing recorded between them."""

from collections.abc import Container, Iterator, Mapping, Sequence

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.analysis.parameters import VIEWS
from stewardmap.analysis.people_graph import colleagues_presumed
from stewardmap.analysis.registry import rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.rules.advises_and_inspects import BOTH
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Direction, View

Groups = list[list[Id]]


@rule(Rule.UNCOORDINATED, uses=("theta_reach", "uncoordinated_from", "colleagues_limit"))
def uncoordinated(ground: Ground) -> Iterator[Finding]:
    """Yield pairs of top parents where people of one deal with the other in four or more separate groups.

    As recorded, a chain of ties, collaborations and teams among those very people makes them one group. A
    team is an organisation whose colleagues are presumed to reach each other; as recorded, it is never the
    body itself, but one of its parts, say. In the other views the body is a team as well, if its colleagues
    are presumed, and a chain may lead through anybody in it: people who reach each other inside the body
    can speak to each other about the other one. So ten officers of one council are apart only as recorded,
    which is a question and minor, and the advisers of a department whose colleagues the map does not
    presume are apart in every view. Where all of them come to advise or inspect it is never minor: one
    employer does not make 21 advisers a team.
    """
    for relation in ground.rolled_up:
        finding = found_between(ground, relation)
        if finding is not None:
            yield finding


def found_between(ground: Ground, relation: Relation) -> Finding | None:
    """Return what is to be said of one relation of top parents."""
    least = ground.parameters.uncoordinated_from
    if len(relation.ways) < least:
        return None
    sides = [
        (relation.a, sorted({way.person_a for way in relation.ways if way.link.reaches})),
        (relation.b, sorted({way.person_b for way in relation.ways if way.link.reaches})),
    ]
    by_view: dict[View, list[tuple[Id, Groups]]] = {}
    for view in VIEWS:
        found = [(body, apart(ground, body, people, view)) for body, people in sides if len(people) >= least]
        by_view[view] = [(body, groups) for body, groups in found if len(groups) >= least]
        if not by_view[view]:  # a view that presumes more puts no fewer people together
            break
    return _finding(ground, relation, {view: many for view, many in by_view.items() if many})


def apart(ground: Ground, body: Id, people: Sequence[Id], view: View) -> Groups:
    """Return people in groups that share ties, teams or collaborations, each group and all in id order."""
    among = set(people)
    if view is not View.RECORDED:
        among.update(one for part in ground.parts[body] for one in ground.people_of.get(part, ()))
    group = {person: person for person in sorted(among)}

    def root(person: Id) -> Id:
        while group[person] != person:
            person = group[person]
        return person

    first_of: dict[Id, Id] = {}
    for person in group:
        for shared in _shares(ground, body, person, group, view):
            joined = shared if shared in group else first_of.setdefault(shared, person)
            one, other = sorted((root(joined), root(person)))
            group[other] = one
    found: dict[Id, list[Id]] = {}
    for person in people:
        found.setdefault(root(person), []).append(person)
    return [found[one] for one in sorted(found)]


def _shares(ground: Ground, body: Id, person: Id, among: Container[Id], view: View) -> Iterator[Id]:
    """Which of the others a person is linked with, and every team and collaboration they are in."""
    snapshot = ground.snapshot
    yield from (one for one in ground.neighbours.get(person, ()) if one in among)
    for team in snapshot.organisations_of_person.get(person, ()):
        may_be = team != body or view is not View.RECORDED
        if may_be and colleagues_presumed(snapshot, ground.parameters, team):
            yield team
    yield from (seat.collaboration_id for seat in snapshot.memberships_of.get(person, ()))


def _joining(ground: Ground, groups: Groups) -> list[tuple[Id, Id]]:
    """The fewest pairs after which there are too few groups to speak of."""
    spare = len(groups) - ground.parameters.uncoordinated_from + 1
    return [(groups[0][0], group[0]) for group in groups[1 : spare + 1]]


def _finding(
    ground: Ground, relation: Relation, by_view: Mapping[View, Sequence[tuple[Id, Groups]]]
) -> Finding | None:
    if not by_view:
        return None
    views = tuple(by_view)
    shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
    body, groups = max(by_view[shown], key=lambda item: len(item[1]))
    pairs = [pair for _, each in by_view[views[0]] for pair in _joining(ground, each)]
    people = [person for group in groups for person in group]
    ways = [way for way in relation.ways if {way.person_a, way.person_b}.intersection(people)]
    links = [way.link for way in ways if way.link.reaches]
    recorded_only = views == (View.RECORDED,)
    return Finding(
        rule=Rule.UNCOORDINATED,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        case="recorded" if recorded_only else "",
        numbers={"people": len(people), "groups": len(groups)},
        named={
            "of": (Subject("organisation", body),),
            "with": (Subject("organisation", relation.other(body)),),
            "people": tuple(Subject("person", person) for person in people),
        },
        evidence=tuple(Evidence("tie", tie) for tie in sorted({link.tie.id for link in links})),
        clears=Clears(remedy=Remedy.LINK, pairs=tuple(pairs)),
        one_tie_would_clear=len(pairs) == 1,
        asked=was_asked(ground, links),
        important=ground.concerns.matter([(relation.a, relation.b)], relation.ties),
        views=views,
        minor=recorded_only and not _all_advise(ground, people, links),
        order=(-float(len(groups)),),
    )


def _all_advise(ground: Ground, people: Sequence[Id], links: Sequence[Link]) -> bool:
    """Whether each of these people advises or inspects somebody on the other side."""
    advising = {link.ends[side] for link in links for side in _who_advises(ground, link)}
    return advising.issuperset(people)


def _who_advises(ground: Ground, link: Link) -> Iterator[int]:
    for row in ground.snapshot.kinds_of_tie.get(link.tie.id, ()):
        if row.about in BOTH and row.direction is not Direction.NONE:
            yield 0 if row.direction is Direction.FORWARD else 1
