"""Setting separate parts of a map side by side."""

import math
from collections.abc import Sequence

from stewardmap.layout.stress import Floats


def pack(parts: Sequence[tuple[Floats, Floats]], gap: float) -> list[Floats]:
    """Return each part's places moved so that the parts stand in rows, the first (the largest) on top.

    A part is its places and the radii round them.
    """
    boxes = [_box(places, radii) for places, radii in parts]
    area = sum((box[2] + gap) * (box[3] + gap) for box in boxes)
    widest = max(max(box[2] for box in boxes), math.sqrt(area))
    moved: list[Floats] = []
    x = y = row = 0.0
    for (places, _), (left, top, width, height) in zip(parts, boxes, strict=True):
        if x > 0 and x + width > widest + 0.5:
            x, y, row = 0.0, y + row + gap, 0.0
        moved.append(places + [x - left, y - top])
        x += width + gap
        row = max(row, height)
    return moved


def _box(places: Floats, radii: Floats) -> tuple[float, float, float, float]:
    left, top = (float((places[:, k] - radii).min()) for k in (0, 1))
    right, bottom = (float((places[:, k] + radii).max()) for k in (0, 1))
    return left, top, right - left, bottom - top
