"""Setting separate parts of a map beside each other."""

import math
from collections.abc import Sequence

import numpy as np

from stewardmap.layout.stress import Floats

_STEP = 40.0
_FEW = 60


def pack(parts: Sequence[tuple[Floats, Floats]], gap: float) -> list[Floats]:
    """Return each part's places moved so that no part lies over another, the first (the largest) on top.

    A part is its places and the radii round them. A few small parts go into the corners that the first
    leaves free; all others stand in rows.
    """
    boxes = [_box(places, radii) for places, radii in parts]
    area = sum((width + gap) * (height + gap) for _, _, width, height in boxes)
    widest = max(math.sqrt(area), *(width for _, _, width, _ in boxes), 0.0)
    corners = _corners(parts, boxes, gap) if 1 < len(parts) <= _FEW else {}
    moved: list[Floats] = []
    x = y = row = 0.0
    for k, ((places, _), (left, top, width, height)) in enumerate(zip(parts, boxes, strict=True)):
        if k in corners:
            moved.append(places + np.array(corners[k]))
            continue
        if x > 0 and x + width > widest + 0.5:
            x, y, row = 0.0, y + row + gap, 0.0
        moved.append(places + np.array((x - left, y - top)))
        x += width + gap
        row = max(row, height)
    return moved


def _corners(
    parts: Sequence[tuple[Floats, Floats]], boxes: Sequence[tuple[float, float, float, float]], gap: float
) -> dict[int, tuple[float, float]]:
    """Return how far to move the parts that fit into the box of the first, lowest free place first."""
    (first, radii), (left, top, width, height) = parts[0], boxes[0]
    places, room = first - np.array((left, top)), radii
    found: dict[int, tuple[float, float]] = {}
    for k in range(1, len(parts)):
        own_left, own_top, wide, high = boxes[k]
        if wide * high > 0.1 * width * height:
            continue
        spot = _free_spot(places, room, (width - wide, height - high), parts[k], (own_left, own_top), gap)
        if spot is None:
            continue
        found[k] = spot
        places = np.vstack((places, parts[k][0] + np.array(spot)))
        room = np.concatenate((room, parts[k][1]))
    return found


def _free_spot(
    places: Floats,
    radii: Floats,
    room: tuple[float, float],
    part: tuple[Floats, Floats],
    corner: tuple[float, float],
    gap: float,
) -> tuple[float, float] | None:
    for down in range(int(room[1] // _STEP), -1, -1):
        across = np.arange(int(room[0] // _STEP) + 1) * _STEP
        moves = np.column_stack((across - corner[0], np.full(len(across), down * _STEP - corner[1])))
        clear = np.ones(len(moves), dtype=bool)
        for place, radius in zip(*part, strict=True):
            spots = moves + place
            away = np.hypot(spots[:, 0, None] - places[:, 0], spots[:, 1, None] - places[:, 1])
            clear &= (away >= radii + radius + gap / 2).all(axis=1)
        if clear.any():
            k = int(np.argmax(clear))
            return float(moves[k, 0]), float(moves[k, 1])
    return None


def _box(places: Floats, radii: Floats) -> tuple[float, float, float, float]:
    left, top = (float((places[:, k] - radii).min()) for k in (0, 1))
    right, bottom = (float((places[:, k] + radii).max()) for k in (0, 1))
    return left, top, right - left, bottom - top
