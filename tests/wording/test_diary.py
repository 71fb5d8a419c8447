"""Every entry of the diary is a sentence, under the right heading, in the names of its readers."""

from stewardmap.analysis.diary.event import EventKind
from stewardmap.analysis.diary.events_ahead import events_ahead
from stewardmap.model.dates import day, month, year
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Cover, Holding, Organisation, Post
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import HoldingKind, Renewal
from stewardmap.wording.diary import diary_in_a_line, say_event, sign_of, sort_in_words, told
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.analysis.small_maps import a_map, person, tie
from tests.journeys.sample_map import sample_map


def small() -> Snapshot:
    post = Post(id=Id("post"), title="Leader", organisation_id=Id("council"), terms=HoldingKind.ELECTED)
    return a_map(
        person("amina"),
        person("tom"),
        Organisation(id=Id("council"), name="Council"),
        post,
        Holding(person_id=Id("amina"), post_id=post.id, ends=day(2027, 5, 6), renewal=Renewal.NOT_POSSIBLE),
        tie("amina", "tom"),
        Cover(person_id=Id("amina"), by_id=Id("tom"), tie_id=Id("amina~tom"), until=day(2028, 1, 31)),
        Collaboration(id=Id("b"), name="Board", review=month(2028, 1), ends=year(2028)),
    )


def test_who_leaves_soon_comes_first_and_then_the_months() -> None:
    snapshot = small()
    months = told(events_ahead(snapshot), Namer(snapshot))
    assert [(one.heading, [(e.when, e.said) for e in one.entries]) for one in months] == [
        (
            "Leaving soon",
            [("6 May 2027", "Leader at Council (Amina): election; not standing again.")],
        ),
        (
            "January 2028",
            [
                ("January 2028", "Board: review."),
                ("31 January 2028", "Tom no longer covers one link of Amina."),
            ],
        ),
        ("2028, month not recorded", [("2028", "Board ends.")]),
    ]


def test_the_line_says_how_many_there_are() -> None:
    snapshot = small()
    said = diary_in_a_line(events_ahead(snapshot))
    assert said == (
        "Four changes are recorded between now and 31 December 2028, one of them of people leaving soon."
    )
    assert diary_in_a_line(()) == "Nothing is recorded for the next two years."


def test_no_name_is_said_to_those_who_may_not_read_it() -> None:
    snapshot = sample_map()
    names = {one.name for one in snapshot.people.values()}
    namer = Namer(snapshot, Naming.ORGANISATIONS)
    said = [say_event(one, namer) for one in events_ahead(snapshot) if one.row.kind == "holding"]
    assert said
    assert not [one for one in said if any(name in one for name in names)]


def test_every_entry_of_the_sample_can_be_said() -> None:
    snapshot = sample_map()
    events = events_ahead(snapshot)
    assert {one.kind for one in events} >= {EventKind.ELECTION, EventKind.MONEY, EventKind.COVER}
    assert all(say_event(one, Namer(snapshot)).endswith(".") for one in events)


def test_every_sort_has_a_letter_of_its_own() -> None:
    assert len({sign_of(kind) for kind in EventKind}) == len(EventKind)
    assert len({sort_in_words(kind) for kind in EventKind}) == len(EventKind)
