"""The line over the map: which kind of map, the legend, and fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stewardmap.picture.scene import MapKind
from stewardmap.ui.parts.flow import Flow
from stewardmap.ui.parts.labels import button
from stewardmap.wording.language import _


class MapBar(QWidget):
    """Says which kind was chosen, and what was asked for."""

    kind_chosen = Signal(object)
    legend_wanted = Signal()
    fit_wanted = Signal()
    filter_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(4)
        kinds = Flow()
        line.addWidget(kinds, 1, Qt.AlignmentFlag.AlignTop)
        self._group = QButtonGroup(self)
        for kind, text in (
            (MapKind.PEOPLE, _("People")),
            (MapKind.ORGANISATIONS, _("Organisations")),
            (MapKind.COLLABORATIONS, _("People and collaborations")),
        ):
            chip = button(text, "chip", _("Map of {what}").format(what=text.lower()))
            chip.setCheckable(True)
            chip.setProperty("kind", kind.value)
            chip.clicked.connect(lambda _checked=False, one=kind: self.kind_chosen.emit(one))
            self._group.addButton(chip)
            kinds.add(chip)
        self._filter = button(_("Filter"), "chip", _("Show or hide the filters"))
        self._filter.setCheckable(True)
        self._filter.clicked.connect(self.filter_wanted)
        self.views = button(_("Views"), "chip", _("Saved views"))
        kinds.add(self._filter)
        kinds.add(self.views)
        self._legend = button(_("Legend"), "chip", _("Show or hide the legend"))
        self._legend.setCheckable(True)
        self._legend.clicked.connect(self.legend_wanted)
        self.last = fit = button(_("Fit"), "chip", _("Show the whole map"))
        fit.clicked.connect(self.fit_wanted)
        line.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(fit, 0, Qt.AlignmentFlag.AlignTop)

    def show_kind(self, kind: MapKind) -> None:
        """Show which kind of map is drawn."""
        for chip in self._group.buttons():
            chip.setChecked(chip.property("kind") == kind.value)

    def show_legend(self, *, shown: bool) -> None:
        """Show whether the legend is there."""
        self._legend.setChecked(shown)

    def show_filter(self, *, shown: bool) -> None:
        """Show whether the filters are there."""
        self._filter.setChecked(shown)
