"""A picture as pixels, by every way it is seen: the window, PNG, and PDF and SVG as others draw them."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from stewardmap.paths import resource
from stewardmap.picture.picture import Picture
from stewardmap.render.pdf import to_pdf, typeset
from stewardmap.render.png import to_png, view_and_size
from stewardmap.render.svg import to_svg
from stewardmap.ui.canvas.drawn import MARGIN, Content, draw_pixels
from tests.image_numbers import Pixels

SHARPNESS = 2
"""Pixels to a point."""


def window(picture: Picture, folder: Path) -> QImage:
    """Draw a picture as the window does when it is still, over its canvas."""
    view, width, height = view_and_size(picture)
    size = QSize(round(width), round(height))
    drawn = draw_pixels(Content(picture, frozenset()), view, size, SHARPNESS).image
    image = QImage(size * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(QColor(picture.frame.theme.canvas))
    painter = QPainter(image)
    painter.drawImage(QPoint(-MARGIN, -MARGIN), drawn)
    painter.end()
    return image


def pdf(picture: Picture, folder: Path) -> QImage:
    """Draw the PDF file by hayro, which is in typst and has nothing to do with what wrote it."""
    return _by_typst(picture, folder / "map.pdf", to_pdf(picture))


def svg(picture: Picture, folder: Path) -> QImage:
    """Draw the SVG file by resvg, which is in typst.

    It is the kind that is made for typst, where Bengali is outlines: typst would take it letter by letter.
    """
    return _by_typst(picture, folder / "map.svg", to_svg(picture, for_typst=True).encode())


def svg_as_given(picture: Picture, folder: Path) -> QImage:
    """Draw the SVG file that people get by resvg, for pictures in Latin letters."""
    return _by_typst(picture, folder / "given.svg", to_svg(picture).encode())


def png(picture: Picture) -> QImage:
    """Read the PNG file, which the other ways are held against."""
    return QImage.fromData(to_png(picture, 72.0 * SHARPNESS), "PNG")


WAYS: Mapping[str, Callable[[Picture, Path], QImage]] = {
    "window": window,
    "PDF": pdf,
    "SVG": svg,
}


def _by_typst(picture: Picture, file: Path, content: bytes) -> QImage:
    _, width, height = view_and_size(picture)
    file.write_bytes(content)
    page = file.with_suffix(".typ")
    page.write_text(
        f"#set page(width: {width}pt, height: {height}pt, margin: 0pt)\n"
        f'#image("{file.name}", width: 100%, height: 100%)',
        encoding="utf-8",
    )
    return QImage.fromData(
        typeset().compile(
            str(page),
            format="png",
            ppi=72.0 * SHARPNESS,
            font_paths=[str(resource("fonts"))],
            ignore_system_fonts=True,
        ),
        "PNG",
    )


def blocks(image: Pixels, side: int) -> Pixels:
    """Return the mean colour of each square of so many pixels; the rest at two edges is left out."""
    high, wide = image.shape[0] // side, image.shape[1] // side
    whole = image[: high * side, : wide * side]
    mean: Pixels = whole.reshape(high, side, wide, side, 3).mean(axis=(1, 3))
    return mean


def blurred(image: Pixels) -> Pixels:
    """Return an image of which each pixel is the mean of nine, in which smoothing makes no difference."""
    wide = sum(np.roll(image, at, axis=1) for at in (-1, 0, 1))
    return np.asarray(sum(np.roll(wide, at, axis=0) for at in (-1, 0, 1))) / 9
