"""Needs without a recorded link, or with one way in."""

from collections.abc import Iterable, Iterator

from stewardmap.analysis.fact import CONCERNS, LINKS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.need_ways import NeedWays, ways_of_need
from stewardmap.analysis.registry import rule
from stewardmap.analysis.weighing import was_asked
from stewardmap.model.ids import Id
from stewardmap.model.records import Need


@rule(Rule.NEED_WITHOUT_LINK, reads=(*LINKS, *CONCERNS), uses=("theta_reach",))
def need_without_link(ground: Ground) -> Iterator[Finding]:
    """Yield every need whose two sides no tie of people, shared person or tie of their own joins."""
    for need in sorted(ground.snapshot.of(Need).values(), key=lambda n: n.id):
        ways = ways_of_need(ground, need)
        if ways is not None and ways.number == 0 and ways.own_tie is None:
            yield _finding(ground, Rule.NEED_WITHOUT_LINK, ways, "")


@rule(Rule.ONE_WAY_IN, reads=(*LINKS, *CONCERNS), uses=("theta_reach",))
def one_way_in(ground: Ground) -> Iterator[Finding]:
    """Yield every need that one person or one pair answers, or only a tie of the organisations."""
    for need in sorted(ground.snapshot.of(Need).values(), key=lambda n: n.id):
        ways = ways_of_need(ground, need)
        if ways is None:
            continue
        if ways.number == 1:
            yield _finding(ground, Rule.ONE_WAY_IN, ways, "joint" if ways.joint else "person")
        elif ways.number == 0 and ways.own_tie is not None:
            yield _finding(ground, Rule.ONE_WAY_IN, ways, "nobody named")


def _finding(ground: Ground, rule: Rule, ways: NeedWays, case: str) -> Finding:
    ties = [*(way.link.tie.id for way in ways.ways), *([ways.own_tie] if ways.own_tie else [])]
    links = [ground.links.by_tie[tie] for tie in ties]
    pairs = ways.another()
    return Finding(
        rule=rule,
        subjects=(Subject("need", ways.need.id),),
        case=case,
        numbers={"ways": ways.number, "ties": len(ties)},
        named={
            "sides": tuple(Subject("organisation", body) for body in ways.bodies),
            "purpose": (Subject("purpose", ways.need.purpose_id),) if ways.need.purpose_id else (),
            "carriers": tuple(Subject("person", one) for one in ways.single),
        },
        evidence=_evidence(ground, ways, ties),
        clears=Clears(
            remedy=Remedy.LINK if pairs else Remedy.NAMED_PERSON,
            subjects=(Subject("need", ways.need.id),),
            pairs=pairs,
        ),
        one_tie_would_clear=len(pairs) == 1,
        asked=_judged_lately(ground, ways.need) or was_asked(ground, links),
        important=True,
        order=(float(ways.need.on.earliest.toordinal() if ways.need.on else 0) * -1,),
    )


def _evidence(ground: Ground, ways: NeedWays, ties: Iterable[Id]) -> tuple[Evidence, ...]:
    """The need, the ties between its sides, and the posts of those who are on both."""
    rows = [Evidence("need", ways.need.id), *(Evidence("tie", tie) for tie in sorted(set(ties)))]
    for person in sorted(ways.joint):
        for holding in ground.snapshot.holdings_of_person.get(person, ()):
            body = ground.snapshot.posts[holding.post_id].organisation_id
            if any(body in ground.parts[side] for side in ways.bodies):
                rows.append(Evidence("holding", holding.id))
    return tuple(rows)


def _judged_lately(ground: Ground, need: Need) -> bool:
    return need.on is not None and need.on.latest >= ground.asked_since and need.on.earliest <= ground.on
