"""A paper as tagged PDF, set by typst."""

import json
from dataclasses import asdict
from typing import Any

from stewardmap.errors import WorldError
from stewardmap.exchange.writers.paper.content import Paper
from stewardmap.paths import resource
from stewardmap.wording.language import _


def pages_of(paper: Paper) -> int:
    """Return how many pages a paper comes to.

    Raises:
        WorldError: where typst is not there for this kind of computer.
    """
    _typst, compiler = _set(paper)
    return int(compiler.query("<pages>", field="value", one=True))


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF/UA-1 in the bundled type; the user's words reach typst as data only.

    A word in a script that the bundled type lacks shows as boxes, which PDF/UA forbids: then the file is
    tagged all the same but does not claim the standard.

    Raises:
        WorldError: where typst is not there for this kind of computer.
    """
    typst, compiler = _set(paper)
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as problem:
        if "PDF/UA" not in str(problem):
            raise
        made = compiler.compile(format="pdf")
    return bytes(made)


def _set(paper: Paper) -> tuple[Any, Any]:
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
    return typst, compiler
