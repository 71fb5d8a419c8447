"""Load, gaps, the two sides' readings and the course over time, on maps worked out by hand."""

from datetime import date
from itertools import pairwise

import pytest

from stewardmap.analysis.links import Links, links_on_the_day
from stewardmap.analysis.measures.asked import Asked
from stewardmap.analysis.measures.gaps import gaps
from stewardmap.analysis.measures.load import load_of_organisations, load_of_people
from stewardmap.analysis.measures.over_time import over_time
from stewardmap.analysis.measures.readings_apart import readings_apart
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import year
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, KindOfTie, Membership, MembershipRole, Post
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, Level, Role, Sector, Side, TieKind
from tests.analysis.small_maps import a_map, board, body, person, posted, says, tie


def links(snapshot: Snapshot) -> Links:
    return links_on_the_day(snapshot, Parameters())


def runs(tie_id: str, direction: Direction, about: TieKind = TieKind.ADVISES) -> KindOfTie:
    return KindOfTie(tie_id=Id(tie_id), about=about, direction=direction)


def test_load_counts_organisations_that_lean_on_someone() -> None:
    snapshot = a_map(
        body("x", "a", "b"), body("y", "c", "d"), body("z", "e"), body("w", "f"), posted("e", "w"),
        tie("a", "c"), tie("a", "d"), tie("a", "b"), tie("a", "e", 2), tie("a", "f", 1),
        board("m", a=Role.CHAIR, c=Role.MEMBER), board("n", a=Role.CONVENOR), board("o", a=Role.SECRETARY),
    )  # fmt: skip
    found = load_of_people(snapshot, links(snapshot))
    assert found[Id("a")].organisations == {"y", "z", "w"}
    assert found[Id("a")].collaborations == {"m", "n"}
    assert found[Id("a")].total == 5
    assert found[Id("f")].total == 0
    assert found[Id("c")].organisations == {"x"}


def test_a_tie_that_runs_one_way_is_load_for_the_end_it_runs_to() -> None:
    snapshot = a_map(
        body("x", "a"), body("y", "b"), body("z", "c"), tie("a", "b"), tie("a", "c"),
        runs("a~b", Direction.FORWARD), runs("a~c", Direction.FORWARD),
        runs("a~c", Direction.NONE, TieKind.WORKS_WITH),
    )  # fmt: skip
    found = load_of_people(snapshot, links(snapshot))
    assert {one: set(load.organisations) for one, load in found.items()} == {
        "a": {"z"},
        "b": {"x"},
        "c": {"x"},
    }


def test_load_of_organisations() -> None:
    own = tie_of_organisations(Id("x"), Id("z"), strength=3)
    seat = Membership(collaboration_id=Id("m"), organisation_id=Id("x"))
    snapshot = a_map(
        body("x", "a"), body("y", "b"), body("z"), tie("a", "b"), own, board("m"), seat,
        MembershipRole(membership_id=seat.id, role=Role.CHAIR),
    )  # fmt: skip
    found = load_of_organisations(snapshot, links(snapshot))
    assert found[Id("x")].organisations == {"y", "z"}
    assert found[Id("x")].collaborations == {"m"}
    assert found[Id("z")].organisations == {"x"}


def test_tables_of_sectors_and_levels() -> None:
    snapshot = a_map(
        body("x", "a", "b", sector=Sector.COUNCIL, level=Level.EXECUTIVE),
        body("y", "c", sector=Sector.HEALTH, level=Level.MANAGER), body("z", "d"),
        body("p", sector=Sector.POLICE),
        tie("a", "c"), tie("a", "b"), tie("b", "d"), tie_of_organisations(Id("p"), Id("y")),
    )  # fmt: skip
    found = gaps(snapshot, links(snapshot))
    assert found.sectors == {
        ("council", "council"): 1, ("council", "health"): 1, ("council", "police"): 0,
        ("health", "health"): 0, ("health", "police"): 1, ("police", "police"): 0,
    }  # fmt: skip
    assert found.empty_sectors == (("council", "police"),)
    assert found.levels == {
        ("executive", "executive"): 1, ("executive", "manager"): 1, ("manager", "manager"): 0,
    }  # fmt: skip
    assert found.empty_levels == ()


def test_two_sides_are_compared_and_never_averaged() -> None:
    snapshot = a_map(
        [person(one) for one in "abcd"], tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("a", "d"),
        says("a~b", Side.FIRST, 4), says("a~b", Side.SECOND, 1), says("b~c", Side.FIRST, 2),
        says("c~d", Side.FIRST, 3), says("c~d", Side.SECOND, None),
    )  # fmt: skip
    found = readings_apart(snapshot, links(snapshot))
    assert [(one.tie, one.first, one.second, one.apart) for one in found.both] == [
        ("a~b", 4, 1, 3), ("c~d", 3, None, None),
    ]  # fmt: skip
    assert (found.one_side, found.neither, found.yes_and_no, found.mean_apart) == (1, 1, 1, 3)
    assert (found.apart_by(3), found.apart_by(4)) == (1, 0)
    assert readings_apart(a_map(), links(a_map())).mean_apart is None


def test_the_course_over_time() -> None:
    """A star until 2010, a ring from 2015."""
    names = "abcde"
    star = [tie("a", other, until=year(2010)) for other in names[1:]]
    ring = [tie(a, b, since=year(2015), id=Id(f"{a}{b}")) for a, b in pairwise([*names, "a"])]
    snapshot = a_map([person(one) for one in names], star, ring)
    days = [date(2020, 1, 1), date(2009, 1, 1), date(2012, 1, 1), date(2020, 1, 1)]
    then, between, now = over_time(snapshot, days, Asked())
    assert (then.on.year, then.degree, then.betweenness, then.closeness) == (2009, 1, 1, pytest.approx(1))
    assert (then.place_cover, then.concentration) == (1, pytest.approx(0.3))
    assert (between.ties, between.concentration, between.place_cover) == (0, None, None)
    assert (now.degree, now.betweenness, now.concentration) == (0, 0, pytest.approx(0))


def test_a_post_that_ended_is_no_load() -> None:
    gone = Post(id=Id("old"), title="Old", organisation_id=Id("y"))
    snapshot = a_map(
        body("x", "a"), body("y"), person("b"), gone,
        Holding(person_id=Id("b"), post_id=Id("old"), ends=year(2001)), tie("a", "b"),
    )  # fmt: skip
    assert load_of_people(snapshot, links(snapshot))[Id("a")].total == 0
