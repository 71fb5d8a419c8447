"""The council's own Word paper, whose styles, head and foot a paper gets: chosen once, and remembered."""

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
    """Return the field, with the template that was chosen last if it is still there."""
    last = preferences.text(_KEPT)
    there = last if last and Path(last).is_file() else ""
    return FileEntry(there, _("None: plain pages"), _("a Word paper as template"))


def keep_template(preferences: Preferences, path: str) -> None:
    """Remember the template for the next paper."""
    preferences.keep(_KEPT, path)


def connect_template(desk: Desk, dialog: EntryDialog, entry: FileEntry, formats: ChoiceRow) -> None:
    """Ask for a template where it is wanted, refuse what is none in a line, and show it for Word alone."""

    def tell() -> None:
        show_row(entry, shown=formats.value == "docx")

    def check(path: Path) -> None:
        def work(_progress: Progress) -> None:
            from stewardmap.exchange.writers.word_paper import from_template

            from_template(path)

        def take(_done: None) -> None:
            dialog.say("")
            entry.show_path(str(path))

        def refuse(error: Exception) -> None:
            if not isinstance(error, StewardMapError):
                raise error
            dialog.say(str(error))

        job = desk.jobs.run(work, take, failed=refuse, lane="template", doing=_("Reading the template"))
        dialog.finished.connect(lambda _how: job.cancel())

    def ask() -> None:
        ask_open(desk, _("Template"), "Word (*.docx)", lambda some: check(some[0]), over=dialog)

    entry.wanted.connect(ask)
    formats.changed.connect(tell)
    tell()


def show_row(field: QWidget, *, shown: bool) -> None:
    """Show a field of a form with its words, or neither."""
    inside = field.parentWidget()
    form = inside.layout() if inside is not None else None
    if isinstance(form, QFormLayout):
        form.setRowVisible(field, shown)
