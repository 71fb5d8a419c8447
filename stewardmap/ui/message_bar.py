"""Results, said in a line over the foot of the window, with Undo or whatever goes with them."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from stewardmap.ui.canvas.access import announce
from stewardmap.ui.parts.labels import as_button_text, button, label
from stewardmap.ui.session import Message
from stewardmap.wording.language import _

SHOWN_FOR_MS = 8000
_MARGIN = 16


class MessageBar(QFrame):
    """One message at a time; it goes by itself, never takes the keyboard, and stays while it is read."""

    def __init__(self, over: QWidget, foot: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("message")
        self.setAccessibleName(_("Message"))
        self._over, self._foot = over, foot
        self._message: Message | None = None
        self.text = label("", wrap=True)
        self.offer = button("", said=_("Undo"))
        self.offer.clicked.connect(self._take_up)
        self.dismiss = button("×", said=_("Close this message"))
        self.dismiss.setFixedWidth(40)
        self.dismiss.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.offer)
        line.addWidget(self.dismiss)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._timer.timeout.connect(self._go)
        over.installEventFilter(self)
        self.hide()

    @Slot(object)
    def say(self, message: Message) -> None:
        """Show a message in the place of the one before."""
        self._message = message
        self.text.setText(message.text)
        self.offer.setText(as_button_text(message.offer))
        self.offer.setAccessibleName(message.offer)
        self.offer.setVisible(bool(message.offer))
        self.show()
        self._place()
        self.raise_()
        if message.problem:
            self._timer.stop()
        else:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
        announce(self.text, message.text)  # an alert alone is not passed on to AT-SPI

    def _go(self) -> None:
        if self.underMouse() or self.isAncestorOf(self.focusWidget() or self._over):
            self._timer.start()
        else:
            self.hide()

    def _take_up(self) -> None:
        message = self._message
        self.hide()
        if message is not None and message.run is not None:
            message.run()

    def _place(self) -> None:
        width = min(640, self._over.width() - 2 * _MARGIN)
        beside = sum(one.sizeHint().width() + 8 for one in (self.offer, self.dismiss) if not one.isHidden())
        lines = self.text.heightForWidth(max(width - beside - 32, 80))
        height = max(lines + 24, 48)
        left = (self._over.width() - width) // 2
        top = self._over.height() - self._foot.height() - height - _MARGIN
        self.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go on Esc."""
        if event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.hide()
