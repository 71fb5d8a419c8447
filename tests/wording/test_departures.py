"""What will happen is said before it happens, in sentences that name everyone it concerns."""

from dataclasses import replace
from datetime import date

from stewardmap.analysis.departures.departure import Goes, Meanwhile, Meeting
from stewardmap.analysis.departures.proposed import proposed
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorRole,
    Cover,
    Membership,
    MembershipRole,
    Organisation,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Role
from stewardmap.wording.departures import say_departure, say_fate, say_meeting
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import DAY, a_map, person, posted, tie

AMINA, LEAD, POST = Id("amina"), Id("h-amina-council"), Id("amina-council")


def place() -> Snapshot:
    return a_map(
        [person(name) for name in ("amina", "tom", "beth", "next")],
        Organisation(id=Id("council"), name="Council"),
        posted("amina", "council"),
        tie("amina", "tom", first_post_id=POST),
        tie("amina", "beth"),
        Collaboration(id=Id("b"), name="Board"),
        Membership(id=Id("s"), collaboration_id=Id("b"), person_id=AMINA, organisation_id=Id("council")),
        MembershipRole(membership_id=Id("s"), role=Role.CHAIR),
        ConnectorRole(id=Id("r"), person_id=AMINA),
        Cover(person_id=Id("beth"), by_id=AMINA, agreed_by="Board"),
    )


def test_a_leaving_with_a_successor_is_said_in_full() -> None:
    snapshot = place()
    said = say_departure(proposed(snapshot, AMINA, DAY, {LEAD: Id("next")}), Namer(snapshot))
    assert said == (
        (
            "Amina post at Council: the last day of Amina is 22 November 2026, "
            "and Next holds it from 23 November 2026."
        ),
        "One tie passes to Next, one rung lower: with Tom.",
        "One tie closes: with Beth.",
        "The seat on Board passes to Next, but not the chair: that is to be agreed.",
        "The connector role of Amina ends.",
        "The cover that Amina gives for links of Beth ends: agree who takes it on.",
    )


def test_a_leaving_without_one_says_that_the_post_is_vacant() -> None:
    snapshot = place()
    departure = replace(
        proposed(snapshot, AMINA, DAY), meanwhile=Meanwhile(by_id=Id("beth"), until=day(2027, 3, 31))
    )
    said = say_departure(departure, Namer(snapshot))
    assert said[0].endswith("is 22 November 2026, and then the post is vacant.")
    assert "One tie stays with the vacant post: with Tom." in said
    assert "The seat on Board ends, and who leads it is to be agreed." in said
    assert said[-1] == "Beth looks after one link meanwhile, until 31 March 2027."


def test_a_day_ahead_says_that_nothing_else_changes_yet() -> None:
    snapshot = place()
    meeting = Meeting(one_id=Id("next"), other_id=Id("tom"), by_id=AMINA)
    departure = replace(proposed(snapshot, AMINA, date(2027, 3, 31)), meetings=(meeting,))
    assert say_departure(departure, Namer(snapshot)) == (
        (
            "Amina post at Council: the planned end of Amina is recorded as 31 March 2027, "
            "and that they do not stay on."
        ),
        "Nothing else changes until then.",
        "One introduction becomes an action.",
    )


def test_introductions_say_who_makes_them_or_that_nobody_can() -> None:
    namer = Namer(place())
    one = Meeting(one_id=Id("next"), other_id=Id("tom"), by_id=AMINA)
    assert say_meeting(one, namer) == "introduce Next to Tom"
    assert say_meeting(replace(one, through_id=Id("beth")), namer) == "introduce Next to Tom, through Beth"
    assert "nobody is recorded" in say_meeting(replace(one, by_id=None), namer)


def test_every_fate_of_a_tie_can_be_chosen_in_words() -> None:
    snapshot = place()
    departure = proposed(snapshot, AMINA, DAY, {LEAD: Id("next")})
    said = {say_fate(goes, POST, departure, Namer(snapshot)) for goes in Goes}
    assert said == {
        "passes to Next, one rung lower",
        "stays with the vacant post",
        "closes",
        "goes on with Amina",
    }
