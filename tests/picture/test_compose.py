from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.findings import find
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture import page
from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import Frame, bucket, figure, paper, screen
from stewardmap.picture.hit import mark_radius
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.plot import RING
from stewardmap.picture.primitives import Layer, Line, Part, Subject, Text
from stewardmap.picture.scene import MapKind
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import DARK
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.picture.places import place
from tests.picture.seen import at_the_top, clashes, names, room_of, view_of

places = st.builds(
    place,
    people=st.integers(6, 40),
    bodies=st.integers(3, 16),
    boards=st.integers(0, 4),
    ties=st.integers(0, 70),
    seed=st.integers(0, 999),
)
frames = st.sampled_from(
    [paper("A4"), paper("A3"), figure(600, 380), screen(1.0), screen(0.35), screen(1.4, DARK)]
)


def drawn(snapshot: Snapshot, frame: Frame, kind: MapKind = MapKind.PEOPLE) -> Picture:
    """Return a picture of a map with its findings."""
    scene = scene_of(snapshot, find(snapshot), Namer(snapshot), Options(kind=kind))
    return compose(scene, frame, QtMeasurer())


@settings(max_examples=10)
@given(snapshot=places, frame=frames, kind=st.sampled_from([MapKind.PEOPLE, MapKind.ORGANISATIONS]))
def test_no_name_lies_over_another_or_over_a_mark(snapshot: Snapshot, frame: Frame, kind: MapKind) -> None:
    scene = scene_of(snapshot, find(snapshot), Namer(snapshot), Options(kind=kind))
    assert list(clashes(drawn(snapshot, frame, kind), at_the_top(scene))) == []


@settings(max_examples=10)
@given(snapshot=places, page=st.sampled_from(["A4", "A3"]))
def test_nothing_is_cut_at_an_edge_of_the_page(snapshot: Snapshot, page: str) -> None:
    picture = drawn(snapshot, paper(page))
    sheet = Rectangle(0, 0, picture.frame.width, picture.frame.height)
    words = [p for p in picture.primitives if isinstance(p, Text)]
    assert [w.words for w in words if not room_of(w, view_of(picture)).within(sheet)] == []


@settings(max_examples=8)
@given(
    snapshot=places
    | st.builds(place, st.just(120), st.just(45), st.just(8), st.just(300), st.integers(0, 99))
)
def test_on_paper_each_thing_is_named_or_keyed_or_counted(snapshot: Snapshot) -> None:
    kind = MapKind.ORGANISATIONS if len(snapshot.people) > 100 else MapKind.PEOPLE
    scene = scene_of(snapshot, (), Namer(snapshot), Options(kind=kind))
    picture = compose(scene, paper("A4"), QtMeasurer())
    named = {text.subject for text in names(picture)}
    assert {thing.subject for thing in scene.things} == named | set(picture.unnamed)
    keyed = [p for p in picture.primitives if isinstance(p, Text) and p.part is Part.LEGEND and p.subject]
    assert {p.subject for p in keyed} == set(picture.numbered)
    said = " ".join(p.words for p in picture.primitives if isinstance(p, Text) and p.part is Part.TITLE)
    assert (f"{len(picture.unnamed)} mark" in said) == bool(picture.unnamed)


def test_paper_keeps_to_eight_points_and_screen_to_nine() -> None:
    snapshot = place(60, 20, 5, 120)
    for frame, least in ((paper("A4"), 8.0), (screen(0.3), 9.0)):
        sizes = {text.size for text in names(drawn(snapshot, frame))}
        assert min(sizes) >= least


def test_numbers_on_the_map_and_in_the_key_agree() -> None:
    picture = drawn(place(45, 18, 5, 90), paper("A4"))
    assert picture.numbered
    on_map = {t.words: t.subject for t in names(picture) if t.words.isdigit()}
    assert on_map == {str(k): subject for k, subject in enumerate(picture.numbered, 1)}


def test_a_page_says_title_place_date_and_caveat() -> None:
    picture = drawn(place(), paper("A4"))
    said = " ".join(p.words for p in picture.primitives if isinstance(p, Text) and p.anchor is None)
    for words in ("Who works with whom in Eastmere", "Eastmere", "22 November 2026", "A missing line means"):
        assert words in said


def test_the_legend_shows_what_is_there_and_nothing_else() -> None:
    few = Snapshot.of_records(
        [r for rows in place(8, 3, 0, 0).tables.values() for r in rows.values() if r.id not in ("tl", "to")],
        place().on,
    )
    words = _legend(drawn(few, screen()))
    assert "organisation" in words
    assert "collaboration" not in words
    assert not any("stronger" in w or "finding: serious" in w for w in words)
    assert "collaboration" in _legend(drawn(place(), screen()))


def _legend(picture: Picture) -> set[str]:
    return {p.words for p in picture.legend if isinstance(p, Text)}


def test_the_same_map_gives_the_same_picture() -> None:
    snapshot = place(40, 15, 4, 80)
    again = Snapshot.of_records(
        [r for rows in reversed(snapshot.tables.values()) for r in reversed(list(rows.values()))], snapshot.on
    )
    assert drawn(snapshot, paper("A4")).primitives == drawn(again, paper("A4")).primitives


def test_what_is_chosen_is_named_first() -> None:
    snapshot = place(60, 20, 5, 140)
    scene = scene_of(snapshot, (), Namer(snapshot))
    hidden = compose(scene, screen(0.25), QtMeasurer()).unnamed
    assert hidden
    shown = compose(scene, screen(0.25), QtMeasurer(), frozenset(hidden[:1]))
    assert hidden[0] not in shown.unnamed


@settings(max_examples=8)
@given(snapshot=places, scale=st.sampled_from([0.2, 0.35, 0.7]))
def test_the_names_round_what_is_chosen_never_cover_each_other(snapshot: Snapshot, scale: float) -> None:
    scene = scene_of(snapshot, (), Namer(snapshot))
    every = frozenset(thing.subject for thing in scene.things)
    chosen = max(every)
    picture = compose(scene, screen(scale), QtMeasurer(), every, frozenset({chosen}))
    rooms = [room_of(text, view_of(picture)) for text in names(picture)]
    assert not [1 for one, other in combinations(rooms, 2) if one.overlaps(other)]
    assert chosen in {text.subject for text in names(picture)}


def test_the_name_of_what_is_chosen_stands_clear_of_its_ring() -> None:
    snapshot = place(6, 3, 0, 0)
    scene = scene_of(snapshot, (), Namer(snapshot))
    person = next(thing.subject for thing in scene.things if thing.subject.kind == "person")
    picture = compose(scene, screen(1.0), QtMeasurer(), frozenset({person}), frozenset({person}))
    view = view_of(picture)
    name = next(room_of(text, view) for text in names(picture) if text.subject == person)
    x, y = view.at(scene.position(person))
    reach = mark_radius(picture, person) + RING
    assert not Rectangle(x, y, x, y).grown(reach).overlaps(name)


def test_primitives_stand_in_the_order_of_their_layers() -> None:
    layers = [p.layer for p in drawn(place(), paper("A4")).primitives if p.layer is not Layer.PAGE]
    assert layers == sorted(layers)


def test_a_line_names_its_two_ends() -> None:
    lines = [p for p in drawn(place(), screen()).primitives if isinstance(p, Line) and p.part is Part.EDGE]
    assert lines
    assert all(line.ends and line.subject for line in lines)


@pytest.mark.parametrize("scale", [0.1, 0.5, 0.7, 1.0, 1.37])
def test_a_scale_is_brought_to_its_step(scale: float) -> None:
    step = bucket(scale)
    assert 1 - 1e-9 <= scale / step < 2**0.5
    assert bucket(step) == pytest.approx(step)


def test_an_empty_map_can_be_drawn() -> None:
    empty = Snapshot.of_records([], place().on)
    for frame in (paper("A4"), screen()):
        assert names(drawn(empty, frame)) == []


def test_a_name_that_no_line_holds_is_not_lost() -> None:
    snapshot = place(8, 3, 1, 5)
    body = replace(snapshot.organisations[Id("o0000")], name="Llanfair" * 12)
    longer = snapshot.with_rows([body], [], 1)
    picture = drawn(longer, paper("A4"))
    subject = Subject("organisation", "o0000")
    assert subject in {text.subject for text in names(picture)} | set(picture.unnamed)


def test_roles_leave_the_names_out() -> None:
    snapshot = place()
    scene = scene_of(snapshot, (), Namer(snapshot, Naming.ROLES))
    told = " ".join(thing.name for thing in scene.things)
    assert not any(person.name in told for person in snapshot.people.values())


def test_near_by_a_line_says_on_how_many_people_and_pairs_it_rests() -> None:
    snapshot = place(30, 8, 1, 50)
    near, far = (drawn(snapshot, screen(scale), MapKind.ORGANISATIONS) for scale in (2.0, 0.25))
    scene = scene_of(snapshot, (), Namer(snapshot), Options(kind=MapKind.ORGANISATIONS))
    told = {
        p.subject: int(p.words)
        for p in near.primitives
        if isinstance(p, Text) and p.part is Part.FIGURE and p.subject is not None
    }
    expected = {link.subject: link.pairs for link in scene.links if link.pairs is not None}
    assert told
    assert told.items() <= expected.items()
    said = "on so many separate people or pairs a line rests"
    assert said in _legend(near)
    assert said not in _legend(far)
    assert not any(p.part is Part.FIGURE for p in far.primitives)


def test_with_a_key_the_legend_stands_where_the_map_grows_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of both ways the one in which fewer are left without a name, and then the larger map."""
    snapshot = place(40, 20, 6, 120, seed=2)
    scene = scene_of(snapshot, (), Namer(snapshot), Options(kind=MapKind.ORGANISATIONS))

    def worth(frame: Frame) -> tuple[int, float]:
        made = compose(scene, frame, QtMeasurer())
        return -len(made.unnamed), made.scale

    frames = [figure(762.0, high) for high in (330.0, 380.0)]
    chosen = [worth(frame) for frame in frames]
    assert compose(scene, frames[0], QtMeasurer()).numbered, "else this would try nothing"
    both = page._sheets
    monkeypatch.setattr(page, "_sheets", lambda *words: both(*words)[:1])
    first = [worth(frame) for frame in frames]
    monkeypatch.setattr(page, "_sheets", lambda *words: both(*words)[1:])
    second = [worth(frame) for frame in frames]
    assert chosen == [max(pair) for pair in zip(first, second, strict=True)]
    assert chosen != first
