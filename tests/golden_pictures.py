"""The golden pictures: small pictures of invented maps that the suite compares with what is drawn now.

Take them again with `python -m tests.golden_pictures` once you have looked at what changed.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.findings import find
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import Frame, paper, screen
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.scene import MapKind, Scene
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import THEMES
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.png import to_image
from stewardmap.ui.canvas.fitting import fit_view, likely_scale
from stewardmap.wording.namer import Namer
from tests.image_numbers import pixels
from tests.picture.places import place

FOLDER = Path(__file__).parent / "files" / "golden"
WIDTH = 440
_WINDOW = (900.0, 600.0)
_BLOCK = 4
_STEPS = 17
_TURNS = 3
_FINDINGS_UP_TO = 200


@dataclass(frozen=True)
class Golden:
    """Which picture: of which map and kind, in which theme, in the window or on a page."""

    of: str
    kind: MapKind
    theme: str
    page: str = ""

    @property
    def name(self) -> str:
        """What its file is called."""
        return "-".join(part for part in (self.of, self.kind.value, self.theme, self.page) if part)

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}.png"


def every() -> Iterator[Golden]:
    """Yield all golden pictures."""
    for kind in (MapKind.PEOPLE, MapKind.ORGANISATIONS, MapKind.COLLABORATIONS):
        for theme in THEMES:
            yield Golden("sample", kind, theme, "A4" if theme == "print" else "")
    yield Golden("30", MapKind.PEOPLE, "light")
    yield Golden("30", MapKind.PEOPLE, "print", "A4")
    yield Golden("200", MapKind.PEOPLE, "dark")
    yield Golden("200", MapKind.PEOPLE, "print", "A3")
    yield Golden("1000", MapKind.ORGANISATIONS, "light")
    yield Golden("1000", MapKind.PEOPLE, "dark")


@cache
def map_of(of: str) -> tuple[Snapshot, tuple[Finding, ...]]:
    """Return the sample, or an invented map of so many people, with its findings."""
    if of == "sample":
        from stewardmap.operations.sample import sample_workspace

        with tempfile.TemporaryDirectory() as folder:
            workspace = sample_workspace(Path(folder) / "sample.smap")
            snapshot = workspace.snapshot()
            workspace.close()
    else:
        people = int(of)
        snapshot = place(people, max(14, people // 8), max(3, people // 60), people * 5 // 2, seed=7)
    few = of == "sample" or int(of) <= _FINDINGS_UP_TO
    return snapshot, tuple(find(snapshot)) if few else ()


@cache
def _scene(of: str, kind: MapKind) -> Scene:
    snapshot, findings = map_of(of)
    return scene_of(snapshot, findings, Namer(snapshot), Options(kind=kind))


@cache
def composed(golden: Golden) -> Picture:
    """Return the picture as it is now: on its page, or at the scale at which it fits a window."""
    scene = _scene(golden.of, golden.kind)
    theme = THEMES[golden.theme]
    if golden.page:
        return compose(scene, paper(golden.page, theme), QtMeasurer())
    scale = likely_scale(scene, _WINDOW)
    for _turn in range(_TURNS):
        frame: Frame = screen(scale, theme)
        picture = compose(scene, frame, QtMeasurer())
        scale = fit_view(picture, _WINDOW)[1]
        if screen(scale).scale == picture.scale:
            break
    return picture


def drawn(picture: Picture) -> QImage:
    """Return a picture drawn small, in few colours, so that its file is small too."""
    image = to_image(picture, 72.0).convertToFormat(QImage.Format.Format_RGB888)
    image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    few = (np.round(pixels(image) / _STEPS) * _STEPS).astype(np.uint8)
    high, wide, _ = few.shape
    return QImage(few.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def apart(one: QImage, other: QImage) -> float:
    """Return how far two drawings are apart, 0 to 255: by the mean colour of the square that differs most.

    Squares of four pixels, so that a machine may smooth letters and edges in its own way.
    """
    if abs(one.height() - other.height()) > 1 or one.width() != other.width():
        return 255.0
    high = min(one.height(), other.height()) // _BLOCK * _BLOCK
    gap = pixels(one)[:high] - pixels(other)[:high]
    mean = gap.reshape(high // _BLOCK, _BLOCK, one.width() // _BLOCK, _BLOCK, 3).mean(axis=(1, 3))
    return float(np.abs(mean).max())


def kept(golden: Golden) -> QImage:
    """Return a golden picture from its file."""
    return QImage(str(golden.file), "PNG")


def take(names: Mapping[str, Golden]) -> None:
    """Draw the golden pictures of these names and keep them."""
    FOLDER.mkdir(exist_ok=True)
    for golden in names.values():
        drawn(composed(golden)).save(str(golden.file))


def main(words: list[str]) -> int:
    """Take all golden pictures, or those whose names begin with one of the words."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    names = {golden.name: golden for golden in every()}
    if not words:
        for old in FOLDER.glob("*.png"):
            old.unlink()
    take({name: golden for name, golden in names.items() if not words or name.startswith(tuple(words))})
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
