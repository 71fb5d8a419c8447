"""The map-wide figure: by rates that leave nothing to chance, and by one that can be worked out."""

import pytest

from stewardmap.analysis.expected_losses import changing_hands, expected_losses
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import DEFAULTS, Parameters
from stewardmap.errors import CancelledError
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Level, Sector
from tests.analysis.small_maps import a_map, body, posted, ties
from tests.cancellable import Cancellable

TOWN = a_map(
    body("a", "a1", "a2", "a3"), body("b", "b1", "b2", "b3"), body("c", "c1"), body("d", "d1"),
    ties("a1-b1 a2-b2 a3-b3 c1-a1"),
)  # fmt: skip
ALL_GO = {"change_health_executive": 100, "change_council_executive": 100, "change_other": 100}


def lost(after: tuple[float, ...] = (100, 100, 100, 100), change: int = 100) -> tuple[int, int, int]:
    chosen = Parameters(**{**ALL_GO, "change_other": change}, lost_after=after)
    found = expected_losses(TOWN, chosen, runs=400)
    return found.relations, found.typical, found.at_most


def test_where_nobody_goes_nothing_is_lost() -> None:
    assert lost(change=0) == (2, 0, 0)


def test_where_everybody_goes_all_is_lost_that_ever_is() -> None:
    assert lost() == (2, 2, 2)
    assert lost((0, 100, 100, 100)) == (2, 0, 0)


def test_of_those_who_stay_each_counts() -> None:
    """One post in two changes hands: with three carriers a side some stay behind in most runs."""
    relations, typical, at_most = lost((100, 0, 0, 0), change=50)
    assert relations == 2
    assert typical <= 1 <= at_most


def test_a_single_pair_by_the_usual_figures() -> None:
    """Each end goes in 11 of 100 years, and then the link is lost in 74 of 100: in 16 of 100 years in all."""
    pairs = [body(f"x{i}", f"p{i}") for i in range(200)]
    town = a_map(pairs, ties(" ".join(f"p{i}-p{i + 1}" for i in range(0, 200, 2))))
    found = expected_losses(town, DEFAULTS, runs=4000)
    assert found.relations == 100
    assert found.typical == pytest.approx(100 * (1 - (1 - 0.11 * 0.739) ** 2), abs=1)
    assert found.typical < found.at_most < 25


def test_somebody_with_two_posts_in_a_body_has_left_it_only_without_both() -> None:
    town = a_map(body("a", "p"), posted("p", "a", Level.MANAGER), body("b", "q"), ties("p-q"))
    assert expected_losses(town, Parameters(change_other=100), runs=50).at_most == 1


def test_the_kind_of_post_says_how_often_it_changes_hands() -> None:
    town = a_map(
        body("nhs", "n", level=Level.EXECUTIVE, sector=Sector.HEALTH),
        body("council", "c", level=Level.EXECUTIVE, sector=Sector.COUNCIL),
        body("pantry", "p", level=Level.EXECUTIVE), body("team", "t", sector=Sector.HEALTH),
    )  # fmt: skip
    ground = Ground(town, DEFAULTS)
    rates = {one: changing_hands(ground, town.holdings_of_person[Id(one)][0]) for one in "ncpt"}
    assert rates == {"n": 22, "c": 10, "p": 11, "t": 11}


def test_the_same_seed_plays_the_same_years() -> None:
    assert expected_losses(TOWN, seed=1) == expected_losses(TOWN, seed=1)


def test_an_empty_map_has_none() -> None:
    found = expected_losses(a_map())
    assert (found.relations, found.typical, found.at_most) == (0, 0, 0)


def test_it_can_be_stopped() -> None:
    progress = Cancellable()
    progress.cancel()
    with pytest.raises(CancelledError):
        expected_losses(TOWN, progress=progress)
