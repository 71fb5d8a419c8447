"""Where Tab leads: Qt puts what is made late behind everything else in the window."""

from PySide6.QtWidgets import QWidget


def follow(after: QWidget, page: QWidget | None) -> None:
    """Let Tab lead from a widget into a page that was made later, in the page's own order."""
    at, one = after, page.nextInFocusChain() if page is not None else None
    inside = []
    while page is not None and one is not None and page.isAncestorOf(one):
        inside.append(one)
        one = one.nextInFocusChain()
    for widget in inside:
        QWidget.setTabOrder(at, widget)
        at = widget
