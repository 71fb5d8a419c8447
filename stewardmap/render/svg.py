"""A picture as SVG: text as text, every mark with its subject, a title and an account in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QPainterPath

from stewardmap.picture.picture import Picture
from stewardmap.picture.primitives import (
    Align,
    Area,
    Box,
    Circle,
    Line,
    Part,
    Polygon,
    Primitive,
    Stroke,
    Subject,
    Text,
)
from stewardmap.picture.view import View
from stewardmap.render.fonts import PIXELS
from stewardmap.render.lettering import HALO, SHARE, outline
from stewardmap.render.letters import FAMILIES, family_of
from stewardmap.render.png import view_and_size
from stewardmap.render.svg_fonts import font_faces

_ANCHORS = {Align.START: "start", Align.MIDDLE: "middle", Align.END: "end"}
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_svg(picture: Picture, *, for_typst: bool = False, outlined: bool = False, marked: bool = False) -> str:
    """Return a picture as an SVG document.

    Args:
        picture: what is drawn.
        for_typst: leave the fonts out, for typst has them, and draw as outlines the lines that it cannot
            tag: Bengali, whose letters change places, and whatever the bundled fonts do not have.
        outlined: draw as outlines every line that is not Latin.
        marked: give all that is drawn of a subject its number, for a page that chooses among them.
    """
    view, width, height = view_and_size(picture)
    faces = "" if for_typst else font_faces(picture.primitives)
    families = ", ".join(f"'{family}'" for family in FAMILIES)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" aria-labelledby="title desc" '
        f'font-family="{families}, sans-serif">'
    )
    return "\n".join(
        [
            head,
            f'<title id="title">{_words(picture.title or "Relationship map")}</title>',
            f'<desc id="desc">{_words(picture.description)}</desc>',
            f"<style>{faces}text{{white-space:pre}}</style>",
            f'<rect width="100%" height="100%" fill="{picture.frame.theme.canvas}"/>',
            *_body(
                picture,
                view,
                _figures(for_typst=for_typst, outlined=outlined),
                for_typst=for_typst,
                marked=marked,
            ),
            "</svg>\n",
        ]
    )


def _body(
    picture: Picture, view: View, figures: frozenset[str | None], *, for_typst: bool, marked: bool
) -> Iterator[str]:
    names = {
        p.subject: p.words
        for p in picture.primitives
        if isinstance(p, Text) and p.part is Part.LABEL and p.subject and p.anchor
    }
    seen: set[tuple[Subject, Part]] = set()
    numbers = numbers_of(picture)
    for primitive in picture.primitives:
        more = _attributes(primitive, names, seen, numbers)
        if marked and primitive.subject in numbers:
            more += f' data-of="{numbers[primitive.subject]}"'
        if (
            figures
            and isinstance(primitive, Text)
            and not figures.isdisjoint(map(family_of, primitive.words))
        ):
            yield _outlined(primitive, *view.at(primitive.anchor, primitive.offset), more)
        elif for_typst and isinstance(primitive, Text) and primitive.halo:
            # typst draws letter by letter, so that each halo would cover the letter before it
            yield _halo(primitive, *view.at(primitive.anchor, primitive.offset))
            yield _element(replace(primitive, halo=None), view, more)
        else:
            yield _element(primitive, view, more)


def numbers_of(picture: Picture) -> dict[Subject, int]:
    """Return a number for each subject that is drawn, in the order of drawing.

    The map's own ids may be made from names, which not every copy may tell.
    """
    subjects = dict.fromkeys(one.subject for one in picture.primitives if one.subject and one.subject.id)
    return {subject: number for number, subject in enumerate(subjects, start=1) if subject is not None}


def _figures(*, for_typst: bool, outlined: bool) -> frozenset[str | None]:
    """Return the families whose letters are drawn as outlines; None stands for letters that none has."""
    if outlined:
        return frozenset((None, *FAMILIES[1:]))
    return frozenset((None, "Noto Sans Bengali")) if for_typst else frozenset()


def _attributes(
    primitive: Primitive,
    names: dict[Subject, str],
    seen: set[tuple[Subject, Part]],
    numbers: Mapping[Subject, int],
) -> str:
    """Return the id of the first primitive of each part of a subject, and the name of its mark."""
    subject, part = primitive.subject, primitive.part
    if subject is None or not subject.id or (subject, part) in seen:
        return ""
    seen.add((subject, part))
    named = f"{part}-{subject.kind}-{numbers[subject]}".replace(" ", "-")
    found = f" id={quoteattr(named)}"
    if part is Part.MARK and subject in names:
        found += f' role="img" aria-label={quoteattr(_clean(names[subject]))}'
    return found


def _element(primitive: Primitive, view: View, more: str) -> str:
    x, y = view.at(primitive.anchor, primitive.offset)
    match primitive:
        case Line():
            to_x, to_y = view.at(primitive.to, primitive.to_offset)
            ends = f'x1="{_n(x)}" y1="{_n(y)}" x2="{_n(to_x)}" y2="{_n(to_y)}"'
            return f"<line{more} {ends}{_stroke(primitive.stroke)}/>"
        case Circle():
            inside = _paint(primitive.fill, primitive.stroke)
            return f'<circle{more} cx="{_n(x)}" cy="{_n(y)}" r="{_n(primitive.radius)}"{inside}/>'
        case Box():
            left, top = x - primitive.width / 2, y - primitive.height / 2
            size = (
                f'width="{_n(primitive.width)}" height="{_n(primitive.height)}" rx="{_n(primitive.corner)}"'
            )
            return (
                f'<rect{more} x="{_n(left)}" y="{_n(top)}" {size}{_paint(primitive.fill, primitive.stroke)}/>'
            )
        case Polygon():
            corners = " ".join(f"{_n(x + a)},{_n(y + b)}" for a, b in primitive.corners)
            return f'<polygon{more} points="{corners}"{_paint(primitive.fill, primitive.stroke)}/>'
        case Area():
            return _area(primitive, view, more)
        case Text():
            return _text(primitive, x, y, more)
    raise TypeError(f"no way to draw {type(primitive).__name__}")


def _area(area: Area, view: View, more: str) -> str:
    corners = " ".join(",".join(map(_n, view.at(corner))) for corner in area.corners)
    kind = "polygon" if len(area.corners) > 2 else "polyline"
    edge = f'stroke="{area.fill}" stroke-width="{_n(2 * area.pad)}"'
    return (
        f'<{kind}{more} points="{corners}" fill="{area.fill}" {edge} '
        'stroke-linejoin="round" stroke-linecap="round"/>'
    )


def _text(text: Text, x: float, y: float, more: str) -> str:
    weight = ' font-weight="700"' if text.bold else ""
    halo = ""
    if text.halo:
        halo = (
            f' stroke="{text.halo}" stroke-width="{_n(2 * HALO * text.size)}" '
            'stroke-linejoin="round" paint-order="stroke"'
        )
    lines = "".join(
        f'<tspan x="{_n(x)}" y="{_n(y + line.baseline)}">{_words(line.words)}</tspan>' for line in text.lines
    )
    return (
        f'<text{more} font-size="{_n(text.size)}"{weight} text-anchor="{_ANCHORS[text.align]}" '
        f'fill="{text.colour}"{halo}>{lines}</text>'
    )


def _outlined(text: Text, x: float, y: float, more: str) -> str:
    """Draw a text's letters as figures."""
    return f'<g{more}>{_halo(text, x, y)}<g fill="{text.colour}">{_letters(text, x, y)}</g></g>'


def _halo(text: Text, x: float, y: float) -> str:
    if not text.halo:
        return ""
    edge = f'stroke="{text.halo}" stroke-width="{_n(2 * HALO * PIXELS)}" stroke-linejoin="round"'
    return f'<g fill="{text.halo}" {edge}>{_letters(text, x, y)}</g>'


def _letters(text: Text, x: float, y: float) -> str:
    scale = text.size / PIXELS
    share = SHARE[text.align]
    return "".join(
        f'<path d="{_path(outline(line.words, bold=text.bold))}" transform="translate('
        f'{_n(x - share * line.width)} {_n(y + line.baseline)}) scale({scale:.4f})"/>'
        for line in text.lines
    )


def _path(path: QPainterPath) -> str:
    """Return an outline in the words of SVG; Qt keeps a curve as three elements."""
    parts: list[str] = []
    elements = [path.elementAt(k) for k in range(path.elementCount())]
    for element in elements:
        kind, place = element.type, f"{_n(element.x)} {_n(element.y)}"
        if kind == QPainterPath.ElementType.MoveToElement:
            # each figure is closed, or its halo would lack the corner where it begins
            parts.append(f"Z M{place}" if parts else f"M{place}")
        elif kind == QPainterPath.ElementType.LineToElement:
            parts.append(f"L{place}")
        else:
            parts.append(f"C{place}" if kind == QPainterPath.ElementType.CurveToElement else place)
    return " ".join(parts) + "Z"


def _paint(fill: str | None, stroke: Stroke | None) -> str:
    return f' fill="{fill or "none"}"' + (_stroke(stroke) if stroke else "")


def _stroke(stroke: Stroke) -> str:
    found = f' stroke="{stroke.colour}" stroke-width="{_n(stroke.width)}"'
    if stroke.dash:
        found += f' stroke-dasharray="{" ".join(_n(length) for length in stroke.dash)}"'
    return found + (' stroke-linecap="round"' if stroke.round else "")


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _clean(words: str) -> str:
    return _UNFIT.sub("", words)


def _words(words: str) -> str:
    return escape(_clean(words))
