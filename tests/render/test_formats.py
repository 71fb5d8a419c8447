import io
import re
from dataclasses import replace

import pytest
from defusedxml import ElementTree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtGui import QImage

from stewardmap.analysis.findings import find
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import paper, screen
from stewardmap.picture.options import Options
from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import Part, Text
from stewardmap.picture.scene import MapKind
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import DARK
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.pdf import to_pdf
from stewardmap.render.png import to_image, to_png
from stewardmap.render.svg import to_svg
from stewardmap.wording.namer import Namer
from tests.picture.places import place

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def picture() -> Picture:
    snapshot = place()
    scene = scene_of(snapshot, find(snapshot), Namer(snapshot), Options(kind=MapKind.PEOPLE))
    return compose(scene, paper("A4"), QtMeasurer())


def test_png_has_three_hundred_dots_to_an_inch(picture: Picture) -> None:
    image = QImage.fromData(to_png(picture), "PNG")
    assert (image.width(), image.height()) == (3508, 2480)
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert image.text("Title") == picture.title
    assert image.text("Description") == picture.description


def test_svg_keeps_words_as_words_with_title_and_account(picture: Picture) -> None:
    root = ElementTree.fromstring(to_svg(picture))
    texts = [" ".join(part.text or "" for part in text) for text in root.iter(f"{SVG}text")]
    assert texts == [p.words for p in picture.primitives if isinstance(p, Text)]
    assert root.find(f"{SVG}title").text == picture.title
    assert root.find(f"{SVG}desc").text == picture.description


def test_every_mark_in_svg_bears_its_subject_and_its_name(picture: Picture) -> None:
    root = ElementTree.fromstring(to_svg(picture))
    marks = [e.get("aria-label") for e in root.iter() if e.get("role") == "img"]
    named = [p for p in picture.primitives if isinstance(p, Text) and p.part is Part.LABEL and p.anchor]
    for text in named:
        if text.subject and text.words not in "?!~=":
            assert text.words in marks
            assert f"{text.subject.kind}-{text.subject.id}" not in to_svg(picture)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))


def test_svg_brings_the_letters_it_uses_and_asks_for_nothing(picture: Picture) -> None:
    svg = to_svg(picture)
    assert svg.count("@font-face") >= 4
    assert "Noto Sans Bengali" in svg
    assert len(svg) < 300_000
    assert re.findall(r"(?:href|url)\s*[=(]\s*[\"']?(?!data:)[a-z]+:", svg) == []


def test_svg_of_letters_that_xml_cannot_hold_is_still_svg(picture: Picture) -> None:
    odd = [text for text in picture.primitives if isinstance(text, Text)]
    bad = replace(odd[0].lines[0], words='<b>&"\x0b\x1f')
    broken = replace(picture, primitives=(replace(odd[0], lines=(bad,)),), title="\x02<&>")
    root = ElementTree.fromstring(to_svg(broken))
    assert root.find(f"{SVG}text")[0].text == '<b>&"'


def test_pdf_is_tagged_and_speaks_for_the_picture(picture: Picture) -> None:
    pdf = PdfReader(io.BytesIO(to_pdf(picture)))
    assert len(pdf.pages) == 1
    box = [float(side) for side in pdf.pages[0].mediabox]
    assert box == pytest.approx([0, 0, 841.89, 595.28], abs=0.1)
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.metadata["/Title"] == picture.title
    assert "pdfuaid:part" in pdf.root_object["/Metadata"].get_data().decode()
    assert picture.description[:60] in _alternative_texts(pdf)


def _alternative_texts(pdf: PdfReader) -> str:
    every = (pdf.get_object(number) for number in range(1, pdf.trailer["/Size"]))
    return " ".join(item["/Alt"] for item in every if isinstance(item, DictionaryObject) and "/Alt" in item)


def test_a_screen_picture_is_drawn_on_its_own_canvas() -> None:
    snapshot = place(8, 3, 1, 6)
    shown = compose(scene_of(snapshot, (), Namer(snapshot)), screen(1.0, DARK), QtMeasurer())
    assert to_image(shown).pixelColor(1, 1).name().upper() == DARK.canvas


def test_colours_are_opaque_so_that_lines_are_drawn_fast(picture: Picture) -> None:
    svg = to_svg(picture, for_typst=True)
    assert "opacity" not in svg
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {
        "none",
        *re.findall(r"#[0-9A-F]{6}", svg),
    }
