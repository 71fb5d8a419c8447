from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.hit import _distance, mark_radius, subject_at, subjects_within
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Line, Part, Subject
from stewardmap.picture.scene import Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.namer import Namer
from tests.picture.places import place

SCENE = scene_of(place(), (), Namer(place()))


@pytest.fixture(scope="module")
def picture() -> Picture:
    return compose(SCENE, screen(1.0), QtMeasurer())


def test_the_middle_of_each_mark_is_that_thing(picture: Picture) -> None:
    scene: Scene = SCENE
    for thing in scene.things:
        assert subject_at(picture, scene.position(thing.subject), 1.0) == thing.subject


def test_a_line_is_hit_a_few_points_off_and_not_far_off(picture: Picture) -> None:
    lines = [p for p in picture.primitives if isinstance(p, Line) and p.part is Part.EDGE]
    ties = [line for line in lines if line.subject and line.subject.kind == "tie"]
    seen = 0
    for line in ties:
        assert line.anchor is not None
        assert line.to is not None
        middle = ((line.anchor[0] + line.to[0]) / 2, (line.anchor[1] + line.to[1]) / 2)
        seen += subject_at(picture, middle, 1.0) == line.subject
    assert seen > 0.7 * len(ties)
    assert subject_at(picture, (-5000.0, -5000.0), 1.0) is None


def test_a_lasso_takes_what_stands_in_it(picture: Picture) -> None:
    everything = {thing.subject for thing in SCENE.things}
    assert set(subjects_within(picture, Rectangle(-1e6, -1e6, 1e6, 1e6))) == everything
    assert subjects_within(picture, Rectangle(-10, -10, -9, -9)) == ()


def test_a_mark_has_a_size_and_what_is_not_there_has_none(picture: Picture) -> None:
    assert mark_radius(picture, SCENE.things[0].subject) >= 8
    assert mark_radius(picture, Subject("person", "nobody")) == 0


@settings(max_examples=60)
@given(chance=st.randoms(use_true_random=False), scale=st.sampled_from([0.2, 0.7, 1.0, 2.4]))
def test_nothing_under_the_pointer_is_overlooked_by_not_looking_at_each(
    picture: Picture, chance: Random, scale: float
) -> None:
    shown = [p for p in picture.primitives if p.subject and p.anchor and p.part is not Part.GROUND]
    x, y = chance.choice(shown).anchor or (0.0, 0.0)
    at = x + chance.uniform(-9, 9) / scale, y + chance.uniform(-9, 9) / scale
    looked_at = list(picture.rooms.under(at, scale, 5.0))
    hit = [p for p in shown if _distance(p, at, scale) <= 5.0]
    assert [p for p in looked_at if _distance(p, at, scale) <= 5.0] == hit
    assert len(looked_at) < len(shown) / 2
