"""Light and dark: the palette and the styles of every widget, made from the tokens."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from stewardmap.paths import resource
from stewardmap.ui.icons import icon
from stewardmap.ui.styles import style_sheet
from stewardmap.ui.tokens import DARK, LIGHT, Tokens

BASE_POINTS = 10
_NO_CHOICE_OF_TYPE = ("dejavu sans", "bitstream vera sans", "sans", "sans serif", "")


class ThemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours in force; says so when they change."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._application = application
        self.choice = choice
        self.tokens = LIGHT
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(system_type())
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: ThemeChoice) -> None:
        """Use light or dark, or whichever the system has."""
        self.choice = choice
        self._apply(DARK if self._is_dark() else LIGHT)

    @contextmanager
    def put_on_last(self) -> Iterator[None]:
        """Let many widgets be made bare, and style them together at the end.

        Whenever one is put into another Qt styles all of it anew, which is half of what they take to make.
        """
        sheet = self._application.styleSheet()
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._application.setStyleSheet(sheet)

    def icon(self, name: str) -> QIcon:
        """Return an icon in the colours in force."""
        return icon(name, self.tokens.ink, self.tokens.line)

    def _is_dark(self) -> bool:
        if self.choice is ThemeChoice.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.choice is ThemeChoice.DARK

    def _follow(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.choose(self.choice)

    def _apply(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._application.setPalette(palette(tokens))
        self._application.setStyleSheet(style_sheet(tokens))
        self.changed.emit()


@cache
def system_type() -> QFont:
    """Return the system's type at our base size, or the bundled one where the system has made no choice.

    Asked once: the type that the map is lettered in, once loaded, looks like a choice of the system's.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen = QFontInfo(font).family().lower() not in _NO_CHOICE_OF_TYPE
    size = max(font.pointSizeF(), BASE_POINTS) if chosen else BASE_POINTS
    font = font if chosen else _bundled() or font
    font.setPointSizeF(size)
    return font


def _bundled() -> QFont | None:
    try:
        folder = resource("fonts")
    except FileNotFoundError:
        return None
    families = [
        QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        for path in sorted(folder.glob("Inter*.ttf"))
    ]
    named = [family for found in families for family in found]
    return QFont(named[0]) if named else None


def palette(tokens: Tokens) -> QPalette:
    """Return a palette with every role set, so that no widget falls back to another theme's."""
    roles = {
        QPalette.ColorRole.Window: tokens.panel,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.canvas,
        QPalette.ColorRole.AlternateBase: tokens.panel,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.second,
        QPalette.ColorRole.Button: tokens.panel,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.BrightText: tokens.finding,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.canvas,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.Light: tokens.hover,
        QPalette.ColorRole.Midlight: tokens.line,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.second,
        QPalette.ColorRole.Shadow: "#000000",
        QPalette.ColorRole.Accent: tokens.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_between(tokens.second, tokens.panel)))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(tokens.line))
    return made


def _between(one: str, other: str) -> str:
    """The colour three fifths of the way from the second to the first."""
    first, second = QColor(one), QColor(other)
    mixed = [round(a * 0.6 + b * 0.4) for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*mixed).name()
