import unicodedata

import pytest
from PySide6.QtGui import QImage, QPainter, QRawFont, QTextLayout

from stewardmap.picture.primitives import Align, Layer, Part, Text
from stewardmap.picture.view import View
from stewardmap.picture.wrapping import wrap
from stewardmap.render.fonts import font_for, ready
from stewardmap.render.letters import FAMILIES, family_of, first_family, letters_of
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint

NAMES = [
    "Llŷr Ŵyn-Jones",
    "Gwenllïan Tŵr",
    "অনন্যা মুখোপাধ্যায়",
    "فاطمة الهاشمي",
    "مركز Eastmere المجتمعي",
    "Łukasz Žižek",
]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_every_letter_has_a_figure_of_its_own(name: str, bold: bool) -> None:
    ready()
    layout = QTextLayout(name, font_for(name, bold=bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    families = {run.rawFont().familyName() for run in runs}
    assert families <= set(FAMILIES)
    assert all(index != 0 for run in runs for index in run.glyphIndexes())


@pytest.mark.parametrize("name", NAMES)
def test_what_is_drawn_is_not_a_row_of_boxes(name: str) -> None:
    assert _ink(name) > 0
    assert _pixels(name) != _pixels("\ufffe" * len(name))


def test_two_names_of_one_script_look_different() -> None:
    assert _pixels("রাহুল") != _pixels("অনন্যা")
    assert _pixels("يوسف") != _pixels("فاطمة")


def _pixels(words: str) -> bytes:
    ready()
    image = QImage(260, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    block = wrap(words, 1e9, 16.0, QtMeasurer())
    painter = QPainter(image)
    text = Text(
        anchor=None,
        offset=(4.0, 4.0),
        layer=Layer.LABEL,
        part=Part.LABEL,
        lines=block.lines,
        size=16.0,
        colour="#000000",
        align=Align.START,
        height=block.height,
    )
    paint(painter, [text], View(1.0))
    painter.end()
    return bytes(image.constBits())


def _ink(words: str) -> int:
    return sum(value < 128 for value in _pixels(words))


def test_the_welsh_and_bengali_and_arabic_alphabets_are_all_there() -> None:
    inter, bengali, arabic = (letters_of(f) for f in (FAMILIES[0], FAMILIES[2], FAMILIES[3]))
    assert {ord(c) for c in "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ" + "ÂÊÎÔÛŴŶ"} <= inter
    assigned = {c for c in range(0x0985, 0x09E4) if unicodedata.category(chr(c)) in ("Lo", "Mn", "Mc")}
    assert assigned <= bengali
    assert {c for c in range(0x0621, 0x064B) if unicodedata.category(chr(c)) != "Cn"} <= arabic


def test_the_family_of_a_letter() -> None:
    assert family_of("ŵ") == "Inter"
    assert family_of("ক") == "Noto Sans Bengali"
    assert family_of("ف") == "Noto Sans Arabic"
    assert family_of("漢") is None
    assert first_family("Eastmere বাংলা") == "Noto Sans Bengali"
    assert first_family("Eastmere") == "Inter"


def test_words_measure_the_same_at_any_size() -> None:
    measurer = QtMeasurer()
    small, large = measurer.extent("Harbour Avenue", 9.0), measurer.extent("Harbour Avenue", 90.0)
    assert large.width == pytest.approx(10 * small.width)
    assert measurer.extent("Harbour Avenue", 9.0, bold=True).width > small.width


def test_measured_width_is_that_of_the_font_file() -> None:
    ready()
    raw = QRawFont.fromFont(font_for("AV", bold=False))
    advances = raw.advancesForGlyphIndexes(raw.glyphIndexesForString("Ho"))
    wide = sum(point.x() for point in advances) / 100
    assert QtMeasurer().extent("Ho", 1.0).width == pytest.approx(wide, abs=0.02)
