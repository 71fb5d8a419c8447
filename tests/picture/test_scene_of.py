from dataclasses import replace
from datetime import date

from stewardmap.analysis.finding import Evidence, Finding, Rule, Severity
from stewardmap.analysis.finding import Subject as Row
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    Holding,
    Membership,
    Organisation,
    Person,
    Post,
    Record,
    Spot,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector
from stewardmap.picture.filter import Filter
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Alarm, Connector, Link, LinkSort, MapKind, Scene, Shape
from stewardmap.picture.scene_of import moved, scene_of
from stewardmap.wording.namer import Namer
from tests.picture.places import ON, place


def staff(*people: str, body: str, **of_body: object) -> list[Record]:
    """Return an organisation with one post for each of these people."""
    records: list[Record] = [Organisation(id=Id(body), name=body.title(), **of_body)]  # type: ignore[arg-type]
    for one in people:
        post = Id(f"{one}@{body}")
        records += [
            Person(id=Id(one), name=one.title()),
            Post(id=post, title="Lead", organisation_id=Id(body)),
        ]
        records.append(Holding(id=Id(f"h{post}"), person_id=Id(one), post_id=post))
    return records


def scene(
    records: list[Record], kind: MapKind = MapKind.PEOPLE, *findings: Finding, theta: int = 1, on: date = ON
) -> Scene:
    """Return the scene of a small map."""
    snapshot = Snapshot.of_records(records, on)
    return scene_of(snapshot, findings, Namer(snapshot), Options(kind=kind, filter=Filter(theta=theta)))


def link(of: Scene, sort: LinkSort) -> list[Link]:
    """Return the links of one sort."""
    return [x for x in of.links if x.sort is sort]


TWO = [*staff("ann", "bob", body="council"), *staff("cai", "dee", body="trust")]


def test_ties_of_people_merge_between_their_organisations() -> None:
    ties = [
        tie_of_people(Id("ann"), Id("cai"), strength=2, formal=False),
        tie_of_people(Id("bob"), Id("dee"), strength=4, formal=True),
        tie_of_people(Id("ann"), Id("bob"), strength=5),
    ]
    (relation,) = link(scene([*TWO, *ties], MapKind.ORGANISATIONS), LinkSort.RELATION)
    assert (relation.first.id, relation.second.id) == ("council", "trust")
    assert (relation.strength, relation.carried, relation.formal) == (4, 2, True)
    assert relation.pairs == 2


def test_someone_in_three_organisations_has_three_posts_and_one_home() -> None:
    posts: list[Record] = []
    for body in ("trust", "police"):
        posts += [
            Post(id=Id(f"x{body}"), title="Governor", organisation_id=Id(body)),
            Holding(person_id=Id("ann"), post_id=Id(f"x{body}"), starts=day(2020, 1, 1)),
        ]
    found = scene([*TWO, *staff(body="police"), *posts])
    ann = next(t for t in found.things if t.subject.id == "ann")
    assert ann.home == Subject("organisation", "council")
    assert len([x for x in link(found, LinkSort.POST) if x.first == ann.subject]) == 3


def test_a_vacant_post_is_drawn_hollow_beside_its_organisation() -> None:
    found = scene([*TWO, Post(id=Id("v"), title="Harbour Master", organisation_id=Id("trust"))])
    (vacant,) = [t for t in found.things if t.shape is Shape.VACANT]
    assert (vacant.name, vacant.home) == ("Harbour Master", Subject("organisation", "trust"))


def test_who_left_stays_while_a_tie_is_recorded_and_no_longer() -> None:
    gone = [
        Person(id=Id("eve"), name="Eve"),
        Post(id=Id("e"), title="Chair", organisation_id=Id("trust")),
        Holding(person_id=Id("eve"), post_id=Id("e"), ends=day(2026, 1, 1)),
    ]
    tie = tie_of_people(Id("ann"), Id("eve"), strength=3)
    shapes = {t.subject.id: t.shape for t in scene([*TWO, *gone, tie]).things}
    assert shapes["eve"] is Shape.LEFT
    assert "eve" not in {t.subject.id for t in scene([*TWO, *gone]).things}


def test_a_weak_tie_is_hidden_by_the_threshold_and_one_not_rated_counts_as_one() -> None:
    ties = [
        tie_of_people(Id("ann"), Id("cai"), strength=2),
        tie_of_people(Id("bob"), Id("dee"), strength=3),
        tie_of_people(Id("ann"), Id("dee")),
    ]
    assert len(link(scene([*TWO, *ties], theta=1), LinkSort.TIE)) == 3
    assert [x.strength for x in link(scene([*TWO, *ties], theta=3), LinkSort.TIE)] == [3]


def test_a_tie_is_quiet_a_year_after_the_last_contact_and_never_without_a_date() -> None:
    dated = tie_of_people(Id("ann"), Id("cai"), strength=3, last_contact=day(2025, 11, 22))
    undated = tie_of_people(Id("bob"), Id("dee"), strength=3)
    quiet = {x.subject.id: x.quiet for x in link(scene([*TWO, dated, undated]), LinkSort.TIE)}
    assert quiet == {dated.id: True, undated.id: False}
    before = scene([*TWO, dated, undated], on=date(2026, 11, 21))
    assert not any(x.quiet for x in link(before, LinkSort.TIE))


def finding(severity: Severity, *rows: Row, evidence: tuple[str, ...] = ()) -> Finding:
    """Return a finding about these."""
    ties = tuple(Evidence("tie", Id(one)) for one in evidence)
    return Finding(rule=Rule.ONE_RECORDED_LINK, severity=severity, subjects=rows, evidence=ties)


def test_a_finding_marks_its_tie_post_or_collaboration_and_never_a_person() -> None:
    tie = tie_of_people(Id("ann"), Id("cai"), id=Id("t"), strength=3)
    board = [
        Collaboration(id=Id("board"), name="Board"),
        Membership(person_id=Id("ann"), collaboration_id=Id("board")),
    ]
    rows = [Row("tie", Id("t")), Row("post", Id("bob@council")), Row("collaboration", Id("board"))]
    found = scene(
        [*TWO, tie, *board],
        MapKind.PEOPLE,
        *(finding(Severity.SERIOUS, row) for row in rows),
        finding(Severity.SERIOUS, Row("person", Id("dee"))),
    )
    marked = {t.subject.id for t in found.things if t.alarm} | {x.subject.id for x in found.links if x.alarm}
    assert marked == {"t", "bob@council", "board"}
    assert not any(t.alarm for t in found.things if t.shape is Shape.PERSON)


def test_a_finding_about_two_organisations_marks_their_relation_and_its_tie() -> None:
    tie = tie_of_people(Id("ann"), Id("cai"), id=Id("t"), strength=3)
    pair = (Row("organisation", Id("council")), Row("organisation", Id("trust")))
    one = finding(Severity.WORTH_ASKING, *pair, evidence=("t",))
    for kind, sort in ((MapKind.PEOPLE, LinkSort.TIE), (MapKind.ORGANISATIONS, LinkSort.RELATION)):
        (seen,) = link(scene([*TWO, tie], kind, one), sort)
        assert seen.alarm is Alarm.ASKING


def test_a_finding_set_aside_marks_nothing() -> None:
    tie = tie_of_people(Id("ann"), Id("cai"), id=Id("t"), strength=3)
    aside = replace(finding(Severity.SERIOUS, Row("tie", Id("t"))), set_aside=True)
    assert not any(x.alarm for x in scene([*TWO, tie], MapKind.PEOPLE, aside).links)


def test_connectors_are_ringed_by_whether_anyone_pays() -> None:
    found = {t.subject.id: t.connector for t in scene_of(place(), (), Namer(place())).things}
    assert found["p0000"] is Connector.FUNDED
    assert found["p0001"] is Connector.UNFUNDED
    assert found["p0009"] is Connector.NONE


def test_the_maps_own_places_are_kept_and_given_ones_go_before_them() -> None:
    snapshot = place().with_rows([Spot(person_id=Id("p0001"), x=5.5, y=-7.25)], [], 1)
    found = scene_of(snapshot, (), Namer(snapshot))
    assert found.positions[Id("p0001")] == (5.5, -7.25)
    other = scene_of(snapshot, (), Namer(snapshot), positions={Id("p0001"): (1.0, 2.0)})
    assert other.positions[Id("p0001")] == (1.0, 2.0)
    assert moved(found, {Id("p0002"): (0.0, 0.0)}).positions[Id("p0002")] == (0.0, 0.0)


def test_a_map_of_sectors_tells_of_no_body_and_of_nothing_under_five() -> None:
    records: list[Record] = []
    for sector, count in ((Sector.COUNCIL, 5), (Sector.HEALTH, 5), (Sector.POLICE, 4)):
        for k in range(count):
            records += staff(f"{sector.value}{k}p", body=f"{sector.value}{k}", sector=sector)
    pairs = [(f"council{k}p", f"health{k}p") for k in range(5)] + [("council0p", "police0p")]
    records += [tie_of_people(Id(a), Id(b), strength=2) for a, b in pairs]
    found = scene(records, MapKind.SECTORS)
    assert sorted(t.name for t in found.things) == ["Council", "Health"]
    assert [(x.first.id, x.second.id) for x in found.links] == [("sector council", "sector health")]
    assert not link(scene(records[:-2], MapKind.SECTORS), LinkSort.SHARED)


def test_collaborations_without_organisations_are_joined_by_the_people_they_share() -> None:
    records: list[Record] = [Collaboration(id=Id(c), name=c) for c in ("a", "b", "c")]
    for person, boards in (("p", "ab"), ("q", "ab"), ("r", "bc")):
        records.append(Person(id=Id(person), name=person))
        records += [Membership(person_id=Id(person), collaboration_id=Id(b)) for b in boards]
    joined = {(x.first.id, x.second.id): x.carried for x in scene(records, MapKind.ORGANISATIONS).links}
    assert joined == {("a", "b"): 2, ("b", "c"): 1}


def test_a_map_of_collaborations_groups_those_with_one_seat_round_it() -> None:
    found = scene_of(place(), (), Namer(place()), Options(kind=MapKind.COLLABORATIONS))
    seats = {t.subject: sum(t.subject in (x.first, x.second) for x in found.links) for t in found.things}
    for thing in found.things:
        if thing.shape is Shape.PERSON:
            assert (thing.home is not None) == (seats[thing.subject] == 1)
