"""What only the presenter sees, on a screen of their own: notes, what comes next, and the time gone."""

from time import monotonic

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stewardmap.ui.parts.labels import label
from stewardmap.ui.presenting.slides import Slide
from stewardmap.wording.language import _

_TICK_MS = 1_000


class Notes(QWidget):
    """A window beside the stage, which hands on every key."""

    def __init__(self, stage: QWidget, screen: QScreen) -> None:
        super().__init__(stage, Qt.WindowType.Window)
        self.setObjectName("presenter")
        self.setWindowTitle(_("Notes for whoever presents"))
        self._stage, self._begun = stage, monotonic()
        self.title, self.notes = label("", "page_title"), label("", "presenter_notes")
        self.after, self.clock = label("", "second"), label("", "second")
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(16)
        for widget in (self.title, self.notes, self.after, self.clock):
            rows.addWidget(widget, int(widget is self.notes))
        self.stand_on(screen)
        ticks = QTimer(self, interval=_TICK_MS)
        ticks.timeout.connect(self._tick)
        ticks.start()
        self._tick()

    def stand_on(self, screen: QScreen) -> None:
        """Stand on a screen, with a little of it left free round the edge."""
        self.setGeometry(screen.availableGeometry().adjusted(40, 40, -40, -40))

    def show_slide(self, slide: Slide, after: Slide | None) -> None:
        """Show the notes of what the room sees now."""
        self.title.setText(slide.title)
        self.notes.setText(slide.notes or slide.says or _("There are no notes for this slide."))
        self.after.setText(_("Next: {title}").format(title=after.title) if after else _("This is the last."))

    @Slot()
    def _tick(self) -> None:
        gone = int(monotonic() - self._begun)
        self.clock.setText(
            _("{minutes}:{seconds} since it began").format(minutes=gone // 60, seconds=f"{gone % 60:02}")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let the stage do what a key means."""
        self._stage.keyPressEvent(event)
