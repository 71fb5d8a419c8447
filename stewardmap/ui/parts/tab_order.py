"""Where Tab leads: Qt puts what is made late behind everything else in the window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow(after: QWidget, page: QWidget | None) -> None:
    """Let Tab lead from a widget into a page that was made later, as things stand on it."""
    at = after
    for widget in _workable(page) if page is not None else ():
        QWidget.setTabOrder(at, widget)
        at = widget


def _workable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _placed(layout)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = item.widget(), item.layout()  # type: ignore[union-attr]
        if widget is not None:
            yield from _workable(widget)
        elif inner is not None:
            yield from _placed(inner)
