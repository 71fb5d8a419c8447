from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Holding,
    KindOfTie,
    Membership,
    Organisation,
    Person,
    Post,
    Purpose,
    PurposeOwner,
    PurposeTag,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Level, ReadingState, Sector, Side, TieKind
from stewardmap.picture.compose import compose
from stewardmap.picture.filter import Filter
from stewardmap.picture.frame import screen
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Primitive, Subject
from stewardmap.picture.scene import LinkSort, MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.namer import Namer
from tests.picture.places import ON, place
from tests.picture.seen import marks


def worker(name: str, body: str, level: Level, *, since: date | None = None) -> list[Record]:
    """Return someone with one post."""
    post = Id(f"{name}@{body}")
    return [
        Person(id=Id(name), name=name.title()),
        Post(id=post, title="Lead", organisation_id=Id(body), level=level),
        Holding(id=Id(f"h{post}"), person_id=Id(name), post_id=post),
    ]


TOWN: list[Record] = [
    Organisation(id=Id("council"), name="Council", sector=Sector.COUNCIL),
    Organisation(id=Id("trust"), name="Trust", sector=Sector.HEALTH),
    Organisation(id=Id("carers"), name="Carers", sector=Sector.CHARITY),
    *worker("ann", "council", Level.EXECUTIVE),
    *worker("bob", "council", Level.FRONT_LINE),
    *worker("cat", "trust", Level.EXECUTIVE),
    *worker("dee", "carers", Level.MANAGER),
    tie_of_people(Id("ann"), Id("cat"), id=Id("ann-cat"), strength=4),
    tie_of_people(Id("ann"), Id("bob"), id=Id("ann-bob"), strength=2),
    tie_of_people(Id("bob"), Id("dee"), id=Id("bob-dee")),
    tie_of_people(Id("cat"), Id("dee"), id=Id("cat-dee"), strength=3, since=day(2026, 6, 1)),
    KindOfTie(tie_id=Id("ann-cat"), about=TieKind.FUNDS),
    Reading(tie_id=Id("ann-bob"), side=Side.FIRST, state=ReadingState.YES, rung=2),
    Collaboration(id=Id("table"), name="Table"),
    Membership(collaboration_id=Id("table"), person_id=Id("bob")),
    Membership(collaboration_id=Id("table"), organisation_id=Id("carers")),
    Purpose(id=Id("food"), name="Food"),
    PurposeTag(purpose_id=Id("food"), tie_id=Id("bob-dee")),
    PurposeOwner(purpose_id=Id("food"), organisation_id=Id("trust")),
]
THERE = Snapshot.of_records(TOWN, ON)


def part(kind: MapKind = MapKind.PEOPLE, snapshot: Snapshot = THERE, **wanted: object) -> Scene:
    """Return what is shown of a map."""
    options = Options(kind=kind, filter=Filter(**wanted))  # type: ignore[arg-type]
    return scene_of(snapshot, (), Namer(snapshot), options)


def shown(found: Scene) -> set[str]:
    """Return the ids of the marks."""
    return {thing.subject.id for thing in found.things}


def ties(found: Scene) -> set[str]:
    """Return the ids of the ties that are drawn."""
    return {link.subject.id for link in found.links if link.sort is LinkSort.TIE}


@pytest.mark.parametrize(
    ("wanted", "marks_left", "ties_left"),
    [
        ({"sectors": {Sector.COUNCIL}}, "council ann bob table", "ann-bob"),
        ({"sectors": {Sector.COUNCIL, Sector.HEALTH}}, "council ann bob trust cat table", "ann-bob ann-cat"),
        ({"organisations": {"carers"}}, "carers dee table", ""),
        ({"levels": {Level.EXECUTIVE}}, "council ann trust cat", "ann-cat"),
        ({"collaborations": {"table"}}, "table bob council carers", ""),
        ({"purposes": {"food"}}, "bob dee council carers trust", "bob-dee"),
        ({"sectors": {Sector.COUNCIL}, "levels": {Level.EXECUTIVE}}, "council ann", ""),
    ],
)
def test_marks_are_left_that_fit_every_part(
    wanted: dict[str, set[str]], marks_left: str, ties_left: str
) -> None:
    found = part(**{name: frozenset(values) for name, values in wanted.items()})
    assert shown(found) == set(marks_left.split())
    assert ties(found) == set(ties_left.split())


@pytest.mark.parametrize(
    ("wanted", "left", "line"),
    [
        ({"theta": 3}, "ann-cat cat-dee", "2 ties weaker than 3 are hidden, of which 1 not rated."),
        ({"theta": 2}, "ann-cat cat-dee ann-bob", "1 tie weaker than 2 is hidden, of which 1 not rated."),
        (
            {"kinds": frozenset({TieKind.FUNDS})},
            "ann-cat",
            "3 ties of other kinds than funds are hidden.",
        ),
        ({"confirmed": True}, "ann-bob", "3 ties that neither side has confirmed are hidden."),
        ({"confirmed": False}, "ann-cat bob-dee cat-dee", "1 confirmed tie is hidden."),
        (
            {"on": date(2026, 1, 1)},
            "ann-cat ann-bob bob-dee",
            "The map is shown as it stands on 1 January 2026.",
        ),
    ],
)
def test_ties_are_left_out_and_counted(wanted: dict[str, object], left: str, line: str) -> None:
    found = part(**wanted)
    assert ties(found) == set(left.split())
    assert shown(found) == shown(part())
    assert found.hidden == (line,)


def test_what_is_asked_for_is_said_with_how_much_of_it_there_is() -> None:
    found = part(sectors=frozenset({Sector.COUNCIL}), organisations=frozenset({Id("council")}), theta=3)
    assert found.hidden == (
        "4 of 8 marks are shown: sector council; organisation Council.",
        "1 tie weaker than 3 is hidden.",
    )


def test_ties_of_organisations_are_merged_from_what_is_left() -> None:
    everything = part(MapKind.ORGANISATIONS)
    assert {(x.subject.id, x.carried) for x in everything.links if x.sort is LinkSort.RELATION} == {
        ("council+trust", 1),
        ("carers+council", 1),
        ("carers+trust", 1),
    }
    strong = part(MapKind.ORGANISATIONS, theta=4)
    assert [x.subject.id for x in strong.links if x.sort is LinkSort.RELATION] == ["council+trust"]
    assert shown(strong) == shown(everything)


def test_a_map_without_a_filter_says_nothing() -> None:
    assert part().hidden == ()


filters = st.builds(
    Filter,
    sectors=st.frozensets(st.sampled_from(Sector), max_size=3),
    kinds=st.frozensets(st.sampled_from(TieKind), max_size=2),
    collaborations=st.frozensets(st.sampled_from([Id("c0000"), Id("c0001")]), max_size=1),
    organisations=st.frozensets(st.sampled_from([Id(f"o{k:04}") for k in range(6)]), max_size=3),
    confirmed=st.sampled_from([None, None, True, False]),
    theta=st.integers(1, 5),
)
BIG = place(24, 9, 2, 40, seed=3)
drawn_kinds = st.sampled_from([MapKind.PEOPLE, MapKind.ORGANISATIONS, MapKind.COLLABORATIONS])


@settings(max_examples=10)
@given(wanted=filters, kind=drawn_kinds)
def test_nothing_moves_or_grows_whatever_is_left_out(wanted: Filter, kind: MapKind) -> None:
    whole = part(kind, BIG)
    found = scene_of(BIG, (), Namer(BIG), Options(kind=kind, filter=wanted))
    assert found.positions == whole.positions
    assert shown(found) <= shown(whole)
    assert {x.subject for x in found.links} <= {x.subject for x in whole.links}
    before, after = _marks(whole), _marks(found)
    assert {subject: before[subject] for subject in after} == after


def _marks(of: Scene) -> dict[Subject | None, Primitive]:
    return {mark.subject: mark for mark in marks(compose(of, screen(), QtMeasurer()))}


def test_no_tie_is_as_strong_as_six() -> None:
    with pytest.raises(ValueError, match="6"):
        Filter(theta=6)
