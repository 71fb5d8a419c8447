"""How much room words take in the bundled type, the same on screen and on paper."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from stewardmap.picture.measurer import Extent
from stewardmap.render.fonts import PIXELS, font_for

_ASCENT, _DESCENT = 0.76, 0.21


@dataclass(frozen=True)
class QtMeasurer:
    """Measures by Qt over the bundled fonts; needs no window and makes an application if there is none."""

    def extent(self, words: str, size: float, *, bold: bool = False) -> Extent:
        """Return the room that words take at a size in points."""
        width, ascent, descent = _measured(words, bold=bold)
        return Extent(width * size, ascent * size, descent * size)


@lru_cache(maxsize=16_384)
def _measured(words: str, *, bold: bool) -> tuple[float, float, float]:
    metrics = QFontMetricsF(font_for(words, bold=bold))
    ink = metrics.tightBoundingRect(words)
    width = max(metrics.horizontalAdvance(words), ink.right()) / PIXELS
    return width, max(_ASCENT, -ink.top() / PIXELS + 0.02), max(_DESCENT, ink.bottom() / PIXELS + 0.02)
