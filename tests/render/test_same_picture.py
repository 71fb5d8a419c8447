"""One list of primitives is one picture: in the window, as PNG, as PDF and as SVG."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from stewardmap.analysis.findings import find
from stewardmap.analysis.rehearsals.recipe import Leaving, Recipe
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import Frame, paper, screen
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Box, Circle, Line, Part, Primitive, Text
from stewardmap.picture.rehearsed import rehearsed, waiting_in
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import DARK, PRINT, PROJECTOR
from stewardmap.render.letters import FAMILIES, family_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.png import view_and_size
from stewardmap.wording.namer import Namer
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from tests.image_numbers import Pixels, pixels
from tests.picture.places import place
from tests.picture.seen import marks, room_of
from tests.render.rastered import SHARPNESS, WAYS, blocks, blurred, png, svg_as_given

_BLOCK = 4 * SHARPNESS
_APART = {"window": 46.0}
"""The window keeps words as small images on whole pixels, so they are up to half a pixel from their place."""

_APART_IN_FILES = 40.0
_APART_ALONG = 20.0
_APART_INSIDE = 12.0
_LATIN = frozenset(FAMILIES[:2])


PICTURES: Mapping[str, tuple[Frame, MapKind]] = {
    "page": (paper("A4"), MapKind.PEOPLE),
    "dark": (screen(0.7, DARK), MapKind.PEOPLE),
    "projector": (screen(1.0, PROJECTOR, label_size=18.0), MapKind.ORGANISATIONS),
    "rehearsed": (paper("A4"), MapKind.ORGANISATIONS),
    "planned": (screen(0.7, DARK), MapKind.PEOPLE),
}


@cache
def drawn(name: str) -> Picture:
    """Return one of the pictures, composed once."""
    frame, kind = PICTURES[name]
    snapshot = place(seed=3)
    scene = scene_of(snapshot, find(snapshot), Namer(snapshot), Options(kind=kind))
    if name in ("rehearsed", "planned"):
        scene = _rehearsed(snapshot, scene, planned=name == "planned")
    picture = compose(scene, frame, QtMeasurer())
    return _latin(picture) if name == "projector" else picture


def _rehearsed(snapshot: Snapshot, before: Scene, *, planned: bool) -> Scene:
    """Return the map once whoever has most ties has left, or that with the plan carried out."""
    most = max(snapshot.people, key=lambda one: (len(snapshot.ties_of.get(one, ())), one))
    done = rehearse(snapshot, Recipe((Leaving(most, sudden=True),)))
    state = done.planned if planned else done.states.now
    after = scene_of(
        state.snapshot, (), RehearsalNamer(done.happened), Options(kind=before.kind), before.positions
    )
    return rehearsed(before, after, waiting_in(done, planned=planned), done.happened.left)


def signs(picture: Picture) -> set[str]:
    """What stands on lines and marks to say what becomes of them."""
    return {p.words for p in picture.primitives if isinstance(p, Text) and p.part is Part.FINDING}


def _latin(picture: Picture) -> Picture:
    """Leave out words in other letters: when large, another program sets Arabic half a point elsewhere."""
    kept = (
        p for p in picture.primitives if not isinstance(p, Text) or _LATIN.issuperset(map(family_of, p.words))
    )
    return replace(picture, primitives=tuple(kept))


@pytest.fixture
def page() -> Picture:
    return drawn("page")


@cache
def as_png(name: str) -> Pixels:
    return pixels(png(drawn(name)))


def apart(picture: Picture, one: Pixels, other: Pixels, way: str = "") -> list[str]:
    """Return where two drawings of a picture are not the same.

    Letters and edges may be smoothed otherwise, so that single pixels say nothing: looked at are squares of
    four points, and each line, mark and sign as a whole, for a thin line that is lacking hardly changes a
    square, and a sign may stand on a broken line.
    """
    # formats round the last pixel of a page as they like
    high, wide = min(one.shape[0], other.shape[0]), min(one.shape[1], other.shape[1])
    assert high + 1 >= max(one.shape[0], other.shape[0])
    assert wide + 1 >= max(one.shape[1], other.shape[1])
    one, other = one[:high, :wide], other[:high, :wide]
    gap = np.abs(blocks(one, _BLOCK) - blocks(other, _BLOCK)).max(axis=2)
    for line in _lines(picture):
        if line.stroke.dash:  # dots may begin elsewhere, so a broken line is only looked at along its length
            for x, y in _points(picture, line, gap.shape, _BLOCK):
                gap[max(y - 1, 0) : y + 2, max(x - 1, 0) : x + 2] = 0.0
    most = _APART.get(way, _APART_IN_FILES)
    found = [f"{gap[y, x]:.0f} at {4 * x}, {4 * y}" for y, x in np.argwhere(gap > most)]
    change = blurred(one - other)
    for line in _lines(picture):
        along = _along(picture, line, change)
        if along > _APART_ALONG:
            found.append(f"{along:.0f} along {line.subject}")
    signs = [p for p in picture.primitives if isinstance(p, Text) and p.part is Part.FINDING]
    for mark in (*marks(picture), *signs):
        inside = _inside(picture, mark, change)
        if inside > _APART_INSIDE:
            found.append(f"{inside:.0f} inside {mark.subject}")
    return found


def _lines(picture: Picture) -> Iterator[Line]:
    return (p for p in picture.primitives if isinstance(p, Line) and p.part is Part.EDGE)


def _along(picture: Picture, line: Line, change: Pixels) -> float:
    """Return how much the mean colour along a line differs."""
    at = _points(picture, line, change.shape, 1)
    return float(np.abs(change[at[:, 1], at[:, 0]].mean(axis=0)).max()) if len(at) else 0.0


def _inside(picture: Picture, mark: Primitive, change: Pixels) -> float:
    """Return how much the mean colour of a mark differs."""
    view, _, _ = view_and_size(picture)
    left, top, right, bottom = (round(side * SHARPNESS) for side in room_of(mark, view))
    part = change[max(top, 0) : bottom, max(left, 0) : right]
    return float(np.abs(part.mean(axis=(0, 1))).max()) if part.size else 0.0


def _points(picture: Picture, line: Line, shape: tuple[int, ...], block: int) -> NDArray[np.int_]:
    """Return the columns and rows of pixels, or of blocks of them, through which a line runs."""
    view, _, _ = view_and_size(picture)
    ends = np.array([view.at(line.anchor, line.offset), view.at(line.to, line.to_offset)])
    at = np.linspace(*(ends * SHARPNESS / block), num=200).astype(int)
    return at[((at >= 0) & (at < (shape[1], shape[0]))).all(axis=1)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", PICTURES)
def test_every_way_to_see_it_shows_the_same_picture(name: str, way: str, tmp_path: Path) -> None:
    picture = drawn(name)
    assert apart(picture, as_png(name), pixels(WAYS[way](picture, tmp_path)), way) == []


def test_the_svg_that_people_get_is_the_same_picture(page: Picture, tmp_path: Path) -> None:
    picture = _latin(page)
    assert apart(picture, pixels(png(picture)), pixels(svg_as_given(picture, tmp_path))) == []


def _without_a_tie(primitives: tuple[Primitive, ...]) -> tuple[Primitive, ...]:
    """Leave out the thinnest of the longer lines."""
    lines = [p for p in primitives if isinstance(p, Line) and p.part is Part.EDGE and not p.stroke.dash]
    thin = min(line.stroke.width for line in lines)
    lost = max((line for line in lines if line.stroke.width == thin), key=_length)
    return tuple(p for p in primitives if p is not lost)


def _length(line: Line) -> float:
    assert line.anchor
    assert line.to
    return float(np.hypot(line.anchor[0] - line.to[0], line.anchor[1] - line.to[1]))


def _with_a_name_moved(primitives: tuple[Primitive, ...]) -> tuple[Primitive, ...]:
    name = next(p for p in primitives if isinstance(p, Text) and p.part is Part.LABEL and len(p.words) > 4)
    moved = replace(name, offset=(name.offset[0] + 3.0, name.offset[1]))
    return tuple(moved if p is name else p for p in primitives)


def _in_another_colour(primitives: tuple[Primitive, ...]) -> tuple[Primitive, ...]:
    mark = next(p for p in primitives if isinstance(p, Circle | Box) and p.part is Part.MARK and p.fill)
    other = replace(mark, fill=next(fill for fill in PRINT.sectors.values() if fill != mark.fill))
    return tuple(other if p is mark else p for p in primitives)


def _without_a_sign(primitives: tuple[Primitive, ...]) -> tuple[Primitive, ...]:
    sign = next(p for p in primitives if isinstance(p, Text) and p.part is Part.FINDING)
    return tuple(p for p in primitives if p is not sign)


def test_what_a_rehearsal_says_is_among_what_is_drawn() -> None:
    assert {"×", "weaker"} & signs(drawn("rehearsed"))
    assert any(one == "weaker" or one.endswith(" left") for one in signs(drawn("rehearsed")))
    assert {"×", "+"} <= signs(drawn("planned"))


@pytest.mark.parametrize("way", WAYS)
def test_a_writer_that_leaves_out_what_a_rehearsal_says_is_found_out(way: str, tmp_path: Path) -> None:
    picture = drawn("rehearsed")
    wrong = replace(picture, primitives=_without_a_sign(picture.primitives))
    assert apart(picture, as_png("rehearsed"), pixels(WAYS[way](wrong, tmp_path)), way) != []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "fault",
    [_without_a_tie, _with_a_name_moved, _in_another_colour, _without_a_sign],
    ids=lambda f: f.__name__,
)
def test_a_writer_that_draws_something_else_is_found_out(
    fault: Callable[[tuple[Primitive, ...]], tuple[Primitive, ...]], way: str, page: Picture, tmp_path: Path
) -> None:
    wrong = replace(page, primitives=fault(page.primitives))
    assert apart(page, as_png("page"), pixels(WAYS[way](wrong, tmp_path)), way) != []
