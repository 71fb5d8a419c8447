"""Who is due, when and why."""

from datetime import date

import pytest

from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.keeping_in_touch.due import Due, Why, resting_on, tag_setting, who_is_due
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Person, Record, Setting, Tag
from tests.analysis.small_maps import DAY, a_map, body, person, tie
from tests.analysis.test_contacts import met

KEEPER = Card(keeper_id=Id("k"))


def due_on(*records: Record | list[Record], on: date = DAY) -> list[Due]:
    snapshot = a_map(person("k"), KEEPER, *records, on=on)
    ground = Ground(snapshot, Parameters())
    return list(who_is_due(ground, resting_on(find(snapshot))))


@pytest.mark.parametrize(("strength", "months"), [(None, 4), (1, 4), (2, 6), (3, 8), (4, 12), (5, 16)])
def test_the_months_follow_the_strength(strength: int | None, months: int) -> None:
    (one,) = due_on(person("a"), tie("k", "a", strength), met(day(2026, 1, 31), "a"))
    expected = date(2026 + (months > 11), (1 + months - 1) % 12 + 1, 1)
    assert (one.on.year, one.on.month) == (expected.year, expected.month)
    assert one.interval.months == months
    assert one.interval.why is Why.STRENGTH


def test_logging_a_contact_sets_the_clock_back() -> None:
    before = due_on(person("a"), tie("k", "a", 1), met(day(2026, 1, 5), "a"))
    after = due_on(person("a"), tie("k", "a", 1), met(day(2026, 1, 5), "a"), met(day(2026, 11, 20), "a"))
    assert before[0].on < DAY < after[0].on


def test_an_only_recorded_link_is_due_in_half_the_time_and_says_which() -> None:
    both = [*body("x", "a"), *body("y", "b"), tie("a", "b", 3), tie("k", "a", 3), met(day(2026, 6, 1), "a")]
    one = next(one for one in due_on(*both) if one.person == "a")
    assert one.interval.why is Why.ONLY_LINK
    assert one.interval.months == 4
    assert {subject.id for subject in one.interval.relation} == {"x", "y"}


def test_months_of_the_persons_own_win_over_those_of_a_tag() -> None:
    tagged = [Tag(label="funders", person_id=Id("a")), Setting(id=tag_setting("funders"), value="2")]
    there = [tie("k", "a", 5), met(day(2026, 8, 1), "a")]
    (by_tag,) = due_on(person("a"), *there, *tagged)
    assert (by_tag.interval.why, by_tag.interval.months, by_tag.on) == (Why.TAG, 2, date(2026, 10, 1))
    (own,) = due_on(Person(id=Id("a"), name="A", keep_in_touch=6), *there, *tagged)
    assert (own.interval.why, own.on) == (Why.OWN, date(2027, 2, 1))


def test_nobody_is_due_who_is_never_to_be_or_has_no_dated_tie() -> None:
    never = Person(id=Id("a"), name="A", keep_in_touch=0)
    assert due_on(never, tie("k", "a", 3), met(day(2025, 1, 1), "a")) == []
    assert due_on(person("a"), tie("k", "a", 3)) == []
    assert due_on(person("a"), met(day(2025, 1, 1), "a")) == []


def test_somebody_with_months_of_their_own_and_no_contact_is_due_today() -> None:
    (one,) = due_on(Person(id=Id("a"), name="A", keep_in_touch=3))
    assert (one.on, one.last) == (DAY, None)


def test_who_is_snoozed_comes_back_on_that_day() -> None:
    asleep = Person(id=Id("a"), name="A", snoozed_until=PartialDate(date(2026, 12, 24)))
    there = [asleep, tie("k", "a", 1), met(day(2026, 1, 1), "a")]
    assert (due_on(*there)[0].on, due_on(*there)[0].snoozed) == (date(2026, 12, 24), True)
    (awake,) = due_on(*there, on=date(2026, 12, 24))
    assert (awake.on, awake.snoozed) == (date(2026, 5, 1), False)


def test_the_last_words_are_those_of_the_last_contact_that_says_something() -> None:
    silent, said = met(day(2026, 11, 1), "a"), met(day(2026, 10, 1), "a")
    said[0] = type(said[0])(id=said[0].id, on=day(2026, 10, 1), note="Ring me in spring.")  # type: ignore[call-arg]
    (one,) = due_on(person("a"), tie("k", "a", 3), silent, said)
    assert one.words is not None
    assert (one.words.note, one.last) == ("Ring me in spring.", day(2026, 11, 1))


def test_first_due_comes_first() -> None:
    found = due_on(
        person("a"), person("b"), tie("k", "a", 1), tie("k", "b", 1),
        met(day(2026, 9, 1), "a"), met(day(2026, 3, 1), "b"),
    )  # fmt: skip
    assert [one.person for one in found] == ["b", "a"]
