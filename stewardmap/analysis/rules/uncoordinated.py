"""Organisations that deal with another through several people who have nothing recorded between them."""

from collections.abc import Container, Iterator, Sequence

from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id


@rule(Rule.UNCOORDINATED, uses=("theta_reach", "uncoordinated_from"))
def uncoordinated(ground: Ground) -> Iterator[Finding]:
    """Yield pairs where four or more people of one body deal with the other and share nothing recorded.

    Between top parents. What they may share is a tie, a collaboration, or a team: an organisation other
    than the body itself. People joined by a chain of such things count as one.
    """
    for relation in ground.rolled_up:
        sides = [
            (relation.a, sorted({way.person_a for way in relation.ways if way.link.reaches})),
            (relation.b, sorted({way.person_b for way in relation.ways if way.link.reaches})),
        ]
        least = ground.parameters.uncoordinated_from
        found = [(body, apart(ground, body, people)) for body, people in sides if len(people) >= least]
        many = [one for one in found if len(one[1]) >= least]
        if many:
            body, groups = max(many, key=lambda item: len(item[1]))
            pairs = [pair for _, each in many for pair in _joining(ground, each)]
            yield _finding(ground, relation, body, groups, tuple(pairs))


def apart(ground: Ground, body: Id, people: Sequence[Id]) -> list[list[Id]]:
    """Return people in groups that share ties, teams or collaborations, each group and all in id order."""
    group = {person: person for person in people}

    def root(person: Id) -> Id:
        while group[person] != person:
            person = group[person]
        return person

    first_of: dict[Id, Id] = {}
    for person in people:
        for shared in _shares(ground, body, person, group):
            joined = shared if shared in group else first_of.setdefault(shared, person)
            one, other = sorted((root(joined), root(person)))
            group[other] = one
    found: dict[Id, list[Id]] = {}
    for person in people:
        found.setdefault(root(person), []).append(person)
    return [found[one] for one in sorted(found)]


def _shares(ground: Ground, body: Id, person: Id, among: Container[Id]) -> Iterator[Id]:
    """Which of the others a person is linked with, and every team and collaboration they are in."""
    yield from (one for one in sorted(ground.neighbours.get(person, ())) if one in among)
    yield from (team for team in ground.snapshot.organisations_of_person.get(person, ()) if team != body)
    yield from (seat.collaboration_id for seat in ground.snapshot.memberships_of.get(person, ()))


def _joining(ground: Ground, groups: Sequence[Sequence[Id]]) -> list[tuple[Id, Id]]:
    """The fewest pairs after which there are too few groups to speak of."""
    spare = len(groups) - ground.parameters.uncoordinated_from + 1
    return [(groups[0][0], group[0]) for group in groups[1 : spare + 1]]


def _finding(
    ground: Ground,
    relation: Relation,
    body: Id,
    groups: Sequence[Sequence[Id]],
    pairs: tuple[tuple[Id, Id], ...],
) -> Finding:
    people = {person for group in groups for person in group}
    ways = [way for way in relation.ways if {way.person_a, way.person_b} & people and way.link.reaches]
    return Finding(
        rule=Rule.UNCOORDINATED,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        numbers={"people": len(people), "groups": len(groups)},
        named={
            "of": (Subject("organisation", body),),
            "with": (Subject("organisation", relation.other(body)),),
            "people": tuple(Subject("person", person) for person in sorted(people)),
        },
        evidence=tuple(Evidence("tie", tie) for tie in sorted({way.link.tie.id for way in ways})),
        clears=Clears(remedy=Remedy.LINK, pairs=pairs),
        one_tie_would_clear=len(pairs) == 1,
        asked=was_asked(ground, [way.link for way in ways]),
        important=ground.concerns.matter([(relation.a, relation.b)], relation.ties),
        order=(-float(len(groups)),),
    )
