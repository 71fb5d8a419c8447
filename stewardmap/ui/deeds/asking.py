"""Ask for files without holding the window up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def ask_open(
    desk: Desk,
    title: str,
    kinds: str,
    take: Callable[[list[Path]], None],
    *,
    many: bool = False,
    over: QWidget | None = None,
) -> None:
    """Ask for files that are there; `over` is the dialog that asks for them."""
    dialog = _dialog(desk, title, kinds, over)
    mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def ask_save(
    desk: Desk,
    title: str,
    kinds: str,
    suffix: str,
    named: str,
    take: Callable[[Path], None],
    *,
    over: QWidget | None = None,
) -> None:
    """Ask where to write; the file dialog itself asks before it takes the place of another file.

    `over` is the dialog that asked before this one, which stays until there is an answer.
    """
    dialog = _dialog(desk, title, kinds, over)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(_safe(named))
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def ask_folder(desk: Desk, title: str, take: Callable[[Path], None], *, over: QWidget | None = None) -> None:
    """Ask for a folder, which is there or is made by the dialog."""
    dialog = _dialog(desk, title, _("Folders"), over)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def _dialog(desk: Desk, title: str, kinds: str, over: QWidget | None = None) -> QFileDialog:
    dialog = QFileDialog(over or desk.window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([*kinds.split(";;"), _("All files (*)")])
    last = desk.preferences.text("folder")
    if last and Path(last).is_dir():
        dialog.setDirectory(last)
    dialog.fileSelected.connect(lambda name: desk.preferences.keep("folder", str(Path(name).parent)))
    return dialog


def _safe(name: str) -> str:
    """Return a file name without what some system does not take."""
    kept = "".join(mark if mark.isalnum() or mark in " .-_()" else "-" for mark in name)
    return kept.strip(" .") or "map"
