"""The picture of what changed since a day: what bears which sign, and that no mark moves."""

from datetime import date

from stewardmap.model.dates import day, year
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Side
from stewardmap.picture.changed_since import changed_since
from stewardmap.picture.description import describe
from stewardmap.picture.filter import Filter
from stewardmap.picture.legend_words import change_words
from stewardmap.picture.options import Options
from stewardmap.picture.scene import Change, MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map, body, person, posted, says, tie

THEN = date(2025, 1, 1)


def town() -> Snapshot:
    """Ann hands over to Bob; one tie grows, one fades, one is only rated, one ends and one begins."""
    return a_map(
        body("town", "cat"), body("trust", "dee"), person("ann"), person("bob"), person("eve"),
        posted("ann", "town", ends=day(2026, 3, 31)), posted("bob", "town", starts=day(2026, 5, 1)),
        tie("cat", "dee", None), says("cat~dee", Side.FIRST, 2, year(2024)),
        says("cat~dee", Side.FIRST, 4, year(2026)),
        tie("dee", "eve", None), says("dee~eve", Side.FIRST, 5, year(2024)),
        says("dee~eve", Side.FIRST, 1, year(2026)),
        tie("cat", "eve", None), says("cat~eve", Side.FIRST, 3, year(2026)),
        tie("ann", "cat", until=day(2026, 3, 31)), tie("bob", "dee", since=year(2026)),
    )  # fmt: skip


def drawn(snapshot: Snapshot, kind: MapKind = MapKind.PEOPLE, then: date = THEN) -> Scene:
    names = Namer(snapshot)
    after = scene_of(snapshot, (), names, Options(kind=kind))
    options = Options(kind=kind, filter=Filter(on=then))
    return changed_since(scene_of(snapshot, (), names, options, after.positions), after)


def changes(scene: Scene) -> dict[str, Change]:
    things = {x.subject.id: x.change for x in scene.things}
    links = {x.subject.id: x.change for x in scene.links if x.subject.kind in ("tie", "relation")}
    return {one: change for one, change in (things | links).items() if change is not None}


def test_each_change_bears_its_sign() -> None:
    scene = drawn(town())
    assert changes(scene) == {
        "ann": Change.ENDED, "ann~cat": Change.ENDED, "ann-town": Change.WEAKER,
        "bob": Change.NEW, "bob~dee": Change.NEW,
        "cat~dee": Change.STRONGER, "dee~eve": Change.WEAKER,
    }  # fmt: skip
    said = {x.subject.id: (x.said, x.strength) for x in scene.links if x.said}
    assert said == {"cat~dee": ("stronger", 4), "dee~eve": ("weaker", 1)}


def test_a_post_that_is_held_since_is_not_crossed_out() -> None:
    scene = drawn(town())
    assert "bob-town" not in {x.subject.id for x in scene.things}
    assert all(x.first.id != "bob-town" for x in scene.links)


def test_every_mark_keeps_its_place() -> None:
    snapshot = town()
    today = scene_of(snapshot, (), Namer(snapshot), Options())
    scene = drawn(snapshot)
    assert {one: scene.positions[one] for one in today.positions} == dict(today.positions)


def test_a_relation_that_rests_on_more_people_is_stronger() -> None:
    snapshot = a_map(
        body("town", "ann", "bob"), body("trust", "cat", "dee"), tie("ann", "cat"),
        tie("bob", "dee", since=year(2026)),
    )  # fmt: skip
    relation = next(x for x in drawn(snapshot, MapKind.ORGANISATIONS).links if x.pairs)
    assert (relation.change, relation.said) == (Change.STRONGER, "2 now, not 1")


def test_on_its_own_day_nothing_bears_a_sign() -> None:
    snapshot = town()
    assert changes(drawn(snapshot, then=snapshot.on)) == {}


def test_legend_and_description_say_since_when() -> None:
    scene = drawn(town())
    assert change_words(Change.STRONGER, scene.since) == "stronger since 1 January 2025"
    assert "Since 1 January 2025: " in describe(scene)
    assert "1 stronger, 2 weaker" in describe(scene)
