"""Breaking words into lines that are about equally long."""

from dataclasses import dataclass
from functools import lru_cache

from stewardmap.picture.measurer import Measurer
from stewardmap.picture.primitives import TextLine

_LEADING = 1.16


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with their baselines below the block's top, and its width and height, in points."""

    lines: tuple[TextLine, ...]
    width: float
    height: float
    size: float
    bold: bool


@lru_cache(maxsize=16_384)
def wrap(words: str, room: float, size: float, measurer: Measurer, *, bold: bool = False) -> Block:
    """Return words broken at spaces into as few lines as fit the room; a long word may stand out."""
    pieces = words.split() or [""]
    lines = _greedy(pieces, room, size, measurer, bold=bold)
    if len(lines) > 1:
        lines = _even(pieces, lines, room, size, measurer, bold=bold)
    return _block(lines, size, measurer, bold=bold)


def _greedy(pieces: list[str], room: float, size: float, measurer: Measurer, *, bold: bool) -> list[str]:
    lines = [pieces[0]]
    for piece in pieces[1:]:
        longer = f"{lines[-1]} {piece}"
        if measurer.extent(longer, size, bold=bold).width <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _even(
    pieces: list[str], lines: list[str], room: float, size: float, measurer: Measurer, *, bold: bool
) -> list[str]:
    """Return the same number of lines in less room, if there is a way."""
    for share in (0.55, 0.65, 0.75, 0.85):
        narrower = _greedy(pieces, room * share, size, measurer, bold=bold)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _block(lines: list[str], size: float, measurer: Measurer, *, bold: bool) -> Block:
    placed: list[TextLine] = []
    top = bottom = 0.0
    for line in lines:
        extent = measurer.extent(line, size, bold=bold)
        baseline = top + extent.ascent
        placed.append(TextLine(line, baseline, extent.width))
        bottom = baseline + extent.descent
        top = max(top + size * _LEADING, baseline + extent.descent - size * 0.06)
    return Block(tuple(placed), max(line.width for line in placed), bottom, size, bold)
