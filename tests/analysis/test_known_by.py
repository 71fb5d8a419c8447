"""Who knows an organisation, on maps worked out by hand and against a count in other words."""

from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.known_by import known_by
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import OrganisationLink
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, OrganisationLinkKind, Side
from tests.analysis.small_maps import a_map, body, person, says, tie

COUNCIL = Id("council")
BASE = (body("council", "ann", "bob"), body("carers", "cat", "dee"), person("eve"))


def told(there: Snapshot, at: str = "council") -> list[tuple[str, list[tuple[str, int | None]]]]:
    """Return who knows whom there and how well."""
    return [(one.person, [(it.person, it.strength) for it in one.through]) for one in known_by(there, Id(at))]


def test_the_strongest_come_first_and_each_through_whom() -> None:
    there = a_map(*BASE, tie("ann", "cat", 2), tie("bob", "cat", 4), tie("ann", "eve", 5), tie("ann", "bob"))
    assert told(there) == [("eve", [("ann", 5)]), ("cat", [("bob", 4), ("ann", 2)])]
    assert told(there, "carers") == [("bob", [("cat", 4)]), ("ann", [("cat", 2)])]


def test_of_two_who_know_somebody_as_well_whoever_knows_more_comes_first() -> None:
    there = a_map(*BASE, tie("ann", "cat", 3), tie("ann", "dee", 3), tie("bob", "dee", 3))
    assert [who for who, _ in told(there)] == ["dee", "cat"]


def test_what_is_not_rated_comes_last_and_is_rated_by_what_the_sides_say() -> None:
    there = a_map(*BASE, tie("ann", "cat", None), tie("ann", "dee", None), says("ann~dee", Side.FIRST, 2))
    assert told(there) == [("dee", [("ann", 2)]), ("cat", [("ann", None)])]


def test_ended_broken_off_and_denied_ties_do_not_count_and_disputed_ones_say_so() -> None:
    there = a_map(
        *BASE,
        tie("ann", "cat", 5, until=day(2020, 1, 1)),
        tie("ann", "dee", 5, condition=Condition.BROKEN_OFF),
        tie("ann", "eve", None), says("ann~eve", Side.SECOND, None),
        tie("bob", "eve", 3), says("bob~eve", Side.SECOND, None),
    )  # fmt: skip
    ((eve, through),) = ((one.person, one.through) for one in known_by(there, COUNCIL))
    assert (eve, [(one.person, one.disputed) for one in through]) == ("eve", [("bob", True)])


def test_people_of_its_parts_are_inside_too() -> None:
    part = OrganisationLink(organisation_id=Id("carers"), other_id=COUNCIL, link=OrganisationLinkKind.PART_OF)
    there = a_map(*BASE, part, tie("ann", "cat", 4), tie("dee", "eve", 3))
    assert told(there) == [("eve", [("dee", 3)])]
    assert told(there, "carers") == [("ann", [("cat", 4)]), ("eve", [("dee", 3)])]


def test_nobody_is_known_where_nobody_works() -> None:
    assert told(a_map(*BASE, body("empty")), "empty") == []


pairs = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(pairs, st.none() | st.integers(1, 5), max_size=12))
def test_it_is_every_tie_across_the_edge_and_no_other(rated: dict[tuple[str, str], int | None]) -> None:
    there = a_map(body("in", "a", "b", "c"), body("out", "d", "e"), person("f"), *(
        tie(one, other, strength) for (one, other), strength in rated.items()
    ))  # fmt: skip
    across = {pair: strength for pair, strength in rated.items() if pair[0] in "abc" and pair[1] in "def"}
    found = {(inside, one): s for one, through in told(there, "in") for inside, s in through}
    assert found == across
    best = [max(s or 0 for _who, s in through) for _one, through in told(there, "in")]
    assert best == sorted(best, reverse=True)
