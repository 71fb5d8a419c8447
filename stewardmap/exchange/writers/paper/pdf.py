"""A paper as tagged PDF, set by typst."""

import json
from dataclasses import asdict

from stewardmap.errors import WorldError
from stewardmap.exchange.writers.paper.content import Paper
from stewardmap.paths import resource
from stewardmap.wording.language import _


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF/UA-1 in the bundled type; the user's words reach typst as data only.

    A word in a script that the bundled type lacks shows as boxes, which PDF/UA forbids: then the file is
    tagged all the same but does not claim the standard.

    Raises:
        WorldError: where typst is not there for this kind of computer.
    """
    try:
        import typst
    except ImportError as missing:
        raise WorldError(_("PDF cannot be made on this computer: typst is not installed.")) from missing
    compiler = typst.Compiler(
        resource("paper", "board.typ"),
        root=resource("paper"),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")]
        ),
        sys_inputs={"paper": json.dumps(asdict(paper))},
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as problem:
        if "codepoints" not in str(problem):
            raise
        made = compiler.compile(format="pdf")
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single file")
    return made
