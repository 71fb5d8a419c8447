"""Which ties count on a day, and for how much."""

from datetime import date

import pytest

from stewardmap.analysis.links import Link, links_on_the_day
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Organisation, Reading, Record
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.vocabulary import Condition, ReadingState, Side
from tests.analysis.small_maps import DAY, a_map, person, says, tie

A, B = Side.FIRST, Side.SECOND


def link(*records: Record, on: date = DAY, parameters: Parameters | None = None) -> Link | None:
    """The tie of a and b as it counts, or nothing."""
    snapshot = a_map(person("a"), person("b"), records, on=on)
    return links_on_the_day(snapshot, parameters or Parameters()).by_tie.get(Id("a~b"))


def strength(*records: Record, on: date = DAY) -> int | None:
    found = link(*records, on=on)
    assert found is not None
    return found.strength


class TestStrength:
    def test_the_keepers_own_rating_comes_first(self) -> None:
        assert strength(tie("a", "b", 4), says("a~b", A, 1), says("a~b", B, 2)) == 4

    def test_else_the_lower_of_both_sides(self) -> None:
        assert strength(tie("a", "b", None), says("a~b", A, 5), says("a~b", B, 2)) == 2

    def test_one_side_alone_is_taken(self) -> None:
        assert strength(tie("a", "b", None), says("a~b", B, 2)) == 2

    def test_the_latest_on_or_before_the_day(self) -> None:
        readings = [says("a~b", A, 5, on=day(2025, 1, 1)), says("a~b", A, 2, on=day(2026, 1, 1))]
        assert strength(tie("a", "b", None), *readings, on=date(2025, 12, 31)) == 5
        assert strength(tie("a", "b", None), *readings, on=date(2026, 1, 1)) == 2

    def test_no_words_is_not_rated_and_weighs_one(self) -> None:
        found = link(tie("a", "b", None))
        assert found is not None
        assert (found.strength, found.weight) == (None, 1)

    def test_value_of_another_tool_is_never_strength(self) -> None:
        assert strength(tie("a", "b", None, value=5.0)) is None


class TestNo:
    def test_only_no_is_no_link(self) -> None:
        assert link(tie("a", "b", None), says("a~b", A, None)) is None

    def test_no_against_the_keepers_rating_is_disputed_and_kept(self) -> None:
        found = link(tie("a", "b", 3), says("a~b", A, None))
        assert found is not None
        assert (found.disputed, found.strength) == (True, 3)

    def test_no_against_yes_is_disputed_and_kept(self) -> None:
        found = link(tie("a", "b", None), says("a~b", A, None), says("a~b", B, 4))
        assert found is not None
        assert (found.disputed, found.strength) == (True, 4)

    def test_a_later_no_takes_back_a_yes(self) -> None:
        readings = [says("a~b", A, 4, on=day(2025, 1, 1)), says("a~b", A, None, on=day(2026, 1, 1))]
        assert link(tie("a", "b", None), *readings) is None

    def test_silence_is_never_no(self) -> None:
        silent = Reading(tie_id=Id("a~b"), side=A, state=ReadingState.NO_ANSWER, on=day(2026, 1, 1))
        found = link(tie("a", "b", None), silent)
        assert found is not None
        assert not found.disputed


class TestRunning:
    def test_only_between_since_and_until(self) -> None:
        one = tie("a", "b", since=day(2026, 1, 1), until=day(2026, 12, 31))
        assert [link(one, on=date(*d)) is not None for d in [(2025, 12, 31), (2026, 1, 1), (2027, 1, 1)]] == [
            False,
            True,
            False,
        ]

    def test_broken_off_is_no_link_and_strained_is_one(self) -> None:
        assert link(tie("a", "b", condition=Condition.BROKEN_OFF)) is None
        assert link(tie("a", "b", condition=Condition.STRAINED)) is not None

    def test_ties_of_organisations_are_kept_apart(self) -> None:
        bodies = [Organisation(id=Id(x), name=x) for x in "xy"]
        own = tie_of_organisations(Id("x"), Id("y"), strength=2, id=Id("x~y"))
        found = links_on_the_day(a_map(person("a"), person("b"), bodies, own, tie("a", "b")), Parameters())
        assert [x.tie.id for x in found.people] == ["a~b"]
        assert [x.tie.id for x in found.organisations] == ["x~y"]


class TestThresholds:
    @pytest.mark.parametrize(
        ("rating", "reaches", "carries"), [(1, True, False), (2, True, True), (5, True, True)]
    )
    def test_reach_from_one_and_carry_from_two(self, rating: int, reaches: bool, carries: bool) -> None:
        found = link(tie("a", "b", rating))
        assert found is not None
        assert (found.reaches, found.carries) == (reaches, carries)

    def test_theta_sets_both(self) -> None:
        found = link(tie("a", "b", 3), parameters=Parameters().with_theta(4))
        assert found is not None
        assert (found.reaches, found.carries) == (False, False)

    def not_rated(self, *ratings: int, theta: int | None = None) -> Link:
        """A tie not rated, beside others that are rated so."""
        others = [tie("a", f"c{i}", rating) for i, rating in enumerate(ratings)]
        parameters = Parameters() if theta is None else Parameters().with_theta(theta)
        found = link(tie("a", "b", None), *others, parameters=parameters)
        assert found is not None
        return found

    def test_not_rated_reaches_but_does_not_carry(self) -> None:
        found = self.not_rated(3)
        assert (found.reaches, found.carries) == (True, False)

    def test_not_rated_carries_where_fewer_than_half_are_rated(self) -> None:
        more = [tie("a", f"d{i}", None) for i in range(2)]
        found = link(tie("a", "b", None), tie("a", "c", 3), *more)
        assert found is not None
        assert found.carries

    def test_half_rated_is_not_fewer_than_half(self) -> None:
        assert not self.not_rated(3).carries

    def test_where_nothing_is_rated_theta_is_left_out_of_account(self) -> None:
        found = self.not_rated(theta=5)
        assert (found.reaches, found.carries) == (True, True)
        links = links_on_the_day(a_map(tie("a", "b", None)), Parameters().with_theta(5))
        assert links.theta_ignored

    def test_not_rated_counts_as_one_at_a_higher_threshold(self) -> None:
        assert not self.not_rated(3, 3, theta=2).reaches
