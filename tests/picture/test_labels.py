"""Names: never over one another, never cut, the most important first, more of them as one comes nearer."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.arrangement import Arrangement
from stewardmap.picture.boxes import Boxes, Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.crossings import Crossings
from stewardmap.picture.filter import Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.frame import Frame, figure, paper, screen
from stewardmap.picture.grounds import groups_of
from stewardmap.picture.labels import Wish, place_labels
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.plot import box_of
from stewardmap.picture.primitives import Primitive, Subject, Text
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import LIGHT, PROJECTOR
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.ui.canvas.fitting import fit_view, likely_scale
from stewardmap.wording.namer import Namer
from tests.golden_pictures import map_of
from tests.picture.places import place
from tests.picture.seen import at_the_top, clashes, names, room_of, view_of

MAPS = [place(12, 5, 2, 14, seed=4), place(40, 14, 3, 70, seed=8), place(60, 24, 4, 90, seed=2)]
KINDS = [MapKind.PEOPLE, MapKind.ORGANISATIONS, MapKind.COLLABORATIONS]
SCALES = [0.25, 0.5, 0.7, 1.0, 1.4, 2.0]
maps = st.sampled_from(range(len(MAPS)))
kinds = st.sampled_from(KINDS)
screens = st.builds(
    screen,
    st.sampled_from(SCALES),
    st.sampled_from([LIGHT, PROJECTOR]),
    label_size=st.sampled_from([11.0, 18.0]),
)
papers = st.sampled_from([paper("A4"), paper("A3"), figure(600, 380)])


@cache
def whole(number: int, kind: MapKind) -> Scene:
    """Return a map whose places were found once."""
    snapshot = MAPS[number]
    return scene_of(snapshot, (), Namer(snapshot), Options(kind=kind))


@cache
def arranged(order: Arrangement) -> Scene:
    """Return the sample as it stands in one order."""
    snapshot, findings = map_of("sample")
    return scene_of(snapshot, findings, Namer(snapshot), Options(arrangement=order))


def part(number: int, options: Options) -> Scene:
    """Return a part of a map, with everything where it was found."""
    snapshot = MAPS[number]
    return scene_of(snapshot, (), Namer(snapshot), options, whole(number, options.kind).positions)


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Return the names that share room with another name."""
    view = view_of(picture)
    rooms = [(text.words, room_of(text, view)) for text in names(picture)]
    return [
        (one, other)
        for at, (one, room) in enumerate(rooms)
        for other, taken in rooms[at + 1 :]
        if room.overlaps(taken)
    ]


def cut(picture: Picture, sheet: Rectangle, view: View) -> list[str]:
    """Return the names of which some lies beyond an edge."""
    return [text.words for text in names(picture) if not room_of(text, view).within(sheet)]


parts = st.builds(
    Options,
    kind=kinds,
    filter=st.builds(Filter, theta=st.integers(1, 4)),
    focus=st.none() | st.builds(Focus, st.just(Subject("person", Id("p0001"))), st.integers(1, 3)),
)


@settings(max_examples=30)
@given(number=maps, options=parts, frame=screens | papers)
def test_no_name_shares_room_with_another_or_with_a_mark(number: int, options: Options, frame: Frame) -> None:
    scene = part(number, options)
    picture = compose(scene, frame, QtMeasurer())
    assert overlapping(picture) == []
    assert list(clashes(picture, at_the_top(scene))) == []


@settings(max_examples=30)
@given(number=maps, kind=kinds, frame=screens, some=st.sets(st.integers(0, 60), min_size=1, max_size=3))
def test_names_of_what_is_selected_are_all_there_and_over_no_other(
    number: int, kind: MapKind, frame: Frame, some: set[int]
) -> None:
    scene = whole(number, kind)
    chosen = frozenset(scene.things[k % len(scene.things)].subject for k in some)
    picture = compose(scene, frame, QtMeasurer(), chosen=chosen)
    assert chosen <= {text.subject for text in names(picture)}
    assert overlapping(picture) == []


@settings(max_examples=8)
@given(number=maps, options=parts, frame=papers)
def test_no_name_is_cut_at_an_edge_of_the_paper(number: int, options: Options, frame: Frame) -> None:
    picture = compose(part(number, options), frame, QtMeasurer())
    sheet = Rectangle(0, 0, frame.width, frame.height)
    assert cut(picture, sheet, view_of(picture)) == []


@pytest.mark.parametrize("order", [Arrangement.SECTOR, Arrangement.LEVEL, Arrangement.PURPOSE])
@pytest.mark.parametrize("frame", [screen(0.5, LIGHT), screen(1.0, PROJECTOR, label_size=18.0), paper("A4")])
def test_the_name_of_a_group_stands_by_its_group_and_over_no_other_name(
    order: Arrangement, frame: Frame
) -> None:
    scene = arranged(order)
    picture = compose(scene, frame, QtMeasurer())
    assert overlapping(picture) == []
    titles = [text for text in names(picture) if scene.groups.get(text.subject or Subject("", ""))]
    assert len(titles) > 1
    view, near = view_of(picture), 6.0 * frame.label_size
    for title in titles:
        marks = [view.at(place) for place in groups_of(scene)[title.subject]]
        room = room_of(title, view).grown(near)
        lefts, tops = zip(*marks, strict=True)
        assert room.overlaps(Rectangle(min(lefts), min(tops), max(lefts), max(tops))), title.words


@settings(max_examples=15)
@given(number=maps, kind=kinds, width=st.integers(560, 1800), height=st.integers(420, 1100))
def test_no_name_is_cut_at_an_edge_of_a_window_that_shows_the_whole_map(
    number: int, kind: MapKind, width: int, height: int
) -> None:
    scene, scale = whole(number, kind), 1.0
    for _again in range(4):
        picture = compose(scene, screen(scale), QtMeasurer())
        (x, y), scale = fit_view(picture, (width, height))
        if screen(scale).scale == picture.scale:
            break
    view = View(scale, width / 2 - x * scale, height / 2 - y * scale)
    assert cut(picture, Rectangle(0, 0, width, height), view) == []


@pytest.mark.parametrize("room", [(360.0, 300.0), (500.0, 400.0), (900.0, 600.0)])
def test_names_leave_the_marks_the_most_of_a_small_window(room: tuple[float, float]) -> None:
    scene = arranged(Arrangement.ORGANISATION)
    scale = likely_scale(scene, room)
    for _again in range(6):
        _middle, scale = fit_view(compose(scene, screen(scale), QtMeasurer()), room)
    left, top, right, bottom = box_of(scene.places)
    assert max((right - left) * scale / room[0], (bottom - top) * scale / room[1]) > 0.5


def test_more_names_are_there_the_nearer_one_comes() -> None:
    for number in range(len(MAPS)):
        counts = [len(names(compose(whole(number, MapKind.PEOPLE), screen(s), QtMeasurer()))) for s in SCALES]
        assert counts[0] < counts[-1]
        assert counts[-1] == len(whole(number, MapKind.PEOPLE).things)
        assert all(more >= less * 0.9 for less, more in pairwise(counts))


words = st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=7).map(" ".join)


@settings(max_examples=30)
@given(said=words, size=st.sampled_from([8.0, 11.0, 18.0]))
def test_names_are_broken_between_words_and_nowhere_else(said: str, size: float) -> None:
    (text,) = placed([wish("one", said)], size)
    assert " ".join(line.words for line in text.lines) == said


def wish(name: str, said: str, matters: float = 0.0) -> Wish:
    """Return the name of a mark in the middle."""
    return Wish(
        subject=Subject("person", name),
        words=said,
        anchor=(0.0, 0.0),
        middle=(0.0, 0.0),
        half=(9.0, 9.0),
        scale=1.0,
        bold=False,
        matters=matters,
    )


def placed(wishes: list[Wish], size: float = 11.0, bounds: Rectangle | None = None) -> tuple[Text, ...]:
    """Return the names that are placed on an empty map."""
    none = Crossings(np.zeros((0, 4)))
    return place_labels(wishes, Boxes(), none, size, bounds, QtMeasurer(), LIGHT).texts


@settings(max_examples=30)
@given(matters=st.lists(st.floats(0, 9), min_size=2, max_size=8, unique=True))
def test_what_matters_most_is_named_where_there_is_room_for_one(matters: list[float]) -> None:
    room = Rectangle(-40, 9, 40, 30)
    found = placed([wish(f"n{k}", f"Name {k}", m) for k, m in enumerate(matters)], bounds=room)
    assert len(found) == 1
    assert found[0].subject == Subject("person", f"n{matters.index(max(matters))}")


def test_the_check_sees_names_that_overlap_and_names_that_are_cut() -> None:
    snapshot: Snapshot = MAPS[0]
    picture = compose(scene_of(snapshot, (), Namer(snapshot)), paper(), QtMeasurer())
    one, other, *_rest = names(picture)
    over: Primitive = replace(other, anchor=one.anchor, offset=one.offset)
    assert overlapping(replace(picture, primitives=(one, over)))
    away = replace(one, anchor=(1e5, 0.0))
    sheet = Rectangle(0, 0, picture.frame.width, picture.frame.height)
    assert cut(replace(picture, primitives=(away,)), sheet, view_of(picture))


@pytest.mark.parametrize("frame", [screen(0.25), screen(0.5), paper("A4")], ids=["far", "near", "A4"])
def test_those_on_whom_most_relies_are_named_in_a_crowd_too(frame: Frame) -> None:
    snapshot = place(150, 40, 10, 450)
    scene = scene_of(snapshot, (), Namer(snapshot))
    picture = compose(scene, frame, QtMeasurer())
    said = {text.subject: text for text in names(picture)}
    top = {subject for subject in at_the_top(scene) if subject.kind == "person"}
    assert len(top) >= 10
    assert top <= said.keys() - set(picture.unnamed)


def test_an_urgent_name_covers_what_a_rehearsal_says_only_where_there_is_no_other_room() -> None:
    """A large mark without an urgent name lies under it, so that every place is on something."""
    none, taken = Crossings(np.zeros((0, 4))), Boxes()
    taken.add(Rectangle(-200, -200, 200, 200))
    urgent = replace(wish("n", "Name", 1.0), urgent=True)

    def box(signs: list[Rectangle]) -> Rectangle:
        found = place_labels([urgent], taken.copy(), none, 11.0, None, QtMeasurer(), LIGHT, signs)
        return found.boxes[urgent.subject]

    under = box([])
    elsewhere = box([under])
    assert not elsewhere.overlaps(under)
    assert box([Rectangle(-200, -200, 200, 200)]) == under
