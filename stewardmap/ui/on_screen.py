"""How large a dialog may be, so that all of it is on the screen with its title above it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

_SIZED = Qt.WidgetAttribute.WA_Resized
_TITLE = 30  # above a dialog; no platform says how high before it is shown


def fitted(dialog: QDialog, over: QWidget) -> QSize:
    """Return the size a dialog asks for, or what there is of it on the screen of what it stands over."""
    asked = dialog.size() if dialog.testAttribute(_SIZED) else dialog.sizeHint()
    return asked.expandedTo(dialog.minimumSize()).boundedTo(_room(over))


def grown(dialog: QDialog) -> QSize:
    """Return the size of a dialog in which more is to be seen by now, as far as the screen has room."""
    return dialog.size().expandedTo(QSize(0, dialog.sizeHint().height()).boundedTo(_room(dialog)))


def _room(of: QWidget) -> QSize:
    """Return the room of the screen, or of the window where it reaches over the screen's edges."""
    screen = of.screen().availableGeometry().size()
    return screen.expandedTo(_main(of).size()) - QSize(0, _TITLE)


def _main(of: QWidget) -> QWidget:
    above = of.parentWidget()
    return of.window() if above is None else _main(above)
