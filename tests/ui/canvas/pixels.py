"""How far two pictures of a window are from one another."""

from PySide6.QtGui import QImage

_CLEARLY = 40


def share_apart(one: QImage, other: QImage) -> float:
    """Return what share of the pixels is clearly lighter or darker in one than in the other."""
    grey = QImage.Format.Format_Grayscale8
    first, second = (
        bytes(one.convertToFormat(grey).constBits()),
        bytes(other.convertToFormat(grey).constBits()),
    )
    return sum(abs(a - b) > _CLEARLY for a, b in zip(first, second, strict=True)) / len(first)
