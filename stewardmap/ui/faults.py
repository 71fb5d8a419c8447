"""Faults of our own while the window is open: a report is kept, one line is said, and the work goes on."""

import faulthandler
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from stewardmap.errors import WorldError
from stewardmap.paths import data_folder
from stewardmap.reports import keep_lines, keep_report, without_folders
from stewardmap.wording.language import _

_ENDED = "ended.log"  # what faulthandler writes when the program is brought down
_at_the_end: TextIO | None = None


def said_of(error: BaseException) -> str:
    """Keep a report of a fault, and return what to say of it."""
    path = keep_report(error)
    text = _("Something went wrong in the program itself; the map is safe.")
    return text if path is None else text + " " + _("A report without names is in {path}.").format(path=path)


def watch(tell: Callable[[str], None]) -> None:
    """Say of whatever goes wrong from now on, and of the last time if the program was brought down."""
    usual = sys.excepthook

    def report(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            tell(said_of(error))
        else:
            usual(kind, error, where)

    sys.excepthook = report
    last = _brought_down()
    if last is not None:
        told = _("Steward Map ended unexpectedly last time. Every edit that was made is on the map.")
        tell(told + " " + _("A report without names is in {path}.").format(path=last))
    _write_when_brought_down()


def _brought_down() -> Path | None:
    """Return the report of the last time, made from what was written then; None if all went well."""
    try:
        path = data_folder("reports") / _ENDED
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except (OSError, WorldError):
        return None
    return keep_lines([_plain(line) for line in lines]) if lines else None


def _plain(line: str) -> str:
    """Return a line of faulthandler's without the folders of its file: `File "…/x.py", line 3 in y`."""
    before, quote, rest = line.partition('"')
    name, end, after = rest.partition('"')
    return f"{before}{quote}{without_folders(name)}{end}{after}" if end else line


def _write_when_brought_down() -> None:
    global _at_the_end  # noqa: PLW0603 - faulthandler writes to it for as long as the process lives
    before = _at_the_end
    try:
        _at_the_end = (data_folder("reports") / _ENDED).open("w", encoding="utf-8")
    except (OSError, WorldError):
        return
    faulthandler.enable(_at_the_end)
    if before is not None:
        before.close()
