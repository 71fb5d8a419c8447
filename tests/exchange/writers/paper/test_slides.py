from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from time import process_time
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt

from stewardmap.exchange.disclose import LEVELS
from stewardmap.exchange.writers.paper.slides import to_pptx
from stewardmap.picture.primitives import Part, Text
from stewardmap.wording.naming import Naming
from tests.exchange.writers.paper.sample_paper import LEAVER, sample_paper_at
from tests.journeys.sample_map import sample_map


def _slides(naming: Naming = Naming.ORGANISATIONS) -> Any:
    return Presentation(BytesIO(to_pptx(sample_paper_at(naming))))


def _words(shape: Any) -> str:
    cells = [cell.text for row in shape.table.rows for cell in row.cells] if shape.has_table else []
    own = [shape.text_frame.text] if shape.has_text_frame else []
    described = [*shape._element.xpath(".//p:cNvPr/@descr"), *shape._element.xpath(".//p:cNvPr/@name")]
    return "\n".join([*own, *cells, *described])


def _each(shapes: Any) -> Iterator[Any]:
    for one in shapes:
        yield one
        if one.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _each(one.shapes)


def _text(slides: Any) -> str:
    notes = [one.notes_slide.notes_text_frame.text for one in slides.slides if one.has_notes_slide]
    return "\n".join([*notes, *(_words(shape) for one in slides.slides for shape in _each(one.shapes))])


def _map_slide(slides: Any) -> Any:
    return next(one for one in slides.slides if one.has_notes_slide)


def test_there_is_a_slide_for_each_part_with_its_title_level_and_number() -> None:
    paper, slides = sample_paper_at(Naming.ORGANISATIONS), _slides()
    titles = [one.shapes.title.text_frame.text for one in slides.slides]
    assert list(dict.fromkeys(titles)) == [paper.title, *(part.heading for part in paper.parts)]
    assert titles[1] == "What is asked of the board"
    for number, one in enumerate(slides.slides, start=1):
        assert any(f"{paper.footer} · {number}" in _words(shape) for shape in one.shapes)


def test_every_thing_on_the_map_is_one_group_with_its_name_so_that_both_move() -> None:
    figure = sample_paper_at(Naming.ORGANISATIONS).picture
    assert figure is not None
    shapes = [one for one in _map_slide(_slides()).shapes if one._element.xpath(".//p:cNvPr/@descr")]
    named = Counter(one.name for one in shapes)
    assert all(named[thing.name] == 1 for thing in figure.scene.things)
    texts = [one for one in figure.picture.primitives if isinstance(one, Text) and one.part is Part.LABEL]
    labels = {one.subject: one.lines[0].words for one in texts}
    groups = {one.name: one for one in shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP}
    assert len(labels) > 20
    for thing in figure.scene.things:
        group = groups[thing.name]
        written = [one.text_frame.text for one in group.shapes if one.has_text_frame]
        assert any(labels[thing.subject] in one for one in written)
        for one in group.shapes:  # what lies in a group is measured as the slide is
            assert group.left <= one.left <= one.left + one.width <= group.left + group.width


def test_every_tie_is_glued_to_the_two_marks_it_joins_and_lies_under_them() -> None:
    slide = _map_slide(_slides())
    groups = [one for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.GROUP]
    marks = {shape.shape_id: group.name for group in groups for shape in group.shapes}
    glued = 0
    for line in (one for one in slide.shapes if "cxnSp" in one._element.tag):
        ends = [int(one) for one in line._element.xpath(".//a:stCxn/@id | .//a:endCxn/@id")]
        if ends:
            assert line.name == " – ".join(marks[one] for one in ends)
            glued += 1
    drawn = sample_paper_at(Naming.ORGANISATIONS).picture.picture.primitives  # type: ignore[union-attr]
    assert glued == sum(one.part is Part.EDGE and bool(getattr(one, "ends", None)) for one in drawn) > 50
    order = [bool(one._element.xpath(".//a:stCxn")) for one in slide.shapes]
    assert order == sorted(order, reverse=True)


def test_everything_stands_on_the_slide() -> None:
    slides = _slides()
    for one in slides.slides:
        for shape in one.shapes:
            assert shape.left >= -Pt(6)
            assert shape.left + shape.width <= slides.slide_width + Pt(6)
            assert shape.top + shape.height <= slides.slide_height + Pt(6)


@pytest.mark.parametrize("level", LEVELS)
def test_slides_tell_no_more_than_their_level(level: Naming) -> None:
    text = _text(_slides(level))
    named = [one.name for one in sample_map().people.values() if one.name in text]
    bodies = [one.name for one in sample_map().organisations.values() if one.name in text]
    assert bool(named) is (level is Naming.NAMED)
    assert bool(bodies) is (level is not Naming.ANONYMOUS)
    assert (LEAVER in text) is (level is Naming.NAMED)
    assert f"Level: {level}" in text


def test_slides_are_made_at_once() -> None:
    paper = sample_paper_at(Naming.ORGANISATIONS)
    began = process_time()
    to_pptx(paper)
    assert process_time() - began < 5
