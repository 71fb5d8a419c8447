from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.model.ids import Id
from stewardmap.picture.compose import compose
from stewardmap.picture.focus import Focus
from stewardmap.picture.frame import paper
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.namer import Namer
from tests.picture.places import place
from tests.picture.seen import marks
from tests.picture.test_sieve import THERE, shown


def near(centre: Subject, steps: int = 1, kind: MapKind = MapKind.PEOPLE) -> Scene:
    """Return what lies round one thing of the small town."""
    return scene_of(THERE, (), Namer(THERE), Options(kind=kind, focus=Focus(centre, steps)))


def test_a_step_goes_along_ties_and_brings_organisations_with_it() -> None:
    one = near(Subject("person", "ann"))
    assert shown(one) == {"ann", "bob", "cat", "council", "trust"}
    assert one.hidden == ("Only what is 1 step from Ann is shown. 3 others are hidden.",)
    two = near(Subject("person", "ann"), 2)
    assert shown(two) == {"ann", "bob", "cat", "dee", "council", "trust", "carers", "table"}
    assert two.hidden == ("Only what is up to 2 steps from Ann is shown.",)


def test_round_a_body_stand_its_own_people() -> None:
    assert shown(near(Subject("organisation", "council"))) == {"council", "ann", "bob"}
    assert shown(near(Subject("collaboration", "table"))) == {"table", "bob", "council", "carers"}


def test_on_the_map_of_organisations_a_person_is_where_they_work() -> None:
    found = near(Subject("person", "dee"), kind=MapKind.ORGANISATIONS)
    assert shown(found) == {"carers", "council", "trust", "table"}


def test_people_and_collaborations_lead_to_each_other() -> None:
    found = near(Subject("person", "bob"), kind=MapKind.COLLABORATIONS)
    assert shown(found) == {"bob", "table"}


def test_what_is_not_on_the_map_leaves_all_of_it() -> None:
    found = near(Subject("person", "ann"), kind=MapKind.COLLABORATIONS)
    assert shown(found) == {"bob", "table"}
    assert found.hidden == ("Ann is not on this map, so all of it is shown.",)


BIG = place(24, 9, 2, 40, seed=3)
kinds = st.sampled_from([MapKind.PEOPLE, MapKind.ORGANISATIONS, MapKind.COLLABORATIONS])


@settings(max_examples=8)
@given(who=st.integers(0, 23), kind=kinds)
def test_each_step_shows_more_and_moves_nothing(who: int, kind: MapKind) -> None:
    centre = Subject("person", Id(f"p{who:04}"))
    whole = scene_of(BIG, (), Namer(BIG), Options(kind=kind))
    scenes = [scene_of(BIG, (), Namer(BIG), Options(kind=kind, focus=Focus(centre, n))) for n in (1, 2, 3)]
    for less, more in pairwise(scenes):
        assert shown(less) <= shown(more)
    assert all(scene.positions == whole.positions for scene in scenes)


def test_on_paper_a_part_fills_the_page_and_says_that_it_is_one() -> None:
    focus = Focus(Subject("person", Id("p0003")))
    part = scene_of(BIG, (), Namer(BIG), Options(focus=focus))
    page = compose(part, paper(), QtMeasurer())
    whole = compose(scene_of(BIG, (), Namer(BIG)), paper(), QtMeasurer())
    assert page.scale > whole.scale
    assert {mark.subject for mark in marks(page)} == {thing.subject for thing in part.things}
    said = " ".join(getattr(p, "words", "") for p in page.primitives)
    assert "1 step from" in said
