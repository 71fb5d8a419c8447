"""How far two pictures of a window are from one another."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

_CLEARLY = 40


def share_apart(one: QImage, other: QImage) -> float:
    """Return what share of the pixels is clearly lighter or darker in one than in the other."""
    return float((np.abs(_greys(one) - _greys(other)) > _CLEARLY).mean())


def _greys(image: QImage) -> NDArray[np.int16]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    # What fills a line up to a multiple of four bytes is no pixel, and is whatever was there before.
    return lines[:, : grey.width()].astype(np.int16)
