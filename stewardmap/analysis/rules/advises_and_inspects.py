"""Organisations that both advise and inspect another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stewardmap.analysis.bodies import one_inside_other
from stewardmap.analysis.fact import CONCERNS, LINKS, POSTS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.analysis.registry import Views, everywhere, rule
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie
from stewardmap.model.vocabulary import Direction, TieKind

BOTH = frozenset({TieKind.ADVISES, TieKind.INSPECTS})


def _about(ground: Ground) -> Iterator[tuple[Iterable[Id], Views]]:
    return everywhere(both_by_pair(ground))


@rule(
    Rule.ADVISES_AND_INSPECTS,
    reads=(*LINKS, *POSTS, *CONCERNS, KindOfTie),
    uses=("theta_reach",),
    about=_about,
)
def advises_and_inspects(ground: Ground) -> Iterator[Finding]:
    """Yield pairs where one advises and inspects the other, by its own ties or those of its people."""
    for (acts, on), ties in both_by_pair(ground).items():
        yield _finding(ground, acts, on, ties)


def both_by_pair(ground: Ground) -> dict[tuple[Id, Id], list[Id]]:
    """Return the pairs where the first both advises and inspects the second, with the ties that say so."""
    ties: dict[tuple[Id, Id], dict[TieKind, set[Id]]] = defaultdict(lambda: defaultdict(set))
    for link in (*ground.links.people, *ground.links.organisations):
        if link.reaches:
            for acts, on, kind in _directed(ground, link):
                ties[acts, on][kind].add(link.tie.id)
    return {
        (acts, on): sorted(kinds[TieKind.ADVISES] | kinds[TieKind.INSPECTS])
        for (acts, on), kinds in sorted(ties.items())
        if set(kinds) == BOTH and not one_inside_other(ground.parts, acts, on)
    }


def _directed(ground: Ground, link: Link) -> Iterator[tuple[Id, Id, TieKind]]:
    for row in ground.snapshot.kinds_of_tie.get(link.tie.id, ()):
        if row.about in BOTH and row.direction is not Direction.NONE:
            for first, second in ground.pairs_of(link):
                forward = row.direction is Direction.FORWARD
                yield (first, second, row.about) if forward else (second, first, row.about)


def _finding(ground: Ground, acts: Id, on: Id, ties: list[Id]) -> Finding:
    links = [ground.links.by_tie[tie] for tie in ties]
    return Finding(
        rule=Rule.ADVISES_AND_INSPECTS,
        subjects=tuple(Subject("organisation", body) for body in sorted((acts, on))),
        named={"acts": (Subject("organisation", acts),), "on": (Subject("organisation", on),)},
        evidence=tuple(Evidence("tie", tie) for tie in ties),
        clears=Clears(
            remedy=Remedy.OTHER_BODY, subjects=(Subject("organisation", acts), Subject("organisation", on))
        ),
        asked=was_asked(ground, links),
        important=ground.concerns.matter([(acts, on)], ties),
    )
