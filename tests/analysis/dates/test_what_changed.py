"""What changed between two days, on maps worked out by hand and by properties."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stewardmap.analysis.dates.days_of_change import days_of_change
from stewardmap.analysis.dates.standing_on import standing_on
from stewardmap.analysis.dates.what_changed import Course, what_changed
from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import day, month, year
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Post
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Side
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import DAY, a_map, board, body, person, posted, says, tie, without_record
from tests.generated_maps import whole_maps

THEN = date(2025, 1, 1)
days = st.integers(-1200, 1200).map(lambda days: DAY + timedelta(days=days))
OPPOSITE = {
    Course.ADDED: Course.LOST,
    Course.LOST: Course.ADDED,
    Course.STRONGER: Course.WEAKER,
    Course.WEAKER: Course.STRONGER,
    Course.UNCHANGED: Course.UNCHANGED,
}


def courses(snapshot: Snapshot, then: date = THEN, now: date = DAY) -> dict[tuple[str, str], str]:
    found = what_changed(snapshot.at(then), snapshot.at(now))
    return {(x.subject.kind, x.subject.id): x.course.value for x in found.changed}


def test_somebody_takes_up_a_post_and_somebody_leaves_one() -> None:
    snapshot = a_map(
        body("town"), person("ann"), person("bob"),
        posted("ann", "town", ends=day(2026, 3, 31)), posted("bob", "town", starts=month(2026, 5)),
    )  # fmt: skip
    assert courses(snapshot) == {
        ("person", "ann"): "lost", ("holding", "h-ann-town"): "lost", ("post", "ann-town"): "weaker",
        ("person", "bob"): "added", ("holding", "h-bob-town"): "added", ("post", "bob-town"): "stronger",
    }  # fmt: skip


def test_an_end_is_the_last_day_of_what_ends() -> None:
    snapshot = a_map(person("ann"), person("bob"), tie("ann", "bob", until=month(2026, 3)))
    assert courses(snapshot, THEN, date(2026, 3, 31)) == {}
    gone = courses(snapshot, THEN, date(2026, 4, 1))
    assert gone == {("tie", "ann~bob"): "lost", ("person", "ann"): "lost", ("person", "bob"): "lost"}
    assert days_of_change(snapshot) == (date(2026, 4, 1),)


def test_a_tie_is_stronger_by_what_its_sides_say_and_a_rating_alone_is_no_change() -> None:
    snapshot = a_map(
        person("ann"), person("bob"), person("cat"), tie("ann", "bob", None), tie("bob", "cat", None),
        says("ann~bob", Side.FIRST, 2, year(2024)), says("ann~bob", Side.FIRST, 4, year(2026)),
        says("bob~cat", Side.FIRST, 3, year(2026)),
    )  # fmt: skip
    assert courses(snapshot) == {("tie", "ann~bob"): "stronger"}
    assert courses(snapshot, DAY, THEN) == {("tie", "ann~bob"): "weaker"}


def test_a_board_and_its_seats_end_together() -> None:
    records = board("table", ann=None)
    ended = [replace(records[0], ends=year(2025)), *records[1:]]  # type: ignore[call-arg]
    snapshot = a_map(person("ann"), ended)
    assert courses(snapshot) == {
        ("collaboration", "table"): "lost", ("membership", "table/ann"): "lost", ("person", "ann"): "lost",
    }  # fmt: skip


def test_an_abolished_post_is_lost_and_a_new_one_added() -> None:
    posts = [
        Post(id=Id("old"), title="Old", organisation_id=Id("town"), ends=year(2025)),
        Post(id=Id("new"), title="New", organisation_id=Id("town"), starts=year(2026)),
    ]
    assert courses(a_map(body("town"), posts)) == {("post", "old"): "lost", ("post", "new"): "added"}


def test_the_keeper_and_whoever_has_no_dates_are_always_there() -> None:
    snapshot = a_map(
        body("town"), person("ann"), person("zed"), posted("ann", "town", starts=year(2026)),
        Card(keeper_id=Id("ann")),
    )  # fmt: skip
    assert ("person", "ann") not in courses(snapshot)
    assert ("person", "zed") not in courses(snapshot)


def test_a_copy_is_compared_by_ids_whatever_has_no_date() -> None:
    before = a_map(person("ann"), person("bob"), tie("ann", "bob", 2), on=THEN)
    after = a_map(person("ann"), person("bob"), tie("ann", "bob", 4))
    found = what_changed(before, after)
    assert [(x.subject, x.course, x.before, x.after) for x in found.changed] == [
        (Subject("tie", Id("ann~bob")), Course.STRONGER, 2, 4)
    ]
    assert (found.first, found.last, found.count(Course.UNCHANGED)) == (THEN, DAY, 2)
    deleted = what_changed(before, without_record(after, after.ties[Id("ann~bob")]))
    assert deleted.counts["tie", Course.LOST] == 1


@given(snapshot=drawn_maps(), then=days, now=days)
def test_swapping_the_days_swaps_what_became_of_things(snapshot: Snapshot, then: date, now: date) -> None:
    forth = what_changed(snapshot.at(then), snapshot.at(now))
    back = what_changed(snapshot.at(now), snapshot.at(then))
    assert {(x.subject, OPPOSITE[x.course], x.after, x.before) for x in forth.differences} == {
        (x.subject, x.course, x.before, x.after) for x in back.differences
    }


@given(snapshot=drawn_maps(), then=days, between=days, now=days)
def test_what_is_lost_and_added_adds_up(snapshot: Snapshot, then: date, between: date, now: date) -> None:
    def gone_and_come(one: date, other: date) -> tuple[set[Subject], set[Subject]]:
        found = what_changed(snapshot.at(one), snapshot.at(other)).differences
        return (
            {x.subject for x in found if x.course is Course.LOST},
            {x.subject for x in found if x.course is Course.ADDED},
        )

    at_first = set(standing_on(snapshot.at(then)))
    for one, other in ((then, between), (between, now)):
        gone, come = gone_and_come(one, other)
        at_first = (at_first - gone) | come
    assert at_first == set(standing_on(snapshot.at(now)))


@given(records=whole_maps(), on=days)
def test_on_one_day_all_is_unchanged(records: list[object], on: date) -> None:
    snapshot = Snapshot.of_records(records, on)  # type: ignore[arg-type]
    found = what_changed(snapshot, snapshot)
    assert found.changed == ()
    assert found.count(Course.UNCHANGED) == len(found.differences) == len(standing_on(snapshot))


@given(snapshot=drawn_maps(), on=days, later=st.integers(0, 400))
def test_between_two_days_of_change_nothing_changes(snapshot: Snapshot, on: date, later: int) -> None:
    until = on + timedelta(days=later)
    assume(not any(on < one <= until for one in days_of_change(snapshot)))
    assert what_changed(snapshot.at(on), snapshot.at(until)).changed == ()


@pytest.mark.parametrize("on", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_too(on: date) -> None:
    snapshot = a_map(person("ann"), person("bob"), tie("ann", "bob", until=day(9999, 12, 31)))
    assert what_changed(snapshot.at(on), snapshot.at(DAY)).changed == ()
    assert days_of_change(snapshot) == ()
