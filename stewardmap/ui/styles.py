"""The style sheet: by object name, so that nothing is styled by accident."""

from string import Template

from stewardmap.paths import resource
from stewardmap.ui.tokens import Tokens

_SHEET = Template("""
QMainWindow, QDialog { background: $panel; }
QToolTip { background: $canvas; color: $ink; border: 1px solid $line; padding: 6px; }
QMenuBar { background: $panel; color: $ink; }
QMenuBar::item { padding: 6px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $canvas; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolBar#toolbar {
    background: $panel; border: none; border-bottom: 1px solid $line; spacing: 2px; padding: 4px 8px;
}
QToolBar#toolbar QToolButton {
    border: 1px solid transparent; border-radius: 4px; padding: 5px 8px; color: $ink;
}
QToolBar#toolbar QToolButton:hover { background: $hover; }
QToolBar#toolbar QToolButton:pressed { background: $chosen; }
QToolBar#toolbar QToolButton:disabled { color: $faint; }
QToolBar#toolbar::separator { width: 1px; background: $line; margin: 6px 6px; }
QStatusBar { background: $panel; color: $second; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QPushButton {
    background: $canvas; color: $ink; border: 1px solid $line; border-radius: 4px; padding: 5px 12px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $chosen; border-color: $accent; }
QPushButton:disabled { color: $faint; background: $panel; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:hover { background: $accent_hover; }
QPushButton#primary:disabled { background: $line; color: $faint; border-color: $line; }
QPushButton#link, QPushButton#evidence {
    background: transparent; border: none; color: $accent; text-align: left; padding: 6px 4px;
}
QPushButton#link:hover, QPushButton#evidence:hover { background: $hover; }
QPushButton#quiet, QPushButton[quiet="true"] {
    background: transparent; border: 1px solid transparent; padding: 5px 8px;
}
QPushButton#quiet:hover, QPushButton[quiet="true"]:hover { background: $hover; }
QPushButton#chip { padding: 5px 10px; border-radius: 13px; }
QPushButton#chip:checked { background: $chosen; border-color: $accent; }
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
    background: $canvas; color: $ink; border: 1px solid $line; border-radius: 4px; padding: 4px 6px;
    min-height: 16px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $second; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $faint; background: $panel; }
QLineEdit#page_title {
    font-size: 15pt; font-weight: 600; background: transparent; border-color: transparent; padding: 2px 0;
}
QLineEdit#page_title[length="long"] { font-size: 12pt; }
QLineEdit#page_title[length="longest"] { font-size: 10pt; }
QLineEdit#page_title:hover, QLineEdit#page_title:focus { border-color: $line; background: $canvas; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$arrow"); width: 14px; height: 14px; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox::up-button {
    subcontrol-origin: border; subcontrol-position: top right; width: 20px; border: none;
}
QAbstractSpinBox::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; width: 20px; border: none;
}
QAbstractSpinBox::up-arrow { image: url("$arrow_up"); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url("$arrow"); width: 11px; height: 11px; }
QComboBox QAbstractItemView {
    background: $canvas; color: $ink; border: 1px solid $line; selection-background-color: $accent;
    selection-color: $on_accent; padding: 2px;
}
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab {
    background: transparent; color: $second; padding: 7px 14px; border: none;
    border-bottom: 3px solid transparent;
}
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:focus { color: $ink; }
QTreeView, QListView, QTableView {
    background: $canvas; color: $ink; border: 1px solid $line; border-radius: 4px;
}
QListWidget#lines::item { padding: 5px 6px; }
QTreeView#people { border: none; border-top: 1px solid $line; border-radius: 0; }
QTableView { gridline-color: $line; }
QHeaderView::section {
    background: $panel; color: $second; border: none; border-bottom: 1px solid $line; padding: 5px 6px;
}
QScrollArea { border: none; background: transparent; }
QScrollArea#inspector, QWidget#inspector_body, QWidget#middle, QWidget#left, QWidget#right {
    background: $panel;
}
QWidget#map_page, QWidget#map_empty { background: $canvas; }
QFrame#card { background: $canvas; border: 1px solid $line; border-radius: 6px; }
QFrame#serious {
    background: $canvas; border: 1px solid $line; border-left: 4px solid $finding; border-radius: 6px;
}
QFrame#asking {
    background: $canvas; border: 1px solid $line; border-left: 4px solid $asking_colour; border-radius: 6px;
}
QFrame#holds {
    background: $canvas; border: 1px solid $line; border-left: 4px solid $holds_colour; border-radius: 6px;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $panel; }
QFrame#banner { background: $canvas; border: none; border-bottom: 2px solid $asking_colour; }
QFrame#banner QLabel { color: $ink; }
QFrame#message { background: $ink; border-radius: 6px; }
QFrame#message QLabel { color: $panel; }
QFrame#message QPushButton {
    background: transparent; color: $message_link; border: 1px solid $second; font-weight: 600;
}
QFrame#message QPushButton:hover { background: $second; color: $panel; }
QFrame#find_box { background: $panel; border: 2px solid $accent; border-radius: 8px; }
QListView#find_list { background: $canvas; border: 1px solid $line; padding: 3px; }
QWidget#line_form, QWidget#line_fields { background: $canvas; }
QPushButton#find_opener { text-align: left; color: $second; padding: 5px 8px; }
QPushButton#find_opener:hover { border-color: $second; }
QLabel#display { font-size: 20pt; font-weight: 600; color: $ink; }
QLabel#heading { font-weight: 600; color: $ink; }
QLabel#sentence { font-size: 12pt; color: $ink; }
QLabel#second { color: $second; }
QLabel#problem { color: $finding; }
QLabel#severity_serious { color: $finding; font-weight: 600; }
QLabel#severity_asking { color: $asking_colour; font-weight: 600; }
QLabel#severity_holds { color: $holds_colour; font-weight: 600; }
QProgressBar {
    border: 1px solid $line; border-radius: 4px; background: $canvas; text-align: center; color: $ink;
    min-height: 14px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; padding: 0 5px 0 4px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $second; border-radius: 3px; background: $canvas;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $second; border-color: $second;
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $panel; }
QCheckBox::indicator:checked:disabled { background: $faint; image: url("$tick"); }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $second; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(tokens: Tokens) -> str:
    """Return the whole sheet in the colours of one theme."""
    return _SHEET.substitute(
        canvas=tokens.canvas,
        panel=tokens.panel,
        ink=tokens.ink,
        second=tokens.second,
        faint="#66727D" if tokens.dark else "#8A949D",
        line=tokens.line,
        accent=tokens.accent,
        accent_hover="#8CC6F4" if tokens.dark else "#1B5A90",
        on_accent=tokens.on_accent,
        message_link="#12436D" if tokens.dark else "#8CC6F4",
        finding=tokens.finding,
        asking_colour=tokens.asking,
        holds_colour=tokens.holds,
        hover=tokens.hover,
        chosen=tokens.chosen,
        tick=resource("icons", "tick-dark.svg" if tokens.dark else "tick-light.svg").as_posix(),
        arrow=resource("icons", "combo-arrow.svg").as_posix(),
        arrow_up=resource("icons", "combo-arrow-up.svg").as_posix(),
    )
