"""The sheet that opens a map whose passphrase is forgotten: printed, and kept where papers are safe."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stewardmap.exchange.writers import typeset
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """All that stands on the sheet; neither the map's title nor anyone's name is among it."""

    language: str
    region: str
    author: str
    title: str
    dateline: str
    marking: str
    key_heading: str
    lines: tuple[str, ...]
    parts: tuple[SheetPart, ...]


def recovery_sheet(file_name: str, lines: Sequence[str], on: date) -> RecoverySheet:
    """Return the sheet of a map's file for the lines of its key."""
    return RecoverySheet(
        language="en",
        region="GB",
        author=_("Steward Map"),
        title=_("Recovery sheet"),
        dateline=_("For the file {name} · printed {day}").format(name=file_name, day=day_in_words(on)),
        marking=_("Whoever holds this sheet and the file can read all of the map. Keep it locked away."),
        key_heading=_("Recovery key"),
        lines=tuple(lines),
        parts=(_when_forgotten(), _how_to_keep_it()),
    )


def _when_forgotten() -> SheetPart:
    lines = (
        _("Open the file in Steward Map. Where it asks for the passphrase, type these four lines."),
        _("Small or capital letters and spaces make no difference. O is read as 0, I and L as 1."),
        _("Then choose a new passphrase: File, Passphrase, Change."),
    )
    return SheetPart(_("When the passphrase is forgotten"), lines)


def _how_to_keep_it() -> SheetPart:
    changed = _(
        "Once the passphrase is changed, this sheet opens the file no more: print a new one, shred this."
    )
    lines = (
        _("Keep it where your organisation keeps keys and contracts, and away from the computer."),
        changed,
    )
    return SheetPart(_("How to keep it"), lines)


def write_recovery_sheet(out: Path, sheet: RecoverySheet) -> None:
    """Write the sheet as a tagged PDF of one page.

    Raises:
        WorldError: if there is no typst here, or `out` cannot be written.
    """
    write_whole(out, typeset.to_pdf("recovery", sheet))
