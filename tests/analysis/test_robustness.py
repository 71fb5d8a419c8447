"""Whether findings depend on our settings: against looking at draws one by one, and by hand-worked maps."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import ground_of
from stewardmap.analysis.parameters import DEFAULTS, Parameters, parameters_of
from stewardmap.analysis.registry import RULES
from stewardmap.analysis.robustness import ENOUGH, robustness, with_robustness
from stewardmap.analysis.settings_drawn import RUNGS, _ladder, _read_off, settings_drawn
from stewardmap.errors import CancelledError
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import Given, a_map, board, body, person, posted, tie, ties
from tests.cancellable import Cancellable


def robust(*records: Given, parameters: Parameters | None = None) -> dict[str, bool | None]:
    snapshot = a_map(*records)
    found = find(snapshot, parameters)
    told = with_robustness(found, robustness(snapshot, parameters, [one.key for one in found]))
    return {one.key: one.robust for one in told}


@given(drawn_maps(), st.booleans(), st.integers(0, 999))
@settings(max_examples=12)
def test_it_is_what_looking_with_each_draw_gives(snapshot: Snapshot, without: bool, seed: int) -> None:
    chosen = Parameters(without_keeper=without)
    held: Counter[str] = Counter()
    for drawn in settings_drawn(snapshot, chosen, 20, seed):
        ground = ground_of(snapshot, drawn.parameters)
        for registered in RULES.values():
            held.update(key for key, views in registered.present(ground) if drawn.view in views)
    keys = [finding.key for finding in find(snapshot, chosen)]
    expected = {key: held[key] >= ENOUGH * 20 for key in keys}
    assert robustness(snapshot, chosen, keys, draws=20, seed=seed) == expected


def test_a_strong_tie_alone_holds_in_most_settings_and_a_middling_one_does_not() -> None:
    key = "one_recorded_link:a+b"
    assert robust(body("a", "p"), body("b", "q"), tie("p", "q", 4))[key] is True
    assert robust(body("a", "p"), body("b", "q"), tie("p", "q", 2))[key] is False


def test_a_weak_tie_beside_it_makes_it_depend_on_what_carries() -> None:
    made = body("a", "p", "p2"), body("b", "q", "q2"), tie("p", "q", 4), tie("p2", "q2", 1)
    assert robust(*made)["one_recorded_link:a+b"] is False


def test_what_needs_no_setting_holds_in_all() -> None:
    need = Need(id=Id("n"), first_organisation_id=Id("a"), second_organisation_id=Id("b"))
    found = robust(body("a", "p"), body("b", "q"), need, board("x", p=Role.CHAIR))
    assert found == {"need_without_link:n": True, "held_by_one:x": True}


def test_what_is_there_in_one_view_alone_does_not_hold_in_most() -> None:
    """As recorded only p links r; with colleagues presumed r knows q."""
    found = robust(body("a", "q", "r"), body("b", "p"), ties("p-q p-r"))
    assert found["cut_person:p-b"] is False
    assert found["one_recorded_link:a+b"] is True


def test_an_end_in_the_last_quarter_of_the_horizon_depends_on_it() -> None:
    def ends(month: int, year: int) -> bool | None:
        held = posted("v", "a", ends=day(year, month, 1))
        return robust(body("a", "w"), body("b", "q"), [tie("v", "q", 5)], person("v"), held)[
            "no_agreed_cover:v-a"
        ]

    assert ends(3, 2027) is True
    assert ends(10, 2027) is False


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), tie("p", "q", 2))
    drawn = [list(settings_drawn(snapshot, DEFAULTS, 50, seed)) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


@given(st.integers(0, 500))
@settings(max_examples=30)
def test_what_is_drawn_stays_near_what_is_set_and_in_range(seed: int) -> None:
    snapshot = a_map(body("a", *(f"p{i}" for i in range(30))), body("b", "q"))
    for chosen in (DEFAULTS, Parameters(theta_reach=5, theta_carry=5, chairs_from=2)):
        for drawn in settings_drawn(snapshot, chosen, 5, seed):
            found = drawn.parameters
            assert 1 <= found.theta_reach <= found.theta_carry <= 6
            assert found.colleagues_limit in (1, 30)
            assert found.members_limit == 0
            assert found.horizon_months in (9, 12, 15)
            assert found.quiet_after in ((4, 4, 6, 9, 13, 18), (6, 6, 9, 12, 18, 24), (7, 7, 11, 15, 22, 30))
            assert found.chairs_from in (2, 3)
            assert 0 <= found.weak_up_to <= 5
            assert parameters_of(snapshot) == DEFAULTS


@given(st.randoms(use_true_random=False), st.integers(1, 5), st.integers(0, 5))
def test_a_ladder_and_a_threshold_are_read_off_as_the_lowest_rung_that_passes(
    chance: Random, theta: int, weak: int
) -> None:
    worth = _ladder(chance)
    assert list(worth) == sorted(worth)
    found = _read_off(worth, {"theta_reach": theta, "theta_carry": theta, "weak_up_to": weak})
    for rung in RUNGS:
        assert (rung >= found["theta_carry"]) == (worth[rung - 1] >= theta)
        assert (rung <= found["weak_up_to"]) == (worth[rung - 1] <= weak)


def test_it_can_be_stopped() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), ties("p-q"))
    progress = Cancellable()
    progress.cancel()
    with pytest.raises(CancelledError):
        robustness(snapshot, None, [f"{Rule.BRIDGE}:x"], progress)


def test_nothing_asked_is_nothing_done() -> None:
    assert robustness(a_map(), None, []) == {}
