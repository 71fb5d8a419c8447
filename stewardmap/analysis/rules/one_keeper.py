"""That one person keeps the map, and nobody is agreed to look after it meanwhile."""

from collections.abc import Iterator

from stewardmap.analysis.cover import covers_of
from stewardmap.analysis.fact import LINKS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.model.records import Card, Cover, Person
from stewardmap.model.records.sheet import CARD_ID


@rule(Rule.ONE_KEEPER, reads=(*LINKS, Card, Person, Cover))
def one_keeper(ground: Ground) -> Iterator[Finding]:
    """Yield the map itself, where it has a keeper and nobody has agreed to cover all their links."""
    keeper = ground.snapshot.card.keeper_id
    if keeper is None or keeper not in ground.snapshot.people:
        return
    if any(row.tie_id is None for row in covers_of(ground, keeper)):
        return
    yield Finding(
        rule=Rule.ONE_KEEPER,
        subjects=(Subject("card", CARD_ID),),
        numbers={"links": len(ground.links_of.get(keeper, ())), "only_without": 0},
        named={"keeper": (Subject("person", keeper),)},
        evidence=(Evidence("card", CARD_ID),),
        clears=Clears(remedy=Remedy.COVER, subjects=(Subject("person", keeper),)),
    )
