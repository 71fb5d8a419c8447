"""What is proposed when somebody leaves is what the posts, the person and their other work make sensible."""

from datetime import date

import pytest

from stewardmap.analysis.departures.departure import Departure, Goes
from stewardmap.analysis.departures.proposed import proposed, usual_last_day
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Cover,
    Membership,
    Organisation,
    Record,
)
from stewardmap.model.snapshot import Snapshot
from tests.analysis.small_maps import DAY, a_map, person, posted, tie

AMINA, LEAD = Id("amina"), Id("h-amina-council")


def place(*more: Record | list[Record], other_post: bool = False) -> Snapshot:
    return a_map(
        [person(name) for name in ("amina", "tom", "beth", "next")],
        Organisation(id=Id("council"), name="Council"),
        Organisation(id=Id("school"), name="School"),
        posted("amina", "council", starts=day(2020, 1, 1)),
        posted("amina", "school") if other_post else [],
        tie("amina", "tom", first_post_id=Id("amina-council")),
        tie("amina", "beth"),
        *more,
    )


def fates(found: Departure) -> dict[str, Goes]:
    return {one.other_id: one.goes for one in found.ties}


def test_with_a_successor_the_ties_of_the_post_pass_on_and_those_of_the_person_close() -> None:
    found = proposed(place(), AMINA, DAY, {LEAD: Id("next")})
    assert fates(found) == {"tom": Goes.PASSES_ON, "beth": Goes.CLOSES}
    assert [one.successor_id for one in found.posts] == ["next"]
    assert not found.ahead


def test_without_one_they_wait_with_the_vacant_post() -> None:
    found = proposed(place(), AMINA, DAY)
    assert fates(found) == {"tom": Goes.WAITS, "beth": Goes.CLOSES}
    assert [one.other_id for one in found.unattended] == ["tom"]


def test_whoever_goes_on_elsewhere_keeps_their_own_ties_seats_and_roles() -> None:
    board = Collaboration(id=Id("b"), name="Board")
    seat = Membership(id=Id("s"), collaboration_id=board.id, person_id=AMINA)
    role = ConnectorRole(id=Id("r"), person_id=AMINA)
    found = proposed(place(board, seat, role, other_post=True), AMINA, DAY, {LEAD: None})
    assert fates(found) == {"tom": Goes.WAITS, "beth": Goes.STAYS}
    assert [one.goes for one in found.seats] == [Goes.STAYS]
    assert found.roles == ()
    found = proposed(place(board, seat, role), AMINA, DAY)
    assert [one.goes for one in found.seats] == [Goes.CLOSES]
    assert found.roles == (role.id,)


def test_a_seat_for_the_organisation_passes_to_whoever_comes_there() -> None:
    board = Collaboration(id=Id("b"), name="Board")
    seat = Membership(id=Id("s"), collaboration_id=board.id, person_id=AMINA, organisation_id=Id("council"))
    (goes,) = proposed(place(board, seat, other_post=True), AMINA, DAY, {LEAD: Id("next")}).seats
    assert (goes.goes, goes.to_id) == (Goes.PASSES_ON, "next")


def test_a_tie_with_the_successor_does_not_pass_to_them() -> None:
    found = proposed(place(), AMINA, DAY, {LEAD: Id("tom")})
    assert fates(found)["tom"] is Goes.CLOSES


def test_what_they_cover_for_others_ends_with_the_last_post() -> None:
    cover = Cover(id=Id("c"), person_id=Id("tom"), by_id=AMINA, agreed_by="Board")
    assert proposed(place(cover), AMINA, DAY).covers == (cover.id,)
    assert proposed(place(cover, other_post=True), AMINA, DAY, {LEAD: None}).covers == ()


def test_ended_ties_and_posts_are_no_part_of_it() -> None:
    over = tie("amina", "next", until=day(2026, 1, 1))
    found = proposed(place(over), AMINA, DAY)
    assert "next" not in fates(found)
    assert proposed(place(), AMINA, date(2019, 12, 31)).posts == ()


@pytest.mark.parametrize(
    ("ends", "usual"), [(day(2026, 10, 31), date(2026, 10, 31)), (day(2027, 3, 31), DAY), (None, DAY)]
)
def test_the_usual_last_day_is_a_planned_end_that_has_passed(ends: object, usual: date) -> None:
    snapshot = a_map(
        person("amina"), Organisation(id=Id("council"), name="Council"), posted("amina", "council", ends=ends)
    )
    assert usual_last_day(snapshot, AMINA) == usual


def test_a_day_to_come_is_ahead_and_all_that_ends_is_to_be_looked_after() -> None:
    found = proposed(place(), AMINA, date(2027, 3, 31))
    assert found.ahead
    assert {one.other_id for one in found.unattended} == {"tom", "beth"}
