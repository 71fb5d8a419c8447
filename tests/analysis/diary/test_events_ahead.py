"""The diary holds whatever is recorded for the next two years, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stewardmap.analysis.diary.event import Event, EventKind
from stewardmap.analysis.diary.events_ahead import events_ahead
from stewardmap.analysis.finding import Subject
from stewardmap.model.dates import PartialDate, add_months, day, month, year
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Cover,
    Funding,
    Holding,
    Organisation,
    Post,
    Purpose,
    Record,
    Rehearsal,
    Stance,
)
from stewardmap.model.vocabulary import HoldingKind, Renewal, StancePosition
from tests.analysis.small_maps import DAY, a_map, body, person, tie


def the_only(*records: Record) -> Event:
    (event,) = events_ahead(a_map(person("amina"), person("tom"), *records))
    return event


def held(**fields: object) -> list[Record]:
    post = Post(id=Id("post"), title="Lead", organisation_id=Id("council"))
    return [
        Organisation(id=Id("council"), name="Council"),
        post,
        Holding(id=Id("h"), person_id=Id("amina"), post_id=post.id, **fields),  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    ("terms", "kind"),
    [
        (HoldingKind.ELECTED, EventKind.ELECTION),
        (HoldingKind.FIXED_TERM, EventKind.FIXED_TERM),
        (HoldingKind.SECONDED, EventKind.FIXED_TERM),
        (HoldingKind.INTERIM, EventKind.PLANNED_END),
        (None, EventKind.PLANNED_END),
    ],
)
def test_a_time_in_a_post_ends_by_its_terms(terms: HoldingKind | None, kind: EventKind) -> None:
    event = the_only(*held(terms=terms, ends=day(2027, 3, 31)))
    assert (event.kind, event.row, event.about) == (
        kind,
        Subject("holding", Id("h")),
        Subject("person", Id("amina")),
    )


@pytest.mark.parametrize(
    ("ends", "renewal", "soon"),
    [
        (day(2027, 5, 22), None, True),
        (day(2027, 5, 23), None, False),
        (day(2027, 3, 31), Renewal.CONFIRMED, False),
        (day(2027, 3, 31), Renewal.NOT_POSSIBLE, True),
        (year(2027), None, False),
    ],
)
def test_soon_is_within_six_months_and_not_renewed(
    ends: PartialDate, renewal: Renewal | None, soon: bool
) -> None:
    assert the_only(*held(ends=ends, renewal=renewal)).soon is soon


@pytest.mark.parametrize(
    ("ends", "there"),
    [
        (day(2026, 11, 21), False),
        (day(2026, 11, 22), True),
        (month(2026, 11), True),
        (day(2028, 11, 22), True),
        (day(2028, 11, 23), False),
        (month(2028, 11), True),
        (year(2029), False),
    ],
)
def test_the_diary_runs_from_the_day_for_two_years(ends: PartialDate, there: bool) -> None:
    assert bool(events_ahead(a_map(person("amina"), *held(ends=ends)))) is there


def test_money_leads_to_whom_it_pays() -> None:
    funder = Organisation(id=Id("trust"), name="Trust")
    role = ConnectorRole(id=Id("role"), person_id=Id("amina"))
    pays = Funding(id=Id("f"), funder_id=funder.id, connector_role_id=role.id, until=month(2027, 3))
    event = the_only(funder, role, pays)
    assert (event.kind, event.about) == (EventKind.MONEY, Subject("person", Id("amina")))


def test_a_board_is_reviewed_and_then_ends() -> None:
    board = Collaboration(id=Id("b"), name="Board", review=month(2027, 1), ends=day(2028, 1, 1))
    events = events_ahead(a_map(board))
    assert [one.kind for one in events] == [EventKind.REVIEW, EventKind.BODY]


def test_cover_of_several_links_by_one_person_is_one_entry() -> None:
    ties = [tie("amina", "beth"), tie("amina", "carol")]
    until = day(2027, 6, 30)
    covers = [
        Cover(id=Id(f"c{n}"), person_id=Id("amina"), by_id=Id("tom"), tie_id=one.id, until=until)
        for n, one in enumerate(ties)
    ]
    event = the_only(person("beth"), person("carol"), *ties, *covers)
    assert (event.kind, event.count, event.when) == (EventKind.COVER, 2, until)


def test_an_opinion_is_looked_at_again_a_year_after_the_latest_word() -> None:
    purpose = Purpose(id=Id("p"), name="Warm homes")
    said = [
        Stance(person_id=Id("amina"), purpose_id=purpose.id, position=StancePosition.HELPS, on=on)
        for on in (month(2026, 1), month(2026, 6))
    ]
    event = the_only(purpose, *said)
    assert (event.kind, event.when) == (EventKind.OPINION, month(2027, 6))


def test_a_rehearsal_is_deleted_and_leads_to_no_page() -> None:
    event = the_only(Rehearsal(name="Merger", steps="[]", delete_by=day(2027, 1, 1)))
    assert (event.kind, event.about) == (EventKind.REHEARSAL, None)


@given(st.lists(st.dates(date(2026, 1, 1), date(2029, 12, 31)), max_size=12), st.integers(1, 30))
def test_the_soonest_comes_first_and_all_lie_ahead(ends: list[date], months: int) -> None:
    posts = [
        Post(id=Id(f"p{n}"), title="Post", organisation_id=Id("council"), ends=PartialDate(end))
        for n, end in enumerate(ends)
    ]
    events = events_ahead(a_map(body("council"), *posts), months)
    last = add_months(DAY, months)
    assert [one.when.earliest for one in events] == sorted(end for end in ends if DAY <= end <= last)
