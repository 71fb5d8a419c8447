"""The map on a slide: each mark with its name can be moved, each tie is a line glued to the two it joins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stewardmap.exchange.writers.paper.content import Figure
from stewardmap.exchange.writers.word_paper import plain
from stewardmap.picture.primitives import (
    Align,
    Box,
    Circle,
    Line,
    Part,
    Point,
    Polygon,
    Primitive,
    Stroke,
    Subject,
    Text,
)
from stewardmap.picture.view import View

if TYPE_CHECKING:
    from pptx.slide import Slide

_ALIGNS = {Align.START: "LEFT", Align.MIDDLE: "CENTER", Align.END: "RIGHT"}
_SHARES = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}
_SLACK = 4.0  # points: another program's letters may be a little wider than ours
_VEIL = 70_000  # of 100,000: how much of what lies under a name is hidden
_CENTRE = 2  # of four sites, top, left, bottom and right, the one that a line to the lower side takes


def draw_map(slide: "Slide", figure: Figure, at: Point) -> None:
    """Draw the picture on a slide with its upper left corner at a place, in points.

    A mark, its name and what stands on it are one group, and a line is glued to the marks it joins: both
    follow when something is moved. The rest of the picture, with its legend, stands where it is. Grounds of
    groups are left out: they could not follow.
    """
    from stewardmap.render.png import view_and_size

    view, _width, _height = view_and_size(figure.picture)
    moved = _Moved(view, at)
    names = {thing.subject: plain(thing.name) for thing in figure.scene.things}
    made: dict[Subject, list[Any]] = {}
    marks: dict[Subject, Any] = {}
    ties = []
    for one in figure.picture.primitives:
        if isinstance(one, Line) and one.part is Part.EDGE:
            ties.append(one)
            continue
        shape = _drawn(slide, one, moved)
        if shape is not None and one.subject in names and one.anchor is not None:
            made.setdefault(one.subject, []).append(shape)
            if one.part is Part.MARK:
                marks.setdefault(one.subject, shape)
    _send_back(slide, [_tie(slide, one, moved, marks, names) for one in ties])
    for subject, shapes in made.items():
        _describe(slide.shapes.add_group_shape(shapes), names[subject])
    _say_all(slide, figure)


@dataclass(frozen=True, slots=True)
class _Moved:
    """A view set down at a place on a slide, with what has no anchor too."""

    view: View
    by: Point

    def at(self, anchor: Point | None, offset: Point = (0.0, 0.0)) -> Point:
        """Return the place on the slide, in points."""
        x, y = self.view.at(anchor, offset)
        return x + self.by[0], y + self.by[1]


def _drawn(slide: "Slide", one: Primitive, view: _Moved) -> Any:
    match one:
        case Text():
            return _text(slide, one, view)
        case Line():
            return _line(slide, one, view)
        case _:
            return _shape(slide, one, view)


def _shape(slide: "Slide", one: Primitive, view: _Moved) -> Any:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Pt

    x, y = view.at(one.anchor, one.offset)
    match one:
        case Circle():
            kind, box = MSO_SHAPE.OVAL, (x - one.radius, y - one.radius, 2 * one.radius, 2 * one.radius)
        case Box():
            kind = MSO_SHAPE.ROUNDED_RECTANGLE if one.corner else MSO_SHAPE.RECTANGLE
            box = (x - one.width / 2, y - one.height / 2, one.width, one.height)
        case Polygon():
            lefts, tops = zip(*one.corners, strict=True)
            kind = MSO_SHAPE.HEXAGON if len(one.corners) == 6 else MSO_SHAPE.ISOSCELES_TRIANGLE
            box = (x + min(lefts), y + min(tops), max(lefts) - min(lefts), max(tops) - min(tops))
        case _:
            return None
    made = slide.shapes.add_shape(kind, *(Pt(side) for side in box))
    _without_style(made)
    _paint(made, one.fill, one.stroke)
    return made


def _paint(made: Any, fill: str | None, stroke: Stroke | None) -> None:
    if fill is None:
        made.fill.background()
    else:
        made.fill.solid()
        made.fill.fore_color.rgb = rgb(fill)
    if stroke is None:
        made.line.fill.background()
    else:
        _draw(made.line, stroke)


def _draw(line: Any, stroke: Stroke) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    line.color.rgb = rgb(stroke.colour)
    line.width = Pt(stroke.width)
    if stroke.dash:
        line.dash_style = MSO_LINE.ROUND_DOT if min(stroke.dash) < 2 * stroke.width else MSO_LINE.DASH


def _line(slide: "Slide", one: Line, view: _Moved) -> Any:
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Pt

    (x, y), (to_x, to_y) = view.at(one.anchor, one.offset), view.at(one.to, one.to_offset)
    made: Any = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(x), Pt(y), Pt(to_x), Pt(to_y))
    _without_style(made)
    _draw(made.line, one.stroke)
    return made


def _tie(
    slide: "Slide", one: Line, view: _Moved, marks: Mapping[Subject, Any], names: Mapping[Subject, str]
) -> Any:
    """Draw a line; one between two marks is glued to them, at the middle of a side."""
    made = _line(slide, one, view)
    if one.ends is not None and all(end in marks for end in one.ends):
        first, second = one.ends
        (x, y), (to_x, to_y) = view.at(one.anchor, one.offset), view.at(one.to, one.to_offset)
        made._connect_begin_to(marks[first], _site(x, y, to_x, to_y))  # noqa: SLF001 - the other would move it
        made._connect_end_to(marks[second], _site(to_x, to_y, x, y))  # noqa: SLF001 - as above
        _describe(made, f"{names[first]} – {names[second]}")
    return made


def _site(x: float, y: float, to_x: float, to_y: float) -> int:
    """Return the side of a mark that looks towards a place: top, left, bottom or right."""
    if abs(to_y - y) >= abs(to_x - x):
        return _CENTRE if to_y > y else 0
    return 3 if to_x > x else 1


def _send_back(slide: "Slide", lines: list[Any]) -> None:
    """Put the lines under the marks: what is glued must be drawn after what it is glued to."""
    tree = slide.shapes._spTree  # noqa: SLF001 - the library has no word for it
    for place, line in enumerate(lines):
        tree.remove(line._element)  # noqa: SLF001 - as above
        tree.insert(2 + place, line._element)  # noqa: SLF001 - as above


def _text(slide: "Slide", one: Text, view: _Moved) -> Any:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    x, y = view.at(one.anchor, one.offset)
    wide = one.width + 2 * _SLACK
    left = x - _SHARES[one.align] * one.width - _SLACK
    box = slide.shapes.add_textbox(Pt(left), Pt(y), Pt(wide), Pt(max(one.height, one.size)))
    frame = box.text_frame
    frame.margin_top = frame.margin_bottom = 0
    frame.margin_left = frame.margin_right = Pt(_SLACK)
    frame.word_wrap = False
    if one.halo:
        _veil(box, one.halo)
    for number, line in enumerate(one.lines):
        paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
        paragraph.alignment = getattr(PP_ALIGN, _ALIGNS[one.align])
        paragraph.line_spacing = Pt(one.size * 1.2)
        run = paragraph.add_run()
        run.text = plain(line.words)
        run.font.size, run.font.bold, run.font.name = Pt(one.size), one.bold, "Arial"
        run.font.color.rgb = rgb(one.colour)
    return box


def _without_style(made: Any) -> None:
    """Take off what the slide's theme would add: shadows, and colours of its own."""
    for style in made._element.xpath("./p:style"):  # noqa: SLF001 - the library has no word for it
        made._element.remove(style)  # noqa: SLF001 - as above


def _veil(box: Any, colour: str) -> None:
    """Put a name on a ground through which lines are only faintly seen, as there is no halo here."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    box.fill.solid()
    box.fill.fore_color.rgb = rgb(colour)
    (filled,) = box._element.xpath(".//a:solidFill/a:srgbClr")[:1]  # noqa: SLF001 - as above
    filled.append(parse_xml(f'<a:alpha {nsdecls("a")} val="{_VEIL}"/>'))


def rgb(colour: str) -> Any:
    """Return a colour as the library takes it."""
    from pptx.dml.color import RGBColor

    made: Any = RGBColor
    return made.from_string(colour.lstrip("#"))


def _describe(made: Any, words: str) -> None:
    properties = made._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - the library has no word for it
    properties.set("descr", words)
    properties.set("name", words)


def _say_all(slide: "Slide", figure: Figure) -> None:
    """Put the account of the whole picture, for whoever cannot see it, into the slide's notes."""
    notes: Any = slide.notes_slide.notes_text_frame
    notes.text = plain(f"{figure.description} {figure.caption}")
