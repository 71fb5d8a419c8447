from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.boxes import Rectangle
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.ui.canvas.fitting import fit_view
from stewardmap.wording.namer import Namer
from tests.picture.places import place
from tests.picture.seen import marks, names, room_of


def seen_in(snapshot: Snapshot, room: tuple[float, float]) -> tuple[Rectangle, float]:
    """Return the box of all marks and names once a picture is fitted to a window, and the scale."""
    picture = compose(scene_of(snapshot, (), Namer(snapshot)), screen(0.5), QtMeasurer())
    (x, y), scale = fit_view(picture, room)
    view = View(scale, room[0] / 2 - x * scale, room[1] / 2 - y * scale)
    boxes = [room_of(one, view) for one in [*marks(picture), *names(picture)]]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Rectangle(min(lefts), min(tops), max(rights), max(bottoms)), scale


@settings(max_examples=12)
@given(people=st.integers(1, 40), width=st.integers(600, 1400), height=st.integers(400, 900))
def test_every_name_and_mark_is_in_the_window(people: int, width: int, height: int) -> None:
    box, scale = seen_in(place(people, 8, 2, 40), (width, height))
    assert box.within(Rectangle(0, 0, width, height))
    tight = box.right - box.left > width - 30 or box.bottom - box.top > height - 30
    assert tight or scale > 1.5


def test_a_map_with_nothing_on_it_is_seen_as_it_is() -> None:
    empty = Snapshot.of_records([], place().on)
    picture = compose(scene_of(empty, (), Namer(empty)), screen(1.0), QtMeasurer())
    assert fit_view(picture, (800, 600)) == ((0.0, 0.0), 1.0)
