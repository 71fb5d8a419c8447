"""A page set by typst from one of our templates; what anyone typed reaches it as data only."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from stewardmap.errors import WorldError
from stewardmap.paths import resource
from stewardmap.wording.language import _


def pages_of(template: str, given: Any) -> int:
    """Return how many pages a template comes to with what it is given.

    Args:
        template: the name of a template, which reads its data from the input of that name.
        given: the data, a mapping or a dataclass whose values JSON can hold.

    Raises:
        WorldError: where typst is not there for this kind of computer.
    """
    _typst, compiler = _set(template, given)
    return int(compiler.query("<pages>", field="value", one=True))


def to_pdf(template: str, given: Any) -> bytes:
    """Return it as PDF/UA-1 in the bundled type.

    A word in a script that the bundled type lacks shows as boxes, which PDF/UA forbids: then the file is
    tagged all the same but does not claim the standard.

    Raises:
        WorldError: where typst is not there for this kind of computer.
    """
    typst, compiler = _set(template, given)
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as problem:
        if "PDF/UA" not in str(problem):
            raise
        made = compiler.compile(format="pdf")
    return bytes(made)


def _set(template: str, given: Any) -> tuple[Any, Any]:
    try:
        import typst
    except ImportError as missing:
        raise WorldError(_("PDF cannot be made on this computer: typst is not installed.")) from missing
    compiler = typst.Compiler(
        resource("paper", f"{template}.typ"),
        root=resource("paper"),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[resource("fonts")]
        ),
        sys_inputs={"paper": json.dumps(given if isinstance(given, Mapping) else asdict(given))},
    )
    return typst, compiler
