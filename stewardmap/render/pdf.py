"""A picture as a tagged PDF: typst places our own SVG, with its account in words."""

from typing import Any

from stewardmap.errors import WorldError
from stewardmap.paths import resource
from stewardmap.picture.picture import Picture
from stewardmap.render.png import view_and_size
from stewardmap.render.svg import to_svg

# words of the user reach typst as inputs, never as markup
_PAGE = """
#set document(title: sys.inputs.title, author: ())
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 0pt)
#set text(lang: "en", region: "GB")
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, alt: sys.inputs.alt)
"""


def typeset() -> Any:
    """Return the typst module.

    Raises:
        WorldError: where there is none for this kind of computer.
    """
    try:
        import typst
    except ImportError as problem:
        raise WorldError("PDF cannot be made on this computer; write SVG or PNG instead.") from problem
    return typst


def to_pdf(picture: Picture) -> bytes:
    """Return a picture as one page of PDF/UA-1 with the bundled fonts in it."""
    typst = typeset()
    _, width, height = view_and_size(picture)
    inputs = {
        "title": picture.title or "Relationship map",
        "alt": picture.description,
        "svg": to_svg(picture, for_typst=True),
        "width": f"{width:.3f}",
        "height": f"{height:.3f}",
    }
    try:
        return _compiled(typst, inputs)
    except typst.TypstError:
        # letters that typst cannot tag become figures; the account in words says what they say
        return _compiled(typst, {**inputs, "svg": to_svg(picture, for_typst=True, outlined=True)})


def _compiled(typst: Any, inputs: dict[str, str]) -> bytes:
    compiled: bytes = typst.compile(
        _PAGE.encode(),
        format="pdf",
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=["ua-1"],
    )
    return compiled
