"""Two rehearsals of one map: what the second adds, loses, weakens and leaves alone."""

from stewardmap.analysis.rehearsals.compared import compared
from stewardmap.analysis.rehearsals.recipe import Introductions, Leaving
from stewardmap.analysis.rehearsals.standing import Sort
from stewardmap.model.ids import Id
from tests.analysis.rehearsals.rehearsing import rehearsed
from tests.analysis.small_maps import a_map, body, tie

TOWN = a_map(
    body("council", "ann", "bob"), body("trust", "cat", "dan"), body("school", "eve"),
    tie("ann", "cat"), tie("bob", "dan"), tie("ann", "eve"),
)  # fmt: skip


def test_two_leavings_are_compared() -> None:
    first, second = rehearsed(TOWN, Leaving(Id("bob"))), rehearsed(TOWN, Leaving(Id("ann")))
    found = compared(first, second)
    relations = [x.subjects for x in found.lost if x.sort is Sort.RELATION]
    assert [[one.id for one in pair] for pair in relations] == [["council", "school"]]
    assert [x.subjects[0].id for x in found.added if x.sort is Sort.PERSON] == ["bob", "dan"]
    assert not [x for x in found.weakened if x.sort is Sort.RELATION]


def test_weaker_stronger_and_the_same() -> None:
    nothing, leaving = rehearsed(TOWN), rehearsed(TOWN, Leaving(Id("bob")))
    weaker, stronger = compared(nothing, leaving).weakened, compared(leaving, nothing).strengthened
    assert [(x.first, x.second) for x in weaker if x.sort is Sort.RELATION] == [(2, 1)]
    assert [(x.first, x.second) for x in stronger if x.sort is Sort.RELATION] == [(1, 2)]
    same = compared(nothing, nothing)
    assert (same.added, same.lost, same.weakened, same.strengthened) == ((), (), (), ())
    assert same.unchanged == 7
    more = rehearsed(TOWN, Introductions(((Id("dan"), Id("eve")),)))
    assert [x.sort for x in compared(nothing, more).added] == [Sort.RELATION]
