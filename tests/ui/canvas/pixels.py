"""How far two pictures of a window are from one another."""

import numpy as np
from PySide6.QtGui import QImage

from tests.image_numbers import pixels

_CLEARLY = 40


def share_apart(one: QImage, other: QImage) -> float:
    """Return what share of the pixels is clearly lighter or darker in one than in the other."""
    return float((np.abs(pixels(one).mean(axis=2) - pixels(other).mean(axis=2)) > _CLEARLY).mean())
