"""The line of chips that leave things out of the map; nothing moves when they do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSlider, QWidget

from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.filter import NOTHING_LEFT_OUT, STRONGEST, Filter
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.panels.map.facets import Facet, chosen_words, facets
from stewardmap.ui.parts.dates import read_date
from stewardmap.ui.parts.entries import NameEntry, TextEntry
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import as_button_text, button, label
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _

_IN_A_MENU = 30
_SLIDER = 110


class FilterRow(QWidget):
    """One chip for each thing to filter by, and a slider for strength; says `wanted` with a new filter."""

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("filter_row")
        self._desk = desk
        self._filter = NOTHING_LEFT_OUT
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 8)
        chips = Flow()
        line.addWidget(chips)
        self._chips = {facet.field: (facet, self._chip(facet)) for facet in facets()}
        for _facet, chip in self._chips.values():
            chips.add(chip)
        self._sides = self._menu_chip(_("Confirmed"), self._fill_sides)
        chips.add(self._sides)
        self._day = button(_("Day"), "chip", _("Show the map as it stands on a day"))
        self._day.clicked.connect(self._ask_day)
        chips.add(self._day)
        chips.add(self._strength())
        self.last: QWidget = self.slider

    def _menu_chip(self, text: str, fill: Callable[[QMenu], None]) -> QPushButton:
        chip = button(text, "chip", _("Show only: {what}").format(what=text.lower()))
        chip.setCheckable(True)
        menu = QMenu(chip)
        menu.aboutToShow.connect(lambda: fill(menu))
        menu.aboutToHide.connect(self._tell)
        chip.setMenu(menu)
        return chip

    def _chip(self, facet: Facet) -> QPushButton:
        return self._menu_chip(facet.text, partial(self._fill, facet))

    def _strength(self) -> QWidget:
        group = QWidget()
        line = QHBoxLayout(group)
        line.setContentsMargins(8, 2, 0, 2)
        self._said = label("", "second", wrap=False)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(_("Hide ties weaker than"))
        self.slider.setRange(1, STRONGEST)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(_SLIDER)
        self.slider.setMinimumHeight(24)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.valueChanged.connect(lambda theta: self._want(theta=theta))
        line.addWidget(self.slider)
        line.addWidget(self._said)
        return group

    def show_filter(self, wanted: Filter, snapshot: Snapshot | None) -> None:
        """Show what is filtered by."""
        self._filter = wanted
        self._tell(snapshot)

    def _tell(self, snapshot: Snapshot | None = None) -> None:
        """Say on each chip what is chosen by it."""
        there = snapshot or self._desk.session.snapshot
        wanted = self._filter
        for facet, chip in self._chips.values():
            chip.setText(as_button_text(chosen_words(facet, wanted, there) if there else facet.text))
            chip.setChecked(bool(getattr(wanted, facet.field)))
            chip.setVisible(there is not None and bool(facet.choices(there) or facet.elsewhere(there)))
        sides = {None: _("Confirmed"), True: _("Confirmed: yes"), False: _("Confirmed: not yet")}
        self._sides.setText(sides[wanted.confirmed])
        self._sides.setChecked(wanted.confirmed is not None)
        self._day.setText(_("Day") if wanted.on is None else day_in_words(wanted.on))
        with QSignalBlocker(self.slider):
            self.slider.setValue(wanted.theta)
        weaker = _("hide ties weaker than {n}").format(n=wanted.theta)
        self._said.setText(weaker if wanted.theta > 1 else _("ties of every strength"))

    def _want(self, **changes: object) -> None:
        self.wanted.emit(replace(self._filter, **changes))  # type: ignore[arg-type]

    def _fill(self, facet: Facet, menu: QMenu) -> None:
        """List what there is to choose, or what is chosen and a way to more where there is too much."""
        snapshot = self._desk.session.snapshot
        menu.clear()
        if snapshot is None:
            return
        chosen = getattr(self._filter, facet.field)
        choices = facet.choices(snapshot)
        many = len(choices) > _IN_A_MENU
        for one, said in choices:
            if not many or one in chosen:
                action = menu.addAction(as_button_text(said))
                action.setCheckable(True)
                action.setChecked(one in chosen)
                action.triggered.connect(partial(self._toggle, facet, one))
        if many:
            menu.addAction(_("Choose…")).triggered.connect(lambda: self._ask(facet))
        elsewhere = facet.elsewhere(snapshot)
        if elsewhere:
            menu.addAction(elsewhere).triggered.connect(lambda: self._desk.act(facet.way))
        if chosen:
            menu.addSeparator()
            menu.addAction(_("All of them")).triggered.connect(
                lambda: self._want(**{facet.field: frozenset()})
            )

    def _toggle(self, facet: Facet, one: object) -> None:
        chosen = getattr(self._filter, facet.field)
        self._want(**{facet.field: chosen ^ {one}})

    def _fill_sides(self, menu: QMenu) -> None:
        menu.clear()
        for value, said in (
            (None, _("All ties")),
            (True, _("Confirmed by a side")),
            (False, _("Not confirmed by either side")),
        ):
            action = menu.addAction(said)
            action.setCheckable(True)
            action.setChecked(self._filter.confirmed is value)
            action.triggered.connect(partial(self._want, confirmed=value))

    def _ask(self, facet: Facet) -> None:
        """Ask for one of many by name."""
        snapshot = self._desk.session.snapshot
        if snapshot is None:
            return
        entry = NameEntry([(one, said) for one, said in facet.choices(snapshot)])  # type: ignore[misc]

        def take(answer: Answer) -> str:
            if answer["name"].id is None:
                return _("Nothing on the map is called that.")
            self._toggle(facet, answer["name"].id)
            return ""

        self._desk.ask(EntryDialog(facet.text, [("name", facet.text, entry)], take, do=_("Show")))

    def _ask_day(self) -> None:
        day = self._filter.on
        entry = TextEntry()
        entry.setText("" if day is None else day.isoformat())
        entry.setPlaceholderText(_("22/11/2026, Nov 2026 or 2026; empty for today"))

        def take(answer: Answer) -> str:
            found = _day(answer["day"])
            if isinstance(found, str):
                return found
            self._want(on=found)
            return ""

        self._desk.ask(EntryDialog(_("The map on a day"), [("day", _("Day"), entry)], take, do=_("Show")))


def _day(text: str) -> date | str | None:
    """Return the first day that was meant, none for nothing, or what is wrong."""
    try:
        found = read_date(text)
    except ValueError:
        return _("This is no date. Write it as 22/11/2026, Nov 2026 or 2026.")
    return None if found is None else found.earliest
