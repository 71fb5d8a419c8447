"""A rehearsal drawn over the map: everything in its place, and each change with a sign of its own."""

from datetime import date

import pytest

from stewardmap.analysis.rehearsals.recipe import Introductions, Leaving, Merge, Recipe, Step
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import paper, screen
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Subject, Text
from stewardmap.picture.rehearsed import rehearsed, waiting_in
from stewardmap.picture.scene import Change, MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import DARK, PRINT
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.svg import to_svg
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from tests.analysis.small_maps import a_map, board, body, person, tie, with_records

ANN, BOB, CAT, DAN = (Id(name) for name in ("ann", "bob", "cat", "dan"))
TWO = with_records(
    a_map(body("council", "ann", "bob"), body("trust", "cat", "dan")),
    tie("ann", "cat", strength=4, first_post_id=Id("ann-council")),
    tie("ann", "dan", strength=3),
    tie("bob", "cat", strength=3),
)


def _drawn(snapshot: Snapshot, *steps: Step, kind: MapKind = MapKind.PEOPLE) -> tuple[Scene, Scene]:
    """The map as it is, and as it would be, drawn over it."""
    done = rehearse(snapshot, Recipe(steps, date(2027, 3, 1)))
    before = scene_of(snapshot, (), Namer(snapshot), Options(kind=kind))
    now, names = done.states.now.snapshot, RehearsalNamer(done.happened)
    after = scene_of(now, (), names, Options(kind=kind), before.positions)
    return before, rehearsed(before, after, waiting_in(done, planned=False), done.happened.left)


def _changes(scene: Scene) -> dict[str, Change]:
    every = (*scene.things, *scene.links)
    return {one.subject.id: one.change for one in every if one.change is not None}


def test_a_leaving_crosses_out_what_ends_and_names_what_waits() -> None:
    _before, scene = _drawn(TWO, Leaving(ANN, sudden=True))
    changes = _changes(scene)
    assert changes["ann"] is Change.ENDED
    assert changes["ann~dan"] is Change.ENDED
    assert changes["ann~cat"] is Change.WEAKER
    assert "bob~cat" not in changes
    assert {x.said for x in scene.links if x.subject.id == "ann~cat"} == {"unattended"}
    (post,) = (t for t in scene.things if t.subject == Subject("post", "ann-council"))
    assert (post.change, post.name) == (Change.WEAKER, "ann post: empty")


def test_whoever_holds_no_post_is_crossed_out_too() -> None:
    there = with_records(TWO, person("eve"), *board("table", eve=None, bob=None))
    _before, scene = _drawn(there, Leaving(Id("eve")))
    assert _changes(scene)["eve"] is Change.ENDED


def test_an_introduction_is_new() -> None:
    _before, scene = _drawn(TWO, Introductions(((BOB, DAN),)))
    assert [x.change for x in scene.links if {x.first.id, x.second.id} == {"bob", "dan"}] == [Change.NEW]


@pytest.mark.parametrize("kind", [MapKind.PEOPLE, MapKind.ORGANISATIONS])
@pytest.mark.parametrize(
    "step", [Leaving(ANN), Merge((Id("council"), Id("trust"))), Introductions(((BOB, DAN),))]
)
def test_nothing_moves_or_grows(step: Step, kind: MapKind) -> None:
    before, scene = _drawn(TWO, step, kind=kind)
    assert {one: scene.positions[one] for one in before.positions} == dict(before.positions)
    sizes = {thing.subject: thing.reliance for thing in scene.things}
    assert {thing.subject: sizes[thing.subject] for thing in before.things} == {
        thing.subject: thing.reliance for thing in before.things
    }


def test_a_relation_says_how_many_are_left() -> None:
    _before, scene = _drawn(TWO, Leaving(ANN, sudden=True), kind=MapKind.ORGANISATIONS)
    (link,) = (x for x in scene.links if x.subject == Subject("relation", "council+trust"))
    assert (link.change, link.said) == (Change.WEAKER, "1 left")


def test_a_rehearsal_of_nothing_changes_nothing() -> None:
    _before, scene = _drawn(TWO)
    assert _changes(scene) == {}


@pytest.mark.parametrize("frame", [paper("A4", PRINT), screen(2.0, DARK)], ids=["paper", "screen"])
def test_every_change_has_a_sign_and_the_legend_says_what_it_means(frame: object) -> None:
    _before, scene = _drawn(TWO, Leaving(ANN, sudden=True), Introductions(((BOB, DAN),)))
    picture = compose(scene, frame, QtMeasurer())  # type: ignore[arg-type]
    signs = {p.words for p in picture.primitives if isinstance(p, Text) and p.subject is not None}
    assert {"×", "+"} <= signs
    assert signs & {"unattended", "–"}
    said = {p.words for p in (*picture.primitives, *picture.legend) if isinstance(p, Text)}
    assert {"rehearsed: ended", "rehearsed: weaker, or attended by nobody", "rehearsed: new"} <= said
    assert "Rehearsed: 1 tie ended, 1 weaker or attended by nobody, 1 new." in picture.description
    assert "Crossed out: Ann." in picture.description


def test_a_drawing_for_a_paper_has_the_same_signs() -> None:
    _before, scene = _drawn(TWO, Leaving(ANN, sudden=True), Introductions(((BOB, DAN),)))
    written = to_svg(compose(scene, paper(), QtMeasurer()))
    assert "×" in written
    assert "rehearsed: new" in written
    plain, _same = _drawn(TWO)
    assert "rehearsed" not in to_svg(compose(plain, paper(), QtMeasurer()))
