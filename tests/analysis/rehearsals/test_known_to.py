"""Who already knows those at the other ends of what ends or waits: colleagues alone, those who stay."""

from stewardmap.analysis.rehearsals.known_to import KnownTo, known_to
from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty
from stewardmap.model.ids import Id
from tests.analysis.rehearsals.rehearsing import rehearsed
from tests.analysis.small_maps import a_map, body, tie, with_records

ANN, BOB, CAT, DAN, EVE = (Id(name) for name in ("ann", "bob", "cat", "dan", "eve"))
THERE = with_records(
    a_map(body("council", "ann", "bob", "eve"), body("trust", "cat", "dan")),
    tie("ann", "cat", first_post_id=Id("ann-council")),
    tie("ann", "dan"),
    tie("bob", "cat"),
    tie("bob", "dan"),
    tie("eve", "dan"),
    tie("cat", "dan"),
)


def test_whoever_knows_most_of_them_comes_first_and_nobody_outside() -> None:
    found = known_to(rehearsed(THERE, Leaving(ANN)).states)
    assert found == (KnownTo(BOB, (CAT, DAN), 2), KnownTo(EVE, (DAN,), 2))


def test_of_a_post_only_the_links_of_the_post_count() -> None:
    found = known_to(rehearsed(THERE, PostEmpty(Id("ann-council"))).states)
    assert found[0].colleague == BOB
    assert CAT in found[0].known


def test_who_leaves_too_is_not_named() -> None:
    found = known_to(rehearsed(THERE, Leaving(ANN), Leaving(BOB)).states)
    assert [one.colleague for one in found] == [EVE]


def test_where_nothing_ends_nobody_is_named() -> None:
    assert known_to(rehearsed(THERE).states) == ()
