"""The pixels of a picture as numbers, without what fills a line up to a multiple of four bytes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

Pixels = NDArray[np.float32]
"""Lines, columns and three colours, from 0 to 255."""


def pixels(image: QImage) -> Pixels:
    """Return an image as numbers."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).astype(np.float32)
