"""A picture in a Word paper: as pixels for any reader, with the drawing beside it, and words for both."""

from io import BytesIO
from typing import TYPE_CHECKING

from stewardmap.exchange.writers.word_paper import plain, styled

if TYPE_CHECKING:
    from docx.document import Document

    from stewardmap.exchange.writers.paper.content import Figure

_DOTS = 200.0
_HIGHEST = 0.91  # of the height between the margins, so that the caption stands on the same page
_DRAWING = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DRAWING_ID = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def add_picture(made: "Document", figure: "Figure") -> None:
    """Put a picture on a page of its own that lies across, with its caption under it, and go back upright."""
    from docx.enum.section import WD_ORIENT

    upright = made.sections[-1]
    sizes = upright.page_width, upright.page_height
    across = made.add_section()
    across.orientation = WD_ORIENT.LANDSCAPE
    across.page_width, across.page_height = sizes[1], sizes[0]
    _draw(made, figure)
    after = made.add_section()
    after.orientation = WD_ORIENT.PORTRAIT
    after.page_width, after.page_height = sizes


def _draw(made: "Document", figure: "Figure") -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    from stewardmap.render.png import to_png
    from stewardmap.render.svg import to_svg

    holder = styled(made, "Normal", "")
    holder.paragraph_format.keep_with_next = True
    pixels = BytesIO(to_png(figure.picture, _DOTS))
    shown = holder.add_run().add_picture(pixels, width=_width(made, figure))
    named = shown._inline.docPr  # noqa: SLF001 - the library has no word for it
    named.set("descr", plain(figure.description))
    drawing = Part(
        PackURI("/word/media/map.svg"), "image/svg+xml", to_svg(figure.picture).encode(), made.part.package
    )
    _put_beside(shown._inline, made.part.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE))  # noqa: SLF001 - as above
    styled(made, "Caption", figure.caption)


def _width(made: "Document", figure: "Figure") -> int:
    """Return a width at which the picture fits between the margins, with room for its caption."""
    page, frame = made.sections[-1], figure.picture.frame
    wide = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    high = (page.page_height or 0) - (page.top_margin or 0) - (page.bottom_margin or 0)
    return min(wide, int(_HIGHEST * high * frame.width / frame.height))


def _put_beside(inline: object, drawing: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    (pixels,) = inline.iter(qn("a:blip"))  # type: ignore[attr-defined]
    pixels.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_DRAWING_ID}">'
            f'<asvg:svgBlip xmlns:asvg="{_DRAWING}" r:embed="{drawing}"/></a:ext></a:extLst>'
        )
    )
