"""A post over time, its vacancy and its cover are said in full."""

from stewardmap.analysis.post_ties import agreements, ties_of_post
from stewardmap.model.dates import day, month
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Holding, Organisation, Post
from stewardmap.wording.namer import Namer
from stewardmap.wording.posts import say_agreement, say_course, say_vacancy
from tests.analysis.small_maps import Given, a_map, person, tie

POST = Id("post")
ROOM = [
    [person(name) for name in ("amina", "tom", "beth")],
    Organisation(id=Id("council"), name="Council"),
    Post(id=POST, title="Lead", organisation_id=Id("council")),
]


def held(name: str, **fields: object) -> Holding:
    return Holding(person_id=Id(name), post_id=POST, **fields)  # type: ignore[arg-type]


def test_the_course_of_a_post() -> None:
    course = [held("amina", starts=month(2018, 5), ends=day(2024, 3, 31)), held("tom", starts=month(2024, 6))]
    snapshot = a_map(*ROOM, *course)
    assert say_course(course, Namer(snapshot)) == "Amina from May 2018 to 31 March 2024; Tom since June 2024."
    course = [held("amina", ends=day(2026, 3, 31))]
    assert say_course(course, Namer(a_map(*ROOM, *course))) == "Amina until 31 March 2026; vacant today."


def test_a_vacancy_says_since_when_as_far_as_that_is_recorded() -> None:
    assert say_vacancy(a_map(*ROOM), POST) == "Vacant: nobody is recorded in this post today."
    snapshot = a_map(*ROOM, held("amina", ends=day(2026, 3, 31)), held("tom", ends=day(2025, 3, 31)))
    assert say_vacancy(snapshot, POST).startswith("Vacant since 31 March 2026 (7 months)")


def agreement(*more: Given, **fields: object) -> str:
    snapshot = a_map(
        *ROOM,
        held("amina"),
        tie("amina", "beth"),
        Cover(**{"person_id": Id("amina"), "by_id": Id("tom"), **fields}),  # type: ignore[arg-type]
        *more,
    )
    (one,) = agreements(snapshot, ties_of_post(snapshot, POST))
    return say_agreement(one, Namer(snapshot))


def test_cover_says_which_links_from_when_until_when_and_who_agreed() -> None:
    said = agreement(
        tie_id=Id("amina~beth"),
        starts=day(2027, 4, 1),
        until=month(2027, 9),
        agreed_by="The board",
        agreed_on=day(2026, 11, 1),
    )
    assert said == (
        "Tom looks after one link from 1 April 2027 until September 2027: with Beth. "
        "Agreed by The board on 1 November 2026."
    )
    assert agreement() == "Tom looks after all links. Not yet agreed by anybody."
