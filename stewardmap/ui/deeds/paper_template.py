"""The council's own Word paper, whose styles, head and foot a paper gets: chosen once, and remembered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QWidget

from stewardmap.errors import StewardMapError
from stewardmap.progress import Progress
from stewardmap.ui.deeds.asking import ask_open
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import EntryDialog
from stewardmap.ui.parts.choice_row import ChoiceRow
from stewardmap.ui.parts.file_entry import FileEntry
from stewardmap.ui.preferences import Preferences
from stewardmap.wording.language import _

_KEPT = "paper_template"


def template_entry(preferences: Preferences) -> FileEntry:
    """Return the field, with the template that was chosen last; whether it is there is not asked yet."""
    return FileEntry(preferences.text(_KEPT), _("None: plain pages"), _("a Word paper as template"))


def keep_template(preferences: Preferences, path: str) -> None:
    """Remember the template for the next paper."""
    preferences.keep(_KEPT, path)


def connect_template(desk: Desk, dialog: EntryDialog, entry: FileEntry, formats: ChoiceRow) -> None:
    """Ask for a template where it is wanted, refuse what is none in a line, and show it for Word alone.

    The one chosen last is let go of where it is no more.
    """

    def tell() -> None:
        show_row(entry, shown=formats.value == "docx")

    def ask() -> None:
        ask_open(
            desk,
            _("Template"),
            "Word (*.docx)",
            lambda some: _check(desk, dialog, entry, some[0], dialog.say),
            over=dialog,
        )

    entry.wanted.connect(ask)
    formats.changed.connect(tell)
    tell()
    if entry.value:
        _check(desk, dialog, entry, Path(entry.value), lambda _wrong: entry.show_path(""))


def _check(
    desk: Desk, dialog: EntryDialog, entry: FileEntry, path: Path, wrong: Callable[[str], None]
) -> None:
    """Read a template in a worker, and show it as the one that is chosen, or say what is wrong with it."""

    def work(_progress: Progress) -> None:
        from stewardmap.exchange.writers.word_paper import from_template

        from_template(path)

    def take(_done: None) -> None:
        dialog.say("")
        entry.show_path(str(path))

    def refuse(error: Exception) -> None:
        if not isinstance(error, StewardMapError):
            raise error
        wrong(str(error))

    job = desk.jobs.run(
        work, take, failed=refuse, lane="template", doing=_("Reading the template"), files=True
    )
    dialog.finished.connect(lambda _how: job.cancel())


def show_row(field: QWidget, *, shown: bool) -> None:
    """Show a field of a form with its words, or neither."""
    inside = field.parentWidget()
    form = inside.layout() if inside is not None else None
    if isinstance(form, QFormLayout):
        form.setRowVisible(field, shown)
