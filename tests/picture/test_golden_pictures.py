"""What is drawn is what was looked at: the sample and invented maps, in every theme, on screen and paper."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from stewardmap.picture.primitives import Box, Circle, Line, Part, Primitive, Text
from tests.golden_pictures import FOLDER, apart, composed, drawn, every, kept

_APART = 20.0
_MOST_BYTES = 2_000_000
_AGAIN = "look at what changed, then take the pictures again: python -m tests.golden_pictures"
GOLDEN = {golden.name: golden for golden in every()}


@pytest.mark.parametrize("name", GOLDEN)
def test_it_looks_as_it_did(name: str) -> None:
    golden = GOLDEN[name]
    assert golden.file.exists(), _AGAIN
    assert apart(drawn(composed(golden)), kept(golden)) < _APART, _AGAIN


def test_no_other_pictures_are_kept_and_they_are_small() -> None:
    files = {file.stem: file.stat().st_size for file in FOLDER.iterdir()}
    assert set(files) == set(GOLDEN)
    assert sum(files.values()) < _MOST_BYTES


Primitives = tuple[Primitive, ...]


def _without(primitives: Primitives, lost: Primitive) -> Primitives:
    return tuple(p for p in primitives if p is not lost)


def _without_a_tie(primitives: Primitives) -> Primitives:
    lines = [p for p in primitives if isinstance(p, Line) and p.part is Part.EDGE and not p.stroke.dash]
    return _without(primitives, max(lines, key=lambda line: _length(line) * line.stroke.width))


def _length(line: Line) -> float:
    return math.dist(line.anchor, line.to) if line.anchor and line.to else 0.0


def _a_name(primitives: Primitives) -> Text:
    return next(p for p in primitives if isinstance(p, Text) and p.part is Part.LABEL and len(p.words) > 4)


def _with_a_name_moved(primitives: Primitives) -> Primitives:
    name = _a_name(primitives)
    moved = replace(name, offset=(name.offset[0] + 9.0, name.offset[1] + 5.0))
    return tuple(moved if p is name else p for p in primitives)


def _without_a_name(primitives: Primitives) -> Primitives:
    return _without(primitives, _a_name(primitives))


def _in_another_colour(primitives: Primitives) -> Primitives:
    mark = next(p for p in primitives if isinstance(p, Circle | Box) and p.part is Part.MARK and p.fill)
    return tuple(replace(mark, fill="#B25900") if p is mark else p for p in primitives)


def _without_a_row_of_the_legend(primitives: Primitives) -> Primitives:
    return _without(primitives, next(p for p in primitives if p.part is Part.LEGEND and isinstance(p, Text)))


@pytest.mark.parametrize(
    "fault",
    [_without_a_tie, _with_a_name_moved, _without_a_name, _in_another_colour, _without_a_row_of_the_legend],
    ids=lambda fault: fault.__name__,
)
@pytest.mark.parametrize("name", ["sample-organisations-print-A4", "30-people-print-A4"])
def test_a_fault_in_one_place_is_seen(name: str, fault: Callable[[Primitives], Primitives]) -> None:
    golden = GOLDEN[name]
    picture = composed(golden)
    wrong = replace(picture, primitives=fault(picture.primitives))
    assert apart(drawn(wrong), kept(golden)) > _APART
