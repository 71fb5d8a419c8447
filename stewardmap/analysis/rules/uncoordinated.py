"""Organisations that deal with another through several people who have nothing recorded between them."""

from collections.abc import Iterable, Iterator, Sequence

from stewardmap.analysis.apart import Apart, Groups
from stewardmap.analysis.fact import CONCERNS, GRAPHS, RELATIONS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.analysis.registry import Views, rule
from stewardmap.analysis.relation import Relation
from stewardmap.analysis.rules.advises_and_inspects import BOTH
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie
from stewardmap.model.vocabulary import Direction, View


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    return ((pair, tuple(by_view)) for pair, by_view in ground.apart.items())


@rule(
    Rule.UNCOORDINATED,
    reads=(*RELATIONS, *GRAPHS, *CONCERNS, KindOfTie),
    uses=("theta_reach", "uncoordinated_from", "colleagues_limit"),
    about=_about,
)
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
        by_view = ground.apart.get((relation.a, relation.b))
        if by_view is not None:
            yield _finding(ground, relation, by_view)


def is_minor(ground: Ground, relation: Relation, by_view: Apart) -> bool:
    """Whether it shows only as recorded, and these people do not all come to advise or inspect."""
    if tuple(by_view) != (View.RECORDED,):
        return False
    people, links = _people_and_links(relation, _most(by_view, View.RECORDED)[1])
    return not _all_advise(ground, people, links)


def _most(by_view: Apart, view: View) -> tuple[Id, Groups]:
    """The side that is in most groups in a view."""
    return max(by_view[view], key=lambda item: len(item[1]))


def _people_and_links(relation: Relation, groups: Groups) -> tuple[list[Id], list[Link]]:
    people = [person for group in groups for person in group]
    ways = [way for way in relation.ways if {way.person_a, way.person_b}.intersection(people)]
    return people, [way.link for way in ways if way.link.reaches]


def _joining(ground: Ground, groups: Groups) -> list[tuple[Id, Id]]:
    """The fewest pairs after which there are too few groups to speak of."""
    spare = len(groups) - ground.parameters.uncoordinated_from + 1
    return [(groups[0][0], group[0]) for group in groups[1 : spare + 1]]


def _finding(ground: Ground, relation: Relation, by_view: Apart) -> Finding:
    views = tuple(by_view)
    shown = ground.parameters.headline if ground.parameters.headline in views else views[0]
    body, groups = _most(by_view, shown)
    pairs = [pair for _, each in by_view[views[0]] for pair in _joining(ground, each)]
    people, links = _people_and_links(relation, groups)
    return Finding(
        rule=Rule.UNCOORDINATED,
        subjects=(Subject("organisation", relation.a), Subject("organisation", relation.b)),
        case="recorded" if views == (View.RECORDED,) else "",
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
        minor=is_minor(ground, relation, by_view),
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
